import type { VoiChoice, VoiWindow } from 'hounsfield/pixels';

/** What a drag of the window starts from. */
export interface WindowDrag {
  readonly start: Pick<VoiWindow, 'center' | 'width' | 'function'>;
  /** Difference of the highest and lowest value of the image: bounds how fast a drag moves. */
  readonly range: number;
}

/**
 * The window after a drag of `dx` and `dy` CSS pixels: to the right widens it, downwards raises its centre (the image
 * becomes darker). The wider the window at the start, the faster it changes, so that a narrow one can be set finely.
 */
export function dragWindow({ start, range }: WindowDrag, dx: number, dy: number): VoiChoice {
  const speed = Math.min(Math.max(start.width, range / 256) / 256, Math.max(range, start.width) / 64);
  const least = start.function === 'linear' ? 1 : range / 65_536 || Number.MIN_VALUE;
  return {
    center: tidy(start.center + dy * speed, speed),
    width: Math.max(least, tidy(start.width + dx * speed, speed)),
    function: start.function,
  };
}

/** The window with its centre and width moved by whole steps of the keyboard. */
export function nudgeWindow(drag: WindowDrag, wider: number, higher: number): VoiChoice {
  return dragWindow(drag, wider * STEP, higher * STEP);
}

/** Digits after the point with which a window of this width is written: 0 for Hounsfield units, more for fractions. */
export function windowDigits(width: number): number {
  return width >= 100 ? 0 : width >= 10 ? 1 : Math.min(6, Math.ceil(2 - Math.log10(width)));
}

// A window in whole units where a pixel of the mouse moves it by more than one.
function tidy(value: number, speed: number): number {
  const step = 10 ** Math.min(0, Math.floor(Math.log10(speed)));
  return step > 0 && Number.isFinite(step) ? Math.round(value / step) * step : value;
}

/** CSS pixels that one key press stands for. */
const STEP = 8;
