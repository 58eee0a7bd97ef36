import { beforeEach, describe, expect, it } from 'vitest';
import { DataSet, toBytes } from '../data/index.ts';
import {
  CTImageStorage,
  EncapsulatedPDFStorage,
  ExplicitVRLittleEndian,
  ImplicitVRLittleEndian,
} from '../dictionary/index.ts';
import { readBytes } from '../file/index.ts';
import { fileOf, MemoryBackend } from './memory-backend.fixture.ts';
import { webHandler } from './server.ts';

let backend: MemoryBackend;
beforeEach(() => {
  backend = new MemoryBackend();
  for (const [instance, frames] of [
    ['1.2.1.1', 1],
    ['1.2.1.2', 3],
    ['1.2.1.3', 0],
  ] as const)
    backend.add(file(instance, frames));
});

function file(instance: string, frames: number): Uint8Array {
  const sopClassUid = frames === 0 ? EncapsulatedPDFStorage : CTImageStorage;
  const pixels = { Rows: 4, Columns: 8, NumberOfFrames: frames, PixelData: new Uint8Array(64 * frames) };
  const dataSet = DataSet.of({
    SOPClassUID: sopClassUid,
    SOPInstanceUID: instance,
    StudyInstanceUID: '1.2',
    SeriesInstanceUID: '1.2.1',
    ...(frames === 0 ? {} : pixels),
  });
  return fileOf(toBytes(dataSet), { sopClassUid, sopInstanceUid: instance, transferSyntaxUid: ExplicitVRLittleEndian });
}

const IMAGE = { requestType: 'WADO', studyUID: '1.2', seriesUID: '1.2.1', objectUID: '1.2.1.1' };

async function ask(parameters: Record<string, string>, accept = '*/*', path = '/wado'): Promise<Response> {
  const query = new URLSearchParams(parameters).toString();
  const request = new Request(`http://pacs.test/dicom-web${path}?${query}`, { headers: { Accept: accept } });
  return await webHandler(backend, { path: '/dicom-web' })(request);
}

const typeOf = (response: Response): string => (response.headers.get('Content-Type') ?? '').replace(/;.*/, '');

describe('the URI Service (PS3.18 §9)', () => {
  it.each(['/wado', '/', ''])('is at %j', async path => {
    expect((await ask(IMAGE, '*/*', path)).status).toBe(200);
  });

  it.each([
    ['an image', {}, '*/*', 'image/jpeg'],
    ['an image for who takes PNG only', {}, 'image/png', 'image/png'],
    ['an image that is to be a file', { contentType: 'application/dicom' }, '*/*', 'application/dicom'],
    ['an image in one of two types', { contentType: 'image/gif,image/png' }, '*/*', 'image/png'],
    ['an image of many frames', { objectUID: '1.2.1.2' }, '*/*', 'application/dicom'],
    ['a frame of it', { objectUID: '1.2.1.2', frameNumber: '3' }, '*/*', 'image/jpeg'],
    ['a document', { objectUID: '1.2.1.3' }, '*/*', 'application/dicom'],
    [
      'an image in a transfer syntax',
      { contentType: 'application/dicom', transferSyntax: ExplicitVRLittleEndian },
      '*/*',
      'application/dicom',
    ],
  ])('gives %s', async (_, parameters, accept, type) => {
    const response = await ask({ ...IMAGE, ...parameters }, accept);
    expect([response.status, typeOf(response)]).toEqual([200, type]);
    if (type === 'application/dicom') {
      const object = readBytes(new Uint8Array(await response.arrayBuffer()));
      expect(object.text('SOPInstanceUID')).toBe({ ...IMAGE, ...parameters }.objectUID);
    }
  });

  it('draws as its parameters say (PS3.18 §9.5.1.2)', async () => {
    const parameters = {
      rows: '2',
      columns: '8',
      region: '0.25,0,0.75,0.5',
      windowCenter: '40',
      windowWidth: '400',
      imageQuality: '7',
    };
    expect((await ask({ ...IMAGE, ...parameters, imageAnnotation: 'patient' })).headers.get('Warning')).toContain(
      'imageAnnotation',
    );
    expect(backend.renders[0]).toMatchObject({
      frame: 1,
      quality: 7,
      window: { center: 40, width: 400, function: 'linear' },
      viewport: { width: 8, height: 2, source: { x: 2, y: 0, width: 4, height: 2 } },
    });
    await ask({ ...IMAGE, rows: '100' });
    expect(backend.renders[1]?.viewport).toEqual({ width: 167_772, height: 100 });
    await ask({ ...IMAGE, region: '0.5,0,1,1' });
    expect(backend.renders[2]?.viewport).toMatchObject({ width: 4, height: 4, source: { x: 4, width: 4 } });
  });

  const bad: readonly (readonly [Record<string, string>, number])[] = [
    [{ requestType: 'wado' }, 400],
    [{ requestType: '' }, 400],
    [{ studyUID: '../etc/passwd' }, 400],
    [{ seriesUID: '*' }, 400],
    [{ objectUID: "1.2' OR 1=1" }, 400],
    [{ objectUID: '9.9' }, 404],
    [{ studyUID: '9.9' }, 404],
    [{ contentType: 'text/html' }, 406],
    [{ transferSyntax: 'x' }, 400],
    [{ contentType: 'application/dicom', transferSyntax: ImplicitVRLittleEndian }, 406],
    [{ anonymize: 'no' }, 400],
    [{ anonymize: 'yes' }, 501],
    [{ presentationUID: '1.2.3', presentationSeriesUID: '1.2' }, 501],
    [{ frameNumber: '0' }, 400],
    [{ frameNumber: '2' }, 404],
    [{ frameNumber: '1e9' }, 400],
    [{ rows: '-1' }, 400],
    [{ rows: '1000000000', columns: '1000000000' }, 400],
    [{ columns: 'NaN' }, 400],
    [{ region: '0,0,1' }, 400],
    [{ region: '0,0,1,2' }, 400],
    [{ region: '0.5,0,0.5,1' }, 400],
    [{ windowCenter: '40' }, 400],
    [{ windowCenter: '40', windowWidth: '0' }, 400],
    [{ imageQuality: '101' }, 400],
    [{ imageAnnotation: 'everything' }, 400],
  ];
  it.each(bad)('answers %j with %i and one sentence', async (parameters, status) => {
    const response = await ask({ ...IMAGE, ...parameters });
    expect(response.status).toBe(status);
    const { error } = (await response.json()) as { error: { message: string } };
    expect(error.message).toMatch(/^[A-Z].*\.$/);
    expect(backend.open).toBe(0);
  });

  it('is no resource at the base address without its parameters', async () => {
    expect((await ask({}, '*/*', '/')).status).toBe(404);
    expect((await ask({}, '*/*', '/wado')).status).toBe(400);
  });
});

describe('anonymize=yes (PS3.18 §9.4.1.2.1)', () => {
  const FILE = { ...IMAGE, contentType: 'application/dicom', anonymize: 'yes' };
  beforeEach(() => {
    backend.deidentificationKey = () => Promise.resolve(new Uint8Array(32).fill(5));
  });

  it('gives the object de-identified, with the same UIDs each time and nothing that tells the old ones', async () => {
    const response = await ask(FILE);
    expect([response.status, typeOf(response)]).toEqual([200, 'application/dicom']);
    expect(response.headers.get('ETag')).toBeNull();
    expect(response.headers.get('Content-Disposition')).not.toContain('1.2.1.1');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const object = readBytes(bytes);
    expect(object.text('PatientIdentityRemoved')).toBe('YES');
    expect(object.text('SOPInstanceUID')).toMatch(/^2\.25\./);
    expect(await object.get('PixelData')?.bytes()).toHaveLength(64);
    expect(new Uint8Array(await (await ask(FILE)).arrayBuffer())).toEqual(bytes);
  });

  it('gives pictures of images that show nobody', async () => {
    const response = await ask({ ...IMAGE, anonymize: 'yes' });
    expect([response.status, typeOf(response)]).toEqual([200, 'image/jpeg']);
  });

  it.each([
    ['a document', { objectUID: '1.2.1.3' }, 406],
    ['an annotated picture', { imageAnnotation: 'patient' }, 400],
    ['a presentation state', { presentationUID: '1.2.3', presentationSeriesUID: '1.2' }, 400],
    ['another transfer syntax', { contentType: 'application/dicom', transferSyntax: ImplicitVRLittleEndian }, 406],
  ])('refuses %s with one sentence', async (_, parameters, status) => {
    const response = await ask({ ...IMAGE, anonymize: 'yes', ...parameters });
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/"message":"[A-Z][^"]*\."/);
    expect(backend.open).toBe(0);
  });

  it('refuses an image that may show a name, as a file and as a picture', async () => {
    const burned = readBytes(file('1.2.1.4', 1)).with({ BurnedInAnnotation: 'YES' });
    const meta = { sopClassUid: CTImageStorage, sopInstanceUid: '1.2.1.4', transferSyntaxUid: ExplicitVRLittleEndian };
    backend.add(fileOf(toBytes(burned), meta));
    for (const contentType of ['application/dicom', 'image/jpeg']) {
      const response = await ask({ ...IMAGE, anonymize: 'yes', objectUID: '1.2.1.4', contentType });
      expect(response.status).toBe(406);
      expect(await response.text()).toContain('Burned In Annotation is not NO');
    }
  });
});
