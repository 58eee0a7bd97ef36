import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { searchStudies } from '../dicomweb/client.ts';
import { isNarrowed, type StudySearch } from '../dicomweb/query.ts';
import type { StudyRow } from '../dicomweb/rows.ts';

/** What is known of the list at this moment. */
export interface Studies {
  readonly rows: readonly StudyRow[];
  readonly error: unknown;
  /** Nothing can be shown yet. */
  readonly isFirst: boolean;
  readonly isFetching: boolean;
  readonly isFetchingMore: boolean;
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

/**
 * The studies that match, page after page. Typing starts a new search only when it pauses, and the request of the
 * older search is aborted. While the archive holds nothing at all it is asked again, so that a first study appears.
 */
export function useStudies(typed: StudySearch): Studies {
  const search = usePaused(typed, PAUSE);
  const query = useInfiniteQuery({
    queryKey: ['studies', search],
    queryFn: ({ pageParam, signal }) => searchStudies(search, { offset: pageParam, limit: PAGE }, signal),
    initialPageParam: 0,
    getNextPageParam: (last, _pages, offset) => (last.length < PAGE ? undefined : offset + PAGE),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      const empty = state.data?.pages.every(page => page.length === 0) ?? false;
      return empty && !isNarrowed(search) ? EMPTY_INTERVAL : false;
    },
  });
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
  });
  // The same function always, so that the table is not drawn anew when a request starts or ends.
  const more = useCallback(() => {
    const { hasNextPage, isFetching, fetchNextPage } = latest.current;
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, []);
  const rows = useMemo(() => distinct(query.data?.pages.flat() ?? []), [query.data]);
  return {
    rows,
    error: query.error,
    isFirst: query.isPending,
    isFetching: query.isFetching || typed !== search,
    isFetchingMore: query.isFetchingNextPage,
    hasMore: query.hasNextPage,
    more,
    again: () => void query.refetch(),
  };
}

// A study stored between two pages moves the others by one, so the same study can come twice.
function distinct(rows: readonly StudyRow[]): readonly StudyRow[] {
  return [...new Map(rows.map(row => [row.studyInstanceUid, row])).values()];
}

function usePaused<T>(value: T, milliseconds: number): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return paused;
}

/** Rows of one request. */
const PAGE = 200;
/** Milliseconds without a key stroke before the archive is asked. */
const PAUSE = 250;
/** Milliseconds between two questions to an empty archive. */
const EMPTY_INTERVAL = 4000;
