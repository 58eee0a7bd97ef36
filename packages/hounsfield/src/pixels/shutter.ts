import type { DataSet } from '../data/index.ts';
import { numberOf, numbersOf } from './attribute.ts';
import { labOf } from './cielab.ts';

/** What of an image is to be seen; the rest is neutralised (PS3.3 §C.7.6.11, §C.7.6.15). Plain data. */
export interface Shutter {
  /** Edges as numbers of columns and rows from 1, both seen. */
  readonly rectangle?: {
    readonly left: number;
    readonly right: number;
    readonly upper: number;
    readonly lower: number;
  };
  readonly circle?: { readonly row: number; readonly column: number; readonly radius: number };
  /** Row and column of each corner in turn, from 1. */
  readonly polygon?: readonly (readonly [row: number, column: number])[];
  /** Group of the overlay whose set bits are hidden, e.g. 0x6000. */
  readonly overlayGroup?: number;
  /** Grey of what is hidden, as a P-Value of 16 bits. */
  readonly grey: number;
  /** Colour of what is hidden: red, green and blue, 0 to 255. */
  readonly colour?: readonly [number, number, number];
}

/** The shutter of an image, of an item of Frame Display Shutter Sequence or of a presentation state. */
export function shutterOf(dataSet: DataSet): Shutter | undefined {
  const shapes = dataSet.values('ShutterShape').map(shape => String(shape).trim());
  const parts = Object.assign({}, ...shapes.map(shape => shapeReaders.get(shape)?.(dataSet) ?? {})) as Partial<Shutter>;
  if (Object.keys(parts).length === 0) return undefined;
  const lab = numbersOf(dataSet, 'ShutterPresentationColorCIELabValue');
  const colour = lab.length === 3 ? labOf(lab) : undefined;
  return { ...parts, grey: numberOf(dataSet, 'ShutterPresentationValue') ?? 0, ...(colour && { colour }) };
}

/**
 * Calls `hide` for each run of hidden pixels, row by row. Several shapes hide what any of them hides.
 * @param hide gets the first pixel of a run and the one behind it, counted through the image.
 */
export function hiddenRuns(
  shutter: Shutter,
  size: { readonly width: number; readonly height: number },
  hide: (from: number, to: number) => void,
): void {
  for (let y = 0; y < size.height; y++) {
    let seen: (readonly [number, number])[] = [[0, size.width]];
    if (shutter.rectangle !== undefined) seen = both(seen, [rectangleSpan(shutter.rectangle, y)]);
    if (shutter.circle !== undefined) seen = both(seen, [circleSpan(shutter.circle, y)]);
    if (shutter.polygon !== undefined) seen = both(seen, polygonSpans(shutter.polygon, y));
    let at = 0;
    for (const [from, to] of seen) {
      if (from > at) hide(y * size.width + at, y * size.width + from);
      at = Math.max(at, to);
    }
    if (at < size.width) hide(y * size.width + at, (y + 1) * size.width);
  }
}

/** Columns from 0 that are seen in a row: the first one and the one behind the last. */
type ColumnSpan = readonly [number, number];

function both(some: readonly ColumnSpan[], others: readonly ColumnSpan[]): ColumnSpan[] {
  return some
    .flatMap(([a, b]) => others.map(([c, d]): ColumnSpan => [Math.max(a, c), Math.min(b, d)]))
    .filter(([from, to]) => from < to);
}

function rectangleSpan({ left, right, upper, lower }: NonNullable<Shutter['rectangle']>, y: number): ColumnSpan {
  return y + 1 < upper || y + 1 > lower ? [0, 0] : [left - 1, right];
}

function circleSpan({ row, column, radius }: NonNullable<Shutter['circle']>, y: number): ColumnSpan {
  const away = y + 1 - row;
  if (Math.abs(away) > radius) return [0, 0];
  const half = Math.sqrt(radius * radius - away * away);
  return [Math.ceil(column - half) - 1, Math.floor(column + half)];
}

/** Between each pair of crossings of the row; the corners' own pixels are seen. */
function polygonSpans(polygon: NonNullable<Shutter['polygon']>, y: number): ColumnSpan[] {
  const row = y + 1;
  const crossings: number[] = [];
  const spans: ColumnSpan[] = [];
  for (const [index, [row1, column1]] of polygon.entries()) {
    const [row2, column2] = polygon[(index + 1) % polygon.length]!;
    if (row1 === row2) {
      if (row1 === row) spans.push([Math.min(column1, column2) - 1, Math.max(column1, column2)]);
    } else if (row >= Math.min(row1, row2) && row < Math.max(row1, row2)) {
      crossings.push(column1 + ((row - row1) * (column2 - column1)) / (row2 - row1));
    } else if (row === Math.max(row1, row2)) {
      const column = row1 > row2 ? column1 : column2;
      spans.push([column - 1, column]);
    }
  }
  crossings.sort((a, b) => a - b);
  for (let at = 0; at + 1 < crossings.length; at += 2)
    spans.push([Math.ceil(crossings[at]!) - 1, Math.floor(crossings[at + 1]!)]);
  return merged(spans);
}

function merged(spans: ColumnSpan[]): ColumnSpan[] {
  const result: [number, number][] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

type ShapeReader = (dataSet: DataSet) => Partial<Shutter> | undefined;

/** Defined terms of Shutter Shape (0018,1600), and what each needs (PS3.3 Tables C.7-17a, C.7.6.15-1). */
const shapeReaders: ReadonlyMap<string, ShapeReader> = new Map<string, ShapeReader>([
  [
    'RECTANGULAR',
    dataSet => {
      const left = numberOf(dataSet, 'ShutterLeftVerticalEdge');
      const right = numberOf(dataSet, 'ShutterRightVerticalEdge');
      const upper = numberOf(dataSet, 'ShutterUpperHorizontalEdge');
      const lower = numberOf(dataSet, 'ShutterLowerHorizontalEdge');
      if (left === undefined || right === undefined || upper === undefined || lower === undefined) return undefined;
      return { rectangle: { left, right, upper, lower } };
    },
  ],
  [
    'CIRCULAR',
    dataSet => {
      const [row, column] = numbersOf(dataSet, 'CenterOfCircularShutter');
      const radius = numberOf(dataSet, 'RadiusOfCircularShutter');
      return row === undefined || column === undefined || radius === undefined
        ? undefined
        : { circle: { row, column, radius } };
    },
  ],
  [
    'POLYGONAL',
    dataSet => {
      const numbers = numbersOf(dataSet, 'VerticesOfThePolygonalShutter').slice(0, MOST_CORNERS * 2);
      const polygon = Array.from(
        { length: numbers.length >> 1 },
        (_, index) => [numbers[index * 2]!, numbers[index * 2 + 1]!] as const,
      );
      return polygon.length < 3 ? undefined : { polygon };
    },
  ],
  [
    'BITMAP',
    dataSet => {
      const overlayGroup = numberOf(dataSet, 'ShutterOverlayGroup');
      return overlayGroup === undefined ? undefined : { overlayGroup };
    },
  ],
]);

/** A corner costs time in each row. */
const MOST_CORNERS = 1024;
