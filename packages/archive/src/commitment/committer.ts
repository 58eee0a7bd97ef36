import { StorageCommitmentPushModelInstance } from 'hounsfield/dictionary';
import { type Clock, type DimseContext, type DimseReply, type DimseRequests, systemClock } from 'hounsfield/network';
import { readCommitmentRequest } from 'hounsfield/services';
import type { Log } from '../log.ts';
import type { Peers } from '../peers.ts';
import { jobForm } from './job.ts';
import { JobFolder } from './job-folder.ts';
import { Outbox } from './outbox.ts';
import type { Verifier } from './verifier.ts';

export interface CommitterParts {
  /** Where requests are kept until their result is delivered. */
  readonly folder: string;
  readonly verifier: Verifier;
  readonly peers: Peers;
  readonly log: Log;
  readonly clock?: Clock;
}

/** Takes requests for storage commitment (PS3.4 §J.3): a success says that the request is on the disk. */
export class Committer {
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #outbox: Outbox;

  private constructor(outbox: Outbox, log: Log, clock: Clock) {
    this.#outbox = outbox;
    this.#log = log;
    this.#clock = clock;
  }

  /** Goes on with the requests that were not reported when the archive stopped. */
  static async open({ folder, clock = systemClock, ...parts }: CommitterParts): Promise<Committer> {
    const outbox = new Outbox({ ...parts, clock, jobs: await JobFolder.open(folder, jobForm) });
    await outbox.resume();
    return new Committer(outbox, parts.log, clock);
  }

  /** Answers when the request is kept; the result follows as an event. */
  async request(
    { sopInstanceUid, actionTypeId, dataSet }: DimseRequests['N-ACTION'],
    { association, callingAeTitle: aeTitle }: DimseContext,
  ): Promise<DimseReply> {
    if (sopInstanceUid !== StorageCommitmentPushModelInstance) return { status: NO_SUCH_INSTANCE };
    if (actionTypeId !== REQUEST_COMMITMENT) return { status: NO_SUCH_ACTION };
    if (dataSet === undefined) return { status: MISTYPED, comment: 'The request has no data set' };
    const { transactionUid, instances, problems } = readCommitmentRequest(dataSet);
    const [problem] = problems;
    if (transactionUid === undefined || problem !== undefined) {
      return {
        status: INVALID_ARGUMENT,
        comment: `${problem?.path ?? 'TransactionUID'} is missing or not as it must be`,
      };
    }
    const job = { aeTitle, transactionUid, requestedAt: this.#clock.now(), instances };
    if (this.#outbox.has(job)) return { status: DUPLICATE_TRANSACTION };
    if (this.#outbox.isFull) return { status: RESOURCE_LIMITATION, comment: 'Too many requests wait' };
    try {
      await this.#outbox.take(job, association);
    } catch (error) {
      this.#log.error({ err: error }, 'A storage commitment request could not be kept');
      return { status: RESOURCE_LIMITATION, comment: 'The request could not be kept' };
    }
    return { status: SUCCESS };
  }

  /** Stops after what is under way. */
  close(): Promise<void> {
    return this.#outbox.close();
  }
}

const REQUEST_COMMITMENT = 1;
const SUCCESS = 0x0000;
/** PS3.7 Annex C */
const NO_SUCH_INSTANCE = 0x0112;
const INVALID_ARGUMENT = 0x0115;
const NO_SUCH_ACTION = 0x0123;
const MISTYPED = 0x0212;
/** PS3.3 §C.14.1.1 */
const DUPLICATE_TRANSACTION = 0x0131;
/** Resource limitation (PS3.7 §C.5.22). */
const RESOURCE_LIMITATION = 0x0213;
