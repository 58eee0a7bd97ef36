import { StorageCommitmentPushModelInstance } from 'hounsfield/dictionary';
import type { Association, DimseContext, DimseReply, DimseRequests } from 'hounsfield/network';
import {
  type CommitmentResult,
  messageTransferSyntaxes,
  readCommitmentRequest,
  reportCommitment,
  StorageCommitmentPush,
} from 'hounsfield/services';
import type { Log } from '../log.ts';
import type { Peers } from '../peers.ts';
import type { Verifier } from './verifier.ts';

export interface CommitterParts {
  readonly verifier: Verifier;
  readonly peers: Peers;
  readonly log: Log;
}

/** Takes requests for storage commitment (PS3.4 §J.3), looks at each object on the disk, and reports what it found. */
export class Committer {
  readonly #parts: CommitterParts;
  readonly #running = new Map<string, Promise<void>>();
  /** Settles when the last request that was taken has been looked at. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: CommitterParts) {
    this.#parts = parts;
  }

  /** Answers at once; the result follows as an event. */
  request({ sopInstanceUid, actionTypeId, dataSet }: DimseRequests['N-ACTION'], cx: DimseContext): DimseReply {
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
    const key = `${cx.callingAeTitle}\\${transactionUid}`;
    if (this.#running.has(key)) return { status: DUPLICATE_TRANSACTION };
    if (this.#running.size >= MOST_RUNNING) return { status: RESOURCE_LIMITATION, comment: 'Too many requests wait' };
    const { association, callingAeTitle } = cx;
    // One after another: a disk that reads for many at once is slow for all.
    const verified = this.#last.then(afterwards).then(() => this.#parts.verifier.verify(instances));
    this.#last = verified.catch(() => {});
    const work = verified
      .then(found => this.#report({ transactionUid, ...found }, association, callingAeTitle))
      .catch((error: unknown) => this.#parts.log.error({ err: error }, 'A storage commitment could not be reported'))
      .finally(() => this.#running.delete(key));
    this.#running.set(key, work);
    return { status: 0x0000 };
  }

  /** Settles when all that was asked for is reported. */
  async close(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  /** Over the association of the request while that lasts, else over a new one to the peer of that name (PS3.4 §J.3.3). */
  async #report(result: CommitmentResult, association: Association, aeTitle: string): Promise<void> {
    const { log } = this.#parts;
    const same = await reportCommitment(association, result).catch(() => undefined);
    if (same?.category === 'success') return;
    if (!this.#parts.peers.has(aeTitle)) {
      log.warn(
        { aeTitle },
        'A storage commitment cannot be reported: its requestor is gone and not a peer of this archive',
      );
      return;
    }
    const roles = { scu: false, scp: true };
    const propose = StorageCommitmentPush.sopClasses.map(abstractSyntax => ({
      abstractSyntax,
      transferSyntaxes: messageTransferSyntaxes,
      roles,
    }));
    await using later = await this.#parts.peers.connect(aeTitle, propose);
    const { category, status } = await reportCommitment(later, result);
    if (category !== 'success') log.warn({ aeTitle, status }, 'The requestor did not take a storage commitment result');
  }
}

/** The answer to the request goes first. */
function afterwards(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve);
  });
}

const REQUEST_COMMITMENT = 1;
/** PS3.7 Annex C */
const NO_SUCH_INSTANCE = 0x0112;
const INVALID_ARGUMENT = 0x0115;
const NO_SUCH_ACTION = 0x0123;
const MISTYPED = 0x0212;
/** PS3.3 §C.14.1.1 */
const DUPLICATE_TRANSACTION = 0x0131;
/** Resource limitation (PS3.7 §C.5.22). */
const RESOURCE_LIMITATION = 0x0213;
const MOST_RUNNING = 64;
