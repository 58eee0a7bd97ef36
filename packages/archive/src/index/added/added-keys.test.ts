import { describeWithDatabases, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { type Changes, DataSet, parse, privateBlock, toBytes, withPrivate } from 'hounsfield/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestIndex, type TestIndex } from '../../testing/index-databases.ts';
import { newUid, testRecord } from '../../testing/records.ts';
import { attributeCells } from '../extract.ts';
import type { Level } from '../keys.ts';
import type { InstanceRecord } from '../record.ts';
import type { SearchRequest } from '../search.ts';
import { type AddedFacts, type AddedKey, addedFacts, SearchKeys } from './added-keys.ts';
import { attributeRow } from './upkeep.ts';

const declared: readonly (readonly [Level, string])[] = [
  ['patient', 'PatientBreedDescription'],
  ['study', 'RequestingPhysician'],
  ['study', 'ReasonForStudy'],
  ['series', 'KVP'],
  ['series', 'DateOfLastCalibration'],
  ['series', 'TimeOfLastCalibration'],
  ['series', 'ScanOptions'],
  ['series', 'ReferencedPerformedProcedureStepSequence.ReferencedSOPInstanceUID'],
  ['instance', 'AcquisitionNumber'],
  ['instance', 'PhysiciansOfRecord'],
  ['instance', 'IrradiationEventUID'],
  ['instance', 'AnatomicRegionSequence.CodeValue'],
  ['instance', 'AnatomicRegionSequence.CodeMeaning'],
  ['instance', '(0009,xx01,ACME 1.1) LO'],
  ['instance', '(0009,xx02,ACME 1.1) DS'],
];

const facts = (level: Level, text: string): AddedFacts => {
  const found = addedFacts(text, level);
  if (typeof found === 'string') throw new RangeError(`${text} ${found}`);
  return found;
};

describeWithDatabases('attributes that the configuration adds', newDatabase => {
  let folder: TemporaryFolder;
  let index: TestIndex;
  let keys: SearchKeys;

  beforeAll(async () => {
    folder = await temporaryFolder();
    index = await openTestIndex(await newDatabase(), folder.file('index.db'));
    const wanted = declared.map(([level, text]) => facts(level, text));
    const add = wanted.map(({ path, level, kind }) => ({ path, level, kind }));
    const rows = (await index.reader.upkeep({ what: 'define', add, remove: [] })).map(attributeRow);
    keys = new SearchKeys(wanted.map((each, k): AddedKey => ({ ...each, attribute: rows[k]!.id })));
    const records = objects().map(made => recordOf(made, keys));
    // The last one comes alone, into a study that is there.
    await index.writer.add(records.slice(0, -1));
    await index.writer.add(records.slice(-1));
  });

  afterAll(async () => {
    await index.close();
    await folder.remove();
  });

  const found = async (
    match: Readonly<Record<string, string | readonly string[]>>,
    changes: Partial<SearchRequest> = {},
  ): Promise<string> => {
    const request = {
      level: 'instance' as const,
      match: Object.entries(match).map(([path, value]) => ({ path, values: [value].flat() })),
      ...{ columns: ['InstanceNumber'], withHeader: false, combinesDateAndTime: false },
      ...changes,
    };
    const paths = [...request.match.map(({ path }) => path), ...request.columns];
    const page = await index.reader.search({ ...request, added: keys.addedOf(paths) }, { limit: 100, offset: 0 });
    const count = await index.reader.count({ ...request, added: keys.addedOf(paths) });
    expect(count).toBe(page.rows.length);
    return page.rows
      .map(row => row.values.join('/'))
      .toSorted()
      .join(' ');
  };

  it.each<readonly [string, string | readonly string[], string]>([
    // Single value, wild card and universal matching (PS3.4 §C.2.2.2.1, §C.2.2.2.3, §C.2.2.2.4).
    ['PatientBreedDescription', 'Beagle', '1 2 4'],
    ['PatientBreedDescription', 'Bea*', '1 2 4'],
    ['PatientBreedDescription', '?eagle', '1 2 4'],
    ['PatientBreedDescription', 'beagle', ''],
    ['PatientBreedDescription', '*', '1 2 3 4'],
    ['ReasonForStudy', 'x*', ''],
    // Empty value matching (§C.2.2.2.7).
    ['PatientBreedDescription', '""', '3'],
    ['KVP', '""', '2'],
    // A name without regard to case, by any of its groups.
    ['RequestingPhysician', 'müller^j*', '1 2 4'],
    ['RequestingPhysician', '*太郎', '3'],
    ['PhysiciansOfRecord', 'two^b', '1'],
    // A number by its value, a list of UIDs, one of several values.
    ['KVP', '120', '1 4'],
    ['AcquisitionNumber', '7', '1'],
    ['IrradiationEventUID', ['1.2.3', '1.2.4'], '1 3'],
    ['ScanOptions', 'HELICAL', '1 4'],
    // Ranges (§C.2.2.2.5).
    ['DateOfLastCalibration', '20200101-20201231', '1 4'],
    ['DateOfLastCalibration', '-20191231', '3'],
    ['TimeOfLastCalibration', '1000-1130', '1 4'],
    // In a sequence (§C.2.2.2.6).
    ['ReferencedPerformedProcedureStepSequence.ReferencedSOPInstanceUID', '1.9.2', '1 4'],
    ['AnatomicRegionSequence.CodeValue', 'T-A*', '1 2'],
    // Private ones, whatever their block.
    ['(0009,xx01,ACME 1.1) LO', 'yes', '1 3'],
    ['(0009,xx02,ACME 1.1) DS', '1.50', '3'],
  ])('are matched as keys of their VR are: %s by %j finds %s', async (path, value, wanted) => {
    expect(await found({ [path]: value })).toBe(wanted);
  });

  it('match two keys of a sequence in one item (PS3.4 §C.2.2.2.6)', async () => {
    const both = (value: string, meaning: string) =>
      found({ 'AnatomicRegionSequence.CodeValue': value, 'AnatomicRegionSequence.CodeMeaning': meaning });
    expect(await both('T-A1', 'Head')).toBe('1');
    expect(await both('T-A1', 'Neck')).toBe('');
  });

  it('belong to their level: what one object says counts for all of its study, and the first one that says it', async () => {
    const studies = (path: string, value: string) =>
      found({ [path]: value }, { level: 'study', columns: ['StudyID', path] });
    expect(await studies('RequestingPhysician', 'M*')).toBe('S1/Müller^Jörg');
    expect(await studies('ReasonForStudy', '*')).toBe('S1/Later S2/');
    expect(await found({ KVP: '120' }, { level: 'series', columns: ['SeriesNumber', 'KVP'] })).toBe('1/120');
  });

  it('refuse a value that their kind does not allow (PS3.4 §C.2.2.2)', async () => {
    await expect(found({ KVP: 'high' })).rejects.toMatchObject({ path: 'KVP' });
    await expect(found({ DateOfLastCalibration: 'now' })).rejects.toMatchObject({ path: 'DateOfLastCalibration' });
  });
});

describe('the name of an attribute in the configuration', () => {
  it.each([
    ['RequestingPhysican', /must be a keyword of PS3.6/],
    ['PatientID', /is a key already/],
    ['PixelData', /VR that can be matched here, not OB|not OW/],
    ['AcquisitionDateTime', /not DT/],
    ['AnatomicRegionSequence', /not SQ/],
    ['StudyDate.CodeValue', /must begin with a sequence/],
    ['AnatomicRegionSequence.ContextGroupVersion', /in a sequence, not DT/],
    ['AnatomicRegionSequence.A.B', /must be a keyword/],
    ['(0008,xx01,ACME) LO', /must be a keyword/],
    ['(0009,xx01,ACME) OB', /not OB/],
    ['(0009,xx01,ACME) ZZ', /not ZZ/],
  ])('%s is refused with what it has to be', (text, reason) => {
    expect(addedFacts(text, 'study')).toMatch(reason);
  });
});

/** A record as ingest makes it, from what the data set says when it is read. */
function recordOf({ changes, values = {}, before }: Made, keys: SearchKeys): InstanceRecord {
  const plain = DataSet.of({ SpecificCharacterSet: ['ISO_IR 192'], ...changes });
  const reserved = before === undefined ? plain : withPrivate(plain, before, { flag: 'no' });
  const bytes = toBytes(withPrivate(reserved, acme, values));
  const read = parse(bytes, { encoding: plain.encoding });
  return { ...testRecord(changes), attributes: attributeCells(read, keys.added) };
}

interface Made {
  readonly changes: Changes;
  readonly values?: { readonly flag?: string; readonly dose?: number };
  /** Another creator, which has the first block. */
  readonly before?: typeof other;
}

const acme = privateBlock(
  { creator: 'ACME 1.1', group: 0x0009 },
  { flag: { element: 0x01, vr: 'LO' }, dose: { element: 0x02, vr: 'DS' } },
);
const other = privateBlock({ creator: 'OTHER', group: 0x0009 }, { flag: { element: 0x01, vr: 'LO' } });

function objects(): readonly Made[] {
  const first = { PatientID: 'P1', StudyInstanceUID: newUid(), StudyID: 'S1' };
  const [a, b] = [newUid(), newUid()];
  const code = (CodeValue: string, CodeMeaning: string) => DataSet.of({ CodeValue, CodeMeaning });
  const ct: Changes = {
    ...{ ...first, SeriesInstanceUID: a, InstanceNumber: 1, SeriesNumber: 1 },
    ...{ PatientBreedDescription: 'Beagle', RequestingPhysician: 'Müller^Jörg', KVP: 120, AcquisitionNumber: 7 },
    ...{ ScanOptions: ['AXIAL', 'HELICAL'], IrradiationEventUID: ['1.2.3'], DateOfLastCalibration: ['20200630'] },
    ...{ TimeOfLastCalibration: ['1059'], PhysiciansOfRecord: ['One^A', 'Two^B'] },
    AnatomicRegionSequence: [code('T-A1', 'Head'), code('T-B2', 'Neck')],
    ReferencedPerformedProcedureStepSequence: [DataSet.of({ ReferencedSOPInstanceUID: '1.9.2' })],
  };
  const second: Changes = {
    ...{ ...first, SeriesInstanceUID: b, InstanceNumber: 2, SeriesNumber: 2 },
    ...{ RequestingPhysician: 'Someone^Else', AnatomicRegionSequence: [code('T-A3', 'Arm')] },
  };
  const third: Changes = {
    ...{ PatientID: 'P2', StudyID: 'S2', SeriesNumber: 3, InstanceNumber: 3, KVP: 80 },
    ...{ RequestingPhysician: 'Yamada^Tarou=山田^太郎', DateOfLastCalibration: ['20191231'] },
    IrradiationEventUID: ['1.2.4'],
  };
  const last: Changes = {
    ...{ ...first, SeriesInstanceUID: a, InstanceNumber: 4, SeriesNumber: 1 },
    ...{ ReasonForStudy: 'Later', PatientBreedDescription: 'Poodle', KVP: 100 },
  };
  return [
    { changes: ct, values: { flag: 'yes' } },
    { changes: second },
    { changes: third, values: { flag: 'yes', dose: 1.5 }, before: other },
    { changes: last },
  ];
}
