import { vrCode } from '../dictionary/look-ups.ts';
import type { DataSet } from './data-set.ts';
import { type Encoding, implicitVrLittleEndian, sameEncoding } from './encoding.ts';
import { endsOpen } from './open-end.ts';
import type { WarningCode } from './parse-warning.ts';
import { ITEM, ITEM_DELIMITATION, SEQUENCE_DELIMITATION } from './tape.ts';
import { CONTAINER, DELIMITED, ENCAPSULATED, IMPLICIT_HEADER, UNDEFINED_LENGTH } from './tokens.ts';
import type { BulkValue } from './value-types.ts';
import { ownTokens, type Window } from './window.ts';

type Part = Uint8Array | BulkValue;

/** What the writer of data sets lends to the writer of their sequences. */
export interface ItemWriter {
  /** A run of kept bytes with the long values in it. */
  span(window: Window, start: number, end: number): Iterable<Part>;
  /** Elements of an item whose bytes are in this encoding already: untouched ones as they came. */
  spliced(item: DataSet, encoding: Encoding): Iterable<Part>;
  /** Elements of an item in another encoding than its bytes are in. */
  reencoded(item: DataSet, encoding: Encoding): Iterable<Part>;
  header(tag: number, vr: number, length: number, encoding: Encoding): Uint8Array;
  tagAndLength(tag: number, length: number, encoding: Encoding): Uint8Array;
}

/**
 * A sequence whose items were changed, within a data set written in `target`. Sequence and items keep the kind of length
 * that they had, stated or undefined; what is new takes that of what is around it, and undefined length where that is
 * new too. Untouched items come out byte for byte.
 */
export function* sequenceParts(
  { dataSet, tag }: { readonly dataSet: DataSet; readonly tag: number },
  items: readonly DataSet[],
  target: Encoding,
  writer: ItemWriter,
): Generator<Part> {
  const { tokens, encoding } = dataSet.window.tape;
  const token = sameEncoding(encoding, target) || isImplicit(dataSet, target) ? sequenceToken(dataSet, tag) : -1;
  const isUndefined = token < 0 || (tokens.meta(token) & UNDEFINED_LENGTH) !== 0;
  // What was UN stays so, and its items are Implicit VR (PS3.5 §6.2.2 note 4).
  const vr = token >= 0 && tokens.meta(token) >>> 16 === UN ? UN : SQ;
  const frame = { isUndefined, encoding: vr === UN ? implicitVrLittleEndian : target };
  if (!isUndefined) {
    const list = [...itemParts(items, frame, writer)];
    const length = list.reduce((sum, part) => sum + part.length, 0);
    if (length < UNDEFINED) {
      yield writer.header(tag, vr, length, target);
      yield* list;
      return;
    }
  }
  yield writer.header(tag, vr, UNDEFINED, target);
  yield* itemParts(items, frame, writer);
  yield writer.tagAndLength(SEQUENCE_DELIMITATION, 0, target);
}

/** How a sequence is written. */
interface Frame {
  /** Whether new items get undefined length. */
  readonly isUndefined: boolean;
  /** Of the elements in the items. */
  readonly encoding: Encoding;
}

function* itemParts(items: readonly DataSet[], frame: Frame, writer: ItemWriter): Generator<Part> {
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    if (!isVerbatim(item, frame.encoding)) {
      yield* itemAnew(item, frame, writer);
      continue;
    }
    // A run of untouched items that stood side by side is one piece.
    let end = rawEnd(item);
    while (isNeighbour(items[k + 1], item, end, frame.encoding)) end = rawEnd(items[++k]!);
    yield* writer.span(item.window, item.window.start - 8, end);
    if (!isClosed(items[k]!)) yield writer.tagAndLength(ITEM_DELIMITATION, 0, frame.encoding);
  }
}

function* itemAnew(item: DataSet, frame: Frame, writer: ItemWriter): Generator<Part> {
  const { encoding } = frame;
  const keeps = isWhole(item, encoding);
  const { first, tape } = item.window;
  const isUndefined = first > 0 && keeps ? (tape.tokens.meta(first - 1) & UNDEFINED_LENGTH) !== 0 : frame.isUndefined;
  const content = keeps ? writer.spliced(item, encoding) : writer.reencoded(item, encoding);
  if (!isUndefined) {
    const list = [...content];
    const length = list.reduce((sum, part) => sum + part.length, 0);
    const fits = length < UNDEFINED;
    yield writer.tagAndLength(ITEM, fits ? length : UNDEFINED, encoding);
    yield* list;
    if (!fits) yield writer.tagAndLength(ITEM_DELIMITATION, 0, encoding);
    return;
  }
  yield writer.tagAndLength(ITEM, UNDEFINED, encoding);
  yield* content;
  yield writer.tagAndLength(ITEM_DELIMITATION, 0, encoding);
}

/** The token of the sequence that stood at this tag when the data set was read, or -1. */
function sequenceToken({ window }: DataSet, tag: number): number {
  const { tokens } = window.tape;
  for (const index of ownTokens(window)) {
    if (tokens.tag(index) === tag) return (tokens.meta(index) & (CONTAINER | ENCAPSULATED)) === CONTAINER ? index : -1;
  }
  return -1;
}

/** Whether the item was read as a whole item, is unchanged, and its bytes are in this encoding. */
function isVerbatim(item: DataSet, encoding: Encoding): boolean {
  return item.window.first > 0 && item.changes.size === 0 && isWhole(item, encoding);
}

function isNeighbour(item: DataSet | undefined, before: DataSet, end: number, encoding: Encoding): boolean {
  return (
    item !== undefined &&
    item.window.tape === before.window.tape &&
    item.window.start - 8 === end &&
    isVerbatim(item, encoding)
  );
}

/** Whether the bytes of an item are in this encoding; those inside a UN element are Implicit VR. */
function isIn(item: DataSet, encoding: Encoding): boolean {
  if (isImplicit(item, encoding)) return true;
  return (
    sameEncoding(item.encoding, encoding) &&
    !(encoding.explicitVr && hasNoVrs(item) && item.window.first < item.window.last)
  );
}

/** Whether a part of an Explicit VR data set is in this Implicit VR encoding. */
function isImplicit(item: DataSet, encoding: Encoding): boolean {
  return !encoding.explicitVr && encoding.littleEndian && item.encoding.explicitVr && hasNoVrs(item);
}

/** One element without a VR field may be a mistake of the program that wrote it; all of them are Implicit VR. */
function hasNoVrs({ window }: DataSet): boolean {
  const { tokens } = window.tape;
  for (const index of ownTokens(window)) if ((tokens.meta(index) & IMPLICIT_HEADER) === 0) return false;
  return true;
}

/**
 * Whether the bytes of an item can stand in another place: in this encoding, closed, and without what was passed over
 * behind elements, which may end an item or be an error in it.
 */
function isWhole(item: DataSet, encoding: Encoding): boolean {
  const { window } = item;
  return isIn(item, encoding) && !endsOpen(window) && !window.tape.warnings.some(({ code }) => PASSED_OVER.has(code));
}

/** Offset behind the item, its delimiter included. */
function rawEnd({ window }: DataSet): number {
  return window.end + ((window.tape.tokens.meta(window.first - 1) & DELIMITED) === 0 ? 0 : 8);
}

/** Whether the item states its length or has its delimiter. */
function isClosed({ window }: DataSet): boolean {
  const meta = window.tape.tokens.meta(window.first - 1);
  return (meta & UNDEFINED_LENGTH) === 0 || (meta & DELIMITED) !== 0;
}

const PASSED_OVER: ReadonlySet<WarningCode> = new Set(['stray-delimiter', 'trailing-padding', 'trailing-bytes']);
const UNDEFINED = 0xffff_ffff;
const SQ = vrCode('SQ');
const UN = vrCode('UN');
