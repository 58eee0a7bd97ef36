import { type Changes, createUid, type DataSet } from '../data/index.ts';
import {
  StorageCommitmentPullModel as pullSopClass,
  StorageCommitmentPushModel as pushSopClass,
  StorageCommitmentPushModelInstance,
} from '../dictionary/uids.generated.ts';
import type { Association, NormalizedResult, ServiceDefinition } from '../network/index.ts';
import { type AttributeProblem, attributeRules, checkAttributes, requestNeeds } from './attributes.ts';
import { declareService } from './declare.ts';

/** Whoever stored objects asks that they be kept, and gets the answer as an event (PS3.4 Annex J). */
export const StorageCommitmentPush: ServiceDefinition<'N-ACTION', 'N-EVENT-REPORT'> = declareService({
  name: 'Storage Commitment Push',
  section: 'PS3.4 §J.3',
  sopClasses: [pushSopClass],
  operations: ['N-ACTION'],
  notifications: ['N-EVENT-REPORT'],
});

/** Retired: the provider fetched the objects itself. */
export const StorageCommitmentPull: ServiceDefinition<'N-ACTION', 'N-EVENT-REPORT'> = declareService({
  name: 'Storage Commitment Pull',
  section: 'PS3.4 §J.4',
  sopClasses: [pullSopClass],
  operations: ['N-ACTION'],
  notifications: ['N-EVENT-REPORT'],
});

/** An object by its class and its UID. */
export interface InstanceReference {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
}

export interface CommitmentRequest {
  /** One that nobody else has, unless told. */
  readonly transactionUid?: string;
  readonly instances: readonly InstanceReference[];
}

/** What is known after the request: the answer itself comes as an event, maybe over another association. */
export interface CommitmentRequested extends NormalizedResult {
  readonly transactionUid: string;
}

/**
 * Asks the peer to keep objects (PS3.4 §J.3.2).
 * @throws as `Association.nAction`
 */
export async function requestCommitment(
  association: Association,
  { transactionUid = createUid(), instances }: CommitmentRequest,
): Promise<CommitmentRequested> {
  const result = await association.nAction({
    sopClassUid: pushSopClass,
    sopInstanceUid: StorageCommitmentPushModelInstance,
    actionTypeId: REQUEST_COMMITMENT,
    dataSet: { TransactionUID: transactionUid, ReferencedSOPSequence: instances.map(referenceItem) },
  });
  return { ...result, transactionUid };
}

/** What a commitment request asks for, as its provider reads it. */
export function readCommitmentRequest(dataSet: DataSet): {
  readonly transactionUid: string | undefined;
  readonly instances: readonly InstanceReference[];
  readonly problems: readonly AttributeProblem[];
} {
  return {
    transactionUid: dataSet.get('TransactionUID'),
    instances: (dataSet.get('ReferencedSOPSequence') ?? []).map(reference),
    problems: checkAttributes(dataSet, attributeRules('storage-commitment N-ACTION 1', 'action')),
  };
}

export interface FailedInstance extends InstanceReference {
  /** Failure Reason (0008,1197), see `commitmentFailures`. */
  readonly reason: number;
}

/** What a provider keeps of what it was asked, and what it does not. */
export interface CommitmentResult {
  readonly transactionUid: string;
  readonly committed: readonly InstanceReference[];
  readonly failed: readonly FailedInstance[];
}

/**
 * Tells the user what is kept (PS3.4 §J.3.3), over the association of the request or another one.
 * @throws as `Association.nEventReport`
 */
export function reportCommitment(association: Association, result: CommitmentResult): Promise<NormalizedResult> {
  const { transactionUid, committed, failed } = result;
  const dataSet: Changes = {
    TransactionUID: transactionUid,
    ...(committed.length > 0 && { ReferencedSOPSequence: committed.map(referenceItem) }),
    ...(failed.length > 0 && {
      FailedSOPSequence: failed.map(each => ({ ...referenceItem(each), FailureReason: each.reason })),
    }),
  };
  return association.nEventReport({
    sopClassUid: pushSopClass,
    sopInstanceUid: StorageCommitmentPushModelInstance,
    eventTypeId: failed.length === 0 ? ALL_COMMITTED : SOME_FAILED,
    dataSet,
  });
}

/** The answer to a commitment request, with what it lacks of what the standard asks for. */
export function readCommitmentResult(event: {
  readonly eventTypeId: number;
  readonly dataSet?: DataSet;
}): CommitmentResult & { readonly problems: readonly AttributeProblem[] } {
  const { eventTypeId, dataSet } = event;
  const table = eventTypeId === ALL_COMMITTED ? TABLES.all : TABLES.failures;
  return {
    transactionUid: dataSet?.get('TransactionUID') ?? '',
    committed: (dataSet?.get('ReferencedSOPSequence') ?? []).map(reference),
    failed: (dataSet?.get('FailedSOPSequence') ?? []).map(item => ({
      ...reference(item),
      reason: item.get('FailureReason') ?? PROCESSING_FAILURE,
    })),
    problems:
      dataSet === undefined
        ? []
        : checkAttributes(dataSet, attributeRules(table, 'event'), { ...requestNeeds, side: 'scp' }),
  };
}

/** Values of Failure Reason (PS3.3 §C.14.1.1). */
export const commitmentFailures: Readonly<Record<number, string>> = {
  272: 'Processing failure',
  274: 'No such object instance',
  531: 'Resource limitation',
  290: 'Referenced SOP Class not supported',
  281: 'Class / Instance conflict',
  305: 'Duplicate transaction UID',
};

function referenceItem({ sopClassUid, sopInstanceUid }: InstanceReference): Changes {
  return { ReferencedSOPClassUID: sopClassUid, ReferencedSOPInstanceUID: sopInstanceUid };
}

function reference(item: DataSet): InstanceReference {
  return {
    sopClassUid: item.get('ReferencedSOPClassUID') ?? '',
    sopInstanceUid: item.get('ReferencedSOPInstanceUID') ?? '',
  };
}

const REQUEST_COMMITMENT = 1;
const ALL_COMMITTED = 1;
const SOME_FAILED = 2;
const PROCESSING_FAILURE = 0x0110;
const TABLES = {
  all: 'storage-commitment N-EVENT-REPORT 1',
  failures: 'storage-commitment N-EVENT-REPORT 2',
} as const;
