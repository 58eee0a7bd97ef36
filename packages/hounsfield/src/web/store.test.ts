import { beforeEach, describe, expect, it } from 'vitest';
import { asciiBytes, concat } from '../bytes/index.ts';
import { DataSet, toBytes } from '../data/index.ts';
import { CTImageStorage, ExplicitVRLittleEndian } from '../dictionary/index.ts';
import { webStatuses, webStoreReasons } from '../dictionary/web.generated.ts';
import { StorageError } from '../errors/index.ts';
import { type StoreResult, storeReasons } from './backend.ts';
import type { WebOptions } from './call.ts';
import { fileOf, MemoryBackend } from './memory-backend.fixture.ts';
import { webHandler } from './server.ts';

const BASE = 'http://pacs.test/dicom-web';
const TYPE = 'multipart/related; type="application/dicom"; boundary=b';
let backend: MemoryBackend;
let errors: unknown[];

beforeEach(() => {
  backend = new MemoryBackend();
  errors = [];
});

function file(study: string, instance: string, padding = 10): Uint8Array {
  const dataSet = DataSet.of({
    SOPClassUID: CTImageStorage,
    SOPInstanceUID: instance,
    StudyInstanceUID: study,
    SeriesInstanceUID: `${study}.1`,
    PixelData: new Uint8Array(padding),
  });
  return fileOf(toBytes(dataSet), {
    sopClassUid: CTImageStorage,
    sopInstanceUid: instance,
    transferSyntaxUid: ExplicitVRLittleEndian,
  });
}

function multipart(
  bodies: readonly Uint8Array[],
  type: string | undefined = 'application/dicom',
  end = '\r\n--b--',
): Uint8Array {
  const header = type === undefined ? '' : `Content-Type: ${type}\r\n`;
  return concat([
    ...bodies.flatMap((body, k) => [asciiBytes(`${k > 0 ? '\r\n' : ''}--b\r\n${header}\r\n`), body]),
    asciiBytes(end),
  ]);
}

interface Init {
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly options?: WebOptions;
}

async function post(
  path: string,
  body: Uint8Array | ReadableStream<Uint8Array> | undefined,
  { type = TYPE, headers = {}, options = {} }: Init = {},
): Promise<Response> {
  const handler = webHandler(backend, { path: '/dicom-web', onError: error => errors.push(error), ...options });
  const init = { method: 'POST', headers: { 'Content-Type': type, ...headers }, duplex: 'half' as const };
  // Node takes any stream of bytes; its types want one of its own kind.
  const request = new Request(
    `${BASE}${path}`,
    body === undefined ? init : { ...init, body: body as NonNullable<RequestInit['body']> },
  );
  return await handler(request);
}

type Item = Record<string, { Value?: unknown[] }>;
const items = (module: Item, tag: string): Item[] => (module[tag]?.Value ?? []) as Item[];
const value = (item: Item | undefined, tag: string): unknown => item?.[tag]?.Value?.[0];

describe('store (PS3.18 §10.5)', () => {
  it('stores each part and answers 200 with the Store Instances Response Module (Table I.1-1)', async () => {
    const files = [file('1.2', '1.2.1.1'), file('1.2', '1.2.1.2')];
    const response = await post('/studies', multipart(files));
    expect([response.status, response.headers.get('Content-Type'), response.headers.get('Location')]).toEqual([
      200,
      'application/dicom+json',
      `${BASE}/studies/1.2`,
    ]);
    expect(backend.objects.map(object => object.file)).toEqual(files);
    expect(await response.json()).toEqual({
      '00081190': { vr: 'UR', Value: [`${BASE}/studies/1.2`] },
      '00081199': {
        vr: 'SQ',
        Value: ['1.2.1.1', '1.2.1.2'].map(instance => ({
          '00081150': { vr: 'UI', Value: [CTImageStorage] },
          '00081155': { vr: 'UI', Value: [instance] },
          '00081190': { vr: 'UR', Value: [`${BASE}/studies/1.2/series/1.2.1/instances/${instance}`] },
        })),
      },
    });
  });

  it('names no study when the objects are of several', async () => {
    const response = await post('/studies', multipart([file('1.2', '1.2.1.1'), file('1.3', '1.3.1.1')]));
    expect(response.headers.has('Location')).toBe(false);
    expect(((await response.json()) as Item)['00081190']).toEqual({ vr: 'UR' });
  });

  it('answers 202 when some fail, 409 when all do, with the reasons (§10.5.3.1)', async () => {
    const body = multipart([file('1.2', '1.2.1.1'), file('1.9', '1.9.1.1')]);
    const some = await post('/studies/1.2', body);
    expect(some.status).toBe(202);
    const [failed] = items((await some.json()) as Item, '00081198');
    expect([value(failed, '00081155'), value(failed, '00081150'), value(failed, '00081197')]).toEqual([
      '1.9.1.1',
      CTImageStorage,
      storeReasons.studyMismatch,
    ]);
    const none = await post('/studies/1.1', body);
    expect(none.status).toBe(409);
    expect(items((await none.json()) as Item, '00081198')).toHaveLength(2);
  });

  it('answers 202 with the warning reason of a coerced object', async () => {
    const store = backend.store.bind(backend);
    backend.store = async part => ({ ...(await store(part)), warningReason: storeReasons.coerced }) as StoreResult;
    const response = await post('/studies', multipart([file('1.2', '1.2.1.1')]));
    expect(response.status).toBe(202);
    expect(value(items((await response.json()) as Item, '00081199')[0], '00081196')).toBe(0xb000);
  });

  it.each([
    ['what is no DICOM', asciiBytes('hello world'), storeReasons.cannotUnderstand],
    ['an empty part', new Uint8Array(0), storeReasons.cannotUnderstand],
    ['a cut file', file('1.2', '1.2.1.1').subarray(0, 200), storeReasons.cannotUnderstand],
  ])('refuses %s as one part among others (Other Failures Sequence)', async (_, bytes, reason) => {
    const response = await post('/studies', multipart([bytes, file('1.2', '1.2.1.2')]));
    expect(response.status).toBe(202);
    const module = (await response.json()) as Item;
    expect(value(items(module, '0008119A')[0], '00081197')).toBe(reason);
    expect(items(module, '00081199')).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('refuses a part of another type and goes on', async () => {
    const wire = concat([
      asciiBytes('--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b\r\n\r\n'),
      file('1.2', '1.2.1.1'),
      asciiBytes('\r\n--b--'),
    ]);
    const response = await post('/studies', wire);
    expect(response.status).toBe(202);
    expect(backend.objects).toHaveLength(1);
  });

  it('takes one object without multipart', async () => {
    expect((await post('/studies', file('1.2', '1.2.1.1'), { type: 'application/dicom' })).status).toBe(200);
    expect(backend.objects).toHaveLength(1);
  });

  it.each([
    'multipart/related; boundary=b',
    'multipart/related; type=application/dicom; boundary=b',
    'Multipart/Related; boundary="b"; type="application/dicom"',
    'multipart/related; type="application/dicom; transfer-syntax=1.2.840.10008.1.2.1"; boundary=b',
  ])('takes %s', async type => {
    expect((await post('/studies', multipart([file('1.2', '1.2.1.1')]), { type })).status).toBe(200);
  });

  it.each([
    '',
    'text/plain',
    'application/json',
    'multipart/form-data; boundary=b',
    'multipart/related; type="image/jpeg"; boundary=b',
  ])('answers 415 to %j', async type => {
    expect((await post('/studies', multipart([file('1.2', '1.2.1.1')]), { type })).status).toBe(415);
    expect(backend.objects).toEqual([]);
  });

  it('answers 415 to a body of another encoding, and names those it reads', async () => {
    const response = await post('/studies', multipart([]), { headers: { 'Content-Encoding': 'br' } });
    expect([response.status, response.headers.get('Accept-Encoding')]).toEqual([415, 'gzip, deflate']);
  });

  it.each([
    ['no body', undefined],
    ['an empty body', new Uint8Array(0)],
    ['no parts', asciiBytes('--b--')],
    ['another boundary', asciiBytes('--c\r\n\r\nx\r\n--c--')],
    ['a cut body', asciiBytes('--b\r\n\r\nx')],
  ])('answers 400 to %s', async (_, body) => {
    expect((await post('/studies', body)).status).toBe(400);
  });

  it('answers 400 without a boundary', async () => {
    expect(
      (await post('/studies', multipart([]), { type: 'multipart/related; type="application/dicom"' })).status,
    ).toBe(400);
  });

  it('keeps what was stored before the request broke off, and tells so', async () => {
    const whole = multipart([file('1.2', '1.2.1.1'), file('1.2', '1.2.1.2')]);
    const response = await post('/studies', whole.subarray(0, whole.length - 100));
    expect(response.status).toBe(202);
    const module = (await response.json()) as Item;
    expect(items(module, '00081199')).toHaveLength(1);
    expect(items(module, '0008119A').length).toBeGreaterThan(0);
    expect(backend.objects).toHaveLength(1);
  });

  it('stops at the limit of the body', async () => {
    const body = multipart([file('1.2', '1.2.1.1', 5000)]);
    expect((await post('/studies', body, { options: { maxBodyBytes: 1000 } })).status).toBe(413);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(body);
        controller.close();
      },
    });
    expect((await post('/studies', stream, { options: { maxBodyBytes: 1000 } })).status).toBe(413);
    expect(backend.objects).toEqual([]);
  });

  it('tells a full disk as A700H and other failures as 0110H, and the log of both', async () => {
    for (const [error, reason] of [
      [new StorageError('disk-full'), 0xa700],
      [new Error('secret'), 0x0110],
    ] as const) {
      errors = [];
      backend.store = () => Promise.reject(error);
      const response = await post('/studies', multipart([file('1.2', '1.2.1.1')]));
      expect(response.status).toBe(409);
      const text = await response.text();
      expect(value(items(JSON.parse(text) as Item, '0008119A')[0], '00081197')).toBe(reason);
      expect(text).not.toContain('secret');
      expect(errors).toEqual([error]);
    }
  });

  it('answers in XML to who accepts it, and in JSON to who accepts neither, since the objects are stored by then', async () => {
    for (const [accept, type] of [
      ['application/dicom+xml', 'application/dicom+xml'],
      ['multipart/related; type="application/dicom+xml"', 'multipart/related; type="application/dicom+xml"'],
      ['text/html', 'application/dicom+json'],
    ] as const) {
      const response = await post('/studies', multipart([file('1.2', '1.2.1.1')]), { headers: { Accept: accept } });
      expect([response.status, response.headers.get('Content-Type')?.replace(/; boundary.*/, '')]).toEqual([200, type]);
    }
  });

  it('reads a part from the network only as the store reads it, and the next while the store still syncs', async () => {
    const bytes = multipart([file('1.2', '1.2.1.1', 5000), file('1.2', '1.2.1.2', 5000)]);
    let at = 0;
    const log: string[] = [];
    const release: (() => void)[] = [];
    const stream = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (at >= bytes.length) return controller.close();
          controller.enqueue(bytes.subarray(at, at + 500));
          at += 500;
        },
      },
      { highWaterMark: 0 },
    );
    let k = 0;
    backend.store = async part => {
      const number = ++k;
      const before = at;
      let length = 0;
      for await (const chunk of part.body) {
        length += chunk.length;
        expect(at - before).toBeLessThanOrEqual(length + 1000);
      }
      log.push(`read ${number}`);
      if (number === 2) for (const open of release) open();
      else await new Promise<void>(resolve => release.push(resolve));
      log.push(`stored ${number}`);
      return {
        kind: 'stored',
        studyInstanceUid: '1.2',
        seriesInstanceUid: '1',
        sopClassUid: '1',
        sopInstanceUid: `${number}`,
      };
    };
    const response = await post('/studies', stream);
    expect(response.status).toBe(200);
    expect(log.slice(0, 2)).toEqual(['read 1', 'read 2']);
    expect(log).toHaveLength(4);
    expect(items((await response.json()) as Item, '00081199').map(item => value(item, '00081155'))).toEqual(['1', '2']);
  });

  it('skips what the store does not read of a part', async () => {
    backend.store = part =>
      Promise.resolve({ kind: 'failed', failureReason: part.study === '1.2' ? storeReasons.duplicateInstance : 0 });
    expect(
      (await post('/studies/1.2', multipart([file('1.2', '1.2.1.1', 100_000), file('1.2', '1.2.1.2')]))).status,
    ).toBe(409);
  });

  it('writes no UID from the wire that is none', async () => {
    backend.store = () =>
      Promise.resolve({ kind: 'failed', failureReason: 0xa900, sopClassUid: '<x>', sopInstanceUid: "'1" });
    const text = await (await post('/studies', multipart([file('1.2', '1.2.1.1')]))).text();
    expect(text).toBe(
      '{"00081190":{"vr":"UR"},"0008119A":{"vr":"SQ","Value":[{"00081197":{"vr":"US","Value":[43264]}}]}}',
    );
  });

  it('is 501 for a store that takes nothing', async () => {
    Object.assign(backend, { store: undefined });
    expect((await post('/studies', multipart([]))).status).toBe(501);
  });

  it('has the reasons of Tables I.2-1 and I.2-2', () => {
    const own = Object.values(storeReasons);
    for (const { from, to } of webStoreReasons) expect(own.some(reason => reason >= from && reason <= to)).toBe(true);
    // 0111H, a duplicate, is of PS3.7 Annex C; PS3.18 has no code for it.
    const outside = own.filter(reason => !webStoreReasons.some(({ from, to }) => reason >= from && reason <= to));
    expect(outside).toEqual([0x0111]);
  });

  it('uses statuses that PS3.18 has for the Studies Service, or that RFC 9110 and RFC 4918 have for the case', () => {
    const known = new Set(webStatuses.map(row => row.code));
    for (const status of [200, 202, 206, 304, 400, 404, 405, 406, 409, 413, 414, 415, 500, 501, 503])
      expect(known.has(status), String(status)).toBe(true);
  });
});
