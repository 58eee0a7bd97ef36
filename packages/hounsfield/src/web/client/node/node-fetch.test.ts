import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeFetch } from './node-fetch.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serverOf(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the fetch for Node', () => {
  it('reads slowly what ends with its connection, where that of Node ends the process', async () => {
    const server = createTcpServer(socket => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n');
        socket.end(Buffer.alloc(3_000_000));
      });
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    using fetch = nodeFetch();
    const { body } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    let length = 0;
    for await (const chunk of body!) {
      length += chunk.length;
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(length).toBe(3_000_000);
  });

  it('does not read ahead of its caller, and closes the connection when that leaves', async () => {
    let written = 0;
    let close = (): void => {};
    const closed = new Promise<void>(resolve => {
      close = resolve;
    });
    const url = await serverOf((_, response) => {
      const more = (): void => {
        while (response.write(Buffer.alloc(65_536))) written++;
      };
      response.on('drain', more).on('close', close);
      more();
    });
    using fetch = nodeFetch();
    const { body } = await fetch(url);
    for await (const _ of body!) break;
    await closed;
    // What the system keeps for a connection, not more.
    expect(written * 65_536).toBeLessThan(16e6);
  });

  it('sends a stream as it is read, with the length where it is given, and unpacks answers', async () => {
    const url = await serverOf(async (request, response) => {
      let length = 0;
      for await (const chunk of request) length += (chunk as Buffer).length;
      const { 'content-length': told, 'transfer-encoding': coding, 'accept-encoding': accepts } = request.headers;
      response.writeHead(200, { 'Content-Encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify({ length, told, coding, accepts })));
    });
    using fetch = nodeFetch();
    const body = (): ReadableStream<Uint8Array> => ReadableStream.from([new Uint8Array(70_000), new Uint8Array(5)]);
    const first = await fetch(url, { method: 'POST', body: body(), duplex: 'half' });
    expect(await first.json()).toEqual({ length: 70_005, coding: 'chunked', accepts: 'gzip' });
    const headers = { 'Content-Length': '70005' };
    const second = await fetch(url, { method: 'POST', body: body(), headers, duplex: 'half' });
    expect(await second.json()).toEqual({ length: 70_005, told: '70005', accepts: 'gzip' });
    const third = await fetch(url, { method: 'POST', body: new Blob(['abc']) });
    expect(await third.json()).toMatchObject({ length: 3 });
  });

  it('does not follow redirects, and fails where the connection breaks or the caller aborts', async () => {
    const url = await serverOf((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { Location: '/' }).end();
      else if (request.url === '/cut') {
        response.writeHead(200, { 'Content-Length': '10' }).write('abc', () => response.destroy());
      }
    });
    using fetch = nodeFetch();
    expect((await fetch(`${url}/moved`)).status).toBe(302);
    await expect(fetch(`${url}/cut`).then(response => response.text())).rejects.toThrow();
    const stop = new AbortController();
    const silent = fetch(`${url}/silent`, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(silent).rejects.toThrow('enough');
    await expect(fetch('http://127.0.0.1:9/')).rejects.toThrow();
  });
});
