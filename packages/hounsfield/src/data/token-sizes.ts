import { vrCode, vrOfCode, vrTable } from '../dictionary/look-ups.ts';
import { header, headerSize } from './element-header.ts';
import { type Encoding, sameEncoding } from './encoding.ts';
import { isCutOff } from './open-end.ts';
import { BULK_STRIDE, ITEM } from './tape.ts';
import { BULK, CONTAINER, ENCAPSULATED, IMPLICIT_HEADER, LITTLE_ENDIAN, UNDEFINED_LENGTH } from './tokens.ts';
import { mayDepend, vrInContext } from './vr-rules.ts';
import { headerLength, type Window } from './window.ts';

/** How a data set is written anew. */
export interface AnewRules {
  readonly target: Encoding;
  /** Of sequences and items. */
  readonly lengths: 'kept' | 'defined' | 'undefined';
  readonly groupLengths: 'kept' | 'made' | 'dropped';
}

/** A container around the token that is looked at, or the window itself. */
interface Level {
  /** Token of the sequence or item; -1 for the window. */
  readonly token: number;
  readonly end: number;
  /** Whether it holds elements, not items. */
  readonly isDataSet: boolean;
  /** Group of the element before, and the token that its length is written at or before; -1 for none. */
  group: number;
  lengthAt: number;
  /** The item as a window, made when a VR depends on it. */
  window: Window | undefined;
}

/** What the tokens of a window take in the output: sums, so that a container is the difference of two of them. */
export class TokenSizes {
  readonly #window: Window;
  readonly #rules: AnewRules;
  readonly #isSame: boolean;
  /** Bytes of all tokens before each token. */
  readonly #sums: Float64Array;
  /** VRs that the token does not tell. */
  readonly #vrs = new Map<number, number>();
  /** Where the group ends whose length is written at or before a token, below the outermost level. */
  readonly #groupEnds = new Map<number, number>();
  #lengths: AnewRules['lengths'];

  constructor(window: Window, rules: AnewRules) {
    this.#window = window;
    this.#rules = rules;
    this.#isSame = sameEncoding(window.tape.encoding, rules.target);
    this.#lengths = rules.lengths;
    this.#sums = new Float64Array(window.last - window.first + 1);
    this.#measure();
    if (this.#isTooLong()) {
      this.#lengths = 'undefined';
      this.#measure();
    }
  }

  /** Bytes of a token with all that it contains. */
  of(index: number): number {
    return this.#sum(this.#window.tape.tokens.next(index)) - this.#sum(index);
  }

  /** Bytes of what a container contains, its delimiter left out. */
  content(index: number): number {
    return this.#sum(this.#window.tape.tokens.end(index)) - this.#sum(index + 1);
  }

  /** Whether a container is written with undefined length. */
  isUndefined(index: number): boolean {
    const meta = this.#window.tape.tokens.meta(index);
    if ((meta & ENCAPSULATED) !== 0 || this.#lengths === 'undefined') return true;
    return this.#lengths === 'kept' && (meta & UNDEFINED_LENGTH) !== 0;
  }

  /** The VR that a token is written with, unless its value is too long for it. */
  vr(index: number): number {
    return this.#vrs.get(index) ?? this.#window.tape.tokens.meta(index) >>> 16;
  }

  /** Whether header and value are written as they were read. */
  isVerbatim(index: number): boolean {
    const { tape } = this.#window;
    const isOdd = (tape.tokens.meta(index) & (IMPLICIT_HEADER | LITTLE_ENDIAN | UNDEFINED_LENGTH)) !== 0;
    // Only the last value may be shorter than its header says.
    return this.#isSame && !isOdd && !(index === tape.count - 1 && isCutOff(tape, index));
  }

  /** The byte that makes a value even (PS3.5 §6.2). */
  padding(index: number): Uint8Array {
    const vr = vrOfCode(this.vr(index));
    return Uint8Array.of(vr === undefined ? 0 : (vrTable[vr].padding ?? 0));
  }

  /** Bytes behind the group length that is written at or before a token; undefined where none is. */
  groupSize(index: number): number | undefined {
    const end = this.#groupEnds.get(index);
    return end === undefined ? undefined : this.#sum(end) - this.#sum(index) - GROUP_LENGTH;
  }

  #sum(index: number): number {
    return this.#sums[index - this.#window.first]!;
  }

  #measure(): void {
    const { tape, first, last } = this.#window;
    const { tokens } = tape;
    const levels: Level[] = [levelOf(-1, last, true, this.#window)];
    let sum = 0;
    for (let index = first; index < last; index++) {
      this.#sums[index - first] = sum;
      while (levels.at(-1)!.end <= index) this.#endGroup(levels.pop()!, index);
      const level = levels.at(-1)!;
      if (level.isDataSet) sum += this.#groupLength(level, index);
      sum += this.#own(index, levels);
      if ((tokens.meta(index) & CONTAINER) !== 0)
        levels.push(levelOf(index, tokens.end(index), tokens.tag(index) === ITEM, undefined));
    }
    this.#sums[last - first] = sum;
    for (const level of levels) this.#endGroup(level, last);
  }

  /** Bytes of a group length that is made before a token; notes where one is written. */
  #groupLength(level: Level, index: number): number {
    const { tokens } = this.#window.tape;
    const tag = tokens.tag(index);
    const { groupLengths } = this.#rules;
    const begins = tag >>> 16 !== level.group;
    if (begins) this.#endGroup(level, index);
    level.group = tag >>> 16;
    // Those of the outermost level are the caller's, who knows what was changed.
    if (level.token < 0) return 0;
    const isMade = begins && groupLengths === 'made';
    // One that stands there a second time is left out; what has items is none.
    const isKept = groupLengths === 'kept' && isGroupLength(tag) && (tokens.meta(index) & CONTAINER) === 0;
    if (isMade || (isKept && level.lengthAt < 0)) level.lengthAt = index;
    return isMade ? GROUP_LENGTH : 0;
  }

  #endGroup(level: Level, index: number): void {
    if (level.lengthAt >= 0) this.#groupEnds.set(level.lengthAt, index);
    level.lengthAt = -1;
  }

  /** Bytes of the token itself: of a container its header and delimiter. */
  #own(index: number, levels: readonly Level[]): number {
    const { tape } = this.#window;
    const { tokens } = tape;
    const { target, groupLengths } = this.#rules;
    const [tag, meta] = [tokens.tag(index), tokens.meta(index)];
    if ((meta & CONTAINER) !== 0) {
      if ((meta & ENCAPSULATED) !== 0 && !this.#hasVr(meta)) this.#vrs.set(index, OB);
      const size = tag === ITEM ? 8 : headerSize(SQ, 0, target);
      return size + (this.isUndefined(index) ? 8 : 0);
    }
    if (isGroupLength(tag)) return groupLengths === 'kept' && levels.at(-1)!.lengthAt === index ? GROUP_LENGTH : 0;
    const end = tokens.end(index);
    const length = (meta & BULK) === 0 ? end - tokens.start(index) : tape.bulk[end * BULK_STRIDE + 2]!;
    if (this.isVerbatim(index)) return headerLength(tape, index) + length;
    const even = length + (length % 2);
    return (tag === ITEM ? 8 : headerSize(this.#resolved(index, levels), even, target)) + even;
  }

  #resolved(index: number, levels: readonly Level[]): number {
    const { tokens } = this.#window.tape;
    const [tag, meta] = [tokens.tag(index), tokens.meta(index)];
    const vr = meta >>> 16;
    if (this.#hasVr(meta) || !mayDepend(vr)) return vr;
    const resolved = vrInContext(tag, vr, this.#windowOf(levels));
    if (resolved !== vr) this.#vrs.set(index, resolved);
    return resolved;
  }

  #hasVr(meta: number): boolean {
    return this.#window.tape.encoding.explicitVr && (meta & IMPLICIT_HEADER) === 0;
  }

  /** The innermost item as a window. */
  #windowOf(levels: readonly Level[]): Window {
    const { tape } = this.#window;
    let parent = this.#window;
    let sequence = 0;
    for (const level of levels.slice(1)) {
      if (!level.isDataSet) sequence = tape.tokens.tag(level.token);
      else {
        level.window ??= { tape, first: level.token + 1, last: level.end, start: 0, end: 0, parent, sequence };
        parent = level.window;
      }
    }
    return parent;
  }

  /** Whether a container that states its length holds more than that can say. */
  #isTooLong(): boolean {
    const { tape, first, last } = this.#window;
    if (this.#sum(last) < UNDEFINED) return false;
    for (let index = first; index < last; index++) {
      const isContainer = (tape.tokens.meta(index) & CONTAINER) !== 0;
      if (isContainer && !this.isUndefined(index) && this.content(index) >= UNDEFINED) return true;
    }
    return false;
  }
}

/** Whether the element is the length of its group (PS3.5 §7.2). */
export function isGroupLength(tag: number): boolean {
  return (tag & 0xffff) === 0;
}

export function groupLengthElement(group: number, length: number, target: Encoding): Uint8Array {
  const bytes = new Uint8Array(GROUP_LENGTH);
  bytes.set(header((group << 16) >>> 0, UL, 4, target));
  new DataView(bytes.buffer).setUint32(8, length, target.littleEndian);
  return bytes;
}

function levelOf(token: number, end: number, isDataSet: boolean, window: Window | undefined): Level {
  return { token, end, isDataSet, group: -1, lengthAt: -1, window };
}

/** Bytes of a group length with its header, in every encoding. */
export const GROUP_LENGTH = 12;
const UNDEFINED = 0xffff_ffff;
const SQ = vrCode('SQ');
const OB = vrCode('OB');
const UL = vrCode('UL');
