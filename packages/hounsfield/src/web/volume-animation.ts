import { WebError } from '../errors/index.ts';
import { decodeText, type Parameter, single } from './query-string.ts';
import type { Curve, Swivel } from './volume-request.ts';

/** What is asked for as an animation. */
export type VolumeAnimation = { readonly swivel: Swivel } | { readonly curve: Curve };

/**
 * An animation of the whole volume, which swivels, or of a plane, which goes along a curve (PS3.18 §8.3.5.3.9 to
 * §8.3.5.3.12, Table 10.4.1-5); undefined where none is asked for.
 * @throws WebError `invalid-parameter`
 */
export function readAnimation(parameters: readonly Parameter[], isMpr: boolean): VolumeAnimation | undefined {
  const [step, rate] = [STEP, RATE].map(name => readNumber(parameters, name));
  if (rate !== undefined && !(rate > 0 && rate <= MOST_RATE)) {
    throw invalid(`${RATE} must be pictures a second above 0, ${MOST_RATE} at most`);
  }
  if (isMpr) {
    const points = readPoints(parameters);
    return points && { curve: curveOf(points, step, rate ?? USUAL_RATE) };
  }
  const range = readNumber(parameters, RANGE);
  return range === undefined ? undefined : { swivel: swivelOf(range, step ?? USUAL_STEP, rate ?? USUAL_RATE) };
}

/** The parameters that are obeyed with an animation. */
export function animationParameters(isMpr: boolean): readonly string[] {
  return [isMpr ? POINT : RANGE, STEP, RATE];
}

/** All of them. */
export const ANIMATION = ['swivelrange', 'volumetriccurvepoint', 'animationstepsize', 'animationrate'] as const;

function swivelOf(range: number, step: number, rate: number): Swivel {
  const swivel = { range, step, rate };
  if (!(range > 0 && range <= 360)) throw invalid(`${RANGE} must be degrees above 0, 360 at most`);
  if (!(step > 0 && step <= range)) throw invalid(`${STEP} must be degrees above 0, and no more than ${RANGE}`);
  if (turnsOf(swivel).length > MOST_PICTURES) throw tooMany();
  return swivel;
}

function curveOf(points: readonly Vector[], given: number | undefined, rate: number): Curve {
  const length = lengthOf(points);
  if (!(length > 0)) throw invalid(`the points of ${POINT} must not all be the same`);
  const step = given ?? Math.max(1, length / (USUAL_PICTURES - 1));
  if (!(step > 0 && step <= length)) throw invalid(`${STEP} must be millimetres above 0, and no longer than the curve`);
  if (length / step + 1 > MOST_PICTURES) throw tooMany();
  return { points, step, rate };
}

/** Degrees of the pictures of an animation, in their order. */
export function turnsOf({ range, step }: Swivel): readonly number[] {
  if (range === 360) return Array.from({ length: Math.min(MOST_COUNTED, Math.ceil(360 / step)) }, (_, k) => k * step);
  // To one side, back, to the other side, and back to before the beginning.
  const by = Math.min(step, range / 2);
  const count = Math.min(MOST_COUNTED, Math.floor(range / 2 / by));
  const there = Array.from({ length: count + 1 }, (_, k) => k * by);
  const back = there.slice(1, -1).reverse();
  const side = [...there, ...back];
  return [...side, ...side.map(turn => -turn)];
}

/** Points of the line from point to point, from the first on, a step of it apart. */
export function placesOf({ points, step }: Curve): readonly Vector[] {
  const places: Vector[] = [];
  let left = 0;
  for (const [k, to] of points.slice(1).entries()) {
    const from = points[k]!;
    const length = lengthOf([from, to]);
    for (; left <= length * (1 + ROUNDING) && length > 0; left += step) {
      const part = Math.min(1, left / length);
      places.push(from.map((value, axis) => value + (to[axis]! - value) * part) as unknown as Vector);
    }
    left -= length;
  }
  return places;
}

function lengthOf(points: readonly Vector[]): number {
  return points
    .slice(1)
    .reduce((sum, to, k) => sum + Math.hypot(...to.map((value, axis) => value - points[k]![axis]!)), 0);
}

/** One point a parameter, or several with commas between. */
function readPoints(parameters: readonly Parameter[]): readonly Vector[] | undefined {
  const given = parameters.filter(({ name }) => name === POINT);
  if (given.length === 0) return undefined;
  const numbers = given.flatMap(({ encoded }) => decodeText(encoded).split(',').map(decimal));
  const isWhole = numbers.length % 3 === 0 && numbers.every(number => number !== undefined);
  if (!isWhole || numbers.length < 6 || numbers.length > 3 * MOST_POINTS) {
    throw invalid(`${POINT} must be three decimal numbers for each of 2 to ${MOST_POINTS} points`);
  }
  const values = numbers as readonly number[];
  return Array.from({ length: values.length / 3 }, (_, k) => values.slice(3 * k, 3 * k + 3) as unknown as Vector);
}

function readNumber(parameters: readonly Parameter[], name: string): number | undefined {
  const encoded = single(parameters, name);
  return encoded === undefined ? undefined : (decimal(decodeText(encoded)) ?? Number.NaN);
}

/** With as many digits as the Rendered Volume Response Module gives, from which the next request may be made. */
export function decimal(text: string): number | undefined {
  const number = /^\s*[+-]?\d{1,12}(?:\.\d{0,24})?(?:[eE][+-]?\d{1,2})?\s*$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function tooMany(): WebError {
  return invalid(`an animation has ${MOST_PICTURES} pictures at most; give a larger ${STEP}`);
}

function invalid(detail: string): WebError {
  return new WebError('invalid-parameter', { detail });
}

type Vector = readonly [number, number, number];

const [RANGE, POINT, STEP, RATE] = ANIMATION;
const USUAL_STEP = 10;
const USUAL_RATE = 10;
const USUAL_PICTURES = 60;
const MOST_RATE = 50;
const MOST_PICTURES = 120;
const MOST_POINTS = 100;
const MOST_COUNTED = 100_000;
/** What is rounding must not lose the last point. */
const ROUNDING = 1e-9;
