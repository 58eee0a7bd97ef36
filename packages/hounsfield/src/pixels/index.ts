export type {
  Codec,
  Codecs,
  DecodedWords,
  EncodableFrame,
  EncodedFrame,
  EncodeOptions,
  PixelSyntax,
} from './codec.ts';
export { type CodecTable, type CodecUse, loadCodecs } from './codec-table.ts';
export { builtInCodecs, type DecodedFrame, type DecodeOptions, decodeFrame } from './decode.ts';
export { type DisplayFacts, displayFacts, type Palette, plainDisplay, type Rescale } from './display.ts';
export {
  defaultPixelLimits,
  frameSamples,
  type ImageFacts,
  imageFacts,
  type NumberKind,
  nativeFrameBits,
  type PixelLimits,
} from './facts.ts';
export type { Span } from './frame-store.ts';
export { type Frames, framesOf, iconOf } from './frames.ts';
export { type Geometry, geometryOf } from './geometry.ts';
export { displayFunction, indexOf as jndIndexOf, luminanceOf } from './gsdf.ts';
export { type ColourSpaceName, colourSpaceNames, greyProfile, profileInto, spaceProfile } from './icc/spaces.ts';
export { applyColourProfile, type ColourProfile, colourProfile, iccProfileOf } from './icc.ts';
export { type LookUpTable, lookUp } from './look-up-table.ts';
export { hasOverlaysInPixels, type Overlay, type OverlayOptions, overlaysOf, wholeWords } from './overlay.ts';
export { type ColourModel, type Photometric, photometricOf, photometrics, type YbrMatrix } from './photometric.ts';
export {
  type AdvancedBlending,
  advancedBlending,
  type BlendedImage,
  type BlendingInput,
  type BlendingStep,
  blendAdvanced,
  type Threshold,
  type ThresholdType,
} from './presentation/advanced.ts';
export { blend, type PresentedImage, presentationDrawing, presentationFor } from './presentation/apply.ts';
export type { DrawingCommand, PathCommand, TextCommand } from './presentation/drawing.ts';
export { drawPath } from './presentation/raster.ts';
export { presentationState } from './presentation/read.ts';
export {
  type RegisteredImage,
  type RegisteredSource,
  type RegistrationMatrix,
  registeredPoint,
  registrationBetween,
  type SpatialRegistration,
  spatialRegistration,
} from './presentation/registration.ts';
export type * from './presentation/state.ts';
export { type RealWorldMapping, realWorldMappings, realWorldValue } from './real-world.ts';
export { type AnnotationKind, annotationKinds, annotationOf } from './render/annotation.ts';
export { type GreyChoice, greyOf16Bits } from './render/grey.ts';
export { drawLettering, type Lettering, letterable } from './render/lettering.ts';
export { type Modality, modalityOf } from './render/modality.ts';
export type { RenderOptions } from './render/options.ts';
export type { Picture } from './render/picture.ts';
export { render } from './render/render.ts';
export type { Interpolation } from './render/resample.ts';
export type { Region, Size } from './render/viewport.ts';
export { chooseVoi, type VoiChoice, voiOf } from './render/voi.ts';
export type { Voi, VoiFunction, VoiWindow } from './render/window-functions.ts';
export { type MinMax, minMax, type Samples, type Words } from './samples.ts';
export { type Shutter, shutterOf } from './shutter.ts';
