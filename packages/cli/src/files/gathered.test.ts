import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gathered } from './gathered.ts';

async function* given(lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  let next = 0;
  for (const length of lengths) yield Uint8Array.from({ length }, () => next++ % 251);
}

it('gathered gives the same bytes in fewer chunks', async () => {
  const length = fc.oneof(fc.nat(100), fc.constantFrom(65_535, 65_536, 65_537, 200_000));
  await fc.assert(
    fc.asyncProperty(fc.array(length, { maxLength: 12 }), async lengths => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of gathered(given(lengths))) chunks.push(chunk);
      const total = lengths.reduce((sum, each) => sum + each, 0);
      const joined = Buffer.concat(chunks);
      expect(joined.length).toBe(total);
      expect(joined.every((byte, at) => byte === at % 251)).toBe(true);
      // Two chunks side by side are longer together than one may be.
      for (const [k, { length: own }] of chunks.entries())
        expect(own + (chunks[k + 1]?.length ?? Number.POSITIVE_INFINITY)).toBeGreaterThan(65_536);
    }),
    { numRuns: 60 },
  );
});
