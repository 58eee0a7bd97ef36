import { DataSet, type NewElement } from '../data/index.ts';
import { attributeByTag, type Vr, vrTable } from '../dictionary/index.ts';
import { WebError } from '../errors/index.ts';
import type { WorkitemQuery } from '../web/worklist/index.ts';

/**
 * The keys of a search of DICOMweb as an identifier of C-FIND (PS3.4 §C.4.1.1.3), with one item in each sequence.
 * @param returned tags that are asked for beside
 * @throws WebError `invalid-parameter` for a value that an attribute cannot have
 */
export function keysIdentifier(
  { match, include }: Pick<WorkitemQuery, 'match' | 'include'>,
  returned: readonly number[] = [],
): DataSet {
  const root = node();
  for (const tag of returned) place(root, [tag]);
  for (const path of include) place(root, path);
  for (const { path, values, vr } of match) Object.assign(place(root, path), { values, vr });
  const texts = match.flatMap(({ values }) => values);
  // Texts of another repertoire have to be encoded in one that has them.
  if (!texts.every(text => /^[\x20-\x7e]*$/.test(text))) {
    Object.assign(place(root, [CHARACTER_SET]), { values: ['ISO_IR 192'], vr: 'CS' });
  }
  return dataSetOf(root);
}

interface Node {
  values: readonly string[];
  vr: Vr | undefined;
  readonly children: Map<number, Node>;
}

function node(): Node {
  return { values: [], vr: undefined, children: new Map() };
}

function place(root: Node, path: readonly number[]): Node {
  let at = root;
  for (const tag of path) {
    const child = at.children.get(tag) ?? node();
    at.children.set(tag, child);
    at = child;
  }
  return at;
}

/** As deep as a path of a search is. */
function dataSetOf({ children }: Node): DataSet {
  const elements = [...children].toSorted(([a], [b]) => a - b).map(([tag, each]) => elementOf(tag, each));
  return DataSet.fromElements(elements);
}

function elementOf(tag: number, each: Node): NewElement {
  const vr = each.vr ?? attributeByTag(tag)?.vrs[0] ?? 'UN';
  if (each.children.size > 0) return { tag, vr: 'SQ', value: [dataSetOf(each)] };
  const texts = each.values.filter(text => text !== '');
  if (texts.length === 0) return { tag, vr, value: null };
  const { type } = vrTable[vr].json;
  const values: readonly unknown[] = type === 'number' ? texts.map(Number) : texts;
  if (MATCHED.has(type) && !values.includes(Number.NaN)) return { tag, vr, value: values };
  throw new WebError('invalid-parameter', { detail: 'a value cannot be one of its attribute' });
}

/** Kinds of values that can be told as text. */
const MATCHED: ReadonlySet<string> = new Set(['string', 'person name', 'number', 'number or string']);
const CHARACTER_SET = 0x0008_0005;
