import { beforeEach, describe, expect, it } from 'vitest';
import { collect, concat, latin1 } from '../bytes/index.ts';
import { DataSet, explicitVrLittleEndian, implicitVrLittleEndian, toBytes, write } from '../data/index.ts';
import {
  CTImageStorage,
  ExplicitVRLittleEndian,
  ImplicitVRLittleEndian,
  JPEGLSLossless,
  MPEG2MPML,
  RLELossless,
} from '../dictionary/index.ts';
import { DecodeError, StorageError } from '../errors/index.ts';
import { readBytes } from '../file/index.ts';
import { fromXml } from '../models/index.ts';
import type { WrittenInstance } from './backend.ts';
import type { WebOptions } from './call.ts';
import { encapsulated, fileOf, MemoryBackend } from './memory-backend.fixture.ts';
import { boundaryOf, readMultipart } from './multipart.ts';
import { resources } from './resources.ts';
import { webHandler } from './server.ts';

const BASE = 'http://pacs.test/dicom-web';
const ANY_SYNTAX = 'multipart/related; type="application/dicom"; transfer-syntax=*';

let backend: MemoryBackend;
let errors: unknown[];

beforeEach(() => {
  backend = new MemoryBackend();
  errors = [];
  backend.add(file({ study: '1.2', series: '1.2.1', instance: '1.2.1.1', frames: 1 }));
  backend.add(file({ study: '1.2', series: '1.2.1', instance: '1.2.1.2', frames: 3 }));
  backend.add(file({ study: '1.2', series: '1.2.2', instance: '1.2.2.1', frames: 0 }));
  backend.add(file({ study: '1.3', series: '1.3.1', instance: '1.3.1.1', frames: 2, syntax: JPEGLSLossless }));
  backend.add(file({ study: '1.4', series: '1.4.1', instance: '1.4.1.1', frames: 1, syntax: ImplicitVRLittleEndian }));
  backend.add(file({ study: '1.5', series: '1.5.1', instance: '1.5.1.1', frames: 4, syntax: MPEG2MPML }));
});

interface Facts {
  readonly study: string;
  readonly series: string;
  readonly instance: string;
  readonly frames: number;
  readonly syntax?: string;
}

/** An image of 4 x 4 pixels of 16 bits; every byte of frame n is n. */
function file({ study, series, instance, frames, syntax = ExplicitVRLittleEndian }: Facts): Uint8Array {
  const isNative = syntax === ExplicitVRLittleEndian || syntax === ImplicitVRLittleEndian;
  const pixels = Array.from({ length: frames }, (_, k) => new Uint8Array(32).fill(k + 1));
  const dataSet = DataSet.of({
    SOPClassUID: CTImageStorage,
    SOPInstanceUID: instance,
    StudyInstanceUID: study,
    SeriesInstanceUID: series,
    PatientID: `P${study}`,
    PatientName: 'Doe^Jane',
    StudyDate: '20240131',
    Modality: 'CT',
    InstanceNumber: 1,
    ...(frames > 1 ? { NumberOfFrames: frames } : {}),
    ...(frames > 0 ? { Rows: 4, Columns: 4, BitsAllocated: 16 } : {}),
    ReferencedImageSequence: [
      DataSet.of({ ReferencedSOPInstanceUID: '9.9', EncapsulatedDocument: new Uint8Array(100).fill(7) }),
    ],
    ...(frames > 0 && isNative ? { PixelData: concat(pixels) } : {}),
  });
  const bytes = toBytes(dataSet, {
    encoding: syntax === ImplicitVRLittleEndian ? implicitVrLittleEndian : explicitVrLittleEndian,
  });
  const halves = pixels.flatMap(frame => [frame.subarray(0, 16), frame.subarray(16)]);
  const body = isNative || frames === 0 ? bytes : concat([bytes, encapsulated(halves)]);
  return fileOf(body, { sopClassUid: CTImageStorage, sopInstanceUid: instance, transferSyntaxUid: syntax });
}

async function ask(
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: Uint8Array; options?: WebOptions } = {},
): Promise<Response> {
  const { options, body, ...rest } = init;
  const handler = webHandler(backend, { path: '/dicom-web', onError: error => errors.push(error), ...options });
  return await handler(new Request(`${BASE}${path}`, { ...rest, ...(body === undefined ? {} : { body }) }));
}

const get = (path: string, accept = '*/*', headers: Record<string, string> = {}): Promise<Response> =>
  ask(path, { headers: { Accept: accept, ...headers } });

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}

interface Part {
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

async function partsOf(response: Response): Promise<readonly Part[]> {
  const parts: Part[] = [];
  const boundary = boundaryOf(response.headers.get('Content-Type') ?? '');
  for await (const part of readMultipart(response.body!, boundary)) {
    parts.push({ headers: Object.fromEntries(part.headers), body: await collect(part.body, 1e9) });
  }
  return parts;
}

type Json = Record<string, { vr: string; Value?: unknown[]; BulkDataURI?: string }>;

async function errorOf(response: Response): Promise<{ code: string; message: string; remedy: string }> {
  expect(response.headers.get('Content-Type')).toBe('application/json');
  const { error } = (await response.json()) as { error: { code: string; message: string; remedy: string } };
  return error;
}

const SERIES = '/studies/1.2/series/1.2.1';
const ONE = `${SERIES}/instances/1.2.1.1`;
const MULTI = `${SERIES}/instances/1.2.1.2`;
const REPORT = '/studies/1.2/series/1.2.2/instances/1.2.2.1';
const PRESSED = '/studies/1.3/series/1.3.1/instances/1.3.1.1';
const IMPLICIT = '/studies/1.4/series/1.4.1/instances/1.4.1.1';
const VIDEO = '/studies/1.5/series/1.5.1/instances/1.5.1.1';

describe('every resource of the Studies Service (PS3.18 §10)', () => {
  const fill = (template: string): string =>
    template
      .replace('{study}', '1.2')
      .replace('{series}', '1.2.1')
      .replace('{instance}', '1.2.1.1')
      .replace('{frames}', '1')
      .replace('{path}', '00081140/1/00420011');
  const expected: Readonly<Record<string, number>> = { volume: 501, store: 415 };

  const studies = resources.filter(row => row.service === 'studies' && row.operation !== 'remove');

  it.each(studies.map(row => [row.method, row.template, expected[row.operation] ?? 200] as const))(
    '%s %s answers %i',
    async (method, template, status) => {
      const response = await ask(fill(template), { method, headers: { Accept: '*/*' } });
      expect(response.status).toBe(status);
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(response.headers.get('Cache-Control')).toMatch(/^private, no-(store|cache)$/);
      await response.body?.cancel();
      expect(backend.open).toBe(0);
    },
  );

  it.each(studies.map(row => row.template))('%s refuses other methods and names its own', async template => {
    const response = await ask(fill(template), { method: 'PUT' });
    expect(response.status).toBe(405);
    const methods = studies.filter(row => row.template === template).map(row => row.method);
    const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
    expect(response.headers.get('Allow')?.split(', ').sort()).toEqual(allowed.sort());
    const options = await ask(fill(template), { method: 'OPTIONS' });
    expect([options.status, options.headers.get('Allow')]).toEqual([204, response.headers.get('Allow')]);
  });

  it('DELETE is refused where the store cannot delete, and is not among what is allowed', async () => {
    for (const { template } of resources.filter(row => row.operation === 'remove')) {
      const response = await ask(fill(template), { method: 'DELETE' });
      expect([response.status, response.headers.get('Allow')?.includes('DELETE')], template).toEqual([405, false]);
    }
  });

  it.each(studies.filter(row => row.method === 'GET').map(row => row.template))(
    'HEAD %s has the headers of GET and no body',
    async template => {
      const [head, whole] = [await ask(fill(template), { method: 'HEAD' }), await ask(fill(template))];
      const headers = (response: Response): [string, string][] =>
        [...response.headers].map(([name, value]) => [name, value.replace(/hounsfield-\w+/, '')]);
      expect([head.status, headers(head)]).toEqual([whole.status, headers(whole)]);
      expect(head.body).toBeNull();
      await whole.body?.cancel();
      expect(backend.open).toBe(0);
    },
  );

  it('is 404 beside the table', async () => {
    for (const path of [
      '',
      '/',
      '/nothing',
      '/studies/1.2/nothing',
      '/workitems',
      '/studies//series',
      `${ONE}/frames`,
      `${ONE}/bulkdata/x`,
      '/studies/1.2/../../../etc/passwd',
    ]) {
      expect((await ask(path)).status, path).toBe(404);
    }
    const outside = await webHandler(backend, { path: '/dicom-web' })(new Request('http://pacs.test/studies'));
    expect(outside.status).toBe(404);
  });

  it('works at the root and with one slash at the end', async () => {
    const response = await webHandler(backend)(new Request('http://pacs.test/studies/'));
    expect(((await response.json()) as Json[])[0]?.['00081190']?.Value).toEqual(['http://pacs.test/studies/1.2']);
  });
});

describe('retrieve instances (PS3.18 §10.4.1.1.1)', () => {
  it('streams a study as parts with the stored bytes', async () => {
    const response = await get('/studies/1.2', ANY_SYNTAX);
    expect(response.headers.get('Content-Type')).toMatch(/^multipart\/related; type="application\/dicom"; boundary=/);
    const parts = await partsOf(response);
    const stored = backend.objects.filter(object => object.studyInstanceUid === '1.2');
    expect(parts.map(part => part.body)).toEqual(stored.map(object => object.file));
    expect(parts[0]?.headers).toEqual({
      'content-type': `application/dicom; transfer-syntax=${ExplicitVRLittleEndian}`,
      'content-location': `${BASE}${ONE}`,
      'content-length': String(stored[0]?.length),
    });
  });

  it('gives one instance by itself when asked', async () => {
    const response = await get(ONE, 'application/dicom');
    expect(response.headers.get('Content-Type')).toBe(`application/dicom; transfer-syntax=${ExplicitVRLittleEndian}`);
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="1.2.1.1.dcm"');
    expect(response.headers.get('Content-Length')).toBe(String(backend.objects[0]?.length));
    expect(await bytesOf(response)).toEqual(backend.objects[0]?.file);
  });

  it('refuses a single part for a series, and lists what it offers (§10.4.4 note 3)', async () => {
    const response = await get(SERIES, 'application/dicom');
    expect(response.status).toBe(406);
    expect((await errorOf(response)).message).toContain('offered are multipart/related; type="application/dicom"');
  });

  it('gives Implicit VR in Explicit VR unless the syntax is named or any will do', async () => {
    const converted = readBytes(await bytesOf(await get(IMPLICIT, 'application/dicom')));
    expect(converted.transferSyntax.uid).toBe(ExplicitVRLittleEndian);
    const stored = backend.objects[4]!;
    expect([...converted].map(element => element.tag)).toEqual([...stored.object].map(element => element.tag));
    expect(await converted.get('PixelData')?.bytes()).toEqual(await stored.object.get('PixelData')?.bytes());
    for (const syntax of ['*', ImplicitVRLittleEndian]) {
      expect(await bytesOf(await get(IMPLICIT, `application/dicom; transfer-syntax=${syntax}`))).toEqual(stored.file);
    }
  });

  it('gives a compressed object as it is to who names no syntax, and 406 to who names another', async () => {
    const response = await get(PRESSED, 'application/dicom');
    expect(response.headers.get('Content-Type')).toBe(`application/dicom; transfer-syntax=${JPEGLSLossless}`);
    expect(await bytesOf(response)).toEqual(backend.objects[3]?.file);
    for (const accept of ['application/dicom', 'multipart/related; type="application/dicom"']) {
      expect((await get(PRESSED, `${accept}; transfer-syntax=${ExplicitVRLittleEndian}`)).status).toBe(406);
    }
  });

  it('gives a compressed object in what the store writes it in: Explicit VR to who names nothing (§8.7.3.1)', async () => {
    const stored = backend.objects[3]!;
    const asked: string[] = [];
    const writtenIn = async (uid: string): Promise<WrittenInstance> => {
      asked.push(uid);
      return { sopInstanceUid: '1.2.3', dataSet: write(DataSet.of({ SOPInstanceUID: '1.2.3' })) };
    };
    Object.assign(stored, { writableIn: [ExplicitVRLittleEndian, RLELossless], writtenIn });
    const syntaxOf = async (accept: string): Promise<string> =>
      readBytes(await bytesOf(await get(PRESSED, accept))).transferSyntax.uid;
    expect(await syntaxOf('application/dicom')).toBe(ExplicitVRLittleEndian);
    expect(await syntaxOf(`application/dicom; transfer-syntax=${RLELossless}`)).toBe(RLELossless);
    expect(asked).toEqual([ExplicitVRLittleEndian, RLELossless]);
    expect(await syntaxOf('application/dicom; transfer-syntax=*')).toBe(JPEGLSLossless);
    expect(asked).toHaveLength(2);
  });

  it('gives it as it is when it cannot be decoded, and 406 to who wants it decoded', async () => {
    const stored = backend.objects[3]!;
    const writtenIn = () => Promise.reject(new DecodeError('bad-rle'));
    Object.assign(stored, { writableIn: [ExplicitVRLittleEndian], writtenIn });
    expect(await bytesOf(await get(PRESSED, 'application/dicom'))).toEqual(stored.file);
    expect((await get(PRESSED, `application/dicom; transfer-syntax=${ExplicitVRLittleEndian}`)).status).toBe(406);
  });

  it('answers 406 before the first byte when a later instance cannot be given', async () => {
    backend.add(file({ study: '1.2', series: '1.2.1', instance: '1.2.1.9', frames: 1, syntax: JPEGLSLossless }));
    expect(
      (await get(SERIES, `multipart/related; type="application/dicom"; transfer-syntax=${ExplicitVRLittleEndian}`))
        .status,
    ).toBe(406);
  });

  it.each(['/studies/9', '/studies/1.2/series/9', `${SERIES}/instances/9`, '/studies/1.3/series/1.2.1'])(
    '%s is 404',
    async path => {
      const response = await get(path, ANY_SYNTAX);
      expect([response.status, (await errorOf(response)).code]).toEqual([404, 'not-found']);
    },
  );

  it('reads from the store only as fast as the client, and ends when the client goes', async () => {
    backend.add(file({ study: '1.6', series: '1.6.1', instance: '1.6.1.1', frames: 10_000 }));
    const response = await get('/studies/1.6', ANY_SYNTAX);
    const reader = response.body!.getReader();
    for (let k = 0; k < 5; k++) await reader.read();
    expect(backend.bytesRead).toBeLessThan(6000);
    await reader.cancel();
    expect(backend.open).toBe(0);
    expect(backend.bytesRead).toBeLessThan(6000);
  });

  it('fails as an aborted stream, and tells the log, when the store fails after the answer began', async () => {
    const broken = backend.objects[1]!;
    broken.stream = async function* () {
      yield broken.file.subarray(0, 100);
      throw new Error('disk gone');
    };
    const response = await get(SERIES, ANY_SYNTAX);
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(errors).toHaveLength(1);
  });
});

describe('conditional and range requests (RFC 9110 §13, §14)', () => {
  it('answers 304 to the ETag it gave, for each form of an instance', async () => {
    for (const path of [
      ONE,
      `${ONE}/metadata`,
      `${ONE}/frames/1`,
      `${ONE}/rendered`,
      `${ONE}/thumbnail`,
      `${ONE}/bulkdata/7FE00010`,
    ]) {
      for (const accept of ['*/*', 'application/dicom, application/octet-stream, application/json, image/png']) {
        const first = await get(path, accept);
        const tag = first.headers.get('ETag') ?? '';
        expect(tag, path).toMatch(/^(W\/)?"[\w.-]+"$/);
        expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
        await first.body?.cancel();
        const again = await get(path, accept, { 'If-None-Match': `"other", ${tag}` });
        expect([again.status, again.headers.get('ETag'), await again.text()]).toEqual([304, tag, '']);
        const other = await get(path, accept, { 'If-None-Match': '"other"' });
        expect(other.status).toBe(200);
        await other.body?.cancel();
      }
    }
    expect(backend.open).toBe(0);
  });

  it('has different ETags for different forms', async () => {
    const tags = await Promise.all(
      [ANY_SYNTAX, 'application/dicom'].map(async accept => (await get(ONE, accept)).headers.get('ETag')),
    );
    expect(new Set(tags).size).toBe(2);
  });

  const ranges: ReadonlyArray<readonly [string, number, number, number]> = [
    ['bytes=0-9', 206, 0, 10],
    ['bytes=5-5', 206, 5, 6],
    ['bytes=100-', 206, 100, -1],
    ['bytes=-10', 206, -10, -1],
    ['bytes=0-99999999', 206, 0, -1],
    ['bytes=-99999999', 206, 0, -1],
    ['bytes=99999999-', 416, 0, 0],
    ['bytes=-0', 416, 0, 0],
    ['bytes=9-3', 200, 0, -1],
    ['bytes=0-1,3-4', 200, 0, -1],
    ['bytes=-', 200, 0, -1],
    ['bytes=a-b', 200, 0, -1],
    ['items=0-1', 200, 0, -1],
    ['bytes=99999999999999999999999-', 200, 0, -1],
  ];
  it.each(ranges)('Range: %s is %i', async (range, status, start, end) => {
    const whole = backend.objects[0]!.file;
    const response = await get(ONE, 'application/dicom', { Range: range });
    expect(response.status).toBe(status);
    const from = start < 0 ? whole.length + start : start;
    const to = end < 0 ? whole.length : end;
    if (status === 206) expect(response.headers.get('Content-Range')).toBe(`bytes ${from}-${to - 1}/${whole.length}`);
    if (status === 416) expect(response.headers.get('Content-Range')).toBe(`bytes */${whole.length}`);
    expect(await bytesOf(response)).toEqual(whole.slice(from, to));
  });

  it.each([
    [`${MULTI}/bulkdata/7FE00010`, 96],
    [`${ONE}/bulkdata/00081140/1/00420011`, 100],
    [`${MULTI}/frames/2`, 32],
    [`${PRESSED}/frames/1`, 32],
  ])('are had of %s too, and read no more than that (§10.4.1.1.5)', async (path, length) => {
    const accept = 'application/octet-stream; transfer-syntax=*';
    const whole = await bytesOf(await get(path, accept));
    expect(whole).toHaveLength(length);
    for (const [range, start, end] of [
      ['bytes=0-0', 0, 1],
      ['bytes=5-20', 5, 21],
      ['bytes=-7', length - 7, length],
      [`bytes=9-`, 9, length],
    ] as const) {
      const response = await get(path, accept, { Range: range });
      expect([response.status, response.headers.get('Content-Range')]).toEqual([
        206,
        `bytes ${start}-${end - 1}/${length}`,
      ]);
      expect(response.headers.get('Content-Length')).toBe(String(end - start));
      expect(await bytesOf(response)).toEqual(whole.subarray(start, end));
    }
    const beyond = await get(path, accept, { Range: `bytes=${length}-` });
    expect([beyond.status, beyond.headers.get('Content-Range')]).toEqual([416, `bytes */${length}`]);
    const other = await get(path, accept, { Range: 'bytes=0-0', 'If-Range': 'W/"x"' });
    expect([other.status, (await bytesOf(other)).length]).toEqual([200, length]);
    backend.bytesRead = 0;
    await bytesOf(await get(path, accept, { Range: 'bytes=0-0' }));
    if (path.includes('bulkdata')) expect(backend.bytesRead).toBe(1);
    expect(backend.open).toBe(0);
  });

  it('gives the whole when If-Range names another version', async () => {
    const tag = (await get(ONE, 'application/dicom')).headers.get('ETag') ?? '';
    expect((await get(ONE, 'application/dicom', { Range: 'bytes=0-9', 'If-Range': tag })).status).toBe(206);
    expect((await get(ONE, 'application/dicom', { Range: 'bytes=0-9', 'If-Range': '"other"' })).status).toBe(200);
  });
});

describe('metadata and bulk data (PS3.18 §10.4.1.1.2, §10.4.1.1.5)', () => {
  it.each([
    ['*/*', 'application/dicom+json'],
    ['application/dicom+json', 'application/dicom+json'],
    ['application/json', 'application/json'],
    ['multipart/related; type="application/dicom+xml";q=0.1, application/dicom+json', 'application/dicom+json'],
  ])('accepting %s gives %s', async (accept, type) => {
    const response = await get('/studies/1.2/metadata', accept);
    expect(response.headers.get('Content-Type')).toBe(type);
    const list = (await response.json()) as Json[];
    expect(list.map(object => object['00080018']?.Value?.[0])).toEqual(['1.2.1.1', '1.2.1.2', '1.2.2.1']);
  });

  it('is XML for who asks: one part for each object, with the values that JSON has (PS3.19 §A.1)', async () => {
    const [json, response] = [
      await get('/studies/1.2/metadata'),
      await get('/studies/1.2/metadata', 'multipart/related; type="application/dicom+xml"'),
    ];
    expect(response.headers.get('Content-Type')).toMatch(
      /^multipart\/related; type="application\/dicom\+xml"; boundary=/,
    );
    const parts = await partsOf(response);
    expect(parts.map(part => part.headers)).toEqual(parts.map(() => ({ 'content-type': 'application/dicom+xml' })));
    const uris: string[] = [];
    const bulkValue = (uri: string): undefined => void uris.push(uri);
    const dataSets = await Promise.all(parts.map(part => fromXml([part.body], { bulkValue })));
    const list = (await json.json()) as Json[];
    expect(dataSets.map(dataSet => dataSet.text('SOPInstanceUID'))).toEqual(
      list.map(object => object['00080018']?.Value?.[0]),
    );
    expect(uris).toContain(list[0]?.['7FE00010']?.BulkDataURI);
  });

  it.each([ONE, MULTI, REPORT, PRESSED, IMPLICIT])(
    'hands out addresses in %s/metadata that give the values',
    async path => {
      const [object] = (await (await get(`${path}/metadata`)).json()) as Json[];
      const uri = (object?.['00081140'] as { Value: Json[] } | undefined)?.Value[0]?.['00420011']?.BulkDataURI ?? '';
      expect(uri).toBe(`${BASE}${path}/bulkdata/00081140/1/00420011`);
      const value = await get(uri.slice(BASE.length), 'application/octet-stream');
      expect(value.headers.get('Content-Type')).toBe('application/octet-stream');
      expect(await bytesOf(value)).toEqual(new Uint8Array(100).fill(7));
      const parts = await partsOf(
        await get(uri.slice(BASE.length), 'multipart/related; type="application/octet-stream"'),
      );
      expect(parts.map(part => [part.headers['content-location'], part.body.length])).toEqual([[uri, 100]]);
    },
  );

  it('gives Pixel Data by its address: native as one value, compressed as frames', async () => {
    const [object] = (await (await get(`${MULTI}/metadata`)).json()) as Json[];
    expect(object?.['7FE00010']).toEqual({ vr: 'OW', BulkDataURI: `${BASE}${MULTI}/bulkdata/7FE00010` });
    expect((await bytesOf(await get(`${MULTI}/bulkdata/7FE00010`))).length).toBe(96);
    const frames = await partsOf(await get(`${PRESSED}/bulkdata/7FE00010`));
    expect(frames.map(part => [part.headers['content-type'], part.body.length])).toEqual([
      [`image/jls; transfer-syntax=${JPEGLSLossless}`, 32],
      [`image/jls; transfer-syntax=${JPEGLSLossless}`, 32],
    ]);
  });

  it('gives all bulk data of a study with the addresses of the metadata', async () => {
    const response = await get('/studies/1.2/bulkdata', 'multipart/related; type="application/octet-stream"');
    const parts = await partsOf(response);
    expect(parts.map(part => part.headers['content-location'])).toEqual([
      `${BASE}${ONE}/bulkdata/00081140/1/00420011`,
      `${BASE}${ONE}/bulkdata/7FE00010`,
      `${BASE}${MULTI}/bulkdata/00081140/1/00420011`,
      `${BASE}${MULTI}/bulkdata/7FE00010`,
      `${BASE}${REPORT}/bulkdata/00081140/1/00420011`,
    ]);
    expect(parts.map(part => part.body.length)).toEqual([100, 32, 100, 96, 100]);
    const same = await partsOf(await get('/studies/1.2', 'multipart/related; type="application/octet-stream"'));
    expect(same.map(part => part.body)).toEqual(parts.map(part => part.body));
  });

  it.each(['00081140/2/00420011', '00081140', '00420011', '00100010/1/00100010', '7FE00010/1/00000000'])(
    'bulkdata/%s is 404 where nothing is',
    async path => {
      expect((await get(`${ONE}/bulkdata/${path}`)).status).toBe(404);
    },
  );

  it.each(['0008114', '00081140/0/00420011', '00081140/-1/00420011', 'x', '00081140/1', '%2e%2e/1/00420011'])(
    'bulkdata/%s is no address',
    async path => {
      expect((await get(`${ONE}/bulkdata/${path}`)).status).toBe(404);
    },
  );
});

describe('frames and pixel data (PS3.18 §10.4.1.1.6)', () => {
  const OCTET_PARTS = 'multipart/related; type="application/octet-stream"';

  it('gives frames in the order of the list, repeated ones too', async () => {
    const parts = await partsOf(await get(`${MULTI}/frames/3,1,3`, OCTET_PARTS));
    expect(parts.map(part => [part.body.length, part.body[0]])).toEqual([
      [32, 3],
      [32, 1],
      [32, 3],
    ]);
    expect(parts[0]?.headers).toEqual({
      'content-type': `application/octet-stream; transfer-syntax=${ExplicitVRLittleEndian}`,
      'content-location': `${BASE}${MULTI}/frames/3`,
      'content-length': '32',
    });
  });

  it('gives one frame by itself when asked, and refuses that for several', async () => {
    const response = await get(`${MULTI}/frames/2`, 'application/octet-stream');
    expect([response.headers.get('Content-Length'), (await bytesOf(response))[0]]).toEqual(['32', 2]);
    expect((await get(`${MULTI}/frames/1,2`, 'application/octet-stream')).status).toBe(406);
  });

  it.each([
    ['*/*'],
    ['multipart/related; type="image/jls"'],
    [`multipart/related; type="image/jls"; transfer-syntax=${JPEGLSLossless}`],
    ['multipart/related; type="image/*"'],
    ['multipart/related; type="application/octet-stream"; transfer-syntax=*'],
    ['multipart/related; type=application/octet-stream; transfer-syntax=*'],
  ])('gives compressed frames joined, with their own type, accepting %s', async accept => {
    const response = await get(`${PRESSED}/frames/1,2`, accept);
    expect(response.headers.get('Content-Type')).toMatch(/^multipart\/related; type="image\/jls"; boundary=/);
    const parts = await partsOf(response);
    expect(parts.map(part => part.headers['content-type'])).toEqual(
      Array(2).fill(`image/jls; transfer-syntax=${JPEGLSLossless}`),
    );
    expect(parts.map(part => [part.body.length, part.body[0], part.body[31]])).toEqual([
      [32, 1, 1],
      [32, 2, 2],
    ]);
  });

  it('decodes compressed frames for who wants pixels, where a decoder is there', async () => {
    const response = await get(`${PRESSED}/frames/2`, OCTET_PARTS);
    expect(response.status).toBe(406);
    expect((await errorOf(response)).message).toContain(`image/jls"; transfer-syntax=${JPEGLSLossless}`);
    backend.decoder = bytes => bytes.map(byte => byte + 100);
    const [part] = await partsOf(await get(`${PRESSED}/frames/2`, OCTET_PARTS));
    expect([part?.headers['content-type'], part?.body[0]]).toEqual([
      `application/octet-stream; transfer-syntax=${ExplicitVRLittleEndian}`,
      102,
    ]);
  });

  it.each(['4', '1,4', '999999999'])('frames/%s of three is 404', async list => {
    const response = await get(`${MULTI}/frames/${list}`);
    expect([response.status, (await errorOf(response)).code]).toEqual([404, 'not-found']);
  });

  it.each([
    '0',
    '-1',
    '1.5',
    '',
    'x',
    '1,',
    ',1',
    '1,,2',
    '01',
    '1e1',
    '9999999999',
    '%31%00',
    Array(5000).fill('1').join(','),
  ])('frames/%s is 400 or 404', async list => {
    expect((await get(`${MULTI}/frames/${list}`)).status).toBe(list === '' ? 404 : 400);
  });

  it('is 404 for an object without image', async () => {
    expect((await get(`${REPORT}/frames/1`)).status).toBe(404);
    expect((await get('/studies/1.2/series/1.2.2/pixeldata')).status).toBe(404);
  });

  it('gives all pixel data of a study and passes over what has none', async () => {
    const parts = await partsOf(await get('/studies/1.2/pixeldata'));
    expect(parts.map(part => part.headers['content-location'])).toEqual(
      [`${ONE}/frames/1`, `${MULTI}/frames/1`, `${MULTI}/frames/2`, `${MULTI}/frames/3`].map(path => `${BASE}${path}`),
    );
  });

  it('gives a video as a whole and not by frames', async () => {
    const response = await get(`${VIDEO}/pixeldata`, 'video/mpeg');
    expect(response.headers.get('Content-Type')).toBe(`video/mpeg; transfer-syntax=${MPEG2MPML}`);
    expect((await bytesOf(response)).length).toBe(128);
    expect((await get(`${VIDEO}/frames/1`)).status).toBe(406);
    const all = 'multipart/related; type="application/octet-stream"; transfer-syntax=*';
    const parts = await partsOf(await get('/studies/1.5/bulkdata', all));
    expect(parts.map(part => part.headers['content-type'])).toEqual([
      'application/octet-stream',
      `video/mpeg; transfer-syntax=${MPEG2MPML}`,
    ]);
  });
});

describe('rendered and thumbnail resources (PS3.18 §8.3.5, §10.4.1.1.3)', () => {
  it.each([
    ['*/*', 'image/jpeg'],
    ['image/png', 'image/png'],
    ['image/*', 'image/jpeg'],
    ['text/html,image/avif,image/webp,image/apng,*/*;q=0.8', 'image/jpeg'],
    ['image/jpeg;q=0.5,image/png', 'image/png'],
  ])('accepting %s gives %s', async (accept, type) => {
    const response = await get(`${ONE}/rendered`, accept);
    expect([response.headers.get('Content-Type'), await response.text()]).toEqual([type, '1.2.1.1 1']);
  });

  it('takes the type from the accept parameter', async () => {
    expect((await get(`${ONE}/rendered?accept=image/png`, 'image/*')).headers.get('Content-Type')).toBe('image/png');
  });

  it('gives one picture a frame, over instances and frames, and passes over objects without image', async () => {
    for (const [path, pictures] of [
      ['/studies/1.2/rendered', ['1.2.1.1 1', '1.2.1.2 1', '1.2.1.2 2', '1.2.1.2 3']],
      [`${MULTI}/rendered`, ['1.2.1.2 1', '1.2.1.2 2', '1.2.1.2 3']],
      [`${MULTI}/frames/3,2/rendered`, ['1.2.1.2 3', '1.2.1.2 2']],
    ] as const) {
      const parts = await partsOf(await get(path, 'multipart/related; type="image/png"'));
      expect(parts.map(part => latin1(part.body, 0, part.body.length))).toEqual(pictures);
      expect(parts.every(part => part.headers['content-type'] === 'image/png')).toBe(true);
    }
  });

  it('gives a picture by itself only where the address names one (§10.4.4 note 3)', async () => {
    expect((await get(`${MULTI}/frames/2/rendered`, 'image/jpeg')).headers.get('Content-Type')).toBe('image/jpeg');
    expect((await get(`${MULTI}/rendered`, 'image/jpeg')).status).toBe(406);
    expect((await get('/studies/1.3/rendered', 'image/jpeg')).status).toBe(406);
  });

  it('hands window, viewport and quality on', async () => {
    await get(`${ONE}/rendered?window=40.5,-0,linear&quality=80`).then(response => expect(response.status).toBe(400));
    const query = 'window=-600,1500.5,linear-exact&viewport=100,200,,10.5,-20,30&quality=80';
    const response = await get(`${ONE}/rendered?${query}`);
    expect(response.status).toBe(200);
    const { instance, ...request } = backend.renders.at(-1)!;
    expect(instance.sopInstanceUid).toBe('1.2.1.1');
    expect(request).toEqual({
      frame: 1,
      mediaType: 'image/jpeg',
      window: { center: -600, width: 1500.5, function: 'linear-exact' },
      viewport: {
        width: 100,
        height: 200,
        source: { x: 0, y: 10.5, width: 20, height: 30, flipHorizontal: true, flipVertical: false },
      },
      quality: 80,
    });
    await get(`${ONE}/rendered?${new URLSearchParams({ window: '1,2,sigmoid', viewport: '5,6' }).toString()}`);
    expect(backend.renders.at(-1)).toMatchObject({
      window: { center: 1, width: 2, function: 'sigmoid' },
      viewport: { width: 5, height: 6 },
    });
  });

  it('warns of what it does not draw (§8.3.5.1.1)', async () => {
    const response = await get(`${ONE}/rendered?annotation=patient,technique&iccprofile=adobergb`);
    expect(response.headers.get('Warning')).toBe(
      `299 ${BASE}: The following annotation values are not supported: patient,technique, 299 ${BASE}: The following iccprofile values are not supported: adobergb`,
    );
    expect((await get(`${ONE}/rendered?iccprofile=no`)).headers.has('Warning')).toBe(false);
  });

  it('gives a thumbnail of the middle frame of the first image', async () => {
    const response = await get('/studies/1.2/thumbnail');
    expect([response.headers.get('Content-Type'), await response.text()]).toEqual(['image/jpeg', '1.2.1.1 1']);
    expect(await (await get(`${MULTI}/thumbnail?viewport=32,16`)).text()).toBe('1.2.1.2 2');
    expect(backend.renders.at(-1)?.viewport).toEqual({ width: 32, height: 16 });
    expect(await (await get(`${MULTI}/frames/3/thumbnail`)).text()).toBe('1.2.1.2 3');
    expect((await get(`${MULTI}/thumbnail?viewport=32,16,0,0`)).status).toBe(400);
    expect((await get(`${REPORT}/thumbnail`)).status).toBe(406);
    expect((await get('/studies/9/thumbnail')).status).toBe(404);
    expect((await get(`${REPORT}/rendered`)).status).toBe(406);
  });

  const bad = [
    'window=1',
    'window=1,2',
    'window=1,2,cubic',
    'window=,2,linear',
    'window=1,0,linear-exact',
    'window=1,0.5,linear',
    'window=1,-2,sigmoid',
    'window=a,b,linear',
    'window=1e99,2,linear&window=1,2,linear',
    'window=1,1e999,linear',
    'window=NaN,1,linear',
    'window=1,2,constructor',
    'window=1,2,linear,3',
    'viewport=',
    'viewport=0,1',
    'viewport=1',
    'viewport=-1,5',
    'viewport=1.5,2',
    'viewport=5000,5000',
    'viewport=999999999,999999999',
    'viewport=1e9,1',
    'viewport=10,10,a',
    'viewport=10,10,0,0,0,5',
    'viewport=10,10,0,0,5,5,5',
    'viewport=99999999999999999999,1',
    'quality=',
    'quality=0',
    'quality=101',
    'quality=1.5',
    'quality=x',
    'quality=80,90',
    'quality=-1',
    'annotation=',
    'annotation=name',
    'annotation=patient,',
    'iccprofile=',
    'iccprofile=cmyk',
    'window=%zz',
    'window=1%00,2,linear',
    'accept=*/*',
    'accept=image/*',
    'accept=application/dicom,image/png',
  ];
  it.each(bad)('?%s is 400', async query => {
    const response = await get(`${ONE}/rendered?${query}`);
    expect(response.status).toBe(400);
    expect(backend.renders).toEqual([]);
  });

  it.each([
    ['no-codec', 406, 'not-acceptable'],
    ['no-such-frame', 404, 'not-found'],
    ['bad-viewport', 400, 'invalid-parameter'],
    ['renderer-busy', 503, 'unavailable'],
    ['bad-rle', 500, 'cannot-render'],
  ] as const)('a renderer that fails with %s is %i', async (code, status, told) => {
    backend.render = () => Promise.reject(new DecodeError(code, { path: '/secret/path', detail: 'Doe^Jane' }));
    for (const [path, accept] of [
      [`${ONE}/rendered`, 'image/jpeg'],
      [`${SERIES}/rendered`, 'multipart/related; type="image/jpeg"'],
      [`${ONE}/thumbnail`, 'image/jpeg'],
    ] as const) {
      const response = await get(path, accept);
      expect(response.status).toBe(status);
      const error = await errorOf(response);
      expect(error.code).toBe(told);
      expect(JSON.stringify(error)).not.toMatch(/secret|Doe/);
    }
  });

  it('is 501 without a renderer', async () => {
    Object.assign(backend, { render: undefined });
    expect((await get(`${ONE}/rendered`)).status).toBe(501);
    expect((await get(`${ONE}/thumbnail`)).status).toBe(501);
  });
});

describe('hostile requests', () => {
  it.each([
    ['/studies/1.2.', 404],
    ['/studies/.1', 400],
    ['/studies/1..2', 404],
    ['/studies/1.2a', 400],
    [`/studies/${'1'.repeat(65)}`, 400],
    ["/studies/1'%20OR%20'1'='1", 400],
    ['/studies/%2e%2e%2f%2e%2e%2fetc', 400],
    ['/studies/1.2%00', 400],
    ['/studies/%zz', 400],
    ['/studies/<script>', 400],
    ['/studies/1.2/series/a/instances/1', 400],
    [`/studies/${'1.'.repeat(10_000)}1`, 414],
    [`/studies?PatientID=${'x'.repeat(40_000)}`, 414],
    [`/studies?${'a=1&'.repeat(600)}`, 400],
  ])('%s', async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/script|OR|etc|xxx/);
    expect(errors).toEqual([]);
  });

  it('ignores headers that would change who is asked or what for', async () => {
    const headers = {
      'X-Forwarded-Host': 'evil.test',
      'X-Forwarded-Proto': 'https',
      'X-Original-URL': '/studies/9',
      'X-HTTP-Method-Override': 'DELETE',
      Forwarded: 'host=evil.test',
    };
    const [study] = (await (await get('/studies?limit=1', '*/*', headers)).json()) as Json[];
    expect(study?.['00081190']?.Value).toEqual([`${BASE}/studies/1.2`]);
    const [same] = (await (
      await ask('/studies?limit=1', { options: { baseUrl: 'https://pacs.example/dw/' } })
    ).json()) as Json[];
    expect(same?.['00081190']?.Value).toEqual(['https://pacs.example/dw/studies/1.2']);
  });

  it('survives an Accept header of a megabyte and an If-None-Match of a megabyte', async () => {
    const response = await get(ONE, '*/*,'.repeat(250_000), { 'If-None-Match': '"a",'.repeat(250_000) });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  it('says nothing of an unexpected failure but that it happened, and tells the log', async () => {
    backend.search = () => {
      throw new Error('SELECT * FROM patients WHERE name = Doe^Jane');
    };
    const response = await get('/studies?PatientName=Doe*');
    expect(response.status).toBe(500);
    expect(await errorOf(response)).toEqual({
      code: 'server-error',
      message: 'The server failed.',
      remedy: 'Try again; if it fails again, read the server log.',
    });
    expect(errors).toHaveLength(1);
  });

  it.each([
    ['507 when the disk is full', 'disk-full', 507],
    ['503 while the database of the index is away', 'index-unreachable', 503],
  ] as const)('is %s', async (_, code, status) => {
    backend.search = () => {
      throw new StorageError(code);
    };
    expect((await get('/studies')).status).toBe(status);
  });
});
