import {
  type BulkValue,
  DataSet,
  explicitVrLittleEndian,
  type ParseLimits,
  PushParser,
  type RandomAccess,
} from 'hounsfield/data';

/** A part of a stream that stays where it is until it is read. */
export interface LongPart {
  /** Bytes. */
  readonly length: number;
  /** Bytes of the part from `start` on. */
  read(start: number, count: number, signal?: AbortSignal): AsyncIterable<Uint8Array>;
}

/**
 * The data set whose stream in Explicit VR Little Endian has these parts. Of long values nothing but the headers of
 * fragments is read: the data set reads them from the parts when it is asked.
 * @throws ParseError
 */
export async function parsedParts(
  parts: Iterable<Uint8Array | LongPart>,
  limits: Partial<ParseLimits>,
): Promise<DataSet> {
  const source = new PartsSource();
  const parser = new PushParser({ encoding: explicitVrLittleEndian, source, limits });
  for (const part of gatheredParts(parts)) {
    source.add(part);
    if (part instanceof Uint8Array) parser.push(part);
    else await pushLong(parser, part);
  }
  return DataSet.fromTape(parser.finish());
}

/** A value as a part. */
export function longPart(value: BulkValue): LongPart {
  return {
    length: value.length,
    async *read(start, count, signal) {
      let at = 0;
      for await (const chunk of value.stream(signal)) {
        const part = chunk.subarray(Math.max(0, start - at), Math.max(0, start + count - at));
        at += chunk.length;
        if (part.length > 0) yield part;
        if (at >= start + count) return;
      }
    },
  };
}

/** What is a long value is passed over; headers in between, those of fragments for instance, are read. */
async function pushLong(parser: PushParser, part: LongPart): Promise<void> {
  for (let at = 0; at < part.length; ) {
    const passed = Math.min(parser.skippable, part.length - at);
    const count = passed > 0 ? passed : Math.min(WINDOW, part.length - at);
    if (passed > 0) parser.skip(passed);
    else for await (const chunk of part.read(at, count)) parser.push(chunk);
    at += count;
  }
}

/** Parts one behind the other as one source. */
class PartsSource implements RandomAccess {
  readonly #parts: (Uint8Array | LongPart)[] = [];
  readonly #starts: number[] = [];
  #length = 0;

  /** @param part not an empty one */
  add(part: Uint8Array | LongPart): void {
    this.#parts.push(part);
    this.#starts.push(this.#length);
    this.#length += part.length;
  }

  async *read(position: number, length: number, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    let at = position;
    for (let k = this.#partAt(position); at < position + length; k++) {
      const part = this.#parts[k]!;
      const from = at - this.#starts[k]!;
      const count = Math.min(part.length - from, position + length - at);
      if (part instanceof Uint8Array) yield part.subarray(from, from + count);
      else yield* part.read(from, count, signal);
      at += count;
    }
  }

  /** The last part that begins at a position or before it. */
  #partAt(position: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Parts in memory joined to longer ones: a header alone is not worth an entry. */
function* gatheredParts(parts: Iterable<Uint8Array | LongPart>): Generator<Uint8Array | LongPart> {
  let small: Uint8Array[] = [];
  let length = 0;
  for (const part of parts) {
    if (part.length === 0) continue;
    const isSmall = part instanceof Uint8Array && part.length < BLOCK;
    if (isSmall) {
      small.push(part);
      length += part.length;
      if (length < BLOCK) continue;
    }
    if (length > 0) yield Buffer.concat(small, length);
    if (!isSmall) yield part;
    small = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(small, length);
}

const BLOCK = 64 * 1024;
const WINDOW = 4096;
