import { failureOf } from '../failure.ts';
import type { StoreHeader } from '../header/store-header.ts';
import type { Outcome } from './outcome.ts';
import type { Batch, Kind } from './plan.ts';

/** An association that files can be sent on. */
export interface StoreAssociation {
  /** Files that may be under way at once. */
  readonly window: number;
  /** Why the peer does not take files of this kind, one sentence; undefined when it does. */
  refusal(file: StoreHeader): string | undefined;
  /** Sends one file. Rejects when the association broke or the file could not be read. */
  store(file: StoreHeader): Promise<Outcome>;
  /** Ends it in order; resolves too when it is broken already. */
  release(): Promise<void>;
}

/** What sending needs from outside. */
export interface Sending {
  /** Opens an association for these kinds of files. */
  open(kinds: readonly Kind[]): Promise<StoreAssociation>;
  /** Most associations at a time. */
  readonly associations: number;
  /** Aborted: no more files are begun. */
  readonly signal: AbortSignal;
  /** Called for each file once. */
  done(outcome: Outcome): Promise<void>;
}

/**
 * Sends all files, batch by batch, on several associations side by side. A broken association is opened again and the
 * files that it broke on count as failed; where that does not help, what is left counts as failed too.
 * @throws the error of the very first association when that cannot be opened: then nothing was sent
 */
export async function send(batches: readonly Batch[], sending: Sending): Promise<void> {
  let wasOpen = false;
  for (const batch of batches) {
    const queue = batch.files[Symbol.iterator]();
    const run = new BatchRun(batch.kinds, queue, sending);
    try {
      await run.start();
      wasOpen = true;
    } catch (error) {
      if (!wasOpen) throw error;
      await run.failRest(error);
      continue;
    }
    await run.finish(Math.min(sending.associations, batch.files.length));
  }
}

/** One batch on its way: a queue that several associations take files from. */
class BatchRun {
  readonly #kinds: readonly Kind[];
  readonly #queue: Iterator<StoreHeader, undefined>;
  readonly #sending: Sending;
  #first: StoreAssociation | undefined;
  #isEmpty = false;
  /** Associations that broke since a file was last taken. */
  #breaks = 0;

  constructor(kinds: readonly Kind[], queue: Iterator<StoreHeader, undefined>, sending: Sending) {
    this.#kinds = kinds;
    this.#queue = queue;
    this.#sending = sending;
  }

  /** Opens the first association alone, so that a peer that refuses is asked once. */
  async start(): Promise<void> {
    this.#first = await this.#sending.open(this.#kinds);
  }

  async finish(associations: number): Promise<void> {
    const workers = Array.from({ length: associations }, (_, k) => this.#work(k === 0 ? this.#first : undefined));
    const errors = await Promise.all(workers);
    // A peer may take fewer associations than we would like: what matters is that one of them came to the end.
    if (!this.#isEmpty && !this.#sending.signal.aborted) await this.failRest(errors.find(error => error !== undefined));
  }

  async failRest(error: unknown): Promise<void> {
    const { message, exit } = failureOf(error);
    for (let file = this.#next(); file !== undefined; file = this.#next()) {
      await this.#sending.done({ file: file.path, header: file, outcome: 'failed', reason: message, exit });
    }
  }

  /** Sends files on one association after another until the queue is empty; gives the error that ended it before. */
  async #work(opened: StoreAssociation | undefined): Promise<unknown> {
    let association = opened;
    while (!this.#isEmpty && !this.#sending.signal.aborted) {
      try {
        association ??= await this.#sending.open(this.#kinds);
      } catch (error) {
        return error;
      }
      const error = await this.#drain(association);
      await association.release();
      association = undefined;
      if (error !== undefined && ++this.#breaks >= MOST_BREAKS) return error;
    }
    return undefined;
  }

  /** Sends files on one association, as many at once as the peer allows; gives the error that broke it. */
  async #drain(association: StoreAssociation): Promise<unknown> {
    let broken: { readonly by: unknown } | undefined;
    const worker = async (): Promise<void> => {
      while (broken === undefined && !this.#sending.signal.aborted) {
        const file = this.#next();
        if (file === undefined) return;
        const error = await this.#store(association, file);
        if (error !== undefined) broken ??= { by: error };
      }
    };
    await Promise.all(Array.from({ length: association.window }, worker));
    return broken?.by;
  }

  /** Sends a file and reports it; gives the error when the association broke on it. */
  async #store(association: StoreAssociation, file: StoreHeader): Promise<unknown> {
    const { done } = this.#sending;
    const why = association.refusal(file);
    const facts = { file: file.path, header: file };
    try {
      await done(
        why === undefined ? await association.store(file) : { ...facts, outcome: 'failed', reason: why, exit: PEER },
      );
      this.#breaks = 0;
      return undefined;
    } catch (error) {
      const { message, exit } = failureOf(error);
      await done({ ...facts, outcome: 'failed', reason: message, exit });
      return error;
    }
  }

  #next(): StoreHeader | undefined {
    const { value, done } = this.#queue.next();
    this.#isEmpty ||= done === true;
    return value;
  }
}

const PEER = 3;
/** So many associations in a row that break without taking a file show that the next one will. */
const MOST_BREAKS = 3;
