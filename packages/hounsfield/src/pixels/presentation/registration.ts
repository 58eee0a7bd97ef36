import type { DataSet } from '../../data/index.ts';
import { DecodeError } from '../../errors/index.ts';
import { numbersOf } from '../attribute.ts';
import { imagesOf, itemsOf } from './read.ts';
import type { ImageReference } from './state.ts';

/** Takes points of one frame of reference to another, millimetres: 4 × 4, row by row (PS3.3 §C.20.2.1.1). */
export type RegistrationMatrix = readonly number[];

/** What a Spatial Registration object says (PS3.3 §C.20.2). */
export interface SpatialRegistration {
  /** Of the system that all are registered to. */
  readonly frameOfReferenceUid: string;
  readonly sources: readonly RegisteredSource[];
}

/** Images, or all of a frame of reference, and the way from there to the registered system. */
export interface RegisteredSource {
  readonly frameOfReferenceUid?: string;
  readonly images: readonly ImageReference[];
  readonly matrix: RegistrationMatrix;
}

/** Whose place is asked for. */
export interface RegisteredImage {
  readonly frameOfReferenceUid?: string;
  readonly sopInstanceUid?: string;
}

/**
 * Reads a Spatial Registration object: rigid, scaled and affine matrices alike, several of a source one after the other.
 * @throws DecodeError `bad-registration` for a matrix that is none, and for deformations
 */
export function spatialRegistration(dataSet: DataSet): SpatialRegistration {
  if (dataSet.has('DeformableRegistrationSequence')) throw bad('deformations are not applied');
  const sources = itemsOf(dataSet, 'RegistrationSequence').map((item): RegisteredSource => {
    const frameOfReferenceUid = item.text('FrameOfReferenceUID')?.trim();
    const matrices = itemsOf(item, 'MatrixRegistrationSequence').flatMap(each =>
      itemsOf(each, 'MatrixSequence').map(matrixOf),
    );
    return {
      ...(frameOfReferenceUid && { frameOfReferenceUid }),
      images: imagesOf(item),
      matrix: matrices.reduce((done, next) => product(next, done), IDENTITY),
    };
  });
  return { frameOfReferenceUid: dataSet.text('FrameOfReferenceUID')?.trim() ?? '', sources };
}

/**
 * The way from where one image lies to where the other does, through the registered system.
 * @throws DecodeError `bad-registration` where the object does not tell of one of them
 */
export function registrationBetween(
  registration: SpatialRegistration,
  from: RegisteredImage,
  to: RegisteredImage,
): RegistrationMatrix {
  return product(inverseOf(matrixFor(registration, to)), matrixFor(registration, from));
}

/** A point, millimetres, where the matrix takes it. */
export function registeredPoint(
  matrix: RegistrationMatrix,
  [x, y, z]: readonly [number, number, number],
): readonly [number, number, number] {
  const row = (at: number): number => matrix[at]! * x + matrix[at + 1]! * y + matrix[at + 2]! * z + matrix[at + 3]!;
  return [row(0), row(4), row(8)];
}

function matrixFor({ sources, frameOfReferenceUid }: SpatialRegistration, image: RegisteredImage): RegistrationMatrix {
  const { sopInstanceUid } = image;
  const ofImage = sources.find(({ images }) => images.some(each => each.sopInstanceUid === sopInstanceUid));
  // Without images an item is of all that have its frame of reference (PS3.3 §C.20.2.1.2).
  const ofFrame = sources.find(
    ({ images, frameOfReferenceUid: uid }) =>
      images.length === 0 && uid !== undefined && uid === image.frameOfReferenceUid,
  );
  const found = ofImage ?? ofFrame;
  if (found !== undefined) return found.matrix;
  if (frameOfReferenceUid !== '' && image.frameOfReferenceUid === frameOfReferenceUid) return IDENTITY;
  throw bad('it does not tell where an image lies');
}

function matrixOf(item: DataSet): RegistrationMatrix {
  const matrix = numbersOf(item, 'FrameOfReferenceTransformationMatrix');
  const isAffine = matrix.length === 16 && matrix.every(Number.isFinite) && String(matrix.slice(12)) === '0,0,0,1';
  if (!isAffine || determinant(matrix) === 0) throw bad('a matrix that takes no points to others');
  return matrix;
}

/** First `b`, then `a`. */
function product(a: RegistrationMatrix, b: RegistrationMatrix): RegistrationMatrix {
  return Array.from({ length: 16 }, (_each, at) => {
    const row = at - (at % 4);
    return [0, 1, 2, 3].reduce((sum, k) => sum + a[row + k]! * b[k * 4 + (at % 4)]!, 0);
  });
}

/** Of the part that turns and stretches. */
function determinant(m: RegistrationMatrix): number {
  return [0, 1, 2].reduce((sum, column) => sum + m[column]! * cofactor(m, 0, column), 0);
}

function cofactor(m: RegistrationMatrix, row: number, column: number): number {
  const at = (down: number, across: number): number => m[((row + down) % 3) * 4 + ((column + across) % 3)]!;
  return at(1, 1) * at(2, 2) - at(1, 2) * at(2, 1);
}

function inverseOf(m: RegistrationMatrix): RegistrationMatrix {
  const size = determinant(m);
  const turned = (row: number, column: number): number => cofactor(m, column, row) / size;
  return [0, 1, 2]
    .flatMap(row => {
      const [a, b, c] = [turned(row, 0), turned(row, 1), turned(row, 2)];
      return [a, b, c, -(a * m[3]! + b * m[7]! + c * m[11]!)];
    })
    .concat([0, 0, 0, 1]);
}

function bad(detail: string): DecodeError {
  return new DecodeError('bad-registration', { detail });
}

const IDENTITY: RegistrationMatrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
