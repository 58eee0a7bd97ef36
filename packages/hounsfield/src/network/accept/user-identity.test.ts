import { describe, expect, it } from 'vitest';
import { identityOf, type User, userOf } from '../index.ts';

const users: readonly (readonly [number, User])[] = [
  [1, { kind: 'name', name: 'müller' }],
  [2, { kind: 'name-and-passcode', name: '田中', passcode: 'p ß' }],
  [3, { kind: 'kerberos', ticket: Uint8Array.of(0x6e, 0x82, 0xff) }],
  [4, { kind: 'saml', assertion: '<saml:Assertion/>' }],
  [5, { kind: 'jwt', token: 'e30.e30.x' }],
];

describe('user identities (PS3.7 §D.3.3.7)', () => {
  it.each(users)('are written and read as type %i of Table D.3-14', (type, user) => {
    const item = identityOf(user, { responseRequested: true });
    expect(item).toMatchObject({ type, responseRequested: true });
    expect(userOf(item)).toEqual(user);
    expect(identityOf(user).responseRequested).toBe(false);
  });

  it('are UTF-8; the second field is for the passcode alone', () => {
    const { primary, secondary } = identityOf({ kind: 'name', name: 'ü' });
    expect([...primary]).toEqual([0xc3, 0xbc]);
    expect(secondary).toHaveLength(0);
  });

  it('of an unknown type, or with texts that are no UTF-8, are unknown, and nothing fails', () => {
    const rest = { responseRequested: false, secondary: new Uint8Array() };
    expect(userOf({ type: 9, primary: Uint8Array.of(65), ...rest })).toEqual({ kind: 'unknown', type: 9 });
    expect(userOf({ type: 1, primary: Uint8Array.of(0xff), ...rest })).toEqual({ kind: 'unknown', type: 1 });
    const passcode = { responseRequested: false, primary: Uint8Array.of(65), secondary: Uint8Array.of(0xc3) };
    expect(userOf({ type: 2, ...passcode })).toEqual({ kind: 'unknown', type: 2 });
  });

  it('that are empty or do not fit into 16 bits of length are refused without their value', () => {
    for (const user of [
      { kind: 'name', name: '' },
      { kind: 'name-and-passcode', name: 'a', passcode: '' },
      { kind: 'jwt', token: 'x'.repeat(65_536) },
    ] as const) {
      expect(() => identityOf(user)).toThrow(expect.objectContaining({ code: 'invalid-proposal' }));
      expect(() => identityOf(user)).not.toThrow(/xxx/);
    }
  });
});
