export { holdsProfiles } from './embed-profile.ts';
export { type ImageOptions, JXL_PIXELS, renderToImage } from './encode.ts';
export { createRenderer, type Renderer, type RendererOptions } from './renderer.ts';
export {
  type Colouring,
  defaultRenderLimits,
  type FrameToDraw,
  type MediaType,
  type RenderedPicture,
  type RenderLimits,
  type RenderRequest,
  renderedMediaTypes,
} from './request.ts';
export {
  type Animation,
  type Dress,
  defaultVolumeBytes,
  type SliceFrame,
  type SliceObject,
  type VolumeLimits,
} from './volume/request.ts';
export { createVolumeRenderer, type VolumeRenderer } from './volume/volume-renderer.ts';
