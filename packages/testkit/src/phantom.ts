/** Where a slice lies and how large it is. */
export interface SliceOptions {
  readonly rows: number;
  readonly columns: number;
  /** 0 at the head's end of the body, 1 at the feet's. */
  readonly depth: number;
  /** Added to the densities, so that the stored values are never negative. */
  readonly offset: number;
  readonly seed: number;
}

/** A slice through an invented chest: 16-bit little-endian words of `density + offset`, 0 to 4,095. */
export function bodySlice({ rows, columns, depth, offset, seed }: SliceOptions): Uint8Array {
  const bytes = new Uint8Array(rows * columns * 2);
  const view = new DataView(bytes.buffer);
  const organs = organsAt(depth);
  const random = randomNumbers(seed);
  for (let row = 0; row < rows; row++) {
    const y = (2 * row + 1) / rows - 1;
    for (let column = 0; column < columns; column++) {
      const x = (2 * column + 1) / columns - 1;
      const noise = (random() & 31) - 16;
      const stored = density(organs, x, y) + offset + noise;
      view.setUint16((row * columns + column) * 2, Math.max(0, Math.min(4095, Math.round(stored))), true);
    }
  }
  return bytes;
}

/** Which frame of a colour cine, and how its samples lie. */
export interface ColourOptions {
  readonly rows: number;
  readonly columns: number;
  readonly frame: number;
  readonly planar: boolean;
}

/** One RGB frame of 8 bits a sample: a grey fan with red and blue flow that moves with the frame. */
export function colourFrame({ rows, columns, frame, planar }: ColourOptions): Uint8Array {
  const pixels = rows * columns;
  const bytes = new Uint8Array(pixels * 3);
  const random = randomNumbers(frame + 1);
  for (let at = 0; at < pixels; at++) {
    const colour = fanColour((at % columns) / columns, Math.floor(at / columns) / rows, frame, random());
    for (let sample = 0; sample < 3; sample++) {
      bytes[planar ? sample * pixels + at : at * 3 + sample] = colour[sample] ?? 0;
    }
  }
  return bytes;
}

/** Numbers of 32 bits that depend on the seed only (a linear congruential generator whose high bits are taken). */
export function randomNumbers(seed: number): () => number {
  let state = (Math.imul(seed, 2_654_435_761) + 12_345) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

/** An ellipse with a density; later ones lie over earlier ones. */
interface Organ {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly density: number;
}

function organsAt(depth: number): readonly Organ[] {
  const middle = Math.sin(Math.PI * Math.min(1, Math.max(0, depth)));
  const lung = 0.18 + 0.16 * middle;
  return [
    { x: 0, y: 0.05, width: 0.86, height: 0.62, density: -90 },
    { x: 0, y: 0.05, width: 0.8, height: 0.56, density: 45 },
    { x: -0.4, y: 0.02, width: lung, height: lung * 1.25, density: -820 },
    { x: 0.4, y: 0.02, width: lung, height: lung * 1.25, density: -820 },
    { x: 0.12, y: -0.08, width: 0.1 + 0.14 * depth, height: 0.12 + 0.1 * depth, density: 60 + 120 * middle },
    { x: 0, y: 0.44, width: 0.11, height: 0.1, density: 420 },
    { x: 0, y: 0.44, width: 0.045, height: 0.04, density: 20 },
    { x: -0.08, y: 0.26, width: 0.05, height: 0.05, density: 230 },
    { x: 0.5 * Math.cos(6 * depth) * 0.9, y: 0.1, width: 0.035, height: 0.04, density: 60 },
  ];
}

function density(organs: readonly Organ[], x: number, y: number): number {
  let value = -1000;
  for (const organ of organs) {
    const across = (x - organ.x) / organ.width;
    const down = (y - organ.y) / organ.height;
    if (across * across + down * down < 1) value = organ.density;
  }
  return value;
}

function fanColour(x: number, y: number, frame: number, random: number): readonly number[] {
  const angle = Math.atan2(x - 0.5, y + 0.08);
  const radius = Math.hypot(x - 0.5, y + 0.08);
  if (Math.abs(angle) > 0.65 || radius > 1 || radius < 0.15) return BLACK;
  const flow = Math.sin(radius * 30 - frame * 0.6);
  if (Math.hypot(x - 0.45, y - 0.5) < 0.12) return flow > 0 ? [120 + 120 * flow, 20, 0] : [0, 20, 120 - 120 * flow];
  const grey = (60 + 50 * Math.sin(radius * 40 + angle * 12)) * (0.5 + (random & 255) / 255);
  return [grey, grey, grey];
}

const BLACK = [0, 0, 0];
