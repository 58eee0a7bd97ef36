import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Flavour } from './flavour.ts';
import type { ValuesOf } from './match.ts';

/** What the index works out for a key whose value no instance states. */
export interface ComputedKey {
  /** The value as the answer holds it; several values as a JSON list. */
  value(flavour: Flavour): RawBuilder<unknown>;
  readonly isList: boolean;
  /** How it is matched; absent for keys that are only returned. */
  readonly matches?: ValuesOf;
}

/** Computed keys by keyword (PS3.4 Table C.3-1, §C.6). */
export const computedKeys: Readonly<Record<string, ComputedKey>> = {
  NumberOfPatientRelatedStudies: count(sql`select count(*) from study as s where s.patient = patient.id`),
  NumberOfPatientRelatedSeries: count(
    sql`select count(*) from series as e join study as s on s.id = e.study where s.patient = patient.id`,
  ),
  NumberOfPatientRelatedInstances: count(
    sql`select sum(e.instances) from series as e join study as s on s.id = e.study where s.patient = patient.id`,
  ),
  NumberOfStudyRelatedSeries: count(sql`select count(*) from series as e where e.study = study.id`),
  NumberOfStudyRelatedInstances: count(sql`select sum(e.instances) from series as e where e.study = study.id`),
  NumberOfSeriesRelatedInstances: { value: () => sql`cast(series.instances as text)`, isList: false },
  ModalitiesInStudy: list(sql`series as e where e.study = study.id`, 'e.modality'),
  SOPClassesInStudy: list(
    sql`series as e join series_sop_class as c on c.series = e.id where e.study = study.id`,
    'c.sop_class_uid',
  ),
  AvailableTransferSyntaxUID: {
    value: () => sql`instance.transfer_syntax_uid`,
    isList: false,
    matches: (_, pattern) => pattern(sql<string>`instance.transfer_syntax_uid`),
  },
};

function count(query: RawBuilder<unknown>): ComputedKey {
  return { value: () => sql`cast((${query}) as text)`, isList: false };
}

/** Distinct values that are not empty, in ascending order. */
function list(source: RawBuilder<unknown>, column: string): ComputedKey {
  return {
    value: flavour => {
      const value = flavour.unindexed(column);
      return flavour.listOf(sql`select distinct ${value} as v from ${source} and ${value} <> '' order by 1`);
    },
    isList: true,
    matches: (flavour, pattern) =>
      sql<SqlBool>`exists (select 1 from ${source} and ${pattern(flavour.unindexed(column))})`,
  };
}
