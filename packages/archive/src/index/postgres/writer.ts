import { type CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { PoolClient } from 'pg';
import { valueQueries, valuesOf } from '../added/upkeep.ts';
import type { Level } from '../keys.ts';
import type { Row } from '../query.ts';
import type { AddResult, Cells, InstanceRecord } from '../record.ts';
import {
  columnsAt,
  instanceCells,
  isSameContent,
  missingCells,
  patientIdentity,
  patientWords,
  sortNumber,
  versionQuery,
} from '../rows.ts';
import type { PostgresDatabase } from './database.ts';
import { isConflict, isLost } from './failure.ts';
import { storableCells, storableValues } from './storable.ts';
import { inTransaction } from './transaction.ts';

/** Adds instances to the index in PostgreSQL; each call of `add` is one transaction. Others may write beside it. */
export class PostgresWriter {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  /**
   * Adds all records in one transaction; when it resolves they are durable. Where another transaction was in the way, or
   * the connection was lost before the commit, it is tried again. A record that is there with the same blob was added by
   * an earlier try.
   * @throws UnknownOutcome when some of the records may be there; else the error of PostgreSQL, and nothing was added
   */
  async add(records: readonly InstanceRecord[]): Promise<readonly AddResult[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#transaction(records);
      } catch (error) {
        if (attempt >= triesAfter(error)) throw error;
      }
    }
  }

  #transaction(records: readonly InstanceRecord[]): Promise<readonly AddResult[]> {
    const { writer, limit } = this.#database;
    return inTransaction(writer, client => new Addition(this.#database, client).add(records), limit);
  }
}

/** Rows of one table that are wanted, by the values that name each. */
type Wanted = Map<string, Cells>;
type Ids = ReadonlyMap<string, number>;
interface Placed {
  readonly record: InstanceRecord;
  readonly id: number;
}

/** One transaction: each table is asked and written once for all records. */
class Addition {
  readonly #database: PostgresDatabase;
  readonly #client: PoolClient;

  constructor(database: PostgresDatabase, client: PoolClient) {
    this.#database = database;
    this.#client = client;
  }

  async add(records: readonly InstanceRecord[]): Promise<readonly AddResult[]> {
    const known = await this.#known(records);
    const fresh: InstanceRecord[] = [];
    const versions: InstanceRecord[] = [];
    const results = records.map((record): AddResult => {
      const before = known.get(record.sopInstanceUid);
      if (before === undefined) {
        known.set(record.sopInstanceUid, [record]);
        fresh.push(record);
        return { kind: 'added' };
      }
      const at = before.findIndex(each => isSameContent(each, record));
      if (at >= 0 && before[at]?.blobKey === record.blobKey) return { kind: at === 0 ? 'added' : 'version' };
      if (at >= 0 || record.isVersion !== true) return { kind: 'duplicate', isSame: at >= 0 };
      before.push(record);
      versions.push(record);
      return { kind: 'version' };
    });
    if (fresh.length > 0) await this.#insert(fresh);
    for (const record of versions) await this.#run(versionQuery(this.#database.db, record));
    return results;
  }

  /** The contents of each instance that is there, the first one first. */
  async #known(records: readonly InstanceRecord[]): Promise<Map<string, Known[]>> {
    const uids = records.map(record => record.sopInstanceUid);
    const rows = await this.#run(
      sql`select sop_instance_uid, digest, transfer_syntax_uid, blob_key, 0 as place from instance
        where sop_instance_uid = any (${uids}::text[])
        union all
        select sop_instance_uid, version.digest, version.transfer_syntax_uid, version.blob_key, version.id from version
        join instance on instance.id = version.instance where sop_instance_uid = any (${uids}::text[]) order by place`,
    );
    const known = new Map<string, Known[]>();
    for (const row of rows) {
      const uid = String(row['sop_instance_uid']);
      const content = {
        digest: String(row['digest']),
        transferSyntaxUid: String(row['transfer_syntax_uid']),
        blobKey: String(row['blob_key']),
      };
      known.set(uid, [...(known.get(uid) ?? []), content]);
    }
    return known;
  }

  async #insert(records: readonly InstanceRecord[]): Promise<void> {
    const ids = await this.#run(
      sql`select nextval('instance_id_seq') as id from generate_series(1, ${records.length}::int)`,
    );
    const placed = records.map((record, k) => ({ record, id: Number(ids[k]?.['id']) }));
    const studies = await this.#studies(placed);
    const series = await this.#series(placed, studies);
    const seriesOf = ({ record }: Placed): number =>
      idIn(series, nameOf([idIn(studies, nameOf([record.studyInstanceUid])), record.seriesInstanceUid]));
    const rows = placed.map(each => instanceCells(each.record, each.id, seriesOf(each)));
    const inserted = await this.#run(sql`${insertion('instance', rows)} on conflict do nothing returning id`);
    if (inserted.length < rows.length) throw new Overtaken();
    await this.#run(
      sql`insert into header (instance, packed) select * from
        unnest(${placed.map(({ id }) => id)}::bigint[], ${placed.map(({ record }) => Buffer.from(record.header))}::bytea[])`,
    );
    await this.#count(placed.map(each => ({ series: seriesOf(each), uid: each.record.sopClassUid })));
    await this.#attributes(placed, studies, seriesOf);
  }

  /** A study stays with the patient of its first instance, whatever later ones say. */
  async #studies(placed: readonly Placed[]): Promise<Ids> {
    const wanted: Wanted = new Map();
    const firsts = new Map<string, Placed>();
    for (const each of placed) {
      const name = nameOf([each.record.studyInstanceUid]);
      if (!firsts.has(name)) firsts.set(name, each);
      gather(wanted, name, { ...each.record.keys.study, first_instance: each.id });
    }
    const found = await this.#find('study', wanted);
    const missing = [...firsts].filter(([name]) => !found.has(name));
    if (missing.length > 0) {
      const patients = await this.#patients(missing.map(([, first]) => first));
      for (const [name, { record }] of missing) {
        const patient = idIn(patients, nameOf([storableIdentity(record)]));
        wanted.set(name, { ...wanted.get(name), patient });
      }
    }
    return this.#settle('study', wanted, found);
  }

  async #patients(firsts: readonly Placed[]): Promise<Ids> {
    const wanted: Wanted = new Map();
    for (const { record, id } of firsts) {
      const identity = storableIdentity(record);
      gather(wanted, nameOf([identity]), { ...record.keys.patient, identity, first_instance: id });
    }
    return this.#settle('patient', wanted, await this.#find('patient', wanted));
  }

  async #series(placed: readonly Placed[], studies: Ids): Promise<Ids> {
    const wanted: Wanted = new Map();
    for (const { record, id } of placed) {
      const study = idIn(studies, nameOf([record.studyInstanceUid]));
      const own = { study, first_instance: id, instances: 0 };
      const number = sortNumber(record.keys.series['series_number']);
      gather(wanted, nameOf([study, record.seriesInstanceUid]), {
        ...record.keys.series,
        ...own,
        sort_number: number,
      });
    }
    return this.#settle('series', wanted, await this.#find('series', wanted));
  }

  async #attributes(placed: readonly Placed[], studies: Ids, seriesOf: (each: Placed) => number): Promise<void> {
    if (placed.every(({ record }) => (record.attributes ?? []).length === 0)) return;
    const rows = await this.#run(
      sql`select id, patient from study where id = any (${[...studies.values()]}::bigint[])`,
    );
    const patients = new Map(rows.map(row => [Number(row['id']), Number(row['patient'])]));
    const values = placed.flatMap(each => {
      const study = idIn(studies, nameOf([each.record.studyInstanceUid]));
      const owners = { instance: each.id, series: seriesOf(each), study, patient: patients.get(study) ?? 0 };
      return valuesOf(each.record.attributes ?? [], owners);
    });
    for (const query of valueQueries(this.#database.db, storableValues(values))) await this.#run(query);
  }

  /** Makes the rows that are missing, fills the gaps of the others, and gives the ids of all. */
  async #settle(table: Parent, wanted: Wanted, before: ReadonlyMap<string, Row>): Promise<Ids> {
    const missing = [...wanted].filter(([name]) => !before.has(name)).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const ids = new Map<string, number>();
    if (missing.length > 0) {
      const rows = missing.map(([, cells]) => cells);
      const names = sql.join(named[table].map(column => sql.ref(column)));
      const made = await this.#run(sql`${insertion(table, rows)} on conflict do nothing returning id, ${names}`);
      for (const row of made) ids.set(nameOfRow(table, row), Number(row['id']));
      if (table === 'patient') await this.#words(missing.flatMap(([name, cells]) => wordsOf(ids.get(name), cells)));
    }
    const lost = new Map(missing.filter(([name]) => !ids.has(name)));
    const found = lost.size === 0 ? before : new Map([...before, ...(await this.#find(table, lost))]);
    for (const [name, row] of found) {
      ids.set(name, Number(row['id']));
      await this.#fill(table, row, wanted.get(name) ?? {});
    }
    return ids;
  }

  async #find(table: Parent, wanted: Wanted): Promise<ReadonlyMap<string, Row>> {
    const columns = named[table];
    const names = sql.join(columns.map(column => sql.ref(column)));
    const cells = [...wanted.values()].map(row =>
      Object.fromEntries(columns.map(column => [column, row[column] ?? null])),
    );
    const rows = await this.#run(
      sql`select * from ${sql.table(table)} where (${names}) in (select ${names} from ${rowsOf(table, cells)})`,
    );
    return new Map(rows.map(row => [nameOfRow(table, row), row]));
  }

  async #fill(table: Parent, row: Row, cells: Cells): Promise<void> {
    // A row that was read has texts and numbers, but for the header, which is no parent.
    const set = missingCells(row as Cells, cells);
    if (Object.keys(set).length === 0) return;
    const id = Number(row['id']);
    await this.#run(this.#database.db.updateTable(table).set(set).where('id', '=', id).compile());
    if (table === 'patient') await this.#words(wordsOf(id, set));
  }

  async #words(rows: readonly Cells[]): Promise<void> {
    if (rows.length === 0) return;
    await this.#run(sql`insert into patient_word (word, patient) select word, patient from
      ${rowsOf('patient_word', rows)} on conflict do nothing`);
  }

  async #count(added: readonly { readonly series: number; readonly uid: string }[]): Promise<void> {
    await this.#run(sql`update series set instances = series.instances + added.n from
      (select id, count(*) as n from unnest(${added.map(({ series }) => series)}::bigint[]) as each (id) group by id)
      as added where series.id = added.id`);
    await this.#run(sql`insert into series_sop_class (series, sop_class_uid, instances)
      select series, uid, count(*) from
      unnest(${added.map(({ series }) => series)}::bigint[], ${added.map(({ uid }) => uid)}::text[]) as each (series, uid)
      group by series, uid order by series, uid
      on conflict (series, sop_class_uid) do update set instances = series_sop_class.instances + excluded.instances`);
  }

  async #run(query: RawBuilder<unknown> | CompiledQuery<unknown>): Promise<readonly Row[]> {
    const { sql: text, parameters } = 'compile' in query ? query.compile(this.#database.db) : query;
    const { rows } = await this.#client.query<Row>(text, [...parameters]);
    return rows;
  }
}

type Parent = 'patient' | 'study' | 'series';
type Known = Pick<InstanceRecord, 'digest' | 'transferSyntaxUid' | 'blobKey'>;

/** What names a row among its like. */
const named: Readonly<Record<Parent, readonly string[]>> = {
  patient: ['identity'],
  study: ['study_instance_uid'],
  series: ['study', 'series_instance_uid'],
};

/** Another archive has stored the same instance in this moment. */
class Overtaken extends Error {
  override readonly name: string = 'Overtaken';
}

function triesAfter(error: unknown): number {
  if (error instanceof Overtaken || isConflict(error)) return CONFLICT_TRIES;
  return isLost(error) ? LOST_TRIES : 1;
}

function insertion(table: Level, rows: readonly Cells[]): RawBuilder<unknown> {
  const columns = sql.join(columnsAt(table).map(column => sql.ref(column)));
  return sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${rowsOf(table, rows)}`;
}

/** Rows as one bound value, so that the text of a statement does not depend on their number. */
function rowsOf(table: Level | 'patient_word', rows: readonly Cells[]): RawBuilder<unknown> {
  return sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows.map(storableCells))}::json)`;
}

/** The first record that has a value says it, as if one had come after the other. */
function gather(wanted: Wanted, name: string, cells: Cells): void {
  const before = wanted.get(name);
  wanted.set(name, before === undefined ? cells : { ...before, ...missingCells(before, cells) });
}

function wordsOf(patient: number | undefined, cells: Cells): readonly Cells[] {
  return patient === undefined ? [] : patientWords(cells).map(word => ({ word, patient }));
}

function storableIdentity(record: InstanceRecord): string {
  return String(storableCells({ identity: patientIdentity(record) })['identity']);
}

function nameOf(values: readonly unknown[]): string {
  return values.join('\n');
}

function nameOfRow(table: Parent, row: Row): string {
  return nameOf(named[table].map(column => row[column]));
}

function idIn(ids: Ids, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Overtaken();
  return id;
}

/** Of a transaction that others were in the way of; each time at least one of them went through. */
const CONFLICT_TRIES = 20;
const LOST_TRIES = 2;
