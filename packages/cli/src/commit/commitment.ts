import { createUid } from 'hounsfield/data';
import type { Association, DimseReply, DimseRequests, NormalizedResult, ServedService } from 'hounsfield/network';
import { Status } from 'hounsfield/network';
import { listen } from 'hounsfield/network/node';
import {
  attend,
  type CommitmentResult,
  type InstanceReference,
  readCommitmentResult,
  requestCommitment,
  StorageCommitmentPush,
  serve,
  Verification,
} from 'hounsfield/services';
import type { EventFlags } from '../commands/commit.ts';

/** Waits for the answer to one request, wherever it comes from. */
export class Answer {
  readonly transactionUid: string;
  /** For the association of the request, and for a listener. */
  readonly service: ServedService;
  readonly #result: Promise<CommitmentResult>;

  constructor(transactionUid: string = createUid()) {
    this.transactionUid = transactionUid;
    let settle: (result: CommitmentResult) => void;
    this.#result = new Promise(resolve => {
      settle = resolve;
    });
    const take = (event: DimseRequests['N-EVENT-REPORT']): DimseReply => {
      const result = readCommitmentResult(event);
      // Somebody else's, or one that came twice.
      if (result.transactionUid === transactionUid) settle(result);
      return Status.success;
    };
    this.service = attend(StorageCommitmentPush, { 'N-EVENT-REPORT': take });
  }

  /** Asks for the objects. */
  request(association: Association, instances: readonly InstanceReference[]): Promise<NormalizedResult> {
    return requestCommitment(association, { transactionUid: this.transactionUid, instances });
  }

  /** The result, or undefined when none came in time or the one way on which it could come is over. */
  within(milliseconds: number, ending?: Promise<unknown>): Promise<CommitmentResult | undefined> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds, undefined);
      const settle = (result: CommitmentResult | undefined): void => {
        clearTimeout(timer);
        resolve(result);
      };
      void this.#result.then(settle);
      void ending?.then(() => settle(undefined));
    });
  }
}

/** A listener for what peers report over associations of their own; undefined when none was asked for. */
export async function eventListener(
  { listenPort, listenHost }: EventFlags,
  ae: string,
  service: ServedService,
): Promise<AsyncDisposable | undefined> {
  if (listenPort === undefined) return undefined;
  const echo = serve(Verification, { 'C-ECHO': () => Status.success });
  return listen({ ae, host: listenHost, port: listenPort }, [echo, service]);
}
