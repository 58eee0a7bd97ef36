import type { Camera, Projection, Viewpoint } from '../pixels/volume/index.ts';
import type { PresentedFrame, RenderedImage, RenderRequest, StoredInstance, WindowSetting } from './backend.ts';

/** A volume to be drawn, parameters checked (PS3.18 §8.3.5.3). `viewport.source` counts in pixels of its picture. */
export interface VolumeRequest
  extends Pick<RenderRequest, 'mediaType' | 'window' | 'viewport' | 'quality' | 'annotation' | 'colours'> {
  /** Its slices in any order, given as they are pulled. */
  readonly frames: AsyncIterable<PresentedFrame>;
  readonly viewpoint: Viewpoint;
  readonly projection: Projection;
  /** Thickness in millimetres of the slab that is shown, 0 for a plane; the whole volume when absent. */
  readonly slab?: number;
  /** Only where the store `animates`, without a slab, and in `image/gif`. */
  readonly swivel?: Swivel;
  /** The same with a slab. */
  readonly curve?: Curve;
  /** Drawn in place of frames, of which there are none then; `viewpoint` counts only where the state's is not wanted. */
  readonly state?: VolumetricTarget;
}

/** A volumetric presentation state, which has its images in its own study; a slab asks for one of planes. */
export interface VolumetricTarget {
  readonly instance: StoredInstance;
  /** The viewpoint of the request is wanted, not that of the state. */
  readonly isTurned: boolean;
}

/** Pictures that follow one another: what is looked at goes along a line, as the camera does (PS3.18 §8.3.5.3.10). */
export interface Curve {
  /** In the patient's system, millimetres. */
  readonly points: readonly (readonly [number, number, number])[];
  /** Millimetres of the line from one picture to the next. */
  readonly step: number;
  /** Pictures a second. */
  readonly rate: number;
}

/** Pictures that follow one another: the camera goes around what it looks at (PS3.18 §8.3.5.3.9 to §8.3.5.3.12). */
export interface Swivel {
  /** Degrees, 360 for a whole turn; of less it goes half to one side, half to the other, and back. */
  readonly range: number;
  /** Degrees from one picture to the next. */
  readonly step: number;
  /** Pictures a second. */
  readonly rate: number;
}

export interface RenderedVolume extends RenderedImage {
  readonly camera: Camera;
  /** The window that was applied; undefined where a table was. */
  readonly window?: WindowSetting;
}
