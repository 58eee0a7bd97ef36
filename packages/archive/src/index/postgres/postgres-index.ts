import { StorageError } from 'hounsfield/errors';
import { type Durability, type Durable, type Files, nodeFiles } from '../../storage/index.ts';
import type { Upkeep } from '../added/upkeep.ts';
import type { PostgresSettings } from '../config.ts';
import type { InstanceScope } from '../instances.ts';
import { addNonPatient, isNonPatient } from '../non-patient.ts';
import type { FileIndex } from '../open-index.ts';
import { type SearchLimits, scopedInstances, searchedRows } from '../paging.ts';
import type { Row } from '../query.ts';
import type { AddResult, InstanceFacts, InstanceRecord } from '../record.ts';
import type { FoundRow, SearchRequest } from '../search.ts';
import { openPostgres, type PostgresDatabase } from './database.ts';
import { Doubt } from './doubt.ts';
import { postgresFailure, UnknownOutcome } from './failure.ts';
import { GroupCommit } from './group-commit.ts';
import { PostgresReader } from './reader.ts';
import { PostgresWriter } from './writer.ts';

/**
 * Opens the index in PostgreSQL; the files of the archive are then written by the computer as they come.
 * @throws StorageError `index-newer`, `index-unreachable`, `index-failed`
 */
export async function openPostgresIndex(settings: PostgresSettings, durability: Durability): Promise<FileIndex> {
  return new PostgresIndex(await openPostgres(settings, durability));
}

class PostgresIndex implements FileIndex {
  readonly files: Files = nodeFiles;
  readonly #database: PostgresDatabase;
  readonly #reader: PostgresReader;
  readonly #doubt = new Doubt();
  readonly #commit: GroupCommit;
  #isClosed = false;

  constructor(database: PostgresDatabase) {
    this.#database = database;
    this.#reader = new PostgresReader(database);
    this.#commit = new GroupCommit(new PostgresWriter(database), this.#doubt);
  }

  async add(record: InstanceRecord, blob?: Durable): Promise<AddResult> {
    if (isNonPatient(record)) return addNonPatient(work => this.upkeep(work), record, blob);
    await blob?.durable;
    if (this.#isClosed) throw new StorageError('index-closed');
    return this.#commit.add(record);
  }

  search(request: SearchRequest, limits: SearchLimits = {}): AsyncIterable<FoundRow> {
    return searchedRows(page => this.#ask(() => this.#reader.search(request, page)), limits);
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
    return this.#ask(() => this.#reader.blobKeys(beginning));
  }

  upkeep(work: Upkeep): Promise<readonly Row[]> {
    return this.#ask(() => this.#worked(work));
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#doubt.close();
    await this.#commit.settled();
    await this.#database.close();
  }

  async #worked(work: Upkeep): Promise<readonly Row[]> {
    this.#doubt.refuseOthers();
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
