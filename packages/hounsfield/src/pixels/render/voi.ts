import { DecodeError } from '../../errors/index.ts';
import type { DecodedFrame } from '../decode.ts';
import type { DisplayFacts } from '../display.ts';
import { type LookUpTable, lookUp } from '../look-up-table.ts';
import type { Modality } from './modality.ts';
import { extremes, percentiles } from './percentile.ts';
import { type Voi, type VoiFunction, type VoiWindow, windowFunctions } from './window-functions.ts';

/** What to show: a window of one's own, a share of the values, one of the header's windows or tables, or everything. */
export type VoiChoice =
  | { readonly center: number; readonly width: number; readonly function?: VoiFunction }
  /** Lower and upper percentile of the values of the frame, padding left out. */
  | { readonly percentile: readonly [number, number] }
  /** Number of a window of the header, from 0. */
  | { readonly window: number }
  /** Number of a VOI table of the header, from 0. */
  | { readonly table: number }
  /** From the lowest to the highest value of the frame, padding left out. */
  | 'full';

/**
 * The window or table that a choice comes to. Without a choice: the first window of the header, else its first VOI
 * table, else the window from percentile 0.5 to 99.5 of the values.
 * @throws DecodeError `bad-window`
 */
export function chooseVoi(
  frame: DecodedFrame,
  display: DisplayFacts,
  modality: Modality,
  choice?: VoiChoice,
): VoiWindow | LookUpTable {
  if (choice === undefined) {
    return display.windows[0] ?? display.voiLuts[0] ?? spread(modality, percentiles(frame, DEFAULT_PERCENTILES));
  }
  if (choice === 'full') {
    return spread(modality, extremes(frame));
  }
  if ('percentile' in choice) return spread(modality, percentiles(frame, checkedPercentiles(choice.percentile)));
  if ('window' in choice) return numbered(display.windows, choice.window, 'window');
  if ('table' in choice) return numbered(display.voiLuts, choice.table, 'table');
  return checkedWindow({ ...choice, function: choice.function ?? 'linear' });
}

export function voiOf(chosen: VoiWindow | LookUpTable): Voi {
  if ('entries' in chosen) {
    const highest = 2 ** chosen.bits - 1;
    return value => lookUp(chosen, value) / highest;
  }
  return windowFunctions[chosen.function](chosen.center, chosen.width);
}

const DEFAULT_PERCENTILES: readonly [number, number] = [0.5, 99.5];

/** The window whose edges are two stored values. Where they are one value it is black, as the lowest always is. */
function spread(modality: Modality, [first, last]: readonly [number, number]): VoiWindow {
  const low = Math.min(modality(first), modality(last));
  const high = Math.max(modality(first), modality(last));
  const width = high > low ? high - low : 1;
  return { center: low + width / 2, width, function: 'linear-exact' };
}

function numbered<T>(list: readonly T[], index: number, what: string): T {
  const found = list[index];
  if (found === undefined) {
    throw new DecodeError('bad-window', { detail: `${what} ${index + 1} where the header has ${list.length}` });
  }
  return found;
}

function checkedWindow(window: VoiWindow): VoiWindow {
  const least = window.function === 'linear' ? 1 : Number.MIN_VALUE;
  if (Number.isFinite(window.center) && Number.isFinite(window.width) && window.width >= least) return window;
  throw new DecodeError('bad-window', { detail: `center ${window.center}, width ${window.width}, ${window.function}` });
}

function checkedPercentiles(range: readonly [number, number]): readonly [number, number] {
  const [low, high] = range;
  if (low >= 0 && low < high && high <= 100) return range;
  throw new DecodeError('bad-window', { detail: `percentiles ${low} to ${high}` });
}
