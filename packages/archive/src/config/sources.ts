import { readFile } from 'node:fs/promises';
import { StorageError } from 'hounsfield/errors';
import { type ArchiveConfig, configSchema, readConfig } from '../config.ts';
import { type ConfigKey, keysOf, PREFIX, variableOf } from './keys.ts';
import { nearestOf } from './near.ts';
import { pathText, valueAt } from './problem.ts';

/** One key that an option of the command line sets. */
export interface Assignment {
  readonly path: readonly string[];
  readonly value: unknown;
  /** As its giver wrote it: `--dicom-port`. */
  readonly origin: string;
}

/** Where a configuration comes from; what comes later here goes before what comes earlier. */
export interface ConfigSources {
  readonly file?: string | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly options?: readonly Assignment[];
}

/** A configuration that may be used, and where each of its values came from. */
export interface EffectiveConfig {
  readonly config: ArchiveConfig;
  /** By key, such as `limits.perAddress`. */
  readonly origins: Readonly<Record<string, string>>;
  /** Variables that are no key, and look as if they were meant to be one. */
  readonly warnings: readonly string[];
  /** The same without secrets. */
  readonly printable: object;
}

/**
 * Brings together defaults, file, environment and options, the last of which goes before all others.
 * @throws StorageError `bad-config` that says where the wrong value stands
 */
export async function loadConfig({ file, environment = {}, options = [] }: ConfigSources): Promise<EffectiveConfig> {
  const settings = file === undefined ? bare() : await settingsIn(file);
  const keys = keysOf(configSchema);
  const given = [...fromEnvironment(keys, environment), ...options];
  for (const { path, value } of given) assign(settings, path, value);
  const placeOf = (path: readonly PropertyKey[]): string | undefined => {
    const last = given.findLast(each => isWithin(path, each.path) || isWithin(each.path, path));
    return last?.origin ?? (valueAt(settings, path) === undefined ? undefined : file);
  };
  const config = readConfig(settings, placeOf);
  const origins: Record<string, string> = {};
  for (const path of leaves(config)) origins[pathText(path)] = placeOf(path) ?? 'default';
  return { config, origins, warnings: strayVariables(keys, environment), printable: masked(config, keys) };
}

/** The value that a text stands for, by the kind of its key. @throws SyntaxError where JSON is wanted and is not there */
export function readValue(text: string, path: readonly string[]): unknown {
  const key = keysOf(configSchema).find(each => pathText(each.path) === pathText(path));
  return key === undefined ? text : readText(text, key);
}

async function settingsIn(file: string): Promise<Record<string, unknown>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new StorageError('bad-config', { path: file, detail: 'the file cannot be read', cause });
  }
  let settings: unknown;
  try {
    settings = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // What the error says may quote a secret of the file.
    const lines = text.slice(0, brokenAt(text)).split('\n');
    const detail = `the file is no JSON: see line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
    throw new StorageError('bad-config', { path: file, detail });
  }
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new StorageError('bad-config', { path: file, detail: 'the file must hold one JSON object' });
  }
  const keys = bare(settings);
  // By this editors find the schema.
  delete keys['$schema'];
  return keys;
}

/** Where a text stops being the beginning of JSON, which the runtime does not always tell. */
function brokenAt(text: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (mayGoOn(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function mayGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return /end of JSON|Unterminated/.test(message) || message.includes(`position ${beginning.length}`);
  }
}

function fromEnvironment(
  keys: readonly ConfigKey[],
  environment: Readonly<Record<string, string | undefined>>,
): Assignment[] {
  return keys.flatMap(key => {
    const origin = variableOf(key.path);
    const text = environment[origin];
    // Files of variables name all of them and leave empty what is not set.
    if (text === undefined || text === '') return [];
    try {
      return [{ path: key.path, value: readText(text, key), origin }];
    } catch {
      throw new StorageError('bad-config', { path: pathText(key.path), detail: `${origin} must be JSON` });
    }
  });
}

function readText(text: string, { node: { type, enum: choices } }: ConfigKey): unknown {
  if (choices !== undefined || type === 'string') return text;
  if (type === 'object') return JSON.parse(text);
  if (type === 'array') return text.startsWith('[') ? JSON.parse(text) : [text];
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return /^-?\d{1,17}(\.\d{1,17})?$/.test(text) ? Number(text) : text;
}

/** Others may have variables of this prefix (Kubernetes makes some of the name of a service), so only near ones count. */
function strayVariables(
  keys: readonly ConfigKey[],
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  const known = keys.map(({ path }) => variableOf(path));
  const stray = Object.keys(environment).filter(name => name.startsWith(`${PREFIX}_`) && !known.includes(name));
  return stray.flatMap(name => {
    const near = nearestOf(
      name.slice(PREFIX.length + 1),
      known.map(each => each.slice(PREFIX.length + 1)),
    );
    return near === undefined ? [] : [`The variable ${name} sets nothing; did you mean ${PREFIX}_${near}?`];
  });
}

function assign(settings: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let group = settings;
  for (const name of path.slice(0, -1)) {
    const inner = bare(group[name]);
    group[name] = inner;
    group = inner;
  }
  group[path.at(-1) ?? ''] = value;
}

/** A copy without a prototype, so that no name means anything but itself. */
function bare(value?: unknown): Record<string, unknown> {
  return Object.assign(Object.create(null), typeof value === 'object' ? value : {}) as Record<string, unknown>;
}

function isWithin(path: readonly PropertyKey[], group: readonly PropertyKey[]): boolean {
  return group.length <= path.length && group.every((name, k) => name === path[k]);
}

/** The keys that have a value of their own. */
function leaves(value: object, path: readonly string[] = []): (readonly string[])[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const own = [...path, name];
    if (inner === undefined) return [];
    return isGroup(inner) && Object.keys(inner).length > 0 ? leaves(inner, own) : [own];
  });
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function masked(config: ArchiveConfig, keys: readonly ConfigKey[]): object {
  const copy = bare(structuredClone(config));
  for (const { path } of keys.filter(({ isSecret }) => isSecret)) {
    if (valueAt(copy, path) !== undefined) assign(copy, path, '********');
  }
  return copy;
}
