import type { SQLInputValue } from 'node:sqlite';
import type { IndexDatabase } from './database.ts';
import { sqlite } from './flavour.ts';
import {
  blobKeysQuery,
  headerQuery,
  type InstancePosition,
  type InstanceScope,
  instancesQuery,
  type PositionedFacts,
} from './instances.ts';
import type { Query, QueryContext, Row } from './query.ts';
import { type Page, type PageRequest, type SearchRequest, searchCount, searchPage } from './search.ts';

/** Answers questions to the embedded index, each in one call. */
export class IndexReader {
  readonly #database: IndexDatabase;
  readonly #context: QueryContext;

  constructor(database: IndexDatabase) {
    this.#database = database;
    this.#context = { db: database.db, flavour: sqlite };
  }

  /** @throws BadKey */
  search(request: SearchRequest, page: PageRequest): Page {
    return this.#ask(searchPage(this.#context, request, page));
  }

  /** @throws BadKey */
  count(request: SearchRequest): number {
    return this.#ask(searchCount(this.#context, request));
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

  #ask<Answer>({ compiled, answer }: Query<Answer>): Answer {
    const statement = this.#database.raw.prepare(compiled.sql);
    // Kysely types parameters as unknown; ours are only ever what SQLite takes.
    return answer(statement.all(...(compiled.parameters as SQLInputValue[])) as Row[]);
  }
}
