import { describe, expect, it } from 'vitest';
import { type Changes, DataSet } from '../data/index.ts';
import { geometryOf } from './geometry.ts';
import { realWorldMappings, realWorldValue } from './real-world.ts';

const suv: Changes = {
  RealWorldValueFirstValueMapped: 10,
  RealWorldValueLastValueMapped: 20,
  RealWorldValueSlope: 0.5,
  RealWorldValueIntercept: -1,
  LUTLabel: 'SUV',
  LUTExplanation: 'Standardized uptake value',
  MeasurementUnitsCodeSequence: [{ CodeValue: 'g/ml{SUVbw}', CodeMeaning: 'SUV body weight' }],
};

describe('real world values (PS3.3 §C.7.6.16.2.11)', () => {
  it('are slope times stored value plus intercept, within the range that is mapped', () => {
    const [mapping] = realWorldMappings(DataSet.of({ RealWorldValueMappingSequence: [suv] }));
    expect(mapping).toMatchObject({ label: 'SUV', units: 'g/ml{SUVbw}', unitsMeaning: 'SUV body weight' });
    expect([9, 10, 20, 21].map(stored => realWorldValue(mapping!, stored))).toEqual([undefined, 4, 9, undefined]);
  });

  it('are those of a table where there is one', () => {
    const table: Changes = {
      RealWorldValueFirstValueMapped: 5,
      RealWorldValueLastValueMapped: 7,
      RealWorldValueLUTData: [1.5, 2.5, 99],
    };
    const [mapping] = realWorldMappings(DataSet.of({ RealWorldValueMappingSequence: [table] }));
    expect([5, 6, 7, 8].map(stored => realWorldValue(mapping!, stored))).toEqual([1.5, 2.5, 99, undefined]);
  });

  it('are those of the frame before shared ones, those before the data set', () => {
    const of = (slope: number): Changes => ({
      RealWorldValueMappingSequence: [{ ...suv, RealWorldValueSlope: slope }],
    });
    const all: Changes = {
      ...of(1),
      SharedFunctionalGroupsSequence: [of(2)],
      PerFrameFunctionalGroupsSequence: [of(3), {}],
    };
    const slopes = [0, 1].map(frame => realWorldMappings(DataSet.of(all), frame)[0]?.slope);
    expect(slopes).toEqual([3, 2]);
    expect(realWorldMappings(DataSet.of({}))).toEqual([]);
  });
});

describe('geometry of a frame (PS3.3 §C.7.6.16)', () => {
  it('is that of its functional groups, else of the data set', () => {
    const dataSet = DataSet.of({
      FrameOfReferenceUID: '1.2',
      PixelSpacing: [9, 9],
      SharedFunctionalGroupsSequence: [
        {
          PixelMeasuresSequence: [{ PixelSpacing: [0.5, 0.25], SliceThickness: 3 }],
          PlaneOrientationSequence: [{ ImageOrientationPatient: [1, 0, 0, 0, 1, 0] }],
        },
      ],
      PerFrameFunctionalGroupsSequence: [{}, { PlanePositionSequence: [{ ImagePositionPatient: [1, 2, 3] }] }],
    });
    expect(geometryOf(dataSet, 1)).toEqual({
      spacing: [0.5, 0.25],
      spacingFrom: 'PixelSpacing',
      position: [1, 2, 3],
      orientation: [1, 0, 0, 0, 1, 0],
      sliceThickness: 3,
      frameOfReferenceUid: '1.2',
    });
    expect(geometryOf(DataSet.of({ ImagerPixelSpacing: [0.1, 0.1], PixelAspectRatio: [1, 2] }))).toEqual({
      spacing: [0.1, 0.1],
      spacingFrom: 'ImagerPixelSpacing',
      aspect: [1, 2],
    });
  });
});
