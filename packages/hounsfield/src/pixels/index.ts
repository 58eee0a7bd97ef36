export type { Codec, Codecs, DecodedWords, PixelSyntax } from './codec.ts';
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
export { type Frames, framesOf } from './frames.ts';
export { type LookUpTable, lookUp } from './look-up-table.ts';
export { type ColourModel, type Photometric, photometricOf, photometrics, type YbrMatrix } from './photometric.ts';
export { type Modality, modalityOf } from './render/modality.ts';
export type { RenderOptions } from './render/options.ts';
export type { Picture } from './render/picture.ts';
export { render } from './render/render.ts';
export type { Interpolation } from './render/resample.ts';
export type { Region, Size } from './render/viewport.ts';
export { chooseVoi, type VoiChoice, voiOf } from './render/voi.ts';
export type { Voi, VoiFunction, VoiWindow } from './render/window-functions.ts';
export { type MinMax, minMax, type Samples } from './samples.ts';
