import { DataSet, type NewElement } from 'hounsfield/data';
import {
  attributeByTag,
  formatTag,
  parseTag,
  type QueryLevel,
  type Vr,
  type VrRow,
  vrTable,
} from 'hounsfield/dictionary';
import { attributePath } from '../attribute-path.ts';
import { quoted } from '../parsers.ts';
import { UsageError } from '../usage-error.ts';

/** A key of a search: where it stands in the identifier, and what must match; undefined is only returned. */
export interface Key {
  readonly path: readonly number[];
  readonly value: string | undefined;
}

/** Reads `KEY` or `KEY=VALUE`; the value is not looked into. @throws UsageError */
export function parseKey(text: string): Key {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const steps = attributePath(name);
  if (steps.some(({ item }) => item !== undefined && item !== 0)) {
    throw new UsageError(
      `${quoted(name)} names a later item`,
      'An identifier has one item in each sequence: write its key without [ ]',
    );
  }
  return { path: steps.map(({ tag }) => tag), value: equals < 0 ? undefined : text.slice(equals + 1) };
}

/** Reads a list of keys between commas; the comma inside a tag is none of them. */
export function splitKeys(text: string): readonly string[] {
  return text.match(/(?:\(?[\dA-F]{4},[\dA-F]{4}\)?|[^,])+/gi) ?? [];
}

/**
 * The identifier of a C-FIND request (PS3.4 §C.4.1.1.3): the level, the matching keys with their values and the return
 * keys with none.
 * @throws UsageError for a value that the key cannot have
 */
export function identifier(level: QueryLevel, keys: readonly Key[]): DataSet {
  return keysDataSet([...keys, { path: [QUERY_RETRIEVE_LEVEL], value: level }]);
}

/** A data set of keys, with one item in each sequence. @throws UsageError for a value that the key cannot have */
export function keysDataSet(keys: readonly Key[]): DataSet {
  const root: Node = { value: undefined, children: new Map() };
  for (const key of keys) place(root, key);
  const isAscii = keys.every(({ value }) => value === undefined || ASCII.test(value));
  // With texts of another repertoire the peer must be told which it is (PS3.4 §C.4.1.1.3.1).
  if (!isAscii) root.children.set(SPECIFIC_CHARACTER_SET, { value: 'ISO_IR 192', children: new Map() });
  return dataSetOf(root);
}

/** An attribute of the identifier: a value, or keys of its item. */
interface Node {
  value: string | undefined;
  readonly children: Map<number, Node>;
}

/** Later keys replace the value of earlier ones; a return key leaves it alone. */
function place(root: Node, { path, value }: Key): void {
  let node = root;
  for (const tag of path) {
    const child = node.children.get(tag) ?? { value: undefined, children: new Map() };
    node.children.set(tag, child);
    node = child;
  }
  node.value = value ?? node.value;
}

/** The depth is that of a path on the command line. */
function dataSetOf({ children }: Node): DataSet {
  const elements: NewElement[] = [];
  for (const [tag, node] of children) {
    const vr = attributeByTag(tag)?.vrs[0] ?? 'UN';
    elements.push({ tag, vr, value: elementValue(tag, vr, node) });
  }
  return DataSet.fromElements(elements);
}

function elementValue(tag: number, vr: Vr, node: Node): unknown {
  const { type } = vrTable[vr].json;
  const name = attributeByTag(tag)?.keyword ?? formatTag(tag);
  if (node.children.size > 0) {
    if (type !== 'data set') throw new UsageError(`${name} is no sequence`, 'Write a path only through sequences');
    return [dataSetOf(node)];
  }
  if (node.value === undefined || node.value === '') return null;
  const read = readers[type](node.value, vrTable[vr]);
  if (read !== undefined) return read;
  throw new UsageError(`${quoted(node.value)} cannot be a value of ${name} (${vr})`, 'See the attribute in PS3.6');
}

/** How a value of each kind is read from the command line; undefined where it is none. */
const readers: Readonly<Record<VrRow['json']['type'], (text: string, row: VrRow) => unknown>> = {
  string: text => text,
  'person name': text => text,
  number: text => all(text, part => (part.trim() === '' || !Number.isFinite(Number(part)) ? undefined : Number(part))),
  'number or string': (text, { separator }) =>
    separator === 'packed' ? all(text, part => (/^-?\d{1,20}$/.test(part) ? BigInt(part) : undefined)) : text,
  tag: text => all(text, parseTag),
  'data set': () => undefined,
  base64: () => undefined,
};

function all<T>(text: string, read: (part: string) => T | undefined): readonly T[] | undefined {
  const values: T[] = [];
  for (const part of text.split('\\')) {
    const value = read(part);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

const QUERY_RETRIEVE_LEVEL = 0x0008_0052;
const SPECIFIC_CHARACTER_SET = 0x0008_0005;
const ASCII = /^[\x20-\x7e]*$/;
