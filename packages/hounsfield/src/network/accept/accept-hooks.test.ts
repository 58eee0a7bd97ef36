import { describe, expect, it } from 'vitest';
import {
  type AcceptHook,
  acceptPolicy,
  allOf,
  byUser,
  identityOf,
  openAssociation,
  transportPair,
  type User,
} from '../index.ts';
import { CT, EXPLICIT, requestOf, VERIFICATION } from '../raw-peer.fixture.ts';
import { rig } from '../server-rig.fixture.ts';
import { readRequest } from '../ul/negotiation.ts';

const base = readRequest(requestOf());
function ask(hook: AcceptHook, user?: User, responseRequested = false) {
  const identity = user === undefined ? {} : { identity: identityOf(user, { responseRequested }) };
  return hook({ ...base, user: { ...base.user, ...identity } }, '127.0.0.1', undefined);
}

const known: User = { kind: 'name-and-passcode', name: 'me', passcode: 'x' };
const hook = byUser(user => user?.kind === 'name-and-passcode' && user.passcode === 'x');

describe('users as a condition of an association (PS3.7 §D.3.3.7)', () => {
  it.each([
    [known, false, true],
    [known, true, { identityResponse: new Uint8Array() }],
    [{ ...known, passcode: 'y' }, true, 'not-wanted'],
    [undefined, false, 'not-wanted'],
  ] as const)('%j, a response requested %j: %j', async (user, responseRequested, verdict) => {
    expect(await ask(hook, user, responseRequested)).toEqual(verdict);
  });

  it('answer with what the check gives, as Kerberos and SAML want it', async () => {
    const ticket = byUser(user => (user?.kind === 'kerberos' ? Uint8Array.of(1, 2) : false));
    const verdict = await ask(ticket, { kind: 'kerberos', ticket: Uint8Array.of(9) }, true);
    expect(verdict).toEqual({ identityResponse: Uint8Array.of(1, 2) });
  });

  it('hold on the wire', async () => {
    const asked: unknown[] = [];
    const accept = byUser(user => asked.push(user) > 0);
    const [near, far] = transportPair();
    rig({ options: { accept } }).server.take(far);
    const association = await openAssociation(near, {
      called: 'SERVER',
      calling: 'CLIENT',
      propose: [{ abstractSyntax: VERIFICATION, transferSyntaxes: [EXPLICIT] }],
      identity: identityOf(known, { responseRequested: true }),
    });
    expect(asked).toEqual([known]);
    expect(association.peer.identityResponse).toEqual(new Uint8Array());
    await association.release();
  });
});

describe('an accept policy on the wire', () => {
  const titles = { called: 'SERVER', calling: 'CLIENT' };
  const propose = [VERIFICATION, CT].map(abstractSyntax => ({ abstractSyntax, transferSyntaxes: [EXPLICIT] }));
  const opened = (accept: AcceptHook) => {
    const [near, far] = transportPair();
    const { server, log } = rig({ options: { accept } });
    server.take(far);
    return { log, opening: openAssociation(near, { ...titles, propose }) };
  };

  it('answers user-rejection for a context that is not wanted, and logs why (PS3.8 Table 9-18)', async () => {
    const { log, opening } = opened(acceptPolicy({ rules: [{ effect: 'allow', sopClass: VERIFICATION }] }));
    const association = await opening;
    expect(association.contexts.map(({ result }) => result)).toEqual([0, 1]);
    expect(log.join()).toContain('No rule holds, so the policy refuses CLIENT');
    await association.release();
  });

  it('rejects with the reason that fits (PS3.8 Table 9-21)', async () => {
    const { opening } = opened(acceptPolicy({ rules: [{ effect: 'allow', callingAe: 'OTHER' }] }));
    await expect(opening).rejects.toMatchObject({ rejection: { result: 1, source: 1, reason: 3 } });
  });
});

describe('several accept hooks in one', () => {
  const only = acceptPolicy({ rules: [{ effect: 'allow', sopClass: VERIFICATION }] });
  it('are all asked, and all their conditions hold', async () => {
    const verdict = await ask(
      allOf(hook, only, () => true),
      known,
      true,
    );
    expect(verdict).toMatchObject({ identityResponse: new Uint8Array() });
    const { refusal } = verdict as { refusal(...context: string[]): string | undefined };
    expect(refusal(VERIFICATION, EXPLICIT)).toBeUndefined();
    const both = (await ask(allOf(only, () => ({ refusal: () => 'no' })))) as { refusal: typeof refusal };
    expect(both.refusal(VERIFICATION, EXPLICIT)).toBe('no');
    expect(both.refusal('1.2', EXPLICIT)).toMatch(/not asked/);
  });

  it('stop at the first that rejects', async () => {
    let asked = 0;
    const last: AcceptHook = () => {
      asked++;
      return true;
    };
    expect(await ask(allOf(() => 'busy', last))).toBe('busy');
    expect(asked).toBe(0);
  });
});
