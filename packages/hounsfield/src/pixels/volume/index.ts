export { type DrawnVolume, drawVolume, type VolumeScene } from './draw.ts';
export { type VolumeGrid, type VolumeSlice, volumeGrid } from './grid.ts';
export { type Projection, type ProjectOptions, project } from './project.ts';
export { type RegisteredInto, registeredImage, type VolumeImage } from './registered.ts';
export type { StateAnimation } from './state/animation.ts';
export type { Classification } from './state/colours.ts';
export type { Crop, HalfSpace, Plane } from './state/crop.ts';
export { drawState, type StateScene, type StateVolume, stateVolume } from './state/draw.ts';
export type { ViewBox } from './state/geometry.ts';
export { isVolumetricState, type Shading, type VolumetricState, volumetricState } from './state/state.ts';
export type { Vector } from './vector.ts';
export { type Camera, cameraOf, type Place, type Side, type Turn, type View, type Viewpoint, viewOf } from './view.ts';
export {
  type SliceValues,
  type Volume,
  VolumeBuilder,
  type VoxelKind,
  voxelBytes,
  voxelKind,
} from './voxels.ts';
