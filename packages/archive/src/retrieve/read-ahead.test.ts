import { describe, expect, it } from 'vitest';
import type { InstanceFacts } from '../index/index.ts';
import type { StoredObjects } from '../objects.ts';
import { ReadAhead } from './read-ahead.ts';

const PIECE = 256 * 1024;
const PIECES = 5;

describe('a long object that is sent', () => {
  it('leaves no memory behind: each piece goes back to the system when it has left, and not before', async () => {
    // The only parts that are asked for.
    const facts = { length: PIECES * PIECE } as InstanceFacts;
    const objects = { dataSet: pieces } as Partial<StoredObjects> as StoredObjects;
    for await (const ahead of new ReadAhead(objects).of(only(facts))) {
      const data = await ahead.data();
      if (!('chunks' in data)) throw new Error('its memory is not used again');
      const seen: ArrayBufferLike[] = [];
      for await (const chunk of data.chunks) seen.push(chunk.buffer);
      const lengths = () => seen.map(buffer => buffer.byteLength / PIECE);
      expect(lengths()).toEqual([1, 1, 1, 1, 1]);
      data.sent(2 * PIECE - 1);
      expect(lengths()).toEqual([0, 1, 1, 1, 1]);
      data.sent(PIECES * PIECE);
      expect(lengths()).toEqual([0, 0, 0, 0, 0]);
    }
  });
});

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < PIECES; at++) yield new Uint8Array(PIECE);
}

async function* only(facts: InstanceFacts): AsyncGenerator<InstanceFacts> {
  yield facts;
}
