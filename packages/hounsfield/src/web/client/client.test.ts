import { describe, expect, it } from 'vitest';
import { collect } from '../../bytes/index.ts';
import { DataSet, explicitVrLittleEndian, toBytes } from '../../data/index.ts';
import { CTImageStorage, ExplicitVRLittleEndian } from '../../dictionary/index.ts';
import { WebError } from '../../errors/index.ts';
import { fileOf, MemoryBackend } from '../memory-backend.fixture.ts';
import { webHandler } from '../server.ts';
import { WebClient } from './client.ts';
import { gather } from './gather.fixture.ts';
import type { WebClientOptions } from './options.ts';

// Our client and our server in one process; test/interop/web.client.test.ts has it talk to Orthanc.

const object = (k: number, study = '1.2.1'): Uint8Array => {
  const facts = {
    sopClassUid: CTImageStorage,
    sopInstanceUid: `1.2.3.${k}`,
    transferSyntaxUid: ExplicitVRLittleEndian,
  };
  const dataSet = DataSet.of({
    SOPClassUID: facts.sopClassUid,
    SOPInstanceUID: facts.sopInstanceUid,
    StudyInstanceUID: study,
    SeriesInstanceUID: `${study}.1`,
    PatientName: 'DOE^JANE',
    PatientID: `P${k}`,
    Modality: 'CT',
    InstanceNumber: k,
    Rows: 2,
    Columns: 3,
    BitsAllocated: 16,
    SamplesPerPixel: 1,
    NumberOfFrames: 2,
    PixelData: Uint8Array.from({ length: 24 }, (_, at) => at + k),
  });
  return fileOf(toBytes(dataSet, { encoding: explicitVrLittleEndian }), facts);
};
const scope = { study: '1.2.1', series: '1.2.1.1', instance: '1.2.3.1' };

function pair(options: Partial<WebClientOptions> = {}): {
  client: WebClient;
  backend: MemoryBackend;
  urls: string[];
} {
  const backend = new MemoryBackend();
  const handler = webHandler(backend, { path: '/dicom-web', bulkAbove: 16 });
  const urls: string[] = [];
  const client = new WebClient({
    baseUrl: 'https://pacs.example/dicom-web/',
    fetch: (url, init) => {
      urls.push(url);
      return handler(new Request(url, init));
    },
    wait: () => Promise.resolve(),
    ...options,
  });
  return { client, backend, urls };
}

describe('the client of DICOMweb', () => {
  it('takes all pages of a search, and stops where the caller does (PS3.18 §8.3.4.4)', async () => {
    const { client, backend, urls } = pair();
    for (let k = 0; k < 7; k++) backend.add(object(k, `1.2.${k + 1}`));
    const found = await gather(client.search('study', { PatientID: 'P*' }, { pageSize: 3 }));
    expect(found.map(row => row.text('PatientID'))).toEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6']);
    expect(urls.map(url => new URL(url).search)).toEqual([
      '?PatientID=P*&limit=3',
      '?PatientID=P*&limit=3&offset=3',
      '?PatientID=P*&limit=3&offset=6',
    ]);
    urls.length = 0;
    for await (const row of client.search('study', {}, { pageSize: 3 })) if (row.text('PatientID') === 'P1') break;
    expect(urls).toHaveLength(1);
    expect(await gather(client.search('study', {}, { limit: 2, offset: 4 }))).toHaveLength(2);
    expect(await gather(client.search('study', { PatientID: 'nobody' }))).toEqual([]);
  });

  it('searches below a study or series, with lists of UIDs and attributes to return (PS3.18 Table 10.6.1-1)', async () => {
    const { client, backend, urls } = pair();
    backend.add(object(1));
    const { study, series } = scope;
    const keys = { SOPInstanceUID: ['1.2.3.1', '1.2.3.2'] };
    const options = { within: { study, series }, include: ['PatientName', '00100030'], fuzzy: true };
    const warnings: string[] = [];
    await gather(client.search('instance', keys, { ...options, onWarning: text => warnings.push(text) }));
    expect(urls).toEqual([
      'https://pacs.example/dicom-web/studies/1.2.1/series/1.2.1.1/instances?SOPInstanceUID=1.2.3.1,1.2.3.2' +
        '&includefield=PatientName&includefield=00100030&fuzzymatching=true&limit=500',
    ]);
    expect(warnings).toEqual([
      'The fuzzymatching parameter is not supported. Only literal matching has been performed.',
    ]);
    expect(backend.searches[0]?.include).toEqual([[0x0010_0010], [0x0010_0030]]);
  });

  it('does not ask for ever where a server does not know offset', async () => {
    const body = JSON.stringify([{ '0020000D': { vr: 'UI', Value: ['1.2'] } }]);
    let count = 0;
    const answer = async (): Promise<Response> => {
      count++;
      return new Response(body, { headers: { 'Content-Type': 'application/dicom+json' } });
    };
    const { client } = pair({ fetch: answer });
    expect(await gather(client.search('study', {}, { pageSize: 1 }))).toHaveLength(1);
    expect(count).toBe(2);
  });

  it.each([true, false])(
    'stores objects, body as a stream: %s, and gives them back byte for byte',
    async streamsBodies => {
      const { client, backend } = pair({ streamsBodies });
      const files = [object(1), object(2), object(3)];
      const chunks = async function* (): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < files[1]!.length; at += 100) yield files[1]!.subarray(at, at + 100);
      };
      const blob = new Blob([files[2] as Uint8Array<ArrayBuffer>]);
      const progress: number[] = [];
      const answer = await client.store([files[0]!, { stream: chunks, length: files[1]!.length }, blob], {
        study: '1.2.1',
        onProgress: ({ bytes, total }) => progress.push(bytes / (total ?? 0)),
      });
      expect(answer.status).toBe(200);
      expect(answer.results.map(({ outcome, sopInstanceUid }) => [outcome, sopInstanceUid])).toEqual([
        ['stored', '1.2.3.1'],
        ['stored', '1.2.3.2'],
        ['stored', '1.2.3.3'],
      ]);
      expect(answer.retrieveUrl).toBe('https://pacs.example/dicom-web/studies/1.2.1');
      expect(progress.at(-1)).toBe(streamsBodies ? 1 : undefined);
      const back: Uint8Array[] = [];
      for await (const part of client.retrieve({ study: '1.2.1' })) {
        expect(part).toMatchObject({ mediaType: 'application/dicom', transferSyntax: ExplicitVRLittleEndian });
        back.push(await part.bytes());
      }
      expect(back).toEqual(files);
      expect(backend.open).toBe(0);
    },
  );

  it('tells of each object why it was refused (PS3.18 Table I.2-2)', async () => {
    const { client } = pair();
    const answer = await client.store([object(1, '1.2.9'), new Uint8Array(200)], { study: '1.2.1' });
    expect(answer.status).toBe(409);
    expect(answer.results).toEqual([
      {
        outcome: 'failed',
        sopClassUid: CTImageStorage,
        sopInstanceUid: '1.2.3.1',
        reason: { code: 0xa901, meaning: 'Error: Data Set does not match SOP Class' },
      },
    ]);
    expect(answer.others).toEqual([{ code: 0xc000, meaning: 'Error: Cannot understand' }]);
  });

  it('gives one instance, frames, metadata with values by address, and parts of them (PS3.18 §10.4)', async () => {
    const { client, backend } = pair();
    const file = object(1);
    backend.add(file);
    const { body, length } = await client.instance(scope);
    expect(length).toBe(file.length);
    expect(await collect(body, 1e6)).toEqual(file);
    const frames: number[][] = [];
    for await (const part of client.frames(scope, [2, 1])) frames.push([...(await part.bytes())]);
    expect(frames.map(([first]) => first)).toEqual([13, 1]);
    const [metadata] = await gather(client.metadata(scope));
    expect(metadata?.text('PatientID')).toBe('P1');
    const pixels = metadata?.element('PixelData')?.bulk;
    expect([...((await pixels?.bytes()) ?? [])].slice(0, 3)).toEqual([1, 2, 3]);
    const address = 'https://pacs.example/dicom-web/studies/1.2.1/series/1.2.1.1/instances/1.2.3.1/bulkdata/7FE00010';
    const range = await client.bulkdata(address, { start: 4, end: 7 });
    expect([...(await collect(range.body, 100))]).toEqual([5, 6, 7]);
    const values = await gather(client.bulkdataOf(scope), part => part.bytes());
    expect(values.map(bytes => bytes.length)).toEqual([24]);
    const [picture] = await gather(client.rendered({ ...scope, frames: [2] }, { quality: 80 }), async part => ({
      type: part.mediaType,
      text: new TextDecoder().decode(await part.bytes()),
    }));
    expect(picture).toEqual({ type: 'image/jpeg', text: '1.2.3.1 2' });
    expect(backend.renders[0]).toMatchObject({ frame: 2 });
  });

  it('has volumes drawn as it says, of a study as well as of frames (PS3.18 §8.3.5.3)', async () => {
    const { client, backend } = pair();
    backend.add(object(1));
    const viewpoint = { position: [1e-7, 0.1 + 0.2, -3], lookAt: [0, 0, 0], up: [0, 0, 1] } as const;
    const plane = { viewpoint, slab: 2.5, renderingMethod: 'minimum_ip', accept: 'image/png' } as const;
    const texts = await Promise.all(
      [
        client.renderedMpr({ ...scope, frames: [2] }, plane),
        client.rendered3d({ study: '1.2.1' }, { viewpoint: 'l' }),
      ].map(parts => gather(parts, async part => new TextDecoder().decode(await part.bytes()))),
    );
    expect(texts).toEqual([['1.2.3.1 2'], ['1.2.3.1 1,1.2.3.1 2']]);
    expect(backend.volumes).toMatchObject([
      { viewpoint, slab: 2.5, projection: 'minimum', mediaType: 'image/png' },
      { viewpoint: { side: 'l' }, projection: 'maximum' },
    ]);
    Object.assign(backend, { animates: true });
    const swivel = { range: 90, step: 30, rate: 5 };
    expect(await gather(client.rendered3d({ study: '1.2.1' }, { swivel }), async part => part.mediaType)).toEqual([
      'image/gif',
    ]);
    expect(backend.volumes.at(-1)).toMatchObject({ swivel, mediaType: 'image/gif' });
  });

  it('reads no further than its caller, and ends the transfer when that leaves', async () => {
    const { client, backend } = pair();
    backend.add(object(1));
    backend.add(new Uint8Array([...object(2), ...new Uint8Array(1)]));
    for await (const part of client.retrieve({ study: '1.2.1' })) {
      for await (const _ of part.body) break;
      break;
    }
    expect(backend.open).toBe(0);
    expect(backend.bytesRead).toBeLessThanOrEqual(1000);
  });

  it('refuses UIDs that are none before it asks (PS3.5 §9.1)', async () => {
    const { client, urls } = pair();
    const bad = client.metadata({ study: '../../admin' }).next();
    await expect(bad).rejects.toThrow(WebError);
    expect(urls).toEqual([]);
  });
});
