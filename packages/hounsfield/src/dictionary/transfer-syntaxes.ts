import type { TransferSyntaxRow } from './rows.ts';
import { transferSyntaxes } from './transfer-syntaxes.generated.ts';

/** The row of a transfer syntax; undefined for private ones. */
export function transferSyntaxByUid(uid: string): TransferSyntaxRow | undefined {
  byUid ??= new Map(transferSyntaxes.map(row => [row.uid, row]));
  return byUid.get(uid);
}

let byUid: ReadonlyMap<string, TransferSyntaxRow> | undefined;
