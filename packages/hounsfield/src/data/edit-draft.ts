import type { Vr } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import type { Input } from './change.ts';
import type { Changes, DataSet } from './data-set.ts';
import { type Change, DraftNode } from './edit-node.ts';
import type { Element } from './element.ts';
import { isSingleTerm, type Path, type PathStep, type PathTerm, pathOf, pathText, type ValueAt } from './path.ts';
import { select } from './path-select.ts';

/** What may be made that is not there. */
export interface EditOptions {
  /**
   * `nothing`: only what is there is changed; `element`: elements are made, and a private block is reserved, where the
   * data set or item that they belong to is there; `all`: sequences and items on the way are made too.
   */
  readonly create?: 'nothing' | 'element' | 'all';
  /** For elements that are made and that PS3.6 does not know, and to change the VR of an element. */
  readonly vr?: Vr;
}

/** What may be written at a literal path of keywords. */
export type InputAt<P extends string> = unknown extends ValueAt<P> ? unknown : Input<ValueAt<P>>;

/**
 * Changes of a data set at any depth, collected and carried out together by `edit`. Each method returns the number of
 * places that it changed. Items that no change reaches keep their bytes.
 */
export class Draft {
  #root: DraftNode;

  constructor(dataSet: DataSet) {
    this.#root = new DraftNode(dataSet);
  }

  /**
   * Gives the elements, items or values that a path leads to a value: as `DataSet.with` takes it, for an item a data set.
   * Of several values in one element the others keep their exact text.
   * @throws ParseError `path-not-found` when the path has no `*` and leads to nothing that may be made, `not-a-sequence`,
   * `invalid-value`, `not-representable`, `unknown-attribute` for a new element without a VR, `no-private-block`
   */
  set<const P extends string>(path: P, value: InputAt<P>, options?: EditOptions): number;
  set<T>(path: Path<T>, value: Input<T>, options?: EditOptions): number;
  set(path: Path | string, value: unknown, options: EditOptions = {}): number {
    return this.#change(pathOf(path), options, { kind: 'set', value, vr: options.vr });
  }

  /** Takes elements, items or values away; nothing is done where the path leads to nothing. */
  delete(path: Path | string): number {
    return this.#change(pathOf(path), { create: 'nothing' }, { kind: 'delete' });
  }

  /** Takes away every element, at any depth, of which `test` says so. */
  deleteWhere(test: (element: Element, path: readonly PathStep[]) => boolean): number {
    const found: (readonly PathStep[])[] = [];
    for (const { element, path } of select(this.finish(), '**.(xxxx,xxxx)')) if (test(element, path)) found.push(path);
    // Those in items of a sequence that goes are gone with it: the last are taken away first.
    for (const path of found.reverse()) this.#changeAt(wayOf(path), { create: 'nothing' }, { kind: 'delete' });
    return found.length;
  }

  /**
   * Puts an item into a sequence: before the item that the path ends with, `Sequence[2]`, or behind the last one where
   * it ends with the sequence.
   * @throws ParseError as `set`
   */
  insertItem(path: Path | string, item: DataSet | Changes, options: EditOptions = {}): number {
    return this.#change(pathOf(path), options, { kind: 'insert', item });
  }

  /** Moves the item that a path ends with to another number in its sequence, counted as if it had been taken out. */
  moveItem(path: Path | string, to: number): number {
    return this.#change(pathOf(path), { create: 'nothing' }, { kind: 'move', to });
  }

  /** The data set with all changes so far, of the same class. */
  finish(): DataSet {
    const dataSet = this.#root.finish();
    this.#root = new DraftNode(dataSet);
    return dataSet;
  }

  #change(path: Path, options: EditOptions, change: Change): number {
    if (!path.anywhere) return this.#changeAt({ terms: path.terms, text: String(path) }, options, change);
    let count = 0;
    // The last are changed first, so that the numbers of those before still hold.
    for (const { path: steps } of [...select(this.finish(), path)].reverse())
      count += this.#changeAt(wayOf(steps), options, change);
    return count;
  }

  #changeAt({ terms, text }: Way, { create = 'element' }: EditOptions, change: Change): number {
    let nodes: readonly DraftNode[] = [this.#root];
    for (const term of terms.slice(0, -1)) nodes = nodes.flatMap(node => node.itemsAt(term, create === 'all'));
    const last = terms.at(-1)!;
    const count = nodes.reduce((sum, node) => sum + node.change(last, change, create !== 'nothing'), 0);
    if (count === 0 && change.kind !== 'delete' && terms.every(isSingleTerm))
      throw new ParseError('path-not-found', { path: text });
    return count;
  }
}

/** The steps of a path without `**`. */
interface Way {
  readonly terms: readonly PathTerm[];
  readonly text: string;
}

function wayOf(steps: readonly PathStep[]): Way {
  const terms = steps.map(({ tag, item }): PathTerm => ({ name: { kind: 'tag', tag }, item, text: '' }));
  return { terms, text: pathText(steps) };
}
