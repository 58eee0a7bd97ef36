import { DataSet, explicitVrLittleEndian, PushParser } from 'hounsfield/data';
import { PREAMBLE_LENGTH, PREFIX } from 'hounsfield/file';
import { Refusal } from './refusal.ts';

/** A Part 10 file that arrives: its File Meta Information, and the data set still to come. */
export interface ArrivingFile {
  readonly fileMeta: DataSet;
  /** Where the data set begins in the file. */
  readonly origin: number;
  readonly data: AsyncIterable<Uint8Array>;
}

/**
 * Reads a file's preamble, prefix and File Meta Information (PS3.10 §7.1) and leaves the data set in the stream.
 * @throws Refusal `not-a-file`; ParseError when the meta information cannot be read
 */
export async function fileFront(body: AsyncIterable<Uint8Array>): Promise<ArrivingFile> {
  const source = body[Symbol.asyncIterator]();
  const front = new Front();
  try {
    for (;;) {
      const { done, value } = await source.next();
      if (done === true) return { ...front.finish(), data: resumed([], source) };
      const begin = front.push(value);
      if (begin !== undefined) return { ...front.finish(), data: resumed(begin, source) };
    }
  } catch (error) {
    await source.return?.();
    throw error;
  }
}

/** All that stands before the data set, from chunks of any size. */
class Front {
  readonly #fixed = new Uint8Array(PREAMBLE_LENGTH + PREFIX.length);
  #filled = 0;
  readonly #meta = new PushParser({
    encoding: explicitVrLittleEndian,
    until: FIRST_TAG_BEHIND,
    origin: PREAMBLE_LENGTH + PREFIX.length,
    bulkAbove: MOST_META_BYTES,
    valueAbove: MOST_META_BYTES,
    limits: { headerBytes: MOST_META_BYTES, elements: 1000 },
  });

  /** Takes a chunk; once the data set is reached gives the bytes of it that came already. */
  push(chunk: Uint8Array): readonly Uint8Array[] | undefined {
    const taken = Math.min(chunk.length, this.#fixed.length - this.#filled);
    this.#fixed.set(chunk.subarray(0, taken), this.#filled);
    this.#filled += taken;
    if (this.#filled < this.#fixed.length) return undefined;
    if (!PREFIX.every((byte, k) => this.#fixed[PREAMBLE_LENGTH + k] === byte)) throw new Refusal('not-a-file');
    const rest = chunk.subarray(taken);
    const used = this.#meta.push(rest);
    if (!this.#meta.done) return undefined;
    return [this.#meta.carry, rest.subarray(used)].filter(part => part.length > 0);
  }

  finish(): Omit<ArrivingFile, 'data'> {
    if (this.#filled < this.#fixed.length) throw new Refusal('not-a-file');
    const origin = this.#meta.position;
    return { fileMeta: DataSet.fromTape(this.#meta.finish()), origin };
  }
}

async function* resumed(begin: readonly Uint8Array[], source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isDone = false;
  try {
    yield* begin;
    for (;;) {
      const next = await source.next();
      if (next.done === true) {
        isDone = true;
        return;
      }
      yield next.value;
    }
  } finally {
    if (!isDone) await source.return?.();
  }
}

const FIRST_TAG_BEHIND = 0x0003_0000;
const MOST_META_BYTES = 1024 * 1024;
