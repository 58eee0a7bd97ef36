import type { Item, PduOf } from './pdu.ts';
import { decodePdu } from './pdu-codec.ts';

/**
 * Reads an A-ASSOCIATE-RQ. A device asks with the same bytes each time: what was read of the last request is given
 * again, the same object, when they come once more. Requests that hold secrets, or values whose bytes are handed out, are
 * read anew.
 * @throws AssociationError `malformed-pdu`
 */
export function decodeRequest(body: Uint8Array): PduOf<'A-ASSOCIATE-RQ'> {
  if (last !== undefined && isSame(last.body, body)) {
    last.hasComeAgain = true;
    return last.pdu;
  }
  const pdu = decodePdu('A-ASSOCIATE-RQ', body);
  if (body.length <= MOST && isPlain(pdu)) last = { body: body.slice(), pdu, hasComeAgain: false };
  return pdu;
}

/** Whether it has come more than once, and the same bytes would give it again. */
export function isKnownRequest(pdu: PduOf<'A-ASSOCIATE-RQ'>): boolean {
  return pdu === last?.pdu && last.hasComeAgain;
}

function isPlain({ items }: PduOf<'A-ASSOCIATE-RQ'>): boolean {
  return items.every(item => item.kind !== 'unknown' && (item.kind !== 'user-information' || hasPlainItems(item)));
}

function hasPlainItems({ items }: { readonly items: readonly Item[] }): boolean {
  return items.every(({ kind }) => PLAIN.has(kind));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

interface Known {
  readonly body: Uint8Array;
  readonly pdu: PduOf<'A-ASSOCIATE-RQ'>;
  hasComeAgain: boolean;
}

let last: Known | undefined;
/** Longer than 128 contexts of two transfer syntaxes each. */
const MOST = 16_384;
const PLAIN: ReadonlySet<Item['kind']> = new Set([
  'maximum-length',
  'implementation-class',
  'implementation-version',
  'asynchronous-operations',
  'role-selection',
]);
