import { uidByValue } from '../dictionary/look-ups.ts';
import { DeidentifyError } from '../errors/index.ts';

/** The fewest bytes that a secret key may have. */
export const MOST_GUESSABLE = 15;

/**
 * New UIDs for the given ones: 2.25. and a UUID (RFC 9562 version 8) out of HMAC-SHA-256 with the key, so that the same
 * UID becomes the same in every object, and who has not the key cannot tell which. Those of PS3.6 stay.
 * @throws DeidentifyError `key-too-short`, `no-cryptography`
 */
export async function newUids(uids: ReadonlySet<string>, key: Uint8Array): Promise<ReadonlyMap<string, string>> {
  if (key.length <= MOST_GUESSABLE) throw new DeidentifyError('key-too-short', { detail: `${key.length} bytes` });
  const { subtle } = crypto;
  if (subtle === undefined) throw new DeidentifyError('no-cryptography');
  const secret = await subtle.importKey('raw', Uint8Array.from(key), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const made = new Map<string, string>();
  const changed = [...uids].filter(uid => !isWellKnown(uid));
  for (let at = 0; at < changed.length; at += AT_ONCE) {
    const some = changed.slice(at, at + AT_ONCE);
    const digests = await Promise.all(some.map(uid => subtle.sign('HMAC', secret, new TextEncoder().encode(uid))));
    for (const [k, digest] of digests.entries()) made.set(some[k]!, uidOf(new Uint8Array(digest)));
  }
  return made;
}

/** Whether PS3.6 lists the UID, so that it names no object of a patient. */
export function isWellKnown(uid: string): boolean {
  return uidByValue(uid) !== undefined;
}

function uidOf(digest: Uint8Array): string {
  let value = 0n;
  for (const [k, byte] of digest.subarray(0, 16).entries()) {
    const marked = k === 6 ? (byte & 0x0f) | 0x80 : k === 8 ? (byte & 0x3f) | 0x80 : byte;
    value = (value << 8n) | BigInt(marked);
  }
  return `2.25.${value}`;
}

const AT_ONCE = 256;
