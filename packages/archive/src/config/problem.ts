import { StorageError } from 'hounsfield/errors';
import type { z } from 'zod';
import { allowed, jsonSchema, keysOf, nodeAt, type SchemaNode } from './keys.ts';
import { nearestOf } from './near.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

export interface ConfigFacts {
  readonly settings: unknown;
  readonly schema: z.ZodType;
  /** Where the value of a key stands: a file, a variable, an option. */
  readonly placeOf?: ((path: Path) => string | undefined) | undefined;
}

/** One error for all that is wrong: key, value unless it is secret, place, what is allowed. */
export function configError(issues: readonly Issue[], facts: ConfigFacts): StorageError {
  const root = jsonSchema(facts.schema);
  const problems = issues.flatMap(issue => problemsOf(issue, root, facts));
  const left = problems.length - MOST_TOLD;
  const told = problems.slice(0, MOST_TOLD).map(({ sentence }) => sentence);
  const [first] = problems;
  return new StorageError('bad-config', {
    ...(first === undefined ? {} : { path: first.key }),
    detail: `${told.join('; ')}${left > 0 ? `; and ${left} more` : ''}`,
  });
}

interface Problem {
  readonly key: string;
  readonly sentence: string;
}

function problemsOf(issue: Issue, root: SchemaNode, facts: ConfigFacts): Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey([...issue.path, key], facts));
  const { path } = issue;
  const key = pathText(path);
  const place = placeText(facts, path);
  // The name of an entry is wrong, not its value; what it must be stands in the rule of the name.
  if (issue.code === 'invalid_key') {
    return [{ key, sentence: `${key}${place}: the name ${lowerFirst(issue.issues[0]?.message ?? 'is not allowed')}` }];
  }
  const value = valueAt(facts.settings, path);
  const own = OWN_WORDS.has(issue.code) ? issue.message : undefined;
  if (value === undefined && own === undefined) return [{ key, sentence: `${key} is not given${place}` }];
  const rule = own ?? `must be ${allowed(nodeAt(root, path) ?? {})}`;
  const state = value === undefined ? 'not given' : isSecret(root, path) ? 'what is given' : shortened(value);
  return [{ key, sentence: `${key === '' ? 'it' : key} is ${state}${place}, and ${lowerFirst(rule)}` }];
}

function unknownKey(path: Path, facts: ConfigFacts): Problem {
  const key = pathText(path);
  const near = nearestOf(
    key,
    keysOf(facts.schema).map(known => pathText(known.path)),
  );
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  return { key, sentence: `there is no key ${key}${placeText(facts, path)}${hint}` };
}

function placeText({ placeOf }: ConfigFacts, path: Path): string {
  const place = placeOf?.(path);
  return place === undefined ? '' : ` (${place})`;
}

function isSecret(root: SchemaNode, path: Path): boolean {
  return path.some((_, k) => nodeAt(root, path.slice(0, k + 1))?.writeOnly === true);
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(settings: unknown, path: Path): unknown {
  let value = settings;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    // An own property of an object has a value of any kind.
    value = (value as Readonly<Record<PropertyKey, unknown>>)[name];
  }
  return value;
}

/** As people write a key; names that come from a file may hold anything. */
export function pathText(path: Path): string {
  const text = path.map(String).join('.');
  return /^[\x21-\x7e ]{0,100}$/.test(text) ? text : JSON.stringify(text.slice(0, 100));
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Issues whose rule has words of its own in the schema. */
const OWN_WORDS: ReadonlySet<string | undefined> = new Set(['invalid_format', 'custom', 'invalid_union']);
const MOST_TOLD = 5;
const MOST_SHOWN = 60;
