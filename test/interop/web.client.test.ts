import * as archivePackage from '@hounsfield/archive';
import { ctSeries, ctSlice, describeWithPeers, freePort, temporaryFolder, testUid } from '@hounsfield/testkit';
import { collect } from 'hounsfield/bytes';
import { DataSet, toBytes } from 'hounsfield/data';
import { ExplicitVRLittleEndian, GrayscaleSoftcopyPresentationStateStorage } from 'hounsfield/dictionary';
import { fileMetaBytes, readBytes } from 'hounsfield/file';
import { toJson } from 'hounsfield/models';
import { webHandler } from 'hounsfield/web';
import { WebClient } from 'hounsfield/web/client';
import { nodeFetch } from 'hounsfield/web/client/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GatewayFlags } from '../../packages/cli/src/commands/gateway.ts';
import { openGateway } from '../../packages/cli/src/gateway/open.ts';
import { dcmqrscp, orthanc } from './network.retrieve.support.ts';

// Our client of DICOMweb against Orthanc's plug-in and our archive, and through our gateway against archives that speak
// DIMSE: dcmqrscp and Orthanc's other side.

describeWithPeers(['dcmqrscp', 'Orthanc', 'orthanc-dicomweb'], 'DICOMweb from the side of the client', peers => {
  const resources = new AsyncDisposableStack();
  const clients = new Map<string, WebClient>();

  beforeAll(async () => {
    const fetch = resources.use(nodeFetch());
    const client = (baseUrl: string): WebClient => new WebClient({ baseUrl, fetch, streamsBodies: true });
    const folder = resources.use(await temporaryFolder());
    const settings = { data: folder.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent' } as const;
    const ours = resources.use(await archivePackage.startArchive(settings));
    clients.set('our archive', client(`http://127.0.0.1:${ours.addresses.http.port}/dicom-web`));

    const port = await freePort();
    const web = { Plugins: [peers.get('orthanc-dicomweb')], DicomWeb: { Enable: true } };
    const other = resources.use(await orthanc(peers.get('Orthanc') ?? '', { GATEWAY: port }, web));
    clients.set('Orthanc', client(`${other.http}/dicom-web`));

    const gateway = async (
      name: string,
      { port: at, ae }: { readonly port: number; readonly ae: string },
      more: Partial<GatewayFlags>,
    ): Promise<void> => {
      const flags: GatewayFlags = { ...FLAGS, cache: folder.file(name), ...more };
      const peer = { host: '127.0.0.1', port: at, ae };
      const opened = resources.use(await openGateway(peer, flags, archivePackage, undefined));
      const handler = webHandler(opened.backend);
      const inMemory = (url: string, init: RequestInit): Promise<Response> => handler(new Request(url, init));
      clients.set(name, new WebClient({ baseUrl: 'http://gateway.example', fetch: inMemory }));
    };
    // dcmqrscp gives two objects that come at one moment the same file name now and then, and keeps one of them: it does
    // so with storescu as well.
    await gateway('the gateway by C-GET to dcmqrscp', resources.use(await dcmqrscp({})), { associations: 1 });
    await gateway('the gateway by C-MOVE to Orthanc', other, { receivePort: port });
  });
  afterAll(() => resources.disposeAsync());

  describe.each(['our archive', 'Orthanc', 'the gateway by C-GET to dcmqrscp', 'the gateway by C-MOVE to Orthanc'])(
    'of %s',
    name => {
      const study = testUid(name, 'study');
      const series = [testUid(name, 'series', 1), testUid(name, 'series', 2)] as const;
      const objects = [0, 1, 2].map(k =>
        ctSlice(k, {
          seed: `${name} ${k}`,
          patientId: 'CLIENT',
          studyInstanceUid: study,
          seriesInstanceUid: k < 2 ? series[0] : series[1],
        }),
      );
      const uids = objects.map(({ sopInstanceUid }) => sopInstanceUid);
      const content = (bytes: Uint8Array) => toJson(readBytes(bytes));
      const scope = { study, series: series[0], instance: uids[0]! };
      const of = (): WebClient => clients.get(name)!;

      it('stores objects (PS3.18 §10.5)', async () => {
        const answer = await of().store(objects.map(({ bytes }) => bytes));
        expect(answer.results.map(({ outcome, sopInstanceUid }) => [outcome, sopInstanceUid]).sort()).toEqual(
          uids.map(uid => ['stored', uid]).sort(),
        );
        expect(answer.others).toEqual([]);
      });

      it('finds them at each level, page by page (PS3.18 §10.6)', async () => {
        const found = async (
          rows: AsyncIterable<{ text(keyword: 'SOPInstanceUID'): string | undefined }>,
          key: string,
        ) => {
          const texts: (string | undefined)[] = [];
          for await (const row of rows) texts.push(row.text(key as 'SOPInstanceUID'));
          return texts.sort();
        };
        const keys = { StudyInstanceUID: study, PatientID: 'CLI*' };
        expect(await found(of().search('study', keys), 'StudyInstanceUID')).toEqual([study]);
        expect(await found(of().search('series', {}, { within: { study } }), 'SeriesInstanceUID')).toEqual(
          [...series].sort(),
        );
        const paged = { within: { study, series: series[0] }, pageSize: 1 };
        expect(await found(of().search('instance', {}, paged), 'SOPInstanceUID')).toEqual(uids.slice(0, 2).sort());
        expect(await found(of().search('study', { StudyInstanceUID: '1.2.3.4' }), 'StudyInstanceUID')).toEqual([]);
      });

      it('gives them back as they were (PS3.18 §10.4.1.1.1)', async () => {
        const back: Record<string, unknown> = {};
        for await (const part of of().retrieve({ study })) {
          const object = content(await part.bytes());
          back[String(object['00080018']?.Value?.[0])] = object;
        }
        expect(back).toEqual(Object.fromEntries(objects.map(each => [each.sopInstanceUid, content(each.bytes)])));
      });

      it('gives metadata, values by their address, frames and pictures (PS3.18 §10.4.1.1.2 to §10.4.1.1.6)', async () => {
        const pixels = readBytes(objects[0]!.bytes).element('PixelData')?.bytes;
        const [metadata, ...others] = await gathered(of().metadata(scope));
        expect([metadata?.text('SOPInstanceUID'), others]).toEqual([uids[0], []]);
        const bulk = metadata?.element('PixelData')?.bulk;
        expect(new Uint8Array(await collect(bulk!.stream(), 1e7))).toEqual(pixels);
        const frames = await gathered(of().frames(scope, [1]), async part => new Uint8Array(await part.bytes()));
        expect(frames).toEqual([pixels]);
        const [picture] = await gathered(of().rendered(scope), part => part.bytes());
        expect([...(picture ?? []).slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
      });

      it('gives an object by the URI Service as it is, and ours without its patient (PS3.18 §9, PS3.15 Annex E)', async () => {
        // Orthanc has it beside DICOMweb, not below.
        const wanted = { contentType: 'application/dicom', ...(name === 'Orthanc' && { path: '/../wado' }) };
        const [whole] = await gathered(of().retrieveByUri(scope, wanted), part => part.bytes());
        expect(content(whole!)).toEqual(content(objects[0]!.bytes));
        if (name === 'Orthanc') return;
        const bare = await Promise.all(
          [1, 2].map(() => gathered(of().retrieveByUri(scope, { ...wanted, anonymize: true }), part => part.bytes())),
        );
        const [one, other] = bare.map(([bytes]) => readBytes(bytes!));
        expect([one?.text('PatientID'), one?.text('PatientIdentityRemoved')]).toEqual(['ANONYMIZED', 'YES']);
        expect(one?.text('SOPInstanceUID')).not.toBe(uids[0]);
        // The key is one, so references between objects match.
        expect(other?.text('SOPInstanceUID')).toBe(one?.text('SOPInstanceUID'));
        expect(content(bare[0]![0]!)['7FE00010']).toEqual(content(whole!)['7FE00010']);
        const drawn = await gathered(of().retrieveByUri(scope, { contentType: 'image/png', anonymize: true }));
        expect(drawn.map(({ mediaType }) => mediaType)).toEqual(['image/png']);
      });

      it('draws a volume, and images as a presentation state has them, where it draws any (PS3.18 §10.4.1.1.3, §10.4.1.1.8)', async () => {
        if (name === 'Orthanc') return;
        const pages = { annotation: ['patient'], iccProfile: 'srgb', accept: 'image/png' } as const;
        const slices = ctSeries({ count: 3, rows: 32, columns: 32 });
        await of().store(slices.map(({ bytes }) => bytes));
        const slice = readBytes(slices[0]!.bytes);
        const place = { study: slice.require('StudyInstanceUID'), series: slice.require('SeriesInstanceUID') };
        const volume = await gathered(of().rendered3d(place, pages), part => part.bytes());
        expect(volume.map(bytes => new TextDecoder('latin1').decode(bytes).includes('iCCP'))).toEqual([true]);
        const state = stateOf({ ...scope, sopClassUid: content(objects[0]!.bytes)['00080016']?.Value?.[0] as string });
        await of().store([state.bytes]);
        const own = { study, series: state.series, instance: state.instance };
        const [drawn] = await gathered(of().rendered(own, { accept: 'image/png' }), part => part.bytes());
        const [plain] = await gathered(of().rendered(scope, { accept: 'image/png' }), part => part.bytes());
        // INVERSE, and the very image beside it.
        expect(drawn?.length).toBeGreaterThan(100);
        expect(drawn).not.toEqual(plain);
      });

      it('says that there is no such object (PS3.18 §10.4.3)', async () => {
        await expect(gathered(of().metadata({ study: '1.2.3.4' }))).rejects.toMatchObject({
          code: 'not-found',
          status: 404,
        });
      });
    },
  );
});

/** A state that shows an image inverted. */
function stateOf({
  study,
  series,
  instance,
  sopClassUid,
}: Readonly<Record<'study' | 'series' | 'instance' | 'sopClassUid', string>>) {
  const facts = { series: testUid(instance, 'states'), instance: testUid(instance, 'state') };
  const image = DataSet.of({ ReferencedSOPClassUID: sopClassUid, ReferencedSOPInstanceUID: instance });
  const dataSet = DataSet.of({
    SOPClassUID: GrayscaleSoftcopyPresentationStateStorage,
    SOPInstanceUID: facts.instance,
    StudyInstanceUID: study,
    SeriesInstanceUID: facts.series,
    PatientID: 'CLIENT',
    Modality: 'PR',
    ReferencedSeriesSequence: [DataSet.of({ SeriesInstanceUID: series, ReferencedImageSequence: [image] })],
    DisplayedAreaSelectionSequence: [
      DataSet.of({
        DisplayedAreaTopLeftHandCorner: [1, 1],
        DisplayedAreaBottomRightHandCorner: [64, 64],
        PresentationSizeMode: 'SCALE TO FIT',
        PresentationPixelAspectRatio: [1, 1],
      }),
    ],
    PresentationLUTShape: 'INVERSE',
  });
  const meta = fileMetaBytes({
    sopClassUid: GrayscaleSoftcopyPresentationStateStorage,
    sopInstanceUid: facts.instance,
    transferSyntaxUid: ExplicitVRLittleEndian,
  });
  return { ...facts, bytes: new Uint8Array(Buffer.concat([meta, toBytes(dataSet)])) };
}

async function gathered<T, R = T>(
  source: AsyncIterable<T>,
  change: (item: T) => R | Promise<R> = item => item as unknown as R,
): Promise<R[]> {
  const items: R[] = [];
  for await (const item of source) items.push(await change(item));
  return items;
}

const FLAGS: GatewayFlags = {
  json: undefined,
  debug: undefined,
  called: undefined,
  calling: 'GATEWAY',
  timeout: 30_000,
  httpPort: 0,
  httpHost: '127.0.0.1',
  hostName: undefined,
  baseUrl: undefined,
  allow: undefined,
  token: undefined,
  open: undefined,
  cache: '',
  cacheSize: 64 * 1024 * 1024,
  receivePort: undefined,
  receiveHost: '127.0.0.1',
  associations: 4,
  keyFile: undefined,
};
