import { attributeByTag, tagOf, type Vr } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import type { Attributes } from './attributes.generated.ts';
import { type Change, changeOf, type Input, type Overlay, REMOVED } from './change.ts';
import { type CharacterSet, characterSet, defaultCharacterSet } from './charset/character-set.ts';
import { Element } from './element.ts';
import { type Encoding, explicitVrLittleEndian } from './encoding.ts';
import type { Keyword } from './keyword.ts';
import { readPath } from './path.ts';
import type { PrivateAttribute } from './private-attribute.ts';
import { type ParseOptions, parseTape } from './push-parser.ts';
import { emptyTape, type Tape } from './tape.ts';
import { itemWindows, rootWindow, type Window } from './window.ts';

/** Values by keyword, as `DataSet.of` and `with` take them; null or an empty text writes an element of zero length. */
export type Changes = { readonly [K in Keyword]?: Input<Attributes[K]> };

/** An element to be written whose VR is known; `value` as `get` would return it, or a list of values. */
export interface NewElement {
  readonly tag: number;
  readonly vr: Vr;
  readonly value: unknown;
}

export interface DataSetOptions {
  /** Encoding that an unchanged copy of the data set would have; Explicit VR Little Endian unless said otherwise. */
  readonly encoding?: Encoding;
  /** Set for the texts when Specific Character Set is not among the values. */
  readonly characterSet?: CharacterSet;
}

/**
 * An ordered set of data elements (PS3.5 §7): a window on a token tape, and over it the changes made since. It never
 * changes itself; `with` returns another one. Values are decoded when asked for, bytes that nobody changed are
 * written back as they came.
 */
export class DataSet implements Iterable<Element> {
  /** The tokens beneath, for code that works on bytes: writer, frames, records. */
  readonly window: Window;
  /** What was changed since the bytes were read. */
  readonly changes: Overlay;
  readonly #inherited: CharacterSet;
  #characterSet: CharacterSet | undefined;
  #own: Uint32Array | undefined;
  #lookups = 0;

  constructor(window: Window, changes: Overlay = NO_CHANGES, inherited: CharacterSet = defaultCharacterSet) {
    this.window = window;
    this.changes = changes;
    this.#inherited = inherited;
  }

  /**
   * A new data set from values by keyword.
   * @throws ParseError `invalid-value`, `not-representable`, `unknown-attribute`
   */
  static of(values: Changes, options: DataSetOptions = {}): DataSet {
    return emptyDataSet(options).with(values);
  }

  /** A new data set from elements whose VRs are given: private ones, or a copy from another form. */
  static fromElements(elements: Iterable<NewElement>, options: DataSetOptions = {}): DataSet {
    return emptyDataSet(options).withElements(elements);
  }

  /** A data set on a tape. */
  static fromTape(tape: Tape): DataSet {
    return new DataSet(rootWindow(tape));
  }

  /** How the untouched bytes are laid out. */
  get encoding(): Encoding {
    return this.window.tape.encoding;
  }

  /** The set that Specific Character Set (0008,0005) names here or in the data set around (PS3.3 §C.12.1.1.2). */
  get characterSet(): CharacterSet {
    if (this.#characterSet === undefined) {
      // The terms themselves are of the default repertoire.
      this.#characterSet = defaultCharacterSet;
      if (this.has(SPECIFIC_CHARACTER_SET))
        this.#characterSet = characterSet(this.values(SPECIFIC_CHARACTER_SET) as readonly string[]);
      else this.#characterSet = this.#inherited;
    }
    return this.#characterSet;
  }

  /**
   * The value of an attribute: one value where PS3.6 gives VM 1, else a list; undefined when the element is absent or
   * empty. A sequence gives its items, an empty sequence an empty list.
   * @throws ParseError `unknown-attribute` for a word that is no keyword, `bulk-not-in-memory` for a text left at the source
   */
  get<K extends Keyword>(keyword: K): Attributes[K] | undefined;
  get<T>(attribute: PrivateAttribute<T>): T | undefined;
  get(tag: number): unknown;
  get(name: Keyword | number | PrivateAttribute<unknown>): unknown {
    const tag = this.#tag(name);
    if (tag === undefined) return undefined;
    const element = this.element(tag);
    if (element === undefined) return undefined;
    const values = element.values;
    if (values.length === 0) return element.vr === 'SQ' ? values : undefined;
    return element.vr !== 'SQ' && isSingle(tag, name) ? values[0] : values;
  }

  /**
   * As `get`, for an attribute that must be there (types 1 and 1C).
   * @throws ParseError `missing-attribute`
   */
  require<K extends Keyword>(keyword: K): Attributes[K] {
    const value = this.get(keyword);
    if (value === undefined) throw new ParseError('missing-attribute', { path: keyword });
    return value;
  }

  /** All values as a list, whatever the VM; empty when the element is absent or empty. */
  values(name: Keyword | number): readonly unknown[] {
    const tag = this.#tag(name);
    return (tag === undefined ? undefined : this.element(tag)?.values) ?? [];
  }

  /** The exact text of a text or number VR, all values in one, without the padding at its end. */
  text(name: Keyword | number): string | undefined {
    const tag = this.#tag(name);
    return tag === undefined ? undefined : this.element(tag)?.text;
  }

  /** Whether the element is there, be it empty. */
  has(name: Keyword | number): boolean {
    const tag = this.#tag(name);
    if (tag === undefined) return false;
    const change = this.changes.get(tag);
    return change === undefined ? this.#indexOf(tag) >= 0 : change !== REMOVED;
  }

  element(name: Keyword | number): Element | undefined {
    const tag = this.#tag(name);
    if (tag === undefined) return undefined;
    const change = this.changes.get(tag);
    if (change === REMOVED) return undefined;
    if (change !== undefined) return new Element(this, tag, -1, change);
    const index = this.#indexOf(tag);
    return index < 0 ? undefined : new Element(this, tag, index, undefined);
  }

  /** The value at a path such as `RequestAttributesSequence[0].ScheduledProcedureStepID`. */
  at(path: string): unknown {
    return readPath(this, path);
  }

  /** The items of the sequence at a token of this data set. */
  itemsAt(index: number): readonly DataSet[] {
    return itemWindows(this.window, index).map(window => new DataSet(window, NO_CHANGES, this.characterSet));
  }

  /**
   * The data set with other values; this one stays as it is.
   * @throws ParseError `invalid-value`, `not-representable`, `unknown-attribute`
   */
  with(values: Changes): DataSet {
    return this.derive(this.changed(namedElements(values)));
  }

  /** As `with`, for elements whose VRs are given. */
  withElements(elements: Iterable<NewElement>): DataSet {
    return this.derive(this.changed(elements));
  }

  /** The data set without some elements. */
  without(...names: readonly (Keyword | number)[]): DataSet {
    const changes = new Map(this.changes);
    for (const name of names) {
      const tag = this.#tag(name);
      if (tag !== undefined) changes.set(tag, REMOVED);
    }
    return this.derive(changes);
  }

  /** Elements in ascending order of their tags; in the order of the stream where nothing was changed. */
  *[Symbol.iterator](): Iterator<Element> {
    if (this.changes.size === 0) {
      for (const index of this.#ownTokens()) yield new Element(this, this.#tagAt(index), index, undefined);
      return;
    }
    for (const tag of this.#tags()) {
      const element = this.element(tag);
      if (element !== undefined) yield element;
    }
  }

  /** The same data set with other changes; classes that carry more than elements override it. */
  protected derive(changes: Overlay): DataSet {
    return new DataSet(this.window, changes, this.#inherited);
  }

  /** The changes with some more. */
  protected changed(elements: Iterable<Omit<NewElement, 'vr'> & { readonly vr?: Vr }>): Overlay {
    const list = [...elements];
    const terms = list.find(element => element.tag === SPECIFIC_CHARACTER_SET);
    const set = terms === undefined ? this.characterSet : this.#newCharacterSet(terms.value);
    const changes = new Map(this.changes);
    for (const { tag, value, vr } of list) changes.set(tag, changeOf(tag, value, vr ?? this.element(tag)?.vr, set));
    return changes;
  }

  /** Texts that stay as bytes must mean the same afterwards, so a set may only be named anew where none would change. */
  #newCharacterSet(terms: unknown): CharacterSet {
    const values = (Array.isArray(terms) ? terms : [terms]).filter(term => typeof term === 'string');
    const set = characterSet(values);
    const isEmpty = this.window.first === this.window.last && this.changes.size === 0;
    const widens = this.characterSet.terms.length === 0;
    if (isEmpty || widens || set.terms.join() === this.characterSet.terms.join()) return set;
    throw new ParseError('invalid-value', { path: 'SpecificCharacterSet', detail: 'texts would have to be converted' });
  }

  #tag(name: Keyword | number | PrivateAttribute<unknown>): number | undefined {
    if (typeof name === 'number') return name;
    if (typeof name === 'object') return name.tagIn(this);
    const tag = tagOf(name);
    if (tag === undefined) throw new ParseError('unknown-attribute');
    return tag;
  }

  #tagAt(index: number): number {
    return this.window.tape.tokens.tag(index);
  }

  /** Token of an element, or -1. The first look-ups scan; later ones search an index of the own level. */
  #indexOf(tag: number): number {
    const { tape, first, last } = this.window;
    if (!tape.sorted || (this.#own === undefined && (this.#lookups++ < 1 || last - first < SMALL)))
      return this.#scan(tag);
    const own = this.#ownTokens();
    const { tokens } = tape;
    let low = 0;
    let high = own.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const index = own[middle]!;
      const found = tokens.tag(index);
      if (found === tag) return index;
      if (found < tag) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #scan(tag: number): number {
    const { tape, first, last } = this.window;
    const { tokens, sorted } = tape;
    for (let index = first; index < last; index = tokens.next(index)) {
      const found = tokens.tag(index);
      if (found === tag) return index;
      if (sorted && found > tag) return -1;
    }
    return -1;
  }

  #ownTokens(): Uint32Array {
    if (this.#own !== undefined) return this.#own;
    const { tape, first, last } = this.window;
    const own = new Uint32Array(last - first);
    let count = 0;
    for (let index = first; index < last; index = tape.tokens.next(index)) own[count++] = index;
    this.#own = own.subarray(0, count);
    return this.#own;
  }

  #tags(): number[] {
    const tags = new Set<number>(this.changes.keys());
    for (const index of this.#ownTokens()) tags.add(this.#tagAt(index));
    return [...tags].sort((a, b) => a - b);
  }
}

/**
 * Reads a data set that is in memory as a whole; `bytes` must not change afterwards.
 * @throws ParseError when the bytes are not a data set in this encoding or a limit is passed
 */
export function parse(bytes: Uint8Array, options: ParseOptions): DataSet {
  return DataSet.fromTape(parseTape(bytes, options));
}

function emptyDataSet(options: DataSetOptions): DataSet {
  const { encoding = EMPTY.encoding, characterSet } = options;
  if (encoding === EMPTY.encoding && characterSet === undefined) return STAYING.dataSet;
  return new DataSet(rootWindow(emptyTape(encoding)), NO_CHANGES, characterSet);
}

function* namedElements(values: Changes): Generator<{ tag: number; value: unknown }> {
  for (const [keyword, value] of Object.entries(values)) {
    const tag = tagOf(keyword);
    if (tag === undefined) throw new ParseError('unknown-attribute', { path: keyword });
    if (value !== undefined) yield { tag, value };
  }
}

/** Private attributes say themselves whether they hold one value; unknown elements are lists. */
function isSingle(tag: number, name: Keyword | number | PrivateAttribute<unknown>): boolean {
  return typeof name === 'object' ? name.isSingle : attributeByTag(tag)?.vm === '1';
}

const NO_CHANGES: ReadonlyMap<number, Change | typeof REMOVED> = new Map();
const EMPTY = new DataSet(rootWindow(emptyTape(explicitVrLittleEndian)));
/** V8 drops compiled code with the last object of a class that the code knows: one of each stays. */
const STAYING = new Element(EMPTY, 0, -1, undefined);
const SPECIFIC_CHARACTER_SET = 0x0008_0005;
/** A window of so few tokens is scanned as fast as searched. */
const SMALL = 8;
