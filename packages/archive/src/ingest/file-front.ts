import { DataSet, PushParser } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { META_OPTIONS, MOST_META_BYTES, PREAMBLE_LENGTH, PREFIX } from 'hounsfield/file';
import { transferSyntax } from 'hounsfield/syntax';
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

/** The SOP Class and Instance that a data set says it is; empty texts where it does not say so near its beginning. */
export interface Named {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
}

/**
 * Looks at the beginning of a data set for its SOP Class and Instance UID and leaves all of it in the stream. What the
 * file's meta information repeats of them may be wrong; it is the data set that counts.
 */
export async function named(file: ArrivingFile): Promise<Named & { readonly data: AsyncIterable<Uint8Array> }> {
  const source = file.data[Symbol.asyncIterator]();
  const syntax = transferSyntax(file.fileMeta.text('TransferSyntaxUID') ?? '');
  const begin: Uint8Array[] = [];
  if (syntax === undefined || syntax.deflated) return { ...NAMELESS, data: resumed(begin, source) };
  const parser = new PushParser({ encoding: syntax, until: BEHIND_NAMES });
  for (let seen = 0; seen < MOST_LOOKED_AT && !parser.done; ) {
    const next = await source.next();
    if (next.done === true) break;
    begin.push(next.value);
    seen += next.value.length;
    try {
      parser.push(next.value);
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      break;
    }
  }
  const dataSet = DataSet.fromTape(parser.partial());
  const names = { sopClassUid: uidOf(dataSet, 'SOPClassUID'), sopInstanceUid: uidOf(dataSet, 'SOPInstanceUID') };
  return { ...names, data: resumed(begin, source) };
}

/** Empty for a value so long that it is not in memory: no UID is. */
function uidOf(dataSet: DataSet, keyword: 'SOPClassUID' | 'SOPInstanceUID'): string {
  const element = dataSet.element(keyword);
  return element?.bytes === undefined ? '' : (element.text ?? '');
}

/** All that stands before the data set, from chunks of any size. */
class Front {
  readonly #fixed = new Uint8Array(PREAMBLE_LENGTH + PREFIX.length);
  #filled = 0;
  readonly #meta = new PushParser({ ...META_OPTIONS, bulkAbove: MOST_META_BYTES, valueAbove: MOST_META_BYTES });

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

const NAMELESS: Named = { sopClassUid: '', sopInstanceUid: '' };
/** (0008,0018) SOP Instance UID is the last that is looked for. */
const BEHIND_NAMES = 0x0008_0019;
const MOST_LOOKED_AT = 256 * 1024;
