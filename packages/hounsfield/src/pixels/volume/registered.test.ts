import { describe, expect, it } from 'vitest';
import { type Changes, DataSet } from '../../data/index.ts';
import { factsFor } from '../facts.fixture.ts';
import type { Geometry } from '../geometry.ts';
import { photometricOf } from '../photometric.ts';
import { advancedBlending, type BlendedImage, blendAdvanced } from '../presentation/advanced.ts';
import { registeredPoint, registrationBetween, spatialRegistration } from '../presentation/registration.ts';
import { pointAt, volumeGrid } from './grid.ts';
import { registeredImage, type VolumeImage } from './registered.ts';
import type { Vector } from './vector.ts';
import type { Volume } from './voxels.ts';

const item = (uid: string, ...matrices: readonly (readonly number[])[]): Changes => ({
  FrameOfReferenceUID: uid,
  MatrixRegistrationSequence: [
    {
      MatrixSequence: matrices.map(matrix => ({
        FrameOfReferenceTransformationMatrix: [...matrix],
        FrameOfReferenceTransformationMatrixType: 'AFFINE',
      })),
    },
  ],
});
const registration = (...sources: readonly Changes[]): DataSet =>
  DataSet.of({ FrameOfReferenceUID: '1.1', RegistrationSequence: [...sources] });

const shift = (x: number, y: number, z: number): readonly number[] => [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z, 0, 0, 0, 1];
/** A quarter turn around the axis to the head: x becomes y. */
const turn = [0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
const affine = [0.9, 0.1, 0.05, 12, -0.2, 1.1, 0, -7, 0.03, 0, 0.95, 4, 0, 0, 0, 1];
const other = [1.2, -0.3, 0.1, -3, 0.25, 0.8, 0.02, 9, 0, 0.15, 1.05, -2, 0, 0, 0, 1];

describe('spatial registrations (PS3.3 §C.20.2)', () => {
  it('take points from one frame of reference to another through the registered one, as numpy does', () => {
    const read = spatialRegistration(registration(item('1.2', affine), item('1.3', other)));
    const matrix = registrationBetween(read, { frameOfReferenceUid: '1.2' }, { frameOfReferenceUid: '1.3' });
    for (const [at, value] of BETWEEN.entries()) expect(matrix[at]).toBeCloseTo(value, 9);
    for (const [at, value] of MOVED.entries()) expect(registeredPoint(matrix, [10, -20, 30])[at]).toBeCloseTo(value, 7);
  });

  it('do the matrices of a source one after the other', () => {
    const read = spatialRegistration(registration(item('1.2', shift(1, 0, 0), turn)));
    const matrix = registrationBetween(read, { frameOfReferenceUid: '1.2' }, { frameOfReferenceUid: '1.1' });
    expect(registeredPoint(matrix, [2, 0, 5])).toEqual([0, 3, 5]);
  });

  it('are of the images that an item names before those of a frame of reference', () => {
    const named = { ...item('1.2', shift(7, 0, 0)), ReferencedImageSequence: [{ ReferencedSOPInstanceUID: '9.9' }] };
    const read = spatialRegistration(registration(item('1.2', shift(1, 0, 0)), named));
    const there = { frameOfReferenceUid: '1.1' };
    const at = (sopInstanceUid: string): readonly number[] =>
      registeredPoint(registrationBetween(read, { frameOfReferenceUid: '1.2', sopInstanceUid }, there), [0, 0, 0]);
    expect([at('9.9'), at('9.8')]).toEqual([
      [7, 0, 0],
      [1, 0, 0],
    ]);
  });

  it.each([
    ['of fifteen numbers', item('1.2', turn.slice(1))],
    ['that flattens space', item('1.2', [...turn.slice(0, 8), 0, 0, 0, 0, 0, 0, 0, 1])],
    ['that is a projection', item('1.2', [...turn.slice(0, 15), 2])],
  ])('are refused with a matrix %s', (_, source) => {
    expect(() => spatialRegistration(registration(source))).toThrow(
      expect.objectContaining({ code: 'bad-registration' }),
    );
  });

  it('are refused where they do not tell of an image, and where they deform', () => {
    const read = spatialRegistration(registration(item('1.2', turn)));
    const there = { frameOfReferenceUid: '1.1' };
    expect(() => registrationBetween(read, { frameOfReferenceUid: '1.7' }, there)).toThrow(/where an image lies/);
    expect(() => spatialRegistration(DataSet.of({ DeformableRegistrationSequence: [{}] }))).toThrow(/deformations/);
  });
});

describe('a volume that is brought to the pixels of an image (PS3.4 §N.2.6)', () => {
  const slices = Array.from({ length: 5 }, (_each, k) => ({
    rows: 8,
    columns: 10,
    geometry: { spacing: [1, 2], position: [-9, -4, k * 3], orientation: [1, 0, 0, 0, 1, 0] } as const,
  }));
  const ramp = ([x, y, z]: readonly [number, number, number]): number => 100 + 3 * x - 2 * y + 5 * z;
  const volume = phantom(ramp);
  const geometry: Geometry = { spacing: [0.5, 0.75], position: [1, -2, 4], orientation: [0, 1, 0, 0, 0, 1] };
  const source: VolumeImage = {
    facts: factsFor({ rows: 8, columns: 10 }),
    photometric: photometricOf('MONOCHROME2'),
    sopInstanceUid: '1.5',
  };

  /** A phantom whose value follows from the place; it is stored with a rescale of slope 2 and intercept −10. */
  function phantom(formula: (point: Vector) => number): Volume {
    const grid = volumeGrid(slices);
    const voxels = new Int16Array(grid.columns * grid.rows * grid.slices);
    for (let k = 0, at = 0; k < grid.slices; k++)
      for (let j = 0; j < grid.rows; j++)
        for (let i = 0; i < grid.columns; i++) voxels[at++] = (formula(pointAt(grid, [i, j, k])) + 10) / 2;
    return { grid, voxels, slope: 2, intercept: -10 };
  }

  it.each([
    ['moved', shift(2, 1, -3)],
    ['turned', turn],
    ['sheared and stretched', [0.9, 0.1, 0.05, 1, -0.2, 1.1, 0, 1, 0.03, 0, 0.95, 1, 0, 0, 0, 1]],
  ])('has the values of a phantom that is %s, and nothing outside of it', (_, matrix) => {
    const image = registeredImage(volume, { geometry, rows: 6, columns: 7 }, matrix, source);
    let inside = 0;
    for (let row = 0, at = 0; row < 6; row++) {
      for (let column = 0; column < 7; column++, at++) {
        const [x, y, z] = registeredPoint(matrix, [1, -2 + column * 0.75, 4 + row * 0.5]);
        const isWithin = x >= -9 && x <= 9 && y >= -4 && y <= 3 && z >= 0 && z <= 12;
        const isNear = x >= -10 && x <= 10 && y >= -4.5 && y <= 3.5 && z >= -1.5 && z <= 13.5;
        expect(image.outside?.[at]).toBe(isNear ? 0 : 1);
        if (!isWithin) continue;
        inside++;
        // Voxels are whole numbers, two apart.
        expect(Math.abs(image.data[at]! * 2 - 10 - ramp([x, y, z]))).toBeLessThan(2);
      }
    }
    expect(inside).toBeGreaterThan(5);
  });

  it('refuses an image that does not say where it lies', () => {
    expect(() => registeredImage(volume, { geometry: {}, rows: 1, columns: 1 }, turn, source)).toThrow(
      expect.objectContaining({ code: 'not-a-volume' }),
    );
  });

  it('is blended with that image, which is alone where the volume ends', async () => {
    const wide = {
      SoftcopyVOILUTSequence: [{ WindowCenter: [100], WindowWidth: [200], VOILUTFunction: 'LINEAR_EXACT' }],
    };
    const inputs: readonly Changes[] = [
      { BlendingInputNumber: 1, GeometryForDisplay: 'TRUE', ...wide },
      {
        BlendingInputNumber: 2,
        GeometryForDisplay: 'FALSE',
        ReferencedSpatialRegistrationSequence: [{ ReferencedSOPInstanceUID: '1.77' }],
        ...wide,
      },
    ];
    const steps = [
      {
        BlendingDisplayInputSequence: [{ BlendingInputNumber: 1 }, { BlendingInputNumber: 2 }],
        BlendingMode: 'EQUAL',
      },
    ];
    const state = await advancedBlending(
      DataSet.of({ AdvancedBlendingSequence: [...inputs], BlendingDisplaySequence: [...steps] }),
    );
    expect(state.inputs.map(({ isGeometry, registrations }) => [isGeometry, ...registrations])).toEqual([
      [true],
      [false, '1.77'],
    ]);
    const fixed: BlendedImage = {
      ...{ rows: 1, columns: 3, samplesPerPixel: 1, sopInstanceUid: '1.4', data: Uint8Array.of(200, 200, 200) },
      ...{ photometric: source.photometric, facts: factsFor({ rows: 1, columns: 3 }) },
    };
    const into = {
      geometry: { spacing: [1, 6], position: [0, 0, 6], orientation: axial } as const,
      rows: 1,
      columns: 3,
    };
    // The volume is black everywhere, and ends between the second pixel and the third.
    const moving = registeredImage(
      phantom(() => -10),
      into,
      shift(2, 0, 0),
      source,
    );
    expect([...(moving.outside ?? [])]).toEqual([0, 0, 1]);
    const { data } = blendAdvanced(state, new Map([fixed, moving].map((image, at) => [at + 1, image])));
    expect([data[0], data[4], data[8]]).toEqual([128, 128, 255]);
  });
});

const axial = [1, 0, 0, 0, 1, 0] as const;
/** numpy.linalg.inv(other) @ affine, and what that makes of 10, −20, 30. */
const BETWEEN: readonly number[] = [
  0.6299751587, 0.4109853712, -0.0366639065, 6.2186033674, -0.4491857577, 1.2510350538, -0.0112015825, -22.1653325973,
  0.0927408225, -0.1787192934, 0.9063621308, 8.8807617996, 0, 0, 0, 1,
];
const MOVED: readonly number[] = [3.198730334, -52.013938725, 40.573419818];
