import type { GreyTable } from '@hounsfield/codecs/pictures';
import { type DisplayFacts, type ImageFacts, render, type VoiWindow } from 'hounsfield/pixels';
import type { RenderRequest } from './request.ts';

/** What decides how the greys of a picture are. */
export type GreyRequest = Pick<RenderRequest, 'facts' | 'display' | 'show'>;

/**
 * The table of an image of greys in 16 bits that a straight window shows; undefined for all others. It is what the
 * library makes of a ramp from one edge of the window to the other, beyond which there is black and white alone.
 */
export function greyTable(request: GreyRequest): GreyTable | undefined {
  const window = windowOf(request);
  if (window === undefined) return undefined;
  const { facts, display, show } = request;
  const { bitsStored, signed, padding, photometric } = facts;
  const { rescale, inverse } = display;
  const { inverted } = photometric;
  const key = JSON.stringify([window, rescale, inverse, show?.invert, inverted, bitsStored, signed, padding]);
  if (last?.key !== key) last = { key, table: tableOf(request, window) };
  return last.table;
}

/** Slice after slice is shown alike. */
let last: { readonly key: string; readonly table: GreyTable | undefined } | undefined;

/** The window that shows the image, where nothing but it and a rescale decides. */
function windowOf({ facts, display, show = {} }: GreyRequest): VoiWindow | undefined {
  const { bitsAllocated, bitsStored, highBit, numbers, photometric, samplesPerPixel } = facts;
  const isGrey = samplesPerPixel === 1 && photometric.model === 'grey';
  if (!isGrey || numbers !== 'integer' || bitsAllocated !== 16 || highBit !== bitsStored - 1) return undefined;
  const { voi, presentationState, size, region } = show;
  const { modalityLut, presentationLut, shutter } = display;
  const others = [presentationState, size, region, modalityLut, presentationLut, shutter];
  if (others.some(each => each !== undefined)) return undefined;
  if (voi === undefined) return straight(display.windows[0]);
  if (typeof voi !== 'object') return undefined;
  if ('window' in voi) return straight(display.windows[voi.window]);
  return 'center' in voi ? straight({ ...voi, function: voi.function ?? 'linear' }) : undefined;
}

function straight(window: VoiWindow | undefined): VoiWindow | undefined {
  return window === undefined || window.function === 'sigmoid' || !(window.width > 1) ? undefined : window;
}

function tableOf(request: GreyRequest, window: VoiWindow): GreyTable | undefined {
  const { facts, display } = request;
  const { slope, intercept } = display.rescale ?? { slope: 1, intercept: 0 };
  // PS3.3 §C.11.2.1.2.1 and §C.11.2.1.3.2.
  const [middle, width] =
    window.function === 'linear' ? [window.center - 0.5, window.width - 1] : [window.center, window.width];
  const edges = [middle - width / 2, middle + width / 2].map(value => (value - intercept) / slope);
  const [low, high] = samplesBetween(Math.min(...edges), Math.max(...edges), facts);
  if (!(high - low < MOST_ENTRIES)) return undefined;
  const entries = ramp(low, high, request);
  const [first = 0, end = 0] = [entries[0], entries.at(-1)];
  const { padding } = facts;
  const isBlack = padding === undefined || (padding.high < low && first === 0) || (padding.low > high && end === 0);
  if (!isBlack) return undefined;
  const [start, rise] = [((low * slope + intercept - middle) / width + 0.5) * 255, (255 * slope) / width];
  const isInverted = end < first === slope > 0;
  return { low, entries, line: isInverted ? { start: 255 - start, slope: -rise } : { start, slope: rise } };
}

/** From the sample before the first edge to the one behind the second, of those that there can be. */
function samplesBetween(first: number, second: number, { bitsStored, signed }: ImageFacts): readonly [number, number] {
  const least = signed ? -(2 ** (bitsStored - 1)) : 0;
  const most = least + 2 ** bitsStored - 1;
  const within = (sample: number): number => Math.min(most, Math.max(least, sample));
  return [within(Math.floor(first) - 1), within(Math.ceil(second) + 1)];
}

function ramp(low: number, high: number, { facts, display, show }: GreyRequest): Uint8ClampedArray {
  const samples = Array.from({ length: high - low + 1 }, (_, k) => low + k);
  const data = facts.signed ? Int16Array.from(samples) : Uint16Array.from(samples);
  const shape = { rows: 1, columns: data.length, samplesPerPixel: 1, photometric: facts.photometric };
  return render({ ...shape, data, facts }, { ...show, display: greysOf(display) }).data;
}

/** What says how values become greys. */
function greysOf({ rescale, windows, inverse }: DisplayFacts): DisplayFacts {
  return { windows, inverse, voiLuts: [], ...(rescale === undefined ? {} : { rescale }) };
}

/** A table is made as quickly as what it saves. */
const MOST_ENTRIES = 8192;
