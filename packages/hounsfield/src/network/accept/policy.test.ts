import { describe, expect, it } from 'vitest';
import {
  type AcceptHook,
  type AcceptPolicy,
  acceptPolicy,
  askPolicy,
  byCertificate,
  type PolicyRule,
} from '../index.ts';
import { CT, EXPLICIT, IMPLICIT, VERIFICATION } from '../raw-peer.fixture.ts';
import { storage } from '../server-rig.fixture.ts';
import type { TransportPeer } from '../transport.ts';
import { isInRange, parseHostRange } from './host-range.ts';
import { isLike } from './wild-card.ts';

const services = [storage];
const peer: TransportPeer = {
  certificate: { subject: 'CN=CT1', commonName: 'CT1', names: ['ct1.example'], fingerprint: 'AA:BB' },
};
const question = {
  calledAe: 'ARCHIVE',
  callingAe: 'CT1',
  remoteAddress: '10.1.2.3',
  peer,
  sopClassUid: CT,
  transferSyntaxUid: EXPLICIT,
};

function ask(hook: AcceptHook, facts: Partial<typeof question> = {}, proposed: readonly string[] = [CT, VERIFICATION]) {
  const { calledAe, callingAe, remoteAddress } = { ...question, ...facts };
  const contexts = proposed.map((abstractSyntax, at) => {
    return { id: 2 * at + 1, abstractSyntax, transferSyntaxes: [EXPLICIT, IMPLICIT] };
  });
  const user = { maxPduLength: 0, roles: [], extended: [], common: [], unknown: [] };
  const request = { calledAeTitle: calledAe, callingAeTitle: callingAe, applicationContext: '', contexts, user };
  return hook(request, remoteAddress, facts.peer);
}

describe('the rules of an accept policy', () => {
  const rows: readonly (readonly [Omit<PolicyRule, 'effect'>, boolean])[] = [
    [{}, true],
    [{ calledAe: 'ARCHIVE' }, true],
    [{ calledAe: ['A', 'B'] }, false],
    [{ callingAe: 'CT?' }, true],
    [{ callingAe: ['MR*', 'C*'] }, true],
    [{ callingAe: 'ct1' }, false],
    [{ host: '10.1.0.0/16' }, true],
    [{ host: ['192.168.0.0/16', '10.1.2.4'] }, false],
    [{ certificate: '*.example' }, true],
    [{ certificate: 'AA:BB' }, true],
    [{ certificate: 'MR1' }, false],
    [{ sopClass: CT }, true],
    [{ sopClass: 'CTImageStorage' }, true],
    [{ sopClass: 'Storage' }, true],
    [{ sopClass: 'Verification' }, false],
    [{ sopClass: '1.2.840.10008.5.1.4.1.1.*' }, true],
    [{ transferSyntax: 'ExplicitVRLittleEndian' }, true],
    [{ transferSyntax: [IMPLICIT, 'JPEGBaseline8Bit'] }, false],
    [{ callingAe: 'CT1', host: '10.0.0.0/8', sopClass: 'Storage' }, true],
    [{ callingAe: 'CT1', host: '11.0.0.0/8', sopClass: 'Storage' }, false],
  ];
  it.each(rows)('hold when each of their criteria does: %j is %j', (rule, holds) => {
    const allowing: AcceptPolicy = { rules: [{ effect: 'allow', ...rule }] };
    const refusing: AcceptPolicy = { rules: [{ effect: 'refuse', ...rule }], otherwise: 'allow' };
    expect(askPolicy(allowing, question, { services }).isAllowed).toBe(holds);
    expect(askPolicy(refusing, question, { services }).isAllowed).toBe(!holds);
  });

  it('are asked in their order, and the first that holds decides', () => {
    const rules: PolicyRule[] = [
      { effect: 'refuse', callingAe: 'CT1', sopClass: 'Verification' },
      { effect: 'allow', callingAe: 'CT1' },
      { effect: 'refuse' },
    ];
    expect(askPolicy({ rules }, question).isAllowed).toBe(true);
    expect(askPolicy({ rules }, { ...question, sopClassUid: VERIFICATION }).isAllowed).toBe(false);
    expect(askPolicy({ rules }, { ...question, callingAe: 'CT2' }).isAllowed).toBe(false);
  });

  it('explain themselves in one sentence', () => {
    const rules: PolicyRule[] = [{ effect: 'refuse', callingAe: 'CT*', because: 'the lease of the CTs is over' }];
    expect(askPolicy({ rules }, question).why).toBe(
      `Rule 1 refuses CT1 at 10.1.2.3 to use CT Image Storage (${CT}) in Explicit VR Little Endian (${EXPLICIT}) of ARCHIVE, because the lease of the CTs is over`,
    );
    expect(askPolicy({ rules: [] }, question).why).toMatch(/^No rule holds, so the policy refuses CT1/);
  });

  it.each([
    [{ host: '10.1.2' }, /neither an address nor a CIDR range/],
    [{ host: '10.0.0.0/33' }, /CIDR/],
    [{ sopClass: 'Storrage' }, /no SOP Class or service "?Storrage/],
    [{ transferSyntax: 'x*y' }, /no transfer syntax/],
    [{ aeTitle: 'X' }, /rule 1 has "?aeTitle/],
    [{ effect: 'permit' }, /neither allows nor refuses/],
  ])('are refused when they cannot be understood: %j', (rule, message) => {
    const policy = { rules: [{ effect: 'allow', ...rule }] } as unknown as AcceptPolicy;
    expect(() => acceptPolicy(policy)).toThrow(message);
    expect(() => acceptPolicy(policy)).toThrow(expect.objectContaining({ code: 'invalid-policy' }));
  });
});

describe('an accept policy as a hook', () => {
  it('lets an association in with the contexts that it may have, and says why not the others', () => {
    const verdict = ask(acceptPolicy({ rules: [{ effect: 'allow', callingAe: 'CT1', sopClass: 'Verification' }] }));
    const { refusal } = verdict as { refusal(...context: string[]): string | undefined };
    expect(refusal(VERIFICATION, EXPLICIT)).toBeUndefined();
    expect(refusal(CT, EXPLICIT)).toMatch(/^No rule holds, so the policy refuses CT1 .* CT Image Storage/);
    expect(refusal('1.2.3', EXPLICIT)).toMatch(/not asked/);
  });

  it.each([
    [{ callingAe: 'CT2' }, {}, 'calling-ae-title'],
    [{ calledAe: 'OTHER' }, {}, 'called-ae-title'],
    [{ host: '192.168.0.0/16' }, {}, 'not-wanted'],
    [{ sopClass: 'MRImageStorage' }, {}, 'not-wanted'],
    [{ certificate: 'ct1.example' }, {}, 'not-wanted'],
    [{ callingAe: 'CT1', certificate: 'ct1.example' }, { callingAe: 'CT2', peer }, 'calling-ae-title'],
  ])('rejects what has no context left, with the reason nearest to it: only %j', (rule, facts, ground) => {
    const told: string[] = [];
    const logger = { warn: (info: object) => void told.push(String((info as { why?: string }).why)) };
    expect(ask(acceptPolicy({ rules: [{ effect: 'allow', ...rule }] }, { logger }), facts)).toBe(ground);
    expect(told).toEqual([expect.stringMatching(/^No rule holds/)]);
  });

  it('leaves a request without contexts to the protocol', () => {
    expect(ask(acceptPolicy({ rules: [] }), {}, [])).not.toBe('not-wanted');
  });
});

describe('AE titles bound to certificates', () => {
  const hook = byCertificate({ CT1: ['ct1.example'], MR1: ['AA:BB'], XA1: ['xa1.example'] });
  it.each([
    ['CT1', peer, true],
    ['MR1', peer, true],
    ['XA1', peer, 'calling-ae-title'],
    ['CT2', peer, 'calling-ae-title'],
    ['constructor', peer, 'calling-ae-title'],
    ['CT1', undefined, 'calling-ae-title'],
  ])('%s with %j: %s', (callingAe, shown, verdict) => {
    const facts = { callingAe, ...(shown === undefined ? {} : { peer: shown }) };
    expect(ask(hook, facts)).toBe(verdict);
  });
});

describe('what rules are made of', () => {
  it.each([
    ['*', '', true],
    ['', '', true],
    ['', 'A', false],
    ['?', '', false],
    ['A*B*C', 'AxxBxBxC', true],
    ['A*B*C', 'AxxBxBxCx', false],
    ['*A?', 'AAAB', true],
    ['**', 'A', true],
  ])('the wildcard %j and %j: %j', (pattern, name, like) => {
    expect(isLike(pattern, name)).toBe(like);
  });

  it('a pattern made to take long does not', () => {
    const name = 'A'.repeat(5_000);
    // Backtracking over 500 stars would not end before this test is given up.
    expect(isLike(`${'*A'.repeat(500)}B`, name)).toBe(false);
  });

  it.each([
    ['10.1.2.3', '10.1.2.3', true],
    ['10.1.2.3', '10.1.2.4', false],
    ['10.1.0.0/20', '10.1.15.255', true],
    ['10.1.0.0/20', '10.1.16.0', false],
    ['0.0.0.0/0', '1.2.3.4', true],
    ['0.0.0.0/0', '::1', false],
    ['::ffff:10.0.0.0', '10.0.0.0', true],
    ['10.0.0.0/8', '::ffff:10.9.9.9', true],
    ['2001:db8::/32', '2001:db8:1::2', true],
    ['2001:db8::/32', '2001:db9::', false],
    ['fe80::1', 'fe80::1%eth0', true],
    ['::1/128', '::1', true],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8', true],
  ])('the range %s and %s: %j', (range, address, isIn) => {
    expect(isInRange(parseHostRange(range)!, address)).toBe(isIn);
  });

  it.each([
    '',
    'host',
    '10.1.2',
    '10.1.2.256',
    '10.1.2.03',
    '10.0.0.0/',
    '10.0.0.0/-1',
    '1::2::3',
    '1:2:3:4:5:6:7',
    ':::',
    'g::',
    '1:2:3:4:5:6:7:8:9',
    '::/129',
  ])('%j is no range', text => {
    expect(parseHostRange(text)).toBeUndefined();
  });
});
