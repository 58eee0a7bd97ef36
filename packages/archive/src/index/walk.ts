import { isLed, isLookUp } from './look-up.ts';
import type { Query, QueryContext } from './query.ts';
import type { Cell } from './record.ts';
import { orderedBy, type PageRequest, placeBehind, type SearchRequest, searchCount } from './search.ts';

/** How a page is asked for, and how many rows an answer has. */
export interface PageQuestions<P> {
  of(page: PageRequest): Query<P>;
  rowsIn(answer: P): number;
}

/** Questions to a database, one after another, and what comes of them. */
export type Questions<Answer> = Generator<Query<unknown>, Answer, unknown>;

/**
 * Finds a page. Where many rows match and few are wanted, the newest studies are gone through first, in their order:
 * all matches would have to be put in order before the first is known, and that takes the longer the more there are.
 */
export function* pageQuestions<P>(
  context: QueryContext,
  request: SearchRequest,
  page: PageRequest,
  questions: PageQuestions<P>,
): Questions<P> {
  if (mayWalk(request, page)) {
    const many = Math.max(LEAST, page.limit * MANY);
    const matches = (yield searchCount(context, request, many)) as number;
    const visits = Math.min(page.limit * VISITS, MOST_VISITS);
    const end = matches < many ? undefined : ((yield placeBehind(context, page, visits)) as Place);
    if (end !== undefined) {
      const found = (yield questions.of({ ...page, end })) as P;
      if (questions.rowsIn(found) === page.limit) return found;
    }
  }
  return (yield questions.of(page)) as P;
}

type Place = readonly Cell[] | undefined;

/** Whether matches may be many, and come in the order of another index than that of studies. */
function mayWalk(request: SearchRequest, page: PageRequest): boolean {
  const { level, match } = request;
  if (level !== 'study' || page.offset > 0 || page.limit > MOST_WALKED || isLookUp(request, page)) return false;
  return match.some(isLed) && !match.some(({ path }) => path === orderedBy);
}

/** The longest page that is looked for so. */
const MOST_WALKED = 128;
/** Fewer matches than these are put in order at once: so many for each row wanted, and at least so many. */
const MANY = 16;
const LEAST = 400;
/** Studies that are looked at for each row wanted, and in all. */
const VISITS = 100;
const MOST_VISITS = 8000;
