import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { suiteThatCannotRun } from './strict.ts';

/** What a peer gives and how to find it; `location` is a command's path, a module's interpreter or a file. */
export interface Peer {
  readonly name: string;
  /** The package that holds it: `Debian package dcmtk`, `npm package @ohif/app`. */
  readonly package: string;
  readonly location: string | undefined;
}

/**
 * A suite against foreign programs: runs when all are installed, else is listed as skipped with the reason, and fails
 * under HOUNSFIELD_STRICT=1.
 * @param names commands (`storescu`), Python modules (`pydicom`) or files of `peers.json`
 * @param body gets the location of each peer by its name
 */
export function describeWithPeers(
  names: readonly string[],
  title: string,
  body: (peers: ReadonlyMap<string, string>) => void,
): void {
  const peers = names.map(peer);
  const missing = peers.filter(found => found.location === undefined);
  if (missing.length > 0) {
    const list = missing.map(each => `${each.name} (${each.package})`).join(', ');
    suiteThatCannotRun(title, `needs ${list}`);
    return;
  }
  const locations = new Map(peers.map(found => [found.name, found.location ?? '']));
  describe(title, () => body(locations));
}

/**
 * Looks for a peer.
 * @throws RangeError for a name that `peers.json` does not know, so that a misspelt peer is never skipped in silence
 */
export function peer(name: string): Peer {
  const row = rows().find(each => nameIsIn(each, name));
  if (row === undefined) throw new RangeError(`peers.json has no row that gives ${name}`);
  const source = row.npm === undefined ? 'Debian' : 'npm';
  return { name, package: `${source} package ${row.package}`, location: locate(row, name) };
}

/** Where a command lies, as `command -v` says, and in the `sbin` beside each `bin` of the path; undefined when nowhere. */
export function findCommand(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
  const beside = folders.filter(folder => folder.endsWith('/bin')).map(folder => `${folder.slice(0, -4)}/sbin`);
  return [...folders, ...beside].map(folder => join(folder, name)).find(isExecutable);
}

interface PeerRow {
  readonly package: string;
  /** Where it is no package of Debian. */
  readonly npm?: { readonly version: string; readonly integrity: string };
  /** Started by the package; scripts/lib/peers.mjs stops it. */
  readonly service?: string;
  readonly commands?: readonly string[];
  readonly pythonModules?: readonly string[];
  /** Paths, those of packages of npm relative to the checkout. */
  readonly files?: Readonly<Record<string, string>>;
}

function nameIsIn(row: PeerRow, name: string): boolean {
  return [row.commands, row.pythonModules, Object.keys(row.files ?? {})].some(names => names?.includes(name));
}

function locate(row: PeerRow, name: string): string | undefined {
  if (row.pythonModules?.includes(name) === true) return hasPythonModule(name) ? PYTHON : undefined;
  const file = row.files?.[name];
  if (file !== undefined) {
    const path = resolve(CHECKOUT, file);
    return existsSync(path) ? path : undefined;
  }
  return findCommand(name);
}

function rows(): readonly PeerRow[] {
  // The file is ours and has this shape; scripts/test.mjs reads the same rows.
  table ??= JSON.parse(readFileSync(new URL('../peers.json', import.meta.url), 'utf8')) as readonly PeerRow[];
  return table;
}

function hasPythonModule(name: string): boolean {
  const known = pythonModules.get(name);
  if (known !== undefined) return known;
  let found = true;
  try {
    execFileSync(PYTHON, ['-c', `import ${name}`], { stdio: 'ignore', timeout: 30_000 });
  } catch {
    found = false;
  }
  pythonModules.set(name, found);
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url));
let table: readonly PeerRow[] | undefined;
const pythonModules = new Map<string, boolean>();
/** The interpreter of the Debian packages; another `python3` earlier in the path does not see their modules. */
const PYTHON = '/usr/bin/python3';
