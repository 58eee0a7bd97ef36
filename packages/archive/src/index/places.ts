import type { IndexDatabase } from './database.ts';
import type { Cells, InstanceRecord } from './record.ts';

/** Where an instance belongs. */
export interface Place {
  /** Numbers of the rows. */
  readonly study: number;
  readonly series: number;
}

/**
 * Rows of studies and series that records named lately, by what they say of them: who says the same needs no look. Whoever
 * writes anything else into the database has them forgotten: a row may be gone, and its number be that of another.
 */
export class Places {
  readonly #known = new Map<Cells, Known>();

  of({ keys, studyInstanceUid, seriesInstanceUid }: InstanceRecord): Place | undefined {
    const known = this.#known.get(keys.series);
    const isSame =
      known?.study === keys.study &&
      known.patient === keys.patient &&
      known.studyInstanceUid === studyInstanceUid &&
      known.seriesInstanceUid === seriesInstanceUid;
    return isSame ? known.place : undefined;
  }

  keep({ keys, studyInstanceUid, seriesInstanceUid }: InstanceRecord, place: Place): void {
    if (this.#known.size >= MOST) this.forget();
    const { patient, study } = keys;
    this.#known.set(keys.series, { patient, study, studyInstanceUid, seriesInstanceUid, place });
  }

  forget(): void {
    this.#known.clear();
  }
}

/** Those of a connection that writes. */
export function placesOf(database: IndexDatabase): Places {
  const known = all.get(database);
  if (known !== undefined) return known;
  const made = new Places();
  all.set(database, made);
  return made;
}

interface Known {
  readonly patient: Cells;
  readonly study: Cells;
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly place: Place;
}

const all = new WeakMap<IndexDatabase, Places>();
const MOST = 32;
