import type { ByteWriter } from '../../bytes/index.ts';
import type { DataSet, Encoding } from '../../data/index.ts';
import {
  type DimseStatus,
  dimseStatus,
  type StatusService,
  statusCategory,
} from '../../dictionary/network-look-ups.ts';

/** What a handler answers (PS3.7 §9, §10). */
export interface DimseReply {
  /** Status (0000,0900). */
  readonly status: number;
  /** Error Comment (0000,0902): cut at 64 characters; never a value that may identify a patient. */
  readonly comment?: string;
  /** Offending Element (0000,0901). */
  readonly offendingElements?: readonly number[];
  /** Error ID (0000,0903): a number by which a service tells failures of one status apart. */
  readonly errorId?: number;
  /** Identifier or attribute list. */
  readonly dataSet?: DataSet;
  /** Affected SOP Instance UID, where the server chose it (N-CREATE). */
  readonly sopInstanceUid?: string;
  /** Numbers of sub-operations (C-GET, C-MOVE). */
  readonly subOperations?: SubOperations;
}

/** Matches of a query that have the same status, as bytes: many of them take far less than as many replies. */
export interface DimseMatches {
  /** A pending one. */
  readonly status: number;
  readonly count: number;
  /** Appends the identifier of the match at this place, from 0, in the encoding of the presentation context. */
  write(at: number, into: ByteWriter, encoding: Encoding): void;
}

export interface SubOperations {
  readonly remaining?: number;
  readonly completed: number;
  readonly failed: number;
  readonly warning: number;
}

/** Replies that need no words (PS3.7 Annex C). */
export const Status: {
  readonly success: DimseReply;
  readonly cancelled: DimseReply;
} = { success: { status: 0x0000 }, cancelled: { status: 0xfe00 } };

/** One match of a query; the last reply is made when the generator ends. */
export function pending(dataSet: DataSet): DimseReply {
  return { status: 0xff00, dataSet };
}

/** A reply that says why not; `comment` is printable ASCII without patient data. */
export function failure(status: number, comment?: string): DimseReply {
  return comment === undefined ? { status } : { status, comment };
}

/** A status in words. */
export interface StatusMeaning {
  readonly status: number;
  readonly category: DimseStatus['category'];
  readonly meaning: string;
}

/** A status as the standard writes it: four hexadecimal digits. */
export function formatStatus(status: number): string {
  return status.toString(16).toUpperCase().padStart(4, '0');
}

/** What a status means in a service; unknown ones have the category of their digits. */
export function describeStatus(status: number, service?: StatusService, operation?: string): StatusMeaning {
  const row = dimseStatus(status, service, operation);
  if (row !== undefined) return { status, category: row.category, meaning: row.meaning };
  return { status, category: statusCategory(status), meaning: 'a status that the standard does not name' };
}

/** The refusals that the responder makes by itself (PS3.7 Annex C). */
export const refusals: {
  readonly sopClassNotSupported: 0x0122;
  readonly duplicateInvocation: 0x0210;
  readonly unrecognizedOperation: 0x0211;
  readonly mistypedArgument: 0x0212;
  readonly invalidSopInstance: 0x0117;
} = {
  sopClassNotSupported: 0x0122,
  duplicateInvocation: 0x0210,
  unrecognizedOperation: 0x0211,
  mistypedArgument: 0x0212,
  invalidSopInstance: 0x0117,
};
