import type { DataSet } from 'hounsfield/data';
import type { WebNonPatientCategory } from 'hounsfield/dictionary';
import type {
  NonPatientBackend,
  NonPatientPart,
  NonPatientQuery,
  StoredInstance,
  StoreResult,
  WebContext,
} from 'hounsfield/web';
import { storeFile } from '../backend/store-file.ts';
import { ArchivedInstance, type InstanceParts } from '../backend/stored-instance.ts';
import type { Ingest } from '../ingest/index.ts';
import { type NonPatientParts, searchNonPatient } from './search.ts';

export interface NonPatientWebParts extends NonPatientParts, InstanceParts {
  readonly ingest: Ingest;
}

/** Instances that belong to no patient as DICOMweb serves them (PS3.18 §12). */
export class NonPatientWeb implements NonPatientBackend {
  readonly #parts: NonPatientWebParts;

  constructor(parts: NonPatientWebParts) {
    this.#parts = parts;
  }

  search(query: NonPatientQuery, cx: WebContext): AsyncIterable<DataSet> {
    return searchNonPatient(this.#parts, query, cx);
  }

  async instance(
    { sopClasses }: WebNonPatientCategory,
    uid: string,
    { signal }: WebContext,
  ): Promise<StoredInstance | undefined> {
    for await (const { facts } of this.#parts.index.entries({ sopClasses, sopInstanceUids: [uid] }, signal)) {
      return new ArchivedInstance(facts, this.#parts);
    }
    return undefined;
  }

  store({ category: { sopClasses }, uid, body }: NonPatientPart): Promise<StoreResult> {
    return storeFile(this.#parts.ingest, body, {
      refuse: ({ sopClassUid, sopInstanceUid }) =>
        sopClasses.includes(sopClassUid) && (uid ?? sopInstanceUid) === sopInstanceUid ? undefined : 'other-resource',
    });
  }
}
