import { failureOf } from '../failure.ts';
import type { StoreHeader } from '../header/store-header.ts';
import type { Outcome } from './outcome.ts';
import { type Kind, kindKey, plan } from './plan.ts';
import type { FileSource } from './prepare.ts';

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
  /** Called for each file once; a promise where it is waited for. */
  done(outcome: Outcome): Promise<void> | undefined;
}

/**
 * Sends all files, batch by batch, on several associations side by side. A broken association is opened again and the
 * files that it broke on count as failed; where that does not help, what is left counts as failed too.
 * @param known files whose headers were read: their kinds are proposed first
 * @param rest files whose headers are read when it is their turn; those of other kinds are sent when they are all known
 * @throws the error of the very first association when that cannot be opened: then nothing was sent
 */
export async function send(
  known: readonly StoreHeader[],
  rest: FileSource | undefined,
  sending: Sending,
): Promise<void> {
  const [first, ...others] = plan(known);
  if (first === undefined) return;
  const aside = others.flatMap(({ files }) => files);
  const run = new BatchRun(first.kinds, new Queue(first.files, rest, fitting(first.kinds, aside)), sending);
  await run.start();
  await run.finish(rest === undefined ? Math.min(sending.associations, first.files.length) : sending.associations);
  for (const { kinds, files } of plan(aside)) {
    const next = new BatchRun(kinds, new Queue(files), sending);
    try {
      await next.start();
    } catch (error) {
      await next.failRest(error);
      continue;
    }
    await next.finish(Math.min(sending.associations, files.length));
  }
}

/** Says whether a file is of one of the kinds; puts it aside when it is not. */
function fitting(kinds: readonly Kind[], aside: StoreHeader[]): (file: StoreHeader) => boolean {
  const keys = new Set(kinds.map(kindKey));
  return file => {
    const fits = keys.has(kindKey(file));
    if (!fits) aside.push(file);
    return fits;
  };
}

/** The files of a batch in their order, then what fits of a source. */
class Queue implements FileSource {
  readonly #known: Iterator<StoreHeader, undefined>;
  readonly #rest: FileSource | undefined;
  readonly #fits: (file: StoreHeader) => boolean;

  constructor(known: readonly StoreHeader[], rest?: FileSource, fits: (file: StoreHeader) => boolean = () => true) {
    this.#known = known[Symbol.iterator]();
    this.#rest = rest;
    this.#fits = fits;
  }

  next(): StoreHeader | undefined | Promise<StoreHeader | undefined> {
    const { value } = this.#known.next();
    if (value !== undefined) return value;
    for (let file = this.#rest?.next(); file !== undefined; file = this.#rest?.next()) {
      if (file instanceof Promise) return this.#later(file);
      if (this.#fits(file)) return file;
    }
    return undefined;
  }

  async #later(coming: Promise<StoreHeader | undefined>): Promise<StoreHeader | undefined> {
    let file = await coming;
    while (file !== undefined && !this.#fits(file)) file = await this.#rest?.next();
    return file;
  }
}

/** One batch on its way: a queue that several associations take files from. */
class BatchRun {
  readonly #kinds: readonly Kind[];
  readonly #queue: FileSource;
  readonly #sending: Sending;
  #first: StoreAssociation | undefined;
  /** Files that were taken from the queue and not begun. */
  readonly #returned: StoreHeader[] = [];
  #isQueueEmpty = false;
  /** Associations that broke since a file was last taken. */
  #breaks = 0;

  constructor(kinds: readonly Kind[], queue: FileSource, sending: Sending) {
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

  get #isEmpty(): boolean {
    return this.#isQueueEmpty && this.#returned.length === 0;
  }

  async failRest(error: unknown): Promise<void> {
    const { message, exit } = failureOf(error);
    for (let file = await this.#next(); file !== undefined; file = await this.#next()) {
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
        const next = this.#next();
        const file = next instanceof Promise ? await next : next;
        if (file === undefined) return;
        // It may have broken, or been told to stop, while the header was read.
        if (broken !== undefined || this.#sending.signal.aborted) {
          this.#returned.push(file);
          return;
        }
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

  #next(): StoreHeader | undefined | Promise<StoreHeader | undefined> {
    const file = this.#returned.pop() ?? this.#queue.next();
    return file instanceof Promise ? file.then(found => this.#noted(found)) : this.#noted(file);
  }

  #noted(file: StoreHeader | undefined): StoreHeader | undefined {
    this.#isQueueEmpty ||= file === undefined;
    return file;
  }
}

const PEER = 3;
/** So many associations in a row that break without taking a file show that the next one will. */
const MOST_BREAKS = 3;
