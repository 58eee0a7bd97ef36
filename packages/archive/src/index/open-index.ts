import { Worker } from 'node:worker_threads';
import { StorageError } from 'hounsfield/errors';
import type { Answer, Failure, OperationName, Operations, ThreadData } from './protocol.ts';
import type { InstancePosition, InstanceScope } from './reader.ts';
import type { AddResult, InstanceFacts, InstanceRecord } from './record.ts';
import type { FoundRow, SearchRequest } from './search.ts';

/** What the archive knows of its objects. */
export interface Index {
  /**
   * Adds an instance. When it resolves, the record is durable; records that come while another is written share its sync.
   * @throws StorageError; whether the record is there is then unknown, unless the code is `disk-full`
   */
  add(record: InstanceRecord): Promise<AddResult>;

  /**
   * Rows that match, page by page as they are pulled.
   * @param limits.offset rows to leave out first
   * @throws StorageError `refused-value` when a key is not what its kind allows
   */
  search(request: SearchRequest, limits?: SearchLimits): AsyncIterable<FoundRow>;

  /** How many rows match. */
  count(request: SearchRequest): Promise<number>;

  /** Instances of a scope, by series and number. */
  instances(scope: InstanceScope, signal?: AbortSignal): AsyncIterable<InstanceFacts>;

  /** One instance by its SOP Instance UID. */
  locate(sopInstanceUid: string): Promise<InstanceFacts | undefined>;

  /** The packed token tape of an instance. */
  header(instance: number): Promise<Uint8Array | undefined>;

  /** Keys of the indexed blobs that begin like this. */
  blobKeys(beginning: string): Promise<readonly string[]>;

  close(): Promise<void>;
}

export interface SearchLimits {
  readonly offset?: number;
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/**
 * Opens the index in its own threads: one that writes, and one that answers searches beside it and is started when the
 * first one comes.
 * @throws StorageError `index-newer`, `index-damaged`, `index-locked`, `disk-read-only`
 */
export async function openIndex(path: string): Promise<Index> {
  return new ThreadedIndex(path, await IndexThread.start({ path, role: 'write' }));
}

class ThreadedIndex implements Index {
  readonly #writer: IndexThread;
  readonly #path: string;
  #reading: Promise<IndexThread> | undefined;
  #isClosed = false;

  constructor(path: string, writer: IndexThread) {
    this.#path = path;
    this.#writer = writer;
  }

  add(record: InstanceRecord): Promise<AddResult> {
    return this.#writer.ask('add', { record });
  }

  async *search(request: SearchRequest, limits: SearchLimits = {}): AsyncIterable<FoundRow> {
    const { offset = 0, limit = Number.POSITIVE_INFINITY, signal } = limits;
    let cursor: FoundPage['cursor'];
    for (let given = 0; given < limit; ) {
      signal?.throwIfAborted();
      const page = { limit: Math.min(PAGE, limit - given), offset: cursor === undefined ? offset : 0 };
      const found: FoundPage = await this.#read('search', {
        request,
        page: cursor === undefined ? page : { ...page, cursor },
      });
      for (const row of found.rows) {
        signal?.throwIfAborted();
        yield row;
      }
      given += found.rows.length;
      cursor = found.cursor;
      if (cursor === undefined) return;
    }
  }

  count(request: SearchRequest): Promise<number> {
    return this.#read('count', { request });
  }

  async *instances(scope: InstanceScope, signal?: AbortSignal): AsyncIterable<InstanceFacts> {
    let after: InstancePosition | undefined;
    for (;;) {
      signal?.throwIfAborted();
      const page = await this.#read('instances', {
        scope,
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      yield* page;
      after = page.at(-1);
      if (after === undefined || page.length < PAGE) return;
    }
  }

  async locate(sopInstanceUid: string): Promise<InstanceFacts | undefined> {
    const [found] = await this.#read('instances', { scope: { instance: sopInstanceUid }, limit: 1 });
    return found;
  }

  header(instance: number): Promise<Uint8Array | undefined> {
    return this.#read('header', { instance });
  }

  blobKeys(beginning: string): Promise<readonly string[]> {
    return this.#writer.ask('blobKeys', { beginning });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const reader = await this.#reading?.catch(() => undefined);
    await reader?.close();
    await this.#writer.close();
  }

  async #read<Name extends OperationName>(
    operation: Name,
    asks: Operations[Name]['asks'],
  ): Promise<Operations[Name]['answers']> {
    if (this.#isClosed) throw new StorageError('index-closed');
    this.#reading ??= IndexThread.start({ path: this.#path, role: 'read' });
    try {
      const reader = await this.#reading;
      return await reader.ask(operation, asks);
    } catch (error) {
      // A thread that has died, or could not start, is started anew for the next question.
      if (error instanceof StorageError && THREAD_GONE.has(error.code)) this.#reading = undefined;
      throw error;
    }
  }
}

const THREAD_GONE: ReadonlySet<string> = new Set(['index-failed', 'index-closed']);

type FoundPage = Operations['search']['answers'];

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** The other end of a thread of the index. */
class IndexThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #ended: StorageError | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: Answer) => this.#settle(answer));
    worker.on('error', error => this.#end(new StorageError('index-failed', { cause: error })));
    worker.on('exit', () => this.#end(new StorageError('index-closed')));
  }

  static async start(data: ThreadData): Promise<IndexThread> {
    // As source in the workspace, as JavaScript in the package.
    const isSource = import.meta.url.endsWith('.ts');
    const thread = new IndexThread(
      new Worker(new URL(isSource ? './thread.ts' : './thread.js', import.meta.url), { workerData: data }),
    );
    await new Promise((resolve, reject) => thread.#waiting.set(0, { resolve, reject }));
    return thread;
  }

  ask<Name extends OperationName>(
    operation: Name,
    asks: Operations[Name]['asks'],
  ): Promise<Operations[Name]['answers']> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const id = this.#nextId++;
    this.#worker.postMessage({ id, operation, asks });
    return new Promise((resolve, reject) =>
      this.#waiting.set(id, { resolve: result => resolve(result as Operations[Name]['answers']), reject }),
    );
  }

  async close(): Promise<void> {
    if (this.#ended !== undefined) return;
    const exited = new Promise<void>(resolve => this.#worker.once('exit', () => resolve()));
    await this.ask('close', {});
    await exited;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('failure' in answer) waiting?.reject(storageError(answer.failure));
    else waiting?.resolve(answer.result);
  }

  #end(error: StorageError): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}

function storageError(failure: Failure): StorageError {
  if (failure.kind === 'bad-key') {
    return new StorageError('refused-value', { path: failure.path, detail: failure.detail });
  }
  return new StorageError(failure.code, failure.detail === undefined ? {} : { detail: failure.detail });
}

/** Rows that are in memory at once for each search that is under way. */
const PAGE = 200;
