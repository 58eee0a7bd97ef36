import { readFile as readAll, writeFile } from 'node:fs/promises';
import { jpeg as quickJpeg } from '@hounsfield/codecs/jpeg';
import {
  bodySlice,
  colourFrame,
  describeWithPeers,
  type Elements,
  imageElements,
  randomNumbers,
  runOk,
  type TemporaryFolder,
  temporaryFolder,
  testObject,
} from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { readFile } from 'hounsfield/file/node';
import { builtInCodecs, type Codecs, type EncodeOptions, framesOf } from 'hounsfield/pixels';
import { jpeg, jpegCodec } from 'hounsfield/pixels/jpeg';
import { transcodedFile } from 'hounsfield/pixels/transcode';
import { transferSyntax } from 'hounsfield/syntax';
import { expect, it } from 'vitest';

/** Sizes that are no multiple of a block, and one column more than the half of them. */
const rows = 45;
const columns = 61;

const SECONDARY_CAPTURE = '1.2.840.10008.5.1.4.1.1.7';
const sixteen = (words: Uint16Array): Uint8Array => new Uint8Array(words.buffer);
const random = randomNumbers(3);
const body = bodySlice({ rows, columns, depth: 0.5, offset: 1024, seed: 1 });
const extremes = Uint16Array.from({ length: rows * columns }, (_, at) => [0, 0xffff, 0x8000, random()][at % 4]!);
const signed = Int16Array.from({ length: rows * columns }, (_, at) => ((at * 37) % 4001) - 2000);

const grey = (bits: number, more: Elements = []): Elements => [
  ...imageElements({ rows, columns, bitsStored: bits }),
  ...more,
];
const eight: Elements = [
  ['BitsAllocated', 8],
  ['BitsStored', 8],
  ['HighBit', 7],
];
const colour: Elements = [
  ['SamplesPerPixel', 3],
  ['PhotometricInterpretation', 'RGB'],
  ['PlanarConfiguration', 0],
];

/** Images that differ in all that codecs look at. */
const images = {
  'grey of 12 bits': file(grey(12), body),
  'grey of 16 bits, extremes': file(grey(16), sixteen(extremes)),
  'signed of 16 bits': file(grey(16, [['PixelRepresentation', 1]]), new Uint8Array(signed.buffer)),
  'grey of 8 bits': file(
    [...grey(8), ...eight],
    Uint8Array.from({ length: rows * columns }, (_, at) => body[2 * at]! & 0x7f),
  ),
  RGB: file([...grey(8), ...eight, ...colour], colourFrame({ rows, columns, frame: 1, planar: false })),
} as const;
type ImageName = keyof typeof images;

function file(elements: Elements, pixels: Uint8Array): Uint8Array {
  const even = new Uint8Array(pixels.length + (pixels.length % 2));
  even.set(pixels);
  const known = new Map(elements.map(row => [row[0], row] as const));
  const element = [0x7fe0_0010, elements.includes(eight[0]!) ? 'OB' : 'OW', even] as const;
  return testObject(SECONDARY_CAPTURE, 'codec', [...known.values(), ['ConversionType', 'SYN'], element]).bytes;
}

const lossless: readonly ImageName[] = ['grey of 12 bits', 'grey of 16 bits, extremes', 'signed of 16 bits', 'RGB'];
const theirs: readonly (readonly [ImageName, string])[] = [
  ...[2, 5, 6].map(value => ['grey of 12 bits', `+el +sv ${value}`] as const),
  ...lossless.map(name => [name, '+e1'] as const),
  ['signed of 16 bits', '+el +sv 7'],
  ['RGB', '+el +sv 4'],
  ['grey of 8 bits', '+eb +q 70 -ho'],
  ...['+s2', '+s4', '+n1', '+cr'].map(sampling => ['RGB', `+eb ${sampling}`] as const),
  ['grey of 12 bits', '+ee +bt'],
  ['grey of 12 bits', '+ep +bt +q 95'],
  ['grey of 12 bits', '+es +bt +q 60'],
  ['RGB', '+ep +be'],
];

const codecs: Codecs = { ...builtInCodecs, jpeg: jpegCodec };

/** The samples of a file, as we decode them. */
async function samples(bytes: Uint8Array): Promise<string> {
  const object = readBytes(bytes);
  const { data } = await framesOf(object, object.transferSyntax).decode(0, { codecs });
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64');
}

async function compressed(name: ImageName, uid: string, how: Ours): Promise<Uint8Array> {
  const { chroma, codes, ...encode } = how;
  const settings = { ...(chroma === undefined ? {} : { chroma }), ...(codes === undefined ? {} : { codes }) };
  const own: Codecs = { ...builtInCodecs, jpeg: jpeg(settings) };
  const to = transferSyntax(uid)!;
  const { file } = await transcodedFile(readBytes(images[name]), { to, codecs: own, encode });
  const chunks: Uint8Array[] = [];
  for await (const chunk of file()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function native(
  folder: TemporaryFolder,
  program: string,
  args: readonly string[],
  bytes: Uint8Array,
): Promise<string> {
  const [input, output] = [folder.file('in.dcm'), folder.file('out.dcm')];
  await writeFile(input, bytes);
  await runOk(program, [...args, input, output]);
  const object = await readFile(output);
  const { data } = await framesOf(object, object.transferSyntax).decode(0);
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64');
}

describeWithPeers(['dcmcjpeg', 'dcmdjpeg'], 'JPEG of dcmcjpeg (T.81; PS3.5 §8.2.1)', peers => {
  it.each(theirs)('is to us, in WebAssembly too, what it is to dcmdjpeg: %s, %s', async (name, args) => {
    await using folder = await temporaryFolder();
    const [input, output] = [folder.file('native.dcm'), folder.file('jpeg.dcm')];
    await writeFile(input, images[name]);
    await runOk(peers.get('dcmcjpeg')!, [...args.split(' '), input, output]);
    const object = await readFile(output);
    expect(object.transferSyntax.codec).toBe('jpeg');
    const theirs = await native(folder, peers.get('dcmdjpeg')!, ['+cn'], await readAll(output));
    for (const each of [codecs, { ...codecs, jpeg: await quickJpeg() }]) {
      const { data } = await framesOf(object, object.transferSyntax).decode(0, { codecs: each });
      expect(Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64')).toBe(theirs);
    }
  });
});

interface Ours extends Omit<EncodeOptions, 'syntax'> {
  readonly chroma?: '4:4:4' | 'RGB';
  readonly codes?: 'standard';
}
const LOSSLESS = '1.2.840.10008.1.2.4.57';
const LOSSLESS_SV1 = '1.2.840.10008.1.2.4.70';
const BASELINE = '1.2.840.10008.1.2.4.50';
const EXTENDED = '1.2.840.10008.1.2.4.51';
const RLE = '1.2.840.10008.1.2.5';
const ours: readonly (readonly [ImageName, string, Ours])[] = [
  ...lossless.map(name => [name, LOSSLESS_SV1, {}] as const),
  ['grey of 8 bits', LOSSLESS_SV1, {}],
  ...[2, 3, 4, 5, 6, 7].map(predictor => ['grey of 12 bits', LOSSLESS, { predictor }] as const),
  ['RGB', BASELINE, {}],
  ['RGB', BASELINE, { codes: 'standard' }],
  ['RGB', BASELINE, { quality: 60, chroma: 'RGB' }],
  ['grey of 8 bits', BASELINE, { quality: 100 }],
  ['grey of 12 bits', EXTENDED, { quality: 90 }],
  ['grey of 12 bits', EXTENDED, { quality: 1 }],
];

describeWithPeers(['dcmdjpeg', 'gdcmconv'], 'JPEG that we made (T.81; PS3.5 §8.2.1)', peers => {
  it.each(ours)('is to dcmdjpeg and gdcmconv what it is to us: %s, %s, %j', async (name, uid, how) => {
    await using folder = await temporaryFolder();
    const bytes = await compressed(name, uid, how);
    const decoded = await samples(bytes);
    if (transferSyntax(uid)!.loss === 'lossless') expect(decoded).toBe(await samples(images[name]));
    expect(await native(folder, peers.get('dcmdjpeg')!, ['+cn'], bytes)).toBe(decoded);
    // GDCM converts colours as it decodes; selection values are dcmdjpeg's to judge.
    if (name === 'RGB' || how.predictor !== undefined) return;
    expect(await native(folder, peers.get('gdcmconv')!, ['--raw'], bytes)).toBe(decoded);
  });
});

describeWithPeers(['dcmdrle', 'dcmcrle', 'gdcmconv'], 'RLE that we made (PS3.5 Annex G)', peers => {
  it.each(Object.keys(images) as ImageName[])('is to dcmdrle and gdcmconv what it was: %s', async name => {
    await using folder = await temporaryFolder();
    const bytes = await compressed(name, RLE, {});
    const before = await samples(images[name]);
    expect(await samples(bytes)).toBe(before);
    expect(await native(folder, peers.get('dcmdrle')!, [], bytes)).toBe(before);
    expect(await native(folder, peers.get('gdcmconv')!, ['--raw'], bytes)).toBe(before);
  });
});
