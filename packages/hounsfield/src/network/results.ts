import type { DataSet } from '../data/index.ts';
import type { StatusService } from '../dictionary/network-look-ups.ts';
import type { CommandSet } from './dimse/command.ts';
import { describeStatus, type StatusMeaning, type SubOperations } from './dimse/status.ts';
import type { DimseResponse } from './exchange.ts';

/** What the peer answered. */
export interface DimseResult extends StatusMeaning {
  /** Error Comment (0000,0902); text of the peer, not trusted. */
  readonly comment?: string;
  /** Offending Element (0000,0901). */
  readonly offendingElements?: readonly number[];
  /** Error ID (0000,0903). */
  readonly errorId?: number;
  /** Attribute Identifier List (0000,1005): attributes that were not taken or not known (PS3.7 §C.4.2). */
  readonly attributes?: readonly number[];
}

/** What came of an operation of the normalized services (PS3.7 §10). */
export interface NormalizedResult extends DimseResult {
  /** Affected SOP Instance UID; the peer may have chosen it (N-CREATE). */
  readonly sopInstanceUid?: string;
  /** Attribute list, action reply or event reply. */
  readonly dataSet?: DataSet;
}

/** One match of a query, with its status: FF01 says that optional keys were not supported (PS3.4 §C.4.1.1.4). */
export interface QueryMatch {
  readonly status: number;
  readonly dataSet: DataSet;
}

/** How far a retrieval has come. */
export interface RetrieveProgress {
  readonly status: number;
  readonly subOperations: SubOperations;
}

/** What came of C-MOVE or C-GET (PS3.7 §9.1.3, §9.1.4). */
export interface RetrieveResult extends DimseResult {
  readonly subOperations: SubOperations | undefined;
  /** Failed SOP Instance UID List (0008,0058), where the peer names them (PS3.4 §C.4.2.1.4.2). */
  readonly failedSopInstanceUids: readonly string[];
}

/** A response in words. */
export function resultOf({ command, status }: DimseResponse, service: StatusService, operation: string): DimseResult {
  const { ErrorComment: comment, OffendingElement: offendingElements, ErrorID: errorId } = command;
  const { AttributeIdentifierList: attributes } = command;
  return {
    ...meaningOf(status, service, operation),
    ...(comment === undefined ? {} : { comment }),
    ...(offendingElements === undefined ? {} : { offendingElements }),
    ...(errorId === undefined ? {} : { errorId }),
    ...(attributes === undefined ? {} : { attributes }),
  };
}

/** One answer after the other says the same, and the table of all statuses is long. */
function meaningOf(status: number, service: StatusService, operation: string): StatusMeaning {
  if (last.status !== status || last.service !== service || last.operation !== operation) {
    last = { status, service, operation, meaning: describeStatus(status, service, operation) };
  }
  return last.meaning;
}

let last: { status: number; service: StatusService; operation: string; meaning: StatusMeaning } = {
  status: 0,
  service: 'general',
  operation: '',
  meaning: describeStatus(0),
};

/** The numbers of sub-operations, when the response has any. */
export function subOperationsOf(command: CommandSet): SubOperations | undefined {
  const { NumberOfRemainingSuboperations: remaining } = command;
  const { NumberOfCompletedSuboperations: completed } = command;
  if (remaining === undefined && completed === undefined) return undefined;
  return {
    ...(remaining === undefined ? {} : { remaining }),
    completed: completed ?? 0,
    failed: command.NumberOfFailedSuboperations ?? 0,
    warning: command.NumberOfWarningSuboperations ?? 0,
  };
}
