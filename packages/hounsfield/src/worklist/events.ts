import { type Changes, DataSet } from '../data/index.ts';
import { UPSGlobalSubscriptionInstance } from '../dictionary/index.ts';
import { type UpsState, upsEvents } from '../services/index.ts';

/** What subscribers are told (PS3.4 Table CC.2.4-1). */
export interface WorkitemEvent {
  readonly sopInstanceUid: string;
  readonly eventTypeId: number;
  readonly dataSet: DataSet;
  /** Of one that is kept until it was delivered: its number, which no other one has that is kept at the same time. */
  readonly id?: number;
  /** To be called when the receiver has it. */
  readonly delivered?: () => void;
}

/** The state of a workitem, or one that it passes. */
export function stateReport(sopInstanceUid: string, workitem: DataSet, state?: UpsState): WorkitemEvent {
  const dataSet = DataSet.of({
    ProcedureStepState: state ?? workitem.get('ProcedureStepState') ?? null,
    InputReadinessState: workitem.get('InputReadinessState') ?? null,
  });
  return { sopInstanceUid, eventTypeId: upsEvents.stateReport.id, dataSet };
}

/** What a change of values is told as: progress, readiness, and to whom and where it is given, each where it changed. */
export function changeReports(sopInstanceUid: string, workitem: DataSet, changes: DataSet): readonly WorkitemEvent[] {
  const events: WorkitemEvent[] = [];
  if (changes.has('ProcedureStepProgressInformationSequence')) {
    const progress = changes.get('ProcedureStepProgressInformationSequence') ?? [];
    const dataSet = inSetOf(changes, { ProcedureStepProgressInformationSequence: progress });
    events.push({ sopInstanceUid, eventTypeId: upsEvents.progressReport.id, dataSet });
  }
  if (changes.has('InputReadinessState')) events.push(stateReport(sopInstanceUid, workitem));
  const assigned = assignedOf(changes);
  if (assigned !== undefined) events.push({ sopInstanceUid, eventTypeId: upsEvents.assigned.id, dataSet: assigned });
  return events;
}

export function cancelRequested(sopInstanceUid: string, request: DataSet): WorkitemEvent {
  return { sopInstanceUid, eventTypeId: upsEvents.cancelRequested.id, dataSet: request.without('TransactionUID') };
}

/** That the worklist ends or has begun again, and whether it keeps what it knows. */
export function statusChange(
  status: 'GOING DOWN' | 'RESTARTED',
  keeps: { readonly workitems: boolean; readonly subscribers: boolean },
): WorkitemEvent {
  const start = (isKept: boolean): string => (isKept ? 'WARM START' : 'COLD START');
  const dataSet = DataSet.of({
    SCPStatus: status,
    SubscriptionListStatus: start(keeps.subscribers),
    UnifiedProcedureStepListStatus: start(keeps.workitems),
  });
  return { sopInstanceUid: UPSGlobalSubscriptionInstance, eventTypeId: upsEvents.scpStatusChange.id, dataSet };
}

/** Texts are in the character set that they came in. */
function inSetOf(changes: DataSet, values: Changes): DataSet {
  const terms = changes.get('SpecificCharacterSet') ?? [];
  return DataSet.of({ ...(terms.length === 0 ? {} : { SpecificCharacterSet: terms }), ...values });
}

function assignedOf(changes: DataSet): DataSet | undefined {
  const stations = changes.get('ScheduledStationNameCodeSequence');
  const [performer] = changes.get('ScheduledHumanPerformersSequence') ?? [];
  if (stations === undefined && performer === undefined) return undefined;
  const codes = performer?.get('HumanPerformerCodeSequence');
  const organisation = performer?.get('HumanPerformerOrganization');
  return inSetOf(changes, {
    ...(stations !== undefined && { ScheduledStationNameCodeSequence: stations }),
    ...(codes !== undefined && { HumanPerformerCodeSequence: codes }),
    ...(organisation !== undefined && { HumanPerformerOrganization: organisation }),
  });
}
