import { isVrCode, longForm, vrCode } from '../dictionary/look-ups.ts';
import { isLittleEndianAt } from './encoding.ts';
import type { Tape } from './tape.ts';
import { CONTAINER, DELIMITED, IMPLICIT_HEADER, LITTLE_ENDIAN } from './tokens.ts';
import type { ValueBytes } from './vr/codec.ts';

/** The part of a tape that is one data set: tokens `[first, last)` over the kept bytes `[start, end)`. */
export interface Window {
  readonly tape: Tape;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** The data set around an item, and the tag of the sequence in it; undefined and 0 for the outermost data set. */
  readonly parent: Window | undefined;
  readonly sequence: number;
}

/** The outermost data set of a tape. */
export function rootWindow(tape: Tape): Window {
  return { tape, first: 0, last: tape.count, start: 0, end: tape.bytes.length, parent: undefined, sequence: 0 };
}

/** Length of the header of token `index`: 12 bytes for VRs with a 32-bit length field, else 8 (PS3.5 §7.1.2). */
export function headerLength(tape: Tape, index: number): number {
  const meta = tape.tokens.meta(index);
  const vr = meta >>> 16;
  // Items and fragments stand behind a tag of their own kind and have no VR field.
  const hasVr = tape.encoding.explicitVr && (meta & IMPLICIT_HEADER) === 0 && tape.tokens.tag(index) >>> 16 !== 0xfffe;
  return hasVr && (longForm[vr] === 1 || isVrCode[vr] !== 1) ? 12 : 8;
}

/** Offset of the first byte of token `index` in the kept bytes. */
export function headerStart(tape: Tape, index: number): number {
  return tape.tokens.start(index) - headerLength(tape, index);
}

/** Offset behind the last byte of token `index` of the window's own level, its delimiter included. */
export function tokenEnd(window: Window, index: number): number {
  const next = window.tape.tokens.next(index);
  return next < window.last ? headerStart(window.tape, next) : window.end;
}

/** Windows of the items of the sequence at token `index` of the window's own level. */
export function itemWindows(window: Window, index: number): Window[] {
  const { tape } = window;
  const { tokens } = tape;
  const last = tokens.end(index);
  const sequence: Window = {
    tape,
    first: index + 1,
    last,
    start: tokens.start(index),
    end: contentEnd(window, index),
    parent: window,
    sequence: 0,
  };
  const items: Window[] = [];
  for (let item = index + 1; item < last; item = tokens.next(item)) {
    items.push({
      tape,
      first: item + 1,
      last: tokens.end(item),
      start: tokens.start(item),
      end: contentEnd(sequence, item),
      parent: window,
      sequence: tokens.tag(index),
    });
  }
  return items;
}

/** Offset behind the content of the container at token `index`, its delimiter left out. */
export function contentEnd(window: Window, index: number): number {
  const isDelimited = (window.tape.tokens.meta(index) & DELIMITED) !== 0;
  return tokenEnd(window, index) - (isDelimited ? 8 : 0);
}

/** Whether the numbers of token `index` are little endian: those of UN always are (PS3.5 §6.2.2). */
export function isLittleEndian(tape: Tape, index: number): boolean {
  if (tape.encoding.littleEndian) return isLittleEndianAt(tape.tokens.tag(index), tape.encoding);
  const meta = tape.tokens.meta(index);
  return (meta & LITTLE_ENDIAN) !== 0 || (meta >>> 16 === UN && (meta & IMPLICIT_HEADER) === 0);
}

/** The bytes of token `index` for a codec. */
export function valueBytes(tape: Tape, index: number): ValueBytes {
  if (tape.encoding.littleEndian || !isLittleEndian(tape, index)) return tape;
  return { bytes: tape.bytes, view: tape.view, littleEndian: true };
}

/** Tokens of the window's own level, in the order of the stream. */
export function* ownTokens(window: Window): Generator<number> {
  const { tokens } = window.tape;
  for (let index = window.first; index < window.last; index = tokens.next(index)) yield index;
}

export function isContainer(tape: Tape, index: number): boolean {
  return (tape.tokens.meta(index) & CONTAINER) !== 0;
}

const UN = vrCode('UN');
