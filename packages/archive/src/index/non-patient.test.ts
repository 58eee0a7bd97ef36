import { describeWithDatabases, temporaryFolder } from '@hounsfield/testkit';
import { HangingProtocolStorage } from 'hounsfield/dictionary';
import { expect, it } from 'vitest';
import { openTestIndex, type TestIndex } from '../testing/index-databases.ts';
import { newUid, testRecord } from '../testing/records.ts';
import { addNonPatient, nonPatientRow } from './non-patient.ts';
import type { AddResult, InstanceRecord } from './record.ts';

const NOWHERE = { studyInstanceUid: '', seriesInstanceUid: '' };

function record(more: Partial<InstanceRecord> = {}): InstanceRecord {
  return testRecord({ SOPClassUID: HangingProtocolStorage }, { ...NOWHERE, ...more });
}

describeWithDatabases('instances that belong to no patient in the index (PS3.4 Annex GG)', newDatabase => {
  async function opened(): Promise<TestIndex & { add(record: InstanceRecord): Promise<AddResult> } & AsyncDisposable> {
    const folder = await temporaryFolder();
    const index = await openTestIndex(await newDatabase(), folder.file('index.db'));
    return {
      ...index,
      add: each => addNonPatient(async work => index.reader.upkeep(work), each),
      [Symbol.asyncDispose]: async () => {
        await index.close();
        await folder.remove();
      },
    };
  }

  it('are kept once, other contents beside the first where the record says so', async () => {
    await using index = await opened();
    const first = record();
    const other = { ...first, digest: '2'.repeat(64), blobKey: `${first.blobKey}2` };
    expect(await index.add(first)).toEqual({ kind: 'added' });
    // As after a commit whose answer was lost.
    expect(await index.add(first)).toEqual({ kind: 'added' });
    expect(await index.add({ ...first, blobKey: `${first.blobKey}x` })).toEqual({ kind: 'duplicate', isSame: true });
    expect(await index.add(other)).toEqual({ kind: 'duplicate', isSame: false });
    expect(await index.add({ ...other, isVersion: true })).toEqual({ kind: 'version' });
    const { sopInstanceUid } = first;
    const contents = await index.reader.upkeep({ what: 'non-patient-contents', sopInstanceUid });
    expect(contents.map(row => nonPatientRow(row).facts.blobKey)).toEqual([first.blobKey, other.blobKey]);
    expect((await index.reader.blobKeys(first.blobKey.slice(0, 7))).toSorted()).toEqual([first.blobKey, other.blobKey]);
    expect(await index.rows('select count(*) as n from study')).toEqual([{ n: 0 }]);
  });

  it('come at the same time and lose nothing', async () => {
    await using index = await opened();
    const same = record();
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, k) => index.add({ ...same, blobKey: `${same.blobKey}${k}`, isVersion: true })),
    );
    expect(results.filter(({ kind }) => kind === 'added')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'duplicate')).toHaveLength(7);
  });

  it('are told of page by page, by class and UID, with their headers', async () => {
    await using index = await opened();
    const records = Array.from({ length: 5 }, () => record());
    for (const each of [...records, record({ sopClassUid: '1.2.3' })]) await index.add(each);
    const page = async (more: object): Promise<string[]> => {
      const work = {
        what: 'non-patient-page',
        sopClasses: [HangingProtocolStorage],
        after: 0,
        limit: 3,
        ...more,
      } as const;
      return (await index.reader.upkeep(work)).map(row => nonPatientRow(row).facts.sopInstanceUid);
    };
    const uids = records.map(({ sopInstanceUid }) => sopInstanceUid);
    expect(await page({})).toEqual(uids.slice(0, 3));
    expect(await page({ after: 3 })).toEqual(uids.slice(3));
    expect(await page({ sopInstanceUids: [uids[4], newUid()] })).toEqual([uids[4]]);
    expect([await page({ sopClasses: [] }), await page({ sopInstanceUids: [] })]).toEqual([[], []]);
    const [row] = await index.reader.upkeep({ what: 'non-patient-header', id: 2 });
    expect(Buffer.from(row?.['packed'] as Uint8Array)).toEqual(Buffer.from(records[1]!.header));
  });
});
