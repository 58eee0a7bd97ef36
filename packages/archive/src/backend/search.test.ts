import { temporaryFolder } from '@hounsfield/testkit';
import type { SearchQuery } from 'hounsfield/web';
import { expect, it } from 'vitest';
import { openIndex } from '../index/index.ts';
import { testRecord } from '../testing/records.ts';
import { searchRows } from './search.ts';

it('takes the dates and times of a search in the time zone that it names (PS3.4 §C.2.2.2.5, PS3.18 §8.3.4)', async () => {
  await using folder = await temporaryFolder();
  const index = await openIndex(folder.file('index.db'));
  const one = { StudyDate: '20240110', StudyTime: '0030', TimezoneOffsetFromUTC: '+0100' };
  await index.add(testRecord({ ...one, StudyInstanceUID: '1.2.1', SeriesInstanceUID: '1.2.1.1' }));
  const found = async (date: string, zone?: string): Promise<number> => {
    const asked = zone === undefined ? [] : [{ path: [0x0008_0201], vr: 'SH' as const, values: [zone] }];
    const match = [{ path: [0x0008_0020], vr: 'DA' as const, values: [date] }, ...asked];
    const page = { limit: 10, offset: 0, include: [], includeAll: false, fuzzy: false };
    const query: SearchQuery = { level: 'study', scope: {}, match, ...page };
    let count = 0;
    const signal = AbortSignal.timeout(60_000);
    for await (const row of searchRows({ index }, query, { signal })) {
      expect(row.text('TimezoneOffsetFromUTC')).toBe('+0100');
      count++;
    }
    return count;
  };
  expect(await found('20240110')).toBe(1);
  expect(await found('20240109')).toBe(0);
  // A plus sign that was not encoded comes as a space.
  for (const zone of ['+0000', ' 0000', '-0100']) expect(await found('20240109', zone)).toBe(1);
  expect(await found('20240110', '+0000')).toBe(0);
  expect(await found('20240110', '')).toBe(1);
  await expect(found('20240110', 'CET')).rejects.toMatchObject({ code: 'invalid-parameter' });
  await index.close();
});
