import type { Picture } from '../render/picture.ts';
import type { PathCommand } from './drawing.ts';
import type { Point } from './state.ts';

/** Draws lines one pixel wide into a picture, and fills what is to be filled. Parts outside are cut off first. */
export function drawPath(picture: Picture, { points, filled, ink }: PathCommand): void {
  if (filled) fill(picture, points, ink);
  for (let at = 0; at + 1 < points.length; at++) drawLine(picture, points[at]!, points[at + 1]!, ink);
}

type Ink = PathCommand['ink'];

function drawLine(picture: Picture, from: Point, to: Point, ink: Ink): void {
  const part = clip(from, to, picture.width, picture.height);
  if (part === undefined) return;
  const [[x1, y1], [x2, y2]] = part;
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1))));
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    dot(picture, Math.floor(x1 + (x2 - x1) * share), Math.floor(y1 + (y2 - y1) * share), ink);
  }
}

/** The part of a line inside of the picture (Liang and Barsky); undefined where there is none. */
function clip(from: Point, to: Point, width: number, height: number): readonly [Point, Point] | undefined {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  if (!Number.isFinite(dx) || !Number.isFinite(dy)) return undefined;
  let [first, last] = [0, 1];
  for (const [way, room] of [
    [-dx, from[0]],
    [dx, width - 1e-6 - from[0]],
    [-dy, from[1]],
    [dy, height - 1e-6 - from[1]],
  ] as const) {
    if (way === 0) {
      if (room < 0) return undefined;
    } else if (way < 0) first = Math.max(first, room / way);
    else last = Math.min(last, room / way);
  }
  if (first > last) return undefined;
  return [
    [from[0] + dx * first, from[1] + dy * first],
    [from[0] + dx * last, from[1] + dy * last],
  ];
}

/** Pixels whose centre lies inside, counted by crossings. */
function fill(picture: Picture, points: readonly Point[], ink: Ink): void {
  const edges = points.map((point, at) => [point, points[(at + 1) % points.length]!] as const);
  for (let y = 0; y < picture.height; y++) {
    const line = y + 0.5;
    const crossings = edges
      .filter(([[, y1], [, y2]]) => y1 <= line !== y2 <= line)
      .map(([[x1, y1], [x2, y2]]) => x1 + ((line - y1) * (x2 - x1)) / (y2 - y1))
      .sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const last = Math.min(picture.width, Math.ceil(crossings[at + 1]! - 0.5));
      for (let x = Math.max(0, Math.ceil(crossings[at]! - 0.5)); x < last; x++) dot(picture, x, y, ink);
    }
  }
}

function dot({ width, height, channels, data }: Picture, x: number, y: number, ink: Ink): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  const at = (y * width + x) * channels;
  if (channels === 1) data[at] = (ink[0] + ink[1] + ink[2]) / 3;
  else for (let channel = 0; channel < 3; channel++) data[at + channel] = ink[channel as 0 | 1 | 2];
}
