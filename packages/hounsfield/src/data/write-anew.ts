import { vrCode } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import { SourceBulk } from './bulk-value.ts';
import { type Change, REMOVED } from './change.ts';
import type { DataSet } from './data-set.ts';
import { header, headerSize, orderedValue, tagAndLength } from './element-header.ts';
import { sameEncoding } from './encoding.ts';
import { BULK_STRIDE, ITEM, ITEM_DELIMITATION, SEQUENCE_DELIMITATION } from './tape.ts';
import { type AnewRules, GROUP_LENGTH, groupLengthElement, isGroupLength, TokenSizes } from './token-sizes.ts';
import { BULK, CONTAINER, ENCAPSULATED, UNDEFINED_LENGTH } from './tokens.ts';
import type { BulkValue } from './value-types.ts';
import { headerStart, isLittleEndian, ownTokens } from './window.ts';

type Part = Uint8Array | BulkValue;

/** An element of the outermost level: a token, or what it was changed to. */
interface Entry {
  readonly tag: number;
  /** Token, or -1. */
  readonly index: number;
  readonly change: PlannedChange | undefined;
  /** Bytes of the element as it will be written. */
  readonly size: number;
}

/** A changed element that is ready to be written. */
interface PlannedChange {
  readonly vr: number;
  readonly value: Uint8Array | BulkValue;
  readonly items: readonly PlannedItem[] | undefined;
  readonly isUndefined: boolean;
  /** Bytes of the value, padding or items with their headers; delimiters of the sequence left out. */
  readonly length: number;
}

interface PlannedItem {
  readonly content: AnewDataSet;
  readonly isUndefined: boolean;
}

/**
 * A data set with a new header for every element, in another encoding, with lengths or group lengths of another kind.
 * What it takes is known before it is written, so that lengths can be stated in a stream.
 */
export class AnewDataSet {
  readonly length: number;
  readonly #dataSet: DataSet;
  readonly #rules: AnewRules;
  readonly #sizes: TokenSizes;
  readonly #changes: ReadonlyMap<number, PlannedChange | typeof REMOVED>;
  /** Bytes of each run of elements of one group, in the order of the runs, group lengths left out. */
  readonly #groups: readonly number[];

  /** @throws ParseError `unsupported-encoding` for fragments in an encoding other than Explicit VR Little Endian */
  constructor(dataSet: DataSet, rules: AnewRules) {
    this.#dataSet = dataSet;
    this.#rules = rules;
    refuseFragments(dataSet, rules);
    this.#sizes = new TokenSizes(dataSet.window, rules);
    this.#changes = new Map(
      [...dataSet.changes].map(([tag, change]) => [tag, change === REMOVED ? REMOVED : this.#planned(tag, change)]),
    );
    const { groups, length } = this.#measured();
    this.#groups = groups;
    this.length = length;
  }

  *parts(): Generator<Part> {
    const { target, groupLengths } = this.#rules;
    let group = -1;
    let run = -1;
    for (const { tag, index, change } of this.#entries()) {
      if (tag >>> 16 !== group) {
        group = tag >>> 16;
        run++;
        if (groupLengths === 'made') yield groupLengthElement(group, this.#groups[run]!, target);
      }
      if (isGroupLength(tag)) {
        if (groupLengths === 'kept') yield groupLengthElement(group, this.#groups[run]!, target);
      } else if (change !== undefined) yield* this.#changedParts(tag, change);
      else yield* this.#tokenParts(index);
    }
  }

  #measured(): { readonly groups: readonly number[]; readonly length: number } {
    const { groupLengths } = this.#rules;
    const groups: number[] = [];
    let group = -1;
    let length = 0;
    for (const { tag, size } of this.#entries()) {
      if (tag >>> 16 !== group) {
        group = tag >>> 16;
        groups.push(0);
        if (groupLengths === 'made') length += GROUP_LENGTH;
      }
      if (isGroupLength(tag)) {
        if (groupLengths === 'kept') length += GROUP_LENGTH;
        continue;
      }
      groups[groups.length - 1]! += size;
      length += size;
    }
    return { groups, length };
  }

  /** In the order of the stream where nothing was changed, else in that of the tags. */
  *#entries(): Generator<Entry> {
    const { window, changes } = this.#dataSet;
    const { tokens } = window.tape;
    if (changes.size === 0) {
      for (const index of ownTokens(window))
        yield { tag: tokens.tag(index), index, change: undefined, size: this.#sizes.of(index) };
      return;
    }
    for (const { tag, index } of this.#dataSet) {
      const change = this.#changes.get(tag) ?? undefined;
      const size =
        change === undefined
          ? this.#sizes.of(index)
          : headerSize(change.vr, change.length, this.#rules.target) + change.length + (change.isUndefined ? 8 : 0);
      yield { tag, index, change, size };
    }
  }

  #planned(tag: number, change: Change): PlannedChange {
    const { lengths } = this.#rules;
    const vr = vrCode(change.vr);
    if (change.items === undefined) {
      const value = change.bulk ?? change.bytes ?? NOTHING;
      const length = value.length + (value.length % 2);
      return { vr, value, items: undefined, isUndefined: false, length };
    }
    const items = change.items.map(item => ({
      content: new AnewDataSet(item, this.#rules),
      isUndefined: lengths === 'undefined' || (lengths === 'kept' && wasUndefined(item)),
    }));
    const length = items.reduce((sum, item) => sum + 8 + item.content.length + (item.isUndefined ? 8 : 0), 0);
    const isUndefined =
      length >= UNDEFINED || lengths === 'undefined' || (lengths === 'kept' && this.#wasUndefined(tag));
    return { vr, value: NOTHING, items, isUndefined, length };
  }

  /** Whether the sequence was of undefined length when it was read, or is new. */
  #wasUndefined(tag: number): boolean {
    const { window } = this.#dataSet;
    const { tokens } = window.tape;
    for (const index of ownTokens(window)) {
      if (tokens.tag(index) === tag)
        return (tokens.meta(index) & CONTAINER) === 0 || isOfUndefinedLength(tokens.meta(index));
    }
    return true;
  }

  *#changedParts(tag: number, { vr, value, items, isUndefined, length }: PlannedChange): Generator<Part> {
    const { target } = this.#rules;
    yield header(tag, vr, isUndefined ? UNDEFINED : length, target);
    if (items === undefined) {
      yield orderedValue(value, true, { tag, vr }, target);
      if (value.length < length) yield PADDING;
      return;
    }
    for (const item of items) {
      yield tagAndLength(ITEM, item.isUndefined ? UNDEFINED : item.content.length, target);
      yield* item.content.parts();
      if (item.isUndefined) yield tagAndLength(ITEM_DELIMITATION, 0, target);
    }
    if (isUndefined) yield tagAndLength(SEQUENCE_DELIMITATION, 0, target);
  }

  /** A token and all that it contains, without recursion: their depth is the sender's choice. */
  *#tokenParts(first: number): Generator<Part> {
    const { tokens } = this.#dataSet.window.tape;
    const { target } = this.#rules;
    const open: { readonly end: number; readonly delimiter: number }[] = [];
    const last = tokens.next(first);
    for (let index = first; index <= last; index++) {
      for (let top = open.at(-1); top !== undefined && top.end <= index; top = open.at(-1)) {
        open.pop();
        if (top.delimiter !== 0) yield tagAndLength(top.delimiter, 0, target);
      }
      if (index === last) return;
      const tag = tokens.tag(index);
      const size = this.#sizes.groupSize(index);
      if (size !== undefined) yield groupLengthElement(tag >>> 16, size, target);
      if ((tokens.meta(index) & CONTAINER) === 0) yield* this.#leafParts(index);
      else {
        const isUndefined = this.#sizes.isUndefined(index);
        yield this.#containerHeader(index, isUndefined);
        const delimiter = tag === ITEM ? ITEM_DELIMITATION : SEQUENCE_DELIMITATION;
        open.push({ end: tokens.end(index), delimiter: isUndefined ? delimiter : 0 });
      }
    }
  }

  #containerHeader(index: number, isUndefined: boolean): Uint8Array {
    const { tokens } = this.#dataSet.window.tape;
    const { target } = this.#rules;
    const length = isUndefined ? UNDEFINED : this.#sizes.content(index);
    const tag = tokens.tag(index);
    if (tag === ITEM) return tagAndLength(ITEM, length, target);
    return header(tag, (tokens.meta(index) & ENCAPSULATED) === 0 ? SQ : this.#sizes.vr(index), length, target);
  }

  *#leafParts(index: number): Generator<Part> {
    const { tape } = this.#dataSet.window;
    const { tokens } = tape;
    const { target } = this.#rules;
    const tag = tokens.tag(index);
    if (isGroupLength(tag)) return;
    const [start, end] = [tokens.start(index), tokens.end(index)];
    const row = end * BULK_STRIDE;
    const isBulk = (tokens.meta(index) & BULK) !== 0;
    const value = isBulk
      ? new SourceBulk(tape.source, tape.bulk[row + 1]!, tape.bulk[row + 2]!)
      : tape.bytes.subarray(start, end);
    if (this.#sizes.isVerbatim(index)) {
      yield tape.bytes.subarray(headerStart(tape, index), start);
      if (value.length > 0) yield value;
      return;
    }
    const vr = this.#sizes.vr(index);
    const length = value.length + (value.length % 2);
    yield tag === ITEM ? tagAndLength(ITEM, length, target) : header(tag, vr, length, target);
    if (value.length > 0) yield orderedValue(value, isLittleEndian(tape, index), { tag, vr }, target);
    if (value.length < length) yield this.#sizes.padding(index);
  }
}

/** Whether an item was of undefined length when it was read, or is new. */
function wasUndefined({ window }: DataSet): boolean {
  return window.parent === undefined || isOfUndefinedLength(window.tape.tokens.meta(window.first - 1));
}

function isOfUndefinedLength(meta: number): boolean {
  return (meta & UNDEFINED_LENGTH) !== 0;
}

/**
 * Fragments exist in Explicit VR Little Endian only (PS3.5 §A.4).
 * @throws ParseError `unsupported-encoding`
 */
function refuseFragments({ window, changes }: DataSet, { target }: AnewRules): void {
  const { tape, first, last } = window;
  if (sameEncoding(tape.encoding, target) || (target.explicitVr && target.littleEndian)) return;
  for (let own = first; own < last; own = tape.tokens.next(own)) {
    // What was taken away or replaced is not written.
    if (changes.has(tape.tokens.tag(own))) continue;
    for (let index = own; index < tape.tokens.next(own); index++) {
      if ((tape.tokens.meta(index) & ENCAPSULATED) !== 0)
        throw new ParseError('unsupported-encoding', { detail: 'encapsulated pixel data' });
    }
  }
}

const UNDEFINED = 0xffff_ffff;
const NOTHING = new Uint8Array(0);
const PADDING = new Uint8Array(1);
const SQ = vrCode('SQ');
