import type { PixelSyntax } from './codec.ts';
import type { ImageFacts } from './facts.ts';
import { photometricOf } from './photometric.ts';

/** Facts for tests: an 8-bit grey image of one frame, with what is given changed. */
export function factsFor(
  changes: Partial<Omit<ImageFacts, 'photometric'>> & { readonly photometric?: string } = {},
): ImageFacts {
  const bitsAllocated = changes.bitsAllocated ?? 8;
  const bitsStored = changes.bitsStored ?? bitsAllocated;
  return {
    rows: 1,
    columns: 1,
    samplesPerPixel: 1,
    planar: false,
    numbers: 'integer',
    signed: false,
    frames: 1,
    corrected: [],
    ...changes,
    bitsAllocated,
    bitsStored,
    highBit: changes.highBit ?? bitsStored - 1,
    photometric: photometricOf(changes.photometric ?? 'MONOCHROME2'),
  };
}

export const nativeSyntax: PixelSyntax = {
  uid: '1.2.840.10008.1.2.1',
  name: 'Explicit VR Little Endian',
  codec: 'none',
  fragment: 'none',
};

export const rleSyntax: PixelSyntax = {
  uid: '1.2.840.10008.1.2.5',
  name: 'RLE Lossless',
  codec: 'rle',
  fragment: 'frame',
};
