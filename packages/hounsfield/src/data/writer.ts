import { concat } from '../bytes/index.ts';
import { isVrCode, longForm, vrCode } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import { SourceBulk } from './bulk-value.ts';
import { type Change, REMOVED } from './change.ts';
import type { DataSet } from './data-set.ts';
import { type Encoding, sameEncoding } from './encoding.ts';
import { BULK_STRIDE, bulkRowsBefore, ITEM, ITEM_DELIMITATION, SEQUENCE_DELIMITATION } from './tape.ts';
import { BULK, CONTAINER, ENCAPSULATED } from './tokens.ts';
import type { BulkValue } from './value-types.ts';
import { headerStart, tokenEnd, type Window } from './window.ts';

export interface WriteOptions {
  /** Encoding of the output; the data set's own unless said otherwise. */
  readonly encoding?: Encoding;
}

/** What the output is made of: bytes in memory, and long values that are copied from their sources. */
export type Part = Uint8Array | BulkValue;

/**
 * The data set as parts of its stream (PS3.5 §7). Bytes that nobody changed come out as they came in when the
 * encoding stays; changed elements stand between them. In another encoding every element gets a new header, and
 * sequences and items get undefined length.
 */
export function* parts(dataSet: DataSet, options: WriteOptions = {}): Generator<Part> {
  const target = options.encoding ?? dataSet.encoding;
  if (!target.littleEndian) throw new ParseError('unsupported-encoding', { detail: 'big endian byte order' });
  if (!sameEncoding(dataSet.encoding, target)) yield* reencoded(dataSet, target);
  else if (dataSet.changes.size === 0) yield* span(dataSet.window, dataSet.window.start, dataSet.window.end);
  else yield* spliced(dataSet, target);
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
function* spliced(dataSet: DataSet, target: Encoding): Generator<Part> {
  const { window } = dataSet;
  const { tokens } = window.tape;
  const changes = [...dataSet.changes].sort(([a], [b]) => a - b);
  const stale = changedGroups(changes);
  let next = 0;
  let from = window.start;
  for (let index = window.first; index < window.last; index = tokens.next(index)) {
    const tag = tokens.tag(index);
    let [changedTag, change] = changes[next] ?? [Number.POSITIVE_INFINITY, REMOVED];
    const drops = changedTag === tag || isStaleGroupLength(tag, stale) || dataSet.changes.has(tag);
    if (changedTag > tag && !drops) continue;
    const start = headerStart(window.tape, index);
    yield* span(window, from, start);
    from = start;
    while (changedTag <= tag) {
      if (change !== REMOVED) yield* changed(changedTag, change, target);
      next++;
      [changedTag, change] = changes[next] ?? [Number.POSITIVE_INFINITY, REMOVED];
    }
    if (drops) from = tokenEnd(window, index);
  }
  yield* span(window, from, window.end);
  for (const [tag, change] of changes.slice(next)) if (change !== REMOVED) yield* changed(tag, change, target);
}

/** Groups whose length changes: a group length element of theirs would lie (retired, PS3.5 §7.2). */
function changedGroups(changes: readonly (readonly [number, unknown])[]): ReadonlySet<number> {
  return new Set(changes.map(([tag]) => tag >>> 16));
}

function isStaleGroupLength(tag: number, groups: ReadonlySet<number>): boolean {
  return (tag & 0xffff) === 0 && groups.has(tag >>> 16);
}

function* changed(tag: number, change: Change, target: Encoding): Generator<Part> {
  const code = vrCode(change.vr);
  if (change.items !== undefined) {
    yield header(tag, code, UNDEFINED, target);
    for (const item of change.items) {
      yield tagAndLength(ITEM, UNDEFINED);
      yield* parts(item, { encoding: target });
      yield tagAndLength(ITEM_DELIMITATION, 0);
    }
    yield tagAndLength(SEQUENCE_DELIMITATION, 0);
    return;
  }
  const value = change.bulk ?? change.bytes ?? new Uint8Array(0);
  yield header(tag, code, value.length, target);
  yield value;
  if (value.length % 2 === 1) yield new Uint8Array(1);
}

/** Every element with a new header; walks the tokens without recursion, since their depth is the sender's choice. */
function* reencoded(dataSet: DataSet, target: Encoding): Generator<Part> {
  if (dataSet.changes.size === 0) {
    yield* reencodedTokens(dataSet.window, dataSet.window.first, dataSet.window.last, target);
    return;
  }
  for (const element of dataSet) {
    const change = dataSet.changes.get(element.tag);
    if (change !== undefined && change !== REMOVED) yield* changed(element.tag, change, target);
    else if (change === undefined) {
      yield* reencodedTokens(dataSet.window, element.index, dataSet.window.tape.tokens.next(element.index), target);
    }
  }
}

function* reencodedTokens(window: Window, first: number, last: number, target: Encoding): Generator<Part> {
  const { tape } = window;
  const { tokens } = tape;
  const open: { readonly end: number; readonly delimiter: number }[] = [];
  for (let index = first; index < last; index++) {
    yield* closed(open, index);
    const [tag, meta] = [tokens.tag(index), tokens.meta(index)];
    const [start, end] = [tokens.start(index), tokens.end(index)];
    const vr = meta >>> 16;
    if ((meta & CONTAINER) !== 0) {
      const isItem = tag === ITEM;
      const written = (meta & ENCAPSULATED) === 0 ? SQ : vr;
      yield isItem ? tagAndLength(ITEM, UNDEFINED) : header(tag, written, UNDEFINED, target);
      open.push({ end, delimiter: isItem ? ITEM_DELIMITATION : SEQUENCE_DELIMITATION });
      continue;
    }
    const value = (meta & BULK) === 0 ? tape.bytes.subarray(start, end) : bulkAt(window, end);
    // Group lengths would have to be counted anew; they are retired (PS3.5 §7.2).
    if ((tag & 0xffff) === 0) continue;
    yield tag === ITEM ? tagAndLength(ITEM, value.length) : header(tag, vr, value.length, target);
    yield value;
  }
  yield* closed(open, last);
}

function* closed(open: { readonly end: number; readonly delimiter: number }[], index: number): Generator<Part> {
  for (let top = open.at(-1); top !== undefined && top.end <= index; top = open.at(-1)) {
    open.pop();
    yield tagAndLength(top.delimiter, 0);
  }
}

function bulkAt(window: Window, row: number): BulkValue {
  const { bulk, source } = window.tape;
  return new SourceBulk(source, bulk[row * BULK_STRIDE + 1]!, bulk[row * BULK_STRIDE + 2]!);
}

/** An element header; a value too long for the 16-bit length of its VR is written as UN (PS3.5 §6.2.2 note 2). */
function header(tag: number, vr: number, length: number, target: Encoding): Uint8Array {
  if (!target.explicitVr) return tagAndLength(tag, length);
  const isLong = longForm[vr] === 1 || isVrCode[vr] !== 1 || length > 0xffff;
  const bytes = new Uint8Array(isLong ? 12 : 8);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, tag >>> 16, true);
  view.setUint16(2, tag & 0xffff, true);
  const written = isLong && longForm[vr] !== 1 ? UN : vr;
  view.setUint16(4, written, false);
  if (isLong) view.setUint32(8, length, true);
  else view.setUint16(6, length, true);
  return bytes;
}

function tagAndLength(tag: number, length: number): Uint8Array {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, tag >>> 16, true);
  view.setUint16(2, tag & 0xffff, true);
  view.setUint32(4, length, true);
  return bytes;
}

const UNDEFINED = 0xffff_ffff;
const SQ = vrCode('SQ');
const UN = vrCode('UN');
