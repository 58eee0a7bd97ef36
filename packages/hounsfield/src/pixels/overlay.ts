import type { Bytes } from '../bytes/index.ts';
import type { DataSet } from '../data/index.ts';
import { rawValue } from './attribute.ts';
import { alignBits } from './byte-order.ts';
import type { PixelSyntax } from './codec.ts';
import { unpackBits } from './codecs/native.ts';
import { type DecodedFrame, type DecodeOptions, decodeFrame } from './decode.ts';
import type { ImageFacts } from './facts.ts';

/** A plane of single bits over an image (PS3.3 §C.9.2). Plain data. */
export interface Overlay {
  /** 0x6000 to 0x601E, even. */
  readonly group: number;
  readonly rows: number;
  readonly columns: number;
  /** Where its first pixel lies in the image, from 1; may be outside. */
  readonly row: number;
  readonly column: number;
  /** `roi`: a region of interest; `graphics`: annotation. */
  readonly kind: 'graphics' | 'roi';
  readonly label?: string;
  readonly description?: string;
  /** Of a presentation state: the layer in which it is shown (PS3.3 §C.11.7). */
  readonly layer?: string;
  /** One byte for each pixel, 1 where the overlay is set. */
  readonly bits: Uint8Array;
}

export interface OverlayOptions {
  /** Number of the frame from 0: overlays may have frames too. */
  readonly frame?: number;
  /** Words of the frame with all allocated bits, from `wholeWords`, for overlays in bits that the samples leave free. */
  readonly words?: DecodedFrame;
  readonly signal?: AbortSignal;
}

/** The overlays of an image or presentation state for one frame; those that are damaged or not for it are left out. */
export async function overlaysOf(dataSet: DataSet, options: OverlayOptions = {}): Promise<readonly Overlay[]> {
  const found: Overlay[] = [];
  for (let group = FIRST_GROUP; group <= LAST_GROUP; group += 2) {
    if (dataSet.tagsBetween(group * 0x1_0000, group * 0x1_0000 + 0xffff).length === 0) continue;
    const overlay = await overlayOf(dataSet, group, options);
    if (overlay !== undefined) found.push(overlay);
  }
  return found;
}

/** Whether an overlay of the data set lies in bits of Pixel Data (retired in PS3.3-2004), so that `wholeWords` is needed. */
export function hasOverlaysInPixels(dataSet: DataSet): boolean {
  for (let group = FIRST_GROUP; group <= LAST_GROUP; group += 2) {
    const { tag, number } = reader(dataSet, group);
    const isElsewhere = dataSet.has(tag(ELEMENT.data)) || number(ELEMENT.bitsAllocated) === 1;
    if (!isElsewhere && dataSet.has(tag(ELEMENT.bitPosition)) && dataSet.has(tag(ELEMENT.rows))) return true;
  }
  return false;
}

/** Decodes a frame with all of its allocated bits. */
export function wholeWords(
  bytes: Bytes,
  facts: ImageFacts,
  syntax: PixelSyntax,
  options: DecodeOptions = {},
): DecodedFrame {
  const { bitsAllocated } = facts;
  const whole = { ...facts, bitsStored: bitsAllocated, highBit: bitsAllocated - 1, signed: false };
  return decodeFrame(bytes, whole, syntax, options);
}

interface Reader {
  tag(element: number): number;
  number(element: number): number | undefined;
  text(element: number): string | undefined;
}

function reader(dataSet: DataSet, group: number): Reader {
  const tag = (element: number): number => group * 0x1_0000 + element;
  return {
    tag,
    number: element => {
      const [value] = dataSet.values(tag(element));
      return typeof value === 'number' ? value : undefined;
    },
    text: element => dataSet.text(tag(element)) || undefined,
  };
}

async function overlayOf(dataSet: DataSet, group: number, options: OverlayOptions): Promise<Overlay | undefined> {
  const { tag, number, text } = reader(dataSet, group);
  const rows = number(ELEMENT.rows);
  const columns = number(ELEMENT.columns);
  if (rows === undefined || columns === undefined || rows * columns < 1 || rows * columns > MOST_PIXELS)
    return undefined;
  // The frames of an overlay are for the frames of the image from Image Frame Origin on (PS3.3 §C.9.3).
  const frames = number(ELEMENT.frames);
  const at = frames === undefined ? 0 : (options.frame ?? 0) + 1 - (number(ELEMENT.frameOrigin) ?? 1);
  if (at < 0 || (frames !== undefined && at >= frames)) return undefined;
  const element = dataSet.element(tag(ELEMENT.data));
  const count = rows * columns;
  let bits: Uint8Array | undefined;
  if (element !== undefined) {
    const { bytes } = await rawValue(element, MOST_BYTES, options.signal);
    if (bytes.length * 8 >= (at + 1) * count) bits = unpackBits(alignBits(bytes, at * count, count), count);
  } else if (number(ELEMENT.bitsAllocated) !== 1) bits = embedded(options.words, number(ELEMENT.bitPosition), count);
  if (bits === undefined) return undefined;
  const [row = 1, column = 1] = dataSet.values(tag(ELEMENT.origin)) as number[];
  const label = text(ELEMENT.label);
  const description = text(ELEMENT.description);
  const layer = text(ELEMENT.layer);
  return {
    group,
    rows,
    columns,
    row,
    column,
    kind: text(ELEMENT.type)?.trim() === 'R' ? 'roi' : 'graphics',
    bits,
    ...(label === undefined ? {} : { label }),
    ...(description === undefined ? {} : { description }),
    ...(layer === undefined ? {} : { layer }),
  };
}

function embedded(
  words: DecodedFrame | undefined,
  position: number | undefined,
  count: number,
): Uint8Array | undefined {
  if (words === undefined || position === undefined || words.data.length !== count || position > 31) return undefined;
  const { data } = words;
  const bits = new Uint8Array(count);
  for (let at = 0; at < count; at++) bits[at] = (data[at]! >>> position) & 1;
  return bits;
}

const FIRST_GROUP = 0x6000;
const LAST_GROUP = 0x601e;
const MOST_BYTES = 2 ** 26;
/** A byte each. */
const MOST_PIXELS = 2 ** 27;

/** Elements of PS3.3 Tables C.9-2, C.9-3 and C.11.7-1 in group 60xx. */
const ELEMENT = {
  rows: 0x0010,
  columns: 0x0011,
  frames: 0x0015,
  description: 0x0022,
  type: 0x0040,
  origin: 0x0050,
  frameOrigin: 0x0051,
  bitsAllocated: 0x0100,
  bitPosition: 0x0102,
  layer: 0x1001,
  label: 0x1500,
  data: 0x3000,
} as const;
