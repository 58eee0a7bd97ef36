import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Flavour } from './flavour.ts';
import type { Cell } from './record.ts';
import { Slot, type Slots } from './statement.ts';
import type { Tables } from './tables.ts';

/** What a question to the index is put into words for. */
export interface QueryContext {
  /** Compiles; nothing is run by it. */
  readonly db: Kysely<Tables>;
  readonly flavour: Flavour;
  readonly shapes: Shapes;
}

/** Queries that are asked again and again: the builder makes each shape once, and values are put into their places. */
export class Shapes {
  readonly #known = new Map<string, CompiledQuery<unknown>>();
  readonly #words = new Map<string, string>();

  /** @param shape tells queries apart that have other words */
  compiled<Name extends string>(
    shape: string,
    values: Readonly<Partial<Record<Name, unknown>>>,
    build: (slot: Slots<Name>) => Compilable<unknown>,
  ): CompiledQuery<unknown> {
    let query = this.#known.get(shape);
    if (query === undefined) {
      // Kysely carries a value it does not know to the list of parameters as it is.
      query = build(name => new Slot(name) as never).compile();
      this.#known.set(shape, query);
    }
    const parameters = query.parameters.map(each => (each instanceof Slot ? values[each.name as Name] : each));
    return { ...query, parameters };
  }

  /** Words of a query in which no values have places. Who asks decides how many there are, so not all are kept. */
  words(shape: string, db: QueryContext['db'], build: () => RawBuilder<unknown>): RawBuilder<unknown> {
    let text = this.#words.get(shape);
    if (text === undefined) {
      text = build().compile(db).sql;
      if (this.#words.size < MOST_PREPARED && shape.length <= LONGEST_PREPARED) this.#words.set(shape, text);
    }
    return sql.raw(text);
  }
}

export type Row = Readonly<Record<string, Cell | Uint8Array>>;

/** A question in the words of a database, and how its rows are read. The same for all that can run it. */
export interface Query<Answer> {
  readonly compiled: CompiledQuery<unknown>;
  answer(rows: readonly Row[]): Answer;
  /** The same of rows as lists, which cost less where there are many cells. */
  answerLists?(rows: readonly RowCells[]): Answer;
}

/** Cells of a row in the order of the query. */
export type RowCells = readonly (Cell | Uint8Array)[];

/** Statements that a connection keeps, and characters of each: who asks decides how many there are. */
export const MOST_PREPARED = 200;
export const LONGEST_PREPARED = 10_000;
