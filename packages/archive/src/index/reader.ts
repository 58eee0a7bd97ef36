import type { SQLInputValue } from 'node:sqlite';
import { type Compilable, type RawBuilder, sql } from 'kysely';
import type { IndexDatabase } from './database.ts';
import { inflateHeader } from './header.ts';
import type { InstanceFacts } from './record.ts';
import { type Compile, type Page, type PageRequest, type SearchRequest, searchCount, searchPage } from './search.ts';

/** A patient, a study, one of its series, or one instance of that. */
export interface InstanceScope {
  /** A Patient ID: of all patients that have it. */
  readonly patient?: string;
  readonly study?: string;
  readonly series?: string;
  readonly instance?: string;
}

/** Answers questions to the index, each in one call. */
export class IndexReader {
  readonly #database: IndexDatabase;

  constructor(database: IndexDatabase) {
    this.#database = database;
  }

  /** @throws BadKey */
  search(request: SearchRequest, page: PageRequest): Page {
    return searchPage(this.#database, request, page, this.#compile);
  }

  /** @throws BadKey */
  count(request: SearchRequest): number {
    return searchCount(this.#database, request, this.#compile);
  }

  /** Instances by series and number; at most `limit`, those behind `after` when it is given. */
  instances(scope: InstanceScope, limit: number, after?: InstancePosition): readonly PositionedFacts[] {
    const { db } = this.#database;
    let query = db
      .selectFrom('instance')
      .innerJoin('series', 'series.id', 'instance.series')
      .innerJoin('study', 'study.id', 'series.study')
      .select([
        'instance.id as id',
        'study_instance_uid as studyInstanceUid',
        'series_instance_uid as seriesInstanceUid',
        'sop_class_uid as sopClassUid',
        'sop_instance_uid as sopInstanceUid',
        'transfer_syntax_uid as transferSyntaxUid',
        'blob_key as blobKey',
        'length',
        'digest',
        'received_at as receivedAt',
        'frames',
        'is_indexed_in_depth',
        'instance.series as series',
        'instance.sort_number as number',
      ])
      .orderBy('instance.series')
      .orderBy('instance.sort_number')
      .orderBy('instance.id')
      .limit(limit);
    if (scope.patient !== undefined) {
      query = query.where(sql<boolean>`study.patient in (select id from patient where patient_id = ${scope.patient})`);
    }
    if (scope.study !== undefined) query = query.where('study_instance_uid', '=', scope.study);
    if (scope.series !== undefined) query = query.where('series_instance_uid', '=', scope.series);
    if (scope.instance !== undefined) query = query.where('sop_instance_uid', '=', scope.instance);
    if (after !== undefined) {
      query = query.where(
        sql<boolean>`(instance.series, instance.sort_number, instance.id) > (${after.series}, ${after.number}, ${after.id})`,
      );
    }
    return this.#all(query).map(({ is_indexed_in_depth, ...facts }) => ({
      ...facts,
      isIndexedInDepth: is_indexed_in_depth === 1,
    }));
  }

  /** The packed token tape of an instance. */
  header(instance: number): Uint8Array | undefined {
    const { db } = this.#database;
    const [row] = this.#all(db.selectFrom('header').select('packed').where('instance', '=', instance));
    return row === undefined ? undefined : inflateHeader(row.packed);
  }

  /** Keys of all blobs whose key begins like this. */
  blobKeys(beginning: string): readonly string[] {
    const { db } = this.#database;
    const rows = this.#all(
      db
        .selectFrom('instance')
        .select('blob_key')
        .where('blob_key', '>=', beginning)
        .where('blob_key', '<', `${beginning}~`),
    );
    return rows.map(row => row.blob_key);
  }

  #all<Row>(query: Compilable<Row>): Row[] {
    const { sql: text, parameters } = query.compile();
    return this.#database.raw.prepare(text).all(...(parameters as SQLInputValue[])) as Row[];
  }

  readonly #compile: Compile = (query: RawBuilder<unknown>) => {
    const { sql: text, parameters } = query.compile(this.#database.db);
    return { sql: text, parameters: parameters as SQLInputValue[] };
  };
}

/** Where an instance stands in the order of `instances`. */
export interface InstancePosition {
  readonly series: number;
  readonly number: number;
  readonly id: number;
}

export type PositionedFacts = InstanceFacts & InstancePosition;
