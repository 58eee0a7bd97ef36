import { vrCode } from '../dictionary/look-ups.ts';
import { type Change, REMOVED } from './change.ts';
import type { DataSet } from './data-set.ts';
import { headerSize, putHeader } from './element-header.ts';
import { type Encoding, isLittleEndianAt } from './encoding.ts';
import { isGroupLength } from './token-sizes.ts';

/**
 * A data set of new elements alone, none of them a sequence or left at a source, in one array: matches of queries and
 * command results are so, and there are many of them.
 * @returns undefined where there is more to think about
 */
export function newBytes({ window, changes }: DataSet, target: Encoding): Uint8Array | undefined {
  const { first, last, start, end } = window;
  if (first !== last || start !== end) return undefined;
  const elements: NewBytes[] = [];
  let length = 0;
  for (const [tag, change] of changes) {
    if (change === REMOVED) continue;
    if (!isPlain(tag, change, target)) return undefined;
    const vr = vrCode(change.vr);
    const { bytes = NOTHING } = change;
    const even = bytes.length + (bytes.length % 2);
    length += headerSize(vr, even, target) + even;
    elements.push({ tag, vr, bytes, even });
  }
  elements.sort((one, other) => one.tag - other.tag);
  const written = new Uint8Array(length);
  let at = 0;
  for (const { tag, vr, bytes, even } of elements) {
    at = putHeader(written, { at, tag, vr, length: even }, target);
    written.set(bytes, at);
    at += even;
  }
  return written;
}

interface NewBytes {
  readonly tag: number;
  readonly vr: number;
  readonly bytes: Uint8Array;
  /** Bytes of the value with its padding. */
  readonly even: number;
}

/** Whether its bytes are written as they are, and nothing depends on its neighbours. */
function isPlain(tag: number, change: Change, target: Encoding): boolean {
  const { items, bulk } = change;
  return items === undefined && bulk === undefined && isLittleEndianAt(tag, target) && !isGroupLength(tag);
}

const NOTHING = new Uint8Array(0);
