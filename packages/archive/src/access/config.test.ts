import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AccessConfig, accessShape, requiresPeer } from './config.ts';
import { rights, rightsOf } from './rights.ts';

const schema = z.strictObject(accessShape);
const row = { host: '10.0.0.7', port: 104 };

describe('the configuration of access', () => {
  it('is closed by default', () => {
    expect(schema.parse({})).toMatchObject({ peers: {}, requirePeer: 'auto', openEcho: false, requireToken: 'auto' });
  });

  it.each([
    [{ peers: { 'A*': row } }, 'peers.A*'],
    [{ peers: { 'SEVENTEEN LETTERS': row } }, 'peers.SEVENTEEN LETTERS'],
    [{ peers: { CT1: { ...row, may: ['stare'] } } }, 'peers.CT1.may'],
    [{ peers: { CT1: { ...row, may: 'everything' } } }, 'peers.CT1.may'],
    [{ peers: { CT1: { ...row, from: ['10.0'] } } }, 'peers.CT1.from.0'],
    [{ peers: { CT1: { ...row, from: [] } } }, 'peers.CT1.from'],
    [{ requirePeer: 'no' }, 'requirePeer'],
    [{ requireToken: false }, 'requireToken'],
  ])('refuses %j and names the key', (settings, key) => {
    const result = schema.safeParse(settings);
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual([key]);
  });

  it.each([
    ['auto', {}, true, false],
    ['auto', {}, false, true],
    ['auto', { CT1: row }, true, false],
    ['auto', { CT1: { ...row, may: 'modality' } }, true, true],
    ['auto', { CT1: { ...row, from: ['10.0.0.0/8'] } }, true, true],
    ['auto', { CT1: { ...row, certificate: 'ct1' } }, true, true],
    ['always', {}, true, true],
    ['never', { CT1: { ...row, may: 'all' } }, false, false],
  ] as const)(
    'with requirePeer %s, peers %j and loopback %s, only peers get in: %s',
    (requirePeer, peers, loopback, is) => {
      const config = schema.parse({ requirePeer, peers }) as AccessConfig;
      expect(requiresPeer(config, loopback)).toBe(is);
    },
  );
});

describe('the rights of a peer', () => {
  it.each([
    [undefined, rights],
    ['all', rights],
    ['modality', ['echo', 'store', 'commit']],
    ['workstation', ['echo', 'query', 'retrieve']],
    ['destination', []],
    [['query'], ['query']],
    [[], []],
  ] as const)('for `may` %j are %j', (may, expected) => {
    expect([...rightsOf(may)]).toEqual(expected);
  });
});
