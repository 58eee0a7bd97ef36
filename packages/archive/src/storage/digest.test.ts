import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestLike, newDigest } from './digest.ts';

const bytes = randomBytes(100_003);

describe('the digest of an object', () => {
  it('is the same however the bytes come, and 32 digits', () => {
    const whole = digestOf([bytes]);
    expect(whole).toMatch(/^[0-9a-f]{32}$/);
    for (const step of [1000, 4096, 65_537]) {
      const parts: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += step) parts.push(bytes.subarray(at, at + step));
      expect(digestOf(parts)).toBe(whole);
    }
    expect(digestOf([bytes.subarray(0, 0), bytes, bytes.subarray(0, 0)])).toBe(whole);
  });

  it('is what openssl mac -cipher AES-128-GCM GMAC says with the key HOUNSFIELD BYTES and twelve zeros', () => {
    expect(digestOf([])).toBe('e4f8f006a00dbdac0a99163dc3429bf1');
    expect(digestOf([new TextEncoder().encode('hounsfield')])).toBe('dfa8662a84ebdc247216876e41aeed4f');
  });

  it('changes with each bit of 4,096 bytes, with a byte more, and with two that change places', () => {
    const some = bytes.slice(0, 4096);
    const all = new Set([digestOf([some]), digestOf([bytes.subarray(0, 4097)]), digestOf([some.subarray(0, 4095)])]);
    for (let bit = 0; bit < 8 * some.length; bit++) {
      const other = some.slice();
      other[bit >> 3]! ^= 1 << (bit & 7);
      all.add(digestOf([other]));
    }
    expect(all.size).toBe(3 + 8 * some.length);
    expect(digestOf([Uint8Array.of(1, 2)])).not.toBe(digestOf([Uint8Array.of(2, 1)]));
  });

  it('is a SHA-256 where that is what is known', () => {
    const known = createHash('sha256').update(bytes).digest('hex');
    const digest = digestLike(known);
    digest.update(bytes);
    expect(digest.finish()).toBe(known);
    const own = digestLike(digestOf([bytes]));
    own.update(bytes);
    expect(own.finish()).toBe(digestOf([bytes]));
  });
});

function digestOf(parts: readonly Uint8Array[]): string {
  const digest = newDigest();
  for (const part of parts) digest.update(part);
  return digest.finish();
}
