import { temporaryFolder } from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import { describe, expect, it } from 'vitest';
import { testRecord } from '../testing/records.ts';
import { openForWriting } from './database.ts';
import { type KeyKind, queryKeys } from './keys.ts';
import { IndexReader } from './reader.ts';
import { IndexWriter } from './writer.ts';

describe('search by every declared key', () => {
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
  };

  it.each(queryKeys.filter(key => !key.isComputed).map(key => [key.path, key] as const))(
    'finds an object by %s and only that',
    async (path, key) => {
      await using own = await temporaryFolder();
      const one = await openForWriting(own.file('index.db'));
      const value = key.path === 'PatientSex' ? 'O' : sample[key.kind](path);
      const [outer, inner] = path.split('.');
      const text = numeric.has(path) ? Number(value) : value;
      const attributes = inner === undefined ? { [path]: text } : { [outer!]: [DataSet.of({ [inner]: value })] };
      const wanted = testRecord({ StudyInstanceUID: '1.2.3', ...attributes });
      const other = testRecord({ SOPClassUID: '1.2.3.4' });
      new IndexWriter(one).add([other, wanted]);
      const asked = key.path === 'SOPClassUID' || key.kind !== 'uid' ? value : wanted.keys[key.level][key.column];
      const rows = new IndexReader(one).search(
        {
          level: key.level,
          match: [{ path, values: [String(asked)] }],
          columns: inner === undefined ? [path] : [],
          withHeader: false,
          combinesDateAndTime: false,
        },
        { limit: 10, offset: 0 },
      ).rows;
      one.raw.close();
      expect(rows).toHaveLength(1);
      if (inner === undefined) expect(rows[0]?.values).toEqual([String(asked)]);
    },
  );
});

describe('a large index', () => {
  it('answers 10 kB of stars, and a name by its beginning, in a fraction of a second', async () => {
    await using own = await temporaryFolder();
    const large = await openForWriting(own.file('index.db'));
    const writer = new IndexWriter(large);
    const template = testRecord({ PatientName: 'x' });
    const count = 20_000;
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
    for (let at = 0; at < count; at += 1000) writer.add(records.slice(at, at + 1000));
    const slow = new IndexReader(large);
    const timed = (path: string, value: string): [number, number] => {
      const start = process.cpuUsage();
      const found = slow.count({
        level: 'study',
        match: [{ path, values: [value] }],
        columns: [],
        withHeader: false,
        combinesDateAndTime: false,
      });
      const { user, system } = process.cpuUsage(start);
      return [found, (user + system) / 1000];
    };
    const limits: [string, string, number][] = [
      ['PatientName', '*'.repeat(10_000), count],
      ['StudyDescription', `${'*a'.repeat(30)}*`, count],
      ['StudyDescription', `${'*a'.repeat(400)}*b`, 0],
      ['StudyDescription', `${'?*'.repeat(30)}b`, 0],
      ['StudyDescription', '*?'.repeat(5_000), 0],
      ['PatientName', 'family1234*', 11],
      ['PatientID', 'P777', 1],
    ];
    for (const [path, value, expected] of limits) {
      const [found, milliseconds] = timed(path, value);
      expect(found).toBe(expected);
      // A matcher that goes back for every star would take years; this bound only has to tell the two apart.
      expect(milliseconds).toBeLessThan(5_000);
    }
    const plan = large.raw
      .prepare(
        "explain query plan select 1 from patient where patient_name_key >= 'a' and patient_name_key < 'b' and patient_name_key glob 'a*'",
      )
      .all();
    expect(JSON.stringify(plan)).toContain('patient_by_patient_name_key');
    large.raw.close();
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
