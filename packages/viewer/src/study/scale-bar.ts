/** A bar of a round length and how long it is on the screen. */
export interface ScaleBar {
  readonly label: string;
  /** CSS pixels. */
  readonly pixels: number;
}

/**
 * The longest bar of a round length that takes at most a fifth of the viewport.
 * @param pixelsPerMillimetre CSS pixels
 * @param width of the viewport in CSS pixels
 */
export function scaleBar(pixelsPerMillimetre: number, width: number): ScaleBar | undefined {
  const room = width / 5 / pixelsPerMillimetre;
  if (!(room > 0) || !Number.isFinite(room)) return undefined;
  const power = 10 ** Math.floor(Math.log10(room));
  const millimetres = power * (room >= 5 * power ? 5 : room >= 2 * power ? 2 : 1);
  return { label: label(millimetres), pixels: millimetres * pixelsPerMillimetre };
}

function label(millimetres: number): string {
  if (millimetres >= 10) return `${trimmed(millimetres / 10)} cm`;
  return millimetres >= 0.1 ? `${trimmed(millimetres)} mm` : `${trimmed(millimetres * 1000)} µm`;
}

function trimmed(number: number): string {
  return String(Number(number.toPrecision(3)));
}
