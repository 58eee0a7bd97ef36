import { DataSet, explicitVrLittleEndian, PushParser } from 'hounsfield/data';
import { PREAMBLE_LENGTH, PREFIX } from 'hounsfield/file';
import { Refusal } from './refusal.ts';

/** A Part 10 file that arrives: its File Meta Information, and the data set still to come. */
export interface ArrivingFile {
  readonly fileMeta: DataSet;
  readonly data: AsyncIterable<Uint8Array>;
}

/**
 * Reads a file's preamble, prefix and File Meta Information (PS3.10 §7.1) and leaves the data set in the stream.
 * @throws Refusal `not-a-file`; ParseError when the meta information cannot be read
 */
export async function fileFront(body: AsyncIterable<Uint8Array>): Promise<ArrivingFile> {
  const source = body[Symbol.asyncIterator]();
  const parser = new PushParser({
    encoding: explicitVrLittleEndian,
    until: FIRST_TAG_BEHIND,
    bulkAbove: MOST_META_BYTES,
    valueAbove: MOST_META_BYTES,
    limits: { headerBytes: MOST_META_BYTES, elements: 1000 },
  });
  const front = new Uint8Array(PREAMBLE_LENGTH + PREFIX.length);
  let filled = 0;
  for (;;) {
    const { done, value } = await source.next();
    if (done === true) break;
    let rest = value;
    if (filled < front.length) {
      const taken = Math.min(rest.length, front.length - filled);
      front.set(rest.subarray(0, taken), filled);
      filled += taken;
      if (filled < front.length) continue;
      if (!PREFIX.every((byte, k) => front[PREAMBLE_LENGTH + k] === byte)) throw new Refusal('not-a-file');
      rest = rest.subarray(taken);
    }
    const used = parser.push(rest);
    if (parser.done) {
      const begin = [parser.carry, rest.subarray(used)].filter(part => part.length > 0);
      return { fileMeta: DataSet.fromTape(parser.finish()), data: resumed(begin, source) };
    }
  }
  if (filled < front.length) throw new Refusal('not-a-file');
  return { fileMeta: DataSet.fromTape(parser.finish()), data: resumed([], source) };
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
