import { deflateRawSync } from 'node:zlib';
import { mutants } from '@hounsfield/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../../bytes/index.ts';
import { parseErrorCodeOf } from '../../errors/parse-error.fixture.ts';
import { Inflater } from './inflater.ts';

/** Bytes that shrink, in the way that a seed says: runs, copies and noise. */
const content = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 255 }), fc.nat()), { maxLength: 40 })
  .map(runs => concat(runs.map(([length, spread, seed]) => run(length, spread, seed))));

function run(length: number, spread: number, seed: number): Uint8Array {
  let state = seed | 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % spread;
  });
}

describe('inflating (RFC 1951, PS3.5 §A.5)', () => {
  it.each([
    ['stored blocks', { level: 0 }],
    ['fixed codes', { strategy: 4 }],
    ['codes of its own', { level: 9 }],
    ['Huffman codes only', { strategy: 2 }],
    ['a small window', { windowBits: 9, level: 6 }],
  ] as const)('gives what zlib deflated with %s, in chunks of any size', (_, options) => {
    fc.assert(
      fc.property(content, fc.integer({ min: 1, max: 700 }), (bytes, chunk) => {
        expect(inflated(new Uint8Array(deflateRawSync(bytes, options)), chunk)).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('gives a megabyte whose copies reach back over the whole window', () => {
    const block = run(32_768, 256, 7);
    const bytes = concat(Array.from({ length: 40 }, () => block));
    expect(inflated(new Uint8Array(deflateRawSync(bytes, { level: 9 })), 4096)).toEqual(bytes);
  });

  it('knows where the stream ends, whatever stands behind it', () => {
    const deflated = new Uint8Array(deflateRawSync(run(5000, 9, 3)));
    for (const behind of [0, 1, 2, 100]) {
      for (const chunk of [1, 13, 100_000]) {
        const inflater = new Inflater(() => true);
        feed(inflater, concat([deflated, new Uint8Array(behind)]), chunk);
        expect(inflater.trailing).toBe(behind);
      }
    }
  });

  it('says at every place where a stream is cut off that it is', () => {
    const deflated = new Uint8Array(deflateRawSync(run(3000, 40, 5)));
    for (let length = 0; length < deflated.length; length++)
      expect(parseErrorCodeOf(() => inflated(deflated.subarray(0, length), 64))).toBe('truncated');
  });

  it('stops when its sink wants no more', () => {
    let taken = 0;
    const inflater = new Inflater(bytes => {
      taken += bytes.length;
      return false;
    });
    feed(inflater, new Uint8Array(deflateRawSync(new Uint8Array(10_000_000))), 1000);
    expect(inflater.ended).toBe(true);
    expect(taken).toBeLessThan(200_000);
  });

  it('stops at the limits of inflated bytes and of the ratio before more is made', () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(40_000_000)));
    expect(bomb.length).toBeLessThan(60_000);
    for (const limits of [{}, { inflatedBytes: 1_000_000, inflateRatio: 2000 }]) {
      let made = 0;
      const inflater = new Inflater(bytes => {
        made += bytes.length;
        return true;
      }, limits);
      expect(parseErrorCodeOf(() => feed(inflater, bomb, 65_536))).toBe('inflated-too-large');
      expect(made).toBeLessThan(17_000_000);
    }
    expect(inflated(bomb, 65_536, { inflateRatio: 2000 }).length).toBe(40_000_000);
  });

  it('never throws anything but a ParseError on a damaged stream, and gives bounded bytes for it', () => {
    const deflated = new Uint8Array(deflateRawSync(run(4000, 30, 11)));
    let refused = 0;
    for (const { bytes } of mutants(deflated, { seed: 5, count: 3000 })) {
      const code = parseErrorCodeOf(() => inflated(bytes, 100, { inflatedBytes: 1_000_000 }));
      if (code !== undefined) refused++;
    }
    expect(refused).toBeGreaterThan(1000);
  });
});

function inflated(
  deflated: Uint8Array,
  chunk: number,
  limits: ConstructorParameters<typeof Inflater>[1] = {},
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const inflater = new Inflater(bytes => {
    chunks.push(bytes.slice());
    return true;
  }, limits);
  feed(inflater, deflated, chunk);
  return concat(chunks);
}

/** The array of each chunk is overwritten after the call, as a reader's buffer is. */
function feed(inflater: Inflater, deflated: Uint8Array, size: number): void {
  const buffer = new Uint8Array(size);
  for (let at = 0; at < deflated.length; at += size) {
    const part = deflated.subarray(at, at + size);
    buffer.set(part);
    inflater.push(buffer.subarray(0, part.length));
  }
  inflater.finish();
}
