import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../bytes/index.ts';
import { concat } from '../../bytes/index.ts';
import { DataSet, explicitVrLittleEndian, parse, toBytes } from '../../data/index.ts';
import { transferSyntax } from '../../syntax/index.ts';
import type { Codec, Codecs } from '../codec.ts';
import { builtInCodecs } from '../decode.ts';
import { framesOf } from '../frames.ts';
import type { TranscodeOptions } from './options.ts';
import { transcode } from './transcode.ts';

const baseline = transferSyntax('1.2.840.10008.1.2.4.50')!;
const recompressed = transferSyntax('1.2.840.10008.1.2.4.111')!;
const explicit = transferSyntax('1.2.840.10008.1.2.1')!;
const turned = (bytes: Bytes): Bytes => bytes.map(byte => byte ^ 0xff);

/** A JPEG whose bytes are turned is the JPEG XL of these tests: nothing of it is decoded. */
const neverDecodes: Codec = {
  decode: () => {
    throw new Error('decoded');
  },
  encode: () => ({ bytes: Uint8Array.of(9, 9) }),
};
const codecs: Codecs = {
  ...builtInCodecs,
  jpeg: neverDecodes,
  'jpeg-xl': { ...neverDecodes, recode: bytes => turned(bytes) },
};
const forgetful: Codecs = { ...codecs, 'jpeg-xl': { ...neverDecodes, recode: () => new Uint8Array(4) } };

const frames = [Uint8Array.of(0xff, 0xd8, 1, 2), Uint8Array.of(0xff, 0xd8, 3, 4)];

/** Two frames in fragments of their own. */
function compressed(photometric: string, from = baseline): DataSet {
  const header = DataSet.of({
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.7.4',
    SOPInstanceUID: '1.2.3',
    SamplesPerPixel: 3,
    PhotometricInterpretation: photometric,
    PlanarConfiguration: 0,
    Rows: 8,
    Columns: 8,
    BitsAllocated: 8,
    BitsStored: 8,
    HighBit: 7,
    PixelRepresentation: 0,
    NumberOfFrames: 2,
    LossyImageCompression: '01',
  });
  const item = (bytes: Bytes): Bytes => concat([Uint8Array.of(0xfe, 0xff, 0, 0xe0, bytes.length, 0, 0, 0), bytes]);
  const kept = from === baseline ? frames : frames.map(turned);
  const start = Uint8Array.of(0xe0, 0x7f, 0x10, 0, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff);
  const end = Uint8Array.of(0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0);
  const pixels = concat([start, item(new Uint8Array()), ...kept.map(item), end]);
  return parse(concat([...bytesOf(header), pixels]), { encoding: from });
}

function bytesOf(dataSet: DataSet): readonly Bytes[] {
  return [new Uint8Array(toBytes(dataSet, { encoding: explicitVrLittleEndian }))];
}

async function recoded(dataSet: DataSet, options: TranscodeOptions): Promise<{ dataSet: DataSet; isLossy: boolean }> {
  const result = await transcode(dataSet, options);
  const chunks: Bytes[] = [];
  for await (const chunk of result.write()) chunks.push(new Uint8Array(chunk));
  return { dataSet: parse(concat(chunks), { encoding: options.to }), isLossy: result.isLossy };
}

async function framesIn(dataSet: DataSet, syntax = recompressed): Promise<readonly (readonly number[])[]> {
  const found = framesOf(dataSet, syntax);
  return Promise.all([0, 1].map(async index => [...(await found.bytes(index))]));
}

describe('JPEG recompressed as JPEG XL (PS3.5 §8.2.15)', () => {
  it('is made of the JPEG streams themselves, as the same object, which lost nothing more', async () => {
    const before = compressed('YBR_FULL_422');
    const { dataSet, isLossy } = await recoded(before, { from: baseline, to: recompressed, codecs, verify: true });
    expect(await framesIn(dataSet)).toEqual(frames.map(frame => [...turned(frame)]));
    expect([dataSet.get('SOPInstanceUID'), dataSet.text('PhotometricInterpretation'), isLossy]).toEqual([
      '1.2.3',
      'YBR_FULL_422',
      false,
    ]);
  });

  it('becomes the same JPEG again', async () => {
    const before = compressed('RGB', recompressed);
    const { dataSet, isLossy } = await recoded(before, { from: recompressed, to: baseline, codecs, verify: true });
    expect(await framesIn(dataSet, baseline)).toEqual(frames.map(frame => [...frame]));
    expect([dataSet.get('SOPInstanceUID'), isLossy]).toEqual(['1.2.3', false]);
  });

  it('is refused where it does not come back byte by byte', async () => {
    const work = recoded(compressed('RGB'), { from: baseline, to: recompressed, codecs: forgetful, verify: true });
    await expect(work).rejects.toMatchObject({ code: 'not-lossless' });
  });

  it('is made of nothing but JPEG, and of no JPEG that Table 8.2.15-1 has no row for', async () => {
    const options = { to: recompressed, codecs };
    const native = compressed('RGB')
      .without(0x7fe0_0010)
      .withElements([{ tag: 0x7fe0_0010, vr: 'OB', value: new Uint8Array(8 * 8 * 3 * 2) }]);
    await expect(recoded(native, { ...options, from: explicit })).rejects.toMatchObject({ code: 'not-encodable' });
    const full = recoded(compressed('YBR_FULL'), { ...options, from: baseline });
    await expect(full).rejects.toMatchObject({ code: 'not-encodable' });
  });

  it('is encoded anew, from pixels, where something is to be lost', async () => {
    const options = { from: recompressed, to: baseline, codecs, encode: { quality: 10 } };
    await expect(recoded(compressed('RGB', recompressed), options)).rejects.toThrow('decoded');
  });
});
