import { beforeEach, describe, expect, it } from 'vitest';
import { DataSet, toBytes } from '../data/index.ts';
import { CTImageStorage, ExplicitVRLittleEndian } from '../dictionary/index.ts';
import type { LentBytes, StoredInstance, WebBackend } from './backend.ts';
import { withCors } from './cors.ts';
import { fileOf, MemoryBackend } from './memory-backend.fixture.ts';
import { webHandler } from './server.ts';
import { wholeBody } from './whole-body.ts';

const INSTANCE = '/studies/1.2/series/1.2.1/instances/1.2.1.1';
const facts = { sopClassUid: CTImageStorage, sopInstanceUid: '1.2.1.1', transferSyntaxUid: ExplicitVRLittleEndian };
const file = fileOf(
  toBytes(
    DataSet.of({
      SOPClassUID: CTImageStorage,
      SOPInstanceUID: '1.2.1.1',
      StudyInstanceUID: '1.2',
      SeriesInstanceUID: '1.2.1',
      Rows: 10,
      Columns: 20,
      SamplesPerPixel: 1,
      BitsAllocated: 8,
      BitsStored: 8,
      HighBit: 7,
      PixelRepresentation: 0,
      PhotometricInterpretation: 'MONOCHROME2',
      PixelData: Uint8Array.from({ length: 200 }, (_, at) => at),
    }),
  ),
  facts,
);

/** As the store in memory, with bytes that can be had at once. */
let released = 0;
let lent = 0;
let lending: WebBackend;
let streaming: WebBackend;
beforeEach(() => {
  [lent, released] = [0, 0];
  const backend = new MemoryBackend();
  backend.add(file);
  streaming = backend;
  const lendOf = (bytes: Uint8Array): LentBytes => {
    lent++;
    return { bytes: bytes.slice(), release: () => released++ };
  };
  lending = Object.create(backend) as WebBackend;
  lending.instances = async function* (scope): AsyncGenerator<StoredInstance> {
    for await (const instance of backend.instances(scope)) {
      const own = Object.create(instance) as StoredInstance & {
        -readonly [K in keyof StoredInstance]: StoredInstance[K];
      };
      for (const name of ['stream', 'header', 'frame', 'decodedFrame'] as const) {
        const method = instance[name];
        if (method !== undefined) Object.assign(own, { [name]: method.bind(instance) });
      }
      own.lend = ({ start = 0, end = file.length } = {}) => lendOf(file.subarray(start, end));
      own.frame = async (number, signal) => {
        const frame = await instance.frame(number, signal);
        const chunks: Uint8Array[] = [];
        for await (const chunk of frame.stream()) chunks.push(chunk);
        return { length: frame.length, stream: () => frame.stream(), lend: () => lendOf(Buffer.concat(chunks)) };
      };
      yield own;
    }
  };
});

function ask(backend: WebBackend, path: string, headers: Record<string, string>, method = 'GET'): Promise<Response> {
  return webHandler(backend)(new Request(`http://pacs.test${path}`, { headers, method }));
}

async function told(response: Response): Promise<unknown> {
  const headers = Object.fromEntries(response.headers);
  const isMultipart = headers['content-type']?.startsWith('multipart/') === true;
  // Known beforehand only of what is in memory.
  if (isMultipart) delete headers['content-length'];
  const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return JSON.parse(JSON.stringify([response.status, headers, text]).replaceAll(/hounsfield-[0-9a-f]+/g, 'BOUNDARY'));
}

describe('what is in memory is answered in one go, and as the same', () => {
  const OBJECT = 'multipart/related; type="application/dicom"; transfer-syntax=*';
  const OCTETS = 'application/octet-stream';

  it.each([
    ['an object in a part (PS3.18 §10.4)', INSTANCE, { Accept: OBJECT }],
    ['an object by itself', INSTANCE, { Accept: 'application/dicom' }],
    ['a range of it (RFC 9110 §14.2)', INSTANCE, { Accept: 'application/dicom', Range: 'bytes=10-19' }],
    ['a frame in a part', `${INSTANCE}/frames/1`, { Accept: `multipart/related; type="${OCTETS}"` }],
  ])('%s', async (_, path, headers) => {
    const [quick, slow] = [await ask(lending, path, headers), await ask(streaming, path, headers)];
    const whole = wholeBody(quick);
    expect([lent, wholeBody(slow)]).toEqual([1, undefined]);
    expect(quick.headers.get('Content-Length')).toBe(String(whole?.length));
    expect(Buffer.concat([...(whole?.pieces ?? [])])).toEqual(Buffer.from(await quick.clone().arrayBuffer()));
    expect(await told(quick)).toEqual(await told(slow));
  });

  it('is the body of an answer to other origins too', async () => {
    const handler = withCors(webHandler(lending), { origins: ['*'] });
    const headers = { Accept: 'application/dicom', Origin: 'https://viewer.example' };
    const response = await handler(new Request(`http://pacs.test${INSTANCE}`, { headers }));
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(wholeBody(response)?.length).toBe(file.length);
    expect((await response.arrayBuffer()).byteLength).toBe(file.length);
  });

  it('is given back where nobody takes it: HEAD (RFC 9110 §9.3.2)', async () => {
    const response = await ask(lending, INSTANCE, { Accept: 'application/dicom' }, 'HEAD');
    expect([response.headers.get('Content-Length'), wholeBody(response)]).toEqual([String(file.length), undefined]);
    expect([lent, released]).toEqual([1, 1]);
  });

  it('is not asked for where the client has it already (RFC 9110 §13.1.2)', async () => {
    expect((await ask(lending, INSTANCE, { Accept: 'application/dicom', 'If-None-Match': '*' })).status).toBe(304);
    expect(lent).toBe(0);
  });
});
