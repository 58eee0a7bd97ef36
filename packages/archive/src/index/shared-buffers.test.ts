import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES, SharedBuffers, sharedParts } from './shared-buffers.ts';

describe('shared buffers', () => {
  it('carry the bytes of any chunks to the other side, in slots that are used again', async () => {
    const buffers = new SharedBuffers();
    const lengths = fc.array(fc.integer({ min: 0, max: MOST_BYTES / 4 + 1000 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(lengths, async each => {
        const chunks = each.map((length, k) => new Uint8Array(length).map((_, at) => at * 7 + k));
        const whole = Buffer.concat(chunks);
        fc.pre(whole.length <= MOST_BYTES);
        const shared = await buffers.fill(chunks, whole.length);
        expect(Buffer.compare(Buffer.concat(sharedParts(buffers.memory, shared)), whole)).toBe(0);
        buffers.release(shared);
      }),
      { numRuns: 50 },
    );
  });

  it('give rooms that go to the other side as they are, and keep half for bytes that have come', async () => {
    const buffers = new SharedBuffers();
    const rooms: Uint8Array[] = [];
    for (let room = buffers.take(); room !== undefined; room = buffers.take()) rooms.push(room);
    expect(rooms.length).toBeGreaterThan(1);
    rooms[0]!.set([1, 2, 3]);
    const shared = buffers.ofRoom(rooms[0]!.subarray(0, 3));
    expect(sharedParts(buffers.memory, shared).map(part => [...part])).toEqual([[1, 2, 3]]);
    const rest = await Promise.all(rooms.map(() => buffers.fill([Uint8Array.of(9)], 1)));
    expect([...rooms[0]!.subarray(0, 3)]).toEqual([1, 2, 3]);
    for (const each of rest) buffers.release(each);
    buffers.giveBack(rooms[1]!);
    expect(buffers.take()?.byteOffset).toBe(rooms[1]!.byteOffset);
    expect(buffers.has(new Uint8Array(3))).toBe(false);
  });

  it('make whoever comes wait while all are in use, and serve a large part before smaller ones that came later', async () => {
    const buffers = new SharedBuffers();
    const part = [new Uint8Array(MOST_BYTES)];
    const taken = await Promise.all(Array.from({ length: 8 }, () => buffers.fill(part, MOST_BYTES)));
    const served: string[] = [];
    const large = buffers.fill(part, MOST_BYTES).then(shared => {
      served.push('large');
      return shared;
    });
    const small = buffers.fill([new Uint8Array(1)], 1).then(shared => {
      served.push('small');
      return shared;
    });
    for (let n = 0; n < 20; n++) await new Promise(resolve => setImmediate(resolve));
    expect(served).toEqual([]);
    buffers.release(taken[0]!);
    buffers.release(await large);
    await small;
    expect(served).toEqual(['large', 'small']);
  });

  it('are never given to two at a time, whatever is given back and asked for while one is woken', async () => {
    const buffers = new SharedBuffers();
    const part = [new Uint8Array(MOST_BYTES)];
    const taken = await Promise.all(Array.from({ length: 8 }, () => buffers.fill(part, MOST_BYTES)));
    const ask = (byte: number) => buffers.fill([Uint8Array.of(byte)], 1);
    const waiting = [ask(1)];
    // Whoever waits is woken later than whoever asks now.
    buffers.release(taken[0]!);
    const later = Array.from({ length: 6 }, (_, k) => ask(10 + k));
    const room = buffers.take();
    for (let n = 0; n < 20; n++) await new Promise(resolve => setImmediate(resolve));
    buffers.release(taken[1]!);
    const given = await Promise.all([...waiting, ...later]);
    const slots = given.flatMap(each => each.slots);
    expect(slots).toHaveLength(7);
    expect(new Set(slots).size).toBe(7);
    expect(given.map(each => sharedParts(buffers.memory, each)[0]?.[0])).toEqual([1, 10, 11, 12, 13, 14, 15]);
    if (room !== undefined) expect(slots).not.toContain(buffers.ofRoom(room).slots[0]);
  });
});
