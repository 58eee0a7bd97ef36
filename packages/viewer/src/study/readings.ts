import { chooseVoi, type DisplayFacts, minMax, modalityOf, type VoiChoice, type VoiWindow } from 'hounsfield/pixels';
import { textOf } from '../dicomweb/json-row.ts';
import type { Drawable, DrawablePixels } from '../render/port.ts';
import type { StackImage } from './stack.ts';
import type { PointerReading } from './view-state.ts';
import type { WindowDrag } from './window-drag.ts';

/** True where a window changes what is seen. */
export function canWindow(drawable: Drawable): drawable is DrawablePixels {
  return drawable.kind === 'pixels' && drawable.frame.photometric.model === 'grey';
}

/** A choice by number that this image does not have becomes its own window, so that mixed series can be scrolled. */
export function choiceFor(display: DisplayFacts, choice: VoiChoice | undefined): VoiChoice | undefined {
  if (choice === undefined || choice === 'full') return choice;
  if ('window' in choice && choice.window >= display.windows.length) return undefined;
  if ('table' in choice && choice.table >= display.voiLuts.length) return undefined;
  return choice;
}

/** The window that a choice comes to for an image; undefined for tables, colour and finished pictures. */
export function windowOf(drawable: Drawable, choice: VoiChoice | undefined): VoiWindow | undefined {
  if (!canWindow(drawable)) return undefined;
  const { frame, display } = drawable;
  const chosen = chooseVoi(frame, display, modalityOf(display), choiceFor(display, choice));
  return 'entries' in chosen ? undefined : chosen;
}

/** What a drag starts from: the window in use, or all values where a table is in use. */
export function dragOf(drawable: DrawablePixels, choice: VoiChoice | undefined): WindowDrag {
  const { frame, display } = drawable;
  const modality = modalityOf(display);
  const { min, max } = minMax(frame.data);
  const [first, last] = [modality(min), modality(max)];
  const range = Math.abs(last - first) || 1;
  const start = windowOf(drawable, choice) ?? {
    center: (first + last) / 2,
    width: range,
    function: 'linear-exact' as const,
  };
  return { start, range };
}

/** What lies at a column and row (from 0); undefined outside the image and for finished pictures. */
export function readingAt(image: StackImage, drawable: Drawable, x: number, y: number): PointerReading | undefined {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const { columns, rows } = drawable.size;
  if (column < 0 || row < 0 || column >= columns || row >= rows || drawable.kind !== 'pixels') return undefined;
  const { frame, display } = drawable;
  const count = frame.samplesPerPixel;
  const from = (row * columns + column) * count;
  const samples = [...frame.data.subarray(from, from + count)];
  const grey = frame.photometric.model === 'grey';
  const values = grey ? samples.map(modalityOf(display)) : samples;
  return { column, row, values, unit: grey ? unitOf(image, display) : '' };
}

// Rescale Type is absent from plain CT, whose values are Hounsfield units (PS3.3 §C.8.2.1.1.2); "US" means unspecified.
function unitOf({ metadata }: StackImage, display: DisplayFacts): string {
  const type = display.rescale?.type ?? '';
  if (type !== '' && type !== 'US') return type;
  return textOf(metadata, MODALITY) === 'CT' && display.rescale !== undefined ? 'HU' : '';
}

const MODALITY = '00080060';
