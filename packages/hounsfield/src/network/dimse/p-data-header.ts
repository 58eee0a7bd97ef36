import { PDU_HEADER_BYTES, pduTable, VALUE_HEADER_BYTES } from '../ul/pdu.ts';

/** Where the fragment begins in a P-DATA-TF PDU with one presentation data value. */
export const FRAGMENT_AT: number = PDU_HEADER_BYTES + VALUE_HEADER_BYTES;

/** The header of a P-DATA-TF PDU with one presentation data value (PS3.8 §9.3.5). */
export function writeHeader(bytes: Uint8Array, contextId: number, control: number, fragmentBytes: number): void {
  bytes[0] = pduTable['P-DATA-TF'].type;
  bytes[1] = 0;
  writeLength(bytes, 2, VALUE_HEADER_BYTES + fragmentBytes);
  writeLength(bytes, 6, fragmentBytes + 2);
  bytes[10] = contextId;
  bytes[11] = control;
}

function writeLength(bytes: Uint8Array, at: number, length: number): void {
  bytes[at] = length >>> 24;
  bytes[at + 1] = length >>> 16;
  bytes[at + 2] = length >>> 8;
  bytes[at + 3] = length;
}
