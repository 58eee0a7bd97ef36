import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ctSlice, describeWithPeers, testAuthority } from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import { webHandler, withCors } from 'hounsfield/web';
import { Notifications, worklistHandler } from 'hounsfield/web/worklist';
import { MemoryStore, WebWorklist, Worklist } from 'hounsfield/worklist';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { startHttp } from '../../packages/archive/src/http/index.ts';
import { notificationDoor } from '../../packages/archive/src/worklist/sockets.ts';
import { MemoryBackend } from '../../packages/hounsfield/src/web/memory-backend.fixture.ts';

describeWithPeers(['chromium'], 'the client of DICOMweb in a page of another origin', peers => {
  it('stores, searches, retrieves and hears of workitems over HTTP/1.1, and follows no redirect (PS3.18 §8.10, §10)', async () => {
    await using resources = new AsyncDisposableStack();
    const script = await bundled();
    const pages = createServer((request, response) => {
      if (request.url?.startsWith('/moved')) response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end();
      else response.setHeader('Content-Type', 'text/html').end(`<script>${script}</script>`);
    }).listen(0, '127.0.0.1');
    resources.defer(() => void pages.close().closeAllConnections());
    await once(pages, 'listening');
    const origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
    const { sockets, handler: workitems } = worklist();
    const studies = webHandler(new MemoryBackend(), { path: '/dicom-web' });
    const either = (request: Request): Promise<Response> =>
      (request.url.includes('/workitems') ? workitems : studies)(request);
    const handler = withCors(either, { origins: [origin] });
    const logger = { warn: () => {}, error: () => {} };
    const own = { handler, sockets, allowedOrigins: [origin] };
    const { address } = resources.use(await startHttp({ port: 0, logger, ...own }));
    const browser = await chromium.launch({ executablePath: peers.get('chromium') ?? '', args: ['--no-sandbox'] });
    resources.defer(() => browser.close());
    const page = await browser.newPage();
    await page.goto(origin);
    const { bytes, dataSet } = ctSlice(0, { rows: 32, columns: 32 });
    expect(dataSet.length).toBeGreaterThan(2048);
    const call = `page.findings('http://127.0.0.1:${address.port}/dicom-web', '${origin}/moved', new Uint8Array([${bytes.join()}]))`;
    expect(await page.evaluate(call)).toEqual({
      bytes: ['stored'],
      blob: ['stored'],
      length: bytes.length,
      pixels: 2048,
      moved: 'redirected',
    });
    expect(await page.evaluate(`page.hearings('http://127.0.0.1:${address.port}/dicom-web', '${TOKEN}')`)).toEqual({
      states: ['SCHEDULED', 'IN PROGRESS'],
      refused: 'no-answer',
    });
  });
});

describeWithPeers(['chromium'], 'a page that has a connection of HTTP/2', peers => {
  it('opens its WebSocket on that one (RFC 8441)', async () => {
    await using resources = new AsyncDisposableStack();
    const logger = { warn: () => {}, error: () => {} };
    const { certificate: cert, key } = testAuthority('Tests').issue({ commonName: 'localhost', names: ['localhost'] });
    const page = async (): Promise<Response> => new Response('<p>', { headers: { 'Content-Type': 'text/html' } });
    const server = resources.use(
      await startHttp({
        port: 0,
        handler: page,
        logger,
        tls: async () => ({ cert, key }),
        sockets: async () => socket => socket.send('hello'),
      }),
    );
    const browser = await chromium.launch({ executablePath: peers.get('chromium') ?? '', args: ['--no-sandbox'] });
    resources.defer(() => browser.close());
    const view = await browser.newPage({ ignoreHTTPSErrors: true });
    const origin = `localhost:${server.address.port}`;
    await view.goto(`https://${origin}/dicom-web/page`);
    const before = server.connections;
    const heard = await view.evaluate(
      `new Promise((resolve, reject) => {
        const socket = new WebSocket('wss://${origin}/dicom-web/subscribers/A');
        socket.onmessage = ({ data }) => resolve(data);
        socket.onerror = () => reject(new Error('refused'));
      })`,
    );
    expect([heard, server.connections]).toEqual(['hello', before]);
  });
});

/** A worklist of one workitem, whose subscribers need a token. */
function worklist() {
  const notifications = new Notifications();
  const workitem = DataSet.of({ ProcedureStepState: 'SCHEDULED' });
  const store = new MemoryStore({ workitems: [['2.25.1', workitem]] });
  const handler = worklistHandler(new WebWorklist(new Worklist({ store, ways: [notifications] }), 'HU'), {
    path: '/dicom-web',
  });
  const admit = async ({ headers }: Request): Promise<Response | undefined> =>
    headers.get('Authorization') === `Bearer ${TOKEN}` ? undefined : new Response(null, { status: 401 });
  return { handler, sockets: notificationDoor({ path: '/dicom-web', notifications, admit }) };
}

const TOKEN = 'hu_-x.y~z';

/** The page's part with the library's sources as one script. */
async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('./web.client.page.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', 'import', 'module', 'default'] },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap(each => ('output' in each ? each.output : []));
  return outputs.map(each => (each.type === 'chunk' ? each.code : '')).join('\n');
}
