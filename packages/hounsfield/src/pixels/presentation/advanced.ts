import type { DataSet } from '../../data/index.ts';
import { DecodeError } from '../../errors/index.ts';
import { itemOf, numberOf, numbersOf } from '../attribute.ts';
import type { DecodedFrame } from '../decode.ts';
import { type DisplayFacts, type Palette, paletteOf } from '../display.ts';
import { greyOf16Bits } from '../render/grey.ts';
import { modalityOf } from '../render/modality.ts';
import { painterOf } from '../render/painters.ts';
import type { Picture } from '../render/picture.ts';
import { coloured, type PresentedImage, setFacts } from './apply.ts';
import { imagesOf, itemsOf, modalityAndVoi } from './read.ts';
import type { BlendedSet } from './state.ts';

/** What an advanced blending state says (PS3.3 §C.11.33, §C.11.34): its inputs, and how they are put together. */
export interface AdvancedBlending {
  readonly inputs: readonly BlendingInput[];
  readonly steps: readonly BlendingStep[];
}

/** One set of images, grey or of colours; its images are all those of a series where none is named. */
export interface BlendingInput extends BlendedSet {
  readonly number: number;
  readonly seriesInstanceUid: string;
  readonly palette?: Palette;
  /** Pixels are shown where any of these holds, or where there are none. */
  readonly thresholds: readonly Threshold[];
  /** Its pixels are those of the picture; all others are brought there. */
  readonly isGeometry: boolean;
  /** SOP Instance UIDs of the Spatial Registration objects that say where it lies. */
  readonly registrations: readonly string[];
}

/** A condition for the value of a pixel behind the modality stage (PS3.3 §C.11.33.1.2). */
export interface Threshold {
  readonly type: ThresholdType;
  readonly values: readonly number[];
}

export type ThresholdType =
  | 'RANGE_INCL'
  | 'RANGE_EXCL'
  | 'GREATER_OR_EQUAL'
  | 'LESS_OR_EQUAL'
  | 'GREATER_THAN'
  | 'LESS_THAN';

/** Puts inputs and results of other steps together; the one without a number of its own is what is shown. */
export interface BlendingStep {
  readonly inputs: readonly number[];
  readonly mode: 'equal' | 'foreground';
  /** Of the first input, 0 to 1, in the foreground. */
  readonly opacity: number;
  readonly result?: number;
}

/**
 * A frame of an input; `display` has what the state does not say of it. `outside` is 1 for pixels where there is no image,
 * as where a registered one ends.
 */
export type BlendedImage = DecodedFrame &
  PresentedImage & { readonly display?: DisplayFacts; readonly outside?: Uint8Array };

/**
 * Reads an advanced blending presentation state.
 * @throws DecodeError `bad-presentation-state`, `bad-look-up-table`
 */
export async function advancedBlending(dataSet: DataSet, signal?: AbortSignal): Promise<AdvancedBlending> {
  const inputs: BlendingInput[] = [];
  for (const item of itemsOf(dataSet, 'AdvancedBlendingSequence')) inputs.push(await inputOf(item, signal));
  const steps = itemsOf(dataSet, 'BlendingDisplaySequence').map(stepOf);
  const numbers = [...inputs.map(({ number }) => number), ...steps.flatMap(({ result }) => result ?? [])];
  const isWhole = steps.every(step => step.inputs.length > 0 && step.inputs.every(input => numbers.includes(input)));
  if (!isWhole || steps.filter(({ result }) => result === undefined).length !== 1) {
    throw bad('its steps do not lead to one picture');
  }
  return { inputs, steps };
}

/**
 * The picture of an advanced blending state (PS3.4 §N.2.6). What no input shows is black.
 * @param images of each input, by its number
 * @throws DecodeError `bad-presentation-state` for images that are missing or of unlike size: those of other frames of
 * reference are brought to the pixels of one by `registeredImage` of `hounsfield/pixels/volume` first
 */
export function blendAdvanced(state: AdvancedBlending, images: ReadonlyMap<number, BlendedImage>): Picture {
  const layers = new Map<number, Uint8ClampedArray<ArrayBuffer>>();
  const [first] = images.values();
  for (const input of state.inputs) {
    const image = images.get(input.number);
    if (image === undefined || first === undefined) throw bad(`no image for input ${input.number}`);
    if (image.rows !== first.rows || image.columns !== first.columns) throw bad('images of unlike size');
    layers.set(input.number, layerOf(input, image));
  }
  const waiting = new Set(state.steps);
  // Each round does at least one step, or there is none that can be done.
  for (let round = 0; round < state.steps.length; round++) {
    const step = [...waiting].find(each => each.inputs.every(number => layers.has(number)));
    if (step === undefined || first === undefined) break;
    waiting.delete(step);
    const data = blended(
      step.inputs.map(number => layers.get(number)!),
      step,
    );
    if (step.result !== undefined) layers.set(step.result, data);
    else return { width: first.columns, height: first.rows, channels: 4, data: opaque(data) };
  }
  throw bad('its steps wait for each other');
}

async function inputOf(item: DataSet, signal?: AbortSignal): Promise<BlendingInput> {
  const context = { signed: false, ...(signal && { signal }) };
  const palette = await paletteOf(itemOf(item, 'PaletteColorLookupTableSequence') ?? item, context);
  return {
    number: numberOf(item, 'BlendingInputNumber') ?? 0,
    seriesInstanceUid: item.text('SeriesInstanceUID')?.trim() ?? '',
    images: imagesOf(item),
    ...(await modalityAndVoi(item, signal)),
    thresholds: itemsOf(item, 'ThresholdSequence').map(thresholdOf),
    isGeometry: item.text('GeometryForDisplay')?.trim() === 'TRUE',
    registrations: itemsOf(item, 'ReferencedSpatialRegistrationSequence').flatMap(
      each => each.text('ReferencedSOPInstanceUID')?.trim() || [],
    ),
    ...(palette && { palette }),
  };
}

function thresholdOf(item: DataSet): Threshold {
  const type = item.text('ThresholdType')?.trim() ?? '';
  const values = itemsOf(item, 'ThresholdValueSequence').flatMap(each => numbersOf(each, 'ThresholdValue'));
  if (!isCondition(type) || values.length < (type.startsWith('RANGE') ? 2 : 1)) throw bad('a threshold that is none');
  return { type, values };
}

function stepOf(item: DataSet): BlendingStep {
  const inputs = itemsOf(item, 'BlendingDisplayInputSequence').flatMap(
    each => numberOf(each, 'BlendingInputNumber') ?? [],
  );
  const mode = item.text('BlendingMode')?.trim() === 'FOREGROUND' ? 'foreground' : 'equal';
  if (mode === 'foreground' && inputs.length !== 2) throw bad('a foreground of other than two inputs');
  const opacity = Math.min(1, Math.max(0, numberOf(item, 'RelativeOpacity') ?? 0.5));
  const result = numberOf(item, 'BlendingInputNumber');
  return { inputs, mode, opacity, ...(result !== undefined && { result }) };
}

/** Colours of an input; what is padding, or outside of all thresholds, is clear. */
function layerOf(input: BlendingInput, image: BlendedImage): Uint8ClampedArray<ArrayBuffer> {
  const { display, outside, ...frame } = image;
  if (frame.photometric.model !== 'grey') {
    const facts = display ?? { windows: [], voiLuts: [], inverse: false };
    return painterOf(frame)(frame, facts, { channels: 4, pixels: Number.MAX_SAFE_INTEGER }).data;
  }
  const ofImage = {
    ...(display?.rescale && { rescale: display.rescale }),
    ...(display?.modalityLut && { modalityLut: display.modalityLut }),
  };
  const [facts, choice] = setFacts({ ...ofImage, ...input }, image);
  const grey = greyOf16Bits(frame, facts, choice);
  const colours = input.palette === undefined ? greyPixels(grey) : coloured(grey, input.palette);
  const isShown = shownBy(input.thresholds, modalityOf(facts));
  const { padding } = frame.facts;
  for (let at = 0; at < grey.length; at++) {
    const stored = frame.data[at]!;
    const isPadding = padding !== undefined && stored >= padding.low && stored <= padding.high;
    if (isPadding || outside?.[at] === 1 || !isShown(stored)) colours.fill(0, at * 4, at * 4 + 4);
  }
  return colours;
}

function shownBy(thresholds: readonly Threshold[], modality: (stored: number) => number): (stored: number) => boolean {
  if (thresholds.length === 0) return () => true;
  return stored => {
    const value = modality(stored);
    return thresholds.some(({ type, values: [a = 0, b = a] }) =>
      conditions[type](value, Math.min(a, b), Math.max(a, b)),
    );
  };
}

/** Only what is not clear counts (PS3.4 §N.2.6). */
function blended(
  layers: readonly Uint8ClampedArray[],
  { mode, opacity }: BlendingStep,
): Uint8ClampedArray<ArrayBuffer> {
  const result = new Uint8ClampedArray(layers[0]!.length);
  for (let at = 0; at < result.length; at += 4) {
    const seen = layers.filter(layer => layer[at + 3] !== 0);
    if (seen.length === 0) continue;
    const share = mode === 'equal' || seen.length === 1 ? 1 / seen.length : opacity;
    for (let channel = at; channel < at + 3; channel++) {
      result[channel] =
        mode === 'equal' || seen.length === 1
          ? seen.reduce((sum, layer) => sum + layer[channel]!, 0) * share
          : seen[0]![channel]! * share + seen[1]![channel]! * (1 - share);
    }
    result[at + 3] = 255;
  }
  return result;
}

function greyPixels(grey: Uint16Array): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(grey.length * 4);
  for (let at = 0; at < grey.length; at++) pixels.fill(grey[at]! / 257, at * 4, at * 4 + 3);
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  return pixels;
}

function opaque(data: Uint8ClampedArray<ArrayBuffer>): Uint8ClampedArray<ArrayBuffer> {
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return data;
}

function bad(detail: string): DecodeError {
  return new DecodeError('bad-presentation-state', { detail });
}

function isCondition(type: string): type is ThresholdType {
  return Object.hasOwn(conditions, type);
}

/** Enumerated values of Threshold Type (0070,1B13): whether a pixel is shown. */
const conditions: Readonly<Record<ThresholdType, (value: number, low: number, high: number) => boolean>> = {
  RANGE_INCL: (value, low, high) => value >= low && value <= high,
  RANGE_EXCL: (value, low, high) => value < low || value > high,
  GREATER_OR_EQUAL: (value, low) => value >= low,
  LESS_OR_EQUAL: (value, low) => value <= low,
  GREATER_THAN: (value, low) => value > low,
  LESS_THAN: (value, low) => value < low,
};
