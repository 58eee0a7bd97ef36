import { readFile, writeFile } from 'node:fs/promises';
import { htj2k } from '@hounsfield/codecs/htj2k';
import { jpeg2000 } from '@hounsfield/codecs/jpeg-2000';
import { bodySlice, colourFrame, describeWithPeers, runOk, temporaryFolder } from '@hounsfield/testkit';
import { type Codec, type EncodableFrame, type EncodeOptions, type ImageFacts, photometricOf } from 'hounsfield/pixels';
import { expect, it } from 'vitest';

const rows = 71;
const columns = 133;

/** Odd sizes, bits below the word, a sign, three colours. */
const frames: Readonly<Record<string, EncodableFrame>> = {
  'grey of 12 bits': frame(12, false, sixteen()),
  'grey of 16 bits': frame(
    16,
    false,
    sixteen().map(word => word * 16),
  ),
  'signed of 12 bits': frame(
    12,
    true,
    sixteen().map(word => (word - 2048) & 0xfff),
  ),
  'signed of 16 bits': frame(
    16,
    true,
    sixteen().map(word => word - 1024),
  ),
  'grey of 8 bits': frame(
    8,
    false,
    Uint8Array.from(sixteen(), word => word >>> 4),
  ),
  RGB: frame(8, false, Uint8Array.from(colourFrame({ rows, columns, frame: 1, planar: false })), 3),
};

const lossless: EncodeOptions = {};
/** SOT and its length (T.800 §A.4.2). */
const START_OF_TILE = Buffer.from([0xff, 0x90, 0, 10]);
const doors: Readonly<Record<string, () => Promise<Codec>>> = { 'JPEG 2000': jpeg2000, HTJ2K: htj2k };
const cases = Object.keys(doors).flatMap(door => Object.keys(frames).map(name => [door, name] as const));

// OpenJPEG's own decoder of HTJ2K is another program than what encodes here, which is C of ours.
describeWithPeers(['opj_decompress'], 'opj_decompress', peers => {
  it.each(cases)('decodes %s of %s to what was encoded', async (door, name) => {
    const codec = await doors[door]!();
    const { bytes } = codec.encode!(frames[name]!, lossless);
    expect(await decoded(peers.get('opj_decompress')!, bytes, frames[name]!)).toEqual(valuesOf(frames[name]!));
  });

  it.each(Object.keys(doors))(
    'decodes lossy %s to what we decode, give or take one, and close to what it was',
    async door => {
      const codec = await doors[door]!();
      for (const name of ['grey of 12 bits', 'RGB']) {
        const { facts } = frames[name]!;
        const { bytes } = codec.encode!(frames[name]!, { ratio: 6 });
        const theirs = await decoded(peers.get('opj_decompress')!, bytes, frames[name]!);
        const ours = valuesOf({ words: codec.decode(bytes, facts).words, facts });
        const difference = ours.reduce((most, value, at) => Math.max(most, Math.abs(value - theirs[at]!)), 0);
        expect(difference).toBeLessThanOrEqual(1);
        // Decoders agree on a bad picture too.
        expect(peakSignalToNoise(theirs, frames[name]!), name).toBeGreaterThan(40);
      }
    },
  );
});

describeWithPeers(['opj_compress'], 'what opj_compress makes', peers => {
  const ways = [
    '-r 1',
    '-I -r 5',
    '-n 3 -b 32,32 -SOP -EPH -p RLCP',
    '-t 40,40 -p CPRL',
    '-M 63',
    '-M 1 -b 8,64',
    '-M 10 -b 16,16 -r 4,2,1',
    '-c [64,64] -ROI c=0,U=3',
  ];
  it.each(ways)('with %s is decoded as opj_decompress does', async way => {
    await using folder = await temporaryFolder();
    const given = frames['grey of 8 bits']!;
    const pgm = folder.file('a.pgm');
    const compressed = folder.file('a.j2k');
    await writeFile(
      pgm,
      Buffer.concat([Buffer.from(`P5\n${columns} ${rows}\n255\n`), Buffer.from(given.words as Uint8Array)]),
    );
    await runOk(peers.get('opj_compress')!, ['-i', pgm, '-o', compressed, ...way.split(' ')]);
    await runOk('opj_decompress', ['-i', compressed, '-o', folder.file('b.rawl')]);
    const bytes = new Uint8Array(await readFile(compressed));
    const { words } = (await jpeg2000()).decode(bytes, given.facts);
    expect(Buffer.from(words as Uint8Array).equals(await readFile(folder.file('b.rawl')))).toBe(true);
  });
});

describeWithPeers(['opj_compress'], 'JPEG 2000 without loss', peers => {
  it.each(['grey of 8 bits', 'RGB'])('of %s is the tile that opj_compress writes, byte by byte', async name => {
    await using folder = await temporaryFolder();
    const { words, facts } = frames[name]!;
    const kind = facts.samplesPerPixel === 3 ? 6 : 5;
    const picture = folder.file(kind === 6 ? 'a.ppm' : 'a.pgm');
    const head = Buffer.from(`P${kind}\n${columns} ${rows}\n255\n`);
    await writeFile(picture, Buffer.concat([head, Buffer.from(words as Uint8Array)]));
    await runOk(peers.get('opj_compress')!, ['-i', picture, '-o', folder.file('a.j2k')]);
    const { bytes } = (await jpeg2000()).encode!(frames[name]!, lossless);
    const [ours, theirs] = [Buffer.from(bytes), await readFile(folder.file('a.j2k'))].map(each =>
      each.subarray(each.indexOf(START_OF_TILE)),
    );
    expect(ours!.equals(theirs!)).toBe(true);
  });
});

/** In decibels, of what was decoded against what was encoded. */
function peakSignalToNoise(found: readonly number[], frame: EncodableFrame): number {
  const errors = valuesOf(frame).map((value, at) => (value - found[at]!) ** 2);
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return 10 * Math.log10((2 ** frame.facts.bitsStored - 1) ** 2 / mean);
}

/** The values that opj_decompress writes: component by component, little endian. */
async function decoded(command: string, bytes: Uint8Array, { facts }: EncodableFrame): Promise<readonly number[]> {
  await using folder = await temporaryFolder();
  const input = folder.file('a.j2k');
  const output = folder.file('a.rawl');
  await writeFile(input, bytes);
  await runOk(command, ['-i', input, '-o', output]);
  const raw = await readFile(output);
  const size = facts.bitsStored > 8 ? 2 : 1;
  const pixels = facts.rows * facts.columns;
  const at = (index: number): number => {
    const place = ((index % facts.samplesPerPixel) * pixels + Math.floor(index / facts.samplesPerPixel)) * size;
    return size === 1 ? raw.readUInt8(place) : raw.readUInt16LE(place);
  };
  return valuesOf({
    words: Uint32Array.from({ length: pixels * facts.samplesPerPixel }, (_, index) => at(index)),
    facts,
  });
}

function valuesOf({ words, facts }: EncodableFrame): readonly number[] {
  const unused = 32 - facts.bitsStored;
  return Array.from(words, word => (facts.signed ? (word << unused) >> unused : (word << unused) >>> unused));
}

function sixteen(): Uint16Array<ArrayBuffer> {
  const bytes = bodySlice({ rows, columns, depth: 0.4, offset: 1024, seed: 4 });
  return new Uint16Array(bytes.slice().buffer);
}

function frame(bits: number, signed: boolean, words: EncodableFrame['words'], samplesPerPixel = 1): EncodableFrame {
  const facts: ImageFacts = {
    rows,
    columns,
    samplesPerPixel,
    photometric: photometricOf(samplesPerPixel === 3 ? 'RGB' : 'MONOCHROME2'),
    planar: false,
    numbers: 'integer',
    bitsAllocated: words.BYTES_PER_ELEMENT * 8,
    bitsStored: bits,
    highBit: bits - 1,
    signed,
    frames: 1,
    corrected: [],
  };
  return { words, facts };
}
