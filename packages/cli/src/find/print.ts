import type { DataSet } from 'hounsfield/data';
import type { HuContext } from '../context.ts';
import { MatchTable, type TableColumn } from './table.ts';

export interface Printing {
  readonly table: readonly TableColumn[];
  /** Keys that a hierarchical search would have needed. */
  readonly missing?: readonly string[];
}

/** Prints matches as they come, as a table or as JSON, up to the limit; the peer is asked to stop then. */
export async function printMatches(
  hu: HuContext,
  {
    json,
    limit = Number.POSITIVE_INFINITY,
  }: { readonly json: boolean | undefined; readonly limit: number | undefined },
  matches: AsyncIterable<DataSet>,
  { table, missing = [] }: Printing,
): Promise<void> {
  const some = limited(matches, limit);
  if (json === true) await printJson(hu, some);
  else await printTable(hu, some, new MatchTable(hu.out, table), missing);
}

async function printJson(hu: HuContext, matches: AsyncIterable<DataSet>): Promise<void> {
  const { jsonChunks } = await import('hounsfield/models');
  for await (const match of matches) {
    await hu.out.line([...jsonChunks(match)].join(''));
    // A program that reads along wants each match when it comes.
    await hu.out.flush();
  }
}

async function printTable(
  hu: HuContext,
  matches: AsyncIterable<DataSet>,
  table: MatchTable,
  missing: readonly string[],
): Promise<void> {
  let count = 0;
  for await (const match of matches) {
    count++;
    await table.add(match);
  }
  await table.end();
  if (count === 0) await hu.err.line(nothingMatches(missing));
  else if (hu.out.isTerminal) await hu.err.line(count === 1 ? '1 match.' : `${count} matches.`);
  await hu.err.flush();
}

/** A peer need not look further than the one object of each higher level (PS3.4 §C.4.1.2.1). */
function nothingMatches(missing: readonly string[]): string {
  if (missing.length === 0) return 'Nothing matches.';
  return `Nothing matches. The peer may need a value of ${missing.join(' and ')} to search at this level.`;
}

/** Ends the search, and has the peer end it, after so many matches. */
async function* limited(matches: AsyncIterable<DataSet>, most: number): AsyncGenerator<DataSet> {
  let count = 0;
  for await (const match of matches) {
    yield match;
    if (++count >= most) return;
  }
}
