import { randomBytes } from 'node:crypto';
import { copyFile, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { describeWithDatabases, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { DataSet, unpackTape } from 'hounsfield/data';
import { StorageError } from 'hounsfield/errors';
import { describe, expect, it } from 'vitest';
import { durabilities } from '../storage/index.ts';
import { openTestIndex } from '../testing/index-databases.ts';
import { newUid, testRecord } from '../testing/records.ts';
import { openConfiguredIndex } from './configured.ts';
import { openForWriting } from './database.ts';
import { indexFailure } from './failure.ts';
import { migrations } from './migrations.ts';
import { type FileIndex, openIndex } from './open-index.ts';
import { IndexReader } from './reader.ts';
import type { SearchRequest } from './search.ts';
import { IndexWriter } from './writer.ts';

describeWithDatabases('the index', newDatabase => {
  it('finds what it was given, also after it was closed and opened again', async () => {
    await using folder = await temporaryFolder();
    const place = await placeIn(folder);
    const record = testRecord({ PatientName: 'Doe^John', PatientID: 'P1', StudyDate: '20200101' });
    const first = await open(place);
    expect(await first.add(record)).toEqual({ kind: 'added' });
    await first.close();
    const second = await open(place);
    const facts = await second.locate(record.sopInstanceUid);
    expect(facts).toMatchObject({
      blobKey: record.blobKey,
      digest: record.digest,
      length: record.length,
      isIndexedInDepth: true,
    });
    const header = await second.header(facts!.id);
    expect(DataSet.fromTape(unpackTape(header!)).get('PatientName')).toEqual({ alphabetic: 'Doe^John' });
    expect(await all(second.search(byPatient('P1')))).toEqual([
      { instance: facts!.id, values: ['Doe^John', '20200101'] },
    ]);
    expect(await second.blobKeys(record.blobKey.slice(0, 7))).toEqual([record.blobKey]);
    await second.close();
  });

  it('tells an equal duplicate from one that differs in content or transfer syntax', async () => {
    await using folder = await temporaryFolder();
    const index = await open(await placeIn(folder));
    const record = testRecord({});
    await index.add(record);
    expect(await index.add({ ...record, blobKey: `${record.blobKey}2` })).toEqual({ kind: 'duplicate', isSame: true });
    expect(await index.add({ ...record, digest: 'x' })).toEqual({ kind: 'duplicate', isSame: false });
    expect(await index.add({ ...record, transferSyntaxUid: '1.2.840.10008.1.2' })).toEqual({
      kind: 'duplicate',
      isSame: false,
    });
    expect(await index.count(byPatient('*'))).toBe(1);
    await index.close();
  });

  it('stops a search between two rows when it is cancelled, and gives pages as they are pulled', async () => {
    await using folder = await temporaryFolder();
    const index = await open(await placeIn(folder));
    await Promise.all(Array.from({ length: 450 }, () => testRecord({})).map(record => index.add(record)));
    expect(await all(index.search(byPatient('*')))).toHaveLength(450);
    expect(await all(index.search(byPatient('*'), { offset: 10, limit: 250 }))).toHaveLength(250);
    const abort = new AbortController();
    let seen = 0;
    const cancelled = (async () => {
      for await (const _ of index.search(byPatient('*'), { signal: abort.signal })) if (++seen === 3) abort.abort();
    })();
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toBe(3);
    await index.close();
  });

  it('gives all rows of one patient once and in order, however many there are', async () => {
    await using folder = await temporaryFolder();
    const index = await open(await placeIn(folder));
    const dates = Array.from({ length: 40 }, (_, day) => `202001${String((day % 30) + 1).padStart(2, '0')}`);
    const records = dates.map(StudyDate => testRecord({ PatientID: 'P1', StudyDate }));
    await Promise.all([...records, testRecord({ PatientID: 'P2' })].map(record => index.add(record)));
    const rows = await all(index.search(byPatient('P1')));
    expect(rows.map(row => row.values[1])).toEqual([...dates].sort().reverse());
    expect(new Set(rows.map(row => row.instance)).size).toBe(40);
    expect(await all(index.search(byPatient('P1'), { limit: 20 }))).toEqual(rows.slice(0, 20));
    expect(await all(index.search(byPatient('P1'), { offset: 10, limit: 5 }))).toEqual(rows.slice(10, 15));
    await index.close();
    await expect(all(index.search(byPatient('P1')))).rejects.toMatchObject({ code: 'index-closed' });
  });

  it('lists instances by series and number', async () => {
    await using folder = await temporaryFolder();
    const index = await open(await placeIn(folder));
    const [StudyInstanceUID, SeriesInstanceUID] = [newUid(), newUid()];
    for (const InstanceNumber of [3, 1, 2])
      await index.add(
        testRecord({ StudyInstanceUID, SeriesInstanceUID, InstanceNumber, SOPInstanceUID: `1.2.${InstanceNumber}` }),
      );
    await index.add(testRecord({ StudyInstanceUID, InstanceNumber: 9, SOPInstanceUID: '1.2.9' }));
    await index.add(testRecord({}));
    const uids = async (scope: object) => (await all(index.instances(scope))).map(each => each.sopInstanceUid);
    expect(await uids({ study: StudyInstanceUID })).toEqual(['1.2.1', '1.2.2', '1.2.3', '1.2.9']);
    expect(await uids({ study: StudyInstanceUID, series: SeriesInstanceUID })).toEqual(['1.2.1', '1.2.2', '1.2.3']);
    expect(await uids({ study: StudyInstanceUID, series: SeriesInstanceUID, instance: '1.2.2' })).toEqual(['1.2.2']);
    expect(await uids({ study: '1.2.3' })).toEqual([]);
    await index.close();
  });

  it('refuses a key that is no date with a typed error that holds no value', async () => {
    await using folder = await temporaryFolder();
    const index = await open(await placeIn(folder));
    const request = { ...byPatient('*'), match: [{ path: 'StudyDate', values: ['soon'] }] };
    const error = await index.count(request).catch(thrown => thrown as unknown);
    expect(error).toBeInstanceOf(StorageError);
    expect((error as StorageError).code).toBe('refused-value');
    expect((error as StorageError).message).not.toContain('soon');
    await index.close();
    await expect(index.count(request)).rejects.toMatchObject({ code: 'index-closed' });
  });

  const placeIn = async (folder: TemporaryFolder): Promise<Place> => ({
    index: await newDatabase(),
    path: folder.file('index.db'),
  });
});

interface Place {
  /** A URL; undefined for a file. */
  readonly index: string | undefined;
  readonly path: string;
}

function open({ index, path }: Place): Promise<FileIndex> {
  return openConfiguredIndex({ index }, { path, durability: durabilities.index });
}

describe('the index in a file, after its process was killed', () => {
  it('has on the disk what it tells, so that a power cut takes nothing that was read', async () => {
    await using folder = await temporaryFolder();
    const killed = await openIndex(folder.file('killed.db'));
    const record = testRecord({});
    await killed.add(record);
    for (const ending of ['', '-wal'])
      await copyFile(folder.file(`killed.db${ending}`), folder.file(`again.db${ending}`));
    await killed.close();
    const again = await openIndex(folder.file('again.db'));
    expect(await again.blobKeys('')).toEqual([record.blobKey]);
    // The log is synced before the next checkpoint only, and is not there after a power cut before that.
    await copyFile(folder.file('again.db'), folder.file('cut.db'));
    await again.close();
    const cut = await openIndex(folder.file('cut.db'));
    expect(await cut.blobKeys('')).toEqual([record.blobKey]);
    await cut.close();
  });
});

describe('the embedded index', () => {
  it('has every record on the disk when it says so, as a copy of its files taken at that moment shows', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('index.db');
    const index = await openIndex(path, durabilities.index);
    const record = testRecord({});
    await index.add(record);
    // Nothing but the files: no process holds anything of the copy in memory.
    await copyFile(path, folder.file('copy.db'));
    await copyFile(`${path}-wal`, folder.file('copy.db-wal'));
    const copy = new DatabaseSync(folder.file('copy.db'));
    expect(copy.prepare('select sop_instance_uid as uid from instance').all()).toMatchObject([
      { uid: record.sopInstanceUid },
    ]);
    expect(copy.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    copy.close();
    await index.close();
  });

  it('syncs its log at every commit (synchronous=FULL, write-ahead log)', async () => {
    await using folder = await temporaryFolder();
    const { raw } = await openForWriting(folder.file('index.db'), durabilities.index);
    expect(raw.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 });
    expect(raw.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    raw.close();
  });

  it('puts records that wait while it writes into one transaction', async () => {
    await using folder = await temporaryFolder();
    const index = await openIndex(folder.file('index.db'), durabilities.index);
    const records = Array.from({ length: 200 }, () => testRecord({}));
    await Promise.all(records.map(record => index.add(record)));
    const reader = new DatabaseSync(folder.file('index.db'));
    expect(reader.prepare('select count(*) as n from instance').get()).toEqual({ n: 200 });
    // Frames of the log: one commit of its own for each record would write ten pages every time.
    const [checkpoint] = reader.prepare('pragma wal_checkpoint(passive)').all();
    expect(Number(checkpoint?.['log'])).toBeLessThan(1000);
    reader.close();
    await index.close();
  });
});

describe('the embedded writer', () => {
  it('adds nothing of a transaction for which there is no room, and goes on when there is', async () => {
    await using folder = await temporaryFolder();
    const database = await openForWriting(folder.file('index.db'));
    const writer = new IndexWriter(database);
    const pages = Number(database.raw.prepare('pragma page_count').get()?.['page_count']);
    database.raw.exec(`pragma max_page_count = ${pages + 2}`);
    const large = { header: randomBytes(100_000) };
    const records = [testRecord({}), testRecord({}, large)];
    let failure: unknown;
    try {
      writer.add(records);
    } catch (error) {
      failure = error;
    }
    expect(indexFailure(failure).code).toBe('disk-full');
    expect(new IndexReader(database).count(byPatient('*'))).toBe(0);
    database.raw.exec('pragma max_page_count = 1000000');
    expect(writer.add(records)).toEqual([{ kind: 'added' }, { kind: 'added' }]);
    database.raw.close();
  });
});

describe('an embedded index that cannot be used', () => {
  it('says in one sentence that it was written by a newer version, and changes nothing', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('index.db');
    const { raw } = await openForWriting(path);
    raw.exec("insert into kysely_migration (name, timestamp) values ('9999-future', '2099-01-01')");
    raw.close();
    const error = await openIndex(path).catch(thrown => thrown as StorageError);
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toMatchObject({ code: 'index-newer' });
    expect((error as StorageError).message).toMatch(
      /^The index was written by a newer version of the archive: it has schema 9999-future, .*\.$/,
    );
    const untouched = new DatabaseSync(path);
    expect(untouched.prepare('select count(*) as n from kysely_migration').get()).toEqual({
      n: Object.keys(migrations).length + 1,
    });
    untouched.close();
  });

  it.each([
    ['something that is no database', 'index-damaged', async (path: string) => writeFile(path, 'hello '.repeat(1000))],
    ['a folder that is not there', 'disk-read-only', async () => {}],
  ])('says so about %s', async (_, code, prepare) => {
    await using folder = await temporaryFolder();
    const path = code === 'disk-read-only' ? folder.file('none', 'index.db') : folder.file('index.db');
    await prepare(path);
    await expect(openIndex(path)).rejects.toMatchObject({ code });
  });
});

describeWithDatabases('the writer of the index', newDatabase => {
  it('keeps patients without an ID apart, and those of two issuers', async () => {
    await using folder = await temporaryFolder();
    const { reader, writer, close } = await openTestIndex(await newDatabase(), folder.file('index.db'));
    await writer.add([
      testRecord({ PatientID: '' }),
      testRecord({ PatientID: '' }),
      testRecord({ PatientID: '1', IssuerOfPatientID: 'A' }),
      testRecord({ PatientID: '1', IssuerOfPatientID: 'B' }),
      testRecord({ PatientID: '1', IssuerOfPatientID: 'A' }),
    ]);
    expect(await reader.count({ ...byPatient('*'), level: 'patient' })).toBe(4);
    await close();
  });

  it('lets a later instance say what the first of its study left empty, and nothing else', async () => {
    await using folder = await temporaryFolder();
    const { reader, writer, close } = await openTestIndex(await newDatabase(), folder.file('index.db'));
    const uids = { StudyInstanceUID: newUid(), SeriesInstanceUID: newUid() };
    await writer.add([testRecord({ ...uids, PatientID: 'P', StudyDate: '20200101' })]);
    await writer.add([
      testRecord({
        ...uids,
        PatientID: 'Q',
        StudyDate: '20210101',
        StudyDescription: 'HEAD',
        Modality: 'CT',
        ReferringPhysicianName: 'A^B',
      }),
    ]);
    const { rows } = await reader.search(
      {
        ...byPatient('*'),
        level: 'series',
        columns: ['PatientID', 'StudyDate', 'StudyDescription', 'Modality', 'NumberOfSeriesRelatedInstances'],
      },
      { limit: 10, offset: 0 },
    );
    expect(rows.map(row => row.values)).toEqual([['P', '20200101', 'HEAD', 'CT', '2']]);
    const byPhysician = { ...byPatient('*'), match: [{ path: 'ReferringPhysicianName', values: ['a^*'] }] };
    expect(await reader.count(byPhysician)).toBe(1);
    await close();
  });
});

function byPatient(id: string): SearchRequest {
  return {
    level: 'study',
    match: [{ path: 'PatientID', values: [id] }],
    columns: ['PatientName', 'StudyDate'],
    withHeader: false,
    combinesDateAndTime: false,
  };
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of source) found.push(each);
  return found;
}
