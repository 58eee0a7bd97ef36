import { createUid, type DataSet } from 'hounsfield/data';
import { WebError } from 'hounsfield/errors';
import type { DimseReply } from 'hounsfield/network';
import { attributeRules, matches, matchIdentifier } from 'hounsfield/services';
import type {
  Subscriber,
  SubscriptionBackend,
  SubscriptionResult,
  WorkitemNote,
  WorkitemQuery,
  WorkitemRefusal,
  WorkitemResult,
  WorkitemSubscription,
  WorkitemUpdate,
  WorklistBackend,
} from 'hounsfield/web/worklist';
import { keysDataSet } from '../find/identifier.ts';
import { UsageError } from '../usage-error.ts';
import type { SubscriptionOutcome, Subscriptions } from './subscriptions.ts';
import type { Workitems } from './workitems.ts';

/** The workitems of `hu ups serve` as a worklist of DICOMweb; events of both ways go to the same subscribers. */
export class WebWorklist implements WorklistBackend {
  readonly #workitems: Workitems;
  readonly #ae: string;
  readonly subscriptions: SubscriptionBackend;

  /** @param ae AE title of the worklist */
  constructor(workitems: Workitems, subscriptions: Subscriptions, ae: string) {
    this.#workitems = workitems;
    this.#ae = ae;
    this.subscriptions = new WebSubscriptions(workitems, subscriptions);
  }

  async create(workitem: DataSet, sopInstanceUid: string = createUid()): Promise<WorkitemResult> {
    return resultOf(sopInstanceUid, await this.#workitems.create(sopInstanceUid, workitem));
  }

  async retrieve(sopInstanceUid: string): Promise<DataSet | undefined> {
    return this.#workitems.get(sopInstanceUid);
  }

  async update({ sopInstanceUid, changes, transactionUid }: WorkitemUpdate): Promise<WorkitemResult> {
    const keyed = transactionUid === undefined ? changes : changes.with({ TransactionUID: transactionUid });
    return resultOf(sopInstanceUid, await this.#workitems.set(sopInstanceUid, keyed), transactionUid);
  }

  async changeState(sopInstanceUid: string, request: DataSet): Promise<WorkitemResult> {
    const given = request.get('TransactionUID') ?? undefined;
    return resultOf(sopInstanceUid, await this.#workitems.changeState(sopInstanceUid, request), given);
  }

  async requestCancellation(sopInstanceUid: string, request: DataSet): Promise<WorkitemResult> {
    // Whoever performs the workitem is told an AE title (PS3.4 Table CC.2.4-1); clients of the web have none.
    const named = request.has('RequestingAE') ? request : request.with({ RequestingAE: this.#ae });
    return resultOf(sopInstanceUid, await this.#workitems.requestCancel(sopInstanceUid, named));
  }

  async *search(query: WorkitemQuery): AsyncGenerator<DataSet> {
    const identifier = identifierOf(query);
    let count = 0;
    for (const [, workitem] of this.#workitems.all) {
      if (!matches(workitem, identifier) || count++ < query.offset) continue;
      yield query.includeAll ? workitem : matchIdentifier(workitem, identifier);
      if (count >= query.offset + query.limit) return;
    }
  }
}

/** Subscribers of the web among those of DIMSE. No workitem is ever deleted, so each deletion lock is granted. */
class WebSubscriptions implements SubscriptionBackend {
  readonly #workitems: Workitems;
  readonly #subscriptions: Subscriptions;

  constructor(workitems: Workitems, subscriptions: Subscriptions) {
    this.#workitems = workitems;
    this.#subscriptions = subscriptions;
  }

  async subscribe({ aeTitle, sopInstanceUid, match = [] }: WorkitemSubscription): Promise<SubscriptionResult> {
    const filter = identifierOf({ match, include: [] }, []);
    return outcomes[this.#subscriptions.subscribe({ title: aeTitle, uid: sopInstanceUid, filter }, this.#workitems)];
  }

  async unsubscribe({ aeTitle, sopInstanceUid }: Subscriber): Promise<SubscriptionResult> {
    return outcomes[this.#subscriptions.unsubscribe(aeTitle, sopInstanceUid, this.#workitems)];
  }

  async suspend({ aeTitle }: Subscriber): Promise<SubscriptionResult> {
    return outcomes[this.#subscriptions.suspend(aeTitle, this.#workitems)];
  }
}

const outcomes: Readonly<Record<SubscriptionOutcome, SubscriptionResult>> = {
  done: { kind: 'done' },
  unknown: { kind: 'refused', reason: 'unknown' },
  full: { kind: 'refused', reason: 'full' },
};

/** @throws WebError `invalid-parameter` */
function identifierOf(
  { match, include }: Pick<WorkitemQuery, 'match' | 'include'>,
  always: readonly number[] = RETURNED,
): DataSet {
  const returned = [...always.map(tag => [tag]), ...include];
  try {
    return keysDataSet([
      ...returned.map(path => ({ path, value: undefined })),
      ...match.map(({ path, values }) => ({ path, value: values.join('\\') })),
    ]);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new WebError('invalid-parameter', { detail: 'a value cannot be one of its attribute' });
  }
}

function resultOf(sopInstanceUid: string, { status }: DimseReply, transactionUid?: string): WorkitemResult {
  const note = notes.get(status);
  if (status === 0 || note !== undefined) {
    return { kind: 'done', sopInstanceUid, ...(note === undefined ? {} : { note }) };
  }
  const reason = refusals.get(status) ?? 'invalid';
  const isMissing = reason === 'wrong transaction' && (transactionUid ?? '') === '';
  return { kind: 'refused', reason: isMissing ? 'no transaction' : reason };
}

/** Warnings of PS3.4 Tables CC.2.1-2 and CC.2.2-2. */
const notes: ReadonlyMap<number, WorkitemNote> = new Map([
  [0xb304, 'already canceled'],
  [0xb306, 'already completed'],
]);

/** Failures of PS3.4 Tables CC.2.1-2, CC.2.2-2, CC.2.5-2 and CC.2.6-2, and of PS3.7 Annex C. */
const refusals: ReadonlyMap<number, WorkitemRefusal> = new Map([
  [0x0111, 'exists'],
  [0x0213, 'full'],
  [0xc300, 'wrong state'],
  [0xc301, 'wrong transaction'],
  [0xc302, 'wrong state'],
  [0xc303, 'wrong state'],
  [0xc304, 'not final'],
  [0xc307, 'unknown'],
  [0xc309, 'not scheduled'],
  [0xc310, 'wrong state'],
  [0xc311, 'completed'],
  [0xc312, 'not cancelled'],
  [0xc313, 'not cancelled'],
  [0xc314, 'not cancelled'],
]);

/** What a row always has: what the table wants returned (PS3.4 Table CC.2.5-3). */
const RETURNED: readonly number[] = attributeRules('ups', 'return')
  .filter(({ scp }) => /^[12]/.test(scp))
  .map(({ tag }) => tag);
