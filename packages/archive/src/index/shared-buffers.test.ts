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
});
