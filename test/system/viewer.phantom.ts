import { randomNumbers } from '@hounsfield/testkit';

/**
 * One slice through an invented chest, for pictures that people look at: body wall, ribs, spine, heart, vessels and
 * lungs with a nodule. 16-bit little-endian words of Hounsfield units + 1,024.
 * @param depth 0 at the shoulders, 1 at the diaphragm
 */
export function chestSlice(size: number, depth: number): Uint8Array {
  const sharp = new Float32Array(size * size);
  const organs = organsAt(depth);
  const branches = lungVessels(depth);
  for (let row = 0; row < size; row++) {
    const y = ((2 * row + 1) / size - 1) * 1.05;
    for (let column = 0; column < size; column++) {
      const x = ((2 * column + 1) / size - 1) * 1.05;
      sharp[row * size + column] = density(organs, branches, { x, y, depth });
    }
  }
  const soft = blurred(blurred(sharp, size), size);
  const random = randomNumbers(Math.round(depth * 10_000));
  const noise = (): number => ((random() & 255) + (random() & 255) + (random() & 255)) / 12 - 32;
  const words = new Uint16Array(size * size);
  for (let at = 0; at < words.length; at++)
    words[at] = Math.max(0, Math.min(4095, Math.round((soft[at] ?? 0) + 1024 + noise())));
  return new Uint8Array(words.buffer);
}

/**
 * The chest from the front, as a scout shows it: each pixel is the mean along a line from front to back. 16-bit
 * little-endian words of mean Hounsfield units + 1,024; `size` rows from the shoulders down, `size` columns.
 */
export function chestScout(size: number): Uint8Array {
  const words = new Uint16Array(size * size);
  for (let row = 0; row < size; row++) {
    const slice = chestSlice(size, (row + 0.5) / size);
    const stored = new Uint16Array(slice.buffer);
    for (let column = 0; column < size; column++) {
      let sum = 0;
      for (let line = column; line < stored.length; line += size) sum += stored[line] ?? 0;
      words[row * size + column] = Math.round(sum / size);
    }
  }
  return new Uint8Array(words.buffer);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

/** An ellipse of one density; later ones lie over earlier ones. */
interface Organ {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly hu: number;
}

function density(organs: readonly Organ[], branches: readonly Organ[], place: Place): number {
  const wall = bodyWall(place);
  if (wall !== undefined) return wall;
  const lung = isLung(place);
  let value = lung ? -860 + 18 * Math.sin(place.x * 31) * Math.cos(place.y * 27) : 50;
  if (lung) for (const branch of branches) if (isInside(branch, place)) value = branch.hu;
  for (const organ of organs) if (isInside(organ, place)) value = organ.hu;
  return value;
}

/** Air, couch, skin, fat, muscle and ribs around the chest; undefined inside of it. */
function bodyWall({ x, y, depth }: Place): number | undefined {
  const skin = ((Math.abs(x) / 0.9) ** 2.3 + (Math.abs(y - 0.02) / 0.66) ** 2.3) ** (1 / 2.3);
  if (skin > 1) return Math.abs(y - (0.74 - 0.12 * x * x)) < 0.012 && Math.abs(x) < 0.8 ? -250 : -1000;
  if (skin > 0.985) return 20;
  const cavity = Math.hypot(x / 0.71, (y + 0.01) / 0.5);
  if (cavity <= 1) return undefined;
  if (skin > 0.93 - 0.03 * Math.cos(4 * Math.atan2(y, x))) return -100;
  return (
    ribs(Math.atan2(y + 0.01, x), cavity, depth) ??
    (cavity > 1.2 && Math.abs(Math.sin(9 * skin + 3 * x)) < 0.12 ? -90 : 55)
  );
}

/** Ribs run downwards from the back to the front, so a slice cuts each of them once. */
function ribs(angle: number, cavity: number, depth: number): number | undefined {
  if (cavity < 1.035 || cavity > 1.115) return undefined;
  const along = Math.abs(Math.abs(angle) - Math.PI / 2);
  const turn = Math.abs(((angle * 11) / Math.PI + depth * 9 + (angle > 0 ? 0 : 0.5)) % 2);
  if (turn > 0.62 || along < 0.16) return undefined;
  return cavity < 1.05 || cavity > 1.1 || turn < 0.07 || turn > 0.55 ? 780 : 320;
}

function isLung({ x, y, depth }: Place): boolean {
  const width = 0.3 + 0.03 * Math.sin(Math.PI * depth);
  const [cx, cy] = [x < 0 ? -0.375 : 0.375, 0.0];
  const height = 0.36 + 0.08 * Math.sin(Math.PI * Math.min(1, depth + 0.25));
  return Math.abs((x - cx) / width) ** 2.4 + Math.abs((y - cy) / height) ** 2.4 < 1;
}

function organsAt(depth: number): readonly Organ[] {
  const heart = smooth((depth - 0.35) / 0.35);
  const beforeFork = depth < 0.4;
  const bronchus = 0.045 + 0.16 * Math.max(0, depth - 0.4);
  const circle = (x: number, y: number, radius: number, hu: number): Organ => ({
    x,
    y,
    width: radius,
    height: radius,
    hu,
  });
  const ellipse = (x: number, y: number, [width, height]: readonly [number, number], hu: number): Organ => ({
    x,
    y,
    width,
    height,
    hu,
  });
  const nodule = Math.sqrt(Math.max(0, 0.05 ** 2 - (0.35 * (depth - 0.5)) ** 2));
  const liver = smooth((depth - 0.78) / 0.2);
  return [
    ellipse(0, 0.06, [0.1 + 0.02 * depth, 0.3], 40),
    ellipse(0, -0.3, [0.09, 0.14], -85),
    ...(heart > 0
      ? [
          ellipse(0.13, -0.08, [0.3 * heart, 0.25 * heart], 105),
          ellipse(0.22, -0.04, [0.13 * heart, 0.14 * heart], 235),
          ellipse(0.03, -0.15, [0.12 * heart, 0.1 * heart], 215),
        ]
      : [circle(-0.04, -0.12, 0.075, 240), ellipse(0.1, -0.14, [0.075, 0.06], 210)]),
    circle(0.13, 0.24, 0.062, 230),
    circle(-0.09, -0.02, 0.035, 200),
    ...(beforeFork
      ? [circle(0, 0.03, 0.05, -990)]
      : [circle(-bronchus, 0.05, 0.03, -990), circle(bronchus, 0.06, 0.028, -990)]),
    circle(0.01, 0.17, 0.022, 20),
    // Spine: body with a rim, canal, arch and processes.
    ellipse(0, 0.35, [0.135, 0.115], 620),
    ellipse(0, 0.35, [0.115, 0.096], 230),
    ellipse(-0.19, 0.47, [0.11, 0.028], 420),
    ellipse(0.19, 0.47, [0.11, 0.028], 420),
    ellipse(0, 0.475, [0.095, 0.075], 560),
    ellipse(0, 0.475, [0.062, 0.052], 15),
    circle(0, 0.475, 0.032, 45),
    ellipse(0, 0.57, [0.025, 0.06], 480),
    ellipse(0, -0.5, [0.11, 0.028], 380),
    ...(nodule > 0 ? [circle(0.5, 0.1, nodule, 48)] : []),
    ...(liver > 0 ? [ellipse(-0.4, 0.02, [0.28 * liver, 0.33 * liver], 115)] : []),
  ];
}

/** Vessels that spread from the root of each lung and become thinner towards its edge. */
function lungVessels(depth: number): readonly Organ[] {
  const random = randomNumbers(77);
  const share = (): number => (random() & 0xffff) / 0xffff;
  return Array.from({ length: 120 }, (_, at) => {
    const side = at % 2 === 0 ? -1 : 1;
    const [reach, turn, level, size] = [share(), share(), share(), share()];
    const away = 0.1 + 0.45 * reach + 0.25 * (depth - level) * (at % 3 === 0 ? 1 : -1);
    const angle = (turn - 0.5) * 2.6 + (depth - level) * 0.8;
    const radius = (0.006 + 0.016 * size) * (1.15 - reach);
    return {
      x: side * (0.12 + Math.abs(away) * Math.cos(angle)),
      y: 0.02 + 0.75 * away * Math.sin(angle),
      width: radius * (1 + 1.2 * share()),
      height: radius,
      hu: 30 + 90 * (1 - reach),
    };
  });
}

function isInside({ x, y, width, height }: Organ, place: Place): boolean {
  const [across, down] = [(place.x - x) / width, (place.y - y) / height];
  return across * across + down * down < 1;
}

/** The mean of each pixel and its eight neighbours: no scanner has edges as sharp as these. */
function blurred(values: Float32Array, size: number): Float32Array {
  const result = new Float32Array(values);
  for (let row = 1; row < size - 1; row++)
    for (let column = 1; column < size - 1; column++) {
      let sum = 0;
      for (let down = -size; down <= size; down += size)
        for (let across = -1; across <= 1; across++) sum += values[row * size + column + down + across] ?? 0;
      result[row * size + column] = sum / 9;
    }
  return result;
}

/** From 0 to 1 without corners, 0 below and 1 above. */
function smooth(share: number): number {
  const bounded = Math.min(1, Math.max(0, share));
  return bounded * bounded * (3 - 2 * bounded);
}
