import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Layer, layers } from './layer-table.ts';

/** What an isomorphic layer must not know, and the compiler's answers to it: no such module, no such name. */
const foreign: readonly { name: string; code: string; errors: readonly string[] }[] = [
  {
    name: 'node:fs',
    code: "import { readFileSync } from 'node:fs';\nexport const it: unknown = readFileSync;\n",
    errors: ['TS2307', 'TS2591'],
  },
  { name: 'Buffer', code: 'export const it: unknown = Buffer.alloc(1);\n', errors: ['TS2591'] },
  { name: 'process', code: 'export const it: unknown = process.env;\n', errors: ['TS2591', 'TS2552'] },
  { name: 'document', code: 'export const it: unknown = document.title;\n', errors: ['TS2584'] },
];

const isomorphic = layers.filter(layer => layer.isomorphic);
const forbidden = layers.flatMap(from => strangersOf(from).map(to => [from.folder, to.folder] as const));

/** The file that violations import. */
const TARGET = 'target.ts';
/** Milliseconds; a machine that does other things needs ten times as long as an idle one. */
const COMPILE_TIME = 180_000;

let folder: TemporaryFolder;
let asItIs: string;
let withViolations: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  await copyLibrary();
  asItIs = await compile();
  for (const layer of isomorphic) {
    for (const { name, code } of foreign) await writeFile(source(layer.folder, violation(name)), code);
  }
  // A small file of each layer stands for all of it, so that the compiler need not read whole layers in each other.
  for (const { folder: layer } of layers)
    await writeFile(source(layer, TARGET), 'export const it: unknown = undefined;\n');
  for (const [from, to] of forbidden) {
    const path = relative(source(from), source(to, TARGET)).replaceAll('\\', '/');
    const code = `import * as other from '${path.startsWith('.') ? path : `./${path}`}';\nexport const it: unknown = other;\n`;
    await writeFile(source(from, violation(to)), code);
  }
  withViolations = await compile();
  return () => folder.remove();
}, 2 * COMPILE_TIME);

describe('the compiler', () => {
  it('compiles the layers as they are', () => {
    expect(asItIs).toBe('');
  });

  describe.each(isomorphic.map(layer => layer.folder))('in %s', layer => {
    it.each(foreign)('refuses $name', ({ name, errors }) => {
      expect(errorsOf(layer, name).filter(code => errors.includes(code))).not.toEqual([]);
    });
  });

  // TS6307: not a file of the project. TS6059, outside of its folder, comes with it except for folders inside.
  it.each(forbidden)('refuses an import from %s to %s', (from, to) => {
    const codes = to.startsWith(`${from}/`) ? ['TS6307'] : ['TS6059', 'TS6307'];
    expect(errorsOf(from, to)).toEqual(codes);
  });
});

function strangersOf(layer: Layer): readonly Layer[] {
  return layers.filter(other => other !== layer && !layer.mayImport.includes(other.folder));
}

/** The name of a file that breaks a border. */
function violation(name: string): string {
  return `border-${name.replaceAll(/\W/g, '-')}.ts`;
}

/** The sources without tests, in the same places relative to the compiler's settings. */
async function copyLibrary(): Promise<void> {
  const copies = ['tsconfig.base.json', 'packages/hounsfield/package.json', 'packages/hounsfield/src'];
  await mkdir(folder.file('packages/hounsfield'), { recursive: true });
  for (const path of copies) {
    const isSource = (name: string): boolean => !/\.(test(-d)?|fixture)\.ts$/.test(name);
    await cp(join(CHECKOUT, path), folder.file(path), { recursive: true, filter: isSource });
  }
  await symlink(join(CHECKOUT, 'node_modules'), folder.file('node_modules'));
}

/** What the compiler prints about all layers. */
async function compile(): Promise<string> {
  const files = await readdir(source('.'), { recursive: true });
  const projects = files.filter(path => basename(path) === 'tsconfig.json').map(path => source(path));
  const tsc = join(CHECKOUT, 'node_modules/.bin/tsc');
  const { stdout } = await run(tsc, ['-b', ...projects], { cwd: folder.path, timeout: COMPILE_TIME });
  return stdout;
}

/** The codes of the errors in a file that breaks a border. */
function errorsOf(layer: string, name: string): readonly string[] {
  const path = `packages/hounsfield/src/${layer}/${violation(name)}`;
  const lines = withViolations.split('\n').filter(line => line.startsWith(`${path}(`));
  return lines.map(line => /error (TS\d+):/.exec(line)?.[1] ?? line);
}

function source(...names: readonly string[]): string {
  return join(folder.file('packages/hounsfield/src'), ...names);
}

const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));
