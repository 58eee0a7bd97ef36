import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { days, type Filling, fillings, SURNAMES } from './rows.ts';

/** Fills an index that the archive has made and left, and gives its bytes. */
export function fillSqlite(path: string, studies: number): number {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  for (const setting of ['journal_mode = off', 'synchronous = off', 'cache_size = -2000000'])
    db.exec(`pragma ${setting}`);
  db.exec('begin');
  // Made anew at the end, which is much faster than row by row.
  const indexes = db.prepare("select name, sql from sqlite_schema where type = 'index' and sql is not null").all();
  for (const { name } of indexes) db.exec(`drop index ${name}`);
  db.exec('create temp table bench_day (n integer primary key, day text)');
  db.exec('create temp table bench_surname (n integer primary key, name text)');
  for (const [n, day] of days.entries()) db.prepare('insert into bench_day values (?, ?)').run(n, day);
  for (const [n, name] of SURNAMES.entries()) db.prepare('insert into bench_surname values (?, ?)').run(n, name);
  for (const filling of fillings(studies)) {
    const numbers = `with recursive numbers (k) as (select 0 union all select k + 1 from numbers where k + 1 < ${filling.count})`;
    db.exec(`insert into ${intoOf(filling)} ${numbers} select ${valuesOf(filling)} from numbers`);
  }
  for (const { sql } of indexes) db.exec(String(sql));
  db.exec('commit');
  db.exec('pragma journal_mode = wal');
  db.close();
  return statSync(path).size;
}

/** The same for PostgreSQL. */
export async function fillPostgres(url: string, studies: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  // What goes wrong is told by the question that is asked then.
  client.on('error', () => {});
  await client.connect();
  // No checks of foreign keys, no log, indexes made at the end.
  await client.query("set session_replication_role = replica; set maintenance_work_mem = '1GB'");
  const { rows: indexes } = await client.query(
    "select indexname, indexdef from pg_indexes where schemaname = 'public' and indexname like '%\\_by\\_%'",
  );
  for (const { indexname } of indexes) await client.query(`drop index ${indexname}`);
  await client.query('create temp table bench_day (n bigint primary key, day text collate "C")');
  await client.query('create temp table bench_surname (n bigint primary key, name text collate "C")');
  await client.query(
    'insert into bench_day select k - 1, day from unnest($1::text[]) with ordinality as each (day, k)',
    [days],
  );
  await client.query(
    'insert into bench_surname select k - 1, name from unnest($1::text[]) with ordinality as each (name, k)',
    [SURNAMES],
  );
  const tables = fillings(studies);
  for (const table of ['header', 'version', ...tables.map(each => each.table).toReversed()]) {
    await client.query(`alter table ${table} set unlogged`);
  }
  for (const filling of tables) {
    await client.query(
      `insert into ${intoOf(filling)} select ${valuesOf(filling)} from generate_series(0::bigint, ${filling.count - 1}) as numbers (k)`,
    );
  }
  for (const { indexdef } of indexes) await client.query(indexdef);
  await client.query('vacuum analyze');
  const { rows } = await client.query('select pg_database_size(current_database())::text as size');
  await client.end();
  return Number(rows[0].size);
}

function intoOf({ table, columns }: Filling): string {
  return `${table} (${Object.keys(columns).join(', ')})`;
}

function valuesOf({ columns }: Filling): string {
  return Object.values(columns).join(', ');
}
