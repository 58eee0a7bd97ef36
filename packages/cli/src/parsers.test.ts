import { describe, expect, it } from 'vitest';
import {
  formatPeer,
  formatPlace,
  parseAeTitle,
  parseCount,
  parseListenPort,
  parseNamedPeer,
  parsePath,
  parsePeer,
  parseSeconds,
} from './parsers.ts';
import { UsageError } from './usage-error.ts';

describe('the address of a peer', () => {
  it.each([
    ['127.0.0.1:11112', { host: '127.0.0.1', port: 11112, ae: undefined }],
    ['pacs.example:104', { host: 'pacs.example', port: 104, ae: undefined }],
    ['[::1]:104', { host: '::1', port: 104, ae: undefined }],
    ['PACS@host:1', { host: 'host', port: 1, ae: 'PACS' }],
    ['OUR PACS@[fe80::1]:65535', { host: 'fe80::1', port: 65535, ae: 'OUR PACS' }],
  ])('%s is read', (text, expected) => {
    expect(parsePeer(text)).toEqual(expected);
  });

  it.each([
    '',
    'host',
    'host:',
    ':104',
    'host:0',
    'host:65536',
    'host:1e3',
    'host:-1',
    '::1:104',
    'a b:104',
    'http://host:80',
    '@host:104',
  ])('%j is refused', text => {
    expect(() => parsePeer(text)).toThrow(UsageError);
  });

  it('must have the AE title where objects go to it', () => {
    expect(parseNamedPeer('PACS@host:1')).toEqual({ host: 'host', port: 1, ae: 'PACS' });
    expect(() => parseNamedPeer('host:1')).toThrow(/does not name the peer/);
  });

  it('is shown as it was written', () => {
    expect(formatPeer(parsePeer('[::1]:104'))).toBe('[::1]:104');
    expect(formatPeer(parsePeer('A@b:104'))).toBe('b:104');
  });

  it.each([
    ['0.0.0.0', 'localhost:8080'],
    ['::', 'localhost:8080'],
    ['127.0.0.1', '127.0.0.1:8080'],
    ['fe80::1', '[fe80::1]:8080'],
  ])('shows a server on %s as what can be opened: %s', (host, expected) => {
    expect(formatPlace({ host, port: 8080 })).toBe(expected);
  });
});

describe('an AE title (PS3.5 §6.2)', () => {
  it.each(['A', 'ABCDEFGHIJKLMNOP', 'a b', 'HU-1_x.y'])('%j is taken', text => {
    expect(parseAeTitle(text)).toBe(text);
  });

  it('has no spaces at its ends', () => {
    expect(parseAeTitle('  PACS ')).toBe('PACS');
  });

  it.each(['', '   ', 'ABCDEFGHIJKLMNOPQ', 'A\\B', 'Ä', 'A\nB'])('%j is refused', text => {
    expect(() => parseAeTitle(text)).toThrow(UsageError);
  });
});

describe('numbers on the command line', () => {
  it('take whole numbers above 0 as counts', () => {
    expect(parseCount('10')).toBe(10);
    for (const text of ['0', '-1', '1.5', '', 'x', '1e3', '99999999999'])
      expect(() => parseCount(text)).toThrow(UsageError);
  });

  it('take seconds with fractions as milliseconds', () => {
    expect(parseSeconds('0.5')).toBe(500);
    expect(parseSeconds('30')).toBe(30_000);
    for (const text of ['0', '-1', '', 'x', '1e3', 'Infinity']) expect(() => parseSeconds(text)).toThrow(UsageError);
  });

  it('take port 0 for listening only', () => {
    expect(parseListenPort('0')).toBe(0);
    for (const text of ['65536', 'x', '', '-1']) expect(() => parseListenPort(text)).toThrow(UsageError);
  });
});

describe('a path on the command line', () => {
  it('is not a misspelt option with a value', () => {
    expect(parsePath('-')).toBe('-');
    expect(() => parsePath('--jsn=1')).toThrow(UsageError);
  });
});
