import { describe, expect, it, vi } from 'vitest';
import type { InstanceFacts } from '../index/index.ts';
import type { StoredObjects } from '../objects.ts';
import { ReadAhead } from './read-ahead.ts';

const PIECE = 256 * 1024;
const PIECES = 5;

describe('a long object that is sent', () => {
  it('leaves no memory behind: each piece goes back to the system when it has left, and not before', async () => {
    // The only parts that are asked for.
    const facts = { length: PIECES * PIECE } as InstanceFacts;
    const objects = { ready: async () => {}, dataSet: pieces } as Partial<StoredObjects> as StoredObjects;
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

describe('an object of usual size that is sent', () => {
  const LENGTH = 10;
  const rig = () => {
    const read: ArrayBufferLike[] = [];
    const dataSetIn = async (_: unknown, memory: Uint8Array): Promise<Uint8Array> => {
      read.push(memory.buffer);
      return memory.subarray(0, LENGTH);
    };
    const objects = { dataSetIn } as Partial<StoredObjects> as StoredObjects;
    const list = Array.from({ length: 6 }, () => ({ length: LENGTH }) as InstanceFacts);
    return { read, all: new ReadAhead(objects).of(several(list)) };
  };

  it('is read while the one before is under way', async () => {
    const { read, all } = rig();
    await all.next();
    await vi.waitFor(() => expect(read).toHaveLength(2));
    await all.return(undefined);
    expect(read).toHaveLength(2);
  });

  it('lies in memory that is used again when it has left, and never where that is not known', async () => {
    const { read, all } = rig();
    const sent: ArrayBufferLike[] = [];
    for await (const ahead of all) {
      const data = await ahead.data();
      if (!('chunks' in data)) throw new Error('its memory is not used again');
      for await (const chunk of data.chunks) sent.push(chunk.buffer);
      // The second one breaks off: its connection may have the memory still.
      if (sent.length !== 2) data.sent(LENGTH);
      ahead.release();
    }
    expect(sent).toHaveLength(6);
    expect(sent.lastIndexOf(sent[1]!)).toBe(1);
    expect(new Set(sent).size, 'of six').toBeLessThan(4);
    expect(read).toHaveLength(6);
  });
});

async function* several(list: readonly InstanceFacts[]): AsyncGenerator<InstanceFacts> {
  yield* list;
}

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < PIECES; at++) yield new Uint8Array(PIECE);
}

async function* only(facts: InstanceFacts): AsyncGenerator<InstanceFacts> {
  yield facts;
}
