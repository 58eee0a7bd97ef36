import { collect } from '../bytes/index.ts';
import { ParseError } from '../errors/index.ts';
import type { BulkValue } from './value-types.ts';

/** A source whose bytes can be read again at any position: a file, a range request, a blob of a store. */
export interface RandomAccess {
  /** Streams `length` bytes from `position` (53-bit). Ends early only by an error. */
  read(position: number, length: number, signal?: AbortSignal): AsyncIterable<Uint8Array>;
}

/** A value that is in memory. */
export class InlineBulk implements BulkValue {
  readonly inline: Uint8Array;

  constructor(inline: Uint8Array) {
    this.inline = inline;
  }

  get length(): number {
    return this.inline.length;
  }

  bytes(): Promise<Uint8Array> {
    return Promise.resolve(this.inline);
  }

  async *stream(): AsyncIterable<Uint8Array> {
    if (this.inline.length > 0) yield this.inline;
  }
}

/** A value that stayed at its source and is read when asked. */
export class SourceBulk implements BulkValue {
  readonly inline: undefined = undefined;
  /** Position of the first byte at the source. */
  readonly position: number;
  readonly length: number;
  readonly #source: RandomAccess | undefined;

  constructor(source: RandomAccess | undefined, position: number, length: number) {
    this.#source = source;
    this.position = position;
    this.length = length;
  }

  bytes(signal?: AbortSignal): Promise<Uint8Array> {
    return collect(this.stream(signal), this.length);
  }

  stream(signal?: AbortSignal): AsyncIterable<Uint8Array> {
    if (this.#source === undefined) throw new ParseError('no-source', { offset: this.position });
    return this.#source.read(this.position, this.length, signal);
  }
}

/** Bytes in memory as a source, for objects that were parsed with gaps although all is there. */
export function memorySource(bytes: Uint8Array): RandomAccess {
  return {
    async *read(position, length) {
      yield bytes.subarray(position, position + length);
    },
  };
}
