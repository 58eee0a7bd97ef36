import type { DisplayFacts } from '../display.ts';
import { applyColourProfile } from '../icc.ts';
import type { Overlay } from '../overlay.ts';
import { hiddenRuns, type Shutter } from '../shutter.ts';
import type { RenderOptions } from './options.ts';
import type { Picture } from './picture.ts';

/** Red, green and blue, 0 to 255; a grey picture takes their mean. */
export type Ink = readonly [number, number, number];

/** Changes the painted image in place: colours to sRGB, then shutters, then overlays (PS3.4 §N.2). */
export function burn(picture: Picture, display: DisplayFacts, options: RenderOptions): void {
  if (options.profile !== undefined && picture.channels === 4) applyColourProfile(picture.data, options.profile);
  const overlays = options.overlays ?? [];
  if (display.shutter !== undefined && options.shutter !== false) burnShutter(picture, display.shutter, overlays);
  for (const overlay of overlays) burnOverlay(picture, overlay, WHITE);
}

/** Hides what the shutter says; a bitmap shutter hides what its overlay has set (PS3.3 §C.7.6.15). */
export function burnShutter(picture: Picture, shutter: Shutter, overlays: readonly Overlay[]): void {
  const grey = shutter.grey / 257;
  const ink: Ink = picture.channels === 4 && shutter.colour !== undefined ? shutter.colour : [grey, grey, grey];
  if (shutter.rectangle ?? shutter.circle ?? shutter.polygon) {
    hiddenRuns(shutter, picture, (from, to) => fillRun(picture, from, to, ink));
  }
  const bitmap = overlays.find(overlay => overlay.group === shutter.overlayGroup);
  if (bitmap !== undefined) burnOverlay(picture, bitmap, ink);
}

export function burnOverlay(picture: Picture, overlay: Overlay, ink: Ink): void {
  const { width, height } = picture;
  const { bits, columns, rows } = overlay;
  const left = overlay.column - 1;
  const top = overlay.row - 1;
  const firstX = Math.max(0, -left);
  const lastX = Math.min(columns, width - left);
  for (let y = Math.max(0, -top); y < Math.min(rows, height - top); y++) {
    const to = (y + top) * width + left;
    for (let x = firstX; x < lastX; x++) {
      if (bits[y * columns + x] === 1) fillRun(picture, to + x, to + x + 1, ink);
    }
  }
}

/** Pixels counted through the picture. */
function fillRun({ channels, data }: Picture, from: number, to: number, ink: Ink): void {
  if (channels === 1) {
    data.fill((ink[0] + ink[1] + ink[2]) / 3, from, to);
    return;
  }
  for (let at = from * 4; at < to * 4; at += 4) {
    data[at] = ink[0];
    data[at + 1] = ink[1];
    data[at + 2] = ink[2];
    data[at + 3] = 255;
  }
}

export const WHITE: Ink = [255, 255, 255];
