import type { DataSet } from '../../data/index.ts';
import type { WebNonPatientCategory } from '../../dictionary/web-rows.ts';
import type { SearchQuery, StoredInstance, StorePart, StoreResult, WebContext } from '../backend.ts';

/** What a service asks of a store of instances that belong to no patient (PS3.18 §12). */
export interface NonPatientBackend {
  /** Rows that match, in a stable order. */
  search(query: NonPatientQuery, cx: WebContext): AsyncIterable<DataSet>;

  /**
   * The instance, if it is one of the category. Its study and series are empty texts.
   */
  instance(category: WebNonPatientCategory, uid: string, cx: WebContext): Promise<StoredInstance | undefined>;

  /** As `WebBackend.store`; an object of another class or UID is to be refused. Absent: storing is 501. */
  store?(part: NonPatientPart, cx: WebContext): Promise<StoreResult>;
}

/** One search request, checked and with names resolved. */
export interface NonPatientQuery extends Omit<SearchQuery, 'level' | 'scope' | 'fuzzy' | 'needsAll'> {
  readonly category: WebNonPatientCategory;
}

/** One part of a store request. */
export interface NonPatientPart extends Pick<StorePart, 'body'> {
  readonly category: WebNonPatientCategory;
  /** SOP Instance UID that the address names. */
  readonly uid?: string;
}
