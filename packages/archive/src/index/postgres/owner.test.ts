import { randomUUID } from 'node:crypto';
import { describeWithPeers, type PostgresServer, postgresServer } from '@hounsfield/testkit';
import { StorageError } from 'hounsfield/errors';
import { beforeAll, expect, it } from 'vitest';
import { durabilities } from '../../storage/index.ts';
import { newUid, testRecord } from '../../testing/records.ts';
import type { FileIndex } from '../open-index.ts';
import type { InstanceRecord } from '../record.ts';
import { Owner } from './owner.ts';
import { openPostgresIndex } from './postgres-index.ts';

const inUse = { code: 'index-in-use' };

describeWithPeers(['postgresql'], 'a database that one archive may write to', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await postgresServer();
  });

  it('refuses another one while it is open, and takes one as soon as it is closed', async () => {
    const [url, folder] = [await server.newDatabase(), randomUUID()];
    const first = await open(url, folder);
    await expect(open(url, folder)).rejects.toMatchObject(inUse);
    expect(await first.add(testRecord({}))).toEqual({ kind: 'added' });
    const waiting = open(url, folder);
    await first.close();
    const second = await waiting;
    expect(await second.add(testRecord({}))).toEqual({ kind: 'added' });
    await second.close();
  });

  it('refuses the index of another data folder, before it is changed', async () => {
    const [url, folder] = [await server.newDatabase(), randomUUID()];
    await (await open(url, folder)).close();
    const other = { code: 'index-of-other-folder' };
    await expect(open(url, randomUUID())).rejects.toMatchObject(other);
    await (await open(url, folder)).close();
    // As the guide says, for who knows what he does.
    await server.sql(url, 'delete from data_folder');
    await (await open(url, randomUUID())).close();
  });

  it('has it again when its connection was broken, while it does nothing and while it writes', async () => {
    const [url, folder] = [await server.newDatabase(), randomUUID()];
    const index = await open(url, folder);
    const locks = "select count(*) from pg_locks where locktype = 'advisory' and objsubid = 2";
    const here = `${locks} and database = (select oid from pg_database where datname = current_database())`;
    for (let times = 0; times < 3; times++) {
      expect(await server.sql(url, END)).not.toBe('0');
      await expect.poll(() => server.sql(url, here), { timeout: 5000 }).toBe('1');
      await expect(open(url, folder)).rejects.toMatchObject(inUse);
    }
    const adding = Promise.allSettled(Array.from({ length: 100 }, () => index.add(testRecord({}))));
    await server.sql(url, END);
    await adding;
    expect(await index.add(testRecord({}))).toEqual({ kind: 'added' });
    await index.close();
  });

  it('changes nothing from when on another one wrote, or the database was restored, and goes on reading', async () => {
    const [url, folder] = [await server.newDatabase(), randomUUID()];
    const index = await open(url, folder);
    const record = testRecord({});
    await index.add(record);
    await server.sql(url, "update data_folder set writer = 'another one'");
    await server.sql(url, END);
    await expect.poll(() => index.blobKeys('-').catch(error => error), { timeout: 5000 }).toMatchObject(inUse);
    await expect(index.add(testRecord({}))).rejects.toMatchObject(inUse);
    await expect(index.upkeep({ what: 'remove', instances: [1] })).rejects.toMatchObject(inUse);
    expect(await index.locate(record.sopInstanceUid)).toBeDefined();
    await index.close();
    const again = await open(url, folder);
    expect(await again.add(testRecord({}))).toEqual({ kind: 'added' });
    await again.close();
  });
});

describeWithPeers(['postgresql'], 'a database that is taken over by an older copy of it', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await postgresServer();
  });

  it.each<[string, (index: FileIndex, before: string) => Promise<unknown>]>([
    ['a record', index => index.add(testRecord({}))],
    ['a record that belongs to no patient', index => index.add(testRecord({}, { studyInstanceUid: '' }))],
    ['a removal', async (index, uid) => index.upkeep({ what: 'remove', instances: [(await index.locate(uid))!.id] })],
  ])('takes nothing more when %s is missing that had been confirmed, and goes on reading', async (_, change) => {
    const [url, folder] = [await server.newDatabase(), randomUUID()];
    const index = await open(url, folder);
    const { sopInstanceUid } = await added(index);
    const kept = await added(index);
    const swap = await copied(server, url);
    await change(index, sopInstanceUid);
    await swap();
    const behind = { code: 'index-behind' };
    await expect.poll(() => index.blobKeys('-').catch(error => error), { timeout: 5000 }).toMatchObject(behind);
    await expect(index.add(testRecord({}))).rejects.toMatchObject(behind);
    expect(await index.locate(kept.sopInstanceUid)).toBeDefined();
    await index.close();
    const again = await open(url, folder);
    expect(await again.add(testRecord({}))).toEqual({ kind: 'added' });
    await again.close();
  });

  it('goes on where nothing is missing: a record, a removal, a mended file, an object that came again', async () => {
    const [url, folder] = [await server.newDatabase(), randomUUID()];
    const index = await open(url, folder);
    const first = await added(index);
    const second = await added(index);
    const { id } = (await index.locate(first.sopInstanceUid))!;
    const changes: (() => Promise<unknown>)[] = [
      () => index.upkeep({ what: 'remove', instances: [id] }),
      () => index.upkeep({ what: 'mend', from: second.blobKey, record: { ...second, blobKey: `${second.blobKey}2` } }),
      () => index.add(testRecord({})),
      () => index.add(second),
    ];
    for (const change of changes) {
      await change();
      await (await copied(server, url))();
      await expect.poll(() => index.blobKeys('-').catch(error => error), { timeout: 5000 }).toEqual([]);
    }
    await index.close();
  });
});

async function added(index: FileIndex): Promise<InstanceRecord> {
  const record = testRecord({ SOPInstanceUID: newUid() });
  expect(await index.add(record)).toEqual({ kind: 'added' });
  return record;
}

/** Copies a database; the copy takes its place when it is told to, as a replica does whose server is gone. */
async function copied(server: PostgresServer, url: string): Promise<() => Promise<void>> {
  const { pathname } = new URL(url);
  const [name, other] = [pathname.slice(1), new URL(await server.newDatabase())];
  const away = `select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '${name}'`;
  const [spare, admin] = [other.pathname.slice(1), new URL('/postgres', url).href];
  await server.sql(admin, `drop database ${spare}`);
  // Nobody may be connected meanwhile, and whoever was comes again at once.
  const alone = async (text: string): Promise<void> => {
    await server.sql(admin, `alter database ${name} allow_connections false`);
    await server.sql(admin, away);
    await server.sql(admin, text);
  };
  await alone(`create database ${spare} template ${name}`);
  await server.sql(admin, `alter database ${name} allow_connections true`);
  return async () => {
    await alone(`alter database ${name} rename to ${spare}_gone`);
    await server.sql(admin, `alter database ${spare} rename to ${name}`);
  };
}

describeWithPeers(['postgresql'], 'the index in a PostgreSQL that hangs', () => {
  it('fails in bounded time, and goes on with all that it has when that wakes', async () => {
    const server = await postgresServer();
    const url = await server.newDatabase();
    const index = await open(url, randomUUID(), 1000);
    const before = testRecord({});
    await index.add(before);
    const records = Array.from({ length: 20 }, () => testRecord({}));
    // In the middle of all kinds of work, commits among them.
    const adding = Promise.allSettled(records.map(record => index.add(record)));
    const stopped = await server.processes();
    for (const pid of stopped) process.kill(pid, 'SIGSTOP');
    const begun = performance.now();
    try {
      const failed = [() => index.add(testRecord({})), () => index.count(all), () => index.blobKeys('-')];
      for (const ask of failed) await expect(ask()).rejects.toBeInstanceOf(StorageError);
      await adding;
      expect(performance.now() - begun).toBeLessThan(30_000);
    } finally {
      for (const pid of stopped) process.kill(pid, 'SIGCONT');
    }
    for (const record of [before, ...records]) {
      await expect.poll(() => index.add(record).catch(error => error), { timeout: 10_000 }).toEqual({ kind: 'added' });
    }
    expect(await index.count(all)).toBe(records.length + 1);
    await index.close();
  });

  it('can be closed while it hangs', async () => {
    const server = await postgresServer();
    const index = await open(await server.newDatabase(), randomUUID());
    await index.count(all);
    const stopped = await server.processes();
    for (const pid of stopped) process.kill(pid, 'SIGSTOP');
    try {
      const asked = index.count(all);
      const failing = expect(asked).rejects.toMatchObject({ code: 'index-unreachable' });
      // It is on its way by then.
      await new Promise(resolve => setImmediate(resolve));
      await index.close();
      await failing;
    } finally {
      for (const pid of stopped) process.kill(pid, 'SIGCONT');
    }
  });
});

const all = { level: 'study', match: [], columns: [], withHeader: false, combinesDateAndTime: false } as const;

const END = `select count(pg_terminate_backend(pid)) from pg_stat_activity
  where application_name = 'hounsfield' and datname = current_database()`;

function open(url: string, folder: string, limit = 15_000): Promise<FileIndex> {
  return openPostgresIndex({ url }, { durability: durabilities.object, limit, owner: new Owner(folder, 400) });
}
