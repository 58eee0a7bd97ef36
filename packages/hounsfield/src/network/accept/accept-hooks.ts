import type { AcceptHook, Conditions } from '../acceptor.ts';
import type { AssociateRequest } from '../ul/negotiation.ts';
import { type UnknownUser, type User, userOf } from './user-identity.ts';

/** Whether a user is who it says; bytes are the answer that Kerberos and SAML have (PS3.7 Table D.3-15). */
export type UserCheck = (
  user: User | UnknownUser | undefined,
  request: AssociateRequest,
) => boolean | Uint8Array | Promise<boolean | Uint8Array>;

/**
 * An accept hook that asks for the user. It answers where a response was requested, and only when the user is known
 * (PS3.7 §D.3.3.7); others are rejected without a reason.
 */
export function byUser(check: UserCheck): AcceptHook {
  return async request => {
    const { identity } = request.user;
    const answer = await check(identity === undefined ? undefined : userOf(identity), request);
    if (answer === false) return 'not-wanted';
    if (identity?.responseRequested !== true) return true;
    return { identityResponse: answer === true ? new Uint8Array() : answer };
  };
}

/** An accept hook that wants what all of them want; they are asked in turn, up to the first that rejects. */
export function allOf(...hooks: readonly AcceptHook[]): AcceptHook {
  return async (request, remoteAddress, peer) => {
    let all: Conditions = {};
    for (const hook of hooks) {
      const verdict = await hook(request, remoteAddress, peer);
      if (typeof verdict === 'string') return verdict;
      if (verdict !== true) all = merged(all, verdict);
    }
    return all;
  };
}

function merged(one: Conditions, other: Conditions): Conditions {
  const { refusal: first } = one;
  const { refusal: second } = other;
  if (first === undefined || second === undefined) return { ...one, ...other };
  return { ...one, ...other, refusal: (...context) => first(...context) ?? second(...context) };
}
