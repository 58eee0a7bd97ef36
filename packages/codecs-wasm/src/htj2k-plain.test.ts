import type { Bytes } from 'hounsfield/bytes';
import type { EncodableFrame } from 'hounsfield/pixels';
import { beforeAll, describe, expect, it } from 'vitest';
import { readStreamSize } from './codestream.ts';
import { compile, Engine } from './engine.ts';
import { type FrameKind, frameOf, largestDifference } from './frames.fixture.ts';
import { decodePlain, encodePlain } from './htj2k-plain.ts';
import { jpeg2000Choice } from './jpeg-2000-options.ts';
import { loadOpenJph, type OpenJphEncoder, type OpenJphEngine } from './openjph.ts';

/** What the package's encoder can be told beside what this package tells it. */
interface OtherWays extends OpenJphEncoder {
  setBlockDimensions(size: { readonly width: number; readonly height: number }): void;
}

let engine: Engine;
let openJph: OpenJphEngine;
beforeAll(async () => {
  const { htj2k } = await import('./wasm/htj2k.generated.ts');
  engine = new Engine(await compile(htj2k), 'bad-jpeg-2000');
  openJph = await loadOpenJph('bad-jpeg-2000');
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
      const bytes = byOpenJph(frame, { width, height, order: at % 5, levels: 1 + (at % 6) });
      const decoded = decodePlain(engine, bytes, readStreamSize(bytes), frame.facts);
      expect(decoded, `${width} × ${height}`).toBeDefined();
      expect(largestDifference(frame, decoded!.words)).toBe(0);
    }
  });

  it.each(kinds)('encodes %j as OpenJPH decodes it, with any number of wavelets', kind => {
    const frame = frameOf(kind);
    for (let levels = 0; levels < 8; levels++) {
      const bytes = encoded(frame, levels);
      const decoded = openJph.run(({ HTJ2KDecoder }) => {
        const decoder = new HTJ2KDecoder();
        decoder.getEncodedBuffer(bytes.length).set(bytes);
        decoder.decode();
        expect(decoder.getLastErrorMessage()).toBe('');
        const samples = decoder.getDecodedBuffer().slice();
        decoder.delete();
        return samples;
      });
      const words = new (frame.words.constructor as Uint16ArrayConstructor)(decoded.buffer);
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

interface Way {
  readonly width: number;
  readonly height: number;
  readonly order: number;
  readonly levels: number;
}

function byOpenJph({ words, facts }: EncodableFrame, { width, height, order, levels }: Way): Bytes {
  return openJph.run(({ HTJ2KEncoder }) => {
    // Each method is called here.
    const encoder = new HTJ2KEncoder() as OtherWays;
    const room = encoder.getDecodedBuffer({
      width: facts.columns,
      height: facts.rows,
      bitsPerSample: facts.bitsStored,
      componentCount: facts.samplesPerPixel,
      isSigned: false,
      isUsingColorTransform: facts.samplesPerPixel === 3,
    });
    room.set(new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
    encoder.setQuality(true, 0);
    encoder.setDecompositions(levels);
    encoder.setProgressionOrder(order);
    encoder.setBlockDimensions({ width, height });
    encoder.encode();
    const bytes = encoder.getEncodedBuffer().slice();
    encoder.delete();
    return bytes;
  });
}

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
