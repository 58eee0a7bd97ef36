import type { DataSet } from 'hounsfield/data';
import { AssociationError, ParseError } from 'hounsfield/errors';
import { fileMetaBytes, Part10Parser } from 'hounsfield/file';
import { type DimseReply, type DimseRequests, failure, Status } from 'hounsfield/network';
import { CommandError } from '../errors.ts';
import type { FilePattern } from './file-pattern.ts';
import { IncomingFile, type IncomingOptions, type Placed } from './incoming-file.ts';

/** What became of an object. */
export interface Reception {
  readonly outcome: Placed['outcome'] | 'failed';
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly calling: string;
  /** Of the data set, as far as it came. */
  readonly bytes: number;
  /** Where it was put, or where another object of the name is. */
  readonly file?: string;
  /** What was answered; undefined when there was nobody to answer. */
  readonly status?: number;
  readonly error?: unknown;
}

export interface StoringOptions extends IncomingOptions {
  readonly pattern: FilePattern;
}

/** What a handler of C-STORE knows of the association. */
export interface Sender {
  readonly callingAeTitle: string;
  readonly calledAeTitle: string;
  readonly transferSyntaxUid: string;
}

/** Writes one object to a file and says what to answer (PS3.4 Table B.2-1). */
export async function storeObject(
  request: DimseRequests['C-STORE'],
  sender: Sender,
  options: StoringOptions,
): Promise<{ readonly reply: DimseReply; readonly reception: Reception }> {
  const { sopClassUid, sopInstanceUid, data } = request;
  const { transferSyntaxUid, callingAeTitle } = sender;
  const facts = { sopClassUid, sopInstanceUid, transferSyntaxUid };
  const meta = fileMetaBytes({ ...facts, ...sourceOf(callingAeTitle) });
  const file = new IncomingFile(meta, options);
  const header = options.pattern.until === undefined ? undefined : new Header(meta, options.pattern.until);
  const received = () => ({ ...facts, calling: callingAeTitle, bytes: file.length });
  try {
    await data.consume(
      chunk => {
        header?.push(chunk);
        file.write(chunk);
        return undefined;
      },
      { borrows: true, flush: () => file.flush() },
    );
    const placed = await file.finish(options.pattern.pathOf({ ...sender, ...facts }, header?.finish()));
    const isRefused = placed.outcome === 'refused';
    const reply = isRefused ? ANOTHER_IS_THERE : Status.success;
    const outcome = { outcome: placed.outcome, file: placed.path, status: reply.status };
    const error = isRefused ? { error: new CommandError('name-taken') } : {};
    return { reply, reception: { ...received(), ...outcome, ...error } };
  } catch (error) {
    file.abort();
    const reply = replyTo(error);
    const status = error instanceof AssociationError ? {} : { status: reply.status };
    return { reply, reception: { ...received(), outcome: 'failed', error, ...status } };
  }
}

/** The attributes that names are made of; an object that cannot be read is stored too, under a name without them. */
class Header {
  #parser: Part10Parser | undefined;

  constructor(meta: Uint8Array, until: number) {
    this.#parser = new Part10Parser({ until });
    this.push(meta);
  }

  push(chunk: Uint8Array): void {
    if (this.#parser === undefined || this.#parser.done) return;
    // The parser keeps views, and the chunk is only lent.
    this.#try(parser => parser.push(chunk.slice()));
  }

  finish(): DataSet | undefined {
    return this.#try(parser => (parser.done ? parser.partial() : parser.finish()));
  }

  #try<T>(work: (parser: Part10Parser) => T): T | undefined {
    try {
      return this.#parser === undefined ? undefined : work(this.#parser);
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      this.#parser = undefined;
      return undefined;
    }
  }
}

function replyTo(error: unknown): DimseReply {
  if (error instanceof CommandError) return failure(OUT_OF_RESOURCES, 'The object is longer than this server takes');
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return failure(OUT_OF_RESOURCES, 'The disk is full');
  return failure(PROCESSING_FAILURE, 'The object could not be written to a file');
}

/** An AE title goes into File Meta Information as it came, unless it is none (PS3.5 §6.2, AE). */
function sourceOf(title: string): { readonly sourceAeTitle?: string } {
  return /^[\x20-\x5b\x5d-\x7e]{1,16}$/.test(title) ? { sourceAeTitle: title } : {};
}

const OUT_OF_RESOURCES = 0xa700;
const PROCESSING_FAILURE = 0x0110;
/** Duplicate SOP Instance (PS3.7 §C.5.8). */
const ANOTHER_IS_THERE: DimseReply = failure(0x0111, 'Another object of this UID is there already');
