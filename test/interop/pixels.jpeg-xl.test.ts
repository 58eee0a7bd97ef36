import { readFile, writeFile } from 'node:fs/promises';
import { jpegXl } from '@hounsfield/codecs/jpeg-xl';
import {
  bodySlice,
  colourFrame,
  describeWithPeers,
  runOk,
  type TemporaryFolder,
  temporaryFolder,
} from '@hounsfield/testkit';
import { DecodeError } from 'hounsfield/errors';
import { type ImageFacts, photometricOf } from 'hounsfield/pixels';
import { jpegCodec } from 'hounsfield/pixels/jpeg';
import { afterAll, beforeAll, expect, it } from 'vitest';

const rows = 71;
const columns = 133;
const slice = bodySlice({ rows, columns, depth: 0.4, offset: 1024, seed: 4 });
const twelve = new Uint16Array(slice.slice().buffer);
const colours = Uint8Array.from(colourFrame({ rows, columns, frame: 1, planar: false }));

const images = {
  'grey of 8 bits': { bits: 8, samples: 1, words: Uint8Array.from(twelve, word => word >>> 4) },
  'grey of 12 bits': { bits: 12, samples: 1, words: twelve },
  'grey of 16 bits': { bits: 16, samples: 1, words: twelve.map(word => word * 16) },
  RGB: { bits: 8, samples: 3, words: colours },
} as const;
type ImageName = keyof typeof images;

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

describeWithPeers(['cjxl', 'djxl'], 'JPEG XL (PS3.5 §8.2.15)', peers => {
  const cjxl = async (input: string, ...options: string[]): Promise<Uint8Array<ArrayBuffer>> => {
    const output = folder.file('out.jxl');
    await runOk(peers.get('cjxl')!, [input, output, ...options]);
    return new Uint8Array(await readFile(output));
  };

  it.each(Object.keys(images) as ImageName[])(
    'decodes what cjxl makes of %s without loss to every sample',
    async name => {
      const { bits, samples, words } = images[name];
      const codec = await jpegXl();
      for (const effort of ['1', '3', '7']) {
        const bytes = await cjxl(await netpbm(name), '-d', '0', '-e', effort, `--override_bitdepth=${bits}`);
        const decoded = codec.decode(bytes, factsOf(bits, samples));
        expect(decoded.words).toEqual(words);
        expect(codec.reconstruct(bytes)).toBeUndefined();
      }
    },
  );

  it.each(['grey of 8 bits', 'RGB'] as const)('decodes lossy %s as djxl does, within one', async name => {
    const { bits, samples } = images[name];
    const bytes = await cjxl(await netpbm(name), '-d', '1', '-e', '5');
    const facts = factsOf(bits, samples, samples === 3 ? 'XYB' : 'MONOCHROME2');
    const { words, photometric } = (await jpegXl()).decode(bytes, facts);
    expect(photometric?.name).toBe(samples === 3 ? 'RGB' : undefined);
    expect(largest(words, await djxl(peers.get('djxl')!))).toBeLessThanOrEqual(1);
  });

  it('gives back the very JPEG that was recompressed, and decodes it to RGB', async () => {
    const facts = factsOf(8, 3);
    const { bytes: jpeg, photometric } = jpegCodec.encode!({ words: colours, facts }, { quality: 85 });
    const input = folder.file('in.jpg');
    await writeFile(input, jpeg);
    const bytes = await cjxl(input, '--lossless_jpeg=1');
    const codec = await jpegXl();
    expect(Buffer.from(codec.reconstruct(bytes)!).equals(Buffer.from(jpeg))).toBe(true);
    const decoded = codec.decode(bytes, factsOf(8, 3, photometric ?? 'YBR_FULL_422'));
    expect(decoded.photometric?.name).toBe('RGB');
    expect(largest(decoded.words, await djxl(peers.get('djxl')!))).toBeLessThanOrEqual(1);
  });

  it('throws typed errors for damaged streams in bounded time, and decodes good ones after them', async () => {
    const { bits, samples, words } = images['grey of 12 bits'];
    const codec = await jpegXl();
    const bytes = await cjxl(await netpbm('grey of 12 bits'), '-d', '0', '-e', '3', '--override_bitdepth=12');
    const start = performance.now();
    let refused = 0;
    for (let round = 0; round < 60; round++) {
      const at = (round * 2_654_435_761) % bytes.length;
      const damaged = round % 2 === 0 ? bytes.slice(0, at) : bytes.map((byte, index) => (index === at ? ~byte : byte));
      try {
        codec.decode(damaged, factsOf(bits, samples));
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(20);
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(() => codec.decode(bytes, factsOf(bits, 3))).toThrow(DecodeError);
    expect(codec.decode(bytes, factsOf(bits, samples)).words).toEqual(words);
  });

  async function djxl(command: string): Promise<Uint8Array> {
    const output = folder.file('out.ppm');
    await runOk(command, [folder.file('out.jxl'), output]);
    const bytes = await readFile(output);
    const head = /^P[56]\s+\d+\s+\d+\s+\d+\s/.exec(bytes.toString('latin1', 0, 100))!;
    return bytes.subarray(head[0].length);
  }
});

/** A PGM or PPM of an image, big endian; of 12 bits scaled to 16, for that is how cjxl 0.7 reads them. */
async function netpbm(name: ImageName): Promise<string> {
  const { bits, samples, words } = images[name];
  const path = folder.file(samples === 1 ? 'in.pgm' : 'in.ppm');
  const head = Buffer.from(`P${samples === 1 ? 5 : 6}\n${columns} ${rows}\n${bits > 8 ? 65_535 : 255}\n`);
  const scaled = bits === 12 ? words.map(word => Math.round((word * 65_535) / 4095)) : words;
  const body = Buffer.from(new Uint8Array(scaled.buffer.slice(0)));
  await writeFile(path, Buffer.concat([head, bits > 8 ? body.swap16() : body]));
  return path;
}

function largest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  let most = 0;
  for (let at = 0; at < a.length; at++) most = Math.max(most, Math.abs(a[at]! - b[at]!));
  return most;
}

function factsOf(bits: number, samplesPerPixel: number, photometric?: string): ImageFacts {
  return {
    rows,
    columns,
    samplesPerPixel,
    photometric: photometricOf(photometric ?? (samplesPerPixel === 3 ? 'RGB' : 'MONOCHROME2')),
    planar: false,
    numbers: 'integer',
    bitsAllocated: bits > 8 ? 16 : 8,
    bitsStored: bits,
    highBit: bits - 1,
    signed: false,
    frames: 1,
    corrected: [],
  };
}
