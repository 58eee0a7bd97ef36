import { describe, expect, it } from 'vitest';
import { concat } from '../../bytes/index.ts';
import {
  type Changes,
  DataSet,
  explicitVrBigEndian,
  explicitVrLittleEndian,
  parse,
  toBytes,
} from '../../data/index.ts';
import { type DicomObject, fileMetaBytes, readBytes } from '../../file/index.ts';
import { transferSyntax } from '../../syntax/index.ts';
import type { Codec, Codecs } from '../codec.ts';
import { builtInCodecs } from '../decode.ts';
import { factsFor } from '../facts.fixture.ts';
import { framesOf } from '../frames.ts';
import { transcodedFile } from './file.ts';
import { NativePixels } from './native-pixels.ts';
import type { TranscodeOptions } from './options.ts';
import { type Transcoded, transcode } from './transcode.ts';
import { nativeBytes } from './words.ts';

const syntax = (uid: string) => transferSyntax(`1.2.840.10008.1.2${uid}`)!;
const implicit = syntax('');
const explicit = syntax('.1');
const bigEndian = syntax('.2');
const deflated = syntax('.1.99');
const wrapped = syntax('.1.98');
const jpeg = syntax('.4.50');
const jpegLs = syntax('.4.80');
const nearLossless = syntax('.4.81');
const jpeg2000 = syntax('.4.90');

/** Frames as they are, in fragments: what is compressed does not matter for what stands around it. */
const plain: Codec = {
  decode: (bytes, facts) => builtInCodecs['none']!.decode(bytes, facts),
  encode: frame => ({ bytes: nativeBytes(frame) }),
};
/** Loses the lowest bit, and says that colours became others. */
const losing: Codec = {
  decode: plain.decode,
  encode: ({ words, facts }) => ({
    bytes: nativeBytes({ words: words.map(word => word & ~1) as Uint8Array, facts }),
    ...(facts.samplesPerPixel === 3 ? { photometric: 'YBR_FULL_422' } : {}),
  }),
};
const counted = (count: () => void): Codec => ({
  decode: plain.decode,
  encode: frame => {
    count();
    return plain.encode!(frame);
  },
});
const codecs: Codecs = { ...builtInCodecs, none: plain, jpeg: losing, 'jpeg-ls': plain };

const grey: Changes = {
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
const colour: Changes = {
  ...grey,
  SamplesPerPixel: 3,
  PhotometricInterpretation: 'RGB',
  PlanarConfiguration: 1,
  BitsAllocated: 8,
  BitsStored: 8,
  HighBit: 7,
  PixelRepresentation: 0,
};
const words = (count: number): Uint8Array =>
  new Uint8Array(Int16Array.from({ length: count }, (_, at) => at - 4).buffer);
const octets = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, at) => at * 5 + 1);
/** Read anew, so that nothing of it is an overlay. */
function image({ PixelData = words(6), ...changes }: Changes = {}): DataSet {
  const header = DataSet.of({ ...grey, ...changes });
  const vr = header.get('BitsAllocated') === 16 ? 'OW' : 'OB';
  return parsed(header.withElements([{ tag: 0x7fe0_0010, vr, value: PixelData }]));
}
const parsed = (dataSet: DataSet, encoding = explicitVrLittleEndian): DataSet =>
  parse(toBytes(dataSet, { encoding }), { encoding });

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(new Uint8Array(chunk));
  return concat(all);
}

async function written(transcoded: Transcoded): Promise<DataSet> {
  return parse(await bytesOf(transcoded.write()), { encoding: transcoded.transferSyntax });
}

const options = (changes: Partial<TranscodeOptions> & Pick<TranscodeOptions, 'to'>): TranscodeOptions => ({
  from: explicit,
  codecs,
  ...changes,
});

async function there(dataSet: DataSet, changes: Parameters<typeof options>[0]): Promise<DataSet> {
  return written(await transcode(dataSet, options(changes)));
}

async function samples(dataSet: DataSet, from = explicit): Promise<number[][]> {
  const frames = framesOf(dataSet, from);
  const all: number[][] = [];
  for (let index = 0; index < frames.count; index++) all.push([...(await frames.decode(index, { codecs })).data]);
  return all;
}

describe('an object in another transfer syntax', () => {
  it.each([implicit, bigEndian])('is written in $name without a look at its frames', async to => {
    const odd = image({ Rows: 5 });
    const again = await there(odd, { to, codecs: {} });
    expect(toBytes(again, { encoding: explicitVrLittleEndian })).toEqual(toBytes(odd));
  });

  it('keeps its bytes where it is in that transfer syntax', async () => {
    const before = image();
    const same = await transcode(before, options({ to: explicit }));
    expect(same.header).toBe(before);
    expect(await bytesOf(same.write())).toEqual(toBytes(before));
  });

  it('becomes fragments, one for each frame, and native again bit for bit', async () => {
    const before = image({ NumberOfFrames: 3, PixelData: words(18) });
    const compressed = await there(before, { to: jpegLs, verify: true });
    expect(compressed.element('PixelData')?.isEncapsulated).toBe(true);
    expect(await samples(compressed, jpegLs)).toEqual(await samples(before));
    expect(toBytes(await there(compressed, { from: jpegLs, to: explicit }))).toEqual(toBytes(before));
  });

  it.each([implicit, bigEndian])('is decoded into $name too', async to => {
    const before = image({ NumberOfFrames: 2, PixelData: words(12) });
    const compressed = await there(before, { to: wrapped });
    const native = await there(compressed, { from: wrapped, to });
    expect(await samples(native, to)).toEqual(await samples(before));
  });

  it('is written as often as one likes; each frame is decoded once, the first before all', async () => {
    let decoded = 0;
    const counting: Codec = {
      decode: (bytes, facts) => {
        decoded++;
        return plain.decode(bytes, facts);
      },
    };
    const before = image({ NumberOfFrames: 3, PixelData: words(18) });
    const compressed = await there(before, { to: jpegLs });
    const native = await transcode(
      compressed,
      options({ from: jpegLs, to: explicit, codecs: { 'jpeg-ls': counting } }),
    );
    expect(decoded).toBe(1);
    const once = await bytesOf(native.write());
    expect([decoded, once.length]).toEqual([3, toBytes(before).length]);
    expect(await bytesOf(native.write())).toEqual(once);
  });

  it('keeps what stands behind the pixels, and drops tables and group lengths that would be wrong', async () => {
    const behind = [
      { tag: 0x7fe0_0000, vr: 'UL' as const, value: 40 },
      { tag: 0x7fe0_0001, vr: 'OV' as const, value: new Uint8Array(8) },
      { tag: 0xfffc_fffc, vr: 'OB' as const, value: new Uint8Array(4) },
    ];
    const again = await there(parsed(image().withElements(behind)), { to: jpegLs });
    expect([...again].slice(-2).map(({ tag }) => tag)).toEqual([0x7fe0_0010, 0xfffc_fffc]);
  });

  it('is whole where the data set ended too early, in the middle of a sequence', async () => {
    const open = Uint8Array.of(0x09, 0, 1, 0, 0x53, 0x51, 0, 0, 0xff, 0xff, 0xff, 0xff);
    const cut = concat([toBytes(image()), open]);
    const before = parse(cut, { encoding: explicitVrLittleEndian });
    const again = await there(before, { to: jpegLs });
    expect(again.window.tape.warnings).toEqual([]);
    expect(await samples(again, jpegLs)).toEqual(await samples(image()));
  });

  it('has its bits of single-bit frames without gaps (PS3.5 §8.1.1)', async () => {
    const bits = { BitsAllocated: 1, BitsStored: 1, HighBit: 0, PixelRepresentation: 0, NumberOfFrames: 3 };
    // Frames of 6 bits: 100000, 110000, 101010, the first bit lowest.
    const before = image({ ...bits, PixelData: Uint8Array.of(0b1100_0001, 0b0101_0000, 1, 0) });
    const compressed = await there(before, { to: wrapped });
    expect(await samples(compressed, wrapped)).toEqual(await samples(before));
    expect(toBytes(await there(compressed, { from: wrapped, to: explicit }))).toEqual(toBytes(before));
  });

  it('keeps the bits above the samples where the compression does, and gives them the sign where not', async () => {
    const junk = Uint8Array.of(0xff, 0x1f, 0x01, 0xa8, 0, 0, 0, 0, 0, 0, 0, 0);
    const before = image({ PixelData: junk });
    const kept = await there(await there(before, { to: wrapped }), { from: wrapped, to: explicit });
    expect([...(await framesOf(kept, explicit).bytes(0))]).toEqual([...junk]);
    const signed = await there(await there(before, { to: jpegLs }), { from: jpegLs, to: explicit });
    expect([...(await framesOf(signed, explicit).bytes(0))].slice(0, 4)).toEqual([0xff, 0xff, 0x01, 0xf8]);
  });

  it('says colour by pixel once it was decoded, and its planes are (PS3.3 §C.7.6.3.1.3)', async () => {
    const before = image({ ...colour, PixelData: octets(18) });
    const compressed = await there(before, { to: jpegLs });
    expect(compressed.get('PlanarConfiguration')).toBe(0);
    expect(await samples(compressed, jpegLs)).toEqual(await samples(before));
  });

  it('takes as many bits as the transfer syntax allows: 16 become 8 where 8 are stored (PS3.5 Table 8.2.1-1)', async () => {
    const low = {
      BitsStored: 8,
      HighBit: 7,
      PixelRepresentation: 0,
      PixelData: Uint8Array.of(2, 0, 4, 0, 6, 0, 8, 0, 10, 0, 12, 0),
    };
    const again = await there(image(low), { to: jpeg });
    expect(again.get('BitsAllocated')).toBe(8);
    expect(await samples(again, jpeg)).toEqual([[2, 4, 6, 8, 10, 12]]);
  });

  it('moves samples down to bit 0 where only samples are kept', async () => {
    const high = {
      BitsStored: 8,
      HighBit: 15,
      PixelRepresentation: 0,
      PixelData: Uint8Array.of(9, 2, 0, 4, 0, 6, 0, 8, 0, 10, 0, 12),
    };
    const again = await there(image(high), { to: jpegLs });
    expect([again.get('HighBit'), again.get('BitsAllocated')]).toEqual([7, 16]);
    expect(await samples(again, jpegLs)).toEqual([[2, 4, 6, 8, 10, 12]]);
  });

  it('has icons that are not compressed in a way of before (PS3.3 §C.7.6.1.1.6)', async () => {
    const icon = { ...grey, PixelData: words(6) };
    const compressedIcon = await there(image(icon), { to: wrapped });
    const compressed = (await there(image(), { to: wrapped })).with({ IconImageSequence: [compressedIcon] });
    const before = parse(toBytes(compressed), { encoding: explicitVrLittleEndian });
    expect(before.element('IconImageSequence')?.items?.[0]?.element('PixelData')?.isEncapsulated).toBe(true);
    for (const to of [explicit, implicit, jpegLs]) {
      const again = await there(before, { from: wrapped, to });
      const [item] = again.element('IconImageSequence')!.items!;
      expect(await samples(item!, explicit)).toEqual(await samples(image()));
    }
  });
});

describe('offset tables', () => {
  const before = image({ NumberOfFrames: 3, PixelData: words(18) });

  it('are empty unless asked for, and frames leave as they are made (PS3.5 §A.4)', async () => {
    let made = 0;
    const counting = counted(() => made++);
    const transcoded = await transcode(before, options({ to: jpegLs, codecs: { 'jpeg-ls': counting, none: plain } }));
    const seen: number[] = [];
    for await (const chunk of transcoded.write()) if (chunk.length === 12) seen.push(made);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('name the item of each frame when they are basic', async () => {
    const again = await there(before, { to: jpegLs, offsetTable: 'basic' });
    const bytes = toBytes(again);
    const at = bytes.length - 8 - 3 * 20 - 12;
    expect([...new Uint32Array(bytes.slice(at, at + 12).buffer)]).toEqual([0, 20, 40]);
  });

  it('name them with their true lengths when they are extended (PS3.3 §C.7.6.3.1.8)', async () => {
    const odd: Codec = {
      ...plain,
      encode: frame => ({ bytes: concat([plain.encode!(frame).bytes, Uint8Array.of(1)]) }),
    };
    const again = await there(before, { to: jpegLs, offsetTable: 'extended', codecs: { none: plain, 'jpeg-ls': odd } });
    const longs = async (keyword: 'ExtendedOffsetTable' | 'ExtendedOffsetTableLengths') =>
      [...new BigUint64Array((await again.get(keyword)!.bytes()).slice().buffer)].map(Number);
    expect(await longs('ExtendedOffsetTable')).toEqual([0, 22, 44]);
    expect(await longs('ExtendedOffsetTableLengths')).toEqual([13, 13, 13]);
    expect(await samples(again, jpegLs)).toEqual(await samples(before));
  });

  it.each([false, true])('are of the frames that follow, spooled: %s', async isSpooled => {
    let made = 0;
    const counting = counted(() => made++);
    let kept = new Uint8Array(0);
    const spool = {
      append: async (bytes: Uint8Array) => {
        kept = new Uint8Array(concat([kept, bytes]));
      },
      async *read(position: number, length: number) {
        yield kept.subarray(position, position + length);
      },
    };
    const again = await there(before, {
      to: jpegLs,
      offsetTable: 'basic',
      codecs: { none: plain, 'jpeg-ls': counting },
      ...(isSpooled ? { spool } : {}),
    });
    expect(await samples(again, jpegLs)).toEqual(await samples(before));
    expect(made).toBe(isSpooled ? 3 : 5);
  });
});

describe('what is lost', () => {
  const eight = { BitsAllocated: 8, BitsStored: 8, HighBit: 7, PixelRepresentation: 0, PixelData: octets(6) };

  it('is said, with its method and ratio behind those of before, and makes a new object (PS3.3 §C.7.6.1.1.5)', async () => {
    const before = image({
      ...colour,
      PixelData: octets(18),
      LossyImageCompressionRatio: [7.5],
      LossyImageCompressionMethod: ['ISO_14495_1'],
    });
    const transcoded = await transcode(before, options({ to: jpeg, encode: { quality: 75 } }));
    expect(transcoded.isLossy).toBe(true);
    const again = await written(transcoded);
    expect(again.get('PhotometricInterpretation')).toBe('YBR_FULL_422');
    expect(again.get('LossyImageCompression')).toBe('01');
    expect(again.get('LossyImageCompressionRatio')).toEqual([7.5, 1]);
    expect(again.get('LossyImageCompressionMethod')).toEqual(['ISO_14495_1', 'ISO_10918_1']);
    expect(again.get('ImageType')).toEqual(['DERIVED', 'PRIMARY', 'AXIAL']);
    expect(again.get('SOPInstanceUID')).not.toBe('1.2.3');
    expect(again.get('DerivationDescription')).toBe('Lossy compression: JPEG Baseline (Process 1), quality 75');
    expect(again.get('SourceImageSequence')?.[0]?.get('ReferencedSOPInstanceUID')).toBe('1.2.3');
  });

  it('may keep the UID where one wants it, and a new one may be given where nothing is lost', async () => {
    const kept = await transcode(image(eight), options({ to: jpeg, newUid: 'never' }));
    expect([kept.header.get('SOPInstanceUID'), kept.header.get('LossyImageCompression')]).toEqual(['1.2.3', '01']);
    const both = await transcode(image(eight), options({ to: jpeg, newUid: 'always' }));
    expect(both.header.get('SourceImageSequence')?.[0]?.get('ReferencedSOPInstanceUID')).toBe('1.2.3');
    expect(both.header.get('SOPInstanceUID')).toMatch(/^2\.25\./);
    const renewed = await transcode(image(), options({ to: jpegLs, newUid: 'always' }));
    expect(renewed.header.get('SOPInstanceUID')).toMatch(/^2\.25\./);
    expect(renewed.header.get('ImageType')?.[0]).toBe('ORIGINAL');
  });

  it('stays said when it is decoded or compressed anew, also where the header was silent', async () => {
    const compressed = (await there(image(eight), { to: jpeg })).without(
      'LossyImageCompression',
      'LossyImageCompressionMethod',
      'LossyImageCompressionRatio',
    );
    const native = await there(compressed, { from: jpeg, to: explicit });
    expect(native.get('LossyImageCompression')).toBe('01');
    expect(native.get('LossyImageCompressionMethod')).toEqual(['ISO_10918_1']);
    const lossless = await there(compressed, { from: jpeg, to: jpegLs });
    expect(lossless.get('LossyImageCompression')).toBe('01');
    expect(lossless.get('LossyImageCompressionMethod')).toEqual(['ISO_10918_1']);
    expect(lossless.get('SOPInstanceUID')).toBe(compressed.get('SOPInstanceUID'));
  });

  it('is nothing where near-lossless is not asked to lose', async () => {
    const lossless = await transcode(image(), options({ to: nearLossless, verify: true }));
    expect([lossless.isLossy, lossless.header.get('SOPInstanceUID')]).toEqual([false, '1.2.3']);
    const near = await transcode(image(eight), options({ to: nearLossless, encode: { near: 2 }, verify: true }));
    expect(near.header.get('LossyImageCompressionMethod')).toEqual(['ISO_14495_1']);
  });

  it('is found out where nothing may be, and no further than `near` may be', async () => {
    const lossy = { ...codecs, 'jpeg-ls': losing };
    await expect(transcode(image(eight), options({ to: jpegLs, codecs: lossy, verify: true }))).rejects.toMatchObject({
      code: 'not-lossless',
    });
    const near = (limit: number) =>
      transcode(image(eight), options({ to: nearLossless, codecs: lossy, encode: { near: limit }, verify: true }));
    await expect(near(1)).resolves.toBeDefined();
  });
});

describe('what cannot be', () => {
  it.each([
    ['signed pixels in baseline JPEG', {}, { to: jpeg }, 'not-encodable'],
    [
      '32 bits in JPEG-LS',
      { BitsAllocated: 32, BitsStored: 32, HighBit: 31, PixelData: octets(24) },
      { to: jpegLs },
      'not-encodable',
    ],
    [
      'a palette in near-lossless JPEG-LS',
      { ...colour, SamplesPerPixel: 1, PhotometricInterpretation: 'PALETTE COLOR', PixelData: octets(6) },
      { to: nearLossless },
      'not-encodable',
    ],
    ['a compression for which there is no codec', {}, { to: jpeg2000 }, 'no-codec'],
    [
      'a codec that only decodes',
      {},
      { to: jpegLs, codecs: { ...codecs, 'jpeg-ls': { decode: plain.decode } } },
      'no-encoder',
    ],
    ['loss in a lossless transfer syntax', {}, { to: jpegLs, encode: { near: 1 } }, 'bad-encode-options'],
    ['an overlay in the bits above the samples', { OverlayBitPosition: 12 }, { to: jpegLs }, 'embedded-overlay'],
    ['an object without pixels', { PixelData: undefined }, { to: jpegLs }, 'no-pixel-data'],
  ] as const)('is %s', async (_, changes, to, code) => {
    const {
      OverlayBitPosition: bit,
      PixelData: pixels,
      ...rest
    } = { OverlayBitPosition: undefined, PixelData: words(6), ...changes } as Changes & { OverlayBitPosition?: number };
    let dataSet =
      pixels === undefined ? parsed(DataSet.of({ ...grey, ...rest })) : image({ ...rest, PixelData: pixels });
    if (bit !== undefined) dataSet = dataSet.withElements([{ tag: 0x6000_0102, vr: 'US', value: bit }]);
    await expect(transcode(dataSet, options(to))).rejects.toMatchObject({ name: 'DecodeError', code });
  });

  it('is what lies behind a URL, from there or to there (PS3.5 §A.6)', async () => {
    const jpip = syntax('.4.94');
    await expect(transcode(image(), options({ from: jpip, to: explicit }))).rejects.toMatchObject({ code: 'no-codec' });
    await expect(transcode(image(), options({ to: jpip }))).rejects.toMatchObject({ code: 'no-encoder' });
  });

  it('is native Pixel Data of 4 GiB (PS3.5 §7.1.1)', () => {
    const facts = factsFor({ rows: 65_535, columns: 65_535, bitsAllocated: 16 });
    const make = () =>
      new NativePixels({ count: 1, facts, width: 1, frame: () => Promise.reject(new Error('unasked')) });
    expect(make).toThrow(expect.objectContaining({ code: 'native-too-large' }));
  });

  it('is more when the signal aborts', async () => {
    const controller = new AbortController();
    const before = image({ NumberOfFrames: 3, PixelData: words(18) });
    const transcoded = await transcode(before, options({ to: jpegLs, signal: controller.signal }));
    const reading = (async () => {
      for await (const chunk of transcoded.write()) if (chunk.length === 12) controller.abort(new Error('enough'));
    })();
    await expect(reading).rejects.toThrow('enough');
  });
});

describe('a transcoded file', () => {
  const object = (dataSet: DataSet): DicomObject =>
    readBytes(
      concat([
        fileMetaBytes({
          sopClassUid: '1.2.840.10008.5.1.4.1.1.7',
          sopInstanceUid: '1.2.3',
          transferSyntaxUid: explicit.uid,
        }),
        toBytes(dataSet),
      ]),
    );

  it.each([implicit, bigEndian, deflated, wrapped, jpegLs])('names $name', async to => {
    const before = object(image());
    const again = readBytes(await bytesOf((await transcodedFile(before, { to, codecs })).file()));
    expect(again.transferSyntax.uid).toBe(to.uid);
    expect(again.fileMeta.get('MediaStorageSOPInstanceUID')).toBe('1.2.3');
    expect(await samples(again, to)).toEqual(await samples(before));
  });

  it('names the new instance, and clears the preamble', async () => {
    const eight = { BitsAllocated: 8, BitsStored: 8, HighBit: 7, PixelRepresentation: 0, PixelData: octets(6) };
    const before = object(image(eight)).withFacts({ preamble: new Uint8Array(128).fill(7) });
    const again = readBytes(await bytesOf((await transcodedFile(before, { to: jpeg, codecs })).file()));
    expect(again.fileMeta.get('MediaStorageSOPInstanceUID')).toBe(again.get('SOPInstanceUID'));
    expect(again.get('SOPInstanceUID')).not.toBe('1.2.3');
    expect(again.preamble.every(byte => byte === 0)).toBe(true);
  });

  it('is made of a bare data set', async () => {
    const bare = readBytes(toBytes(image(), { encoding: explicitVrLittleEndian }), { transferSyntaxUid: explicit.uid });
    const again = readBytes(await bytesOf((await transcodedFile(bare, { to: bigEndian, codecs })).file()));
    expect(again.encoding).toMatchObject(explicitVrBigEndian);
  });
});
