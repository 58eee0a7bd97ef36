import { DecodeError } from '../../errors/index.ts';
import type { DecodedFrame } from '../decode.ts';
import type { DisplayFacts, Palette } from '../display.ts';
import { applyColourProfile } from '../icc.ts';
import type { Overlay } from '../overlay.ts';
import { burnOverlay, burnShutter } from '../render/burn.ts';
import { colourTable } from '../render/colour.ts';
import { greyOf16Bits } from '../render/grey.ts';
import { modalityOf } from '../render/modality.ts';
import type { RenderOptions } from '../render/options.ts';
import { painterOf } from '../render/painters.ts';
import type { Picture } from '../render/picture.ts';
import type { VoiChoice } from '../render/voi.ts';
import { type DrawingCommand, drawingOf } from './drawing.ts';
import { arrange, type Layout, layoutOf } from './layout.ts';
import { drawPath } from './raster.ts';
import type {
  BlendedSet,
  ForImages,
  ImagePresentation,
  ImageReference,
  PresentationState,
  SoftcopyVoi,
} from './state.ts';

/** An image of a presentation state. */
export interface PresentedImage {
  readonly sopInstanceUid: string;
  /** Number of the frame from 0. */
  readonly frame?: number;
}

/**
 * What a presentation state says of one frame.
 * @throws DecodeError `bad-presentation-state` where it does not refer to the image
 */
export function presentationFor(state: PresentationState, image: PresentedImage): ImagePresentation {
  if (!refersTo(state.images, image)) {
    throw new DecodeError('bad-presentation-state', { detail: 'it does not refer to the image' });
  }
  const voi = chosen(state.voi, image);
  const area = chosen(state.areas, image);
  const annotations = state.annotations.filter(each => isFor(each, image)).map(({ value }) => value);
  return { state, annotations, ...(voi && { voi }), ...(area && { area }) };
}

/** A frame as its presentation state wants it, with lines drawn; for texts see `presentationDrawing`. */
export function present(frame: DecodedFrame, presentation: ImagePresentation, options: PresentOptions): Picture {
  const layout = layoutFor(frame, presentation, options);
  const drawing = drawingOf(presentation, layout);
  const overlays = activeOverlays(presentation.state, options.overlays ?? []);
  const inks = [...drawing, ...overlays].map(({ ink }) => ink);
  const isColoured = inks.some(([red, green, blue]) => red !== green || green !== blue);
  const picture = paint(frame, presentation, isColoured ? { ...options, channels: 4 } : options);
  const { shutter } = presentation.state;
  if (shutter !== undefined && options.shutter !== false) burnShutter(picture, shutter, presentation.state.overlays);
  for (const { overlay, ink } of overlays) burnOverlay(picture, overlay, ink);
  const arranged = arrange(picture, layout, options.interpolation ?? 'smooth');
  for (const command of drawing) if (command.kind === 'path') drawPath(arranged, command);
  return arranged;
}

/** All that is drawn over the picture that `render` makes with the same options: lines, which are in it, and texts, which are not. */
export function presentationDrawing(
  frame: DecodedFrame,
  presentation: ImagePresentation,
  options: RenderOptions = {},
): readonly DrawingCommand[] {
  return drawingOf(presentation, layoutFor(frame, presentation, { ...options, pixels: options.pixels ?? 2 ** 26 }));
}

/**
 * The two images of a blending state, the superimposed one in the colours of its palette (PS3.4 §N.2.4).
 * @throws DecodeError `bad-presentation-state` for images of unlike size: they are not registered to each other here
 */
export function blend(
  state: PresentationState,
  underlying: DecodedFrame & PresentedImage,
  superimposed: DecodedFrame & PresentedImage,
): Picture {
  const { blending, palette } = state;
  if (blending === undefined || palette === undefined) {
    throw new DecodeError('bad-presentation-state', { detail: 'it blends nothing' });
  }
  if (underlying.rows !== superimposed.rows || underlying.columns !== superimposed.columns) {
    throw new DecodeError('bad-presentation-state', { detail: 'the two images are of unlike size' });
  }
  const below = greyOf16Bits(underlying, ...setFacts(blending.underlying, underlying));
  const above = coloured(greyOf16Bits(superimposed, ...setFacts(blending.superimposed, superimposed)), palette);
  const { opacity } = blending;
  for (let at = 0; at < below.length; at++) {
    const grey = (below[at]! / 257) * (1 - opacity);
    for (let channel = at * 4; channel < at * 4 + 3; channel++) above[channel] = grey + above[channel]! * opacity;
  }
  return { width: underlying.columns, height: underlying.rows, channels: 4, data: above };
}

export type PresentOptions = Omit<RenderOptions, 'pixels'> & { readonly pixels: number };

function layoutFor(frame: DecodedFrame, presentation: ImagePresentation, options: PresentOptions): Layout {
  const { size, displaySpacing, pixels } = options;
  return layoutOf({ width: frame.columns, height: frame.rows }, presentation, { size, displaySpacing, limit: pixels });
}

function paint(frame: DecodedFrame, { state, voi }: ImagePresentation, options: PresentOptions): Picture {
  const { into, ...others } = options;
  if (frame.photometric.model !== 'grey') {
    const picture = painterOf(frame)(frame, others.display ?? { windows: [], voiLuts: [], inverse: false }, others);
    if (options.profile !== undefined && picture.channels === 4) applyColourProfile(picture.data, options.profile);
    return picture;
  }
  // Black and white are the state's alone (PS3.3 §C.11.6.1.2).
  const upright = { ...frame, photometric: { ...frame.photometric, inverted: false } };
  const display: DisplayFacts = { ...greyFacts(state, voi), inverse: state.inverse };
  const choice = options.voi ?? wholeRange(frame, display);
  const grey = { ...others, ...(choice !== undefined && { voi: choice }) };
  if (state.palette === undefined) return painterOf(upright)(upright, display, grey);
  const data = coloured(greyOf16Bits(upright, display, grey), state.palette);
  return { width: frame.columns, height: frame.rows, channels: 4, data };
}

function greyFacts(from: Partial<PresentationState> | BlendedSet, voi: SoftcopyVoi | undefined): DisplayFacts {
  const { rescale, modalityLut } = from;
  return {
    windows: voi?.windows ?? [],
    voiLuts: voi?.luts ?? [],
    inverse: false,
    ...(rescale && { rescale }),
    ...(modalityLut && { modalityLut }),
    ...('presentationLut' in from && from.presentationLut && { presentationLut: from.presentationLut }),
  };
}

export function setFacts(set: BlendedSet, image: DecodedFrame & PresentedImage): [DisplayFacts, { voi?: VoiChoice }] {
  const display = greyFacts(set, chosen(set.voi, image));
  const voi = wholeRange(image, display);
  return [display, voi === undefined ? {} : { voi }];
}

/** Without a VOI stage all that the modality stage can give is spread over the greys (PS3.4 §N.2.1.2). */
function wholeRange(frame: DecodedFrame, display: DisplayFacts): VoiChoice | undefined {
  if (display.windows.length > 0 || display.voiLuts.length > 0) return undefined;
  const { bitsStored, signed, numbers } = frame.facts;
  if (numbers !== 'integer') return 'full';
  const lowest = signed ? -(2 ** (bitsStored - 1)) : 0;
  const modality = modalityOf(display);
  const ends = display.modalityLut
    ? [0, 2 ** display.modalityLut.bits - 1]
    : [modality(lowest), modality(lowest + 2 ** bitsStored - 1)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return { center: (low + high) / 2, width: Math.max(high - low, Number.MIN_VALUE), function: 'linear-exact' };
}

export function coloured(grey: Uint16Array, palette: Palette): Uint8ClampedArray<ArrayBuffer> {
  const colours = colourTable(palette);
  const pixels = new Uint32Array(grey.length);
  const last = colours.length - 1;
  for (let at = 0; at < grey.length; at++) pixels[at] = colours[Math.round((grey[at]! / 65_535) * last)]!;
  return new Uint8ClampedArray(pixels.buffer);
}

/** Overlays are shown only where the state puts them into a layer (PS3.3 §C.11.7); its own come before the image's. */
function activeOverlays(state: PresentationState, ofImage: readonly Overlay[]): { overlay: Overlay; ink: Ink }[] {
  return state.layers.flatMap(({ name, ink }) =>
    state.overlayLayers
      .filter(({ layer, group }) => layer === name && group !== state.shutter?.overlayGroup)
      .flatMap(({ group }) => {
        const overlay = [...state.overlays, ...ofImage].find(each => each.group === group);
        return overlay === undefined ? [] : [{ overlay, ink }];
      }),
  );
}

type Ink = readonly [number, number, number];

function chosen<T>(values: readonly ForImages<T>[], image: PresentedImage): T | undefined {
  return values.find(each => isFor(each, image))?.value;
}

function isFor({ images }: ForImages<unknown>, image: PresentedImage): boolean {
  return images === undefined || refersTo(images, image);
}

function refersTo(images: readonly ImageReference[], { sopInstanceUid, frame = 0 }: PresentedImage): boolean {
  return images.some(
    each => each.sopInstanceUid === sopInstanceUid && (each.frames === undefined || each.frames.includes(frame + 1)),
  );
}
