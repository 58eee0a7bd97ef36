import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSet, explicitVrLittleEndian, toBytes } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { fileMetaBytes } from 'hounsfield/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataSet, withAssignments } from './assigned.ts';
import { UsageError } from './usage-error.ts';

describe('values of the command line', () => {
  it('are put in, items and all', () => {
    const words = ['PatientID=4711', 'PerformedSeriesSequence[0].ProtocolName=Thorax', 'Rows=2'];
    const dataSet = withAssignments(DataSet.of({ PatientID: '1' }), words);
    expect(dataSet.get('PatientID')).toBe('4711');
    expect(dataSet.get('PerformedSeriesSequence')?.[0]?.get('ProtocolName')).toBe('Thorax');
    expect(dataSet.has('SpecificCharacterSet')).toBe(false);
  });

  it('say in which character set they are, where the default one has no room for them', () => {
    expect(withAssignments(DataSet.of({}), ['PatientName=Müller']).get('SpecificCharacterSet')).toEqual(['ISO_IR 192']);
  });

  it('are refused when they are none', () => {
    expect(() => withAssignments(DataSet.of({}), ['PatientID'])).toThrow(UsageError);
    expect(() => withAssignments(DataSet.of({}), ['PatientNaem=x'])).toThrow(/neither a keyword/);
  });
});

describe('a data set of a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hu-assigned-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const facts = { sopClassUid: '1.2', sopInstanceUid: '1.3', transferSyntaxUid: '1.2.840.10008.1.2.1' };
  const dataSet = toBytes(DataSet.of({ PatientID: '1' }), { encoding: explicitVrLittleEndian });
  const model = '{"00100020":{"vr":"LO","Value":["1"]}}';
  it.each([
    ['DICOM', Buffer.concat([fileMetaBytes(facts), dataSet])],
    ['JSON', ` \n${model}`],
    ['a JSON array', `[${model}, {}]`],
    ['lines of JSON', `${model}\n${model}\n`],
  ])('is read from %s', async (_, content) => {
    await writeFile(join(folder, 'file'), content);
    expect((await readDataSet(join(folder, 'file'))).get('PatientID')).toBe('1');
  });

  it.each(['{"00100020":', '[]', '{"00100020":1}', 'nothing'])('is refused with a reason: %s', async content => {
    await writeFile(join(folder, 'file'), content);
    await expect(readDataSet(join(folder, 'file'))).rejects.toThrow(ParseError);
  });
});
