import {
  type DataSet as AnyDataSet,
  DataSet,
  type Encoding,
  type ParseLimits,
  PushParser,
  parse,
  type Tape,
  toBytes,
} from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';

/** The header of an object as it was read while the object arrived. */
export interface Header {
  readonly tape: Tape;
  /** False when a limit was passed: then the tape holds what stands on the outermost level before that point. */
  readonly isInDepth: boolean;
}

/** Reads the header out of a stream that goes on to the disk. */
export interface HeaderReader {
  /**
   * Takes the next bytes of the data set as received.
   * @returns a promise when the caller has to wait before the next call
   * @throws ParseError when the bytes are not a data set
   */
  push(chunk: Uint8Array): Promise<void> | undefined;
  /** @throws ParseError `truncated` */
  finish(): Promise<Header>;
  /** Gives up what is held. */
  abort(): void;
}

export interface HeaderOptions {
  readonly encoding: Encoding;
  /** Where the data set begins in the blob. */
  readonly origin: number;
  readonly limits: Partial<ParseLimits>;
}

/** Keeps the header of a stream that is a data set; stops keeping at a limit and lets the rest pass. */
export class PlainHeaderReader implements HeaderReader {
  readonly #parser: PushParser;
  #isInDepth = true;

  constructor(options: HeaderOptions) {
    this.#parser = new PushParser(options);
  }

  /** Whether everything was understood so far. */
  get isInDepth(): boolean {
    return this.#isInDepth;
  }

  push(chunk: Uint8Array): undefined {
    if (!this.#isInDepth) return;
    try {
      this.#parser.push(chunk);
    } catch (error) {
      if (!isLimit(error)) throw error;
      this.#isInDepth = false;
    }
  }

  async finish(): Promise<Header> {
    if (this.#isInDepth) return { tape: this.#parser.finish(), isInDepth: true };
    return { tape: outermost(DataSet.fromTape(this.#parser.partial())).window.tape, isInDepth: false };
  }

  abort(): void {}
}

function isLimit(error: unknown): boolean {
  return error instanceof ParseError && limits.has(error.code);
}

const limits: ReadonlySet<string> = new Set(['too-deep', 'too-many-elements', 'header-too-large']);

/** What stands on the outermost level and in memory: enough to find the object again, little enough to keep. */
function outermost(partial: AnyDataSet): DataSet {
  const kept = [];
  let room = MOST_BYTES;
  for (const element of partial) {
    const { bytes, tag, vr } = element;
    if (bytes === undefined || bytes.length > MOST_VALUE_BYTES || bytes.length > room) continue;
    room -= bytes.length;
    try {
      kept.push({ tag, vr, value: element.values });
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
    }
  }
  const dataSet = DataSet.fromElements(kept, { characterSet: partial.characterSet });
  return parse(toBytes(dataSet), { encoding: dataSet.encoding });
}

const MOST_VALUE_BYTES = 4096;
const MOST_BYTES = 1024 * 1024;
