import { describe, expect, it } from 'vitest';
import type { OutgoingData } from './dimse/message-writer.ts';
import { evenData } from './even-data.ts';

async function all(data: OutgoingData): Promise<number[]> {
  const bytes: number[] = [];
  for await (const chunk of data instanceof Uint8Array ? [data] : data) bytes.push(...chunk);
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
