import { ParseError, type ParseErrorCode } from '../errors/index.ts';
import type { Encoding } from './encoding.ts';
import { OpenContainers, SEQUENCE } from './open-containers.ts';
import type { WarningCode } from './parse-warning.ts';
import { scanAnyOrder } from './scan-any-order.ts';
import { foundEncoding, isPlainBeginning } from './scan-encoding.ts';
import { endScan } from './scan-end.ts';
import { scanLittleEndian } from './scan-little-endian.ts';
import { KEEP_ALL, type ScannerOptions } from './scanner-options.ts';
import { DELIMITED, TokenWriter } from './tokens.ts';

/** Something odd, and the token at which it was met. */
export interface Oddity {
  readonly code: WarningCode;
  readonly offset: number;
  readonly token: number;
}

/**
 * A tape under construction. It stops wherever the bytes at hand end, so that the same code serves a whole file and a
 * stream of fragments. The loops that read elements, and what they do with containers, are functions in files beside
 * this one; nothing recurses: open containers are rows of typed arrays.
 */
export class Scanner {
  /** Headers and short values; `keptLength` of its bytes are filled. */
  kept: Uint8Array = NOTHING;
  keptLength = 0;
  readonly tokens: TokenWriter = new TokenWriter();
  bulk: number[] = [];
  sorted = true;
  done = false;
  oddities: Oddity[] = [];
  /** Bytes of a long value that are still to come and are not kept. */
  skip = 0;
  /** Bytes that must be kept before the loop can go on, at least. */
  wanted = 8;
  /** Offset in the kept bytes of the next element. */
  at = 0;
  /** Position at the source minus offset in the kept bytes. */
  base = 0;
  /** All lengths of values, or-ed: whether one was odd. */
  lengths = 0;
  /** No more bytes will come, */
  isEnded = false;
  /** and the last element is read although it is not whole. */
  isCut = false;
  /** Position at the source behind the zeros that were passed over last. */
  padded = -1;
  /** What the data set is found to be in, which may not be what it was said to be in. */
  encoding: Encoding = KEEP_ALL.encoding;
  readonly open: OpenContainers = new OpenContainers();
  options: ScannerOptions = KEEP_ALL;
  #isSettled = false;

  /** Makes ready for a data set whose kept bytes will stand in `kept`; a scanner may serve one after another. */
  start(options: ScannerOptions, kept: Uint8Array): this {
    this.options = options;
    this.kept = kept;
    this.keptLength = 0;
    this.bulk = [];
    this.sorted = true;
    this.done = false;
    this.oddities = [];
    this.skip = 0;
    this.wanted = 8;
    this.at = 0;
    this.base = options.origin;
    this.lengths = 0;
    this.isEnded = false;
    this.isCut = false;
    this.padded = -1;
    this.#isSettled = false;
    this.encoding = options.encoding;
    this.open.start(options.limits.depth, options.encoding);
    this.tokens.start(options.limits.elements);
    return this;
  }

  /** Lets go of what the caller gave, so that a pooled scanner holds nobody's bytes. */
  release(): void {
    this.kept = NOTHING;
    this.bulk = [];
    this.oddities = [];
    this.options = KEEP_ALL;
  }

  /** Bytes kept but not yet understood. */
  get pending(): number {
    return this.keptLength - this.at;
  }

  /** Position at the source of the next byte to be read. */
  get position(): number {
    return this.base + this.at;
  }

  /** Reads as many elements as the kept bytes hold. After a long value's header the bytes behind it are given back. */
  run(): void {
    if (!this.#isSettled && !this.#settle()) return;
    if (this.encoding.littleEndian) scanLittleEndian(this);
    else scanAnyOrder(this);
  }

  /**
   * Checks what is open when the data end and closes it.
   * @throws ParseError `truncated`
   */
  finish(): void {
    this.isEnded = true;
    endScan(this);
  }

  /** Closes all that is open without a check, for a look at what arrived before an error. */
  abandon(): void {
    while (this.open.depth > 0) this.close();
  }

  /** Opens a container whose token is written next. */
  enter(end: number, mode: number, p: number): void {
    if (this.open.isFull) this.fail('too-deep', p, `more than ${this.options.limits.depth} levels`);
    this.open.open(end, mode, this.tokens.count);
  }

  close(): void {
    this.tokens.close(this.open.token);
    this.open.close();
  }

  closeDelimited(): void {
    this.tokens.flag(this.open.token, DELIMITED);
    this.close();
  }

  /** Closes the containers of stated length that end at `p`. */
  closeEnded(p: number): void {
    while (this.base + p >= this.open.end) {
      if (this.base + p > this.open.end) this.fail('length-exceeds-container', p);
      this.close();
    }
  }

  /** Writes a token. */
  token(tag: number, meta: number, start: number, end: number): void {
    const tokens = this.tokens;
    if (tokens.used === tokens.room) this.grow();
    const n = tokens.used;
    const words = tokens.words;
    words[n] = tag;
    words[n + 1] = meta;
    words[n + 2] = start;
    words[n + 3] = end;
    tokens.used = n + 4;
  }

  grow(): void {
    if (!this.tokens.grow()) this.fail('too-many-elements', this.at, `more than ${this.options.limits.elements}`);
  }

  /** Notes the gap of a long value and gives back the bytes that were kept behind its header. */
  skipValue(p: number, length: number): void {
    this.bulk.push(p, this.base + p, length);
    this.skip = length;
    this.base += length;
  }

  /** Passes over bytes of a long value that were kept before it was known to be one, and reads on behind them. */
  passKept(): void {
    while (this.skip > 0 && this.pending > 0) {
      const passed = Math.min(this.skip, this.pending);
      this.kept.copyWithin(this.at, this.at + passed, this.keptLength);
      this.keptLength -= passed;
      this.skip -= passed;
      if (this.skip === 0) this.run();
    }
  }

  /** Asks for more bytes, up to this offset; returns what stands for "not yet". */
  want(offset: number): -1 {
    this.wanted = Math.max(1, offset - this.keptLength);
    return -1;
  }

  warn(code: WarningCode, p: number, token: number = this.tokens.count): void {
    const offset = this.base + p;
    const last = this.oddities.at(-1);
    if (this.oddities.length < MOST_WARNINGS && !(last?.code === code && last.offset === offset))
      this.oddities.push({ code, offset, token });
  }

  fail(code: ParseErrorCode, p: number, detail?: string): never {
    throw new ParseError(code, { offset: this.base + p, ...(detail === undefined ? {} : { detail }) });
  }

  /** Something other than an item or delimiter stands in a sequence or among fragments. */
  failInContainer(p: number): never {
    this.fail(this.open.mode === SEQUENCE ? 'not-an-item' : 'unexpected-delimiter', p);
  }

  #find(): void {
    const found = foundEncoding(this.kept, this.keptLength, this.encoding);
    if (found === this.encoding) return;
    this.encoding = found;
    this.open.start(this.options.limits.depth, found);
    this.warn('other-encoding', 0);
  }

  /** Looks at the first element; false when there are too few bytes yet. */
  #settle(): boolean {
    if (this.keptLength < FIRST && !this.isEnded) {
      this.want(FIRST);
      return false;
    }
    this.#isSettled = true;
    if (!isPlainBeginning(this.kept, this.encoding) && this.options.from === 0) this.#find();
    return true;
  }
}

/** Warnings of one data set, at most. */
export const MOST_WARNINGS = 100;
/** Bytes of the shortest element. */
const FIRST = 8;
const NOTHING = new Uint8Array(0);
