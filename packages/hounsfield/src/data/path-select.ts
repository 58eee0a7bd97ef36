import { ParseError } from '../errors/index.ts';
import type { DataSet } from './data-set.ts';
import type { Element } from './element.ts';
import { type Path, type PathName, type PathStep, pathOf } from './path.ts';
import { type Place, stepsTo } from './path-place.ts';
import { blocksOf, privateTag, tagInBlock } from './private-block.ts';

/** An element, or one of its items or values, that a path leads to. */
export interface Match {
  /** Where it is, with exact tags and numbers. */
  readonly path: readonly PathStep[];
  readonly element: Element;
  /** The item or value that is meant; undefined where the whole element is. */
  readonly item: number | undefined;
}

/**
 * All that a path leads to, in the order of the stream; nothing where something on the way is absent.
 * @throws ParseError `invalid-path`, `unknown-attribute` when the path is a text that cannot be read
 */
export function* select(dataSet: DataSet, path: Path | string): Generator<Match> {
  const way = pathOf(path);
  // One open list of visits for each step: nothing recurses on input.
  const open = [visits(way, { dataSet, term: 0, around: undefined })];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const { done, value } = top.next();
    if (done === true) open.pop();
    else if ('element' in value) yield value;
    else open.push(visits(way, value));
  }
}

/** The value of a match: a list for a whole sequence or an element of several values, else one value. */
export function matchedValue({ element, item, path }: Match): unknown {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  return item === undefined ? element.dataSet.get(last.tag) : element.values[item];
}

/**
 * The value at the one place that a path leads to; undefined where it leads to nothing.
 * @throws ParseError `invalid-path` when it may lead to several places
 */
export function valueAt(dataSet: DataSet, path: Path): unknown {
  if (!path.isSingle)
    throw new ParseError('invalid-path', { path: String(path), detail: 'it may lead to several places' });
  for (const match of select(dataSet, path)) return matchedValue(match);
  return undefined;
}

/** The tags that a step of a path names in a data set, in ascending order. */
export function tagsOf(dataSet: DataSet, name: PathName): readonly number[] {
  if (name.kind === 'tag') return dataSet.has(name.tag) ? [name.tag] : [];
  if (name.kind === 'pattern')
    return dataSet
      .tagsBetween(name.bits, (name.bits | ~name.fixed) >>> 0)
      .filter(tag => (tag & name.fixed) >>> 0 === name.bits);
  const { group, creator, element } = name;
  if (element !== undefined) {
    const tag = privateTag(dataSet, { group, creator, element });
    return tag !== undefined && dataSet.has(tag) ? [tag] : [];
  }
  return blocksOf(dataSet, group, creator).flatMap(block =>
    dataSet.tagsBetween(tagInBlock(group, block, 0), tagInBlock(group, block, 0xff)),
  );
}

/** A data set in which the rest of a path is to be looked for. */
interface Visit {
  readonly dataSet: DataSet;
  readonly term: number;
  readonly around: Place | undefined;
}

function* visits(path: Path, visit: Visit): Generator<Match | Visit> {
  const { dataSet, term, around } = visit;
  const { name } = path.terms[term]!;
  if (!path.anywhere || term > 0) {
    for (const tag of tagsOf(dataSet, name)) yield* matches(path, visit, dataSet.element(tag)!);
    return;
  }
  const fits = fitting(dataSet, name);
  for (const element of dataSet) {
    const { tag } = element;
    if (fits(tag)) yield* matches(path, visit, element);
    if (!element.isSequence) continue;
    for (const [item, dataSet] of element.items!.entries()) yield { dataSet, term: 0, around: { tag, item, around } };
  }
}

/** Whether an element of this data set is one that a step names. */
function fitting(dataSet: DataSet, name: PathName): (tag: number) => boolean {
  if (name.kind === 'tag') return tag => tag === name.tag;
  if (name.kind === 'pattern') return tag => (tag & name.fixed) >>> 0 === name.bits;
  const tags = tagsOf(dataSet, name);
  return tag => tags.includes(tag);
}

/** What one element adds: itself, its values or items, or the items to go on in. */
function* matches(path: Path, { term, around }: Visit, element: Element): Generator<Match | Visit> {
  const { tag } = element;
  const { item } = path.terms[term]!;
  if (term < path.terms.length - 1) {
    const items = element.items ?? [];
    for (const k of numbers(item ?? 0, items.length))
      yield { dataSet: items[k]!, term: term + 1, around: { tag, item: k, around } };
  } else if (item === undefined) yield { path: stepsTo({ tag, item, around }), element, item };
  else {
    for (const k of numbers(item, element.values.length))
      yield { path: stepsTo({ tag, item: k, around }), element, item: k };
  }
}

function* numbers(item: number | '*', count: number): Generator<number> {
  if (item !== '*') {
    if (item < count) yield item;
    return;
  }
  for (let k = 0; k < count; k++) yield k;
}
