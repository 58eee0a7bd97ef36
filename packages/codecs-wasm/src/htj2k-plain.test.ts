import type { Bytes } from 'hounsfield/bytes';
import type { EncodableFrame } from 'hounsfield/pixels';
import { beforeAll, describe, expect, it } from 'vitest';
import { readStreamSize } from './codestream.ts';
import { compile, Engine } from './engine.ts';
import { type FrameKind, frameOf, largestDifference } from './frames.fixture.ts';
import { decodePlain, encodePlain } from './htj2k-plain.ts';
import { jpeg2000Choice } from './jpeg-2000-options.ts';
import { loadOpenJph, type OpenJph } from './openjph.fixture.ts';

let engine: Engine;
let openJph: OpenJph;
beforeAll(async () => {
  const { htj2k } = await import('./wasm/htj2k.generated.ts');
  engine = new Engine(await compile(htj2k), 'bad-jpeg-2000');
  openJph = await loadOpenJph();
});

const encoded = (frame: EncodableFrame, levels: number): Bytes =>
  encodePlain(engine, frame, jpeg2000Choice(frame, {}), levels).bytes;

/** Samples of eight bits and of more, which have registers of their own; a row and a column; several blocks. */
const kinds: readonly FrameKind[] = [
  { rows: 3, columns: 5 },
  { rows: 130, columns: 67 },
  { rows: 66, columns: 129, allocated: 16, stored: 12 },
  { rows: 65, columns: 131, allocated: 16 },
  { rows: 1, columns: 200, allocated: 16, stored: 14 },
  { rows: 91, columns: 70, samples: 3 },
];

describe('HTJ2K by C of ours (T.814)', () => {
  it.each(kinds)('decodes %j as OpenJPH encodes it: blocks of every size, progressions, levels', kind => {
    const frame = frameOf(kind);
    for (const [at, [width, height]] of SIZES.entries()) {
      const bytes = openJph.encode(frame, { width, height, order: at % 5, levels: 1 + (at % 6) });
      const decoded = decodePlain(engine, bytes, readStreamSize(bytes), frame.facts);
      expect(decoded, `${width} × ${height}`).toBeDefined();
      expect(largestDifference(frame, decoded!.words)).toBe(0);
    }
  });

  it.each(kinds)('encodes %j as OpenJPH decodes it, with any number of wavelets', kind => {
    const frame = frameOf(kind);
    for (let levels = 0; levels < 8; levels++) {
      const bytes = encoded(frame, levels);
      const words = openJph.decode(bytes, frame);
      expect(largestDifference(frame, words), `${levels} levels`).toBe(0);
    }
  });

  it('codes samples that change as much as they can, whose wavelets have the greatest magnitudes', () => {
    for (const stored of [8, 9, 12, 13, 16]) {
      const { facts } = frameOf({ rows: 70, columns: 90, allocated: 16, stored });
      for (const period of [1, 2, 3, 5]) {
        const most = 2 ** stored - 1;
        const isHigh = (at: number): boolean =>
          (Math.floor(at / period) + Math.floor(Math.floor(at / 90) / period)) % 2 === 1;
        const words = Uint16Array.from({ length: 70 * 90 }, (_, at) => (isHigh(at) ? most : 0));
        const bytes = encoded({ words, facts }, 5);
        expect(
          largestDifference({ words, facts }, decodePlain(engine, bytes, readStreamSize(bytes), facts)!.words),
        ).toBe(0);
      }
    }
  });

  it('refuses what is damaged, or decodes it, and never traps', () => {
    for (const kind of kinds.slice(1, 4)) {
      const { facts, words } = frameOf(kind);
      const good = encoded({ facts, words }, 3);
      let refused = 0;
      for (let round = 0; round < 400; round++) {
        const bytes = good.slice(0, round % 5 === 0 ? (round * 37) % good.length : good.length);
        const at = 44 + ((Math.imul(round, 2_654_435_761) >>> 8) % (round % 2 === 0 ? 150 : good.length));
        if (at < bytes.length) bytes[at] = (round * 89) & 0xff;
        if (decodePlain(engine, bytes, readStreamSize(good), facts) === undefined) refused++;
      }
      expect(refused).toBeGreaterThan(100);
      expect(decodePlain(engine, good, readStreamSize(good), facts)?.words).toEqual(words);
    }
  });
});

/** T.800 §A.6.1: 4 to 1024 each, 4096 samples at most. */
const SIZES = [
  [64, 64],
  [4, 4],
  [32, 32],
  [128, 32],
  [8, 64],
  [16, 4],
  [1024, 4],
] as const;
