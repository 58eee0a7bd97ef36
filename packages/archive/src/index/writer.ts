import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { type CompiledQuery, type Kysely, sql } from 'kysely';
import { valueQueries, valuesOf } from './added/upkeep.ts';
import type { IndexDatabase } from './database.ts';
import type { Level } from './keys.ts';
import { type Place, type Places, placesOf } from './places.ts';
import type { AddResult, Cells, InstanceRecord } from './record.ts';
import {
  columnsAt,
  instanceCells,
  isSameContent,
  missingCells,
  patientIdentity,
  patientWords,
  sortNumber,
  versionQuery,
} from './rows.ts';
import { type Slots, Statement } from './statement.ts';
import type { Tables } from './tables.ts';

/** Adds instances to the index. There is one writer; each call of `add` is one transaction. */
export class IndexWriter {
  readonly #database: IndexDatabase;
  readonly #statements: Statements;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  #nextInstance: number;
  readonly #places: Places;

  constructor(database: IndexDatabase) {
    this.#database = database;
    this.#statements = prepare(database);
    this.#begin = database.raw.prepare('begin immediate');
    this.#commit = database.raw.prepare('commit');
    this.#places = placesOf(database);
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
    this.#begin.run();
    try {
      const results = records.map(record => this.#addOne(record));
      this.#commit.run();
      return results;
    } catch (error) {
      this.#nextInstance = before;
      this.#places.forget();
      // A full disk ends the transaction by itself.
      if (raw.isTransaction) raw.exec('rollback');
      throw error;
    }
  }

  #addOne(record: InstanceRecord): AddResult {
    const { find, insert, countInstance, countSopClass } = this.#statements;
    const known = find.instance.get({ uid: record.sopInstanceUid });
    if (known !== undefined) return this.#addAgain(record, known);
    const instance = this.#nextInstance++;
    const { study, series } = this.#place(record, instance);
    insert.instance.run(instanceCells(record, instance, series));
    insert.header.run({ instance, packed: record.header });
    countInstance.run({ series });
    countSopClass.run({ series, uid: record.sopClassUid });
    this.#attributes(record, { instance, series, study });
    return { kind: 'added' };
  }

  #addAgain(record: InstanceRecord, first: FirstContent): AddResult {
    const { raw, db } = this.#database;
    const { digest, transferSyntaxUid } = record;
    const isFirst = isSameContent(record, { digest: first.digest, transferSyntaxUid: first.transfer_syntax_uid });
    const own = { instance: first.id, digest, syntax: transferSyntaxUid };
    const isSame = isFirst || this.#statements.find.version.get(own) !== undefined;
    if (isSame || record.isVersion !== true) return { kind: 'duplicate', isSame };
    run(raw, versionQuery(db, record));
    return { kind: 'version' };
  }

  #attributes({ attributes = [] }: InstanceRecord, own: Omit<Record<Level, number>, 'patient'>): void {
    if (attributes.length === 0) return;
    const { raw, db } = this.#database;
    const row = raw.prepare('select patient from study where id = ?').get(own.study);
    const values = valuesOf(attributes, { ...own, patient: Number(row?.['patient']) });
    for (const query of valueQueries(db, values)) run(raw, query);
  }

  #place(record: InstanceRecord, firstInstance: number): Place {
    const known = this.#places.of(record);
    if (known !== undefined) return known;
    const study = this.#study(record, firstInstance);
    const place = { study, series: this.#series(record, firstInstance, study) };
    this.#places.keep(record, place);
    return place;
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
    const patientId = patient?.id ?? this.#patient(record, identity, firstInstance);
    return insert.study.run({ ...record.keys.study, patient: patientId, first_instance: firstInstance }).rowId;
  }

  #patient({ keys }: InstanceRecord, identity: string, firstInstance: number): number {
    const { insert } = this.#statements;
    const patient = insert.patient.run({ ...keys.patient, identity, first_instance: firstInstance }).rowId;
    for (const word of patientWords(keys.patient)) insert.word.run({ word, patient });
    return patient;
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

  #fill(table: 'patient' | 'study' | 'series', row: { readonly id: number }, cells: Cells): void {
    // A row has a cell for each column.
    const set = missingCells(row as unknown as Cells, cells);
    if (Object.keys(set).length === 0) return;
    for (const word of table === 'patient' ? patientWords(set) : []) {
      this.#statements.insert.word.run({ word, patient: row.id });
    }
    const { raw, db } = this.#database;
    run(raw, db.updateTable(table).set(set).where('id', '=', row.id).compile());
  }
}

function run(raw: IndexDatabase['raw'], { sql: text, parameters }: CompiledQuery<unknown>): void {
  raw.prepare(text).run(...(parameters as SQLInputValue[]));
}

interface FirstContent {
  readonly id: number;
  readonly digest: string;
  readonly transfer_syntax_uid: string;
}

type Statements = ReturnType<typeof prepare>;

function prepare({ raw, db }: IndexDatabase) {
  return {
    find: {
      instance: new Statement(raw, (slot: Slots<'uid'>) =>
        db
          .selectFrom('instance')
          .select(['id', 'digest', 'transfer_syntax_uid'])
          .where('sop_instance_uid', '=', slot('uid')),
      ),
      version: new Statement(raw, (slot: Slots<'instance' | 'digest' | 'syntax'>) =>
        db
          .selectFrom('version')
          .select('id')
          .where('instance', '=', slot('instance'))
          .where('digest', '=', slot('digest'))
          .where('transfer_syntax_uid', '=', slot('syntax')),
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
      patient: insertion(raw, db, 'patient'),
      study: insertion(raw, db, 'study'),
      series: insertion(raw, db, 'series'),
      instance: insertion(raw, db, 'instance'),
      header: new Statement(raw, (slot: Slots<'instance' | 'packed'>) =>
        db.insertInto('header').values({ instance: slot('instance'), packed: slot('packed') }),
      ),
      word: new Statement(raw, (slot: Slots<'word' | 'patient'>) =>
        db.insertInto('patient_word').values({ word: slot('word'), patient: slot('patient') }),
      ),
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

function insertion(raw: IndexDatabase['raw'], db: Kysely<Tables>, table: Level): Statement<string, unknown> {
  // The columns of query keys are known by name only; a test holds them against the schema.
  return new Statement<string, unknown>(raw, slot =>
    db.insertInto(table).values(Object.fromEntries(columnsAt(table).map(column => [column, slot(column)])) as never),
  );
}
