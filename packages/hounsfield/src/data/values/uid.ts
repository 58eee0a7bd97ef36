import { refuse } from '../vr/codec.ts';

/** Whether a text is a UID: at most 64 characters, numbers without leading zeros joined by dots (PS3.5 §9.1). */
export function isUid(text: string): boolean {
  return text.length <= MOST_CHARACTERS && UID.test(text);
}

/**
 * A UID that nobody else has: `2.25.` and a random UUID as a decimal number (PS3.5 §B.2), or an organisation's own root
 * and random digits behind it.
 * @param root a UID of at most 43 characters, so that 20 random digits, 66 bits, find room
 * @throws ParseError `invalid-value` for a root that is no UID or leaves no room
 */
export function createUid(root?: string): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  if (root === undefined) {
    // Version 4, variant 1 (RFC 9562 §5.4).
    random[6] = (random[6]! & 0x0f) | 0x40;
    random[8] = (random[8]! & 0x3f) | 0x80;
    return `${UUID_ROOT}${numberOf(random)}`;
  }
  const room = MOST_CHARACTERS - root.length - 1;
  if (!isUid(root) || room < LEAST_DIGITS) refuse('a root of at most 43 characters that is a UID');
  // A first digit that is no zero, as PS3.5 §9.1 wants it.
  const digits = `${(random[15]! % 9) + 1}${numberOf(random.subarray(0, 15))}`;
  return `${root}.${digits.slice(0, Math.min(room, MOST_DIGITS))}`;
}

/**
 * The UID of a UUID (PS3.5 §B.2).
 * @throws ParseError `invalid-value`
 */
export function uidOfUuid(uuid: string): string {
  if (!UUID.test(uuid)) refuse('a UUID of 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12');
  return `${UUID_ROOT}${BigInt(`0x${uuid.replaceAll('-', '')}`)}`;
}

/** The UUID that a UID under `2.25.` was made from; undefined for other UIDs. */
export function uuidOfUid(uid: string): string | undefined {
  if (!uid.startsWith(UUID_ROOT) || !isUid(uid)) return undefined;
  const rest = uid.slice(UUID_ROOT.length);
  if (rest.includes('.')) return undefined;
  const number = BigInt(rest);
  if (number >= 1n << 128n) return undefined;
  return number
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function numberOf(bytes: Uint8Array): bigint {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

const UID = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*$/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const UUID_ROOT = '2.25.';
const MOST_CHARACTERS = 64;
const LEAST_DIGITS = 20;
/** As many as 15 random bytes always give, the first digit among them. */
const MOST_DIGITS = 30;
