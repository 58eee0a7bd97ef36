import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Flavour } from './flavour.ts';
import type { Level } from './keys.ts';
import type { ValuesOf } from './match.ts';

/** What the index works out for a key whose value no instance states. */
export interface ComputedKey {
  /** Rows that it is worked out of, with their condition; absent where the row itself has it. */
  readonly source?: RawBuilder<unknown>;
  /** Of the row, at the level of the search, or of all rows of the source together; several values are a JSON list. */
  value(flavour: Flavour, level: Level): RawBuilder<unknown>;
  /** How it is matched; absent for keys that are only returned. */
  readonly matches?: ValuesOf;
}

const studiesOfPatient = sql`study as s where s.patient = patient.id`;
const seriesOfPatient = sql`series as e join study as s on s.id = e.study where s.patient = patient.id`;
const seriesOfStudy = sql`series as e where e.study = study.id`;
const classesOfStudy = sql`series as e join series_sop_class as c on c.series = e.id where e.study = study.id`;

/** Computed keys by keyword (PS3.4 Table C.3-1, §C.6). */
export const computedKeys: Readonly<Record<string, ComputedKey>> = {
  NumberOfPatientRelatedStudies: { source: studiesOfPatient, value: () => sql`count(*)` },
  NumberOfPatientRelatedSeries: { source: seriesOfPatient, value: () => sql`count(*)` },
  NumberOfPatientRelatedInstances: { source: seriesOfPatient, value: () => sql`sum(e.instances)` },
  NumberOfStudyRelatedSeries: { source: seriesOfStudy, value: () => sql`count(*)` },
  NumberOfStudyRelatedInstances: { source: seriesOfStudy, value: () => sql`sum(e.instances)` },
  NumberOfSeriesRelatedInstances: { value: () => sql`cast(series.instances as text)` },
  // Of the instance that stands for the row, as its dates are.
  TimezoneOffsetFromUTC: { value: (_, level) => sql.ref(`${level}.utc_offset`) },
  ModalitiesInStudy: list(seriesOfStudy, 'e.modality'),
  SOPClassesInStudy: list(classesOfStudy, 'c.sop_class_uid'),
  AvailableTransferSyntaxUID: {
    value: () => sql`instance.transfer_syntax_uid`,
    matches: (_, pattern) => pattern(sql<string>`instance.transfer_syntax_uid`),
  },
};

/** Distinct values that are not empty, in ascending order. */
function list(source: RawBuilder<unknown>, column: string): ComputedKey {
  return {
    source,
    value: flavour => flavour.listOf(sql.ref<string>(column)),
    matches: (flavour, pattern) =>
      sql<SqlBool>`exists (select 1 from ${source} and ${pattern(flavour.unindexed(column))})`,
  };
}
