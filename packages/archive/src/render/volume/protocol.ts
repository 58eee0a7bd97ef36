import type { ImageFacts, PixelSyntax, Rescale } from 'hounsfield/pixels';
import type { Failure } from 'hounsfield/pixels/transcode';
import type { StateScene, VolumeGrid, VolumeScene, VolumetricState, VoxelKind } from 'hounsfield/pixels/volume';
import type { MediaType } from '../request.ts';
import type { Animation, Dress, RenderedVolumePicture, VolumeLimits } from './request.ts';

/* What passes between a job and its thread: one question, one answer, never two at once. */

/** Given to a thread when it starts. */
export interface VolumeFacts {
  readonly grid: VolumeGrid;
  readonly kind: VoxelKind;
  readonly limits: VolumeLimits;
}

/** The bytes of a slice, to be decoded and kept. */
export interface SliceQuestion {
  /** Along the volume, from 0. */
  readonly place: number;
  readonly bytes: Uint8Array;
  readonly facts: ImageFacts;
  readonly syntax: PixelSyntax;
  readonly rescale?: Rescale;
}

export interface SceneQuestion {
  readonly scene: VolumeScene | (StateScene & { readonly state: VolumetricState });
  readonly mediaType: MediaType;
  readonly quality?: number;
  readonly animation?: Animation;
  readonly dress: Dress;
}

export type VolumeQuestion = SliceQuestion | SceneQuestion;

export type VolumeAnswer =
  | { readonly taken: true }
  | { readonly picture: RenderedVolumePicture }
  | { readonly failure: Failure };
