import type { CompiledQuery, Kysely } from 'kysely';
import type { Flavour } from './flavour.ts';
import type { Cell } from './record.ts';
import type { Tables } from './tables.ts';

/** What a question to the index is put into words for. */
export interface QueryContext {
  /** Compiles; nothing is run by it. */
  readonly db: Kysely<Tables>;
  readonly flavour: Flavour;
}

export type Row = Readonly<Record<string, Cell | Uint8Array>>;

/** A question in the words of a database, and how its rows are read. The same for all that can run it. */
export interface Query<Answer> {
  readonly compiled: CompiledQuery<unknown>;
  answer(rows: readonly Row[]): Answer;
}

/** Statements that a connection keeps, and characters of each: who asks decides how many there are. */
export const MOST_PREPARED = 200;
export const LONGEST_PREPARED = 10_000;
