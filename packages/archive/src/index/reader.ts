import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { type Upkeep, upkeepQueries } from './added/upkeep.ts';
import type { IndexDatabase } from './database.ts';
import { sqlite } from './flavour.ts';
import type { PackedPage } from './found-rows.ts';
import {
  blobKeysQuery,
  headerQuery,
  type InstancePosition,
  type InstanceScope,
  instanceOfQuery,
  instancesQuery,
  type PositionedFacts,
} from './instances.ts';
import { placesOf } from './places.ts';
import { LONGEST_PREPARED, MOST_PREPARED, type Query, type QueryContext, type Row, Shapes } from './query.ts';
import {
  type Page,
  type PageRequest,
  packedPage,
  type SearchRequest,
  searchCount,
  searchPage,
  unpackedPage,
} from './search.ts';
import { type PageQuestions, pageQuestions } from './walk.ts';

/** A page in the form that costs least to make: packed, but for one that brings headers. */
export type FoundPage = Page | PackedPage;

/** Answers questions to the embedded index, each in one call. */
export class IndexReader {
  readonly #database: IndexDatabase;
  readonly #context: QueryContext;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: IndexDatabase) {
    this.#database = database;
    this.#context = { db: database.db, flavour: sqlite, shapes: new Shapes() };
  }

  /** @throws BadKey */
  search(request: SearchRequest, page: PageRequest): Page {
    const found = this.found(request, page);
    return 'text' in found ? unpackedPage(found, request, page) : found;
  }

  /** The same as it is handed to another thread. @throws BadKey */
  found(request: SearchRequest, page: PageRequest): FoundPage {
    const context = this.#context;
    const questions: PageQuestions<FoundPage> = {
      of: asked => (request.withHeader ? searchPage(context, request, asked) : packedPage(context, request, asked)),
      rowsIn: found => (typeof found.rows === 'number' ? found.rows : found.rows.length),
    };
    const steps = pageQuestions(context, request, page, questions);
    let step = steps.next();
    while (step.done !== true) step = steps.next(this.#ask(step.value));
    return step.value;
  }

  /** @throws BadKey */
  count(request: SearchRequest, most?: number): number {
    return this.#ask(searchCount(this.#context, request, most));
  }

  /** Instances by series and number; at most `limit`, those behind `after` when it is given. */
  instances(scope: InstanceScope, limit: number, after?: InstancePosition): readonly PositionedFacts[] {
    return this.#ask(instancesQuery(this.#context, scope, limit, after));
  }

  /** The packed token tape of an instance. */
  header(instance: number): Uint8Array | undefined {
    return this.#ask(headerQuery(this.#context, instance));
  }

  /** Keys of all blobs whose key begins like this. */
  blobKeys(beginning: string): readonly string[] {
    return this.#ask(blobKeysQuery(this.#context, beginning));
  }

  /** SOP Instance UID of what lies in a blob. */
  instanceOf(blobKey: string): string | undefined {
    return this.#ask(instanceOfQuery(this.#context, blobKey));
  }

  /** Work in one transaction, where the database is open for writing. */
  upkeep(work: Upkeep): readonly Row[] {
    const { raw, db } = this.#database;
    let rows: readonly Row[] = [];
    raw.exec('begin immediate');
    placesOf(this.#database).forget();
    try {
      for (const { sql, parameters } of upkeepQueries(db, work)) {
        rows = [...rows, ...(raw.prepare(sql).all(...(parameters as SQLInputValue[])) as Row[])];
      }
      raw.exec('commit');
      return rows;
    } catch (error) {
      if (raw.isTransaction) raw.exec('rollback');
      throw error;
    }
  }

  #ask<Answer>({ compiled, answer }: Query<Answer>): Answer {
    const statement = this.#prepared(compiled.sql);
    // Kysely types parameters as unknown; ours are only ever what SQLite takes.
    return answer(statement.all(...(compiled.parameters as SQLInputValue[])) as Row[]);
  }

  /** What is asked again and again is compiled once. */
  #prepared(text: string): StatementSync {
    const known = this.#statements.get(text);
    if (known !== undefined) return known;
    const statement = this.#database.raw.prepare(text);
    if (this.#statements.size < MOST_PREPARED && text.length <= LONGEST_PREPARED) this.#statements.set(text, statement);
    return statement;
  }
}
