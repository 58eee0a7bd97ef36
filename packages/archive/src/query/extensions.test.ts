import { temporaryFolder } from '@hounsfield/testkit';
import { type Changes, DataSet } from 'hounsfield/data';
import type { AssociateRequest } from 'hounsfield/network';
import { answerExtensions, encodeQueryExtensions, type QueryExtensions, StudyRoot } from 'hounsfield/services';
import { expect, it } from 'vitest';
import { openIndex } from '../index/index.ts';
import { createLog } from '../log.ts';
import { testRecord } from '../testing/records.ts';
import { agreedExtensions, findExtensions } from './extensions.ts';
import { Finder } from './find.ts';

const UID = '1.2.840.10008.5.1.4.1.2.2.1';

it('agrees to what C-FIND can beyond the baseline, and to no more than was offered (PS3.4 §C.5.1.1)', () => {
  const all = Uint8Array.of(1, 1, 1, 1, 1);
  expect([...answerExtensions(all, findExtensions)]).toEqual([1, 1, 1, 1]);
  const extended = [{ kind: 'extended-negotiation', sopClassUid: UID, information: Uint8Array.of(0, 0, 1) }] as const;
  // Of a request only these items are read.
  const request = { user: { extended } } as unknown as AssociateRequest;
  expect(agreedExtensions(request, UID)).toMatchObject({ fuzzyPersonNames: true, dateTimeMatching: false });
  expect(agreedExtensions(request, '1.2.3')).toMatchObject({ fuzzyPersonNames: false });
  expect([...encodeQueryExtensions(agreedExtensions(request, UID))]).toEqual([0, 0, 1]);
});

it('does what was agreed, and nothing of it where nothing was (PS3.4 §C.4.1.2.2)', async () => {
  await using folder = await temporaryFolder();
  const index = await openIndex(folder.file('index.db'));
  const one = { StudyDate: '20240110', StudyTime: '0030', TimezoneOffsetFromUTC: '+0100', PatientName: 'López^María' };
  await index.add(testRecord({ ...one, StudyInstanceUID: '1.2.1', SeriesInstanceUID: '1.2.1.1' }));
  const log = createLog({ level: 'silent' });
  const finder = new Finder({ index, log, aeTitle: 'ARCHIVE', relational: false });
  const found = async (keys: Changes, agreed: Partial<QueryExtensions>): Promise<number | undefined> => {
    const identifier = DataSet.of({ QueryRetrieveLevel: 'STUDY', ...keys });
    let count = 0;
    for await (const answer of finder.find(StudyRoot, identifier, AbortSignal.timeout(60_000), agreed)) {
      if (answer.status !== 0xff00) return undefined;
      count += 'count' in answer ? answer.count : 1;
    }
    return count;
  };
  const name = { PatientName: 'maria' };
  expect(await found(name, {})).toBe(0);
  expect(await found(name, { fuzzyPersonNames: true })).toBe(1);
  const moments = { StudyDate: '20240109-20240110', StudyTime: '2300-0045' };
  expect(await found(moments, {})).toBe(0);
  expect(await found(moments, { dateTimeMatching: true })).toBe(1);
  const series = { QueryRetrieveLevel: 'SERIES', SeriesInstanceUID: '1.2.1.1' };
  expect(await found(series, {})).toBeUndefined();
  expect(await found(series, { relationalQueries: true })).toBe(1);
  expect(await found({ StudyDate: '20240109', TimezoneOffsetFromUTC: '+0000' }, {})).toBe(1);
  expect(await found({ StudyDate: '20240109' }, {})).toBe(0);
  await index.close();
});
