import type { ByteWriter } from '../../bytes/index.ts';
import { ParseError } from '../../errors/index.ts';
import type { CodeTable, Delimiters, Designation } from './code-extension.ts';
import { lowerCode, upperCode, writeCode } from './codes.ts';
import type { GraphicSet } from './graphic-set.ts';

/**
 * Where escape sequences stand in a text without delimiters: the way through the states (a set in G0, a set in G1) that
 * takes the fewest bytes. Of ways that are equal, the one that switches late, and to the set that was named first.
 */
export class EscapePlan {
  readonly #delimiters: Delimiters;
  readonly #lower: readonly Option[];
  readonly #upper: readonly Option[];
  /** Number of states; the first is that at the beginning. */
  readonly #states: number;

  constructor(table: CodeTable, delimiters: Delimiters) {
    this.#delimiters = delimiters;
    this.#lower = options(table, 'g0');
    this.#upper = options(table, 'g1');
    this.#states = this.#lower.length * this.#upper.length;
  }

  /** @throws ParseError `not-representable` */
  write(text: string, writer: ByteWriter): void {
    let state = 0;
    // Very long lines are planned in parts, so that the memory for it is bounded.
    for (let start = 0; start < text.length; start += MOST_PLANNED) {
      const end = Math.min(text.length, start + MOST_PLANNED);
      state = this.#writePart(text.slice(start, end), state, end === text.length, writer);
    }
    this.#switch(state, 0, writer);
  }

  #writePart(text: string, from: number, isLast: boolean, writer: ByteWriter): number {
    const ways = this.#waysOf(text, isLast);
    let state = from;
    for (let at = 0; at < text.length; at++) {
      const next = ways[at * this.#states + state]!;
      this.#switch(state, next, writer);
      state = next;
      writeCode(writer, this.#code(state, text.charCodeAt(at)));
    }
    return state;
  }

  /** For each character and each state before it, the state to write it in. */
  #waysOf(text: string, isLast: boolean): Uint8Array {
    const ways = new Uint8Array(text.length * this.#states);
    const costs = new Int32Array(this.#states);
    if (isLast) for (let state = 0; state < this.#states; state++) costs[state] = this.#costOfReturn(state);
    for (let at = text.length - 1; at >= 0; at--) {
      if (!this.#addCharacter(text.charCodeAt(at), costs)) throw new ParseError('not-representable');
      this.#addSwitches(costs, ways.subarray(at * this.#states, (at + 1) * this.#states));
    }
    return ways;
  }

  /** Adds to each state the bytes of a character; whether any of them can write it. */
  #addCharacter(unit: number, costs: Int32Array): boolean {
    const width = this.#upper.length;
    const lower = this.#lower.map(option => lengthOf(lowerCode(option.set!, unit, this.#delimiters)));
    const upper = this.#upper.map(option => lengthOf(upperCode(option.set, unit)));
    let isKnown = false;
    for (let state = 0; state < this.#states; state++) {
      const length = Math.min(lower[Math.floor(state / width)]!, upper[state % width]!);
      costs[state] = Math.min(costs[state]! + length, IMPOSSIBLE);
      isKnown ||= length < IMPOSSIBLE;
    }
    return isKnown;
  }

  /** Lets each state switch one of its sets first, where that is cheaper. */
  #addSwitches(costs: Int32Array, ways: Uint8Array): void {
    const width = this.#upper.length;
    const before = costs.slice();
    for (let state = 0; state < this.#states; state++) {
      const [row, column] = [Math.floor(state / width), state % width];
      ways[state] = state;
      for (let k = 0; k < this.#lower.length; k++) consider(k * width + column, this.#lower[k]!.sequence.length, state);
      for (let k = 0; k < width; k++) {
        const { sequence } = this.#upper[k]!;
        if (sequence.length > 0) consider(row * width + k, sequence.length, state);
      }
    }

    function consider(target: number, length: number, state: number): void {
      if (before[target]! + length >= costs[state]!) return;
      costs[state] = before[target]! + length;
      ways[state] = target;
    }
  }

  #costOfReturn(state: number): number {
    return this.#escapes(state, 0).reduce((sum, sequence) => sum + sequence.length, 0);
  }

  #switch(from: number, to: number, writer: ByteWriter): void {
    if (from !== to) for (const sequence of this.#escapes(from, to)) for (const byte of sequence) writer.u8(byte);
  }

  /** None for a G1 that is undefined at the beginning: what was switched on ends with the stretch. */
  #escapes(from: number, to: number): readonly (readonly number[])[] {
    const width = this.#upper.length;
    const [row, column] = [Math.floor(to / width), to % width];
    const lower = Math.floor(from / width) === row ? [] : [this.#lower[row]!.sequence];
    return from % width === column ? lower : [...lower, this.#upper[column]!.sequence];
  }

  #code(state: number, unit: number): number {
    const width = this.#upper.length;
    const lower = lowerCode(this.#lower[Math.floor(state / width)]!.set!, unit, this.#delimiters);
    const upper = upperCode(this.#upper[state % width]!.set, unit);
    return lower < 0 || (upper >= 0 && lengthOf(upper) < lengthOf(lower)) ? upper : lower;
  }
}

/** What a code element may be; the first option is what it is at the beginning. */
interface Option {
  readonly set: GraphicSet | undefined;
  /** Empty where nothing designates it. */
  readonly sequence: readonly number[];
}

function options(table: CodeTable, element: Designation['element']): readonly Option[] {
  const named = table.designations.filter(each => each.element === element);
  const sequence = named.find(each => each.set === table[element])?.sequence ?? [];
  return [{ set: table[element], sequence }, ...named.filter(each => each.set !== table[element])];
}

function lengthOf(code: number): number {
  return code < 0 ? IMPOSSIBLE : code > 0xff ? 2 : 1;
}

const IMPOSSIBLE = 1 << 29;
const MOST_PLANNED = 4096;
