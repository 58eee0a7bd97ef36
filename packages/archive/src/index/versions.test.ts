import { describeWithDatabases, temporaryFolder } from '@hounsfield/testkit';
import { expect, it } from 'vitest';
import { openTestIndex } from '../testing/index-databases.ts';
import { newUid, testRecord } from '../testing/records.ts';
import { versionRow } from './added/upkeep.ts';
import { deflateHeader } from './header.ts';
import type { InstanceRecord } from './record.ts';

describeWithDatabases('other contents of an instance', newDatabase => {
  it('are kept where the record says so, in one transaction with the first or later, each once', async () => {
    await using folder = await temporaryFolder();
    const { reader, writer, rows, close } = await openTestIndex(await newDatabase(), folder.file('index.db'));
    const first = testRecord({ SOPInstanceUID: newUid(), PatientID: 'P1' }, { isVersion: true });
    const content = (n: number, more: Partial<InstanceRecord> = {}): InstanceRecord => ({
      ...{ ...first, digest: String(n).repeat(64), blobKey: `${first.blobKey}${n}`, length: n, receivedAt: n },
      ...more,
    });
    expect(await writer.add([first, content(2), content(2, { blobKey: `${first.blobKey}again` })])).toEqual([
      { kind: 'added' },
      { kind: 'version' },
      { kind: 'duplicate', isSame: true },
    ]);
    const later = [
      content(3, { isVersion: false }),
      content(3),
      content(4, { transferSyntaxUid: '1.2.840.10008.1.2' }),
      content(2, { blobKey: `${first.blobKey}x`, isVersion: false }),
      { ...first, blobKey: `${first.blobKey}y` },
    ];
    expect(await writer.add(later)).toEqual([
      { kind: 'duplicate', isSame: false },
      { kind: 'version' },
      { kind: 'version' },
      { kind: 'duplicate', isSame: true },
      { kind: 'duplicate', isSame: true },
    ]);
    const versions = await reader.upkeep({ what: 'versions', sopInstanceUid: first.sopInstanceUid });
    const keys = ['', '2', '3', '4'].map(end => first.blobKey + end);
    expect(versions.map(row => versionRow(row).blobKey)).toEqual(keys);
    expect(versionRow(versions[3]!)).toMatchObject({
      length: 4,
      transferSyntaxUid: '1.2.840.10008.1.2',
      receivedAt: 4,
    });
    expect((await reader.blobKeys(first.blobKey.slice(0, 7))).toSorted()).toEqual(keys);
    expect(await rows('select instances from series')).toEqual([{ instances: 1 }]);
    const [found] = await reader.instances({ instance: first.sopInstanceUid }, 10);
    expect(found).toMatchObject({ digest: first.digest, blobKey: first.blobKey });
    await close();
  });

  it('get another file where theirs is damaged, with places of its own, and nothing else changes', async () => {
    await using folder = await temporaryFolder();
    const { reader, writer, close } = await openTestIndex(await newDatabase(), folder.file('index.db'));
    const first = testRecord({ SOPInstanceUID: newUid() }, { isVersion: true });
    const other = { ...first, digest: '2'.repeat(64), blobKey: `${first.blobKey}2` };
    await writer.add([first, other, testRecord({ SOPInstanceUID: newUid() })]);
    const { sopInstanceUid } = first;
    const before = (await reader.upkeep({ what: 'versions', sopInstanceUid })).map(versionRow);
    const [{ id } = { id: 0 }] = await reader.instances({ instance: sopInstanceUid }, 1);
    const mend = (from: string, blobKey: string, length: number) =>
      reader.upkeep({ what: 'mend', from, record: { blobKey, length, header: deflateHeader(Uint8Array.of(length)) } });
    expect(await mend(first.blobKey, 'fresh', 7)).toEqual([{ blob_key: 'fresh' }]);
    expect(await reader.header(id)).toEqual(Uint8Array.of(7));
    expect(await mend(other.blobKey, 'fresh2', 9)).toEqual([{ blob_key: 'fresh2' }]);
    expect(await reader.header(id), 'that of the first stays').toEqual(Uint8Array.of(7));
    expect(await mend('nothing', 'fresh3', 8)).toEqual([]);
    expect((await reader.upkeep({ what: 'versions', sopInstanceUid })).map(versionRow)).toEqual([
      { ...before[0], blobKey: 'fresh', length: 7 },
      { ...before[1], blobKey: 'fresh2', length: 9 },
    ]);
    await close();
  });

  it('know which instance came before theirs', async () => {
    await using folder = await temporaryFolder();
    const { reader, writer, close } = await openTestIndex(await newDatabase(), folder.file('index.db'));
    const [first, second] = [0, 1].map(() => testRecord({ SOPInstanceUID: newUid() }, { isVersion: true })) as [
      InstanceRecord,
      InstanceRecord,
    ];
    const other = { ...second, digest: '2'.repeat(64), blobKey: `${second.blobKey}2` };
    for (const record of [first, second, other]) await writer.add([record]);
    const before = (blobKey: string) => reader.upkeep({ what: 'before', blobKey });
    expect(await before(second.blobKey)).toEqual([{ blob_key: first.blobKey }]);
    expect(await before(first.blobKey)).toEqual([{ blob_key: null }]);
    expect(await before(other.blobKey), 'no first content').toEqual([]);
    await close();
  });
});
