import type { DataSet } from './data-set.ts';
import { sameSourceBytes, sameValue } from './diff-values.ts';
import type { Element } from './element.ts';
import { type Path, type PathStep, pathText } from './path.ts';
import { type Place, stepsTo } from './path-place.ts';
import { select } from './path-select.ts';

/** What is unlike at one place: an element, or an item of a sequence, whose path ends with its number. */
export interface Difference {
  /**
   * `vr`: the same value under another VR; `unread`: values of the same length that were left at their sources and were
   * not compared.
   */
  readonly kind: 'added' | 'removed' | 'changed' | 'vr' | 'unread';
  readonly path: readonly PathStep[];
  /** In the first data set, the second; values are decoded when asked for. */
  readonly before: Element | DataSet | undefined;
  readonly after: Element | DataSet | undefined;
}

export interface DiffOptions {
  /** Places that are passed over, with all that is in them: paths, or a test. */
  readonly ignore?: readonly (Path | string)[] | ((element: Element, path: readonly PathStep[]) => boolean);
  /** VRs are not compared: one data set may come from an encoding that has none. */
  readonly ignoreVr?: boolean;
  /** Padding at the end of values counts. */
  readonly exact?: boolean;
}

/**
 * Every difference between two data sets, by ascending tags; items are matched by their numbers. How the data sets are
 * encoded makes no difference, nor do the lengths of sequences and items.
 * @throws ParseError `invalid-path`, `unknown-attribute` when a path to be ignored cannot be read
 */
export function* diff(before: DataSet, after: DataSet, options: DiffOptions = {}): Generator<Difference> {
  const comparing: Comparing = { options, ignored: ignoredPlaces([before, after], options) };
  // One open list for each level: nothing recurses on input.
  const open = [elementPairs(before, after, undefined)];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const { done, value } = top.next();
    if (done === true) {
      open.pop();
      continue;
    }
    const outcome = compared(value, comparing);
    if (outcome === undefined) continue;
    if ('kind' in outcome) yield outcome;
    else open.push(outcome);
  }
}

/**
 * As `diff`, but long values that were left at their sources are read and compared as well: nothing is `unread`. Memory
 * holds a chunk of each at a time.
 */
export async function* diffWithBulk(
  before: DataSet,
  after: DataSet,
  options: DiffOptions & { readonly signal?: AbortSignal } = {},
): AsyncGenerator<Difference> {
  for (const difference of diff(before, after, options)) {
    if (difference.kind !== 'unread') yield difference;
    // Only elements are left unread.
    else if (!(await sameSourceBytes(difference.before as Element, difference.after as Element, options.signal)))
      yield { ...difference, kind: 'changed' };
  }
}

/** Two things that stand at the same place; one may be absent. */
interface Pair {
  readonly place: Place;
  readonly before: Element | DataSet | undefined;
  readonly after: Element | DataSet | undefined;
}

interface Comparing {
  readonly options: DiffOptions;
  /** Paths to be passed over as texts. */
  readonly ignored: ReadonlySet<string> | undefined;
}

/** The difference of a pair, or the pairs inside it, or nothing. */
function compared(pair: Pair, comparing: Comparing): Difference | Generator<Pair> | undefined {
  const { place, before, after } = pair;
  if (before === after || isIgnored(pair, comparing)) return undefined;
  const difference = (kind: Difference['kind']): Difference => ({ kind, path: stepsTo(place), before, after });
  if (before === undefined) return difference('added');
  if (after === undefined) return difference('removed');
  if (!('tag' in before) || !('tag' in after)) return elementPairs(before as DataSet, after as DataSet, place);
  if (isSameToken(before, after)) return undefined;
  if (before.isSequence && after.isSequence) return itemPairs(before, after, place.around);
  const same = sameValue(before, after, comparing.options.exact === true);
  if (same === undefined) return difference('unread');
  if (!same) return difference('changed');
  return before.vr === after.vr || comparing.options.ignoreVr === true ? undefined : difference('vr');
}

function* elementPairs(before: DataSet, after: DataSet, around: Place | undefined): Generator<Pair> {
  const [a, b] = [inOrder(before), inOrder(after)];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    const [x, y] = [a[i], b[j]];
    const tag = Math.min(x?.tag ?? Number.POSITIVE_INFINITY, y?.tag ?? Number.POSITIVE_INFINITY);
    const [isBefore, isAfter] = [x?.tag === tag, y?.tag === tag];
    yield {
      place: { tag, item: undefined, around },
      before: isBefore ? x : undefined,
      after: isAfter ? y : undefined,
    };
    if (isBefore) i++;
    if (isAfter) j++;
  }
}

function* itemPairs(before: Element, after: Element, around: Place | undefined): Generator<Pair> {
  const [a, b] = [before.items ?? [], after.items ?? []];
  for (let item = 0; item < Math.max(a.length, b.length); item++)
    yield { place: { tag: before.tag, item, around }, before: a[item], after: b[item] };
}

/** The elements by ascending tags, of which a damaged data set may have two alike. */
function inOrder(dataSet: DataSet): readonly Element[] {
  const elements = [...dataSet];
  return dataSet.window.tape.sorted ? elements : elements.sort((a, b) => a.tag - b.tag);
}

/** The very same element of the same bytes, as in a data set and what an edit made of it. */
function isSameToken(a: Element, b: Element): boolean {
  return a.index >= 0 && a.index === b.index && a.dataSet.window.tape === b.dataSet.window.tape;
}

function ignoredPlaces(dataSets: readonly DataSet[], { ignore }: DiffOptions): ReadonlySet<string> | undefined {
  if (ignore === undefined || typeof ignore === 'function') return undefined;
  return new Set(
    ignore.flatMap(way => dataSets.flatMap(each => [...select(each, way)].map(({ path }) => pathText(path)))),
  );
}

function isIgnored({ place, before, after }: Pair, { ignored, options: { ignore } }: Comparing): boolean {
  if (ignored !== undefined) return ignored.has(pathText(stepsTo(place)));
  const element = before ?? after;
  return typeof ignore === 'function' && element !== undefined && 'tag' in element && ignore(element, stepsTo(place));
}
