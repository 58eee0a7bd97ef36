import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** Kysely over `node:sqlite`. The database belongs to whoever opened it: `destroy` leaves it open. */
export function sqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new SqliteDriver(database),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite can undo changes of the schema, so that a migration that fails half-way leaves nothing behind. */
class TransactionalAdapter extends SqliteAdapter implements DialectAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** One connection, lent to one user at a time. */
class SqliteDriver implements Driver {
  readonly #connection: SqliteConnection;
  #released: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(database: DatabaseSync) {
    this.#connection = new SqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#released;
    let release = (): void => {};
    this.#released = new Promise(resolve => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async beginTransaction(): Promise<void> {
    this.#connection.execute('begin immediate');
  }

  async commitTransaction(): Promise<void> {
    this.#connection.execute('commit');
  }

  async rollbackTransaction(): Promise<void> {
    this.#connection.execute('rollback');
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async destroy(): Promise<void> {}
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  execute(sql: string): void {
    this.#database.exec(sql);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#database.prepare(query.sql);
    const parameters = sqlParameters(query);
    if (isReader(statement)) return { rows: statement.all(...parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#database.prepare(query.sql).iterate(...sqlParameters(query))) yield { rows: [row as R] };
  }
}

function isReader(statement: StatementSync): boolean {
  return statement.columns().length > 0;
}

/** Kysely types parameters as unknown; ours are only ever what SQLite takes. */
function sqlParameters(query: CompiledQuery): SQLInputValue[] {
  return query.parameters as SQLInputValue[];
}
