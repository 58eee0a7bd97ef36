import { itemOf, type JsonRow, numbersOf, textOf } from '../dicomweb/json-row.ts';

/** Millimetres in the patient's coordinates: x to the left, y to the back, z to the head (PS3.3 §C.7.6.2.1.1). */
export type Vector = readonly [number, number, number];

/** Where a frame lies in the patient. */
export interface Plane {
  /** Direction of rising columns, of length 1. */
  readonly row: Vector;
  /** Direction of rising rows, of length 1. */
  readonly column: Vector;
  /** Middle of the first pixel. */
  readonly position: Vector;
}

/** Millimetres between the middles of two pixels. */
export interface Spacing {
  /** From one row to the next. */
  readonly rows: number;
  /** From one column to the next. */
  readonly columns: number;
}

/** The plane of a frame (from 1), from the image itself or its functional groups; undefined where it has none. */
export function planeOf(image: JsonRow, frame: number): Plane | undefined {
  const orientation = numbersOf(macro(image, frame, tags.planeOrientation), tags.imageOrientation);
  const position = vector(numbersOf(macro(image, frame, tags.planePosition), tags.imagePosition));
  const row = unit(vector(orientation.slice(0, 3)));
  const column = unit(vector(orientation.slice(3, 6)));
  return row === undefined || column === undefined || position === undefined ? undefined : { row, column, position };
}

/** The size of pixels in the patient; undefined where it is not known. */
export function spacingOf(image: JsonRow, frame: number): Spacing | undefined {
  return spacing(numbersOf(macro(image, frame, tags.pixelMeasures), tags.pixelSpacing));
}

/** How many times a pixel is taller than wide, 1 where the image does not say. */
export function aspectOf(image: JsonRow, frame: number): number {
  const known =
    spacingOf(image, frame) ??
    spacing(numbersOf(image, tags.imagerPixelSpacing)) ??
    spacing(numbersOf(image, tags.nominalScannedPixelSpacing)) ??
    spacing(numbersOf(image, tags.pixelAspectRatio));
  const aspect = known === undefined ? 1 : known.rows / known.columns;
  // A ratio that would make the image a line is a mistake of the writer.
  return aspect > 0.05 && aspect < 20 ? aspect : 1;
}

/** Slice thickness in millimetres, '' where unknown. */
export function thicknessOf(image: JsonRow, frame: number): string {
  return textOf(macro(image, frame, tags.pixelMeasures), tags.sliceThickness);
}

/** The direction out of the plane: the cross product of rows and columns. */
export function normalOf({ row, column }: Pick<Plane, 'row' | 'column'>): Vector {
  return [
    row[1] * column[2] - row[2] * column[1],
    row[2] * column[0] - row[0] * column[2],
    row[0] * column[1] - row[1] * column[0],
  ];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Letters at the edges of the viewport that say where each side lies in the patient. */
export interface Sides {
  readonly left: string;
  readonly right: string;
  readonly top: string;
  readonly bottom: string;
}

/** The letters of a plane (PS3.3 §C.7.6.1.1.1). */
export function sidesOf({ row, column }: Plane): Sides {
  return { left: letters(negative(row)), right: letters(row), top: letters(negative(column)), bottom: letters(column) };
}

/** Up to two letters for a direction, the strongest first: R and L, A and P, F and H. */
export function letters(direction: Vector): string {
  return direction
    .map((part, axis) => ({ letter: axes[axis]?.[part > 0 ? 1 : 0] ?? '', strength: Math.abs(part) }))
    .filter(({ strength }) => strength > WEAKEST)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, 2)
    .map(({ letter }) => letter)
    .join('');
}

// The frame's own functional group, else the shared one, else the image itself (PS3.3 §C.7.6.16).
function macro(image: JsonRow, frame: number, sequence: string): JsonRow {
  const own = itemOf(image, tags.perFrameGroups, frame - 1);
  const shared = itemOf(image, tags.sharedGroups);
  return (own && itemOf(own, sequence)) ?? (shared && itemOf(shared, sequence)) ?? image;
}

function vector(numbers: readonly number[]): Vector | undefined {
  const [x, y, z] = numbers;
  return x === undefined || y === undefined || z === undefined ? undefined : [x, y, z];
}

function unit(direction: Vector | undefined): Vector | undefined {
  if (direction === undefined) return undefined;
  const length = Math.hypot(...direction);
  return length > 0 ? [direction[0] / length, direction[1] / length, direction[2] / length] : undefined;
}

function spacing(numbers: readonly number[]): Spacing | undefined {
  const [rows, columns] = numbers;
  return rows !== undefined && columns !== undefined && rows > 0 && columns > 0 ? { rows, columns } : undefined;
}

function negative([x, y, z]: Vector): Vector {
  return [-x, -y, -z];
}

const axes = ['RL', 'AP', 'FH'] as const;
/** A direction within about 12 degrees of an axis gets one letter. */
const WEAKEST = 0.2;

const tags = {
  imagerPixelSpacing: '00181164',
  nominalScannedPixelSpacing: '00182010',
  sliceThickness: '00180050',
  imagePosition: '00200032',
  imageOrientation: '00200037',
  pixelSpacing: '00280030',
  pixelAspectRatio: '00280034',
  pixelMeasures: '00289110',
  planePosition: '00209113',
  planeOrientation: '00209116',
  sharedGroups: '52009229',
  perFrameGroups: '52009230',
} as const;
