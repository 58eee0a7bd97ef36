import { dirname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Door, doors, installPacked, type Packed } from './packed.ts';

/**
 * The most bytes that the code of a layer may take in a browser, minified and compressed by gzip, the layers below it
 * left out. Text of errors and facts of the standard count too.
 */
const budgets: Readonly<Record<string, number>> = {
  main: 1_000,
  bytes: 2_000,
  errors: 12_000,
  dictionary: 80_000,
  data: 14_000,
  syntax: 2_000,
  file: 4_000,
  pixels: 30_000,
  network: 25_000,
  services: 20_000,
  web: 25_000,
};

let user: Packed;
beforeAll(async () => {
  user = await installPacked();
  return () => user[Symbol.asyncDispose]();
});

const isomorphic = doors().filter(door => door.isomorphic);

describe.each(isomorphic)('$name in a browser bundle', door => {
  it('needs nothing of Node', async () => {
    const code = await bundle(door, []);
    expect(code.length).toBeGreaterThan(0);
    expect(code.match(/__vite-browser-external|["']node:[a-z/]+["']|\brequire\(|\bprocess\.|\bBuffer\./g)).toBeNull();
  });

  it(`keeps its own code within ${budgets[door.layer]} bytes`, async () => {
    const size = gzipSync(await bundle(door, [otherLayersStayOutside(door)]), { level: 9 }).length;
    console.log(`${door.name}: ${size} bytes`);
    expect(size).toBeLessThanOrEqual(budgets[door.layer] ?? 0);
  });
});

/** Bundles all that a door exports for a browser, minified. */
async function bundle(door: Door, plugins: readonly Plugin[]): Promise<string> {
  const result = await build({
    root: user.folder.path,
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins],
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      lib: { entry: join(user.library, door.file), formats: ['es'], fileName: 'door' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap(each => ('output' in each ? each.output : []))
    .map(each => (each.type === 'chunk' ? each.code : ''))
    .join('\n');
}

function otherLayersStayOutside(door: Door): Plugin {
  const own = dirname(join(user.library, door.file)) + sep;
  return {
    name: 'other-layers-stay-outside',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return null;
      const path = join(dirname(importer), source);
      return path.startsWith(own) ? null : { id: path, external: true };
    },
  };
}
