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
  /** A name for each value that is bound at a run, and the others as they are. */
  readonly #names: readonly (string | undefined)[];
  readonly #constants: readonly unknown[];

  constructor(database: DatabaseSync, build: (slot: Slots<Name>) => Compilable<Row>) {
    // Kysely carries a value it does not know to the list of parameters as it is, whatever type it is declared to be.
    const query = build(name => new Slot(name) as never).compile();
    this.#statement = database.prepare(query.sql);
    this.#constants = query.parameters;
    this.#names = query.parameters.map(each => (each instanceof Slot ? each.name : undefined));
  }

  run(values: Values<Name>): { readonly changes: number; readonly rowId: number } {
    const { changes, lastInsertRowid } = this.#statement.run(...this.#bound(values));
    return { changes: Number(changes), rowId: Number(lastInsertRowid) };
  }

  get(values: Values<Name>): Row | undefined {
    return this.#statement.get(...this.#bound(values)) as Row | undefined;
  }

  #bound(values: Values<Name>): SQLInputValue[] {
    return this.#names.map((name, at) =>
      name === undefined ? (this.#constants[at] as SQLInputValue) : values[name as Name],
    );
  }
}

/** The place of a value in a query that was built without it. */
export class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}
