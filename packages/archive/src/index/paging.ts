import type { InstancePosition, InstanceScope, PositionedFacts } from './instances.ts';
import type { InstanceFacts } from './record.ts';
import type { FoundRow, Page, PageRequest } from './search.ts';

/** Which rows of a search are wanted. */
export interface SearchLimits {
  /** Rows to leave out first. */
  readonly offset?: number;
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** Rows of a search as they are pulled. */
export async function* rowsOf(
  pages: AsyncIterable<readonly FoundRow[]>,
  signal?: AbortSignal,
): AsyncGenerator<FoundRow> {
  for await (const page of pages) {
    for (const row of page) {
      signal?.throwIfAborted();
      yield row;
    }
  }
}

/** Pages of a search as they are pulled; none of them is empty. */
export async function* searchedPages(
  ask: (page: PageRequest) => Promise<Page>,
  { offset = 0, limit = Number.POSITIVE_INFINITY, signal }: SearchLimits,
): AsyncGenerator<readonly FoundRow[]> {
  let cursor: Page['cursor'];
  for (let given = 0; given < limit; ) {
    signal?.throwIfAborted();
    const page = { limit: Math.min(PAGE, limit - given), offset: cursor === undefined ? offset : 0 };
    const found = await ask(cursor === undefined ? page : { ...page, cursor });
    if (found.rows.length > 0) yield found.rows;
    given += found.rows.length;
    cursor = found.cursor;
    if (cursor === undefined) return;
  }
}

/** Instances of a scope, page by page as they are pulled; one more page is asked for meanwhile. */
export async function* scopedInstances(
  ask: (asks: InstancesAsked) => Promise<readonly PositionedFacts[]>,
  scope: InstanceScope,
  signal?: AbortSignal,
): AsyncGenerator<InstanceFacts> {
  let next = ask({ scope, limit: PAGE });
  for (;;) {
    signal?.throwIfAborted();
    const page = await next;
    const after = page.length < PAGE ? undefined : page.at(-1);
    if (after !== undefined) {
      // While this one is taken.
      next = ask({ scope, limit: PAGE, after });
      next.catch(() => {});
    }
    yield* page;
    if (after === undefined) return;
  }
}

export interface InstancesAsked {
  readonly scope: InstanceScope;
  readonly limit: number;
  readonly after?: InstancePosition;
}

/** Rows that are in memory at once for each search that is under way; of instances twice as many. */
const PAGE = 200;
