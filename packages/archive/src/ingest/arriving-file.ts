import type { DataSet } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { type DicomObject, Part10Parser, PREAMBLE_LENGTH } from 'hounsfield/file';
import { Refusal } from './refusal.ts';

/** A Part 10 file that arrives: what its beginning says, and the data set still to come. */
export interface ArrivingFile {
  readonly fileMeta: DataSet;
  /**
   * What the data set itself says it is; empty texts where it does not say so near its beginning. What the meta
   * information repeats of it may be wrong: it is the data set that counts.
   */
  readonly named: { readonly sopClassUid: string; readonly sopInstanceUid: string };
  /** Where the data set begins in the file. */
  readonly origin: number;
  /** All of the data set. */
  readonly data: AsyncIterable<Uint8Array>;
}

/**
 * Reads a file up to its SOP Instance UID and leaves the data set in the stream (PS3.10 §7.1).
 * @param body chunks that do not change afterwards
 * @throws Refusal `not-a-file`; ParseError when the meta information cannot be read
 */
export async function arrivingFile(body: AsyncIterable<Uint8Array>): Promise<ArrivingFile> {
  const source = body[Symbol.asyncIterator]();
  const begin: Uint8Array[] = [];
  try {
    const object = await beginning(source, begin);
    const { fileMeta, preamble, hasPrefix } = object;
    if (preamble.length !== PREAMBLE_LENGTH || !hasPrefix) throw new Refusal('not-a-file');
    const named = { sopClassUid: uidOf(object, 'SOPClassUID'), sopInstanceUid: uidOf(object, 'SOPInstanceUID') };
    const { origin } = object.window.tape;
    return { fileMeta, named, origin, data: resumed(behind(begin, origin), source) };
  } catch (error) {
    await source.return?.();
    throw error;
  }
}

/** What can be read of the beginning; an error in the data set itself is found again by whoever reads all of it. */
async function beginning(source: AsyncIterator<Uint8Array>, begin: Uint8Array[]): Promise<DicomObject> {
  const parser = new Part10Parser({ until: BEHIND_NAMES });
  let failure: unknown;
  try {
    for (let seen = 0; seen < MOST_LOOKED_AT && !parser.done; ) {
      const next = await source.next();
      if (next.done === true) return parser.finish();
      begin.push(next.value);
      seen += next.value.length;
      parser.push(next.value);
    }
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    failure = error.code === 'not-dicom' ? new Refusal('not-a-file', error) : error;
  }
  const object = parser.partial();
  if (object === undefined) throw failure ?? new Refusal('not-a-file');
  return object;
}

/** Empty for a value so long that it is not in memory: no UID is. */
function uidOf(object: DicomObject, keyword: 'SOPClassUID' | 'SOPInstanceUID'): string {
  const element = object.element(keyword);
  return element?.bytes === undefined ? '' : (element.text ?? '');
}

/** The chunks without so many bytes at their beginning. */
function behind(chunks: readonly Uint8Array[], count: number): readonly Uint8Array[] {
  let left = count;
  const rest: Uint8Array[] = [];
  for (const chunk of chunks) {
    if (left < chunk.length) rest.push(chunk.subarray(left));
    left = Math.max(0, left - chunk.length);
  }
  return rest;
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

/** (0008,0018) SOP Instance UID is the last that is looked for. */
const BEHIND_NAMES = 0x0008_0019;
/** More than a File Meta Information may have. */
const MOST_LOOKED_AT = 2 * 1024 * 1024;
