import { describe, expect, it } from 'vitest';
import type { FilledData } from './dimse/filled-data.ts';
import type { OutgoingData } from './dimse/message-writer.ts';
import { evenData } from './even-data.ts';

async function all(data: OutgoingData): Promise<number[]> {
  const bytes: number[] = [];
  const chunks = data instanceof Uint8Array ? [data] : 'chunks' in data ? data.chunks : data;
  if ('put' in chunks) throw new TypeError('It is to be put somewhere');
  for await (const chunk of chunks) bytes.push(...chunk);
  return bytes;
}

const odd = Uint8Array.of(1, 2, 3);
const even = Uint8Array.of(1, 2);
const streamed = async function* (bytes: Uint8Array) {
  for (const byte of bytes) yield Uint8Array.of(byte);
};

describe('a data set in a message (PS3.8 §E.1)', () => {
  it('goes as it is when it is even', async () => {
    expect(evenData(even, { length: undefined, isPadded: false })).toBe(even);
    expect(await all(evenData(streamed(even), { length: 2, isPadded: true }))).toEqual([1, 2]);
  });

  it.each([
    ['bytes', odd, undefined],
    ['a stream of known length', streamed(odd), 3],
    ['a stream', streamed(odd), undefined],
  ])('gets a NULL where it is deflated and odd (PS3.5 §A.5): %s', async (_, data, length) => {
    expect(await all(evenData(data, { length, isPadded: true }))).toEqual([1, 2, 3, 0]);
  });

  it('in memory that is used again is held to the same, and its owner told what has left', async () => {
    const told: number[] = [];
    const data = (bytes: Uint8Array) => ({ chunks: [bytes], sent: (count: number) => void told.push(count) });
    const padded = evenData(data(odd), { length: 3, isPadded: true });
    expect(await all(padded)).toEqual([1, 2, 3, 0]);
    if ('chunks' in padded) padded.sent(4);
    expect(told).toEqual([4]);
    await expect(all(evenData(data(even), { length: 4, isPadded: false }))).rejects.toThrow(/bytes where/);
  });

  it('that is put where it is wanted is held to the same', async () => {
    let ends = 0;
    const data = (bytes: Uint8Array): FilledData => ({
      length: bytes.length,
      put: ([part]) => part?.set(bytes),
      end: () => ends++,
    });
    const whole = data(even);
    expect(evenData(whole, { length: 2, isPadded: false })).toBe(whole);
    expect(await all(evenData(data(odd), { length: undefined, isPadded: true }))).toEqual([1, 2, 3, 0]);
    expect(ends).toBe(1);
    expect(() => evenData(data(odd), { length: undefined, isPadded: false })).toThrow(/odd|even/i);
    await expect(all(evenData(data(even), { length: 4, isPadded: false }))).rejects.toThrow(/bytes where/);
  });

  it('is refused before a byte is sent when it is odd otherwise', async () => {
    const refusal = expect.objectContaining({ code: 'odd-data-set' });
    expect(() => evenData(odd, { length: undefined, isPadded: false })).toThrow(refusal);
    expect(() => evenData(streamed(odd), { length: 3, isPadded: false })).toThrow(refusal);
    await expect(all(evenData(streamed(odd), { length: undefined, isPadded: false }))).rejects.toEqual(refusal);
  });

  it('is held to its length', async () => {
    for (const length of [2, 6]) {
      const data = evenData(streamed(Uint8Array.of(1, 2, 3, 4)), { length, isPadded: false });
      await expect(all(data)).rejects.toThrow(/bytes where/);
    }
  });
});
