import type { WebContext } from '../backend.ts';

/** What a service asks of a store that commits itself to keep objects (PS3.18 §13, PS3.4 Annex J). */
export interface CommitmentBackend {
  /**
   * Takes a request. `done` and `working` say that it outlives a restart.
   * @returns `duplicate` where the Transaction UID is in use, `full` where there is no room for more
   */
  request(request: CommitmentRequest, cx: WebContext): Promise<CommitmentState>;

  /** @returns `unknown` where there is no such request, `gone` where its result is kept no longer */
  result(transactionUid: string, cx: WebContext): Promise<CommitmentState>;
}

/** Which objects shall be kept (PS3.18 Table J.1-1). */
export interface CommitmentRequest {
  readonly transactionUid: string;
  readonly references: readonly CommitmentReference[];
}

/** An object; by its study and series as well where it stands in Referenced Study Sequence. */
export interface CommitmentReference {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly studyInstanceUid?: string;
  readonly seriesInstanceUid?: string;
}

export interface FailedCommitment extends CommitmentReference {
  /** Failure Reason (0008,1197), of PS3.3 §C.14.1.1. */
  readonly reason: number;
}

/** How far a request is. */
export type CommitmentState =
  | {
      readonly kind: 'done';
      readonly committed: readonly CommitmentReference[];
      readonly failed: readonly FailedCommitment[];
    }
  /** Seconds after which it is worth to ask again. */
  | { readonly kind: 'working' | 'full'; readonly retryAfter: number }
  | { readonly kind: 'duplicate' | 'unknown' | 'gone' };
