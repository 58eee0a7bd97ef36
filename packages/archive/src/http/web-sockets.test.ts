import { once } from 'node:events';
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
