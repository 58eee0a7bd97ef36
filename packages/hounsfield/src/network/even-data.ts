import { DimseError } from '../errors/index.ts';
import type { FilledData } from './dimse/filled-data.ts';
import type { OutgoingData, ReusedData } from './dimse/message-writer.ts';

export interface EvenDataOptions {
  /** Bytes that are announced, when known. */
  readonly length: number | undefined;
  /** Whether a NULL may be put behind an odd number of bytes: a deflated data set is padded so (PS3.5 §A.5). */
  readonly isPadded: boolean;
}

/**
 * A data set as it goes into a message: held to its length, and even, because each fragment has to be (PS3.8 §E.1) and
 * peers fall silent on one that is not.
 * @throws DimseError `odd-data-set` at once, when the length is known; RangeError while it is read, when it is not
 *   as long as was said
 */
export function evenData(data: OutgoingData, { length, isPadded }: EvenDataOptions): OutgoingData {
  const known = length ?? (data instanceof Uint8Array || 'put' in data ? data.length : undefined);
  if (known !== undefined && known % 2 === 1 && !isPadded) throw oddDataSet(known);
  if ('put' in data) return data.length % 2 === 0 && data.length === known ? data : held(pieces(data), known, isPadded);
  if ('chunks' in data) {
    const { chunks } = data;
    const even = Symbol.iterator in chunks ? held(chunks, length, isPadded) : passed(chunks, length, isPadded);
    return { chunks: even, sent: bytes => data.sent(bytes) };
  }
  if (data instanceof Uint8Array && known === data.length && known % 2 === 0) return data;
  return passed(data, length, isPadded);
}

/** As `held`, for what has to be waited for. */
async function* passed(
  data: Exclude<OutgoingData, ReusedData | FilledData>,
  length: number | undefined,
  isPadded: boolean,
): AsyncGenerator<Uint8Array> {
  const end = new Ending(length, isPadded);
  for await (const chunk of data instanceof Uint8Array ? [data] : data) {
    if (!end.takes(chunk)) break;
    yield chunk;
  }
  yield* end.rest();
}

function* held(data: Iterable<Uint8Array>, length: number | undefined, isPadded: boolean): Generator<Uint8Array> {
  const end = new Ending(length, isPadded);
  for (const chunk of data) {
    if (!end.takes(chunk)) break;
    yield chunk;
  }
  yield* end.rest();
}

/** The same in chunks of their own. */
function* pieces(data: FilledData): Generator<Uint8Array> {
  try {
    for (let left = data.length; left > 0; ) {
      const chunk = new Uint8Array(Math.min(left, PIECE));
      data.put([chunk]);
      left -= chunk.length;
      yield chunk;
    }
  } finally {
    data.end?.();
  }
}

/** Counts what goes by, and says what has to follow. */
class Ending {
  readonly #length: number | undefined;
  readonly #isPadded: boolean;
  #count = 0;

  constructor(length: number | undefined, isPadded: boolean) {
    this.#length = length;
    this.#isPadded = isPadded;
  }

  /** False when it is more than was announced. */
  takes(chunk: Uint8Array): boolean {
    this.#count += chunk.length;
    return this.#length === undefined || this.#count <= this.#length;
  }

  *rest(): Generator<Uint8Array> {
    if (this.#length !== undefined && this.#count !== this.#length) {
      throw new RangeError(`the data have ${this.#count} bytes where ${this.#length} were announced`);
    }
    if (this.#count % 2 === 0) return;
    if (!this.#isPadded) throw oddDataSet(this.#count);
    yield Uint8Array.of(0);
  }
}

function oddDataSet(count: number): DimseError {
  return new DimseError('odd-data-set', { detail: `it has ${count} bytes` });
}

const PIECE = 0x4_0000;
