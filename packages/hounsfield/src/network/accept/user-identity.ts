import { AssociationError } from '../../errors/index.ts';
import type { UserIdentity } from '../ul/user-information.ts';

/** Who asks, as PS3.7 Table D.3-14 tells kinds apart. */
export type User =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'name-and-passcode'; readonly name: string; readonly passcode: string }
  | { readonly kind: 'kerberos'; readonly ticket: Uint8Array }
  | { readonly kind: 'saml'; readonly assertion: string }
  | { readonly kind: 'jwt'; readonly token: string };

/** A kind that the standard does not name, or texts that are no UTF-8. */
export interface UnknownUser {
  readonly kind: 'unknown';
  readonly type: number;
}

/**
 * The item of an association request for a user. With a positive response requested the peer says whether it knows the
 * user (PS3.7 §D.3.3.7); without it a peer that cannot tell accepts in silence.
 * @throws AssociationError `invalid-proposal` when it is empty or longer than an item can hold
 */
export function identityOf(user: User, options: { readonly responseRequested?: boolean } = {}): UserIdentity {
  const { type, primary, secondary } = fieldsOf(user);
  const isEmpty = primary.length === 0 || (type === TYPES['name-and-passcode'] && secondary.length === 0);
  const length = primary.length + secondary.length;
  if (isEmpty || length > LONGEST) {
    // The fields themselves are secrets.
    const detail = isEmpty ? 'a field of the user identity is empty' : `a user identity of ${length} bytes`;
    throw new AssociationError('invalid-proposal', { detail });
  }
  return { type, responseRequested: options.responseRequested === true, primary, secondary };
}

/** The user of an association request, for accept hooks; what it says is still to be checked. */
export function userOf({ type, primary, secondary }: UserIdentity): User | UnknownUser {
  const first = type === TYPES.kerberos ? '' : utf8(primary);
  const second = utf8(secondary);
  if (first === undefined || second === undefined) return { kind: 'unknown', type };
  switch (type) {
    case TYPES.name:
      return { kind: 'name', name: first };
    case TYPES['name-and-passcode']:
      return { kind: 'name-and-passcode', name: first, passcode: second };
    case TYPES.kerberos:
      return { kind: 'kerberos', ticket: primary };
    case TYPES.saml:
      return { kind: 'saml', assertion: first };
    case TYPES.jwt:
      return { kind: 'jwt', token: first };
    default:
      return { kind: 'unknown', type };
  }
}

function fieldsOf(user: User): Pick<UserIdentity, 'type' | 'primary' | 'secondary'> {
  const type = TYPES[user.kind];
  const secondary = new Uint8Array();
  switch (user.kind) {
    case 'name':
      return { type, primary: bytesOf(user.name), secondary };
    case 'name-and-passcode':
      return { type, primary: bytesOf(user.name), secondary: bytesOf(user.passcode) };
    case 'kerberos':
      return { type, primary: user.ticket, secondary };
    case 'saml':
      return { type, primary: bytesOf(user.assertion), secondary };
    default:
      return { type, primary: bytesOf(user.token), secondary };
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** User-Identity-Type (PS3.7 Table D.3-14). */
const TYPES: Readonly<Record<User['kind'], number>> = {
  name: 1,
  'name-and-passcode': 2,
  kerberos: 3,
  saml: 4,
  jwt: 5,
};
/** The length of an item has 16 bits, and that of the user information around it too (PS3.8 §9.3.2.3). */
const LONGEST = 0xf000;
