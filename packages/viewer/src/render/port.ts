import type { DecodedFrame, DisplayFacts, VoiChoice } from 'hounsfield/pixels';
import type { Camera, ImageSize, ViewSize } from './camera.ts';

/**
 * What draws images, behind an interface so that WebGL or another engine can take the place of the 2D canvas. Setters
 * only note what is wanted; `draw` does the work, once for a picture of the screen.
 */
export interface Renderer {
  /** The image to show; undefined shows black. */
  setImage(image: Drawable | undefined): void;
  /** Window or table for grey pixels; undefined takes the one that the image brings. */
  setWindow(choice: VoiChoice | undefined): void;
  /** Swaps black and white, in addition to what the image says. */
  setInverted(inverted: boolean): void;
  setCamera(camera: Camera): void;
  /** Size of the viewport. */
  resize(size: ViewSize): void;
  /** @throws DecodeError when the pixels cannot be shown */
  draw(): void;
  /** Lets go of everything; the renderer cannot be used again. */
  close(): void;
}

/** An image that a renderer can draw. */
export type Drawable = DrawablePixels | DrawablePicture;

/** Decoded samples, windowed here. */
export interface DrawablePixels {
  readonly kind: 'pixels';
  readonly size: ImageSize;
  readonly frame: DecodedFrame;
  readonly display: DisplayFacts;
}

/** A finished picture, which cannot be windowed. */
export interface DrawablePicture {
  readonly kind: 'picture';
  readonly size: ImageSize;
  readonly bitmap: ImageBitmap;
  /** Who made it: the archive, or the browser from the compressed frame. */
  readonly by: 'archive' | 'browser';
}

/** Bytes that an image takes in memory. */
export function bytesOf(image: Drawable): number {
  return image.kind === 'pixels' ? image.frame.data.byteLength : image.size.columns * image.size.rows * 4;
}
