import { concat } from '../bytes/index.ts';
import { vrCode } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import { SourceBulk } from './bulk-value.ts';
import { type Change, REMOVED } from './change.ts';
import type { DataSet } from './data-set.ts';
import { header, orderedValue, tagAndLength } from './element-header.ts';
import { type Encoding, sameEncoding } from './encoding.ts';
import { endsOpen } from './open-end.ts';
import { BULK_STRIDE, bulkRowsBefore } from './tape.ts';
import { isGroupLength } from './token-sizes.ts';
import { IMPLICIT_HEADER } from './tokens.ts';
import type { BulkValue } from './value-types.ts';
import { headerStart, ownTokens, tokenEnd, type Window } from './window.ts';
import { AnewDataSet } from './write-anew.ts';
import { newBytes } from './write-new.ts';
import { type ItemWriter, sequenceParts } from './writer-items.ts';

export interface WriteOptions {
  /** Encoding of the output; the data set's own unless said otherwise. */
  readonly encoding?: Encoding;
  /** Whether sequences and items state their lengths or end with delimiters (PS3.5 §7.5); as they do now unless said otherwise. */
  readonly lengths?: 'kept' | 'defined' | 'undefined';
  /**
   * Group lengths (retired, PS3.5 §7.2): those that there are, counted anew where the group changes, one for every group,
   * or none. Unless said otherwise those of a group in which an element was changed are left out, all others are kept.
   */
  readonly groupLengths?: 'kept' | 'made' | 'dropped';
  /** Data Set Trailing Padding (FFFC,FFFC) at the outermost level: as it is, none, or made (PS3.10 §7.2). */
  readonly padding?: 'kept' | 'dropped' | TrailingPadding;
}

/** Padding that makes a file end at a multiple of so many bytes. */
export interface TrailingPadding {
  /** An even number. */
  readonly multiple: number;
  /** Bytes that stand before the data set, such as the File Meta Information. */
  readonly before?: number;
}

/** What the output is made of: bytes in memory, and long values that are copied from their sources. */
export type Part = Uint8Array | BulkValue;

/**
 * The data set as parts of its stream (PS3.5 §7). Bytes that nobody changed come out as they came in when the
 * encoding stays; changed elements stand between them. In another encoding, or with other kinds of lengths, every
 * element gets a new header.
 * @throws ParseError `unsupported-encoding` for fragments in an encoding other than Explicit VR Little Endian
 */
export function* parts(dataSet: DataSet, options: WriteOptions = {}): Generator<Part> {
  const target = options.encoding ?? dataSet.window.tape.declared ?? dataSet.encoding;
  const { lengths = 'kept', groupLengths, padding = 'kept' } = options;
  const padded = padding === 'kept' ? dataSet : withPadding(dataSet, padding, { ...options, padding: 'kept' });
  const keeps =
    lengths === 'kept' && (groupLengths === undefined || groupLengths === 'kept') && !isAppendedToOpenEnd(padded);
  if (!keeps || !isIn(padded, target))
    yield* new AnewDataSet(padded, { target, lengths, groupLengths: groupLengths ?? 'kept' }).parts();
  else if (padded.changes.size > 0) yield* spliced(padded, target, groupLengths);
  else yield* span(padded.window, padded.window.start, padded.window.end);
}

/** Whether the bytes of the data set are laid out so, or were said to be and nobody touched them. */
function isIn({ window, changes }: DataSet, target: Encoding): boolean {
  const { encoding, declared } = window.tape;
  if (declared !== undefined && changes.size === 0 && sameEncoding(declared, target)) return true;
  return sameEncoding(encoding, target) && !isInsideUnknown(window);
}

/** Whether something was added behind an element that the data ended in: that must be closed first. */
function isAppendedToOpenEnd({ window, changes }: DataSet): boolean {
  if (changes.size === 0 || !endsOpen(window)) return false;
  let highest = -1;
  for (const index of ownTokens(window)) highest = Math.max(highest, window.tape.tokens.tag(index));
  return [...changes].some(([tag, change]) => tag > highest && change !== REMOVED);
}

/** Whether an item of a UN element is Implicit VR in an Explicit VR data set (PS3.5 §6.2.2). */
function isInsideUnknown({ tape, first, last, parent }: Window): boolean {
  const { encoding, tokens } = tape;
  return parent !== undefined && encoding.explicitVr && first < last && (tokens.meta(first) & IMPLICIT_HEADER) !== 0;
}

function withPadding(dataSet: DataSet, padding: 'dropped' | TrailingPadding, options: WriteOptions): DataSet {
  const bare = dataSet.has(TRAILING_PADDING) ? dataSet.without(TRAILING_PADDING) : dataSet;
  if (padding === 'dropped') return bare;
  const { multiple, before = 0 } = padding;
  if (!(multiple > 0) || multiple % 2 !== 0)
    throw new ParseError('invalid-value', { detail: 'padding is to an even multiple of bytes' });
  const element = (length: number): DataSet =>
    bare.withElements([{ tag: TRAILING_PADDING, vr: 'OB', value: new Uint8Array(length) }]);
  // What the padding takes itself, and a group length with it, shows when it is there.
  const length = before + encodedLength(element(0), options);
  return element((multiple - (length % multiple)) % multiple);
}

/** Streams the data set; long values are read from their sources as they are needed. */
export async function* write(
  dataSet: DataSet,
  options: WriteOptions & { readonly signal?: AbortSignal } = {},
): AsyncGenerator<Uint8Array> {
  for (const part of parts(dataSet, options)) {
    if (part instanceof Uint8Array) yield part;
    else yield* part.stream(options.signal);
  }
}

/** Length in bytes of what `write` gives. */
export function encodedLength(dataSet: DataSet, options: WriteOptions = {}): number {
  let length = 0;
  for (const part of parts(dataSet, options)) length += part.length;
  return length;
}

/**
 * The data set in memory as one array.
 * @throws ParseError `bulk-not-in-memory` when a long value was left at its source
 */
export function toBytes(dataSet: DataSet, options: WriteOptions = {}): Uint8Array {
  const { encoding = dataSet.window.tape.declared ?? dataSet.encoding, ...rules } = options;
  const plain = Object.keys(rules).length === 0 ? newBytes(dataSet, encoding) : undefined;
  if (plain !== undefined) return plain;
  const chunks: Uint8Array[] = [];
  for (const part of parts(dataSet, options)) {
    const bytes = part instanceof Uint8Array ? part : part.inline;
    if (bytes === undefined) throw new ParseError('bulk-not-in-memory');
    chunks.push(bytes);
  }
  return concat(chunks);
}

/** The kept bytes `[start, end)` with the long values that were cut out of them. */
function* span(window: Window, start: number, end: number): Generator<Part> {
  const { tape } = window;
  let at = start;
  for (let row = bulkRowsBefore(tape, start); row * BULK_STRIDE < tape.bulk.length; row++) {
    const gap = tape.bulk[row * BULK_STRIDE]!;
    if (gap > end) break;
    // A gap at the very start is the value of the element before.
    if (gap === start) continue;
    if (gap > at) yield tape.bytes.subarray(at, gap);
    yield new SourceBulk(tape.source, tape.bulk[row * BULK_STRIDE + 1]!, tape.bulk[row * BULK_STRIDE + 2]!);
    at = gap;
  }
  if (end > at) yield tape.bytes.subarray(at, end);
}

/** Runs of untouched elements verbatim, changed ones anew, in ascending order of tags. */
function* spliced(dataSet: DataSet, target: Encoding, groupLengths?: 'kept'): Generator<Part> {
  const { window } = dataSet;
  const { tokens } = window.tape;
  const changes = [...dataSet.changes, ...newGroupLengths(dataSet, target, groupLengths)].sort(([a], [b]) => a - b);
  const changedTags = new Set(changes.map(([tag]) => tag));
  let next = 0;
  let from = window.start;
  for (let index = window.first; index < window.last; index = tokens.next(index)) {
    const tag = tokens.tag(index);
    let [changedTag, change] = changes[next] ?? [Number.POSITIVE_INFINITY, REMOVED];
    const drops = changedTags.has(tag);
    if (changedTag > tag && !drops) continue;
    const start = headerStart(window.tape, index);
    yield* span(window, from, start);
    from = start;
    while (changedTag <= tag) {
      if (change !== REMOVED) yield* changed({ dataSet, tag: changedTag }, change, target);
      next++;
      [changedTag, change] = changes[next] ?? [Number.POSITIVE_INFINITY, REMOVED];
    }
    if (drops) from = tokenEnd(window, index);
  }
  yield* span(window, from, window.end);
  for (const [tag, change] of changes.slice(next))
    if (change !== REMOVED) yield* changed({ dataSet, tag }, change, target);
}

/** The group lengths of groups in which something changed: counted anew, or taken away lest they lie (PS3.5 §7.2). */
function newGroupLengths(
  dataSet: DataSet,
  target: Encoding,
  groupLengths: 'kept' | undefined,
): [number, Change | typeof REMOVED][] {
  const { window, changes } = dataSet;
  const groups = new Set([...changes.keys()].map(tag => tag >>> 16));
  const found = new Set<number>();
  for (const index of ownTokens(window)) {
    const tag = window.tape.tokens.tag(index);
    if (isGroupLength(tag) && groups.has(tag >>> 16) && !changes.has(tag)) found.add(tag);
  }
  return Array.from(found, tag => [
    tag,
    groupLengths === undefined ? REMOVED : newGroupLength(dataSet, tag >>> 16, target),
  ]);
}

function newGroupLength(dataSet: DataSet, group: number, target: Encoding): Change {
  const { window, changes } = dataSet;
  const { tokens } = window.tape;
  let length = 0;
  for (const index of ownTokens(window)) {
    const tag = tokens.tag(index);
    if (tag >>> 16 === group && !isGroupLength(tag) && !changes.has(tag)) length += spanLength(window, index);
  }
  for (const [tag, change] of changes) {
    if (change === REMOVED || tag >>> 16 !== group) continue;
    for (const part of changed({ dataSet, tag }, change, target)) length += part.length;
  }
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length, true);
  return { vr: 'UL', bytes };
}

function spanLength(window: Window, index: number): number {
  let length = 0;
  for (const part of span(window, headerStart(window.tape, index), tokenEnd(window, index))) length += part.length;
  return length;
}

function* changed(
  place: { readonly dataSet: DataSet; readonly tag: number },
  change: Change,
  target: Encoding,
): Generator<Part> {
  if (change.items !== undefined) {
    yield* sequenceParts(place, change.items, target, itemWriter);
    return;
  }
  const vr = vrCode(change.vr);
  const value = change.bulk ?? change.bytes ?? new Uint8Array(0);
  yield header(place.tag, vr, value.length + (value.length % 2), target);
  yield orderedValue(value, true, { tag: place.tag, vr }, target);
  if (value.length % 2 === 1) yield new Uint8Array(1);
}

function reencoded(item: DataSet, target: Encoding): Generator<Part> {
  return new AnewDataSet(item, { target, lengths: 'kept', groupLengths: 'kept' }).parts();
}

const itemWriter: ItemWriter = { span, spliced, reencoded, header, tagAndLength };
const TRAILING_PADDING = 0xfffc_fffc;
