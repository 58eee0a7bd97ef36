import { type TransferSyntaxRow, transferSyntaxByUid } from '../dictionary/look-ups.ts';

/** A transfer syntax: how a data set is laid out as bytes (PS3.5 §10); also the `Encoding` of its data sets. */
export type TransferSyntax = TransferSyntaxRow;

/** The transfer syntax of a UID; undefined for one that PS3.6 does not list. */
export function transferSyntax(uid: string): TransferSyntax | undefined {
  return transferSyntaxByUid(uid);
}
