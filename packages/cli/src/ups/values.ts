import type { Changes, DataSet } from 'hounsfield/data';
import { finalWorkitemProblems, workitemProblems } from 'hounsfield/services';
import type { UpsFlags } from '../commands/ups.ts';
import { bySeries, objectFacts } from '../files/object-facts.ts';
import { dateAndTime } from '../mpps/performed-series.ts';
import { UsageError } from '../usage-error.ts';

const NOTHING: Output = { paths: [], retrieveFrom: '' };

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

/** What came of a workitem: files of objects, and where whoever reads of them can retrieve these (PS3.3 Table 10-3b). */
export interface Output {
  readonly paths: readonly string[];
  readonly retrieveFrom: string;
}

/** @throws UsageError for files of which nobody says where their objects are */
export function outputOf(flags: Pick<UpsFlags, 'files' | 'retrieveFrom'>): Output | undefined {
  const { files, retrieveFrom } = flags;
  if (files === undefined) return undefined;
  if (retrieveFrom !== undefined) return { paths: files, retrieveFrom };
  throw new UsageError('--files needs --retrieve-from', 'Say from which AE title the objects can be retrieved');
}

/** What a workitem needs to become COMPLETED, as far as it can be known here. */
export async function finalValues(workitem: DataSet, output: Output | undefined, now: Date): Promise<Changes> {
  const { paths, retrieveFrom } = output ?? NOTHING;
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
          DICOMRetrievalSequence: [{ RetrieveAETitle: [retrieveFrom] }],
        })),
      },
    ],
  };
}

/** A workitem that may be created, with what is given and all that has to be there (PS3.4 Table CC.2.5-3). */
export function wholeWorkitem(given: DataSet, now: Date): DataSet {
  const begun = given.with(newWorkitem(given, now));
  const empty = workitemProblems(begun).filter(({ kind, path }) => kind === 'missing' && !path.includes('.'));
  return begun.withElements(empty.map(({ tag }) => ({ tag, value: null })));
}

/** What is to be put into a workitem before it can be COMPLETED: nothing where it has all. */
export async function completion(workitem: DataSet, output: Output | undefined, now: Date): Promise<Changes> {
  const isReady = finalWorkitemProblems(workitem, 'COMPLETED').every(({ requirement }) => requirement !== 'P');
  return isReady && output === undefined ? {} : finalValues(workitem, output, now);
}

/** What is to be put into a workitem before whoever performs it can give it up. */
export function cancellation(reason: string | undefined, now: Date): Changes {
  const progress = {
    ProcedureStepCancellationDateTime: momentOf(now),
    ReasonForCancellation: reason ?? null,
    ProcedureStepDiscontinuationReasonCodeSequence: [UNSPECIFIED],
  };
  return { ...inSetOf(reason), ProcedureStepProgressInformationSequence: [progress] };
}

/** A request for cancellation. */
export function cancelRequest(reason: string | undefined): Changes {
  return reason === undefined ? {} : { ...inSetOf(reason), ReasonForCancellation: reason };
}

/** Texts of another repertoire than ASCII need a character set that has them. */
function inSetOf(text: string | undefined): Changes {
  return /^[\x20-\x7e]*$/.test(text ?? '') ? {} : { SpecificCharacterSet: ['ISO_IR 192'] };
}

/** A moment as DT. */
export function momentOf(now: Date): string {
  const { date, time } = dateAndTime(now);
  return `${date}${time}`;
}

function code(value: string, meaning: string): Changes {
  return { CodeValue: value, CodingSchemeDesignator: '99HU', CodeMeaning: meaning };
}

/** CID 9300 has it as the reason that nobody gave. */
const UNSPECIFIED = {
  CodeValue: '110513',
  CodingSchemeDesignator: 'DCM',
  CodeMeaning: 'Discontinued for unspecified reason',
};
