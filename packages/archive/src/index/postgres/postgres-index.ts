import { setTimeout } from 'node:timers/promises';
import { StorageError } from 'hounsfield/errors';
import { type Durable, type Files, nodeFiles } from '../../storage/index.ts';
import type { Upkeep } from '../added/upkeep.ts';
import type { PostgresSettings } from '../config.ts';
import { IndexFailure } from '../failure.ts';
import type { InstanceScope } from '../instances.ts';
import { addNonPatient, isNonPatient } from '../non-patient.ts';
import type { FileIndex } from '../open-index.ts';
import { rowsOf, type SearchLimits, scopedInstances, searchedPages } from '../paging.ts';
import type { Row } from '../query.ts';
import type { AddResult, InstanceFacts, InstanceRecord } from '../record.ts';
import type { FoundRow, SearchRequest } from '../search.ts';
import { openPostgres, type PostgresDatabase, type PostgresOptions } from './database.ts';
import { Doubt } from './doubt.ts';
import { isLost, postgresFailure, UnknownOutcome } from './failure.ts';
import { GroupCommit } from './group-commit.ts';
import type { Owner } from './owner.ts';
import { PostgresReader } from './reader.ts';
import type { Witness } from './witness.ts';
import { PostgresWriter } from './writer.ts';

/**
 * Opens the index in PostgreSQL; the files of the archive are then written by the computer as they come.
 * @throws StorageError `index-newer`, `index-unreachable`, `index-failed`, `index-in-use`, `index-of-other-folder`
 */
export async function openPostgresIndex(settings: PostgresSettings, options: PostgresOptions): Promise<FileIndex> {
  return new PostgresIndex(await openPostgres(settings, options), options);
}

class PostgresIndex implements FileIndex {
  readonly files: Files = nodeFiles;
  readonly #database: PostgresDatabase;
  readonly #reader: PostgresReader;
  readonly #doubt: Doubt;
  readonly #commit: GroupCommit;
  readonly #owner: Owner | undefined;
  readonly #witness: Witness | undefined;
  readonly #closing = new AbortController();
  #keeping: Promise<void> | undefined;
  #isClosed = false;

  constructor(database: PostgresDatabase, { owner, durability }: PostgresOptions) {
    this.#database = database;
    this.#owner = owner;
    // Else the server may have lost what it confirmed, as it was told to.
    if (durability.syncsFiles) this.#witness = owner?.witness;
    if (owner !== undefined) database.writer.on('remove', () => this.#keep());
    this.#doubt = new Doubt(database.limit);
    this.#reader = new PostgresReader(database);
    this.#commit = new GroupCommit(new PostgresWriter(database), this.#doubt);
  }

  async add(record: InstanceRecord, blob?: Durable): Promise<AddResult> {
    const added = await this.#added(record, blob);
    this.#witness?.added(record, added);
    return added;
  }

  async #added(record: InstanceRecord, blob: Durable | undefined): Promise<AddResult> {
    if (isNonPatient(record)) return addNonPatient(work => this.upkeep(work), record, blob);
    await blob?.durable;
    if (this.#isClosed) throw new StorageError('index-closed');
    this.#check();
    return this.#commit.add(record);
  }

  search(request: SearchRequest, limits: SearchLimits = {}): AsyncIterable<FoundRow> {
    return rowsOf(this.pages(request, limits), limits.signal);
  }

  pages(request: SearchRequest, limits: SearchLimits = {}): AsyncIterable<readonly FoundRow[]> {
    return searchedPages(page => this.#ask(() => this.#reader.search(request, page)), limits);
  }

  count(request: SearchRequest, most?: number): Promise<number> {
    return this.#ask(() => this.#reader.count(request, most));
  }

  instances(wanted: InstanceScope, signal?: AbortSignal): AsyncIterable<InstanceFacts> {
    return scopedInstances(
      ({ scope, limit, after }) => this.#ask(() => this.#reader.instances(scope, limit, after)),
      wanted,
      signal,
    );
  }

  async locate(sopInstanceUid: string): Promise<InstanceFacts | undefined> {
    const [found] = await this.#ask(() => this.#reader.instances({ instance: sopInstanceUid }, 1));
    return found;
  }

  header(instance: number): Promise<Uint8Array | undefined> {
    return this.#ask(() => this.#reader.header(instance));
  }

  blobKeys(beginning: string): Promise<readonly string[]> {
    return this.#ask(async () => {
      this.#owner?.check();
      return this.#reader.blobKeys(beginning);
    });
  }

  upkeep(work: Upkeep): Promise<readonly Row[]> {
    return this.#ask(() => this.#worked(work));
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#closing.abort();
    this.#doubt.close();
    await this.#commit.settled();
    await this.#keeping;
    await this.#database.close();
  }

  #check(): void {
    try {
      this.#owner?.check();
    } catch (error) {
      throw postgresFailure(error);
    }
  }

  /** A connection that broke had the lock, which must not be free for long. */
  #keep(): void {
    if (this.#isClosed) return;
    this.#keeping ??= this.#taken().finally(() => {
      this.#keeping = undefined;
    });
  }

  async #taken(): Promise<void> {
    for (;;) {
      try {
        (await this.#database.writer.connect()).release();
        return;
      } catch (error) {
        if (!isLost(error) && !isHeld(error)) return;
      }
      const isOver = await setTimeout(PAUSE, false, { signal: this.#closing.signal }).catch(() => true);
      if (isOver) return;
    }
  }

  async #worked(work: Upkeep): Promise<readonly Row[]> {
    this.#owner?.check();
    this.#doubt.refuseOthers();
    const settled = (): Promise<readonly Row[]> => this.#settled(work);
    return this.#witness?.during(work, settled) ?? settled();
  }

  async #settled(work: Upkeep): Promise<readonly Row[]> {
    try {
      return await this.#reader.upkeep(work);
    } catch (error) {
      if (!(error instanceof UnknownOutcome) || work.what !== 'remove') throw error;
      const again = await this.#doubt.settle(() => this.#reader.upkeep(work));
      // Of `upkeep`; where that took place the second one finds nothing.
      return [...(error.result as readonly Row[]), ...again];
    }
  }

  async #ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    if (this.#isClosed) throw new StorageError('index-closed');
    try {
      return await question();
    } catch (error) {
      throw postgresFailure(error);
    }
  }
}

/** Whether another archive has the lock at the moment. */
function isHeld(error: unknown): boolean {
  return error instanceof IndexFailure && error.code === 'index-in-use' && error.detail === undefined;
}

/** Milliseconds between two attempts to have the lock again. */
const PAUSE = 1000;
