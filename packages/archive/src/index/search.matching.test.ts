import { describeWithDatabases, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { type Changes, DataSet } from 'hounsfield/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestIndex, type TestIndex } from '../testing/index-databases.ts';
import { testRecord } from '../testing/records.ts';
import type { Match, SearchRequest } from './search.ts';

/** Studies of one instance each, by their Study ID. */
const studies: readonly Changes[] = [
  { StudyID: 'a', PatientName: 'García López^María José', AdmittingDiagnosesDescription: ['fever', 'cough'] },
  { StudyID: 'b', PatientName: 'Lopez^Maria^^Dr.', AdmittingDiagnosesDescription: ['fever'] },
  { StudyID: 'c', PatientName: 'Yamada^Tarou=山田^太郎=やまだ^たろう' },
  { StudyID: 'd', PatientName: 'Kim^Heesun=金^희선' },
  { StudyID: 'e', PatientName: 'Иванов^Фёдор', TimezoneOffsetFromUTC: '+0300', ...at('20240110', '013000') },
  { StudyID: 'f', PatientName: 'STRASSE^JÜRGEN', TimezoneOffsetFromUTC: '-0500', ...at('20240109', '200000') },
  { StudyID: 'g', PatientName: 'MacDonald^Ian', ...at('20240110', '003000') },
  { StudyID: 'h', PatientName: "O'Brien-Smith^Pat", TimezoneOffsetFromUTC: '+0100', ...at('20240110', '') },
  {
    StudyID: 'i',
    PatientName: 'Nobody',
    RequestAttributesSequence: [item('RP1', 'S1'), item('RP2', 'S2'), DataSet.of({ ScheduledProcedureStepID: 'S3' })],
  },
];

describeWithDatabases('matching of keys', newDatabase => {
  let folder: TemporaryFolder;
  let index: TestIndex;

  beforeAll(async () => {
    folder = await temporaryFolder();
    index = await openTestIndex(await newDatabase(), folder.file('index.db'));
    const uids = studies.map((_, k) => ({ StudyInstanceUID: `1.2.${k + 1}`, SeriesInstanceUID: `1.2.${k + 1}.1` }));
    await index.writer.add(studies.map((study, k) => testRecord({ PatientID: `P${k}`, ...study, ...uids[k] })));
  });

  afterAll(async () => {
    await index.close();
    await folder.remove();
  });

  const found = async (match: readonly Match[], options: Partial<SearchRequest> = {}): Promise<string> => {
    const request = { match, columns: ['StudyID'], withHeader: false, combinesDateAndTime: false, ...options };
    const { rows } = await index.reader.search({ level: 'study', ...request }, { limit: 100, offset: 0 });
    return rows
      .map(row => String(row.values[0]))
      .toSorted()
      .join('');
  };

  it.each([
    ['the beginning of a word of the name', 'mar', 'ab'],
    ['words in any order', 'maria lopez', 'ab'],
    ['words in any order', 'jose garcia', 'a'],
    ['accents and case as they come', 'LÓPEZ^MARÍA', 'ab'],
    ['accents and case as they come', 'jurgen strasse', 'f'],
    ['accents and case as they come', 'федор иван', 'e'],
    ['ideographic names', '山', 'c'],
    ['ideographic names', '太郎^山田', 'c'],
    ['phonetic names', 'やまだ', 'c'],
    ['no voiced sound for an unvoiced one', 'やまた', ''],
    ['Korean names', '희', 'd'],
    ['words that any character parts', 'smith o brien', 'h'],
    ['stars as what they mean here', 'mac*', 'g'],
    ['all words', 'maria smith', ''],
    ['no part within a word', 'donald', ''],
    ['nothing without a word', '^^=', ''],
  ])('finds a person by %s: %j (PS3.4 §C.2.2.2.1.1, fuzzy semantic matching)', async (_, value, expected) => {
    expect(await found([{ path: 'PatientName', values: [value] }], { isFuzzy: true })).toBe(expected);
  });

  it('matches names by their text where nobody asks for fuzzy matching (PS3.4 §C.2.2.2.1)', async () => {
    expect(await found([{ path: 'PatientName', values: ['maria lopez'] }])).toBe('');
    expect(await found([{ path: 'PatientName', values: ['lopez^maria*'] }])).toBe('b');
  });

  it('asks for one of several values, and for each of them where that is wanted (PS3.4 §C.2.2.2.8)', async () => {
    const match = [{ path: 'AdmittingDiagnosesDescription', values: ['cough', 'fever'] }];
    expect(await found(match)).toBe('ab');
    expect(await found(match, { needsAll: true })).toBe('a');
  });

  it('finds a sequence by an item that matches all its keys, not by several items (PS3.4 §C.2.2.2.6)', async () => {
    const keys = (procedure: string, step: string): Match[] => [
      { path: 'RequestAttributesSequence.RequestedProcedureID', values: [procedure] },
      { path: 'RequestAttributesSequence.ScheduledProcedureStepID', values: [step] },
    ];
    const inSeries = async (match: readonly Match[]): Promise<string> => found(match, { level: 'series' });
    expect(await inSeries(keys('RP1', 'S1'))).toBe('i');
    expect(await inSeries(keys('RP?', 'S2'))).toBe('i');
    expect(await inSeries(keys('RP1', 'S2'))).toBe('');
    expect(await inSeries(keys('""', 'S3'))).toBe('i');
    expect(await inSeries(keys('', 'S3'))).toBe('i');
  });

  it.each([
    ['a day from midnight to midnight of the query', '20240109', '', '+0000', 'e'],
    ['a day from midnight to midnight of the query', '20240110', '', '+0000', 'fgh'],
    ['a day without a time as it is', '20240110', '', '-1000', 'gh'],
    ['times that do not tell their zone as they are', '20240110', '0030', '-1000', 'g'],
    ['times before and after midnight', '', '2200-2330', '+0000', 'e'],
    ['times before and after midnight', '', '0000-0130', '+0000', 'fg'],
    ['a range of both', '20240109-20240110', '2200-0045', '+0000', 'eg'],
    ['an offset of no whole hour', '20240110', '0630', '+0530', 'f'],
  ])('takes %s: date %j, time %j in zone %s (PS3.4 §C.2.2.2.5)', async (...[, date, time, zone, expected]) => {
    const match = [
      { path: 'StudyDate', values: [date] },
      { path: 'StudyTime', values: [time] },
    ];
    expect(await found(match, { zone, combinesDateAndTime: date.includes('-') })).toBe(expected);
  });

  it('takes dates as they are where the query names no zone (PS3.4 §C.2.2.2.5)', async () => {
    expect(await found([{ path: 'StudyDate', values: ['20240110'] }])).toBe('egh');
  });
});

describe('the words of a name', () => {
  it('are stored as they are asked for, so that both sides agree', async () => {
    const { nameWords } = await import('./normalise.ts');
    expect(nameWords('García-López^María=ヤマダ^タロウ=가나')).toEqual([
      'garcia',
      'lopez',
      'maria',
      'ヤマダ',
      'タロウ',
      '가나',
    ]);
    expect(nameWords('ﾔﾏﾀﾞ')).toEqual(nameWords('ヤマダ'));
    expect(nameWords('^^=')).toEqual([]);
  });
});

function at(StudyDate: string, StudyTime: string): Changes {
  return { StudyDate, StudyTime };
}

function item(RequestedProcedureID: string, ScheduledProcedureStepID: string): DataSet {
  return DataSet.of({ RequestedProcedureID, ScheduledProcedureStepID });
}
