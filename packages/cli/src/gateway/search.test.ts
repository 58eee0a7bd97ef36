import { DataSet } from 'hounsfield/data';
import { WebError } from 'hounsfield/errors';
import type { MatchKey, SearchQuery } from 'hounsfield/web';
import { describe, expect, it } from 'vitest';
import { Listing } from './listing.ts';
import { searchPeer } from './search.ts';

/** A PACS that searches as little as the standard lets it: below a study only with its UID (PS3.4 §C.4.1.2.1). */
class Peer {
  readonly asked: Record<string, string>[] = [];

  async *find(identifier: DataSet): AsyncGenerator<DataSet> {
    const keys: Record<string, string> = {};
    for (const element of identifier) if ((element.text ?? '') !== '') keys[element.tag.toString(16)] = element.text!;
    this.asked.push(keys);
    const level = identifier.text('QueryRetrieveLevel');
    const study = identifier.text('StudyInstanceUID');
    const series = identifier.text('SeriesInstanceUID');
    const facts = { QueryRetrieveLevel: level ?? '', RetrieveAETitle: ['PACS'] };
    if (level === 'STUDY') {
      for (const uid of ['1', '2']) if (!study || study === uid) yield DataSet.of({ ...facts, StudyInstanceUID: uid });
    } else if (level === 'SERIES' && study) {
      for (const k of [1, 2]) yield DataSet.of({ ...facts, SeriesInstanceUID: `${study}.${k}`, SeriesNumber: 3 - k });
    } else if (level === 'IMAGE' && study && series) {
      for (const k of [10, 9]) yield DataSet.of({ ...facts, SOPInstanceUID: `${series}.${k}`, InstanceNumber: k });
    }
  }
}

const { signal } = new AbortController();
const query = (level: SearchQuery['level'], more: Partial<SearchQuery> = {}): SearchQuery => ({
  level,
  scope: {},
  match: [],
  include: [],
  includeAll: false,
  limit: 100,
  offset: 0,
  fuzzy: false,
  ...more,
});
const key = (tag: number, ...values: readonly string[]): MatchKey => ({ path: [tag], vr: 'LO', values });

async function found(peer: Peer, asked: SearchQuery): Promise<string[]> {
  const rows: string[] = [];
  for await (const row of searchPeer(peer, asked, signal)) {
    expect(row.has('QueryRetrieveLevel') || row.has('RetrieveAETitle')).toBe(false);
    rows.push([row.text('StudyInstanceUID'), row.text('SeriesInstanceUID'), row.text('SOPInstanceUID')].join('/'));
  }
  return rows;
}

describe('a search of the web as C-FIND', () => {
  it('asks for studies with the keys of the level, and what the web always returns (PS3.18 Table 10.6.3-3)', async () => {
    const peer = new Peer();
    expect(await found(peer, query('study', { match: [key(0x0010_0020, 'P1')] }))).toEqual(['1//', '2//']);
    expect(peer.asked).toEqual([{ '80052': 'STUDY', '100020': 'P1' }]);
  });

  it('goes down from the studies that match where no study is named, each key at its level (PS3.4 §C.6.2.1)', async () => {
    const peer = new Peer();
    const match = [key(0x0010_0020, 'P1'), key(0x0008_0060, 'CT'), key(0x0020_0013, '9')];
    const rows = await found(peer, query('instance', { match, limit: 3, offset: 1 }));
    expect(rows).toEqual(['1/1.1/1.1.9', '1/1.2/1.2.10', '1/1.2/1.2.9']);
    expect(peer.asked.slice(0, 3)).toEqual([
      { '80052': 'STUDY', '100020': 'P1' },
      { '80052': 'SERIES', '80060': 'CT', '20000d': '1' },
      { '80052': 'SERIES', '80060': 'CT', '20000d': '2' },
    ]);
    expect(peer.asked[3]).toEqual({ '80052': 'IMAGE', '200013': '9', '20000d': '1', '20000e': '1.1' });
    expect(peer.asked).toHaveLength(5);
  });

  it('asks at once where the address names the levels above, unless a key is of one of them', async () => {
    const peer = new Peer();
    const scope = { study: '2', series: '2.1' };
    expect(await found(peer, query('instance', { scope }))).toEqual(['2/2.1/2.1.10', '2/2.1/2.1.9']);
    expect(peer.asked).toHaveLength(1);
    expect(await found(peer, query('series', { scope: { study: '7' }, match: [key(0x0010_0020, 'P1')] }))).toEqual([]);
  });

  it('refuses a value that the attribute cannot have', async () => {
    const rows = found(new Peer(), query('study', { match: [{ path: [0x0028_0010], vr: 'US', values: ['x'] }] }));
    await expect(rows).rejects.toThrow(WebError);
  });
});

describe('the list of what the PACS has', () => {
  it('is in the order of numbers, and holds for half a minute', async () => {
    const peer = new Peer();
    let now = 0;
    const listing = new Listing(peer, () => now);
    const all = async (scope: { study: string; series?: string; instance?: string }): Promise<string[]> => {
      const uids: string[] = [];
      for await (const series of listing.series(scope, signal)) uids.push(...series.map(({ instance }) => instance));
      return uids;
    };
    expect(await all({ study: '1' })).toEqual(['1.2.9', '1.2.10', '1.1.9', '1.1.10']);
    const { length } = peer.asked;
    expect(await all({ study: '1', series: '1.1', instance: '1.1.10' })).toEqual(['1.1.10']);
    expect(await all({ study: '1', series: '1.1' })).toEqual(['1.1.9', '1.1.10']);
    expect(peer.asked).toHaveLength(length);
    now = 31_000;
    await all({ study: '1', series: '1.1' });
    expect(peer.asked).toHaveLength(length + 1);
    expect(await all({ study: '1', series: '1.9', instance: '1.2.3' })).toEqual([]);
    const before = peer.asked.length;
    listing.forget('1');
    await all({ study: '1', series: '1.1' });
    expect(peer.asked).toHaveLength(before + 1);
  });
});
