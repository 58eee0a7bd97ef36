import { concat } from '../../bytes/index.ts';
import { type Changes, DataSet, explicitVrLittleEndian, parse, toBytes } from '../../data/index.ts';
import { transferSyntax } from '../../syntax/index.ts';
import type { Codec, Codecs } from '../codec.ts';
import { builtInCodecs } from '../decode.ts';
import { framesOf } from '../frames.ts';
import type { TranscodeOptions } from './options.ts';
import { type Transcoded, transcode } from './transcode.ts';
import { nativeBytes } from './words.ts';

export const syntax = (uid: string) => transferSyntax(`1.2.840.10008.1.2${uid}`)!;
export const implicit = syntax('');
export const explicit = syntax('.1');
export const bigEndian = syntax('.2');
/** Encapsulated Uncompressed. */
export const wrapped = syntax('.1.98');
export const jpeg = syntax('.4.50');
export const jpegLs = syntax('.4.80');
export const nearLossless = syntax('.4.81');

/** Frames as they are, in fragments: what is compressed does not matter for what stands around it. */
export const plain: Codec = {
  decode: (bytes, facts) => builtInCodecs['none']!.decode(bytes, facts),
  encode: frame => ({ bytes: nativeBytes(frame) }),
};

/** Loses the lowest bit, and says that colours became others. */
export const losing: Codec = {
  decode: plain.decode,
  encode: ({ words, facts }) => ({
    bytes: nativeBytes({ words: words.map(word => word & ~1) as Uint8Array, facts }),
    ...(facts.samplesPerPixel === 3 ? { photometric: 'YBR_FULL_422' } : {}),
  }),
};

export const codecs: Codecs = { ...builtInCodecs, none: plain, jpeg: losing, 'jpeg-ls': plain };

export const grey: Changes = {
  ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
  SOPInstanceUID: '1.2.3',
  SamplesPerPixel: 1,
  PhotometricInterpretation: 'MONOCHROME2',
  Rows: 2,
  Columns: 3,
  BitsAllocated: 16,
  BitsStored: 12,
  HighBit: 11,
  PixelRepresentation: 1,
};

export const colour: Changes = {
  ...grey,
  SamplesPerPixel: 3,
  PhotometricInterpretation: 'RGB',
  PlanarConfiguration: 1,
  BitsAllocated: 8,
  BitsStored: 8,
  HighBit: 7,
  PixelRepresentation: 0,
};

/** As many samples of 16 bits, some below zero. */
export const words = (count: number): Uint8Array =>
  new Uint8Array(Int16Array.from({ length: count }, (_, at) => at - 4).buffer);

/** As many samples of 8 bits. */
export const octets = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, at) => at * 5 + 1);

/** Read anew, so that nothing of it is an overlay. */
export function image({ PixelData = words(6), ...changes }: Changes = {}): DataSet {
  const header = DataSet.of({ ...grey, ...changes });
  const vr = header.get('BitsAllocated') === 16 ? 'OW' : 'OB';
  return parsed(header.withElements([{ tag: 0x7fe0_0010, vr, value: PixelData }]));
}

/** Written and read again. */
export const parsed = (dataSet: DataSet, encoding = explicitVrLittleEndian): DataSet =>
  parse(toBytes(dataSet, { encoding }), { encoding });

export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(new Uint8Array(chunk));
  return concat(all);
}

/** The data set that is read from what is written. */
export async function written(transcoded: Transcoded): Promise<DataSet> {
  return parse(await bytesOf(transcoded.write()), { encoding: transcoded.transferSyntax });
}

export const options = (changes: Partial<TranscodeOptions> & Pick<TranscodeOptions, 'to'>): TranscodeOptions => ({
  from: explicit,
  codecs,
  ...changes,
});

/** A data set in another transfer syntax. */
export async function there(dataSet: DataSet, changes: Parameters<typeof options>[0]): Promise<DataSet> {
  return written(await transcode(dataSet, options(changes)));
}

/** The samples of each frame, decoded. */
export async function samples(dataSet: DataSet, from = explicit): Promise<number[][]> {
  const frames = framesOf(dataSet, from);
  const all: number[][] = [];
  for (let index = 0; index < frames.count; index++) all.push([...(await frames.decode(index, { codecs })).data]);
  return all;
}
