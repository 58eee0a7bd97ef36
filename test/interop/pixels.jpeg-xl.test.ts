import { readFile as readBytes, writeFile } from 'node:fs/promises';
import { codecTable } from '@hounsfield/codecs';
import { jpegXl } from '@hounsfield/codecs/jpeg-xl';
import { jpegXlEncoder } from '@hounsfield/codecs/jpeg-xl-encoder';
import {
  bodySlice,
  type CorpusRow,
  colourFrame,
  describeWithCorpus,
  describeWithPeers,
  runOk,
  sharedFolder,
} from '@hounsfield/testkit';
import { DecodeError } from 'hounsfield/errors';
import { type DicomObject, readBytes as readParsed } from 'hounsfield/file';
import { readFile } from 'hounsfield/file/node';
import { framesOf, type ImageFacts, loadCodecs } from 'hounsfield/pixels';
import { jpegCodec } from 'hounsfield/pixels/jpeg';
import { type TranscodeFileOptions, transcodedFile } from 'hounsfield/pixels/transcode';
import { transferSyntax } from 'hounsfield/syntax';
import { expect, it } from 'vitest';
import { factsFor } from '../../packages/hounsfield/src/pixels/facts.fixture.ts';

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

const folder = sharedFolder();

describeWithPeers(['cjxl', 'djxl'], 'JPEG XL (PS3.5 §8.2.15)', peers => {
  const cjxl = async (input: string, ...options: string[]): Promise<Uint8Array<ArrayBuffer>> => {
    const output = folder.file('out.jxl');
    await runOk(peers.get('cjxl')!, [input, output, ...options]);
    return new Uint8Array(await readBytes(output));
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

  it.each(Object.keys(images) as ImageName[])(
    'encodes %s without loss to what djxl decodes, every sample',
    async name => {
      const { bits, samples, words } = images[name];
      const { bytes } = (await jpegXlEncoder()).encode({ words, facts: factsOf(bits, samples) });
      await writeFile(folder.file('out.jxl'), bytes);
      const decoded = await djxl(peers.get('djxl')!);
      // djxl writes samples of more than 8 bits big endian, and of 12 in 16.
      const theirs = bits === 8 ? decoded : samplesOf16Bits(decoded);
      const expected = bits === 12 ? words.map(word => Math.round((word * 65_535) / 4095)) : words;
      expect(largest(expected, theirs)).toBe(0);
    },
  );

  it.each(['grey of 8 bits', 'RGB'] as const)(
    'encodes lossy %s to what djxl and it decode alike, within one',
    async name => {
      const { bits, samples, words } = images[name];
      const codec = await jpegXlEncoder();
      const { bytes, photometric = 'MONOCHROME2' } = codec.encode(
        { words, facts: factsOf(bits, samples) },
        { quality: 90 },
      );
      await writeFile(folder.file('out.jxl'), bytes);
      const decoded = codec.decode(bytes, factsOf(bits, samples, photometric)).words;
      expect(largest(decoded, await djxl(peers.get('djxl')!))).toBeLessThanOrEqual(1);
      expect(mean(decoded, words)).toBeLessThan(8);
    },
  );

  it('recompresses a JPEG to what djxl gives back byte by byte', async () => {
    const { bytes: jpeg } = jpegCodec.encode!({ words: colours, facts: factsOf(8, 3) }, { quality: 85 });
    await writeFile(folder.file('out.jxl'), (await jpegXlEncoder()).recode(jpeg, 'jpeg-xl'));
    await runOk(peers.get('djxl')!, [folder.file('out.jxl'), folder.file('back.jpg')]);
    expect((await readBytes(folder.file('back.jpg'))).equals(Buffer.from(jpeg))).toBe(true);
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
    const bytes = await readBytes(output);
    const head = /^P[56]\s+\d+\s+\d+\s+\d+\s/.exec(bytes.toString('latin1', 0, 100))!;
    return bytes.subarray(head[0].length);
  }
});

describeWithCorpus('JPEG of the corpus, recompressed (PS3.5 §8.2.15)', corpus => {
  const [baseline, recompressed] = ['1.2.840.10008.1.2.4.50', '1.2.840.10008.1.2.4.111'].map(
    uid => transferSyntax(uid)!,
  );

  it('comes back byte by byte from objects in JPEG XL, which are smaller', async () => {
    const codecs = await loadCodecs(codecTable, [baseline!, recompressed!], 'encode');
    const isHere = ({ transferSyntax: uid, photometric, bytes, decodedSha256 }: CorpusRow): boolean =>
      uid === baseline!.uid && photometric !== 'YBR_FULL' && bytes < MOST_BYTES && decodedSha256 !== '';
    const sizes = [0, 0];
    let compared = 0;
    for (const row of corpus.rows.filter(isHere)) {
      const object = await readFile(corpus.path(row));
      const held = await transcoded(object, { to: recompressed!, codecs, verify: true });
      const again = await transcoded(held, { to: baseline!, codecs });
      const [before, between, after] = await Promise.all([object, held, again].map(bytesOfFrames));
      expect(after!.equals(before!), row.path).toBe(true);
      sizes[0]! += before!.length;
      sizes[1]! += between!.length;
      compared++;
    }
    expect(compared).toBeGreaterThan(5);
    expect(sizes[1]! / sizes[0]!).toBeLessThan(0.95);
  });
});

async function transcoded(object: DicomObject, options: TranscodeFileOptions): Promise<DicomObject> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of (await transcodedFile(object, options)).file()) chunks.push(new Uint8Array(chunk));
  return readParsed(new Uint8Array(Buffer.concat(chunks)));
}

async function bytesOfFrames(object: DicomObject): Promise<Buffer> {
  const frames = framesOf(object, object.transferSyntax);
  return Buffer.concat(await Promise.all(Array.from({ length: frames.count }, (_, index) => frames.bytes(index))));
}

/** Of a file: the larger ones prove no more. */
const MOST_BYTES = 200_000;

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

function samplesOf16Bits(bytes: Uint8Array): Uint16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint16Array.from({ length: bytes.length / 2 }, (_, at) => view.getUint16(at * 2));
}

/** The mean difference of a sample. */
function mean(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += Math.abs(a[at]! - b[at]!);
  return sum / a.length;
}

function largest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  let most = 0;
  for (let at = 0; at < a.length; at++) most = Math.max(most, Math.abs(a[at]! - b[at]!));
  return most;
}

function factsOf(bits: number, samplesPerPixel: number, photometric?: string): ImageFacts {
  return factsFor({
    rows,
    columns,
    samplesPerPixel,
    photometric: photometric ?? (samplesPerPixel === 3 ? 'RGB' : 'MONOCHROME2'),
    bitsAllocated: bits > 8 ? 16 : 8,
    bitsStored: bits,
  });
}
