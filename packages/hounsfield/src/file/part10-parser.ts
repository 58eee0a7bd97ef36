import { DataSet, type PushOptions, PushParser, type Tape } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';
import type { TransferSyntax } from '../syntax/index.ts';
import { DicomObject } from './dicom-object.ts';
import { PREAMBLE_LENGTH, PREFIX } from './file-meta.ts';
import { checkPrefix, META_OPTIONS, MOST_META_BYTES, readableSyntax, transferSyntaxUidOf } from './front.ts';

export interface ReadOptions extends Pick<PushOptions, 'limits' | 'bulkAbove' | 'valueAbove' | 'until' | 'source'> {
  /** For a bare data set without preamble and File Meta Information: the transfer syntax it is in. */
  readonly transferSyntaxUid?: string;
}

/** Reads a Part 10 file (PS3.10 §7) from chunks of any size; keeps the header, passes long values over. */
export class Part10Parser {
  readonly #options: ReadOptions;
  readonly #front = new Uint8Array(PREAMBLE_LENGTH + PREFIX.length);
  #frontLength = 0;
  #meta: PushParser | undefined;
  #metaTape: Tape | undefined;
  #syntax: TransferSyntax | undefined;
  #data: PushParser | undefined;

  constructor(options: ReadOptions = {}) {
    this.#options = options;
    if (options.transferSyntaxUid !== undefined) this.#startData(options.transferSyntaxUid, 0);
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
    let rest = chunk;
    if (this.#data === undefined && this.#meta === undefined) rest = this.#takeFront(rest);
    if (this.#data === undefined && rest.length > 0) rest = this.#takeMeta(rest);
    if (rest.length > 0) this.#data?.push(rest);
  }

  /** @throws ParseError `truncated`, `not-dicom` */
  finish(): DicomObject {
    if (this.#data === undefined) this.#endMeta();
    return this.#object(this.#data!.finish());
  }

  /** What was read before an error; undefined when not even the meta information was. */
  partial(): DicomObject | undefined {
    return this.#data === undefined ? undefined : this.#object(this.#data.partial());
  }

  #object(tape: Tape): DicomObject {
    return new DicomObject(DataSet.fromTape(tape), {
      preamble: this.#front.subarray(0, this.#frontLength === 0 ? 0 : PREAMBLE_LENGTH),
      fileMeta: this.#metaTape === undefined ? DataSet.of({}) : DataSet.fromTape(this.#metaTape),
      transferSyntax: this.#syntax!,
    });
  }

  #takeFront(chunk: Uint8Array): Uint8Array {
    const taken = Math.min(chunk.length, this.#front.length - this.#frontLength);
    this.#front.set(chunk.subarray(0, taken), this.#frontLength);
    this.#frontLength += taken;
    if (this.#frontLength === this.#front.length) this.#startMeta();
    return chunk.subarray(taken);
  }

  #startMeta(): void {
    checkPrefix(this.#front);
    this.#meta = new PushParser({ ...META_OPTIONS, bulkAbove: MOST_META_BYTES, valueAbove: MOST_META_BYTES });
  }

  /** Feeds the meta information; where it ends the data set begins, perhaps with bytes of an earlier chunk. */
  #takeMeta(chunk: Uint8Array): Uint8Array {
    const meta = this.#meta!;
    const used = meta.push(chunk);
    if (!meta.done) return chunk.subarray(chunk.length);
    const { carry } = meta;
    this.#endMeta();
    if (carry.length > 0) this.#data!.push(carry);
    return chunk.subarray(used);
  }

  #endMeta(): void {
    if (this.#meta === undefined) throw new ParseError('not-dicom');
    this.#metaTape = this.#meta.finish();
    this.#startData(transferSyntaxUidOf(DataSet.fromTape(this.#metaTape)), this.#meta.position);
  }

  #startData(uid: string, origin: number): void {
    this.#syntax = readableSyntax(uid);
    this.#data = new PushParser({ ...this.#options, encoding: this.#syntax, origin });
  }
}
