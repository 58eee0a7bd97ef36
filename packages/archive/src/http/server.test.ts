import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RequestHandler } from './node-listener.ts';
import { type HttpOptions, type HttpServer, startHttp } from './server.ts';

const MEBI = 1024 * 1024;
const SIZE = 200 * MEBI;
const logged: object[] = [];
const logger = { warn: (fields: object) => logged.push(fields), error: (fields: object) => logged.push(fields) };

let folder = '';
let server: HttpServer | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hounsfield-http-'));
  const page = join(folder, 'page');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(page, 'icon.svg'), '<svg/>');
  await writeFile(join(page, 'assets', 'index-Cl60d3If.js'), 'export {};');
  await writeFile(join(page, 'assets', 'plain.css'), 'a{}');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(page, 'link.txt'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  await server?.close({ grace: 0 });
  server = undefined;
  logged.length = 0;
});

async function start(handler: RequestHandler, options: Partial<HttpOptions> = {}): Promise<HttpServer> {
  server = await startHttp({ port: 0, handler, logger, ...options });
  return server;
}

const answers =
  (text: string): RequestHandler =>
  () =>
    Promise.resolve(new Response(text));

function ask(path: string, options: RequestOptions = {}): ClientRequest {
  const { host, port } = server!.address;
  return request({ host, port, path, agent: false, ...options });
}

async function answerOf(
  asked: ClientRequest,
): Promise<{ status: number; headers: IncomingMessage['headers']; text: string }> {
  asked.end();
  const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of incoming) text += String(chunk);
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, text };
}

/** Lets everything that can happen without us happen. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3000; turn++) await new Promise(resolve => setImmediate(resolve));
}

describe('streams over real connections', () => {
  it('sends 200 MB as fast as the client reads, in bounded memory', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(7);
    let produced = 0;
    await start(() => {
      const body = new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            if (produced === SIZE) return controller.close();
            produced += chunk.length;
            controller.enqueue(chunk);
          },
        },
        { highWaterMark: 0 },
      );
      return Promise.resolve(new Response(body));
    });
    const asked = ask('/dicom-web/studies/1');
    asked.end();
    const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
    await settle();
    expect(produced).toBeLessThan(32 * MEBI);
    const memory = watchMemory();
    let received = 0;
    for await (const piece of incoming) {
      received += (piece as Uint8Array).length;
      memory.look();
    }
    expect(received).toBe(SIZE);
    expect(memory.growth()).toBeLessThan(128 * MEBI);
  });

  it('takes 200 MB as fast as the handler reads, in bounded memory', async () => {
    let received = 0;
    let read: () => void = () => {};
    const mayRead = new Promise<void>(resolve => {
      read = resolve;
    });
    const memory = watchMemory();
    await start(async incoming => {
      await mayRead;
      for await (const chunk of incoming.body!) {
        received += chunk.length;
        memory.look();
      }
      return new Response('done');
    });
    const asked = ask('/dicom-web/studies', { method: 'POST', headers: { 'Content-Length': SIZE } });
    const chunk = new Uint8Array(64 * 1024).fill(7);
    let sent = 0;
    const send = (): void => {
      while (sent < SIZE) {
        sent += chunk.length;
        if (!asked.write(chunk)) return void asked.once('drain', send);
      }
    };
    send();
    await settle();
    expect(sent).toBeLessThan(32 * MEBI);
    read();
    const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
    expect(incoming.statusCode).toBe(200);
    expect(received).toBe(SIZE);
    expect(memory.growth()).toBeLessThan(128 * MEBI);
    incoming.resume();
  });

  it('cancels the answer and aborts the signal when the client goes', async () => {
    let signal: AbortSignal | undefined;
    const cancelled = new Promise<void>(resolve => {
      void start(incoming => {
        signal = incoming.signal;
        const body = new ReadableStream<Uint8Array>(
          { pull: controller => controller.enqueue(new Uint8Array(65536)), cancel: () => resolve() },
          { highWaterMark: 0 },
        );
        return Promise.resolve(new Response(body));
      }).then(async () => {
        const asked = ask('/dicom-web/studies/1');
        asked.on('error', () => {});
        asked.end();
        await once(asked, 'response');
        asked.destroy();
      });
    });
    await cancelled;
    expect(signal?.aborted).toBe(true);
  });

  it('ends the upload for the handler when the client goes', async () => {
    const failed = new Promise<unknown>(resolve => {
      void start(async incoming => {
        try {
          for await (const _ of incoming.body!);
        } catch (error) {
          resolve(error);
        }
        return new Response('late');
      }).then(() => {
        const asked = ask('/dicom-web/studies', { method: 'POST', headers: { 'Content-Length': 1000 } });
        asked.on('error', () => {});
        asked.write('x'.repeat(100), () => asked.destroy());
      });
    });
    expect(await failed).toBeInstanceOf(Error);
  });

  it('breaks the connection, and prints nothing, when an answer fails after it began', async () => {
    await start(() => {
      let turn = 0;
      const body = new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            if (turn++ === 20) throw new Error('secret');
            controller.enqueue(new Uint8Array(65536));
          },
        },
        { highWaterMark: 0 },
      );
      return Promise.resolve(new Response(body));
    });
    const asked = ask('/dicom-web/studies/1');
    asked.end();
    const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
    await expect(
      (async () => {
        for await (const _ of incoming);
      })(),
    ).rejects.toThrow('aborted');
    expect(logged).toEqual([]);
  });

  it('answers in the middle of an upload that the handler gave up', async () => {
    await start(async incoming => {
      for await (const _ of incoming.body!) break;
      return new Response('malformed', { status: 400 });
    });
    const asked = ask('/dicom-web/studies', { method: 'POST', headers: { 'Content-Length': 3 * MEBI } });
    // The connection is closed once the answer is out and the rest does not come soon.
    asked.on('error', () => {});
    asked.write(new Uint8Array(MEBI));
    const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
    expect(incoming.statusCode).toBe(400);
    let text = '';
    for await (const chunk of incoming) text += String(chunk);
    expect(text).toBe('malformed');
  });

  it('answers before an upload was read, and does not hang', async () => {
    await start(() => Promise.resolve(new Response('no', { status: 415 })));
    const asked = ask('/dicom-web/studies', { method: 'POST', headers: { 'Content-Length': 10 * MEBI } });
    asked.on('error', () => {});
    asked.write(new Uint8Array(100));
    const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
    expect(incoming.statusCode).toBe(415);
    asked.destroy();
  });
});

function watchMemory(): { look(): void; growth(): number } {
  const before = process.memoryUsage.rss();
  let most = before;
  return {
    look: () => {
      most = Math.max(most, process.memoryUsage.rss());
    },
    growth: () => most - before,
  };
}

describe('the server', () => {
  it('listens on loopback unless told otherwise, and hands only its own path to the handler', async () => {
    const { address } = await start(answers('dicom'));
    expect(address.host).toBe('127.0.0.1');
    for (const path of ['/dicom-web', '/dicom-web/', '/dicom-web/studies?x=1'])
      expect((await answerOf(ask(path))).text).toBe('dicom');
    for (const path of ['/', '/dicom-webs', '/dicom', '/DICOM-WEB/studies'])
      expect((await answerOf(ask(path))).status, path).toBe(404);
  });

  it('tells a port in use and a host that is not here in one sentence each', async () => {
    const { address } = await start(answers(''));
    await expect(startHttp({ port: address.port, handler: answers(''), logger })).rejects.toMatchObject({
      name: 'StorageError',
      code: 'port-in-use',
    });
    await expect(startHttp({ host: '192.0.2.1', port: 0, handler: answers(''), logger })).rejects.toMatchObject({
      code: 'cannot-listen',
    });
  });

  it('refuses to be asked by the name of another site on loopback (DNS rebinding)', async () => {
    await start(answers('dicom'), { hostNames: ['pacs.example'] });
    const status = async (host: string): Promise<number> =>
      (await answerOf(ask('/dicom-web/', { headers: { Host: host } }))).status;
    expect(await status('evil.test')).toBe(421);
    expect(await status('127.0.0.1.evil.test')).toBe(421);
    expect(await status('localhost.evil.test:8080')).toBe(421);
    for (const host of ['localhost', 'localhost:8080', '127.0.0.1:1', '[::1]:8080', 'pacs.example', 'LOCALHOST'])
      expect(await status(host), host).toBe(200);
  });

  const raw: ReadonlyArray<readonly [string, string, number]> = [
    ['no Host header', 'GET /dicom-web/ HTTP/1.1\r\n\r\n', 400],
    ['a bad Host header', 'GET /dicom-web/ HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
    ['a Host with a path', 'GET /dicom-web/ HTTP/1.1\r\nHost: localhost/x\r\n\r\n', 400],
    [
      'two lengths',
      'POST /dicom-web/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
    ],
    [
      'a length and chunks',
      'POST /dicom-web/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['a negative length', 'POST /dicom-web/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n', 400],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['a header without end', `GET /dicom-web/ HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`, 431],
    ['HTTP/1.0 without Host', 'GET /dicom-web/ HTTP/1.0\r\n\r\n', 200],
    ['an absolute address of another site', 'GET http://evil.test/dicom-web/ HTTP/1.1\r\nHost: localhost\r\n\r\n', 421],
    ['a backslash in the path', 'GET /dicom-web\\..\\x HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
  ];
  it.each(raw)('answers %s', async (_, text, status) => {
    await start(answers('dicom'));
    const socket = connect(server!.address.port, '127.0.0.1');
    socket.end(text);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer.slice(0, 12)).toMatch(new RegExp(`^HTTP/1\\.[01] ${status}`));
  });

  it('closes a connection whose header does not come, and one that stands still', async () => {
    await start(answers('dicom'), { limits: { headers: 50, idle: 50 } });
    for (const text of [
      'GET /dicom-web/ HTTP/1.1\r\nHost: local',
      'POST /dicom-web/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n1',
    ]) {
      const socket = connect(server!.address.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(text);
      socket.resume();
      await once(socket, 'close');
    }
  });

  it('finishes what runs when it closes, takes nothing new, and cuts off what does not end', async () => {
    const release: (() => void)[] = [];
    await start(async () => {
      await new Promise<void>(resolve => release.push(resolve));
      return new Response('finished');
    });
    const idle = connect(server!.address.port, '127.0.0.1');
    await once(idle, 'connect');
    const slow = ask('/dicom-web/slow');
    const answer = answerOf(slow);
    while (release.length === 0) await new Promise(resolve => setImmediate(resolve));
    const closed = server!.close({ grace: 60_000 });
    idle.resume();
    await once(idle, 'close');
    const late = ask('/dicom-web/late');
    late.end();
    await expect(once(late, 'response')).rejects.toThrow('ECONNREFUSED');
    release[0]?.();
    const { text, headers } = await answer;
    expect([text, headers.connection]).toEqual(['finished', 'close']);
    await closed;

    await start(() => new Promise<Response>(() => {}));
    const endless = ask('/dicom-web/endless');
    endless.end();
    const failed = once(endless, 'error');
    await once(endless, 'socket');
    await settle();
    await server!.close({ grace: 1 });
    await failed;
  });
});

describe('the page', () => {
  const startPage = (): Promise<HttpServer> => start(answers('dicom'), { viewer: { folder: join(folder, 'page') } });
  const html = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it('is served with its type, a policy without inline scripts, and what may be kept', async () => {
    await startPage();
    const page = await answerOf(ask('/'));
    expect([page.status, page.headers['content-type'], page.headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(page.headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(page.headers['content-security-policy']).not.toContain("'unsafe");
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    const script = await answerOf(ask('/assets/index-Cl60d3If.js'));
    expect([script.text, script.headers['content-type'], script.headers['cache-control']]).toEqual([
      'export {};',
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    expect((await answerOf(ask('/assets/plain.css'))).headers['cache-control']).toBe('no-cache');
    expect((await answerOf(ask('/icon.svg'))).headers['content-type']).toBe('image/svg+xml');
  });

  it('answers the addresses of the page with index.html, but only to who opens a page', async () => {
    await startPage();
    for (const path of ['/study/1.2.840.10008', '/study/x?y=1', '/anything']) {
      expect((await answerOf(ask(path, { headers: html }))).text).toContain('<title>page</title>');
      expect((await answerOf(ask(path))).status).toBe(404);
    }
    expect((await answerOf(ask('/dicom-web/studies', { headers: html }))).text).toBe('dicom');
  });

  it('answers HEAD, 304 and other methods', async () => {
    await startPage();
    const page = await answerOf(ask('/index.html'));
    const head = await answerOf(ask('/index.html', { method: 'HEAD' }));
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', page.headers['content-length']]);
    expect((await answerOf(ask('/', { headers: { 'If-None-Match': page.headers.etag } }))).status).toBe(304);
    expect((await answerOf(ask('/', { method: 'POST' }))).status).toBe(405);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '//secret.txt',
    '/./../secret.txt',
    '/assets',
    '/assets/',
    '/link.txt',
    '/index.html%00',
    '/INDEX.HTML',
    '/index.html/',
    '/constructor',
    '/__proto__',
    '/etc/passwd',
    `${'/..'.repeat(20)}/etc/passwd`,
  ])('finds nothing at %s', async path => {
    await startPage();
    const answer = await answerOf(ask(path));
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  it('needs an index.html', async () => {
    for (const bad of [join(folder, 'page', 'assets'), join(folder, 'nowhere')]) {
      await expect(startHttp({ port: 0, handler: answers(''), logger, viewer: { folder: bad } })).rejects.toMatchObject(
        { code: 'bad-config', path: 'web' },
      );
    }
  });
});
