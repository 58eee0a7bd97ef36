import { readdirSync, readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCommand, runOk, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';

/** The library as a user gets it: packed by npm, installed from the tarball into a folder of its own. */
export interface Packed extends AsyncDisposable {
  /** The user's project. */
  readonly folder: TemporaryFolder;
  /** Where npm put the library. */
  readonly library: string;
  /** The files in the tarball, relative to the package. */
  readonly files: readonly string[];
  readonly doors: readonly Door[];
}

/** One entry of the exports map. */
export interface Door {
  /** What a user imports: `hounsfield/data`. */
  readonly name: string;
  /** The layer: `data`. */
  readonly layer: string;
  /** The compiled module, relative to the package, */
  readonly file: string;
  /** and what Node loads in its place, bundled with others. */
  readonly nodeFile: string;
  readonly types: string;
  /** Whether it must run in browsers and workers. */
  readonly isomorphic: boolean;
}

/** Builds, packs and installs the library, without any network. */
export async function installPacked(): Promise<Packed> {
  await buildLibrary();
  const folder = await temporaryFolder();
  const packing = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path];
  const { stdout } = await runOk('npm', packing, { cwd: LIBRARY });
  const { filename, files } = packed(JSON.parse(stdout));
  const project = { name: 'user', private: true, type: 'module', version: '1.0.0' };
  await writeFile(folder.file('package.json'), JSON.stringify(project));
  const install = ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${filename}`];
  await runOk('npm', install, { cwd: folder.path });
  const library = folder.file('node_modules', 'hounsfield');
  return { folder, library, files, doors: doors(), [Symbol.asyncDispose]: folder.remove };
}

/** The doors that the exports map of the library opens. */
export function doors(): readonly Door[] {
  // The manifest is ours and has this shape.
  const manifest = JSON.parse(readFileSync(join(LIBRARY, 'package.json'), 'utf8')) as Manifest;
  return Object.entries(manifest.exports).map(([path, entry]) => {
    const layer = path === '.' ? 'main' : path.slice(2);
    const name = path === '.' ? 'hounsfield' : `hounsfield/${layer}`;
    return {
      name,
      layer,
      file: entry.default,
      nodeFile: entry.node,
      types: entry.types,
      isomorphic: !layer.endsWith('/node'),
    };
  });
}

/** Lets the user's project see packages of the workspace that only its tools need, such as @types/node. */
export async function lendTypes(folder: TemporaryFolder, name: string): Promise<void> {
  await cp(join(CHECKOUT, 'node_modules', name), folder.file('node_modules', name), { recursive: true });
}

/** The machine's own Node: the first in the path that is not the workspace's. */
export function machineNode(): string | undefined {
  const outside = (process.env['PATH'] ?? '').split(delimiter).filter(folder => !folder.includes('node_modules'));
  const path = process.env['PATH'];
  process.env['PATH'] = outside.join(delimiter);
  try {
    return findCommand('node');
  } finally {
    process.env['PATH'] = path;
  }
}

const vite: string = fileURLToPath(new URL('../../node_modules/.bin/vite', import.meta.url));
export const tsc: string = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url));

async function buildLibrary(): Promise<void> {
  const projects = readdirSync(join(LIBRARY, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(path => basename(path) === 'tsconfig.json')
    .map(path => join(LIBRARY, 'src', path));
  await runOk(tsc, ['-b', ...projects], { timeout: 110_000 });
  await runOk(vite, ['build', '--logLevel', 'error'], { cwd: LIBRARY, timeout: 60_000 });
}

interface Manifest {
  readonly exports: Readonly<
    Record<string, { readonly types: string; readonly node: string; readonly default: string }>
  >;
}

/** What `npm pack --json` prints: a list of one package, or since npm 11.x an object of it by name. */
function packed(printed: unknown): { readonly filename: string; readonly files: readonly string[] } {
  // npm's answer is trusted to have the fields that its documentation names.
  const [first] = Object.values(printed as Record<string, { filename: string; files: { path: string }[] }>);
  if (first === undefined) throw new Error('npm pack names no package');
  return { filename: first.filename, files: first.files.map(file => file.path) };
}

const CHECKOUT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const LIBRARY = join(CHECKOUT, 'packages', 'hounsfield');
