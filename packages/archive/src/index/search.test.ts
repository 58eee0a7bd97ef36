import { describeWithDatabases, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { type Changes, DataSet } from 'hounsfield/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestIndex, type TestIndex } from '../testing/index-databases.ts';
import { testRecord } from '../testing/records.ts';
import { type Level, queryKeys } from './keys.ts';
import { BadKey } from './match.ts';
import type { Match, SearchRequest } from './search.ts';

/** Six studies of five patients; their Study IDs name them in the cases below. */
const studies: readonly Changes[] = [
  {
    StudyID: 'a',
    PatientName: 'DOE^JOHN',
    PatientID: 'P1',
    StudyDate: '20200110',
    StudyTime: '0830',
    AccessionNumber: 'A-1',
    StudyDescription: 'CT HEAD',
  },
  {
    StudyID: 'b',
    PatientName: 'Doe^Jane^^Dr.',
    PatientID: 'P2',
    StudyDate: '20200131',
    StudyTime: '103015.25',
    AccessionNumber: 'a-1',
    StudyDescription: 'CT head [contrast]',
  },
  {
    StudyID: 'c',
    PatientName: 'Yamada^Tarou=山田^太郎=やまだ^たろう',
    PatientID: 'P3',
    StudyDate: '20210301',
    StudyTime: '235959',
    AccessionNumber: 'A*1',
    StudyDescription: 'MR 100% "knee"',
  },
  {
    StudyID: 'd',
    PatientName: 'MÜLLER^JÖRG',
    PatientID: 'P4',
    StudyDate: '20210302',
    StudyTime: '000000',
    AccessionNumber: '',
    StudyDescription: "O'Brien",
  },
  {
    StudyID: 'e',
    PatientName: 'Doe^John',
    PatientID: 'P1',
    StudyDate: '',
    StudyTime: '',
    AccessionNumber: 'A-12',
    StudyDescription: 'ä\\ö',
  },
  {
    StudyID: 'f',
    PatientName: '',
    PatientID: '',
    StudyDate: '20191231',
    StudyTime: '12',
    AccessionNumber: 'B_1',
    StudyDescription: '',
  },
];

/** Two series of each study: one of one CT image, one of k MR images. */
function recordsOf(study: Changes, k: number) {
  const StudyInstanceUID = `1.2.${k + 1}`;
  const one: Changes = {
    ...study,
    StudyInstanceUID,
    SeriesInstanceUID: `1.2.${k + 1}.1`,
    Modality: 'CT',
    SeriesNumber: 1,
    InstanceNumber: 1,
  };
  const physicians = {
    OperatorsName: [{ alphabetic: 'Smith^Anna' }, { alphabetic: 'Lee^Bo', ideographic: '李^波' }],
    AdmittingDiagnosesDescription: ['fever', 'cough'],
  };
  const request = [
    { RequestedProcedureID: 'RP1', ScheduledProcedureStepID: 'SPS1' },
    { RequestedProcedureID: `RP${k + 2}`, ScheduledProcedureStepID: 'SPS2' },
  ];
  return [
    testRecord({
      ...one,
      ...(k === 1 ? physicians : {}),
      ...(k === 2 ? { RequestAttributesSequence: request.map(item => sequenceItem(item)) } : {}),
    }),
    ...Array.from({ length: k }, (_, n) =>
      testRecord({
        ...study,
        StudyInstanceUID,
        SeriesInstanceUID: `1.2.${k + 1}.2`,
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.4',
        Modality: 'MR',
        SeriesNumber: 2,
        InstanceNumber: 10 - n,
        Rows: 512,
        Columns: 256,
      }),
    ),
  ];
}

function sequenceItem(values: Changes): DataSet {
  return DataSet.of(values);
}

describeWithDatabases('the index', newDatabase => {
  let folder: TemporaryFolder;
  let index: TestIndex;

  beforeAll(async () => {
    folder = await temporaryFolder();
    index = await openTestIndex(await newDatabase(), folder.file('index.db'));
    await index.writer.add(studies.flatMap((study, k) => recordsOf(study, k)));
  });

  afterAll(async () => {
    await index.close();
    await folder.remove();
  });

  describe('matching of keys (PS3.4 §C.2.2.2)', () => {
    const cases: readonly [kind: string, path: string, values: readonly string[], found: string][] = [
      ['universal', 'PatientID', [''], 'abcdef'],
      ['universal', 'PatientID', ['*'], 'abcdef'],
      ['universal', 'PatientID', ['***'], 'abcdef'],
      ['universal', 'StudyDate', ['*'], 'abcdef'],
      ['single value', 'PatientID', ['P1'], 'ae'],
      ['single value', 'PatientID', [' P1 '], 'ae'],
      ['single value, case counts', 'PatientID', ['p1'], ''],
      ['single value, case counts', 'AccessionNumber', ['a-1'], 'b'],
      ['several values', 'PatientID', ['P1', 'P3'], 'ace'],
      ['wild card', 'PatientID', ['P*'], 'abcde'],
      ['wild card', 'AccessionNumber', ['A?1'], 'ac'],
      ['wild card', 'AccessionNumber', ['A-1*'], 'ae'],
      ['wild card', 'AccessionNumber', ['*1'], 'abcf'],
      ['wild card', 'AccessionNumber', ['*-*'], 'abe'],
      ['wild card', 'AccessionNumber', ['?-?'], 'ab'],
      ['no meaning beyond * and ?', 'StudyDescription', ['*[contrast]'], 'b'],
      ['no meaning beyond * and ?', 'StudyDescription', ['*[c-d]*'], ''],
      ['no meaning beyond * and ?', 'StudyDescription', ['MR 100%*'], 'c'],
      ['no meaning beyond * and ?', 'StudyDescription', ['MR 1__% "knee"'], ''],
      ['no meaning beyond * and ?', 'AccessionNumber', ['B_?'], 'f'],
      ['empty value', 'AccessionNumber', ['""'], 'd'],
      ['empty value', 'StudyDate', ['""'], 'e'],
      ['empty value', 'PatientName', ['""'], 'f'],
      ['list of UID', 'StudyInstanceUID', ['1.2.1'], 'a'],
      ['list of UID', 'StudyInstanceUID', ['1.2.1', '1.2.3', '1.2.99'], 'ac'],
      ['list of UID', 'StudyInstanceUID', ['1.2.*'], ''],
      ['person name without regard to case', 'PatientName', ['doe^john'], 'ae'],
      ['person name without regard to case', 'PatientName', ['müller^jörg'], 'd'],
      ['person name without regard to case', 'PatientName', ['MU\u0308LLER*'], 'd'],
      ['person name', 'PatientName', ['Doe*'], 'abe'],
      ['person name', 'PatientName', ['DOE^J?NE*'], 'b'],
      ['person name', 'PatientName', ['*jane*'], 'b'],
      ['person name', 'PatientName', ['Doe'], ''],
      ['person name, ideographic', 'PatientName', ['山田*'], 'c'],
      ['person name, phonetic', 'PatientName', ['やまだ^たろう'], 'c'],
      ['person name by group', 'PatientName', ['Yamada*=山田^太郎'], 'c'],
      ['person name by group', 'PatientName', ['=山田*'], 'c'],
      ['person name by group', 'PatientName', ['Suzuki*=山田^太郎'], ''],
      ['date', 'StudyDate', ['20200110'], 'a'],
      ['date', 'StudyDate', ['2020.01.10'], 'a'],
      ['range of dates', 'StudyDate', ['20200110-20200131'], 'ab'],
      ['range of dates', 'StudyDate', ['20200111-'], 'bcd'],
      ['range of dates', 'StudyDate', ['-20200110'], 'af'],
      ['range of dates', 'StudyDate', ['20210101 - 20211231'], 'cd'],
      ['time', 'StudyTime', ['083000'], 'a'],
      ['time', 'StudyTime', ['1030'], 'b'],
      ['time', 'StudyTime', ['1031'], ''],
      ['range of times', 'StudyTime', ['10-12'], 'bf'],
      ['range of times', 'StudyTime', ['103015.25-103015.25'], 'b'],
      ['range of times', 'StudyTime', ['2300-'], 'c'],
      ['range of times', 'StudyTime', ['-0830'], 'ad'],
      ['one of several values in the study', 'ModalitiesInStudy', ['MR'], 'bcdef'],
      ['one of several values in the study', 'ModalitiesInStudy', ['CT'], 'abcdef'],
      ['one of several values in the study', 'ModalitiesInStudy', ['M?'], 'bcdef'],
      ['one of several values in the study', 'ModalitiesInStudy', ['US', 'MR'], 'bcdef'],
      ['one of several values in the study', 'ModalitiesInStudy', ['US'], ''],
      ['one of several values in the study', 'SOPClassesInStudy', ['1.2.840.10008.5.1.4.1.1.4'], 'bcdef'],
      ['one of several values', 'AdmittingDiagnosesDescription', ['cough'], 'b'],
      ['one of several values', 'AdmittingDiagnosesDescription', ['fe*'], 'b'],
      ['one of several values', 'AdmittingDiagnosesDescription', ['fever\\cough'], ''],
    ];

    it.each(cases)('%s: %s = %j finds %j', async (_, path, values, found) => {
      expect(await studyIds([{ path, values }])).toBe(found);
    });

    it('asks for all keys at once', async () => {
      expect(
        await studyIds([
          { path: 'PatientName', values: ['doe*'] },
          { path: 'StudyDate', values: ['2020-'.replace('2020', '20200101')] },
          { path: 'ModalitiesInStudy', values: ['MR'] },
        ]),
      ).toBe('b');
    });

    it('matches one of several person names, in any of their groups', async () => {
      for (const value of ['smith*', 'LEE^BO', '李^波'])
        expect(await seriesOf([{ path: 'OperatorsName', values: [value] }])).toEqual(['1.2.2.1']);
    });

    it('matches numbers by value', async () => {
      expect(
        await seriesOf([
          { path: 'SeriesNumber', values: ['02'] },
          { path: 'StudyID', values: ['b'] },
        ]),
      ).toEqual(['1.2.2.2']);
      await expect(seriesOf([{ path: 'SeriesNumber', values: ['two'] }])).rejects.toThrow(BadKey);
    });

    it('matches attributes inside a sequence in any of its items (PS3.4 §C.2.2.2.6)', async () => {
      expect(await seriesOf([{ path: 'RequestAttributesSequence.RequestedProcedureID', values: ['RP4'] }])).toEqual([
        '1.2.3.1',
      ]);
      expect(
        await seriesOf([{ path: 'RequestAttributesSequence.ScheduledProcedureStepID', values: ['SPS?'] }]),
      ).toEqual(['1.2.3.1']);
      expect(await seriesOf([{ path: 'RequestAttributesSequence.ScheduledProcedureStepID', values: ['RP4'] }])).toEqual(
        [],
      );
    });

    it('takes a range of dates and one of times as one range of moments only where that is asked for (PS3.4 §C.2.2.2.5)', async () => {
      const match = [
        { path: 'StudyDate', values: ['20210301-20210302'] },
        { path: 'StudyTime', values: ['2359-0000'] },
      ];
      expect(await studyIds(match, { combinesDateAndTime: true })).toBe('cd');
      expect(await studyIds(match)).toBe('');
      expect(
        await studyIds(
          [
            { path: 'StudyDate', values: ['20200110-'] },
            { path: 'StudyTime', values: ['0831-'] },
          ],
          { combinesDateAndTime: true },
        ),
      ).toBe('bcd');
    });

    it.each([
      ['StudyDate', '2020'],
      ['StudyDate', '20200101-20200102-20200103'],
      ['StudyDate', 'last week'],
      ['StudyTime', '99'],
      ['StudyTime', '10-noon'],
    ])('refuses %s = %j and names the key, not the value', async (path, value) => {
      const error = await studyIds([{ path, values: [value] }]).catch(thrown => thrown as BadKey);
      expect(error).toBeInstanceOf(BadKey);
      expect((error as BadKey).path).toBe(path);
      expect((error as BadKey).message).not.toContain(value);
    });

    it.each([
      "' or 1=1 --",
      '"; drop table study; --',
      "x' union select packed from header --",
      '\\',
      '%',
      '_',
      'a\u0000b',
      "'*'",
      '[*',
      '[a-z]*',
    ])('takes %j as a value, whatever SQL may make of it', async hostile => {
      for (const { path, kind } of queryKeys) {
        if (kind === 'count') continue;
        try {
          const level = queryKeys.find(key => key.path === path)!.level;
          expect(await search(level, [{ path, values: [hostile] }])).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(BadKey);
        }
      }
      expect(await studyIds([])).toBe('abcdef');
    });
  });

  describe('what the index works out', () => {
    it('counts and lists what belongs to a study, a series and a patient (PS3.4 Table C.3-1)', async () => {
      const [study] = await search(
        'study',
        [{ path: 'StudyID', values: ['e'] }],
        ['NumberOfStudyRelatedSeries', 'NumberOfStudyRelatedInstances', 'ModalitiesInStudy', 'SOPClassesInStudy'],
      );
      expect(study).toEqual(['2', '5', ['CT', 'MR'], ['1.2.840.10008.5.1.4.1.1.2', '1.2.840.10008.5.1.4.1.1.4']]);
      expect(
        await search(
          'series',
          [{ path: 'SeriesInstanceUID', values: ['1.2.5.2'] }],
          ['NumberOfSeriesRelatedInstances'],
        ),
      ).toEqual([['4']]);
      expect(
        await search(
          'patient',
          [{ path: 'PatientID', values: ['P1'] }],
          ['NumberOfPatientRelatedStudies', 'NumberOfPatientRelatedSeries', 'NumberOfPatientRelatedInstances'],
        ),
      ).toEqual([['2', '3', '6']]);
    });

    it('gives attributes of upper levels, and Available Transfer Syntax UID of an instance', async () => {
      const rows = await search(
        'instance',
        [{ path: 'SeriesInstanceUID', values: ['1.2.3.2'] }],
        ['PatientName', 'StudyID', 'Modality', 'InstanceNumber', 'Rows', 'AvailableTransferSyntaxUID'],
      );
      const name = 'Yamada^Tarou=山田^太郎=やまだ^たろう';
      expect(rows).toEqual([
        [name, 'c', 'MR', '9', '512', '1.2.840.10008.1.2.1'],
        [name, 'c', 'MR', '10', '512', '1.2.840.10008.1.2.1'],
      ]);
    });
  });

  describe('pages of a search', () => {
    it.each<[Level, number]>([
      ['patient', 5],
      ['study', 6],
      ['series', 11],
      ['instance', 21],
    ])('give every row of level %s once and in the same order, whatever their size', async (level, total) => {
      const request: SearchRequest = { level, match: [], columns: [], withHeader: false, combinesDateAndTime: false };
      const whole = (await index.reader.search(request, { limit: 100, offset: 0 })).rows.map(row => row.instance);
      expect(whole).toHaveLength(total);
      expect(await index.reader.count(request)).toBe(total);
      expect(await index.reader.count(request, 3)).toBe(3);
      for (const limit of [1, 2, 7]) {
        const found: number[] = [];
        let page = await index.reader.search(request, { limit, offset: 0 });
        for (;;) {
          found.push(...page.rows.map(row => row.instance));
          if (page.cursor === undefined) break;
          page = await index.reader.search(request, { limit, offset: 0, cursor: page.cursor });
        }
        expect(found).toEqual(whole);
      }
      expect((await index.reader.search(request, { limit: 3, offset: 2 })).rows.map(row => row.instance)).toEqual(
        whole.slice(2, 5),
      );
    });

    it('gives the newest studies first', async () => {
      expect((await search('study', [], ['StudyID'])).map(([id]) => id).join('')).toBe('dcbafe');
    });
  });

  async function studyIds(match: readonly Match[], options: Partial<SearchRequest> = {}): Promise<string> {
    return (await search('study', match, ['StudyID'], options))
      .map(([id]) => id)
      .toSorted()
      .join('');
  }

  async function seriesOf(match: readonly Match[]): Promise<unknown[]> {
    return (await search('series', match, ['SeriesInstanceUID'])).map(([uid]) => uid);
  }

  async function search(
    level: Level,
    match: readonly Match[],
    columns: readonly string[] = [],
    options: Partial<SearchRequest> = {},
  ): Promise<(readonly unknown[])[]> {
    const { rows } = await index.reader.search(
      { level, match, columns, withHeader: false, combinesDateAndTime: false, ...options },
      { limit: 1000, offset: 0 },
    );
    return rows.map(row => row.values);
  }
});
