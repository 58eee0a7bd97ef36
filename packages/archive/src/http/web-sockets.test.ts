import { once } from 'node:events';
import { connect, type IncomingHttpHeaders } from 'node:http2';
import { testAuthority } from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import { Notifications } from 'hounsfield/web/worklist';
import { afterEach, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { type HttpOptions, type HttpServer, startHttp } from './server.ts';

const authority = testAuthority('Tests');
const { certificate: cert, key } = authority.issue({ commonName: 'localhost', names: ['localhost'] });
const logger = { warn: () => undefined, error: () => undefined };
let server: HttpServer | undefined;
afterEach(async () => {
  await server?.close({ grace: 0 });
  server = undefined;
});

async function start(more: Partial<HttpOptions>): Promise<HttpServer> {
  const handler = async (): Promise<Response> => new Response('page');
  server = await startHttp({ port: 0, handler, logger, ...more });
  return server;
}

async function opened(url: string, options: WebSocket.ClientOptions = {}): Promise<WebSocket> {
  const socket = new WebSocket(url, options);
  await once(socket, 'open');
  return socket;
}

/** HTTP/2 by Node's own client; frames of a WebSocket are read here (RFC 6455 §5.2), as `opcode text`. */
async function openSession(origin: string) {
  const session = connect(origin, { ca: authority.certificate });
  await once(session, 'remoteSettings');
  const upgraded = async (path: string, fields: Record<string, string> = {}) => {
    const own = { ':method': 'CONNECT', ':protocol': 'websocket', ':scheme': new URL(origin).protocol.slice(0, -1) };
    const stream = session.request(
      { ...own, ':path': path, 'sec-websocket-version': '13', ...fields },
      { endStream: false },
    );
    stream.on('error', () => undefined);
    let bytes = Buffer.alloc(0);
    stream.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
    });
    const [headers] = (await once(stream, 'response')) as [IncomingHttpHeaders];
    return { stream, headers, frames: () => framesOf(bytes) };
  };
  const text = async (path: string): Promise<string> => {
    const stream = session.request({ ':path': path });
    let all = '';
    for await (const chunk of stream) all += String(chunk);
    return all;
  };
  return { upgraded, text, [Symbol.asyncDispose]: async () => session.destroy() };
}

function framesOf(bytes: Buffer): readonly string[] {
  const frames: string[] = [];
  for (let at = 0; at + 2 <= bytes.length; ) {
    const short = bytes[at + 1]!;
    if (short === 126 && at + 4 > bytes.length) break;
    if (short === 127 && at + 10 > bytes.length) break;
    const [start, length] =
      short < 126
        ? [at + 2, short]
        : short === 126
          ? [at + 4, bytes.readUInt16BE(at + 2)]
          : [at + 10, Number(bytes.readBigUInt64BE(at + 2))];
    if (start + length > bytes.length) break;
    frames.push(`${bytes[at]! & 0x0f} ${bytes.toString('utf8', start, start + length)}`);
    at = start + length;
  }
  return frames;
}

describe('WebSockets on the port of the service (RFC 6455)', () => {
  it('are taken over TLS beside HTTP/2, and counted by their resource', async () => {
    const answered: unknown[] = [];
    const observer = { answered: (facts: object) => answered.push(facts), limited: () => undefined };
    const tls = async () => ({ cert, key });
    const sockets: HttpOptions['sockets'] =
      async ({ url }) =>
      socket =>
        socket.send(url);
    const { address } = await start({ sockets, tls, observer });
    const url = `wss://localhost:${address.port}/dicom-web/subscribers/A`;
    const socket = new WebSocket(url, { ca: authority.certificate });
    const [text] = (await once(socket, 'message')) as [Buffer];
    expect(String(text)).toBe(url.replace('wss', 'https'));
    socket.close();
    expect(answered).toEqual([{ route: '/dicom-web/subscribers/{aetitle}', method: 'GET', status: 101 }]);
  });

  it.each([
    ['https', async () => ({ cert, key })],
    ['http', undefined],
  ] as const)(
    'are taken over HTTP/2 by %s too, beside other requests on the connection (RFC 8441)',
    async (scheme, tls) => {
      const answered: unknown[] = [];
      const observer = { answered: (facts: object) => answered.push(facts), limited: () => undefined };
      const said: string[] = [];
      const sockets: HttpOptions['sockets'] =
        async ({ url, headers }) =>
        socket => {
          socket.on('pong', data => said.push(String(data)));
          socket.on('close', () => said.push('closed'));
          socket.send(`${url} ${headers.get('Authorization')}`);
          socket.send('x'.repeat(200_000));
          socket.ping('7');
        };
      const { address } = await start({ sockets, observer, ...(tls === undefined ? {} : { tls }) });
      await using session = await openSession(`${scheme}://localhost:${address.port}`);
      const { stream, headers, frames } = await session.upgraded('/dicom-web/subscribers/A', {
        'sec-websocket-protocol': 'events, bearer.hu_1',
      });
      expect([headers[':status'], headers['sec-websocket-protocol'], headers['upgrade']]).toEqual([
        200,
        'events',
        undefined,
      ]);
      await vi.waitFor(() => expect(frames().length).toBe(3));
      const url = `${scheme}://localhost:${address.port}/dicom-web/subscribers/A`;
      expect(frames()).toEqual([`1 ${url} Bearer hu_1`, `1 ${'x'.repeat(200_000)}`, '9 7']);
      // A pong with the same data, masked with zeros.
      stream.write(Buffer.from([0x8a, 0x81, 0, 0, 0, 0, 0x37]));
      await vi.waitFor(() => expect(said).toEqual(['7']));
      expect(await session.text('/dicom-web/studies')).toBe('page');
      stream.end();
      await vi.waitFor(() => expect(said).toEqual(['7', 'closed']));
      expect(answered[0]).toEqual({ route: '/dicom-web/subscribers/{aetitle}', method: 'GET', status: 101 });
      const open = await session.upgraded('/dicom-web/subscribers/A');
      const ended = once(open.stream, 'close');
      // It waits for none of them.
      await server?.close({ grace: 60_000 });
      await ended;
    },
  );

  it.each([
    ['/dicom-web/subscribers/A', { 'sec-websocket-version': '7' }, 400],
    ['/dicom-web/subscribers/A', { origin: 'https://evil.example' }, 403],
    ['/dicom-web/subscribers/A', { ':authority': 'evil.example' }, 421],
    ['/elsewhere', {}, 404],
    ['/dicom-web/subscribers/A', { ':protocol': 'connect-udp' }, 405],
  ])('are refused over HTTP/2 at %s with %j by %i', async (path, fields, status) => {
    const sockets: HttpOptions['sockets'] = async () => () => undefined;
    const { address } = await start({ sockets });
    await using session = await openSession(`http://localhost:${address.port}`);
    const { headers, stream } = await session.upgraded(path, fields);
    expect([headers[':status'], headers['connection']]).toEqual([status, undefined]);
    if (!stream.closed) await once(stream, 'close');
  });

  it('of pages of other sites are taken where they are allowed', async () => {
    const sockets: HttpOptions['sockets'] = async () => () => undefined;
    const { address } = await start({ sockets, allowedOrigins: ['https://viewer.example'] });
    const url = `ws://localhost:${address.port}/dicom-web/subscribers/A`;
    const own = await opened(url, { origin: `http://localhost:${address.port}` });
    const other = await opened(url, { origin: 'https://viewer.example' });
    for (const socket of [own, other]) socket.terminate();
    await expect(opened(url, { origin: 'https://viewer.example.evil' })).rejects.toThrow('403');
  });

  it('are refused while the service is not ready, and where it takes none they are requests like others', async () => {
    const sockets: HttpOptions['sockets'] = async () => () => undefined;
    const { address } = await start({ sockets, notReady: () => new Response(null, { status: 503 }) });
    await expect(opened(`ws://localhost:${address.port}/dicom-web/subscribers/A`)).rejects.toThrow('503');
    await server?.close({ grace: 0 });
    const plain = await start({});
    await expect(opened(`ws://localhost:${plain.address.port}/dicom-web/subscribers/A`)).rejects.toThrow('200');
  });

  it('are cut off when their reader is too slow, whatever the others do, and leave nothing behind', async () => {
    const cut = vi.fn();
    const notifications = new Notifications({ backlog: 256 * 1024, onCut: cut });
    const sockets: HttpOptions['sockets'] = async () => socket => {
      const connection = notifications.open('A', socket);
      socket.on('close', () => connection.ended());
    };
    const { address } = await start({ sockets });
    const [slow, quick] = await Promise.all(
      [0, 1].map(() => opened(`ws://localhost:${address.port}/dicom-web/subscribers/A`)),
    );
    slow?.pause();
    let taken = 0;
    quick?.on('message', () => taken++);
    const event = {
      sopInstanceUid: '2.25.1',
      eventTypeId: 2,
      dataSet: DataSet.of({ ReasonForCancellation: 'x'.repeat(60_000) }),
    };
    let sent = 0;
    // The system takes some megabytes for who does not read.
    while (cut.mock.calls.length === 0 && sent < 2000) {
      notifications.send('A', event);
      sent++;
      await vi.waitFor(() => expect(taken).toBe(sent), { interval: 1 });
    }
    expect([notifications.size, cut.mock.calls.length]).toEqual([1, 1]);
    quick?.terminate();
    await vi.waitFor(() => expect(notifications.size).toBe(0));
    slow?.terminate();
  });
});
