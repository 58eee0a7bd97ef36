import type { DataSet } from 'hounsfield/data';
import type { ColourProfile, Frames } from 'hounsfield/pixels';
import type { Camera, Vector, VolumeScene, VolumetricState } from 'hounsfield/pixels/volume';
import type { Colouring, MediaType, RenderedPicture, RenderLimits, RenderRequest } from '../request.ts';

/** An object whose frames are slices. */
export interface SliceObject {
  header(): Promise<DataSet>;
  frames(): Promise<Frames>;
}

/** One slice: `Key` finds its object again, so that no header is kept for each. */
export interface SliceFrame<Key> {
  readonly object: SliceObject;
  readonly key: Key;
  /** From 0. */
  readonly index: number;
}

/** A volume to be drawn. */
export interface VolumeRenderRequest<Key> extends Pick<VolumeScene, 'viewpoint' | 'projection' | 'slab' | 'show'> {
  /** Its slices in any order; pulled one after another. */
  readonly slices: AsyncIterable<SliceFrame<Key>>;
  readonly open: (key: Key) => Promise<SliceObject>;
  readonly mediaType: MediaType;
  /** Counts in place of `projection` and `slab`, and of `viewpoint` unless `isTurned`. */
  readonly state?: VolumetricState;
  readonly isTurned?: boolean;
  /** As for `RenderRequest`. */
  readonly quality?: number;
  readonly animation?: Animation;
  /** What goes with the picture, by what a slice in the middle says. */
  readonly dress?: (header: DataSet, signal: AbortSignal | undefined) => Promise<Dress>;
}

/** As for `RenderRequest`; what colours go through is that of a presentation state, since slices are grey. */
export interface Dress extends Pick<RenderRequest, 'lettering'>, Pick<Colouring, 'after'> {
  readonly profile?: ColourProfile;
  readonly embedded?: Colouring['embedded'];
}

/** Pictures that follow one another, as GIF. */
export interface Animation {
  /** Degrees of the camera in each, or what it looks at. */
  readonly steps: readonly number[] | readonly Vector[];
  /** Of each, in hundredths of a second. */
  readonly delay: number;
}

export interface RenderedVolumePicture extends RenderedPicture {
  readonly camera: Camera;
  readonly window?: { readonly center: number; readonly width: number; readonly function: WindowFunction };
}

type WindowFunction = 'linear' | 'linear-exact' | 'sigmoid';

export interface VolumeLimits extends RenderLimits {
  /** Bytes that the voxels of one volume may take. */
  readonly volumeBytes: number;
}

/** 512 slices of 512 × 512 pixels of 16 bits take half of it. */
export const defaultVolumeBytes: number = 512 * 1024 ** 2;
