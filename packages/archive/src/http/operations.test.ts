import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { RequestHandler } from './node-listener.ts';
import { type HttpOptions, type HttpServer, startHttp } from './server.ts';

let server: HttpServer;
afterEach(() => server.close({ grace: 0 }));

const seen: string[] = [];
const observer: NonNullable<HttpOptions['observer']> = {
  answered: ({ route, method, status }) => seen.push(`${method} ${route} ${status}`),
  limited: limit => seen.push(`limit ${limit}`),
};

async function start(
  handler: RequestHandler,
  options: Partial<HttpOptions> = {},
): Promise<(path: string) => Promise<Response>> {
  seen.length = 0;
  const logger = { warn: () => undefined, error: () => undefined };
  server = await startHttp({ port: 0, handler, logger, observer, ...options });
  return path => fetch(`http://127.0.0.1:${server.address.port}${path}`);
}

const answers: RequestHandler = async () => new Response('here');

describe('what a server on HTTP tells of itself', () => {
  it('is each request by the template of its resource, and never by what was sent', async () => {
    const ask = await start(answers, { own: { '/health': answers } });
    const paths = [
      '/health',
      '/dicom-web/studies/1.2.3/series?x=y',
      '/dicom-web/studies/1.2.3/instances/4.5/frames/1',
      '/dicom-web/secret',
      '/study/1.2.3',
    ];
    for (const path of paths) await (await ask(path)).text();
    const socket = connect(server.address);
    socket.write('BREW /pot HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    await once(socket.resume(), 'close');
    await expect.poll(() => seen).toHaveLength(5);
    expect(seen).toEqual([
      'GET /health 200',
      'GET /dicom-web/studies/{study}/series 200',
      'GET other 200',
      'GET other 200',
      'GET page 404',
    ]);
  });

  it.each([
    ['connections', { connections: 1 }, ''],
    ['headers', { headers: 50 }, 'GET / HTTP/1.1\r\n'],
    ['idle', { idle: 50 }, ''],
  ] as const)('is the limit that ended a connection: %s', async (limit, limits, text) => {
    await start(answers, { limits });
    const first = connect(server.address);
    await once(first, 'connect');
    const second = connect(server.address).on('error', () => undefined);
    second.write(text);
    await once(second.resume(), 'close');
    first.destroy();
    expect(seen).toContain(`limit ${limit}`);
  });

  it('is not the end of a connection that was kept for another request', async () => {
    await start(answers, { limits: { keepAlive: 50 } });
    const socket = connect(server.address);
    socket.write('GET /dicom-web/studies HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket.resume(), 'close');
    expect(seen).toEqual(['GET /dicom-web/studies 200']);
  });
});

describe('a server on HTTP that cannot answer', () => {
  it('says so for all but its own addresses', async () => {
    const notReady = (): Response => new Response('later', { status: 503 });
    const ask = await start(answers, { own: { '/ready': answers }, notReady });
    expect((await ask('/ready')).status).toBe(200);
    expect((await ask('/dicom-web/studies')).status).toBe(503);
    expect((await ask('/')).status).toBe(503);
  });

  it('is drained when the requests that run are over, and takes others meanwhile', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const ask = await start(
      async () => {
        await held;
        return new Response('at last');
      },
      { own: { '/ready': answers } },
    );
    const asked = ask('/dicom-web/studies');
    await expect.poll(() => server.connections).toBe(1);
    let isDrained = false;
    const drained = server.drain(60_000).then(() => {
      isDrained = true;
    });
    expect(await (await ask('/ready')).text()).toBe('here');
    expect(isDrained).toBe(false);
    release();
    expect(await (await asked).text()).toBe('at last');
    await drained;
    await server.drain(60_000);
  });

  it('waits no longer than it was told', async () => {
    const ask = await start(() => new Promise(() => undefined));
    const asked = ask('/dicom-web/studies').catch(() => undefined);
    await expect.poll(() => server.connections).toBe(1);
    await server.drain(1);
    await server.close({ grace: 0 });
    await asked;
  });
});
