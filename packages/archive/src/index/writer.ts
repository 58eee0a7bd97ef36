import type { SQLInputValue } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import type { IndexDatabase } from './database.ts';
import { columnsOf, type Level, queryKeys } from './keys.ts';
import type { AddResult, Cells, InstanceRecord } from './record.ts';
import { type Slots, Statement } from './statement.ts';
import type { Tables } from './tables.ts';

/** Adds instances to the index. There is one writer; each call of `add` is one transaction. */
export class IndexWriter {
  readonly #database: IndexDatabase;
  readonly #statements: Statements;
  #nextInstance: number;

  constructor(database: IndexDatabase) {
    this.#database = database;
    this.#statements = prepare(database);
    const last = database.raw.prepare('select max(id) as id from instance').get();
    this.#nextInstance = Number(last?.['id'] ?? 0) + 1;
  }

  /**
   * Adds all records in one transaction; when it returns they are durable.
   * @throws the error of SQLite; then nothing was added
   */
  add(records: readonly InstanceRecord[]): readonly AddResult[] {
    const { raw } = this.#database;
    const before = this.#nextInstance;
    raw.exec('begin immediate');
    try {
      const results = records.map(record => this.#addOne(record));
      raw.exec('commit');
      return results;
    } catch (error) {
      this.#nextInstance = before;
      // A full disk ends the transaction by itself.
      if (raw.isTransaction) raw.exec('rollback');
      throw error;
    }
  }

  #addOne(record: InstanceRecord): AddResult {
    const { find, insert, countInstance, countSopClass } = this.#statements;
    const { sopInstanceUid, digest, transferSyntaxUid } = record;
    const known = find.instance.get({ uid: sopInstanceUid });
    if (known !== undefined) {
      return {
        kind: 'duplicate',
        isSame: known.digest === digest && known.transfer_syntax_uid === transferSyntaxUid,
      };
    }
    const instance = this.#nextInstance++;
    const study = this.#study(record, instance);
    const series = this.#series(record, instance, study);
    insert.instance.run({
      ...record.keys.instance,
      id: instance,
      series,
      sort_number: sortNumber(record.keys.instance['instance_number']),
      transfer_syntax_uid: transferSyntaxUid,
      blob_key: record.blobKey,
      length: record.length,
      digest,
      received_at: record.receivedAt,
      source_ae_title: record.sourceAeTitle,
      frames: record.frames,
      is_indexed_in_depth: record.isIndexedInDepth ? 1 : 0,
    });
    insert.header.run({ instance, packed: record.header });
    countInstance.run({ series });
    countSopClass.run({ series, uid: record.sopClassUid });
    return { kind: 'added' };
  }

  /** A study stays with the patient of its first instance, whatever later ones say. */
  #study(record: InstanceRecord, firstInstance: number): number {
    const { find, insert } = this.#statements;
    const study = find.study.get({ uid: record.studyInstanceUid });
    if (study !== undefined) {
      this.#fill('study', study, record.keys.study);
      return study.id;
    }
    const identity = patientIdentity(record);
    const patient = find.patient.get({ identity });
    if (patient !== undefined) this.#fill('patient', patient, record.keys.patient);
    const patientId =
      patient?.id ?? insert.patient.run({ ...record.keys.patient, identity, first_instance: firstInstance }).rowId;
    return insert.study.run({ ...record.keys.study, patient: patientId, first_instance: firstInstance }).rowId;
  }

  #series(record: InstanceRecord, firstInstance: number, study: number): number {
    const { find, insert } = this.#statements;
    const series = find.series.get({ study, uid: record.seriesInstanceUid });
    if (series !== undefined) {
      this.#fill('series', series, record.keys.series);
      return series.id;
    }
    return insert.series.run({
      ...record.keys.series,
      study,
      first_instance: firstInstance,
      sort_number: sortNumber(record.keys.series['series_number']),
      instances: 0,
    }).rowId;
  }

  /** The first instance of a study, series or patient names it; what it leaves empty a later one may say. */
  #fill(table: 'patient' | 'study' | 'series', row: { readonly id: number }, cells: Cells): void {
    const found = row as unknown as Cells;
    const missing = Object.entries(cells).filter(([column, cell]) => isEmpty(found[column]) && !isEmpty(cell));
    if (missing.length === 0) return;
    const set = Object.fromEntries(missing);
    const { sql: text, parameters } = this.#database.db.updateTable(table).set(set).where('id', '=', row.id).compile();
    this.#database.raw.prepare(text).run(...(parameters as SQLInputValue[]));
  }
}

/** A number to sort by; what has none comes last. */
function sortNumber(cell: Cells[string] | undefined): number {
  const value = Number.parseInt(String(cell ?? ''), 10);
  return Number.isSafeInteger(value) ? value : Number.MAX_SAFE_INTEGER;
}

/** One Patient ID under two names is two patients here: a study must never show the name of another person. */
function patientIdentity({ keys, studyInstanceUid }: InstanceRecord): string {
  const id = keys.patient['patient_id'];
  if (isEmpty(id)) return JSON.stringify({ study: studyInstanceUid });
  return JSON.stringify({ id, issuer: keys.patient['issuer_of_patient_id'], name: keys.patient['patient_name_key'] });
}

function isEmpty(cell: unknown): boolean {
  return cell === '' || cell === null || cell === undefined;
}

type Statements = ReturnType<typeof prepare>;

function prepare({ raw, db }: IndexDatabase) {
  return {
    find: {
      instance: new Statement(raw, (slot: Slots<'uid'>) =>
        db.selectFrom('instance').select(['digest', 'transfer_syntax_uid']).where('sop_instance_uid', '=', slot('uid')),
      ),
      study: new Statement(raw, (slot: Slots<'uid'>) =>
        db.selectFrom('study').selectAll().where('study_instance_uid', '=', slot('uid')),
      ),
      patient: new Statement(raw, (slot: Slots<'identity'>) =>
        db.selectFrom('patient').selectAll().where('identity', '=', slot('identity')),
      ),
      series: new Statement(raw, (slot: Slots<'study' | 'uid'>) =>
        db
          .selectFrom('series')
          .selectAll()
          .where('study', '=', slot('study'))
          .where('series_instance_uid', '=', slot('uid')),
      ),
    },
    insert: {
      patient: insertion(raw, db, 'patient', ['identity', 'first_instance', ...keyColumns('patient')]),
      study: insertion(raw, db, 'study', ['patient', 'first_instance', ...keyColumns('study')]),
      series: insertion(raw, db, 'series', [
        'study',
        'first_instance',
        'sort_number',
        'instances',
        ...keyColumns('series'),
      ]),
      instance: insertion(raw, db, 'instance', [...instanceColumns, ...keyColumns('instance')]),
      header: insertion(raw, db, 'header', ['instance', 'packed']),
    },
    countInstance: new Statement(raw, (slot: Slots<'series'>) =>
      db.updateTable('series').set({ instances: sql`instances + 1` }).where('id', '=', slot('series')),
    ),
    countSopClass: new Statement(raw, (slot: Slots<'series' | 'uid'>) =>
      db
        .insertInto('series_sop_class')
        .values({ series: slot('series'), sop_class_uid: slot('uid'), instances: 1 })
        .onConflict(conflict =>
          conflict.columns(['series', 'sop_class_uid']).doUpdateSet({ instances: sql`series_sop_class.instances + 1` }),
        ),
    ),
  };
}

function insertion(
  raw: IndexDatabase['raw'],
  db: Kysely<Tables>,
  table: keyof Tables,
  columns: readonly string[],
): Statement<string, unknown> {
  // The columns of query keys are known by name only; a test holds them against the schema.
  return new Statement<string, unknown>(raw, slot =>
    db.insertInto(table).values(Object.fromEntries(columns.map(column => [column, slot(column)])) as never),
  );
}

function keyColumns(level: Level): readonly string[] {
  return queryKeys.filter(key => key.level === level).flatMap(columnsOf);
}

const instanceColumns: readonly string[] = [
  'id',
  'series',
  'sort_number',
  'transfer_syntax_uid',
  'blob_key',
  'length',
  'digest',
  'received_at',
  'source_ae_title',
  'frames',
  'is_indexed_in_depth',
];
