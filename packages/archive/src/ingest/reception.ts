import { DataSet } from 'hounsfield/data';
import { type Digest, newDigest } from '../storage/index.ts';
import type { Header, HeaderReader } from './header-reader.ts';
import { type Announced, type Identity, identityOf } from './identity.ts';
import { Refusal } from './refusal.ts';

/** A data set as it arrives. Of a chunk nothing is kept. */
export interface ObjectData extends AsyncIterable<Uint8Array> {
  /**
   * As iterating, without a promise for each chunk: `sink` returns one only where the source has to wait.
   * @param options.borrows the sink is done with a chunk when it returns
   */
  consume?(
    sink: (chunk: Uint8Array) => Promise<void> | undefined,
    options: { readonly borrows: boolean },
  ): Promise<void>;
}

/** What is known of an object once its last byte has come. */
export interface Received {
  readonly identity: Identity;
  readonly header: Header;
  readonly dataSet: DataSet;
  /** Of the data set, in hexadecimal. */
  readonly digest: string;
}

export interface Reception {
  readonly announced: Announced;
  readonly data: ObjectData;
  readonly source: Source;
  readonly reader: HeaderReader;
  /** Where the bytes go to; returns a promise where they have to wait. */
  readonly write: (chunk: Uint8Array) => Promise<void> | undefined;
  readonly digest?: Digest;
}

/**
 * Passes all bytes of an object on, to the header reader and to the digest.
 * @throws Refusal, ParseError; what the source or `write` throws
 */
export async function receive({
  announced,
  data,
  source,
  reader,
  write,
  digest = newDigest(),
}: Reception): Promise<Received> {
  await source.pass(data, chunk => {
    const isWritten = write(chunk);
    reader.push(chunk);
    digest.update(chunk);
    return isWritten;
  });
  const header = reader.finish();
  const dataSet = DataSet.fromTape(header.tape);
  const identity = identityOf(dataSet, announced);
  return { identity, header, dataSet, digest: digest.finish() };
}

/** Tells errors of the source, which end the reception, from those of our own side. */
export class Source {
  #error: unknown;

  hasFailed(error: unknown): boolean {
    return this.#error !== undefined && this.#error === error;
  }

  async pass(data: ObjectData, sink: (chunk: Uint8Array) => Promise<void> | undefined): Promise<void> {
    let ours: unknown;
    const guarded = (chunk: Uint8Array): Promise<void> | undefined => {
      try {
        const pending = sink(chunk);
        return pending?.catch(error => {
          ours = error;
          throw error;
        });
      } catch (error) {
        ours = error;
        throw error;
      }
    };
    try {
      if (data.consume !== undefined) await data.consume(guarded, { borrows: true });
      else for await (const chunk of data) await guarded(chunk);
    } catch (error) {
      // Hooks stand between the source and us, and refuse as we do.
      if (error !== ours && !(error instanceof Refusal)) this.#error = error;
      throw error;
    }
  }
}
