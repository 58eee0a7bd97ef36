import type { BulkValue } from 'hounsfield/data';
import type { DisplayFacts, ImageFacts, PixelLimits, PixelSyntax, RenderOptions } from 'hounsfield/pixels';

/** What the renderer can write, the default of PS3.18 §8.7.4 first. */
export type MediaType = 'image/jpeg' | 'image/png' | 'image/gif';
export const renderedMediaTypes: readonly MediaType[] = ['image/jpeg', 'image/png', 'image/gif'];

/** One frame to be drawn. All but `frame` is plain data. */
export interface RenderRequest {
  /** The frame's bytes, from `Frames.value`: read when a worker is free, so that waiting requests hold no pixels. */
  readonly frame: BulkValue;
  readonly facts: ImageFacts;
  /** The row of the transfer syntax that the frame is in. */
  readonly syntax: PixelSyntax;
  readonly display: DisplayFacts;
  readonly mediaType: MediaType;
  /** 1 (worst) to 100 (best); 90 unless said otherwise. PNG is always exact, GIF of greys too. */
  readonly quality?: number;
  readonly show?: Pick<
    RenderOptions,
    'voi' | 'invert' | 'size' | 'region' | 'interpolation' | 'presentationState' | 'profile'
  >;
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
