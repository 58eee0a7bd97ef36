import type { PoolClient } from 'pg';
import { type Upkeep, upkeepQueries } from '../added/upkeep.ts';
import { postgres } from '../flavour.ts';
import {
  blobKeysQuery,
  headerQuery,
  type InstancePosition,
  type InstanceScope,
  instancesQuery,
  type PositionedFacts,
} from '../instances.ts';
import {
  LONGEST_PREPARED,
  MOST_PREPARED,
  type Query,
  type QueryContext,
  type Row,
  type RowCells,
  Shapes,
} from '../query.ts';
import { type Page, type PageRequest, type SearchRequest, searchCount, searchPage } from '../search.ts';
import { pageQuestions } from '../walk.ts';
import { type PostgresDatabase, within } from './database.ts';
import { storableText, storableValues } from './storable.ts';
import { inTransaction } from './transaction.ts';

/** Answers questions to the index in PostgreSQL, each with one query. */
export class PostgresReader {
  readonly #database: PostgresDatabase;
  readonly #context: QueryContext;
  readonly #names = new Map<string, string>();

  constructor(database: PostgresDatabase) {
    this.#database = database;
    this.#context = { db: database.db, flavour: postgres, shapes: new Shapes() };
  }

  /** @throws BadKey */
  async search(request: SearchRequest, page: PageRequest): Promise<Page> {
    const context = this.#context;
    const steps = pageQuestions<Page>(context, request, page, {
      of: asked => searchPage(context, request, asked),
      rowsIn: ({ rows }) => rows.length,
    });
    let step = steps.next();
    while (step.done !== true) step = steps.next(await this.#ask(step.value));
    return step.value;
  }

  /** @throws BadKey */
  async count(request: SearchRequest, most?: number): Promise<number> {
    return this.#ask(searchCount(this.#context, request, most));
  }

  instances(scope: InstanceScope, limit: number, after?: InstancePosition): Promise<readonly PositionedFacts[]> {
    return this.#ask(instancesQuery(this.#context, scope, limit, after));
  }

  header(instance: number): Promise<Uint8Array | undefined> {
    return this.#ask(headerQuery(this.#context, instance));
  }

  /** Asked of the connection that writes: whether it does well is what a probe wants to know. */
  async blobKeys(beginning: string): Promise<readonly string[]> {
    const { compiled, answer } = blobKeysQuery(this.#context, beginning);
    const { writer, limit } = this.#database;
    const { rows } = await writer.query<Row, unknown[]>(within(limit, compiled.sql, compiled.parameters));
    return answer(rows);
  }

  /** Work in one transaction, on the connection that writes. */
  async upkeep(work: Upkeep): Promise<readonly Row[]> {
    const { writer, db, limit } = this.#database;
    const run = async (client: PoolClient): Promise<readonly Row[]> => {
      let rows: readonly Row[] = [];
      for (const { sql, parameters } of upkeepQueries(db, storableWork(work))) {
        rows = [...rows, ...(await client.query<Row>(sql, [...parameters])).rows];
      }
      return rows;
    };
    return inTransaction(writer, run, limit);
  }

  async #ask<Answer>({ compiled, answer, answerLists }: Query<Answer>): Promise<Answer> {
    const values = compiled.parameters.map(value => (typeof value === 'string' ? storableText(value) : value));
    const asked = { ...this.#prepared(compiled.sql), values };
    if (answerLists === undefined) return answer((await this.#database.readers.query<Row>(asked)).rows);
    return answerLists((await this.#database.readers.query<[...RowCells]>({ ...asked, rowMode: 'array' })).rows);
  }

  /** What is asked again and again is planned once for each connection; planning takes longer than answering. */
  #prepared(text: string): { readonly text: string; readonly name?: string } {
    const known = this.#names.get(text);
    if (known !== undefined) return { text, name: known };
    if (this.#names.size >= MOST_PREPARED || text.length > LONGEST_PREPARED) return { text };
    const name = `q${this.#names.size}`;
    this.#names.set(text, name);
    return { text, name };
  }
}

function storableWork(work: Upkeep): Upkeep {
  return work.what === 'fill' ? { ...work, values: storableValues(work.values) } : work;
}
