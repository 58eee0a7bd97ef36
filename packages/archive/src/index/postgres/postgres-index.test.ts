import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';
import { describeWithPeers, type PostgresServer, postgresServer } from '@hounsfield/testkit';
import { StorageError } from 'hounsfield/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { durabilities } from '../../storage/index.ts';
import { newUid, testRecord } from '../../testing/records.ts';
import type { FileIndex } from '../open-index.ts';
import type { InstanceRecord } from '../record.ts';
import type { Match, SearchRequest } from '../search.ts';
import { Doubt } from './doubt.ts';
import { UnknownOutcome } from './failure.ts';
import { GroupCommit } from './group-commit.ts';
import type { Owner } from './owner.ts';
import { openPostgresIndex } from './postgres-index.ts';
import { TRANSACTION_LIMIT } from './transaction.ts';

describeWithPeers(['postgresql'], 'the index in PostgreSQL', () => {
  let server: PostgresServer;
  let url: string;
  let index: FileIndex;

  beforeAll(async () => {
    server = await postgresServer();
    url = await server.newDatabase();
    index = await open(url);
  });

  afterAll(async () => {
    await index.close();
  });

  it('loses and doubles nothing when several archives write the same objects at the same time', async () => {
    const others = await Promise.all([open(url), open(url)]);
    const studies = Array.from({ length: 5 }, () => ({ StudyInstanceUID: newUid(), SeriesInstanceUID: newUid() }));
    const records = Array.from({ length: 60 }, (_, k) => testRecord({ ...studies[k % 5], PatientID: `C${k % 2}` }));
    const results = await Promise.all(
      [index, ...others].map((each, n) =>
        Promise.all(
          (n === 1 ? records.toReversed() : records).map(record =>
            each.add({ ...record, blobKey: `${record.blobKey}${n}` }),
          ),
        ),
      ),
    );
    const added = results.flat().filter(({ kind }) => kind === 'added');
    expect(added).toHaveLength(records.length);
    expect(
      results.flat().every(result => result.kind === 'added' || (result.kind === 'duplicate' && result.isSame)),
    ).toBe(true);
    const rows = await server.sql(
      url,
      `select sum(series.instances), (select sum(instances) from series_sop_class), (select count(*) from instance)
       from series`,
    );
    expect(rows).toBe('60|60|60');
    expect(await server.sql(url, 'select count(*) from study')).toBe('5');
    for (const other of others) await other.close();
  });

  it('says that a record was added when it finds it with the same blob, as after a commit whose answer was lost', async () => {
    const record = testRecord({});
    expect(await index.add(record)).toEqual({ kind: 'added' });
    expect(await index.add(record)).toEqual({ kind: 'added' });
    expect(await index.add({ ...record, blobKey: `${record.blobKey}2` })).toEqual({ kind: 'duplicate', isSame: true });
  });

  it('adds each record once when connections break in the middle of it', async () => {
    const records = Array.from({ length: 150 }, () => testRecord({ PatientID: 'BROKEN' }));
    let isOver = false;
    const adding = Promise.allSettled(records.map(record => index.add(record))).finally(() => {
      isOver = true;
    });
    const end = `select count(pg_terminate_backend(pid)) from pg_stat_activity
      where application_name = 'hounsfield' and datname = current_database()`;
    let ended = 0;
    for (let times = 0; times < 5 && !isOver; times++) ended += Number(await server.sql(url, end));
    expect(ended).toBeGreaterThan(0);
    const results = await adding;
    for (const [k, result] of results.entries()) {
      if (result.status === 'fulfilled') expect(result.value).toEqual({ kind: 'added' });
      else expect(await index.add(records[k] as InstanceRecord)).toEqual({ kind: 'added' });
    }
    expect(await index.count(asking([{ path: 'PatientID', values: ['BROKEN'] }]))).toBe(records.length);
  });

  it('adds a record when its blob is durable, and not before', async () => {
    const record = testRecord({});
    let sync = (): void => {};
    const durable = new Promise<void>(resolve => {
      sync = resolve;
    });
    const adding = index.add(record, { durable });
    await index.add(testRecord({}));
    expect(await index.locate(record.sopInstanceUid)).toBeUndefined();
    sync();
    await adding;
    expect(await index.locate(record.sopInstanceUid)).toBeDefined();
    const refused = testRecord({});
    const failure = Promise.reject(new StorageError('sync-failed'));
    await expect(index.add(refused, { durable: failure })).rejects.toMatchObject({ code: 'sync-failed' });
    expect(await index.locate(refused.sopInstanceUid)).toBeUndefined();
  });

  it('stores text that PostgreSQL refuses, and finds it by the same text', async () => {
    const odd = 'N\0UL \ud800 x';
    const record = testRecord({ PatientID: 'ODD' });
    const { patient, study } = record.keys;
    const keys = {
      ...record.keys,
      patient: {
        ...patient,
        patient_id: odd,
        other_patient_names_any: JSON.stringify([odd.toLowerCase(), 'plain \\u0000']),
      },
      study: { ...study, accession_number: odd },
    };
    expect(await index.add({ ...record, keys })).toEqual({ kind: 'added' });
    for (const [path, value] of [
      ['PatientID', odd],
      ['AccessionNumber', 'N\0UL*'],
      ['OtherPatientNames', odd],
      ['OtherPatientNames', 'plain \\u0000'],
    ] as const) {
      expect(await index.count(asking([{ path, values: [value] }]))).toBe(1);
    }
  });

  it('stores values that are longer than an entry of an index may be', async () => {
    const long = Array.from({ length: 4000 }, () =>
      String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000)),
    ).join('');
    const longer = (end: string): InstanceRecord => {
      const { keys, ...record } = testRecord({});
      const patient = { ...keys.patient, patient_id: long + end, patient_name_key: long };
      const study = { ...keys.study, accession_number: long, study_id: long, referring_physician_name_key: long };
      return { ...record, keys: { ...keys, patient, study, series: { ...keys.series, modality: long } } };
    };
    expect(await index.add(longer('1'))).toEqual({ kind: 'added' });
    expect(await index.add(longer('2'))).toEqual({ kind: 'added' });
    const patients = await server.sql(url, 'select count(*) from patient where length(patient_id) = 512');
    expect(patients).toBe('2');
  });

  it('refuses a database that cannot hold every text, and one of a newer version, before it changes anything', async () => {
    const latin = url.replace(/[^/]*$/, 'latin');
    await server.sql(url, "create database latin template template0 encoding 'LATIN1' locale_provider libc locale 'C'");
    await expect(open(latin)).rejects.toMatchObject({ code: 'index-failed', message: expect.stringContaining('UTF8') });
    const newer = await server.newDatabase();
    await (await open(newer)).close();
    await server.sql(newer, "insert into kysely_migration values ('9999-future', '2099-01-01')");
    await expect(open(newer)).rejects.toMatchObject({
      code: 'index-newer',
      message: expect.stringContaining('it has schema 9999-future'),
    });
  });

  it('tells where nobody listens, without the password', async () => {
    const nobody = 'postgresql://someone:geheim@127.0.0.1:1/nothing';
    const error = await open(nobody).catch(thrown => thrown as StorageError);
    expect(error).toMatchObject({ code: 'index-unreachable' });
    expect(String((error as StorageError).stack)).not.toContain('geheim');
  });
});

describeWithPeers(['postgresql'], 'the index in a PostgreSQL that crashes', () => {
  it('has what it acknowledged, fails with a typed error meanwhile, and goes on by itself', async () => {
    const server = await postgresServer();
    const url = await server.newDatabase();
    // What the log's writer does not write within its delay, a crash takes.
    await server.sql(url, `alter database ${url.replace(/^.*\//, '')} set synchronous_commit = off`);
    const index = await open(url);
    const before = Array.from({ length: 20 }, () => testRecord({}));
    await Promise.all(before.map(record => index.add(record)));
    await server.crash();
    await expect(index.add(testRecord({}))).rejects.toMatchObject({ code: 'index-unreachable' });
    await expect(index.count(asking([]))).rejects.toMatchObject({ code: 'index-unreachable' });
    await server.restart();
    expect(await index.count(asking([]))).toBe(before.length);
    expect(await index.add(testRecord({}))).toEqual({ kind: 'added' });
    await index.close();
  });
});

describeWithPeers(['postgresql'], 'the index in a PostgreSQL whose connection is lost in a commit', () => {
  it.each([
    ['took place', true],
    ['did not take place', false],
  ] as const)('finds out by itself what became of one that %s', async (_, tookPlace) => {
    const server = await postgresServer();
    const url = await server.newDatabase();
    await using way = await startWay(server.port);
    const index = await open(url.replace(`:${server.port}/`, `:${way.port}/`));
    const [record, other] = [testRecord({}), testRecord({})];
    way.cutsNext = tookPlace ? 'behind' : 'before';
    expect(await index.add(record)).toEqual({ kind: 'added' });
    expect(await index.add(other)).toEqual({ kind: 'added' });
    const instances = [(await index.locate(record.sopInstanceUid))?.id ?? 0];
    way.cutsNext = tookPlace ? 'behind' : 'before';
    const removing = index.upkeep({ what: 'remove', instances });
    const gone = new Set((await removing).map(row => row['blob_key']));
    expect([way.cutsNext, [...gone]]).toEqual([undefined, [record.blobKey]]);
    expect(await index.blobKeys('')).toEqual([other.blobKey]);
    await index.close();
  });

  it('changes nothing else until it is known', async () => {
    const server = await postgresServer();
    const url = await server.newDatabase();
    await using way = await startWay(server.port);
    const index = await open(url.replace(`:${server.port}/`, `:${way.port}/`));
    const [record, other] = [testRecord({}), testRecord({})];
    way.cutsNext = 'behind';
    way.isShut = true;
    const adding = index.add(record);
    await expect.poll(() => way.cutsNext).toBeUndefined();
    const refused = { code: 'index-unreachable' };
    await expect.poll(() => index.add(other).catch(error => error), { timeout: 5000 }).toMatchObject(refused);
    await expect(index.upkeep({ what: 'remove', instances: [1] })).rejects.toMatchObject(refused);
    way.isShut = false;
    expect(await adding).toEqual({ kind: 'added' });
    expect(await index.blobKeys('')).toEqual([record.blobKey]);
    await index.close();
  });
});

/** A way to PostgreSQL that breaks at a commit. */
interface Way extends AsyncDisposable {
  readonly port: number;
  /** Whether the next commit arrives before the connection is cut. */
  cutsNext: 'before' | 'behind' | undefined;
  /** Takes no new connections once it has cut one. */
  isShut: boolean;
}

async function startWay(to: number): Promise<Way> {
  const sockets = new Set<Socket>();
  const server = createServer(near => {
    if (way.isShut && way.cutsNext === undefined) return void near.destroy();
    const far = createConnection({ port: to, host: '127.0.0.1' });
    for (const socket of [near, far]) {
      sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
    }
    far.on('close', () => near.destroy());
    near.on('close', () => far.end());
    far.on('data', chunk => near.write(chunk));
    near.on('data', chunk => {
      const cut = chunk.includes('commit\0') ? way.cutsNext : undefined;
      if (cut === undefined) return void far.write(chunk);
      way.cutsNext = undefined;
      far.removeAllListeners('data');
      if (cut === 'before') return void far.destroy();
      // Its answer says that it took place.
      far.once('data', () => far.destroy()).write(chunk);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const way: Way = {
    port: (server.address() as AddressInfo).port,
    cutsNext: undefined,
    isShut: false,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
  return way;
}

describe('records that share a transaction', () => {
  it('are written together, and one by one where one of them is at fault', async () => {
    const bad = testRecord({});
    const batches: number[] = [];
    const commit = new GroupCommit({
      add: async (records: readonly InstanceRecord[]) => {
        batches.push(records.length);
        if (records.includes(bad)) throw new Error('one of them');
        return records.map(() => ({ kind: 'added' }) as const);
      },
    });
    const good = [testRecord({}), testRecord({})];
    const results = await Promise.allSettled([commit.add(good[0]!), commit.add(bad), commit.add(good[1]!)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(batches).toEqual([3, 1, 1, 1]);
  });
});

describe('records whose commit was not answered', () => {
  it('are tried again until it is known what became of them, and others are refused until then', async () => {
    const doubt = new Doubt(5000, 0);
    const first = testRecord({});
    let tries = 0;
    let others: Promise<unknown> = Promise.resolve();
    const commit = new GroupCommit(
      {
        add: async () => {
          if (++tries === 1) {
            others = expect(commit.add(testRecord({}))).rejects.toMatchObject({ code: 'index-unreachable' });
            throw new UnknownOutcome(lost);
          }
          if (tries === 2) {
            expect(doubt.isThere).toBe(true);
            await expect(commit.add(testRecord({}))).rejects.toMatchObject({ code: 'index-unreachable' });
            throw lost;
          }
          return [{ kind: 'added' }];
        },
      },
      doubt,
    );
    const adding = commit.add(first);
    expect(await adding).toEqual({ kind: 'added' });
    await others;
    expect([tries, doubt.isThere]).toEqual([3, false]);
    expect(await commit.add(testRecord({}))).toEqual({ kind: 'added' });
  });

  it('stay unknown when the index is closed before, which is not the error of a record that is not there', async () => {
    const doubt = new Doubt();
    const commit = new GroupCommit(
      {
        add: async () => {
          throw new UnknownOutcome(lost);
        },
      },
      doubt,
    );
    const adding = commit.add(testRecord({}));
    const ended = expect(adding).rejects.toMatchObject({ code: 'index-failed' });
    await Promise.resolve();
    doubt.close();
    await ended;
    await commit.settled();
  });
});

const lost = new Error('Connection terminated unexpectedly');

function open(url: string, owner?: Owner): Promise<FileIndex> {
  return openPostgresIndex({ url }, { durability: durabilities.object, limit: TRANSACTION_LIMIT, owner });
}

function asking(match: readonly Match[]): SearchRequest {
  return { level: 'study', match, columns: [], withHeader: false, combinesDateAndTime: false };
}
