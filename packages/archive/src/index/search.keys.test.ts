import { describeWithDatabases, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestIndex, type TestIndex } from '../testing/index-databases.ts';
import { testRecord } from '../testing/records.ts';
import { type KeyKind, queryKeys } from './keys.ts';

describeWithDatabases('search by every declared key', newDatabase => {
  const sample: Readonly<Record<KeyKind, (path: string) => string>> = {
    uid: () => '1.2.840.10008.5.1.4.1.1.2',
    text: () => 'VALUE 1',
    texts: path => (path === 'OtherStudyNumbers' ? '42' : 'VALUE 1'),
    name: () => 'Family^Given',
    names: () => 'Family^Given',
    date: () => '20201224',
    time: () => '113059.5',
    number: () => '17',
    count: () => '',
    zone: () => '',
  };

  const samples = queryKeys
    .filter(key => !key.isComputed)
    .map(key => {
      const { path } = key;
      const value = key.path === 'PatientSex' ? 'O' : sample[key.kind](path);
      const [outer = '', inner] = path.split('.');
      const text = numeric.has(path) ? Number(value) : value;
      const attributes = inner === undefined ? { [path]: text } : { [outer]: [DataSet.of({ [inner]: value })] };
      const record = testRecord({ SOPClassUID: '1.2.3.4', ...attributes });
      const asked = path === 'SOPClassUID' || key.kind !== 'uid' ? value : record.keys[key.level][key.column];
      return { key, record, asked: String(asked) };
    });
  let folder: TemporaryFolder;
  let index: TestIndex;

  beforeAll(async () => {
    folder = await temporaryFolder();
    index = await openTestIndex(await newDatabase(), folder.file('index.db'));
    await index.writer.add(samples.map(({ record }) => record));
  });

  afterAll(async () => {
    await index.close();
    await folder.remove();
  });

  it.each(samples.map(each => [each.key.path, each] as const))(
    'finds an object by %s and only that',
    async (path, { key, asked }) => {
      const columns = path.includes('.') ? [] : [path];
      const match = [{ path, values: [asked] }];
      const { rows } = await index.reader.search(
        { level: key.level, match, columns, withHeader: false, combinesDateAndTime: false },
        { limit: 10, offset: 0 },
      );
      expect(rows.map(row => row.values)).toEqual([columns.map(() => asked)]);
    },
  );
});

describeWithDatabases('a large index', newDatabase => {
  it('answers 10 kB of stars, and a name by its beginning, in a fraction of a second', async () => {
    await using own = await temporaryFolder();
    const { reader, writer, rows, close } = await openTestIndex(await newDatabase(), own.file('index.db'));
    const template = testRecord({ PatientName: 'x' });
    const count = 2_000;
    const records = Array.from({ length: count }, (_, k) => ({
      ...template,
      studyInstanceUid: `1.${k}`,
      sopInstanceUid: `1.${k}.1`,
      blobKey: `${template.blobKey}${k}`,
      keys: {
        patient: {
          ...template.keys.patient,
          patient_id: `P${k}`,
          patient_name_key: `family${k}^given`,
          patient_name: `Family${k}^Given`,
        },
        study: {
          ...template.keys.study,
          study_instance_uid: `1.${k}`,
          study_description: `${'a'.repeat(60)}${k % 10}`,
        },
        series: template.keys.series,
        instance: { ...template.keys.instance, sop_instance_uid: `1.${k}.1` },
      },
    }));
    for (let at = 0; at < count; at += 1000) await writer.add(records.slice(at, at + 1000));
    const timed = async (path: string, value: string): Promise<[number, number]> => {
      const start = performance.now();
      const found = await reader.count({
        level: 'study',
        match: [{ path, values: [value] }],
        columns: [],
        withHeader: false,
        combinesDateAndTime: false,
      });
      return [found, performance.now() - start];
    };
    const limits: [string, string, number][] = [
      ['PatientName', '*'.repeat(10_000), count],
      ['StudyDescription', `${'*a'.repeat(30)}*`, count],
      ['StudyDescription', `${'*a'.repeat(400)}*b`, 0],
      ['StudyDescription', `${'?*'.repeat(30)}b`, 0],
      ['StudyDescription', '*?'.repeat(5_000), 0],
      ['PatientName', 'family123*', 11],
      ['PatientID', 'P777', 1],
    ];
    for (const [path, value, expected] of limits) {
      const [found, milliseconds] = await timed(path, value);
      expect(found).toBe(expected);
      // A matcher that goes back for every star would take years; this bound only has to tell the two apart.
      expect(milliseconds).toBeLessThan(5_000);
    }
    const range = "select 1 from patient where patient_name_key >= 'a' and patient_name_key < 'b'";
    const url = await newDatabase();
    const plan = await rows(`${url === undefined ? 'explain query plan' : 'explain'} ${range}`);
    expect(JSON.stringify(plan)).toContain('patient_by_patient_name_key');
    await close();
  });
});

const numeric = new Set([
  'SeriesNumber',
  'InstanceNumber',
  'NumberOfFrames',
  'Rows',
  'Columns',
  'BitsAllocated',
  'PatientSize',
  'PatientWeight',
  'OtherStudyNumbers',
]);
