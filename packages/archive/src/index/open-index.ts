import { StorageError } from 'hounsfield/errors';
import { type Durability, type Durable, durabilities, type Files } from '../storage/index.ts';
import type { Upkeep } from './added/upkeep.ts';
import { type IndexDatabase, openForReading } from './database.ts';
import { failureOf } from './failure.ts';
import { IndexThread, storageError } from './index-thread.ts';
import type { InstanceScope, PositionedFacts } from './instances.ts';
import { isLookedUp, isLookUp, MOST_LOOKED_UP } from './look-up.ts';
import { addNonPatient, isNonPatient } from './non-patient.ts';
import { type InstancesAsked, rowsOf, type SearchLimits, scopedInstances, searchedPages } from './paging.ts';
import type { OperationName, Operations } from './protocol.ts';
import type { Row } from './query.ts';
import { IndexReader } from './reader.ts';
import type { AddResult, InstanceFacts, InstanceRecord } from './record.ts';
import { type FoundRow, type Page, type PageRequest, type SearchRequest, unpackedPage } from './search.ts';
import { CellSender } from './sent-cells.ts';
import { SharedBuffers } from './shared-buffers.ts';
import { threadFiles } from './thread-files.ts';

/** What the archive knows of its objects. */
export interface Index {
  /**
   * Adds an instance. When it resolves, searches find it, and it is as durable as the index was opened for; records that
   * come while another is written share its transaction.
   * @param blob of the object; the record is written when that is durable, and not before
   * @throws StorageError; whether the record is there is then unknown, unless the code is `disk-full`,
   *   `index-unreachable`, `index-in-use` or `index-behind`: then it is not
   */
  add(record: InstanceRecord, blob?: Durable): Promise<AddResult>;

  /**
   * Rows that match, page by page as they are pulled.
   * @param limits.offset rows to leave out first
   * @throws StorageError `refused-value` when a key is not what its kind allows
   */
  search(request: SearchRequest, limits?: SearchLimits): AsyncIterable<FoundRow>;

  /** The same page by page, none of them empty: each row by itself takes a turn of the loop. */
  pages(request: SearchRequest, limits?: SearchLimits): AsyncIterable<readonly FoundRow[]>;

  /** How many rows match, as far as `most`. */
  count(request: SearchRequest, most?: number): Promise<number>;

  /** Instances of a scope, by series and number. */
  instances(scope: InstanceScope, signal?: AbortSignal): AsyncIterable<InstanceFacts>;

  /** One instance by its SOP Instance UID. */
  locate(sopInstanceUid: string): Promise<InstanceFacts | undefined>;

  /** The packed token tape of an instance. */
  header(instance: number): Promise<Uint8Array | undefined>;

  /** Keys of the indexed blobs that begin like this. */
  blobKeys(beginning: string): Promise<readonly string[]>;

  /**
   * Work beside all that. What it changes is as durable as records are.
   * @throws StorageError; with `disk-full`, `index-locked`, `index-unreachable`, `index-in-use` or `index-behind` nothing was changed
   */
  upkeep(work: Upkeep): Promise<readonly Row[]>;

  close(): Promise<void>;
}

/**
 * Opens the index in its own threads: one that writes, and one that answers searches beside it and is started when the
 * first one comes. Look-ups of few rows are answered where they are asked: two threads take longer to wake each other.
 * @throws StorageError `index-newer`, `index-damaged`, `index-locked`, `disk-read-only`
 */
export async function openIndex(path: string, durability: Durability = durabilities.object): Promise<FileIndex> {
  const buffers = new SharedBuffers();
  const writer = await IndexThread.start({ path, role: 'write', memory: buffers.memory, durability });
  return new ThreadedIndex(path, writer, threadFiles(writer, buffers, durability));
}

/** An index with what writes the files of its objects. */
export interface FileIndex extends Index {
  /** With the embedded index written in turn with the records: an object and its record take one question to a thread. */
  readonly files: Files;
}

class ThreadedIndex implements FileIndex {
  readonly files: Files;
  readonly #writer: IndexThread;
  readonly #path: string;
  readonly #cells = new CellSender();
  #reading: Promise<IndexThread> | undefined;
  #lookUps: LookUps | undefined;
  #isClosed = false;

  constructor(path: string, writer: IndexThread, files: Files) {
    this.#path = path;
    this.#writer = writer;
    this.files = files;
  }

  async add(record: InstanceRecord, blob?: Durable): Promise<AddResult> {
    if (isNonPatient(record)) return addNonPatient(work => this.upkeep(work), record, blob);
    const turn = blob?.turn;
    if (turn === undefined || turn.worker !== this.#writer) {
      await blob?.durable;
      return this.#writer.ask('add', { record: this.#cells.pack(record) });
    }
    // The thread makes the blob durable first, and refuses the record when it could not.
    const adding = this.#writer.ask('add', { record: this.#cells.pack(record), after: turn.number });
    adding.catch(() => {});
    await blob?.durable;
    return adding;
  }

  search(request: SearchRequest, limits: SearchLimits = {}): AsyncIterable<FoundRow> {
    return rowsOf(this.pages(request, limits), limits.signal);
  }

  pages(request: SearchRequest, limits: SearchLimits = {}): AsyncIterable<readonly FoundRow[]> {
    return searchedPages(page => this.#page(request, page), limits);
  }

  count(request: SearchRequest, most?: number): Promise<number> {
    return this.#read('count', { request, ...(most === undefined ? {} : { most }) });
  }

  instances(scope: InstanceScope, signal?: AbortSignal): AsyncIterable<InstanceFacts> {
    return scopedInstances(asks => this.#instances(asks), scope, signal);
  }

  async locate(sopInstanceUid: string): Promise<InstanceFacts | undefined> {
    const [found] = await this.#instances({ scope: { instance: sopInstanceUid }, limit: 1 });
    return found;
  }

  header(instance: number): Promise<Uint8Array | undefined> {
    return this.#look(index => index.header(instance));
  }

  blobKeys(beginning: string): Promise<readonly string[]> {
    return this.#writer.ask('blobKeys', { beginning });
  }

  upkeep(work: Upkeep): Promise<readonly Row[]> {
    return this.#writer.ask('upkeep', work);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const reader = await this.#reading?.catch(() => undefined);
    await reader?.close();
    this.#lookUps?.close();
    await this.#writer.close();
  }

  async #page(request: SearchRequest, page: PageRequest): Promise<Page> {
    if (!isLookUp(request, page)) {
      const found = await this.#read('search', { request, page });
      return 'text' in found ? unpackedPage(found, request, page) : found;
    }
    return this.#look(index => index.search(request, { ...page, limit: Math.min(page.limit, MOST_LOOKED_UP) }));
  }

  #instances(asks: InstancesAsked): Promise<readonly PositionedFacts[]> {
    const { scope, limit, after } = asks;
    if (!isLookedUp(scope, limit)) return this.#read('instances', asks);
    return this.#look(index => index.instances(scope, limit, after));
  }

  async #look<Answer>(question: (index: IndexReader) => Answer): Promise<Answer> {
    if (this.#isClosed) throw new StorageError('index-closed');
    try {
      this.#lookUps ??= new LookUps(this.#path);
      return question(this.#lookUps.reader);
    } catch (error) {
      throw storageError(failureOf(error));
    }
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

/** A connection of this thread's own. */
class LookUps {
  readonly reader: IndexReader;
  readonly #database: IndexDatabase;

  constructor(path: string) {
    this.#database = openForReading(path);
    this.reader = new IndexReader(this.#database);
  }

  close(): void {
    this.#database.raw.close();
  }
}

const THREAD_GONE: ReadonlySet<string> = new Set(['index-failed', 'index-closed']);
