import { concat } from '../bytes/index.ts';
import {
  DataSet,
  type ParseLimits,
  type PushOptions,
  PushParser,
  parse,
  SourceBulk,
  type Tape,
} from '../data/index.ts';
import type { InflateLimits } from './deflate/inflate-limits.ts';
import { InflatingParser } from './deflate/inflating-parser.ts';
import { DicomObject } from './dicom-object.ts';
import { type FileFront, fileFront } from './file-front.ts';
import { PREFIX } from './file-meta.ts';
import { FRONT_LENGTH, META_OPTIONS, readableSyntax, seenSyntax } from './front.ts';

export interface ReadOptions
  extends Pick<PushOptions, 'bulkAbove' | 'valueAbove' | 'until' | 'source' | 'acceptsTruncated' | 'opensUnknown'> {
  /** Depth, elements and bytes of headers, and how far deflated data may grow. */
  readonly limits?: Partial<ParseLimits & InflateLimits>;
  /** The transfer syntax of a bare data set, without preamble and File Meta Information, that is not recognised as one. */
  readonly transferSyntaxUid?: string;
}

/**
 * Reads a file (PS3.10 §7) from chunks of any size; keeps the header, passes long values over. Files that lack the
 * preamble, the File Meta Information or its transfer syntax are read too, and so are deflated ones.
 */
export class Part10Parser {
  readonly #options: ReadOptions;
  /** The beginning of the file, until what stands before the data set is understood. */
  #begin: Uint8Array[] = [];
  #length = 0;
  /** The next look at the beginning is worth while when it has so many bytes. */
  #enough = FRONT_LENGTH + 256;
  #front: FileFront | undefined;
  #data: PushParser | InflatingParser | undefined;

  constructor(options: ReadOptions = {}) {
    this.#options = options;
    const { transferSyntaxUid } = options;
    if (transferSyntaxUid === undefined) return;
    const transferSyntax = readableSyntax(transferSyntaxUid);
    this.#startData({ ...NO_FRONT, transferSyntax });
  }

  /** True once no more chunks are needed: the element named by `until` was reached. */
  get done(): boolean {
    return this.#data?.done ?? false;
  }

  /** Bytes that a source that can seek may leave out now, and tell by `skip`. */
  get skippable(): number {
    return this.#data?.skippable ?? 0;
  }

  skip(count: number): void {
    this.#data?.skip(count);
  }

  /** @throws ParseError `not-dicom`, `unknown-transfer-syntax` and all that a data set may be wrong in */
  push(chunk: Uint8Array): void {
    if (this.#data !== undefined) this.#data.push(chunk);
    else this.#pushBegin(chunk);
  }

  /** @throws ParseError `truncated`, `not-dicom` */
  finish(): DicomObject {
    if (this.#data === undefined) this.#look(new Uint8Array(0), true);
    return this.#object(this.#data!.finish());
  }

  /** What was read before an error; undefined when not even the meta information was. */
  partial(): DicomObject | undefined {
    return this.#data === undefined ? undefined : this.#object(this.#data.partial());
  }

  #object(tape: Tape): DicomObject {
    const { preamble, hasPrefix, fileMeta, transferSyntax, isGuessed } = this.#front!;
    const place = this.#data instanceof InflatingParser ? this.#data.deflated : undefined;
    const deflated =
      place === undefined ? {} : { deflated: new SourceBulk(place.source, place.position, place.length) };
    const dataSet = DataSet.fromTape(tape);
    const syntax = isGuessed ? seenSyntax(transferSyntax, dataSet) : transferSyntax;
    return new DicomObject(dataSet, { preamble, hasPrefix, fileMeta, transferSyntax: syntax, isGuessed, ...deflated });
  }

  #pushBegin(chunk: Uint8Array): void {
    this.#length += chunk.length;
    if (this.#length >= this.#enough && this.#look(chunk, false)) return;
    // The chunk is the caller's and may be overwritten; `slice` of a Node buffer would not copy.
    this.#begin.push(new Uint8Array(chunk));
    // Twice as many, so that a meta information in small pieces is not read a thousand times.
    if (this.#length >= this.#enough) this.#enough = this.#length * 2;
  }

  /** Whether the beginning together with `chunk` tells where the data set begins; it is then under way. */
  #look(chunk: Uint8Array, isWhole: boolean): boolean {
    const bytes = this.#begin.length === 0 ? chunk : concat([...this.#begin, chunk]);
    const front = fileFront(bytes, isWhole);
    if (front === undefined) return false;
    this.#begin = [];
    this.#startData(ownFront(front, bytes));
    if (front.origin < bytes.length) this.#data!.push(bytes.subarray(front.origin));
    return true;
  }

  #startData(front: FileFront): void {
    this.#front = front;
    const { transferSyntaxUid: _, ...options } = this.#options;
    const pushOptions = { ...options, encoding: front.transferSyntax, origin: front.origin };
    this.#data = front.transferSyntax.deflated
      ? new InflatingParser(pushOptions, options.limits)
      : new PushParser(pushOptions);
  }
}

/** The front in memory of its own, which neither changes nor keeps what stands behind it. */
function ownFront(front: FileFront, bytes: Uint8Array): FileFront {
  const { origin, preamble, hasPrefix, fileMeta } = front;
  if (origin === 0) return front;
  const start = preamble.length + (hasPrefix ? PREFIX.length : 0);
  const own = new Uint8Array(bytes.subarray(0, origin));
  return {
    ...front,
    preamble: own.subarray(0, preamble.length),
    fileMeta: origin === start ? fileMeta : parse(own.subarray(start), { ...META_OPTIONS, origin: start }),
  };
}

const NO_FRONT: Omit<FileFront, 'transferSyntax'> = {
  preamble: new Uint8Array(0),
  hasPrefix: false,
  fileMeta: DataSet.of({}),
  isGuessed: false,
  origin: 0,
};
