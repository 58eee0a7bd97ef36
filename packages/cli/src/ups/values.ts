import type { Changes, DataSet } from 'hounsfield/data';
import { bySeries, objectFacts } from '../files/object-facts.ts';
import { dateAndTime } from '../mpps/performed-series.ts';

/** What a new workitem needs a value for and does not have yet (PS3.4 Table CC.2.5-3). */
export function newWorkitem(given: DataSet, now: Date): Changes {
  const values: Changes = {
    TransactionUID: null,
    ScheduledProcedureStepPriority: 'MEDIUM',
    ProcedureStepLabel: 'Workitem of hu',
    ScheduledProcedureStepStartDateTime: momentOf(now),
    InputReadinessState: 'READY',
    ProcedureStepState: 'SCHEDULED',
  };
  const missing = Object.entries(values).filter(([keyword]) => !given.has(keyword as keyof Changes & string));
  return Object.fromEntries(missing) as Changes;
}

/** What a workitem needs to become COMPLETED, as far as it can be known here. */
export async function finalValues(workitem: DataSet, paths: readonly string[], now: Date): Promise<Changes> {
  const objects = paths.length === 0 ? [] : await objectFacts(paths);
  const series = Array.from(bySeries(objects).values());
  const codes = workitem.get('ScheduledWorkitemCodeSequence') ?? [];
  return {
    UnifiedProcedureStepPerformedProcedureSequence: [
      {
        PerformedStationNameCodeSequence: [code('HU', 'hu')],
        PerformedProcedureStepStartDateTime: workitem.get('ScheduledProcedureStepStartDateTime') ?? momentOf(now),
        PerformedWorkitemCodeSequence: codes.length > 0 ? codes : [code('HU', 'Work of hu')],
        PerformedProcedureStepEndDateTime: momentOf(now),
        OutputInformationSequence: series.map(members => ({
          TypeOfInstances: 'DICOM',
          StudyInstanceUID: members[0]?.studyInstanceUid ?? null,
          SeriesInstanceUID: members[0]?.seriesInstanceUid ?? null,
          ReferencedSOPSequence: members.map(each => ({
            ReferencedSOPClassUID: each.sopClassUid,
            ReferencedSOPInstanceUID: each.sopInstanceUid,
          })),
        })),
      },
    ],
  };
}

/** A moment as DT. */
export function momentOf(now: Date): string {
  const { date, time } = dateAndTime(now);
  return `${date}${time}`;
}

function code(value: string, meaning: string): Changes {
  return { CodeValue: value, CodingSchemeDesignator: '99HU', CodeMeaning: meaning };
}
