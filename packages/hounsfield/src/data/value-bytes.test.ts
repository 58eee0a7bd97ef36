import { describe, expect, it } from 'vitest';
import { DataSet, explicitVrLittleEndian, implicitVrLittleEndian, parse, toBytes } from './index.ts';
import { ValueBytes } from './value-bytes.ts';

const tags = Uint32Array.of(0x0010_0010, 0x0010_0020, 0x0040_0275);
const values = {
  PatientName: 'Doe^Jane',
  PatientID: '1',
  InstanceNumber: 1,
  RequestAttributesSequence: [{ ScheduledProcedureStepID: 'A' }],
} as const;
const asRead = (dataSet: DataSet, encoding = explicitVrLittleEndian): DataSet =>
  parse(toBytes(dataSet, { encoding }), { encoding });
const read = (changes: object = {}, encoding = explicitVrLittleEndian): DataSet =>
  asRead(DataSet.of({ ...values, ...changes }), encoding);

describe('ValueBytes', () => {
  const said = ValueBytes.of(read(), tags);

  it('are those of a data set that says the same, whatever else it says', () => {
    expect(said?.isOf(read())).toBe(true);
    expect(said?.isOf(read({ InstanceNumber: 2, StudyID: '7' }))).toBe(true);
  });

  it.each([
    ['another value', { PatientName: 'Doe^Joan' }],
    ['a longer one', { PatientID: '12345' }],
    ['an empty one', { PatientID: '' }],
    ['another item', { RequestAttributesSequence: [{ ScheduledProcedureStepID: 'B' }] }],
    ['one item more', { RequestAttributesSequence: [{ ScheduledProcedureStepID: 'A' }, {}] }],
  ])('are not those of a data set with %s', (_, changes) => {
    expect(said?.isOf(read(changes))).toBe(false);
  });

  it('are not those of a data set with an element less or more, or in another encoding', () => {
    expect(said?.isOf(asRead(read().without('PatientID')))).toBe(false);
    expect(ValueBytes.of(asRead(read().without('PatientID')), tags)?.isOf(read())).toBe(false);
    expect(said?.isOf(read({}, implicitVrLittleEndian))).toBe(false);
  });

  it('cannot be told of a data set that was changed', () => {
    expect(ValueBytes.of(read().with({ PatientID: '1' }), tags)).toBeUndefined();
    expect(said?.isOf(read().with({ PatientID: '2' }))).toBe(false);
  });
});
