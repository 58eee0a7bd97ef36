import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  colourImage,
  ctSlice,
  describeWithPeers,
  mrSlice,
  nestedObject,
  peer,
  runOk,
  type TestObject,
} from '@hounsfield/testkit';
import { chromium } from 'playwright-core';
import { build, type Plugin } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { CHECKOUT } from '../layers/import-graph.ts';
import type { Findings, Fixtures } from './isomorphic/suite.ts';
import { installPacked, type Packed } from './packed.ts';

/** What the suite looks at. */
const objects: Readonly<Record<string, TestObject>> = {
  ct: ctSlice(0, { patientName: 'Käse^Anna' }),
  'undefined lengths': ctSlice(1, { undefinedLengths: true }),
  implicit: ctSlice(2, { implicitVr: true }),
  mr: mrSlice(0, { rows: 8, columns: 8 }),
  colour: colourImage({ frames: 2, rows: 16, columns: 16 }),
  nested: nestedObject({ frames: 20 }),
};

describeWithPeers(['chromium'], 'the same suite of the tarball in Node, in a page and in a worker', () => {
  let user: Packed;
  let fixtures: Fixtures;
  let inNode: Findings;
  beforeAll(async () => {
    user = await installPacked();
    fixtures = Object.fromEntries(
      Object.entries(objects).map(([name, { bytes }]) => [name, Buffer.from(bytes).toString('base64')]),
    );
    await bundleSuite(user.folder.path);
    await writeFile(user.folder.file('fixtures.json'), JSON.stringify(fixtures));
    await writeFile(user.folder.file('run.mjs'), RUN_IN_NODE);
    const { stdout } = await runOk(process.execPath, ['run.mjs'], { cwd: user.folder.path });
    inNode = JSON.parse(stdout);
    return () => user[Symbol.asyncDispose]();
  }, 240_000);

  it('passes in Node', () => {
    expect(Object.entries(inNode).filter(([, found]) => found.startsWith('error: '))).toEqual([]);
    expect(Object.entries(inNode).filter(([, found]) => /\bfalse\b/.test(found))).toEqual([]);
    expect(Object.keys(inNode).length).toBeGreaterThan(14);
  });

  it('finds the same in a page and in a worker of Chromium', async () => {
    await using server = await serve(join(user.folder.path, 'bundle'));
    const profile = user.folder.file('profile');
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: peer('chromium').location ?? '',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    });
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', error => complaints.push(error.message));
      await page.goto(server.origin);
      const inPage: Findings = await page.evaluate(RUN_IN_PAGE, fixtures);
      const inWorker: Findings = await page.evaluate(RUN_IN_WORKER, fixtures);
      expect(complaints).toEqual([]);
      expect(inPage).toEqual(inNode);
      expect(inWorker).toEqual(inNode);
    } finally {
      await context.close();
    }
  });
});

/** Bundles suite and worker, with the library as npm installed it from the tarball. */
async function bundleSuite(folder: string): Promise<void> {
  const source = join(CHECKOUT, 'test', 'packages', 'isomorphic');
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    plugins: [fromTheTarball(folder)],
    build: {
      outDir: join(folder, 'bundle'),
      target: 'es2023',
      lib: {
        entry: { suite: join(source, 'suite.ts'), worker: join(source, 'worker.ts') },
        formats: ['es'],
        fileName: (_, name) => `${name}.js`,
      },
    },
  });
}

/** Lets the suite find the doors of the library where a user finds them. */
function fromTheTarball(folder: string): Plugin {
  return {
    name: 'from-the-tarball',
    enforce: 'pre',
    resolveId(source) {
      return /^hounsfield(\/|$)/.test(source)
        ? this.resolve(source, join(folder, 'main.js'), { skipSelf: true })
        : null;
    },
  };
}

interface TestServer extends AsyncDisposable {
  readonly origin: string;
}

/** An empty page and the files of a folder, on a port of its own. */
async function serve(folder: string): Promise<TestServer> {
  const server = createServer((request, response) => {
    const name = /^\/([\w.-]+\.js)$/.exec(request.url ?? '')?.[1];
    if (name === undefined) {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>suite</title>');
      return;
    }
    readFile(join(folder, name)).then(
      code => response.setHeader('Content-Type', 'text/javascript').end(code),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

const RUN_IN_NODE = `import { readFileSync } from 'node:fs';
import { runSuite } from './bundle/suite.js';
process.stdout.write(JSON.stringify(await runSuite(JSON.parse(readFileSync('fixtures.json', 'utf8')))));
`;

// Texts, because the compiler of the tests knows no DOM.
const RUN_IN_PAGE: (fixtures: Fixtures) => Promise<Findings> = inBrowser(
  "const { runSuite } = await import('/suite.js'); return runSuite(fixtures);",
);
const RUN_IN_WORKER: (fixtures: Fixtures) => Promise<Findings> = inBrowser(
  `const worker = new Worker('/worker.js', { type: 'module' });
   try {
     return await new Promise((resolve, reject) => {
       worker.onmessage = event => resolve(event.data);
       worker.onerror = event => reject(new Error(event.message));
       worker.postMessage(fixtures);
     });
   } finally { worker.terminate(); }`,
);

function inBrowser(body: string): (fixtures: Fixtures) => Promise<Findings> {
  // Playwright sends the text of a function; it never runs here.
  return new Function('fixtures', `return (async () => { ${body} })()`) as (fixtures: Fixtures) => Promise<Findings>;
}
