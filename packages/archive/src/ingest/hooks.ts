import { type Changes, DataSet, PushParser, toBytes } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import type { TransferSyntax } from 'hounsfield/syntax';
import type { IngestLimits } from './limits.ts';
import type { ObjectData } from './reception.ts';
import { Refusal } from './refusal.ts';

/** What a hook is told of an object that arrives. */
export interface HookFacts {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  /** AE title of the sender; absent for an object that comes over the web. */
  readonly sourceAeTitle?: string;
}

/** What whoever runs an archive may decide of each object. A hook that throws refuses the object (0110). */
export interface IngestHooks {
  /**
   * Whether the object is taken; refused otherwise, with status 0124 (PS3.7 §C.5.16), and nothing of it is kept.
   * @param dataSet its whole header; long values cannot be read yet
   */
  readonly accept?: (dataSet: DataSet, facts: HookFacts) => boolean | Promise<boolean>;
  /**
   * Changes that are made before the object is stored, answered by the warning B000 (PS3.4 Table B.2-1). Its UIDs stay
   * as they are. Whoever wants the former values kept adds Original Attributes Sequence (PS3.3 §C.12.1.1.9).
   * @param dataSet all that stands before the pixels; what comes behind them cannot be changed. It is in memory, so an
   *   object with more of it than `limits.headerBytes` is refused (C000), as a deflated one is that has to be changed
   * @returns nothing when the object stays as it is
   */
  readonly coerce?: (dataSet: DataSet, facts: HookFacts) => Changes | undefined | Promise<Changes | undefined>;
}

/** Asks a hook. @throws Refusal `processing-failure` when it fails */
export async function asked<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new Refusal('processing-failure', error);
  }
}

export interface Coercion {
  readonly coerce: NonNullable<IngestHooks['coerce']>;
  readonly facts: HookFacts;
  readonly syntax: TransferSyntax;
  readonly limits: IngestLimits;
}

/** A data set on its way through a hook; `isChanged` says so once its first byte was given. */
export class CoercedData implements ObjectData {
  isChanged = false;
  readonly #data: ObjectData;
  readonly #coercion: Coercion;

  constructor(data: ObjectData, coercion: Coercion) {
    this.#data = data;
    this.#coercion = coercion;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const source = this.#data[Symbol.asyncIterator]();
    let isDone = false;
    try {
      const { dataSet, rest } = await this.#front(source);
      yield* await this.#changed(dataSet);
      yield rest;
      for (;;) {
        const next = await source.next();
        isDone = next.done === true;
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      if (!isDone) await source.return?.();
    }
  }

  /** Reads up to the pixels, which are neither kept nor changed. */
  async #front(source: AsyncIterator<Uint8Array>): Promise<{ readonly dataSet: DataSet; readonly rest: Uint8Array }> {
    const { syntax, limits } = this.#coercion;
    const all = Number.POSITIVE_INFINITY;
    const parser = new PushParser({
      encoding: syntax,
      limits: limits.header,
      until: FIRST_PIXELS,
      bulkAbove: all,
      valueAbove: all,
    });
    try {
      let left: Uint8Array = new Uint8Array(0);
      while (!parser.done) {
        const next = await source.next();
        if (next.done === true) break;
        left = next.value.subarray(parser.push(next.value));
      }
      const rest = parser.done ? Buffer.concat([parser.carry, left]) : left;
      return { dataSet: DataSet.fromTape(parser.finish()), rest };
    } catch (error) {
      throw error instanceof ParseError ? new Refusal('cannot-understand', error) : error;
    }
  }

  async #changed(dataSet: DataSet): Promise<readonly Uint8Array[]> {
    const { coerce, facts } = this.#coercion;
    const bytes = await asked(async () => {
      const changes = await coerce(dataSet, facts);
      this.isChanged = changes !== undefined && Object.keys(changes).length > 0;
      return toBytes(changes === undefined ? dataSet : dataSet.with(changes));
    });
    return [bytes];
  }
}

/** (7FE0,0001) Extended Offset Table stands before all that is pixels (PS3.3 §C.7.6.3). */
const FIRST_PIXELS = 0x7fe0_0001;
