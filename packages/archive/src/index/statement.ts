import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Compilable } from 'kysely';

/** Values of one run of a statement, by the names that it was declared with. */
export type Values<Name extends string> = Readonly<Record<Name, SQLInputValue>>;

/** Gives the place of a value in a query that is being built; `never`, so that it fits a column of any type. */
export type Slots<Name extends string> = (name: Name) => never;

/**
 * A query that Kysely builds and SQLite compiles once, and that is then run many times with other values: the query
 * builder's types without its cost for each object that comes in.
 */
export class Statement<Name extends string, Row> {
  readonly #statement: StatementSync;
  readonly #parameters: readonly unknown[];

  constructor(database: DatabaseSync, build: (slot: Slots<Name>) => Compilable<Row>) {
    // Kysely carries a value it does not know to the list of parameters as it is, whatever type it is declared to be.
    const query = build(name => new Slot(name) as never).compile();
    this.#statement = database.prepare(query.sql);
    this.#parameters = query.parameters;
  }

  run(values: Values<Name>): { readonly changes: number; readonly rowId: number } {
    const { changes, lastInsertRowid } = this.#statement.run(...this.#bound(values));
    return { changes: Number(changes), rowId: Number(lastInsertRowid) };
  }

  get(values: Values<Name>): Row | undefined {
    return this.#statement.get(...this.#bound(values)) as Row | undefined;
  }

  #bound(values: Values<Name>): SQLInputValue[] {
    return this.#parameters.map(each => (each instanceof Slot ? values[each.name as Name] : (each as SQLInputValue)));
  }
}

/** The place of a value in a query that was built without it. */
export class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}
