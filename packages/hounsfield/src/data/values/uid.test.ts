import { describe, expect, it } from 'vitest';
import { uidEntries } from '../../dictionary/look-ups.ts';
import { ParseError } from '../../errors/index.ts';
import { createUid, isUid, uidOfUuid, uuidOfUid } from './uid.ts';

describe('UIDs (PS3.5 §9)', () => {
  it('of PS3.6 are all valid', () => {
    const uids = [...uidEntries()].map(({ uid }) => uid);
    expect(uids.length).toBeGreaterThan(400);
    expect(uids.filter(uid => !isUid(uid))).toEqual([]);
  });

  it.each(['', '.', '1.', '.1', '1..2', '1.02', '01.2', '1.a', '1.2 ', '1.2\0', `1.${'2'.repeat(63)}`, '1,2'])(
    'are not: %j',
    text => {
      expect(isUid(text)).toBe(false);
    },
  );

  it('are made of random UUIDs of version 4, no two alike (PS3.5 §B.2)', () => {
    const made = Array.from({ length: 1000 }, () => createUid());
    expect(new Set(made).size).toBe(1000);
    for (const uid of made) {
      expect(isUid(uid)).toBe(true);
      expect(uuidOfUid(uid)).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
  });

  it('are made below the root of an organisation', () => {
    const longest = `1.${'2'.repeat(41)}`;
    for (const root of ['1.2.826.0.1.3680043.10.999', '2.999', longest]) {
      const made = Array.from({ length: 1000 }, () => createUid(root));
      expect(new Set(made).size).toBe(1000);
      expect(made.filter(uid => !isUid(uid) || !uid.startsWith(`${root}.`))).toEqual([]);
    }
    for (const root of [`${longest}2`, '1.02', '']) expect(() => createUid(root)).toThrow(ParseError);
  });

  it('and UUIDs become each other', () => {
    // The example of PS3.5 §B.2.
    expect(uidOfUuid('f81d4fae-7dec-11d0-a765-00a0c91e6bf6')).toBe('2.25.329800735698586629295641978511506172918');
    expect(uuidOfUid('2.25.329800735698586629295641978511506172918')).toBe('f81d4fae-7dec-11d0-a765-00a0c91e6bf6');
    expect(uuidOfUid('2.25.0')).toBe('00000000-0000-0000-0000-000000000000');
    for (const uid of ['1.2.3', '2.25.1.2', '2.25.01', `2.25.${2n ** 128n}`]) expect(uuidOfUid(uid)).toBeUndefined();
    expect(() => uidOfUuid('f81d4fae7dec11d0a76500a0c91e6bf6')).toThrow(ParseError);
  });
});
