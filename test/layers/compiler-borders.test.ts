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

let folder: TemporaryFolder;
let asItIs: string;
let withViolations: string;
/** Which layer the compiler did not let read which, as `from to other`. */
let crossings: ReadonlySet<string>;

beforeAll(async () => {
  folder = await temporaryFolder();
  await copyLibrary();
  asItIs = await compile();
  for (const layer of isomorphic) {
    for (const { name, code } of foreign) await writeFile(source(layer.folder, violation(name)), code);
  }
  for (const [from, to] of forbidden) {
    const path = relative(source(from), source(to, 'index.ts')).replaceAll('\\', '/');
    const code = `import * as other from '${path.startsWith('.') ? path : `./${path}`}';\nexport const it: unknown = other;\n`;
    await writeFile(source(from, violation(to)), code);
  }
  withViolations = await compile();
  crossings = crossingsIn(withViolations);
  return () => folder.remove();
});

describe('the compiler', () => {
  it('compiles the layers as they are', () => {
    expect(asItIs).toBe('');
  });

  describe.each(isomorphic.map(layer => layer.folder))('in %s', layer => {
    it.each(foreign)('refuses $name', ({ name, errors }) => {
      const path = `packages/hounsfield/src/${layer}/${violation(name)}`;
      const codes = [...withViolations.matchAll(/^(.+?)\(\d+,\d+\): error (TS\d+):/gm)]
        .filter(([, file]) => file === path)
        .map(([, , code]) => code ?? '');
      expect(codes.filter(code => errors.includes(code))).not.toEqual([]);
    });
  });

  it.each(forbidden)('refuses an import from %s to %s (TS6307)', (from, to) => {
    expect(crossings.has(`${from} to ${to}`)).toBe(true);
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
    const isSource = (name: string): boolean => !/\.test(-d)?\.ts$/.test(name);
    await cp(join(CHECKOUT, path), folder.file(path), { recursive: true, filter: isSource });
  }
  await symlink(join(CHECKOUT, 'node_modules'), folder.file('node_modules'));
}

/** What the compiler prints about all layers. */
async function compile(): Promise<string> {
  const files = await readdir(source('.'), { recursive: true });
  const projects = files.filter(path => basename(path) === 'tsconfig.json').map(path => source(path));
  const tsc = join(CHECKOUT, 'node_modules/.bin/tsc');
  const { stdout } = await run(tsc, ['-b', ...projects], { cwd: folder.path, timeout: 110_000 });
  return stdout;
}

/** The message names the foreign file and the project, wherever on the way there the compiler reports it. */
function crossingsIn(printed: string): ReadonlySet<string> {
  const message =
    /error TS6307: File '.*?\/src\/(.+?)\/index\.ts' is not listed .*? '.*?\/src\/(.+?)\/tsconfig\.json'/g;
  return new Set([...printed.matchAll(message)].map(([, to, from]) => `${from} to ${to}`));
}

function source(...names: readonly string[]): string {
  return join(folder.file('packages/hounsfield/src'), ...names);
}

const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));
