import { describe, expect, it } from 'vitest';
import { DataSet, explicitVrLittleEndian, toBytes } from '../../data/index.ts';
import { CTImageStorage, EncapsulatedPDFStorage, ExplicitVRLittleEndian } from '../../dictionary/index.ts';
import { fileOf, MemoryBackend } from '../memory-backend.fixture.ts';
import { webHandler } from '../server.ts';
import { WebClient } from './client.ts';
import { gather } from './gather.fixture.ts';

const uids = { StudyInstanceUID: '1.2.1', SeriesInstanceUID: '1.2.1.1', SOPInstanceUID: '1.2.3.1' };
const scope = { study: '1.2.1', series: '1.2.1.1', instance: '1.2.3.1' };

function pair() {
  const backend = new MemoryBackend();
  const header = { SOPClassUID: CTImageStorage, ...uids, PatientName: 'DOE^JANE', Rows: 2, Columns: 3 };
  const dataSet = DataSet.of({ ...header, BitsAllocated: 8, SamplesPerPixel: 1, PixelData: new Uint8Array(6) });
  const facts = { sopClassUid: CTImageStorage, transferSyntaxUid: ExplicitVRLittleEndian };
  const bytes = toBytes(dataSet, { encoding: explicitVrLittleEndian });
  const file = fileOf(bytes, { ...facts, sopInstanceUid: uids.SOPInstanceUID });
  backend.add(file);
  const handler = webHandler(Object.assign(backend, { annotates: true, animates: true }), { path: '/dicom-web' });
  const urls: string[] = [];
  const client = new WebClient({
    baseUrl: 'https://pacs.example/dicom-web',
    fetch: (url, init) => {
      urls.push(url);
      return handler(new Request(url, init));
    },
  });
  return { client, backend, urls, file };
}

describe('the client of DICOMweb', () => {
  it('retrieves by the URI Service, the object or a picture of it, with each of its parameters (PS3.18 §9)', async () => {
    const { client, urls, file: own } = pair();
    const [file] = await gather(client.retrieveByUri(scope, { contentType: 'application/dicom' }), part =>
      part.bytes(),
    );
    expect(file).toEqual(own);
    const picture = {
      ...{ contentType: 'image/jpeg', frame: 1, columns: 3, rows: 2, quality: 70 },
      ...{ window: { center: 40.5, width: 400 }, region: [0, 0, 0.5, 1] as const, annotation: ['patient'] as const },
    };
    const [drawn] = await gather(client.retrieveByUri(scope, picture), async ({ mediaType, bytes }) => [
      mediaType,
      new TextDecoder().decode(await bytes()),
    ]);
    expect(drawn).toEqual(['image/jpeg', '1.2.3.1 1']);
    expect(urls.at(-1)).toBe(
      'https://pacs.example/dicom-web/wado?requestType=WADO&studyUID=1.2.1&seriesUID=1.2.1.1&objectUID=1.2.3.1' +
        '&contentType=image/jpeg&frameNumber=1&columns=3&rows=2&region=0,0,0.5,1&windowCenter=40.5' +
        '&windowWidth=400&imageQuality=70&imageAnnotation=patient',
    );
    const refused = gather(client.retrieveByUri(scope, { anonymize: true, transferSyntax: '1.2.840.10008.1.2.1' }));
    await expect(refused).rejects.toMatchObject({ status: 501 });
    const state = { presentation: { series: '1.2.1.2', instance: '1.2.3.9' }, path: '' };
    await expect(gather(client.retrieveByUri(scope, state))).rejects.toMatchObject({ status: 501 });
    expect(urls.at(-1)).toMatch(/^https:\/\/pacs\.example\/dicom-web\?.*&presentationSeriesUID=1\.2\.1\.2&/);
  });

  it('retrieves all pixels, and what the service says of itself (PS3.18 §10.4.1.1.6, §8.9)', async () => {
    const { client } = pair();
    expect(await gather(client.pixeldataOf({ study: '1.2.1' }), part => part.bytes())).toEqual([new Uint8Array(6)]);
    expect(await client.capabilities()).toContain('<application xmlns=');
    expect(JSON.parse(await client.capabilities({ accept: 'application/json' }))).toHaveProperty('openapi');
  });

  it('asks for planes along a line of some images, and for how a volume is drawn (PS3.18 §8.3.5.3, Annex K)', async () => {
    const { client, backend } = pair();
    const points = [
      [0, 0, 0],
      [0, 0, 5],
    ] as const;
    const wanted = {
      curve: { points, step: 2.5, rate: 4 },
      slab: 3,
      input: ['1.2.1.1'],
      match: { SOPInstanceUID: '1.2.3.1' },
    };
    const [picture] = await gather(client.renderedMpr({ study: '1.2.1' }, wanted));
    expect(picture?.mediaType).toBe('image/gif');
    expect(backend.volumes.at(-1)).toMatchObject({ curve: wanted.curve, slab: 3, slices: ['1.2.3.1 1'] });
    const facts = await client.volumeFacts('renderedmpr', { study: '1.2.1' }, wanted);
    expect([facts.get('ReformattingOperationType'), facts.get('AnimationStepSize')]).toEqual(['MPR', 2.5]);
  });

  it('stores attributes and values apart: a picture, a document, frames that were compressed elsewhere (PS3.18 §10.5.1.2)', async () => {
    const { client, backend } = pair();
    const object = (instance: string, sopClassUid: string) =>
      DataSet.of({
        SOPClassUID: sopClassUid,
        SOPInstanceUID: instance,
        StudyInstanceUID: '1.2.5',
        SeriesInstanceUID: '1.2.5.1',
      });
    const pdf = new TextEncoder().encode('%PDF-1.7 ');
    const native = { Rows: 2, Columns: 2, BitsAllocated: 8, BitsStored: 8, HighBit: 7, SamplesPerPixel: 1 };
    const pixels = { PixelRepresentation: 0, PhotometricInterpretation: 'MONOCHROME2', ...native };
    const answer = await client.storeMetadata(
      [
        {
          attributes: object('1.2.5.2', EncapsulatedPDFStorage),
          values: [{ tag: 0x0042_0011, mediaType: 'application/pdf', parts: [pdf] }],
        },
        {
          attributes: object('1.2.5.3', CTImageStorage).with(pixels),
          values: [{ tag: 0x7fe0_0010, mediaType: 'application/octet-stream', parts: [Uint8Array.of(1, 2, 3, 4)] }],
        },
      ],
      { study: '1.2.5' },
    );
    expect(answer.results.map(({ sopInstanceUid, outcome }) => [sopInstanceUid, outcome])).toEqual([
      ['1.2.5.2', 'stored'],
      ['1.2.5.3', 'stored'],
    ]);
    const [document, image] = backend.objects.slice(1).map(({ object: stored }) => stored);
    expect(new TextDecoder().decode(document?.element('EncapsulatedDocument')?.bytes)).toContain('%PDF-1.7');
    expect([...(image?.element('PixelData')?.bytes ?? [])]).toEqual([1, 2, 3, 4]);
    const bad = {
      attributes: object('1.2.5.4', CTImageStorage),
      values: [{ tag: 0x7fe0_0010, mediaType: 'a\r\nb', parts: [] }],
    };
    await expect(client.storeMetadata([bad])).rejects.toMatchObject({ code: 'invalid-parameter' });
  });

  it('deletes, where the server does', async () => {
    const { client, backend } = pair();
    await expect(client.remove({ study: '1.2.1' })).rejects.toMatchObject({ status: 405 });
    const removed: unknown[] = [];
    Object.assign(backend, { remove: async (own: unknown) => removed.push(own) });
    await client.remove({ study: '1.2.1' });
    expect(removed).toEqual([{ study: '1.2.1' }]);
  });
});
