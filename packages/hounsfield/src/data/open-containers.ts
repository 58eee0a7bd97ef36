import type { Encoding } from './encoding.ts';

/** What may stand in a container. */
export const DATA_SET = 0;
export const SEQUENCE = 1;
export const FRAGMENTS = 2;

/**
 * The container that is being read, and those around it as rows of typed arrays: nothing recurses on input, and nothing
 * is allocated when a container opens.
 */
export class OpenContainers {
  depth = 0;
  /** Position at the source where the container ends; infinite where a delimiter ends it. */
  end: number = Number.POSITIVE_INFINITY;
  mode: number = DATA_SET;
  /** Whether its elements have no VR field. */
  implicit = false;
  /** Whether its numbers are little endian. */
  little = true;
  /** Tag of the element before, -1 at the beginning. */
  last = -1;
  #ends: Float64Array = new Float64Array(0);
  #modes: Uint8Array = new Uint8Array(0);
  /** Bits of `implicit` and `little`. */
  #layouts: Uint8Array = new Uint8Array(0);
  #lasts: Float64Array = new Float64Array(0);
  #tokens: Uint32Array = new Uint32Array(0);

  /** Back to the outermost data set, with room for so many levels of sequences. */
  start(depth: number, { explicitVr, littleEndian }: Encoding): void {
    this.depth = 0;
    this.end = Number.POSITIVE_INFINITY;
    this.mode = DATA_SET;
    this.implicit = !explicitVr;
    this.little = littleEndian;
    this.last = -1;
    // A level of nesting is a sequence and an item.
    const levels = depth * 2 + 1;
    if (this.#ends.length === levels) return;
    this.#ends = new Float64Array(levels);
    this.#modes = new Uint8Array(levels);
    this.#layouts = new Uint8Array(levels);
    this.#lasts = new Float64Array(levels);
    this.#tokens = new Uint32Array(levels);
  }

  /** Whether the limit of depth leaves no room for another container. */
  get isFull(): boolean {
    return this.depth >= this.#ends.length;
  }

  /** Whether a delimiter ends the container. */
  get isUndefined(): boolean {
    return this.end === Number.POSITIVE_INFINITY;
  }

  /** Token of the container that is being read. */
  get token(): number {
    return this.#tokens[this.depth - 1]!;
  }

  open(end: number, mode: number, token: number): void {
    const d = this.depth;
    this.#ends[d] = this.end;
    this.#modes[d] = this.mode;
    this.#layouts[d] = (this.implicit ? 1 : 0) | (this.little ? 2 : 0);
    this.#lasts[d] = this.last;
    this.#tokens[d] = token;
    this.depth = d + 1;
    this.end = end;
    this.mode = mode;
    this.last = -1;
  }

  close(): void {
    const d = this.depth - 1;
    this.depth = d;
    this.end = this.#ends[d]!;
    this.mode = this.#modes[d]!;
    const layout = this.#layouts[d]!;
    this.implicit = (layout & 1) !== 0;
    this.little = (layout & 2) !== 0;
    this.last = this.#lasts[d]!;
  }
}
