import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { codecTable, encodable } from '@hounsfield/codecs';
import {
  type Corpus,
  type CorpusRow,
  describeWithCorpus,
  describeWithPeers,
  openCorpus,
  type TemporaryFolder,
  temporaryFolder,
} from '@hounsfield/testkit';
import { transferSyntaxes } from 'hounsfield/dictionary';
import { filmInMemory, mp4Of } from 'hounsfield/pixels/video';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { films } from '../../packages/hounsfield/src/pixels/video/films.fixture.ts';
import type { Probe } from './pixels.chromium.page.ts';

/* The tests of frames of the corpus and of damaged streams once more, in a worker of Chromium. */

const isWhole = (process.env['HOUNSFIELD_WHOLE_CORPUS'] ?? '') !== '';

describeWithPeers(['chromium'], 'in Chromium', peers => {
  let page: Page;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ page, stop } = await openPage(peers.get('chromium')!));
  });
  afterAll(() => stop?.());

  const ask = <Name extends keyof Probe>(name: Name, ...args: Parameters<Probe[Name]>): ReturnType<Probe[Name]> =>
    page.evaluate(`probe.${name}(...${JSON.stringify(args)})`) as ReturnType<Probe[Name]>;

  it('a film of a transport stream plays once it is MP4: every picture, and as long as it was', async () => {
    expect(await page.evaluate(PLAYED)).toEqual({ width: 64, height: 64, duration: 0.4, frames: 10 });
  });

  describeWithCorpus('in a worker frames of the corpus', corpus => {
    const rows = goldenRows(corpus);

    it.each([...rows.keys()])(
      'of transfer syntax %s are what the tools decode',
      async uid => {
        const different: string[] = [];
        for (const row of rows.get(uid) ?? []) {
          const found = await ask('decodedSha256', row.path).catch((error: Error) => error.message);
          if (found !== row.decodedSha256) different.push(`${row.path}: ${found}`);
        }
        expect(different).toEqual([]);
      },
      isWhole ? 600_000 : 60_000,
    );

    it('are of every codec that the corpus has files of', () => {
      const codecs = transferSyntaxes.filter(({ uid }) => rows.has(uid)).map(({ codec }) => codec);
      expect([...new Set(codecs)].toSorted()).toEqual(['htj2k', 'jpeg', 'jpeg-ls', 'jpeg2000', 'none', 'rle']);
    });

    it.each(['rle', 'jpeg', 'jpeg-ls', 'jpeg2000', 'htj2k'])(
      'that are damaged %s give typed errors, and good ones decode after them',
      async codec => {
        const uids = transferSyntaxes.filter(row => row.codec === codec).map(({ uid }) => uid);
        const row = uids.flatMap(uid => rows.get(uid) ?? []).toSorted((a, b) => a.bytes - b.bytes)[0]!;
        const { refused, wrong } = await ask('damage', row.path, isWhole ? 600 : 60);
        expect(wrong).toEqual([]);
        expect(refused).toBeGreaterThan(5);
      },
    );

    it.each(lossless)('come back from %s as they went in', async (_, uid) => {
      expect(await ask('comesBack', 'cornerstone3D/packages/dicomImageLoader/testImages/CTImage.dcm', uid)).toBe(true);
    });
  });
});

/** Plays a film to its end, and says what it was. */
const PLAYED = `new Promise((resolve, reject) => {
  const video = Object.assign(document.createElement('video'), { muted: true, src: '/film.mp4' });
  video.onerror = () => reject(new Error(video.error.message));
  video.onended = () => resolve({
    width: video.videoWidth,
    height: video.videoHeight,
    duration: video.duration,
    frames: video.getVideoPlaybackQuality().totalVideoFrames,
  });
  video.play().catch(reject);
})`;

/** The transfer syntaxes that lose nothing and are encoded, by their names. */
const lossless = transferSyntaxes
  .filter(row => row.encapsulated && !row.retired && row.loss === 'lossless' && encodable.has(row.codec))
  .map(({ name, uid }) => [name, uid] as const);

/** Files with known frames by transfer syntax: the two smallest of each, or all when HOUNSFIELD_WHOLE_CORPUS is set. */
function goldenRows(corpus: Corpus): ReadonlyMap<string, readonly CorpusRow[]> {
  const ours = transferSyntaxes.filter(row => Object.hasOwn(codecTable, row.codec) && !row.deflated);
  const golden = corpus.rows.filter(
    row => row.decodedSha256 !== '' && row.image !== undefined && row.kind === 'part10',
  );
  const found = ours.map(({ uid }) => {
    const rows = golden.filter(row => row.transferSyntax === uid).toSorted((a, b) => a.bytes - b.bytes);
    return [uid, isWhole ? rows : rows.slice(0, 2)] as const;
  });
  return new Map(found.filter(([, rows]) => rows.length > 0));
}

/** A page whose files are the library's sources, bundled, and a film. */
async function openPage(executablePath: string): Promise<{ readonly page: Page; readonly stop: () => Promise<void> }> {
  const [code, film, folder] = await Promise.all([bundled(), mp4(), temporaryFolder()]);
  const server = await serve(new Map([...code, ['film.mp4', film]]));
  const { port } = server.address() as AddressInfo;
  const context = await started(folder, executablePath);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction('globalThis.probe !== undefined');
  const stop = async (): Promise<void> => {
    await context.close();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await folder.remove();
  };
  return { page, stop };
}

async function mp4(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of mp4Of(filmInMemory(films.h264))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function started(folder: TemporaryFolder, executablePath: string): Promise<BrowserContext> {
  const args = ['--no-sandbox', '--disable-gpu'];
  return chromium.launchPersistentContext(folder.file('profile'), { executablePath, args });
}

/** The page, its worker and what they load, by their names. */
async function bundled(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const input = { page: entry('page'), worker: entry('worker') };
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', 'import', 'module', 'browser', 'default'] },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        // A codec's package asks for modules of Node, but only in Node.
        onLog: () => {},
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap(each => ('output' in each ? each.output : []));
  return new Map(outputs.map(each => [each.fileName, each.type === 'chunk' ? each.code : each.source]));
}

const entry = (name: string): string => fileURLToPath(new URL(`./pixels.chromium.${name}.ts`, import.meta.url));

async function serve(files: ReadonlyMap<string, string | Uint8Array>): Promise<Server> {
  const corpus = openCorpus()?.folder ?? '';
  const bodyAt = async (path: string): Promise<string | Uint8Array | undefined> => {
    if (path === '/') return '<!doctype html><script type="module" src="/page.js"></script>';
    return path.startsWith('/corpus/')
      ? await readFile(corpus + path.slice('/corpus'.length))
      : files.get(path.slice(1));
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/');
    const type = TYPES.find(([end]) => path.endsWith(end))?.[1] ?? 'application/octet-stream';
    bodyAt(path).then(
      body => response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const TYPES: readonly (readonly [string, string])[] = [
  ['/', 'text/html'],
  ['.js', 'text/javascript'],
  ['.wasm', 'application/wasm'],
  ['.mp4', 'video/mp4'],
];
