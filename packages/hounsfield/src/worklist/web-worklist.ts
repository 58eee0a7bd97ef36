import { createUid, type DataSet } from '../data/index.ts';
import type { DimseReply } from '../network/index.ts';
import { attributeRules, upsActions } from '../services/index.ts';
import type { WebContext } from '../web/index.ts';
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
} from '../web/worklist/index.ts';
import { keysIdentifier } from './keys-identifier.ts';
import { tooLong, type Worklist } from './worklist.ts';

/** A worklist as one of DICOMweb (PS3.18 §11); events of both ways go to the same subscribers. */
export class WebWorklist implements WorklistBackend {
  readonly #worklist: Worklist;
  readonly #ae: string;
  readonly subscriptions: SubscriptionBackend;

  /** @param ae AE title of the worklist */
  constructor(worklist: Worklist, ae: string) {
    this.#worklist = worklist;
    this.#ae = ae;
    this.subscriptions = subscriptionsOf(worklist);
  }

  async create(workitem: DataSet, sopInstanceUid: string = createUid()): Promise<WorkitemResult> {
    return resultOf(sopInstanceUid, await this.#worklist.create(sopInstanceUid, workitem));
  }

  retrieve(sopInstanceUid: string): Promise<DataSet | undefined> {
    return this.#worklist.get(sopInstanceUid);
  }

  async update({ sopInstanceUid, changes, transactionUid }: WorkitemUpdate): Promise<WorkitemResult> {
    const keyed = transactionUid === undefined ? changes : changes.with({ TransactionUID: transactionUid });
    return resultOf(sopInstanceUid, await this.#worklist.set(sopInstanceUid, keyed), transactionUid);
  }

  async changeState(sopInstanceUid: string, request: DataSet): Promise<WorkitemResult> {
    const given = request.get('TransactionUID') ?? undefined;
    return resultOf(sopInstanceUid, await this.#act(sopInstanceUid, upsActions.changeState.id, request), given);
  }

  async requestCancellation(sopInstanceUid: string, request: DataSet): Promise<WorkitemResult> {
    return resultOf(sopInstanceUid, await this.#act(sopInstanceUid, upsActions.requestCancel.id, request));
  }

  async *search(query: WorkitemQuery, { signal }: WebContext): AsyncGenerator<DataSet> {
    const identifier = keysIdentifier(query, RETURNED);
    let count = 0;
    for await (const row of this.#worklist.search(identifier, query.includeAll, signal)) {
      if (count++ < query.offset) continue;
      yield row;
      if (count >= query.offset + query.limit) return;
    }
  }

  /** Whoever performs a workitem is told an AE title (PS3.4 Table CC.2.4-1); clients of the web have none. */
  #act(sopInstanceUid: string, action: number, request: DataSet): Promise<DimseReply> {
    return this.#worklist.act(sopInstanceUid, action, request, this.#ae);
  }
}

/** Subscribers of the web among those of DIMSE. What is locked is never deleted, so each lock is granted. */
function subscriptionsOf(worklist: Worklist): SubscriptionBackend {
  return {
    subscribe: async ({ aeTitle, sopInstanceUid, match = [], deletionLock }: WorkitemSubscription) => {
      const filter = keysIdentifier({ match, include: [] });
      return outcomeOf(await worklist.subscribe({ aeTitle, sopInstanceUid, filter, isLocked: deletionLock }));
    },
    unsubscribe: async ({ aeTitle, sopInstanceUid }: Subscriber) =>
      outcomeOf(await worklist.unsubscribe(aeTitle, sopInstanceUid)),
    suspend: async ({ aeTitle }: Subscriber) => outcomeOf(await worklist.suspend(aeTitle)),
  };
}

function outcomeOf({ status }: DimseReply): SubscriptionResult {
  if (status === 0) return { kind: 'done' };
  return { kind: 'refused', reason: refusals.get(status) === 'full' ? 'full' : 'unknown' };
}

function resultOf(sopInstanceUid: string, reply: DimseReply, transactionUid?: string): WorkitemResult {
  const { status } = reply;
  if (reply === tooLong) return { kind: 'refused', reason: 'too long' };
  const note = notes.get(status);
  if (status === 0 || note !== undefined) {
    return { kind: 'done', sopInstanceUid, ...(note === undefined ? {} : { note }) };
  }
  const reason = refusals.get(status) ?? 'invalid';
  const isMissing = reason === 'wrong transaction' && (transactionUid ?? '') === '';
  return { kind: 'refused', reason: isMissing ? 'no transaction' : reason };
}

/** Warnings of PS3.4 Tables CC.2.1-2, CC.2.2-2 and CC.2.5-2. */
const notes: ReadonlyMap<number, WorkitemNote> = new Map([
  [0xb300, 'modified'],
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
