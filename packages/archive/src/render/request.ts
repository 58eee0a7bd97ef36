import type { BulkValue } from 'hounsfield/data';
import type {
  ColourProfile,
  DisplayFacts,
  ImageFacts,
  Lettering,
  PixelLimits,
  PixelSyntax,
  RenderOptions,
} from 'hounsfield/pixels';

/** What the renderer can write, the default of PS3.18 §8.7.4 first. */
export const renderedMediaTypes = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/jp2',
  'image/jph',
  'image/jxl',
] as const;
export type MediaType = (typeof renderedMediaTypes)[number];

/** One frame to be drawn. All but `frame` is plain data. */
export interface RenderRequest {
  /** The frame's bytes, from `Frames.value`: read when a worker is free, so that waiting requests hold no pixels. */
  readonly frame: FrameToDraw;
  readonly facts: ImageFacts;
  /** The row of the transfer syntax that the frame is in. */
  readonly syntax: PixelSyntax;
  readonly display: DisplayFacts;
  readonly mediaType: MediaType;
  /** 1 (worst) to 100 (best); 90 unless said otherwise. PNG is always exact, GIF of greys too; JPEG 2000 of 100. */
  readonly quality?: number;
  readonly colouring?: Colouring;
  /** What is told in the corners of the picture. It may name the patient, and goes nowhere else. */
  readonly lettering?: Lettering;
  readonly show?: Pick<
    RenderOptions,
    'voi' | 'invert' | 'size' | 'region' | 'interpolation' | 'presentationState' | 'profile'
  >;
}

/** What goes with a picture that is asked for in certain colours. */
export interface Colouring {
  /** ICC profiles that are embedded: in a picture of colours, in one of greys. */
  readonly embedded: { readonly colour: Uint8Array; readonly grey: Uint8Array };
  /** What the colours of the picture still go through, from sRGB. */
  readonly after?: ColourProfile;
}

/** The bytes of a frame. */
export interface FrameToDraw extends Pick<BulkValue, 'length' | 'inline' | 'bytes'> {
  /** Fills memory that is as long as the frame, where that can be done at once; says whether it did. */
  fill?(target: Uint8Array): boolean;
}

/** An encoded picture. */
export interface RenderedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: MediaType;
  readonly width: number;
  readonly height: number;
}

export interface RenderLimits extends PixelLimits {
  /** The most pixels that a picture may have. */
  readonly pixels: number;
}

/** Pictures of 16 Mpixel, frames of 512 MiB: two workers then take less than 2 GiB at the worst. */
export const defaultRenderLimits: RenderLimits = { pixels: 2 ** 24, frameBytes: 512 * 1024 ** 2 };
