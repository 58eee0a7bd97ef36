import { ParseError } from '../errors/index.ts';
import type { RandomAccess } from './bulk-value.ts';
import type { Encoding } from './encoding.ts';
import { limitsOf, type ParseLimits } from './limits.ts';
import type { ParseWarning } from './parse-warning.ts';
import { warningsOf } from './scan-warnings.ts';
import { Scanner } from './scanner.ts';
import { KEEP_ALL } from './scanner-options.ts';
import { lendBuffer, lendScanner, returnBuffer, returnScanner } from './scanner-pool.ts';
import { NO_BULK, Tape } from './tape.ts';

export interface ParseOptions {
  readonly encoding: Encoding;
  readonly limits?: Partial<ParseLimits>;
  /** Reading stops before the first element of the outermost level with this tag or a higher one. */
  readonly until?: number;
  /** Reading stops before an element of the outermost level with a lower tag; 0 unless said otherwise. */
  readonly from?: number;
  /** Where long values can be read later. */
  readonly source?: RandomAccess;
  /** Position of the data set's first byte at `source`; 0 unless said otherwise. */
  readonly origin?: number;
  /**
   * Whether data that end in the middle of an element are read as far as they go, with a warning `truncated`; refused
   * unless said otherwise.
   */
  readonly acceptsTruncated?: boolean;
  /**
   * Whether a UN element of stated length that holds items is read as a sequence, whose items are Implicit VR Little
   * Endian (PS3.5 §6.2.2, CP-246); as bytes unless said otherwise.
   */
  readonly opensUnknown?: boolean;
}

export interface PushOptions extends ParseOptions {
  /** Byte values (OB, OW, UN and the like) longer than this are passed over and stay at the source; 4096 unless said otherwise. */
  readonly bulkAbove?: number;
  /** All other values longer than this are passed over too; 65,536 unless said otherwise. */
  readonly valueAbove?: number;
}

/**
 * Reads a data set from chunks of any size as they arrive (PS3.5 §7). Headers and short values are kept, long
 * values pass through: the memory taken follows the header, never a length that the data claim.
 */
export class PushParser {
  #scanner: Scanner;
  readonly #options: PushOptions;
  readonly #headerBytes: number;
  #tape: Tape | undefined;

  constructor(options: PushOptions) {
    const limits = limitsOf(options.limits);
    this.#options = options;
    this.#headerBytes = limits.headerBytes;
    const scan = {
      encoding: options.encoding,
      limits,
      bulkAbove: options.bulkAbove ?? 4096,
      valueAbove: options.valueAbove ?? 65_536,
      from: options.from ?? 0,
      until: options.until ?? Number.POSITIVE_INFINITY,
      origin: options.origin ?? 0,
      acceptsTruncated: options.acceptsTruncated ?? false,
      opensUnknown: options.opensUnknown ?? false,
    };
    this.#scanner = lendScanner().start(scan, lendBuffer());
  }

  /** True once the element named by `until` was reached: no more chunks are needed. */
  get done(): boolean {
    return this.#scanner.done;
  }

  /** Position at the source up to which everything is understood. */
  get position(): number {
    return this.#scanner.position;
  }

  /**
   * Takes the next bytes; the chunk may be reused by the caller afterwards.
   * @returns how many bytes of the chunk were used: all of them unless `until` was reached.
   * @throws ParseError when the bytes are not a data set or a limit is passed.
   */
  push(chunk: Uint8Array): number {
    const scanner = this.#scanner;
    let at = 0;
    while (at < chunk.length && !scanner.done) {
      if (scanner.skip > 0) {
        const passed = Math.min(scanner.skip, chunk.length - at);
        scanner.skip -= passed;
        at += passed;
        continue;
      }
      const taken = Math.min(chunk.length - at, Math.max(WINDOW, scanner.wanted));
      this.#keep(chunk, at, taken);
      scanner.run();
      at += taken;
      // Bytes behind a long value's header were kept too early: they belong to the value.
      if (scanner.skip > 0 || scanner.done) {
        const back = Math.min(at, scanner.pending);
        at -= back;
        scanner.keptLength -= back;
        scanner.passKept();
      }
    }
    return at;
  }

  /** Bytes at the front of a long value still to come, which a source that can seek need not deliver. */
  get skippable(): number {
    return this.#scanner.skip;
  }

  /** Tells that `count` bytes, at most `skippable`, were left out of the chunks. */
  skip(count: number): void {
    this.#scanner.skip -= Math.min(count, this.#scanner.skip);
  }

  /** After `done`: bytes of earlier chunks that belong to the element that was not read. */
  get carry(): Uint8Array {
    const { kept, keptLength, pending } = this.#scanner;
    return kept.slice(keptLength - pending, keptLength);
  }

  /**
   * Ends the data set.
   * @throws ParseError `truncated` when the data end inside an element or a container of stated length.
   */
  finish(): Tape {
    return this.#end(scanner => scanner.finish());
  }

  /** What was read so far, whatever state it is in: for a diagnosis after an error. */
  partial(): Tape {
    return this.#end(scanner => scanner.abandon());
  }

  /** The scanner goes back to its pool, so a parser ends once. */
  #end(close: (scanner: Scanner) => void): Tape {
    const scanner = this.#scanner;
    if (this.#tape !== undefined) return this.#tape;
    close(scanner);
    this.#tape = tapeOf(scanner, this.#options);
    this.#scanner = endedAt(scanner.position);
    returnBuffer(scanner.kept);
    returnScanner(scanner);
    return this.#tape;
  }

  #keep(chunk: Uint8Array, at: number, count: number): void {
    const scanner = this.#scanner;
    const length = scanner.keptLength + count;
    if (length > this.#headerBytes) {
      throw new ParseError('header-too-large', {
        offset: scanner.position,
        detail: `more than ${this.#headerBytes} bytes`,
      });
    }
    if (length > scanner.kept.length) {
      const grown = new Uint8Array(Math.max(length, scanner.kept.length * 2));
      grown.set(scanner.kept.subarray(0, scanner.keptLength));
      scanner.kept = grown;
    }
    scanner.kept.set(chunk.subarray(at, at + count), scanner.keptLength);
    scanner.keptLength = length;
  }
}

/**
 * Reads a data set that is in memory as a whole, without copying: the tape refers to `bytes`, which must not change.
 * @throws ParseError when the bytes are not a data set or a limit is passed.
 */
export function parseTape(bytes: Uint8Array, options: ParseOptions): Tape {
  const scanner = lendScanner().start(
    {
      encoding: options.encoding,
      limits: limitsOf(options.limits),
      bulkAbove: KEEP_ALL.bulkAbove,
      valueAbove: KEEP_ALL.valueAbove,
      from: options.from ?? KEEP_ALL.from,
      until: options.until ?? KEEP_ALL.until,
      origin: options.origin ?? KEEP_ALL.origin,
      acceptsTruncated: options.acceptsTruncated ?? KEEP_ALL.acceptsTruncated,
      opensUnknown: options.opensUnknown ?? KEEP_ALL.opensUnknown,
    },
    bytes,
  );
  // Many short runs are compiled once; one endless run would be compiled anew for each data set.
  while (scanner.keptLength < bytes.length && !scanner.done) {
    scanner.keptLength = Math.min(bytes.length, scanner.keptLength + Math.max(WINDOW, scanner.wanted));
    scanner.run();
  }
  scanner.finish();
  const tape = tapeOf(scanner, options, true);
  returnScanner(scanner);
  return tape;
}

/** What stands in for a scanner that went back to its pool: it takes nothing more and knows where the data ended. */
function endedAt(position: number): Scanner {
  const scanner = new Scanner().start({ ...KEEP_ALL, origin: position }, new Uint8Array(0));
  scanner.done = true;
  return scanner;
}

function tapeOf(scanner: Scanner, options: ParseOptions, isAdopted = false): Tape {
  const end = scanner.keptLength - (scanner.done ? scanner.pending : 0);
  const tape = new Tape({
    tokens: scanner.tokens.finish(),
    // The parser's own buffer is larger than what it holds; bytes that were given are only referred to.
    bytes: isAdopted ? upTo(scanner.kept, end) : scanner.kept.slice(0, end),
    bulk: scanner.bulk.length === 0 ? NO_BULK : new Float64Array(scanner.bulk),
    encoding: scanner.encoding,
    declared: scanner.encoding === options.encoding ? undefined : options.encoding,
    origin: options.origin ?? 0,
    sorted: scanner.sorted,
    warnings: NO_WARNINGS,
    source: options.source,
  });
  const hasOddLength = (scanner.lengths & 1) !== 0;
  if (scanner.oddities.length === 0 && !hasOddLength) return tape;
  return new Tape({ ...tape, warnings: warningsOf(tape, scanner.oddities, hasOddLength) });
}

function upTo(bytes: Uint8Array, end: number): Uint8Array {
  return end === bytes.length ? bytes : bytes.subarray(0, end);
}

const NO_WARNINGS: readonly ParseWarning[] = [];
/** Bytes copied at a time while headers are read: small, for what follows a long value's header is copied in vain. */
const WINDOW = 2048;
