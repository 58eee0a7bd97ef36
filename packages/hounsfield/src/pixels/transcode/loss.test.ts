import { describe, expect, it } from 'vitest';
import {
  codecs,
  colour,
  explicit,
  image,
  jpeg,
  jpegLs,
  losing,
  nearLossless,
  octets,
  options,
  there,
  written,
} from './transcode.fixture.ts';
import { transcode } from './transcode.ts';

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
