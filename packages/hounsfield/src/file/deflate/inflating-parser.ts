import { concat } from '../../bytes/index.ts';
import { defaultLimits, memorySource, type PushOptions, PushParser, type Tape } from '../../data/index.ts';
import type { InflateLimits } from './inflate-limits.ts';
import { Inflater } from './inflater.ts';
import { type DeflatedPlace, inflatingSource } from './inflating-source.ts';

/**
 * Reads a deflated data set (PS3.5 §A.5) from chunks of any size, with the methods of a push parser. Positions of the
 * tape are those of the inflated data set, counted from `origin`.
 */
export class InflatingParser {
  /** Nothing of a deflated stream can be left out. */
  readonly skippable = 0;
  readonly #options: PushOptions;
  readonly #parser: PushParser;
  readonly #inflater: Inflater;
  readonly #most: number;
  #kept: Uint8Array[] | undefined;
  #length = 0;
  #isWhole = false;
  #place: DeflatedPlace | undefined;

  /** @param options `source` is that of the deflated bytes, `origin` their position there */
  constructor(options: PushOptions, limits: Partial<InflateLimits> = {}) {
    this.#options = options;
    this.#most = options.limits?.headerBytes ?? defaultLimits.headerBytes;
    this.#kept = options.source === undefined ? [] : undefined;
    const source = inflatingSource(() => this.#place, options.origin ?? 0, limits);
    this.#parser = new PushParser({ ...options, source });
    this.#inflater = new Inflater(bytes => {
      this.#parser.push(bytes);
      return !this.#parser.done;
    }, limits);
  }

  get done(): boolean {
    return this.#parser.done;
  }

  /** The deflated bytes as they came, all of them; undefined where reading stopped before or they were too many to keep. */
  get deflated(): DeflatedPlace | undefined {
    return this.#isWhole ? this.#place : undefined;
  }

  skip(): void {}

  /** @throws ParseError `damaged-deflate`, `inflated-too-large`, and what may be wrong with a data set */
  push(chunk: Uint8Array): void {
    this.#length += chunk.length;
    if (this.#length > this.#most) this.#kept = undefined;
    this.#kept?.push(new Uint8Array(chunk));
    this.#inflater.push(chunk);
  }

  /** @throws ParseError `truncated`, and as `push` */
  finish(): Tape {
    this.#inflater.finish(this.#options.acceptsTruncated);
    this.#isWhole = !this.#parser.done;
    return this.#end(() => this.#parser.finish());
  }

  partial(): Tape {
    return this.#end(() => this.#parser.partial());
  }

  #end(close: () => Tape): Tape {
    const { source, origin = 0 } = this.#options;
    if (source !== undefined) this.#place = { source, position: origin, length: this.#length };
    else if (this.#kept !== undefined)
      this.#place = { source: memorySource(concat(this.#kept)), position: 0, length: this.#length };
    return close();
  }
}
