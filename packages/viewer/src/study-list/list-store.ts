import { create } from 'zustand';
import { everyStudy, type StudySearch } from '../dicomweb/query.ts';
import { newestFirst, type Order } from './sort.ts';

interface ListState {
  readonly search: StudySearch;
  readonly order: Order;
  /** Where the list was scrolled to, in CSS pixels, so that coming back from a study finds the same row. */
  readonly scrollTop: number;
}

/**
 * What the list shows. Kept in memory and not in the address: a search holds names of patients, and addresses end in
 * histories and logs.
 */
export const useListStore = create<ListState>()(() => ({ search: everyStudy, order: newestFirst, scrollTop: 0 }));

/** Changes some fields of the search; the list starts again at its top. */
export function changeSearch(fields: Partial<StudySearch>): void {
  useListStore.setState(({ search }) => ({ search: { ...search, ...fields }, scrollTop: 0 }));
}

/** Empties every search field. */
export function clearSearch(): void {
  useListStore.setState({ search: everyStudy, scrollTop: 0 });
}
