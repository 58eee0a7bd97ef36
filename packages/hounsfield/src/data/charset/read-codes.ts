import { type CodeTable, type Delimiters, designationAt } from './code-extension.ts';
import type { GraphicSet } from './graphic-set.ts';
import { decodeLatin1, textOfUnits } from './platform-text.ts';

/**
 * The text of `bytes[start, end)` in an 8-bit code; never fails, and takes time and memory in proportion to the bytes.
 * Where a delimiter may stand, a byte 5C that is a character of its own is a backslash, whatever the set has in its
 * place (PS3.5 §6.1.2.3); a byte of a two-byte character is no delimiter.
 */
export function readCodes(table: CodeTable, bytes: Uint8Array, span: Span, delimiters: Delimiters): string {
  const [start, end] = span;
  return isLiteral(table, bytes, span)
    ? decodeLatin1(bytes, start, end)
    : new CodeReader(table, bytes, span, delimiters).read();
}

/** First byte, and the byte behind the last. */
export type Span = readonly [start: number, end: number];

/** Whether every byte stands for its character of ISO 646: nothing to switch, nothing to look up. */
function isLiteral(table: CodeTable, bytes: Uint8Array, [start, end]: Span): boolean {
  const { units } = table.g0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte > DELETE || byte === ESCAPE || (byte > SPACE && byte < DELETE && units[byte] !== byte)) return false;
  }
  return true;
}

class CodeReader {
  readonly #table: CodeTable;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #delimiters: Delimiters;
  #at: number;
  #g0: GraphicSet;
  #g1: GraphicSet | undefined;

  constructor(table: CodeTable, bytes: Uint8Array, [start, end]: Span, delimiters: Delimiters) {
    this.#table = table;
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
    this.#delimiters = delimiters;
    this.#g0 = table.g0;
    this.#g1 = table.g1;
  }

  read(): string {
    // No byte gives more than one unit.
    const units = new Uint16Array(this.#end - this.#at);
    let count = 0;
    while (this.#at < this.#end) {
      const unit = this.#next();
      if (unit >= 0) units[count++] = unit;
    }
    return textOfUnits(units, count);
  }

  /** The next unit, or -1 where an escape sequence stood. */
  #next(): number {
    const byte = this.#bytes[this.#at]!;
    if (byte === ESCAPE && this.#table.hasExtensions) return this.#designate();
    if (byte > DELETE) return this.#upper(byte);
    if (byte > SPACE && byte < DELETE) return this.#lower(byte);
    if (byte < SPACE) this.#reset();
    return this.#take(1, byte);
  }

  #take(length: number, unit: number): number {
    this.#at += length;
    return unit;
  }

  #reset(): void {
    this.#g0 = this.#table.g0;
    this.#g1 = this.#table.g1;
  }

  #designate(): number {
    const designation = designationAt(this.#bytes, this.#at, this.#end);
    if (designation === undefined) return this.#take(1, UNKNOWN);
    if (designation.element === 'g0') this.#g0 = designation.set;
    else this.#g1 = designation.set;
    return this.#take(designation.sequence.length, -1);
  }

  #lower(byte: number): number {
    const { width, units } = this.#g0;
    const isDelimiter = this.#isDelimiter(byte);
    if (width === 2) {
      const next = this.#following;
      const isPair = next > SPACE && next < DELETE;
      const unit = isPair ? units[(byte << 7) | next]! : 0;
      if (unit !== 0) return this.#take(2, unit);
      // A writer that forgot to switch back leaves delimiters, which then begin no character.
      if (!isDelimiter) return this.#take(isPair ? 2 : 1, UNKNOWN);
    }
    if (!isDelimiter) return this.#take(1, units[byte] || UNKNOWN);
    this.#reset();
    return this.#take(1, byte);
  }

  #upper(byte: number): number {
    const set = this.#g1 ?? this.#table.assumedG1;
    if (set === undefined) return this.#take(1, byte);
    const { width, larger } = set;
    const next = this.#following;
    const unit = upperUnit(set, byte, next);
    if (unit !== 0) return this.#take(width, unit);
    // Behind a byte that the small set has as well, a delimiter is more likely than the larger set.
    const mayBeLarger = larger !== undefined && !(width === 2 && byte > 0xa0 && this.#isDelimiter(next));
    const read = mayBeLarger ? larger.unit(byte, next) : 0;
    if (read !== 0) return this.#take(2, read);
    return this.#take(width === 2 && byte > 0xa0 && next > 0xa0 ? 2 : 1, UNKNOWN);
  }

  /** The byte behind the one at hand, 0 at the end. */
  get #following(): number {
    return this.#at + 1 < this.#end ? this.#bytes[this.#at + 1]! : 0;
  }

  #isDelimiter(byte: number): boolean {
    if (this.#delimiters === 'none') return false;
    return byte === BACKSLASH || (this.#delimiters === 'names' && (byte === CARET || byte === EQUALS));
  }
}

/** The unit in G1; control characters of C1 stay what they are where no larger set begins with them. */
function upperUnit({ width, units, larger }: GraphicSet, byte: number, next: number): number {
  if (width === 2) return byte > 0xa0 && next > 0xa0 ? units[((byte & 0x7f) << 7) | (next & 0x7f)]! : 0;
  if (byte >= 0xa0) return units[byte & 0x7f]!;
  return larger === undefined ? byte : 0;
}

const ESCAPE = 0x1b;
const SPACE = 0x20;
const DELETE = 0x7f;
const BACKSLASH = 0x5c;
const CARET = 0x5e;
const EQUALS = 0x3d;
const UNKNOWN = 0xfffd;
