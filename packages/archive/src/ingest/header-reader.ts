import {
  type DataSet as AnyDataSet,
  DataSet,
  type ParseLimits,
  PushParser,
  parse,
  type RandomAccess,
  type Tape,
  toBytes,
} from 'hounsfield/data';
import { ParseError, type ParseErrorCode } from 'hounsfield/errors';
import { type InflateLimits, InflatingParser } from 'hounsfield/file';
import type { TransferSyntax } from 'hounsfield/syntax';

/** The header of an object as it was read while the object arrived. */
export interface Header {
  readonly tape: Tape;
  /** False when a limit was passed: then the tape holds what stands on the outermost level before that point. */
  readonly isInDepth: boolean;
}

export interface HeaderOptions {
  readonly syntax: TransferSyntax;
  /** Where the data set begins in the blob; positions in an inflated data set count from its own beginning. */
  readonly origin: number;
  readonly limits: Partial<ParseLimits>;
  /** How far a deflated data set may grow. */
  readonly inflate: Partial<InflateLimits>;
  /** Told which limit was passed. */
  readonly onLimit?: ((code: ParseErrorCode) => void) | undefined;
}

/**
 * Keeps the header of a data set that goes on to the disk as it is, deflated or not (PS3.5 §A.5); stops keeping at a
 * limit and lets the rest pass.
 */
export class HeaderReader {
  readonly #parser: PushParser | InflatingParser;
  readonly #onLimit: HeaderOptions['onLimit'];
  #isInDepth = true;

  constructor({ syntax, origin, limits, inflate, onLimit }: HeaderOptions) {
    this.#onLimit = onLimit;
    this.#parser = syntax.deflated
      ? new InflatingParser({ encoding: syntax, limits, source: NOWHERE }, inflate)
      : new PushParser({ encoding: syntax, origin, limits });
  }

  /**
   * Takes the next bytes of the data set as received; the memory is the caller's again when this returns.
   * @throws ParseError when the bytes are not a data set
   */
  push(chunk: Uint8Array): void {
    if (!this.#isInDepth) return;
    try {
      this.#parser.push(chunk);
    } catch (error) {
      if (!isLimit(error)) throw error;
      this.#isInDepth = false;
      this.#onLimit?.(error.code);
    }
  }

  /** @throws ParseError `truncated` */
  finish(): Header {
    if (this.#isInDepth) return { tape: this.#parser.finish(), isInDepth: true };
    return { tape: outermost(DataSet.fromTape(this.#parser.partial())).window.tape, isInDepth: false };
  }
}

function isLimit(error: unknown): error is ParseError {
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
/** Nothing is read again while an object arrives: with a source the parser keeps no deflated bytes for that. */
const NOWHERE: RandomAccess = {
  read: () => {
    throw new ParseError('no-source');
  },
};
