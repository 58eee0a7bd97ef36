import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ctSlice, describeWithPeers } from '@hounsfield/testkit';
import { webHandler, withCors } from 'hounsfield/web';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { startHttp } from '../../packages/archive/src/http/index.ts';
import { MemoryBackend } from '../../packages/hounsfield/src/web/memory-backend.fixture.ts';

describeWithPeers(['chromium'], 'the client of DICOMweb in a page of another origin', peers => {
  it('stores, searches and retrieves over HTTP/1.1, and follows no redirect (PS3.18 §10)', async () => {
    await using resources = new AsyncDisposableStack();
    const script = await bundled();
    const pages = createServer((request, response) => {
      if (request.url?.startsWith('/moved')) response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end();
      else response.setHeader('Content-Type', 'text/html').end(`<script>${script}</script>`);
    }).listen(0, '127.0.0.1');
    resources.defer(() => void pages.close().closeAllConnections());
    await once(pages, 'listening');
    const origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
    const handler = withCors(webHandler(new MemoryBackend(), { path: '/dicom-web' }), { origins: [origin] });
    const logger = { warn: () => {}, error: () => {} };
    const { address } = resources.use(await startHttp({ port: 0, handler, logger }));
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
  });
});

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
