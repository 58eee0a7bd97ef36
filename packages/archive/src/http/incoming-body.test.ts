import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:http2';
import { setImmediate as turn } from 'node:timers/promises';
import { bodyOf } from 'hounsfield/web';
import { afterEach, describe, expect, it } from 'vitest';
import type { RequestHandler } from './node-listener.ts';
import { type HttpServer, startHttp } from './server.ts';

const MEBI = 1024 * 1024;
const logger = { warn: () => {}, error: () => {} };
let server: HttpServer | undefined;

afterEach(async () => {
  await server?.close({ grace: 0 });
  server = undefined;
});

async function start(handler: RequestHandler): Promise<string> {
  server = await startHttp({ port: 0, handler, logger });
  return `http://127.0.0.1:${server.address.port}`;
}

function post(base: string, length: number): ClientRequest {
  const asked = request(`${base}/dicom-web/studies`, { method: 'POST', headers: { 'Content-Length': length } });
  asked.on('error', () => {});
  return asked;
}

/** Bytes that tell their place. */
function numbered(length: number): Uint8Array {
  return new Uint8Array(new Uint32Array(length / 4).map((_, k) => k).buffer);
}

async function collected(incoming: Request): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bodyOf(incoming)!.chunks) {
    chunks.push(chunk);
    if (chunks.length % 3 === 0) await turn();
  }
  return Buffer.concat(chunks);
}

describe('the body of a request as the network gives it', () => {
  it('comes whole and in order, over HTTP/1.1 and HTTP/2', async () => {
    const sent = numbered(4 * MEBI);
    const base = await start(async incoming => Response.json((await collected(incoming)).equals(sent)));
    const asked = post(base, sent.length).end(sent);
    const [first] = (await once(asked, 'response')) as [IncomingMessage];
    expect(String((await first.toArray()).join(''))).toBe('true');
    const session = connect(base);
    const stream = session.request({ ':method': 'POST', ':path': '/dicom-web/studies' });
    stream.end(sent);
    expect(String((await stream.toArray()).join(''))).toBe('true');
    session.close();
  });

  it('is taken only as fast as it is read', async () => {
    let read = (): void => {};
    const mayRead = new Promise<void>(resolve => {
      read = resolve;
    });
    const length = 64 * MEBI;
    const base = await start(async incoming => {
      let received = 0;
      for await (const chunk of bodyOf(incoming)!.chunks) {
        if (received === 0) await mayRead;
        received += chunk.length;
      }
      return Response.json(received);
    });
    const asked = post(base, length);
    const chunk = new Uint8Array(64 * 1024);
    let sent = 0;
    const send = (): void => {
      while (sent < length) {
        sent += chunk.length;
        if (!asked.write(chunk)) return void asked.once('drain', send);
      }
    };
    send();
    for (let k = 0; k < 3000; k++) await turn();
    expect(sent).toBeLessThan(32 * MEBI);
    read();
    const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
    expect(String((await incoming.toArray()).join(''))).toBe(String(length));
  });

  it('breaks off with an error when the client goes', async () => {
    let asked: ClientRequest | undefined;
    let tell = (_: unknown): void => {};
    const failed = new Promise<unknown>(resolve => {
      tell = resolve;
    });
    const base = await start(async incoming => {
      try {
        for await (const _ of bodyOf(incoming)!.chunks) asked?.destroy();
        tell(undefined);
      } catch (error) {
        tell(error);
      }
      return new Response('late');
    });
    asked = post(base, 1000);
    asked.write('x'.repeat(100));
    expect(await failed).toBeInstanceOf(Error);
  });

  it('is left where it is by who stops reading, and the answer gets through', async () => {
    const base = await start(async incoming => {
      for await (const _ of bodyOf(incoming)!.chunks) break;
      return new Response('malformed', { status: 400 });
    });
    const asked = post(base, 3 * MEBI);
    asked.write(new Uint8Array(MEBI));
    const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
    expect(incoming.statusCode).toBe(400);
    expect(String((await incoming.toArray()).join(''))).toBe('malformed');
    asked.destroy();
  });

  it('finds bytes wherever they lie in a view, and no part of them', async () => {
    let found: readonly (number | undefined)[] = [];
    const base = await start(incoming => {
      const { find } = bodyOf(incoming)!;
      const view = new Uint8Array(Buffer.from('..b..bound..bound')).subarray(2);
      const wanted = new Uint8Array(Buffer.from('bound'));
      found = [find?.(view, wanted, 0), find?.(view, wanted, 4), find?.(view, wanted, 11), find?.(view, wanted, 99)];
      return Promise.resolve(new Response('done'));
    });
    const asked = post(base, 0).end();
    await once(asked, 'response');
    expect(found).toEqual([3, 10, -1, -1]);
  });
});
