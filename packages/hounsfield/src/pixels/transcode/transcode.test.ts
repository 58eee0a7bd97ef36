import { describe, expect, it } from 'vitest';
import { concat } from '../../bytes/index.ts';
import { type Changes, DataSet, explicitVrLittleEndian, parse, toBytes } from '../../data/index.ts';
import type { Codec } from '../codec.ts';
import { factsFor } from '../facts.fixture.ts';
import { framesOf } from '../frames.ts';
import { NativePixels } from './native-pixels.ts';
import {
  bigEndian,
  bytesOf,
  codecs,
  colour,
  explicit,
  grey,
  image,
  implicit,
  jpeg,
  jpegLs,
  nearLossless,
  octets,
  options,
  parsed,
  plain,
  samples,
  syntax,
  there,
  words,
  wrapped,
} from './transcode.fixture.ts';
import { transcode } from './transcode.ts';

const jpeg2000 = syntax('.4.90');

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
