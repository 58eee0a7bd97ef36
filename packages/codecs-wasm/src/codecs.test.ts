import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import type { Bytes } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';
import type { Codec } from 'hounsfield/pixels';
import { jpegCodec } from 'hounsfield/pixels/jpeg';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FrameKind, factsOf, frameOf, largestDifference } from './frames.fixture.ts';
import { htj2k } from './htj2k.ts';
import { jpeg2000 } from './jpeg-2000.ts';
import { jpegLs } from './jpeg-ls.ts';
import { jpegXl } from './jpeg-xl.ts';
import { jpegXlEncoder } from './jpeg-xl-encoder.ts';

const doors: Readonly<Record<string, () => Promise<Codec>>> = {
  'JPEG-LS': jpegLs,
  'JPEG 2000': jpeg2000,
  HTJ2K: htj2k,
  'JPEG XL': jpegXlEncoder,
};

/** PS3.5 §8.2.3, §8.2.4: 8 or 16 bits allocated, 2 to 16 stored, grey with or without sign, three colours. */
const kinds: readonly FrameKind[] = [
  {},
  { stored: 2 },
  { stored: 7, signed: true },
  { signed: true },
  { samples: 3 },
  { samples: 3, photometric: 'YBR_FULL' },
  { allocated: 16, stored: 8 },
  { allocated: 16, stored: 10 },
  { allocated: 16, stored: 12 },
  { allocated: 16, stored: 12, signed: true },
  { allocated: 16, stored: 12, highBit: 15 },
  { allocated: 16, stored: 13, signed: true, highBit: 14 },
  { allocated: 16 },
  { allocated: 16, signed: true },
  { allocated: 16, stored: 12, samples: 3 },
  { allocated: 16, samples: 3 },
  { allocated: 32, stored: 12 },
  { rows: 1, columns: 1 },
  { rows: 1, columns: 65, allocated: 16, stored: 12 },
  { rows: 67, columns: 1 },
  { rows: 70, columns: 131, allocated: 16, stored: 12 },
];

describe.each(Object.entries(doors))('%s', (_name, door) => {
  let codec: Required<Codec>;
  beforeAll(async () => {
    const loaded = await door();
    if (loaded.encode === undefined) throw new Error('does not encode');
    codec = loaded as Required<Codec>;
  });

  it('is loaded once', async () => {
    expect(await door()).toBe(codec);
  });

  it.each(kinds)('gives back every sample of %j', kind => {
    const frame = frameOf(kind);
    const { bytes } = codec.encode(frame);
    const { words } = codec.decode(bytes, frame.facts);
    expect([words.length, words.BYTES_PER_ELEMENT]).toEqual([frame.words.length, frame.words.BYTES_PER_ELEMENT]);
    expect(largestDifference(frame, words)).toBe(0);
  });

  it('leaves out bits above the high bit: an overlay, or a sign that was extended (PS3.5 §8.1.1)', () => {
    const frame = frameOf({ allocated: 16, stored: 12 });
    const dirty = frame.words.map(word => word | 0xa000);
    const { bytes } = codec.encode({ words: dirty, facts: frame.facts });
    expect([...codec.decode(bytes, frame.facts).words]).toEqual([...frame.words]);
  });

  it('refuses a stream of another size, with more samples or with more bits than the header says', () => {
    const { bytes } = codec.encode(frameOf({ allocated: 16, stored: 12, rows: 10, columns: 20 }));
    const others: readonly FrameKind[] = [
      { allocated: 16, stored: 12, rows: 20, columns: 10 },
      { allocated: 16, stored: 12, rows: 10, columns: 20, samples: 3 },
      { allocated: 8, rows: 10, columns: 20 },
    ];
    for (const other of others) expect(() => codec.decode(bytes, factsOf(other))).toThrow(DecodeError);
  });

  it('refuses words that are not those of the facts, and numbers that it cannot hold', () => {
    const { words, facts } = frameOf({});
    expect(() => codec.encode({ words: words.subarray(1), facts })).toThrow(/not-encodable|cannot hold/);
    expect(() => codec.encode({ words: new Float32Array(1), facts: { ...facts, numbers: 'float' } })).toThrow(
      DecodeError,
    );
    expect(() => codec.encode(frameOf({ allocated: 32, stored: 17 }))).toThrow(DecodeError);
  });

  it('throws typed errors for damaged and cut streams, and decodes good ones after each', () => {
    const frame = frameOf({ allocated: 16, stored: 12, rows: 48, columns: 64 });
    const { bytes } = codec.encode(frame);
    let refused = 0;
    for (let round = 0; round < 120; round++) {
      const damaged = damage(bytes, round);
      try {
        expect(codec.decode(damaged, frame.facts).words.length).toBe(frame.words.length);
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(20);
    expect([...codec.decode(bytes, frame.facts).words]).toEqual([...frame.words]);
  });

  it('ends soon and takes little memory, whatever a header claims', () => {
    const frame = frameOf({ rows: 40, columns: 40 });
    const { bytes } = codec.encode(frame);
    const start = performance.now();
    for (let at = 2; at < 120; at += 2) {
      const claim = bytes.slice();
      claim.fill(0xff, at, at + 4);
      try {
        codec.decode(claim, frame.facts);
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError);
      }
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('JPEG-LS near-lossless (T.87)', () => {
  it.each([1, 2, 7])('changes no sample by more than NEAR = %i', async near => {
    const { encode, decode } = (await jpegLs()) as Required<Codec>;
    for (const kind of [{}, { samples: 3 }, { allocated: 16, stored: 12 }, { allocated: 16 }] as const) {
      const frame = frameOf(kind);
      const lossless = encode(frame).bytes;
      const { bytes } = encode(frame, { near });
      expect(bytes.length).toBeLessThan(lossless.length);
      const difference = largestDifference(frame, decode(bytes, frame.facts).words);
      expect(difference).toBeGreaterThan(0);
      expect(difference).toBeLessThanOrEqual(near);
    }
  });

  it('refuses signed samples whose sign it may change, and a NEAR that T.87 does not allow', async () => {
    const { encode } = (await jpegLs()) as Required<Codec>;
    expect(() => encode(frameOf({ signed: true }), { near: 1 })).toThrow(/sign may change/);
    expect(() => encode(frameOf({}), { near: 128 })).toThrow(/near 128/);
    expect(() => encode(frameOf({}), { near: 0.5 })).toThrow(DecodeError);
  });
});

describe.each(['JPEG 2000', 'HTJ2K'])('%s, lossy', name => {
  it('reaches the ratio that was asked for, and says so in the colours (PS3.5 §8.2.4)', async () => {
    const { encode, decode } = (await doors[name]!()) as Required<Codec>;
    for (const kind of [{ allocated: 16, stored: 12 }, { samples: 3 }] as const) {
      const frame = frameOf({ rows: 160, columns: 128, ...kind });
      const { bytes, photometric } = encode(frame, { ratio: 8 });
      expect(photometric).toBe('samples' in kind ? 'YBR_ICT' : undefined);
      expect(frame.words.byteLength / bytes.length).toBeGreaterThan(7.5);
      expect(frame.words.byteLength / bytes.length).toBeLessThan(10);
      expect(decode(bytes, frame.facts).words.length).toBe(frame.words.length);
    }
  });

  it('hands out RGB of what it made of RGB, and leaves other colours alone', async () => {
    const { encode, decode } = (await doors[name]!()) as Required<Codec>;
    const frame = frameOf({ samples: 3 });
    const encoded = encode(frame);
    expect(encoded.photometric).toBe('YBR_RCT');
    const decoded = decode(encoded.bytes, factsOf({ samples: 3, photometric: 'YBR_RCT' }));
    expect(decoded.photometric?.name).toBe('RGB');
    expect([...decoded.words]).toEqual([...frame.words]);
    expect(encode(frameOf({ samples: 3, photometric: 'YBR_FULL' })).photometric).toBeUndefined();
  });

  it('refuses a ratio that would be none', async () => {
    const { encode } = (await doors[name]!()) as Required<Codec>;
    for (const ratio of [0, 1, -2, Number.NaN, 1e9]) expect(() => encode(frameOf({}), { ratio })).toThrow(DecodeError);
  });
});

describe('HTJ2K (PS3.5 §8.2.14)', () => {
  it.each(kinds)('is for OpenJPEG what was encoded: %j', async kind => {
    const frame = frameOf(kind);
    const { bytes } = ((await htj2k()) as Required<Codec>).encode(frame);
    expect(largestDifference(frame, (await jpeg2000()).decode(bytes, frame.facts).words)).toBe(0);
  });

  it('refuses damaged colours that OpenJPEG decodes, or makes a frame of them', async () => {
    const { encode, decode } = (await htj2k()) as Required<Codec>;
    const frame = frameOf({ allocated: 16, stored: 12, samples: 3, rows: 48, columns: 64 });
    const { bytes } = encode(frame);
    let refused = 0;
    for (let round = 0; round < 120; round++) {
      try {
        expect(decode(damage(bytes, round), frame.facts).words.length).toBe(frame.words.length);
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(20);
    expect([...decode(bytes, frame.facts).words]).toEqual([...frame.words]);
  });
});

describe('JPEG 2000 part 2 (PS3.5 §8.2.4)', () => {
  const frame = frameOf({ samples: 3, photometric: 'YBR_FULL' });

  it('is decoded where only its name is new', async () => {
    const { encode, decode } = (await jpeg2000()) as Required<Codec>;
    const bytes = encode(frame).bytes.slice();
    // Rsiz: extensions of part 2 are needed.
    new DataView(bytes.buffer).setUint16(6, 0x8000);
    expect([...decode(bytes, frame.facts).words]).toEqual([...frame.words]);
  });
});

describe('JPEG XL (PS3.5 §8.2.15)', () => {
  const grey = frameOf({ rows: 160, columns: 128, allocated: 16, stored: 12 });
  const colours = frameOf({ rows: 160, columns: 128, samples: 3 });

  it('reaches the ratio that was asked for, and codes colours that lose something as XYB', async () => {
    const { encode, decode } = await jpegXlEncoder();
    for (const frame of [grey, colours]) {
      const { bytes, photometric } = encode(frame, { ratio: 8 });
      expect(photometric).toBe(frame === colours ? 'XYB' : undefined);
      expect(frame.words.byteLength / bytes.length).toBeGreaterThanOrEqual(8);
      expect(frame.words.byteLength / bytes.length).toBeLessThan(9);
    }
    const { bytes } = encode(colours, { ratio: 8 });
    const facts = factsOf({ rows: 160, columns: 128, samples: 3, photometric: 'XYB' });
    expect(decode(bytes, facts).photometric?.name).toBe('RGB');
  });

  it('loses less the better the quality is that was asked for', async () => {
    const { encode, decode } = await jpegXlEncoder();
    const losses = [30, 90, 100].map(quality => {
      const { bytes } = encode(grey, { quality });
      return largestDifference(grey, decode(bytes, grey.facts).words);
    });
    expect(losses).toEqual(losses.toSorted((a, b) => b - a));
    expect(losses[2]).toBeLessThan(losses[0]! / 10);
  });

  it.each([
    ['signed samples', { signed: true }, { quality: 90 }],
    ['colours that are not RGB', { samples: 3, photometric: 'YBR_FULL' }, { ratio: 5 }],
    ['a quality of none', {}, { quality: 0 }],
    ['a ratio of none', {}, { ratio: 1 }],
    ['both', {}, { ratio: 5, quality: 5 }],
  ] as const)('refuses with loss %s', async (_, kind, options) => {
    const { encode } = await jpegXlEncoder();
    expect(() => encode(frameOf(kind), options)).toThrow(DecodeError);
  });

  it('holds a JPEG and gives it back byte by byte, and refuses what is none', async () => {
    const { encode, recode } = await jpegXlEncoder();
    const { bytes: jpeg } = jpegCodec.encode!(colours, { quality: 80 });
    const held = recode(jpeg, 'jpeg-xl');
    expect([...recode(held, 'jpeg')]).toEqual([...jpeg]);
    expect(() => recode(jpeg.subarray(0, 300), 'jpeg-xl')).toThrow(DecodeError);
    expect(() => recode(encode(colours).bytes, 'jpeg')).toThrow(/not made of a JPEG/);
  });

  it('is decoded without its encoder', async () => {
    const decoder = await jpegXl();
    expect(decoder.encode).toBeUndefined();
    const { bytes } = (await jpegXlEncoder()).encode(grey);
    expect([...decoder.decode(bytes, grey.facts).words]).toEqual([...grey.words]);
  });
});

describe('the modules', () => {
  const built: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>> = JSON.parse(
    readFileSync(new URL('../build/built.json', import.meta.url), 'utf8'),
  );

  it.each(Object.keys(built))('%s is the one whose digest its recipe wrote down', async name => {
    const text = ((await import(`./wasm/${name}.generated.ts`)) as Record<string, string>)[name]!;
    const wasm = inflateRawSync(Buffer.from(text, 'base64'));
    expect(createHash('sha256').update(wasm).digest('hex')).toBe(built[name]?.sha256);
    expect(wasm.length).toBe(built[name]?.bytes);
  });

  it('are all there', () => {
    expect(Object.keys(built).sort()).toEqual([
      'charls',
      'htj2k',
      'jpeg',
      'libdeflate',
      'libjxl',
      'libjxlencoder',
      'openjpeg',
      'pictures',
      'rle',
    ]);
  });
});

/** One of several kinds of damage, by number: bytes changed, bytes cut off, a stretch removed or repeated. */
function damage(bytes: Bytes, round: number): Bytes {
  const random = (limit: number): number => (Math.imul(round + 1, 2_654_435_761) >>> (limit % 7)) % limit;
  const at = random(bytes.length);
  const kind = round % 4;
  if (kind === 0) return bytes.map((byte, index) => (index === at ? byte ^ (1 << (round % 8)) : byte));
  if (kind === 1) return bytes.slice(0, at);
  if (kind === 2) return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(Math.min(bytes.length, at + 5))]);
  return bytes.map((byte, index) => (index >= at && index < at + 8 ? (byte * 7 + round) & 0xff : byte));
}
