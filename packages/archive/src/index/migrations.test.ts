import { DatabaseSync } from 'node:sqlite';
import { describeWithDatabases, temporaryFolder } from '@hounsfield/testkit';
import { type Dialect, Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import { expect, it } from 'vitest';
import { openTestIndex } from '../testing/index-databases.ts';
import { testRecord } from '../testing/records.ts';
import { sqliteDialect } from './dialect.ts';
import { postgres, sqlite } from './flavour.ts';
import { migrations, migrationsOf } from './migrations.ts';
import type { Cells, InstanceRecord } from './record.ts';
import { patientWords } from './rows.ts';
import type { SearchRequest } from './search.ts';

describeWithDatabases('an index of an older schema', newDatabase => {
  const older = Object.keys(migrations).slice(0, -1);

  it.each(older)('of version %s is brought up to date, with all that is in it', async version => {
    await using folder = await temporaryFolder();
    const path = folder.file('index.db');
    const url = await newDatabase();
    const record = testRecord({ PatientID: 'P1', PatientName: 'García^José', StudyDate: '20200101', Modality: 'CT' });
    await makeOlder(url, path, version, record);
    const index = await openTestIndex(url, path);
    const search = async (request: Partial<SearchRequest>): Promise<unknown[]> => {
      const asked = { level: 'study', match: [], columns: [], withHeader: false, combinesDateAndTime: false } as const;
      const { rows } = await index.reader.search({ ...asked, ...request }, { limit: 10, offset: 0 });
      return rows.map(row => row.values);
    };
    const columns = ['PatientID', 'StudyDate', 'ModalitiesInStudy', 'NumberOfStudyRelatedInstances'];
    expect(await search({ columns })).toEqual([['P1', '20200101', ['CT'], '1']]);
    expect(await search({ match: [{ path: 'PatientName', values: ['jose'] }], isFuzzy: true })).toHaveLength(1);
    expect(await search({ match: [{ path: 'StudyDate', values: ['20200101'] }], zone: '+0100' })).toHaveLength(1);
    expect(await index.reader.header(1)).toBeDefined();
    const again = await index.writer.add([
      { ...record, blobKey: `${record.blobKey}2` },
      testRecord({ PatientID: 'P1' }),
    ]);
    expect(again).toEqual([{ kind: 'duplicate', isSame: true }, { kind: 'added' }]);
    const other = { ...record, digest: 'f'.repeat(64), isVersion: true };
    expect(await index.writer.add([{ ...other, blobKey: `${record.blobKey}3` }])).toEqual([{ kind: 'version' }]);
    const add = [{ path: 'PatientReligiousPreference', level: 'patient', kind: 'text' }] as const;
    const defined = await index.reader.upkeep({ what: 'define', add, remove: [] });
    expect(defined).toMatchObject([{ path: 'PatientReligiousPreference', goal: 2, done: 0 }]);
    await index.close();
  });
});

/** An index as an earlier version of the program made it, with one instance in it. */
async function makeOlder(
  url: string | undefined,
  path: string,
  version: string,
  record: InstanceRecord,
): Promise<void> {
  const { dialect, close } = dialectOf(url, path);
  const db = new Kysely<Record<string, Record<string, unknown>>>({ dialect });
  const all = migrationsOf(url === undefined ? sqlite : postgres);
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => all } }).migrateTo(version);
  expect(error).toBeUndefined();
  const { patient, study, series, instance } = record.keys;
  const insert = (table: string, cells: Cells): Promise<unknown> => {
    const { utc_offset: zone, ...known } = cells;
    const isKnown = zone !== undefined && version >= '0002';
    return db
      .insertInto(table)
      .values(isKnown ? cells : known)
      .execute();
  };
  await insert('patient', { ...patient, id: 101, identity: 'one', first_instance: 1 });
  const words = version >= '0002' ? patientWords(patient) : [];
  for (const word of words) await insert('patient_word', { word, patient: 101 });
  await insert('study', { ...study, id: 102, patient: 101, first_instance: 1 });
  await insert('series', { ...series, id: 103, study: 102, first_instance: 1, sort_number: 1, instances: 1 });
  await insert('series_sop_class', { series: 103, sop_class_uid: record.sopClassUid, instances: 1 });
  await insert('instance', {
    ...instance,
    ...{ id: 1, series: 103, sort_number: 1, transfer_syntax_uid: record.transferSyntaxUid },
    ...{ blob_key: record.blobKey, length: 1, digest: record.digest, received_at: 0, source_ae_title: '' },
    ...{ frames: 0, is_indexed_in_depth: 1 },
  });
  if (url !== undefined) await db.executeQuery({ ...db.selectFrom('instance').compile(), sql: BEHIND });
  await db.insertInto('header').values({ instance: 1, packed: record.header }).execute();
  await close();
}

function dialectOf(url: string | undefined, path: string): { readonly dialect: Dialect; close(): Promise<void> } {
  if (url === undefined) {
    const raw = new DatabaseSync(path);
    return { dialect: sqliteDialect(raw), close: async () => raw.close() };
  }
  const pool = new Pool({ connectionString: url });
  return { dialect: new PostgresDialect({ pool }), close: () => pool.end() };
}

/** The program takes ids of instances from the sequence, which then is behind them. */
const BEHIND = "select setval('instance_id_seq', 1)";
