import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { DataSet, toBytes } from '../data/index.ts';
import { fileMetaBytes } from './file-meta.ts';
import { readUrl } from './read-url.ts';
import { writeObject } from './write.ts';

const facts = { sopClassUid: '1.2', sopInstanceUid: '2.25.7', transferSyntaxUid: '1.2.840.10008.1.2.1' };
const pixels = Uint8Array.from({ length: 3_000_000 }, (_, k) => (k * 7) >> 3);
const file = concat([
  fileMetaBytes(facts),
  toBytes(
    DataSet.fromElements([
      { tag: 0x0010_0020, vr: 'LO', value: 'ID' },
      { tag: 0x0029_0010, vr: 'LO', value: 'CREATOR' },
      { tag: 0x0029_1010, vr: 'OB', value: pixels.subarray(0, 1_000_000) },
      { tag: 0x7fe0_0010, vr: 'OW', value: pixels },
      { tag: 0xfffc_fffc, vr: 'OB', value: Uint8Array.of(1, 2) },
    ]),
  ),
]);

interface Handling {
  readonly ranges?: boolean;
  readonly tag?: () => string;
  readonly most?: number;
  readonly total?: boolean;
}

let handling: Handling = {};
let requests: string[] = [];
let sent = 0;
let server: Server;
let url: string;

beforeAll(async () => {
  // No connection that waits is closed, however slow the machine is.
  server = createServer({ keepAliveTimeout: 0 }, serve);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/object.dcm`;
  return () => new Promise<void>(resolve => server.close(() => resolve()));
});
afterAll(() => server.closeAllConnections());

describe('reading from a web server', () => {
  it('downloads the header only where the server sends ranges (RFC 9110 §14)', async () => {
    start({});
    const object = await readUrl(url);
    expect(object.get('PatientID')).toBe('ID');
    expect(object.get('PixelData')?.length).toBe(pixels.length);
    expect(object.element(0xfffc_fffc)?.bytes).toEqual(Uint8Array.of(1, 2));
    expect(requests.length).toBe(3);
    expect(sent).toBeLessThan(200_000);
  });

  it('reads long values when asked for, and writes the object byte for byte', async () => {
    start({ tag: () => '"v1"' });
    const object = await readUrl(url);
    expect(await object.get('PixelData')?.bytes()).toEqual(pixels);
    const chunks: Uint8Array[] = [];
    for await (const chunk of writeObject(object)) chunks.push(chunk);
    expect(concat(chunks)).toEqual(file);
  });

  it('reads from a server that sends less than was asked for, or does not say how long the resource is', async () => {
    for (const how of [{ most: 20_000 }, { total: false }, { most: 70_000, total: false }]) {
      start(how);
      const object = await readUrl(url);
      expect(object.element(0xfffc_fffc)?.bytes).toEqual(Uint8Array.of(1, 2));
      expect(await object.get('PixelData')?.bytes()).toEqual(pixels);
    }
  });

  it('streams from a server without ranges, and leaves the download at `until`', async () => {
    start({ ranges: false });
    const whole = await readUrl(url);
    expect(whole.element(0xfffc_fffc)?.bytes).toEqual(Uint8Array.of(1, 2));
    expect(requests.length).toBe(1);
    expect(await whole.get('PixelData')?.bytes()).toEqual(pixels);
    start({ ranges: false });
    const begin = await readUrl(url, { until: 0x0029_0000 });
    expect(begin.get('PatientID')).toBe('ID');
    expect(begin.has('PixelData')).toBe(false);
  });

  it('takes one short request for what stands before `until`', async () => {
    start({});
    expect((await readUrl(url, { until: 0x0029_0000 })).get('PatientID')).toBe('ID');
    expect(requests).toEqual(['bytes=0-65535']);
  });

  it('notices that the resource changed, by its entity tag', async () => {
    let version = 1;
    start({ tag: () => `"v${version}"` });
    const object = await readUrl(url);
    version = 2;
    await expect(object.get('PixelData')?.bytes()).rejects.toMatchObject({ code: 'source-changed' });
  });

  it('says that the server does not give the object, and passes the reason of the signal', async () => {
    start({});
    await expect(readUrl(`${url}.missing`)).rejects.toMatchObject({
      code: 'source-unreachable',
      message: expect.stringContaining('404'),
    });
    const none = (): Promise<Response> => Promise.reject(new TypeError('no network'));
    await expect(readUrl(url, { fetch: none })).rejects.toMatchObject({ code: 'source-unreachable' });
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(readUrl(url, { signal: controller.signal })).rejects.toThrow('enough');
  });

  it('sends the headers that it is given', async () => {
    const seen: unknown[] = [];
    const ask = (_: string, init?: RequestInit): Promise<Response> => {
      seen.push(new Headers(init?.headers).get('authorization'));
      return Promise.resolve(new Response(file, { status: 200 }));
    };
    await readUrl(url, { fetch: ask, headers: { authorization: 'Bearer x' } });
    expect(seen).toEqual(['Bearer x']);
  });
});

function start(how: Handling): void {
  handling = how;
  requests = [];
  sent = 0;
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  if (request.url?.endsWith('.missing') === true) {
    response.writeHead(404).end('nothing here');
    return;
  }
  const { ranges = true, tag, most = Number.POSITIVE_INFINITY, total = true } = handling;
  requests.push(request.headers.range ?? '');
  const etag = tag?.();
  const headers = etag === undefined ? {} : { etag };
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const isStale = request.headers['if-range'] !== undefined && request.headers['if-range'] !== etag;
  if (!ranges || first === '' || isStale) {
    response.writeHead(200, { ...headers, 'content-length': file.length });
    response.end(file);
    return;
  }
  if (Number(first) >= file.length) {
    response.writeHead(416).end();
    return;
  }
  const body = file.subarray(Number(first), Math.min(Number(last) + 1, Number(first) + most));
  sent += body.length;
  const end = Number(first) + body.length - 1;
  response.writeHead(206, { ...headers, 'content-range': `bytes ${first}-${end}/${total ? file.length : '*'}` });
  response.end(body);
}
