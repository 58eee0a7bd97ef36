import { once } from 'node:events';
import { type ClientHttp2Session, connect as connectHttp2, constants } from 'node:http2';
import { get } from 'node:https';
import { connect } from 'node:net';
import { testAuthority } from '@hounsfield/testkit';
import { afterEach, describe, expect, it } from 'vitest';
import type { RequestHandler } from './node-listener.ts';
import { type HttpOptions, type HttpServer, startHttp } from './server.ts';

const MEBI = 1024 * 1024;
const logged: object[] = [];
const logger = { warn: (fields: object) => logged.push(fields), error: (fields: object) => logged.push(fields) };
const authority = testAuthority('Tests');
const { certificate: cert, key } = authority.issue({ commonName: 'localhost', names: ['localhost'] });
const tls = async () => ({ cert, key });

let server: HttpServer | undefined;
const sessions: ClientHttp2Session[] = [];
afterEach(async () => {
  for (const session of sessions.splice(0)) session.destroy();
  await server?.close({ grace: 0 });
  server = undefined;
  expect(logged).toEqual([]);
});

async function start(handler: RequestHandler, options: Partial<HttpOptions> = {}): Promise<HttpServer> {
  server = await startHttp({ port: 0, handler, logger, ...options });
  return server;
}

function session(scheme: 'http' | 'https' = 'http'): ClientHttp2Session {
  const made = connectHttp2(`${scheme}://127.0.0.1:${server!.address.port}`, {
    ca: authority.certificate,
    servername: 'localhost',
    settings: { initialWindowSize: MEBI },
  });
  made.on('error', () => {});
  sessions.push(made);
  return made;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

async function ask(
  from: ClientHttp2Session,
  headers: Record<string, string> = {},
  body?: Iterable<Uint8Array>,
): Promise<Answer> {
  const stream = from.request({ ':path': '/dicom-web/studies', ...headers }, { endStream: body === undefined });
  for (const chunk of body ?? []) if (!stream.write(chunk)) await once(stream, 'drain');
  if (body !== undefined) stream.end();
  const [answer] = (await once(stream, 'response')) as [Record<string, unknown>];
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return { status: Number(answer[':status']), headers: answer, bytes: Buffer.concat(chunks) };
}

const echo: RequestHandler = async (request, address) =>
  new Response(request.body, {
    headers: { 'X-Method': request.method, 'X-Address': address ?? '', Connection: 'close' },
  });

describe('HTTP/2 (RFC 9113)', () => {
  it.each(['http', 'https'] as const)('streams both ways at once over %s, on the port of HTTP/1.1', async scheme => {
    await start(echo, scheme === 'https' ? { tls } : {});
    const chunks = Array.from({ length: 300 }, (_, k) => new Uint8Array(64 * 1024).fill(k));
    const asked = session(scheme);
    const stream = asked.request({ ':path': '/dicom-web/studies', ':method': 'POST' });
    const sent = (async () => {
      for (const chunk of chunks) if (!stream.write(chunk)) await once(stream, 'drain');
      stream.end();
    })();
    const [headers] = (await once(stream, 'response')) as [Record<string, unknown>];
    expect([headers[':status'], headers['x-method'], headers['connection']]).toEqual([200, 'POST', undefined]);
    expect(headers['x-address']).toBe('127.0.0.1');
    let received = 0;
    for await (const chunk of stream) received += (chunk as Buffer).length;
    await sent;
    expect(received).toBe(300 * 64 * 1024);
    expect((await ask(asked)).status).toBe(200);
  });

  it('stands beside HTTP/1.1 by ALPN', async () => {
    await start(async () => new Response('text'), { tls });
    const asked = get({
      port: server!.address.port,
      host: '127.0.0.1',
      servername: 'localhost',
      path: '/dicom-web/',
      ca: authority.certificate,
    });
    const [incoming] = await once(asked, 'response');
    incoming.resume();
    expect([incoming.httpVersion, incoming.statusCode]).toEqual(['1.1', 200]);
    expect((await ask(session('https'))).bytes.toString()).toBe('text');
  });

  it('tells the handler of a stream that its client resets, and cancels what it sends', async () => {
    let signal: AbortSignal | undefined;
    const cancelled = signalled();
    await start(async request => {
      signal = request.signal;
      const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void =>
        controller.enqueue(new Uint8Array(65_536));
      return new Response(new ReadableStream({ pull, cancel: () => cancelled.resolve() }, { highWaterMark: 0 }));
    });
    const asked = session();
    const stream = asked.request({ ':path': '/dicom-web/studies' });
    stream.on('error', () => {});
    await once(stream, 'response');
    stream.close(constants.NGHTTP2_CANCEL);
    await cancelled.promise;
    expect(signal?.aborted).toBe(true);
  });

  it('ends a stream with an error where its answer breaks off', async () => {
    let turn = 0;
    await start(async () => {
      const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
        if (turn++ === 3) throw new Error('secret');
        if (turn > 4) controller.close();
        else controller.enqueue(new Uint8Array(1000));
      };
      return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }));
    });
    const asked = session();
    await expect(ask(asked)).rejects.toMatchObject({ code: 'ERR_HTTP2_STREAM_ERROR' });
    expect((await ask(asked)).status).toBe(200);
  });

  it('sends a client away that opens and resets streams without end (CVE-2023-44487), and serves on', async () => {
    let calls = 0;
    await start(async () => {
      calls++;
      return new Response('text');
    });
    const hostile = session();
    const gone = once(hostile, 'goaway');
    for (let round = 0; round < 40 && !hostile.destroyed; round++) {
      for (let k = 0; k < 100 && !hostile.destroyed && !hostile.closed; k++) {
        const stream = hostile.request({ ':path': '/dicom-web/studies' });
        stream.on('error', () => {});
        stream.close(constants.NGHTTP2_CANCEL);
      }
      await new Promise(resolve => setImmediate(resolve));
    }
    const [code] = await gone;
    expect(code).not.toBe(constants.NGHTTP2_NO_ERROR);
    expect(calls).toBeLessThan(4000);
    expect((await ask(session())).status).toBe(200);
  });

  it('ends sessions that ask for nothing, and those that stand still', async () => {
    const hits: string[] = [];
    const observer = { answered: () => {}, limited: (limit: string) => hits.push(limit) };
    await start(() => new Promise<Response>(() => {}), { limits: { headers: 60, idle: 10_000 }, observer });
    await once(session(), 'close');
    await server!.close({ grace: 0 });
    await start(() => new Promise<Response>(() => {}), { limits: { headers: 10_000, idle: 60 }, observer });
    const still = session();
    still.request({ ':path': '/dicom-web/studies' }).on('error', () => {});
    await once(still, 'close');
    expect(hits).toEqual(['headers', 'idle']);
  });

  it('finishes what runs when the server closes', async () => {
    const release = signalled();
    const begun = signalled();
    await start(async () => {
      begun.resolve();
      await release.promise;
      return new Response('finished');
    });
    const answer = ask(session());
    await begun.promise;
    const closed = server!.close({ grace: 60_000 });
    release.resolve();
    expect((await answer).bytes.toString()).toBe('finished');
    await closed;
  });
});

describe('HTTP/1', () => {
  const raw = async (text: string): Promise<string> => {
    const socket = connect(server!.address.port, '127.0.0.1');
    socket.write(text);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    return answer;
  };

  it('answers a request of HTTP/1.0 without chunks, to the end of the connection (RFC 9112 §6.3)', async () => {
    await start(
      async () => new Response(ReadableStream.from([new TextEncoder().encode('abc'), new TextEncoder().encode('def')])),
    );
    const answer = await raw('GET /dicom-web/ HTTP/1.0\r\n\r\n');
    expect(answer).not.toMatch(/transfer-encoding|content-length/i);
    expect(answer).toMatch(/\r\nconnection: close\r\n/i);
    expect(answer.endsWith('\r\n\r\nabcdef')).toBe(true);
  });

  it('takes no memory for a length of 4 GB with ten bytes behind it, and says that the rest did not come', async () => {
    let failed: unknown;
    await start(async request => {
      try {
        for await (const _ of request.body!);
      } catch (error) {
        failed = error;
      }
      return new Response(null, { status: 400 });
    });
    const before = process.memoryUsage.rss();
    const socket = connect(server!.address.port, '127.0.0.1');
    socket.end('POST /dicom-web/studies HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4294967296\r\n\r\n0123456789');
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 400 |^$/);
    expect(failed).toBeInstanceOf(Error);
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * MEBI);
  });

  it.each([
    ['GET /dicom-web/ HTTP/3.0\r\n\r\n', 505],
    ['PRAY /dicom-web/ HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['P', 408],
    ['PR', 408],
    ['', 408],
  ])('answers %j with %i and one sentence', async (text, status) => {
    await start(async () => new Response('text'), { limits: { headers: 60 } });
    const answer = await raw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))).error.message).toMatch(/^[A-Z][^.]+(?:\.\d[^.]+)*\.$/);
  });

  it('takes a request whose first bytes come one by one', async () => {
    await start(async request => new Response(await request.text()));
    const socket = connect(server!.address.port, '127.0.0.1');
    for (const piece of [
      'P',
      'O',
      'ST /dicom-web/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3\r\n\r\na',
      'bc',
    ]) {
      await new Promise(resolve => socket.write(piece, resolve));
    }
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer.endsWith('abc')).toBe(true);
  });
});

function signalled(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  return { promise, resolve };
}
