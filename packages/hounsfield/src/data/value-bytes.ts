import type { DataSet } from './data-set.ts';
import { type Encoding, sameEncoding } from './encoding.ts';
import type { Tape } from './tape.ts';
import { BULK, CONTAINER } from './tokens.ts';

/**
 * Some values of a data set as they stand in memory, sequences as a whole: by them one can see that another data set says
 * the same, without decoding anything.
 */
export class ValueBytes {
  readonly #wanted: Uint32Array;
  readonly #encoding: Encoding;
  /** Of each element that is there its tag, its VR and flags, and its length. */
  readonly #elements: readonly number[];
  readonly #bytes: Uint8Array;

  private constructor(wanted: Uint32Array, encoding: Encoding, elements: readonly number[], bytes: Uint8Array) {
    this.#wanted = wanted;
    this.#encoding = encoding;
    this.#elements = elements;
    this.#bytes = bytes;
  }

  /**
   * Copies the values.
   * @param tags of the data set's own level, ascending
   * @returns undefined where they cannot be told from the bytes in memory: of a data set that was changed, whose tags are
   *   out of order, or that has left one of the values at its source
   */
  static of(dataSet: DataSet, tags: Uint32Array): ValueBytes | undefined {
    const { tape } = dataSet.window;
    if (!isPlain(dataSet)) return undefined;
    const elements: number[] = [];
    const parts: Uint8Array[] = [];
    const isWhole = eachOf(dataSet, tags, (tag, meta, start, end) => {
      elements.push(tag, meta, end - start);
      parts.push(tape.bytes.subarray(start, end));
      return true;
    });
    if (!isWhole) return undefined;
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return new ValueBytes(tags, tape.encoding, elements, bytes);
  }

  /** Bytes that are kept. */
  get size(): number {
    return this.#bytes.length;
  }

  /** Whether a data set has the same elements of these tags, with the same bytes, and no others of them. */
  isOf(dataSet: DataSet): boolean {
    const { tape } = dataSet.window;
    if (!isPlain(dataSet) || !sameEncoding(tape.encoding, this.#encoding)) return false;
    const elements = this.#elements;
    let element = 0;
    let at = 0;
    const isSame = eachOf(dataSet, this.#wanted, (tag, meta, start, end) => {
      if (elements[element] !== tag || elements[element + 1] !== meta || elements[element + 2] !== end - start)
        return false;
      element += 3;
      for (let from = start; from < end; from++, at++) if (tape.bytes[from] !== this.#bytes[at]) return false;
      return true;
    });
    return isSame && element === elements.length;
  }
}

function isPlain({ window, changes }: DataSet): boolean {
  return window.tape.sorted && changes.size === 0;
}

/** Whether no value stayed at the source, and none was objected to. */
function eachOf(
  { window: { tape, first, last } }: DataSet,
  wanted: Uint32Array,
  take: (tag: number, meta: number, start: number, end: number) => boolean,
): boolean {
  const { tokens } = tape;
  let want = 0;
  for (let index = first; index < last; index = tokens.next(index)) {
    const tag = tokens.tag(index);
    while (want < wanted.length && wanted[want]! < tag) want++;
    if (want === wanted.length) return true;
    if (wanted[want] !== tag) continue;
    const meta = tokens.meta(index);
    if ((meta & BULK) !== 0 || !take(tag, meta, tokens.start(index), endOf(tape, index, last))) return false;
  }
  return true;
}

/** That of a sequence is behind the header of the next element, of which the bytes tell no end. */
function endOf({ tokens, bytes }: Tape, index: number, last: number): number {
  if ((tokens.meta(index) & CONTAINER) === 0) return tokens.end(index);
  const next = tokens.next(index);
  return next < last ? tokens.start(next) : bytes.length;
}
