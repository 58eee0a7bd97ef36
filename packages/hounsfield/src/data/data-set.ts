import { attributeByTag, isVrCode, tagOf, type Vr } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import type { Attributes } from './attributes.generated.ts';
import { type Change, changeOf, type Input, type Overlay, REMOVED } from './change.ts';
import { type CharacterSet, characterSet, defaultCharacterSet } from './charset/character-set.ts';
import { Element } from './element.ts';
import { type Encoding, explicitVrLittleEndian } from './encoding.ts';
import type { Keyword } from './keyword.ts';
import { type Path, pathOf, type ValueAt } from './path.ts';
import { valueAt } from './path-select.ts';
import type { PrivateAttribute } from './private-attribute.ts';
import { type ParseOptions, parseTape } from './push-parser.ts';
import { emptyTape, type Tape } from './tape.ts';
import { BULK, CONTAINER } from './tokens.ts';
import { codecOf, isBytesVr } from './vr/kinds.ts';
import { itemWindows, rootWindow, type Window } from './window.ts';

/** Values by keyword, as `DataSet.of` and `with` take them; null or an empty text writes an element of zero length. */
export type Changes = { readonly [K in Keyword]?: Input<Attributes[K]> };

/** How an element may be named: keyword, tag, or a private attribute by its creator. */
export type Name = Keyword | number | PrivateAttribute<unknown>;

/** An element to be written; `value` as `get` would return it, or a list of values. */
export interface NewElement {
  readonly tag: number;
  /** That of the element as it is unless said otherwise, or of PS3.6. */
  readonly vr?: Vr | undefined;
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
  #sortedTags: readonly number[] | undefined;
  /** A token of the own level: where the last look-up ended. */
  #cursor: number;

  constructor(window: Window, changes: Overlay = NO_CHANGES, inherited: CharacterSet = defaultCharacterSet) {
    this.window = window;
    this.#cursor = window.first;
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
        this.#characterSet = characterSet(textsOf(this.values(SPECIFIC_CHARACTER_SET)));
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
  get(name: Name): unknown {
    if (typeof name === 'object') return privateValue(this, name);
    const tag = typeof name === 'number' ? name : keywordTag(name);
    const index = this.changes.has(tag) ? -1 : this.#indexOf(tag);
    const entry = attributeByTag(tag);
    if (index >= 0 && entry?.vrs.length === 1 && this.#isPlain(index)) {
      const { tape } = this.window;
      const { tokens } = tape;
      const codec = codecOf(tokens.meta(index) >>> 16);
      const values = codec.decode(tape, tokens.start(index), tokens.end(index), this.characterSet);
      return entry.vm === '1' ? values[0] : values.length === 0 ? undefined : values;
    }
    const element = index < 0 ? this.element(tag) : new Element(this, tag, index, undefined);
    if (element === undefined) return undefined;
    const values = element.values;
    if (values.length === 0) return element.vr === 'SQ' ? values : undefined;
    return element.vr !== 'SQ' && entry?.vm === '1' ? values[0] : values;
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
  values(name: Name): readonly unknown[] {
    if (typeof name === 'object') return name.valuesIn(this);
    const tag = this.#tag(name);
    return (tag === undefined ? undefined : this.element(tag)?.values) ?? [];
  }

  /** The exact text of a text or number VR, all values in one, without the padding at its end. */
  text(name: Name): string | undefined {
    const tag = this.#tag(name);
    return tag === undefined ? undefined : this.element(tag)?.text;
  }

  /** Whether the element is there, be it empty. */
  has(name: Name): boolean {
    const tag = this.#tag(name);
    if (tag === undefined) return false;
    const change = this.changes.get(tag);
    return change === undefined ? this.#indexOf(tag) >= 0 : change !== REMOVED;
  }

  element(name: Name): Element | undefined {
    const tag = this.#tag(name);
    if (tag === undefined) return undefined;
    const change = this.changes.get(tag);
    if (change === REMOVED) return undefined;
    if (change !== undefined) return new Element(this, tag, -1, change);
    const index = this.#indexOf(tag);
    return index < 0 ? undefined : new Element(this, tag, index, undefined);
  }

  /**
   * The value at a path such as `RequestAttributesSequence[0].ScheduledProcedureStepID`, in the type of its last
   * keyword; undefined where an element or item on the way is absent.
   * @throws ParseError `invalid-path`, also for a path that may lead to several places: `select` gives all of them;
   * `unknown-attribute`
   */
  at<const P extends string>(path: P): ValueAt<P> | undefined;
  at<T>(path: Path<T>): T | undefined;
  at(path: Path | string): unknown {
    return valueAt(this, pathOf(path));
  }

  /** Tags of the elements from `first` to `last`, both included, in ascending order. */
  tagsBetween(first: number, last: number): readonly number[] {
    const tags = this.#tags();
    return tags.slice(place(tags, first), place(tags, last + 1));
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
    return this.withOverlay(this.changed(namedElements(values)));
  }

  /** As `with`, for elements by tag. */
  withElements(elements: Iterable<NewElement>): DataSet {
    return this.withOverlay(this.changed(elements));
  }

  /** The data set without some elements. */
  without(...names: readonly Name[]): DataSet {
    const changes = new Map(this.changes);
    for (const name of names) {
      const tag = this.#tag(name);
      if (tag !== undefined) changes.set(tag, REMOVED);
    }
    return this.withOverlay(changes);
  }

  /** Elements in ascending order of their tags; in the order of the stream where nothing was changed. */
  *[Symbol.iterator](): Iterator<Element> {
    if (this.changes.size === 0) {
      const { tape, first, last } = this.window;
      for (let index = first; index < last; index = tape.tokens.next(index))
        yield new Element(this, tape.tokens.tag(index), index, undefined);
      return;
    }
    for (const tag of this.#tags()) yield this.element(tag)!;
  }

  /** The same data set with other changes, whose texts must be of its character set; classes that hold more override it. */
  withOverlay(changes: Overlay): DataSet {
    return new DataSet(this.window, changes, this.#inherited);
  }

  /** The changes with some more. */
  protected changed(elements: Iterable<NewElement>): Overlay {
    const list = [...elements];
    const terms = list.find(element => element.tag === SPECIFIC_CHARACTER_SET);
    const set = terms === undefined ? this.characterSet : this.#newCharacterSet(terms.value);
    const representation = list.find(element => element.tag === PIXEL_REPRESENTATION)?.value;
    const isSigned = (representation ?? this.element(PIXEL_REPRESENTATION)?.values[0]) === 1;
    const changes = new Map(this.changes);
    const context = { characterSet: set, isSigned, item: newItem };
    for (const { tag, value, vr } of list)
      changes.set(tag, changeOf(tag, value, { ...context, vr: vr ?? this.element(tag)?.vr }));
    return changes;
  }

  /** Texts that stay as bytes must mean the same afterwards, so a set may only be named anew where none would change. */
  #newCharacterSet(terms: unknown): CharacterSet {
    const set = characterSet(textsOf(Array.isArray(terms) ? terms : [terms]));
    const isEmpty = this.window.first === this.window.last && this.changes.size === 0;
    const widens = this.characterSet.terms.length === 0;
    if (isEmpty || widens || set.terms.join() === this.characterSet.terms.join()) return set;
    throw new ParseError('invalid-value', { path: 'SpecificCharacterSet', detail: 'texts would have to be converted' });
  }

  #tag(name: Name): number | undefined {
    if (typeof name === 'number') return name;
    if (typeof name === 'object') return name.tagIn(this);
    return keywordTag(name);
  }

  /** Whether a token is a text or number in memory whose VR was written, so that nothing about it needs thought. */
  #isPlain(index: number): boolean {
    const { tokens, encoding } = this.window.tape;
    const meta = tokens.meta(index);
    const code = meta >>> 16;
    return (meta & (CONTAINER | BULK)) === 0 && encoding.littleEndian && isVrCode[code] === 1 && isBytesVr[code] === 0;
  }

  #tagAt(index: number): number {
    return this.window.tape.tokens.tag(index);
  }

  /**
   * Token of an element, or -1. Look-ups mostly go forward by ascending tags, so that the first ones walk on from where
   * the last one ended; as soon as one has to walk far, an index of the own level is made and searched.
   */
  #indexOf(tag: number): number {
    const { tape, first, last } = this.window;
    if (!tape.sorted) return this.#scan(tag);
    if (this.#own === undefined) {
      const { tokens } = tape;
      let index = this.#cursor < last && tokens.tag(this.#cursor) <= tag ? this.#cursor : first;
      for (let step = 0; step < FAR; step++) {
        if (index >= last) return -1;
        const found = tokens.tag(index);
        if (found >= tag) {
          this.#cursor = index;
          return found === tag ? index : -1;
        }
        index = tokens.next(index);
      }
    }
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

  /** The first of the elements with this tag where they are in no order. */
  #scan(tag: number): number {
    const { tape, first, last } = this.window;
    for (let index = first; index < last; index = tape.tokens.next(index))
      if (tape.tokens.tag(index) === tag) return index;
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

  /** Tags of the elements that are there, in ascending order. */
  #tags(): readonly number[] {
    if (this.#sortedTags !== undefined) return this.#sortedTags;
    const tags = new Set<number>();
    for (const index of this.#ownTokens()) tags.add(this.#tagAt(index));
    for (const [tag, change] of this.changes) {
      if (change === REMOVED) tags.delete(tag);
      else tags.add(tag);
    }
    this.#sortedTags = [...tags].sort((a, b) => a - b);
    return this.#sortedTags;
  }
}

/**
 * Reads a data set that is in memory as a whole; `bytes` must not change afterwards.
 * @throws ParseError when the bytes are not a data set in this encoding or a limit is passed
 */
export function parse(bytes: Uint8Array, options: ParseOptions): DataSet {
  return DataSet.fromTape(parseTape(bytes, options));
}

function newItem(values: Changes, characterSet: CharacterSet): DataSet {
  return DataSet.of(values, { characterSet });
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

function keywordTag(keyword: string): number {
  const tag = tagOf(keyword);
  if (tag === undefined) throw new ParseError('unknown-attribute', { path: keyword });
  return tag;
}

/** A damaged element may hold numbers or bytes in the place of texts. */
function textsOf(values: readonly unknown[]): readonly string[] {
  return values.filter(value => typeof value === 'string');
}

function privateValue(dataSet: DataSet, attribute: PrivateAttribute<unknown>): unknown {
  const values = attribute.valuesIn(dataSet);
  if (attribute.isSingle) return values[0];
  return values.length > 0 || (attribute.vr === 'SQ' && dataSet.has(attribute)) ? values : undefined;
}

/** Index of the first of the ascending tags that is not below `tag`. */
function place(tags: readonly number[], tag: number): number {
  let low = 0;
  let high = tags.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tags[middle]! < tag) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NO_CHANGES: ReadonlyMap<number, Change | typeof REMOVED> = new Map();
const EMPTY = new DataSet(rootWindow(emptyTape(explicitVrLittleEndian)));
/** V8 drops compiled code with the last object of a class that the code knows: one of each stays. */
const STAYING = new Element(EMPTY, 0, -1, undefined);
const SPECIFIC_CHARACTER_SET = 0x0008_0005;
const PIXEL_REPRESENTATION = 0x0028_0103;
/** Elements that a look-up walks over before an index is worth its while. */
const FAR = 64;
