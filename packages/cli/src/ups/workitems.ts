import { DataSet } from 'hounsfield/data';
import { UnifiedProcedureStepPush } from 'hounsfield/dictionary';
import { type DimseReply, failure, Status } from 'hounsfield/network';
import {
  finalWorkitemProblems,
  problemReply,
  type UpsCell,
  type UpsState,
  type UpsTrigger,
  upsEvents,
  upsStates,
  upsTransition,
  upsTrigger,
  workitemChangeProblems,
  workitemProblems,
} from 'hounsfield/services';
import type { Shelf } from '../shelf.ts';
import { momentOf } from './values.ts';

/** What subscribers are told. */
export interface WorkitemEvent {
  readonly sopInstanceUid: string;
  readonly eventTypeId: number;
  readonly dataSet: DataSet;
}

/** The workitems of a worklist, and how they change (PS3.4 §CC.1.1). */
export class Workitems {
  readonly #shelf: Shelf;
  readonly #tell: (event: WorkitemEvent) => void;
  readonly #now: () => Date;

  constructor(shelf: Shelf, tell: (event: WorkitemEvent) => void, now: () => Date = () => new Date()) {
    this.#shelf = shelf;
    this.#tell = tell;
    this.#now = now;
  }

  get all(): Iterable<readonly [uid: string, dataSet: DataSet]> {
    return this.#shelf.all;
  }

  get(uid: string): DataSet | undefined {
    return this.#shelf.get(uid);
  }

  state(uid: string): UpsState | undefined {
    const text = this.get(uid)?.get('ProcedureStepState');
    return upsStates.find(state => state === text);
  }

  /** PS3.4 §CC.2.5 */
  async create(uid: string, dataSet: DataSet): Promise<DimseReply> {
    const cell = upsTransition('create', this.state(uid));
    if (cell.next === undefined) return failure(cell.status);
    if (this.#shelf.isFull) return failure(RESOURCE_LIMITATION, 'There is no room for more workitems');
    const refused = problemReply(workitemProblems(dataSet));
    if (refused !== undefined) return refused;
    if (dataSet.get('ProcedureStepState') !== 'SCHEDULED') return failure(NOT_SCHEDULED);
    await this.#put(uid, dataSet.with({ SOPClassUID: UnifiedProcedureStepPush, SOPInstanceUID: uid }));
    this.#report(uid);
    return { ...Status.success, sopInstanceUid: uid };
  }

  /** PS3.4 §CC.2.6: whoever has not claimed the workitem changes it only while it is SCHEDULED. */
  async set(uid: string, changes: DataSet): Promise<DimseReply> {
    const workitem = this.get(uid);
    const state = this.state(uid);
    if (workitem === undefined || state === undefined) return failure(NO_SUCH_WORKITEM);
    if (state === 'COMPLETED' || state === 'CANCELED') return failure(OVER);
    if (state === 'IN PROGRESS' && changes.get('TransactionUID') !== lockOf(workitem))
      return failure(WRONG_TRANSACTION);
    const own = changes.without('TransactionUID');
    const refused = problemReply(workitemChangeProblems(own));
    if (refused !== undefined) return refused;
    const elements = [...own].filter(({ tag }) => tag !== CHARACTER_SET);
    await this.#put(uid, workitem.withElements(elements.map(({ tag, vr, values }) => ({ tag, vr, value: values }))));
    if (own.has('ProcedureStepProgressInformationSequence')) {
      const progress = own.get('ProcedureStepProgressInformationSequence') ?? [];
      this.#event(uid, upsEvents.progressReport.id, DataSet.of({ ProcedureStepProgressInformationSequence: progress }));
    }
    if (own.has('InputReadinessState')) this.#report(uid);
    this.#reportAssigned(uid, own);
    return Status.success;
  }

  /** PS3.4 §CC.2.1 */
  async changeState(uid: string, request: DataSet): Promise<DimseReply> {
    const workitem = this.get(uid);
    const given = request.get('TransactionUID');
    const trigger = upsTrigger(request.get('ProcedureStepState'), { lock: workitem && lockOf(workitem), given });
    if (trigger === undefined) return failure(INVALID_ARGUMENT);
    const cell = this.#cell(uid, trigger);
    if (workitem !== undefined && cell.next !== undefined) await this.#enter(uid, workitem, cell.next, given);
    return { status: cell.status };
  }

  /** PS3.4 §CC.2.2 */
  async requestCancel(uid: string, request: DataSet): Promise<DimseReply> {
    const workitem = this.get(uid);
    const cell = this.#cell(uid, 'request cancel');
    if (cell.reportsCancelRequest === true) this.#event(uid, upsEvents.cancelRequested.id, request);
    if (workitem !== undefined && cell.next !== undefined) {
      const reason = request.get('ReasonForCancellation');
      const progress = {
        ProcedureStepCancellationDateTime: momentOf(this.#now()),
        ...(reason !== undefined && { ReasonForCancellation: reason }),
      };
      const changed = workitem.with({ ProcedureStepProgressInformationSequence: [progress] });
      // On its way to CANCELED it passes IN PROGRESS, and subscribers are told of both (PS3.4 §CC.2.2.3).
      await this.#enter(uid, changed, 'IN PROGRESS', undefined);
      await this.#enter(uid, changed, cell.next, undefined);
    }
    return { status: cell.status };
  }

  /** What a subscriber is told first (PS3.4 §CC.2.3.3). */
  stateReport(uid: string): WorkitemEvent {
    const workitem = this.get(uid);
    const dataSet = DataSet.of({
      ProcedureStepState: workitem?.get('ProcedureStepState') ?? null,
      InputReadinessState: workitem?.get('InputReadinessState') ?? null,
    });
    return { sopInstanceUid: uid, eventTypeId: upsEvents.stateReport.id, dataSet };
  }

  /** The cell of the table; one whose final state lacks something is C304 instead. */
  #cell(uid: string, trigger: UpsTrigger): UpsCell {
    const cell = upsTransition(trigger, this.state(uid));
    const workitem = this.get(uid);
    if (cell.finalStateOf === undefined || workitem === undefined) return cell;
    return finalWorkitemProblems(workitem, cell.finalStateOf).length === 0 ? cell : { status: NOT_FINAL };
  }

  async #enter(uid: string, workitem: DataSet, state: UpsState, lock: string | undefined): Promise<void> {
    const locked = lock === undefined ? workitem : workitem.with({ TransactionUID: lock });
    await this.#put(uid, locked.with({ ProcedureStepState: state }));
    this.#report(uid);
  }

  #put(uid: string, workitem: DataSet): Promise<void> {
    return this.#shelf.put(uid, workitem.with({ ScheduledProcedureStepModificationDateTime: momentOf(this.#now()) }));
  }

  #report(uid: string): void {
    this.#tell(this.stateReport(uid));
  }

  /** To whom and where it is given (PS3.4 Table CC.2.4-1), each as far as it was changed. */
  #reportAssigned(uid: string, changes: DataSet): void {
    const stations = changes.get('ScheduledStationNameCodeSequence');
    const [performer] = changes.get('ScheduledHumanPerformersSequence') ?? [];
    if (stations === undefined && performer === undefined) return;
    const codes = performer?.get('HumanPerformerCodeSequence');
    const organisation = performer?.get('HumanPerformerOrganization');
    const assigned = {
      ...(stations !== undefined && { ScheduledStationNameCodeSequence: stations }),
      ...(codes !== undefined && { HumanPerformerCodeSequence: codes }),
      ...(organisation !== undefined && { HumanPerformerOrganization: organisation }),
    };
    this.#event(uid, upsEvents.assigned.id, DataSet.of(assigned));
  }

  #event(sopInstanceUid: string, eventTypeId: number, dataSet: DataSet): void {
    this.#tell({ sopInstanceUid, eventTypeId, dataSet });
  }
}

function lockOf(workitem: DataSet): string | undefined {
  return workitem.get('TransactionUID');
}

const CHARACTER_SET = 0x0008_0005;
// PS3.4 Tables CC.2.1-2, CC.2.5-2, CC.2.6-2.
const NO_SUCH_WORKITEM = 0xc307;
const NOT_SCHEDULED = 0xc309;
const OVER = 0xc300;
const WRONG_TRANSACTION = 0xc301;
const NOT_FINAL = 0xc304;
/** PS3.7 Annex C */
const RESOURCE_LIMITATION = 0x0213;
/** Invalid argument value (PS3.7 §C.4.2). */
const INVALID_ARGUMENT = 0x0115;
