import type { DisplayFacts } from '../display.ts';
import type { ColourProfile } from '../icc.ts';
import type { Overlay } from '../overlay.ts';
import type { ImagePresentation } from '../presentation/state.ts';
import type { Interpolation } from './resample.ts';
import type { Region, Size } from './viewport.ts';
import type { VoiChoice } from './voi.ts';

export interface RenderOptions {
  /** How the frame's header says it is to be shown, from `displayFacts`; nothing is rescaled without it. */
  readonly display?: DisplayFacts;
  /** Window or table for grey images; the header's first, or percentiles, unless said otherwise. Colour ignores it. */
  readonly voi?: VoiChoice;
  /** Drawn over the image in white, in their order. */
  readonly overlays?: readonly Overlay[];
  /** Whether what the shutter of `display` hides is hidden; it is unless false. */
  readonly shutter?: boolean;
  /** From the colours of the image to sRGB; they are taken for sRGB without it. */
  readonly profile?: ColourProfile;
  /** Applied in place of all that the image says of itself; see `presentationFor`. */
  readonly presentationState?: ImagePresentation;
  /** Millimetres of a pixel of the display, for presentation states that ask for the true size. */
  readonly displaySpacing?: number;
  /** Swaps black and white of grey images, in addition to what the header says. */
  readonly invert?: boolean;
  /** The picture fits into this size, its shape kept; the size of the region unless said otherwise. */
  readonly size?: Size;
  readonly region?: Region;
  /** `smooth` unless said otherwise; matters only where the size changes. */
  readonly interpolation?: Interpolation;
  /** 4 makes RGBA of grey images too, as a canvas wants it. Colour is always RGBA. */
  readonly channels?: 1 | 4;
  /** The data of an earlier picture, to be written over: a viewer that re-windows allocates nothing for its pixels. */
  readonly into?: Uint8ClampedArray<ArrayBuffer>;
  /** The most pixels that the picture may have; 2^26 unless said otherwise. */
  readonly pixels?: number;
}
