import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { IndexFailure } from './failure.ts';
import { type Flavour, sqlite } from './flavour.ts';
import { patientWords } from './rows.ts';

/**
 * Every change of the schema, oldest first, by a name that sorts. A migration that was released is never edited: what
 * it made is out there. There is no way back; a program that is older than the index does not open it.
 */
export function migrationsOf(flavour: Flavour): Readonly<Record<string, Migration>> {
  return {
    '0001-first': { up: (db: Kysely<unknown>) => createFirst(db, flavour) },
    '0002-words-and-zones': { up: (db: Kysely<Older>) => addWordsAndZones(db, flavour) },
    '0003-attributes-and-versions': { up: (db: Kysely<unknown>) => addAttributesAndVersions(db, flavour) },
    '0004-non-patient': { up: (db: Kysely<unknown>) => addNonPatient(db, flavour) },
    '0005-by-first-instance': { up: (db: Kysely<unknown>) => createIndexes(db, byFirstInstance) },
    '0006-data-folder': { up: (db: Kysely<unknown>) => addDataFolder(db, flavour) },
  };
}

/** Tables that go through migrations together, and where a database keeps account of them. */
export interface Schema {
  readonly migrationsOf: (flavour: Flavour) => Readonly<Record<string, Migration>>;
  readonly table: string;
  readonly lockTable: string;
}

/** Those of the index; names of tables are those that Kysely has. */
export const indexSchema: Schema = { migrationsOf, table: 'kysely_migration', lockTable: 'kysely_migration_lock' };

/** Those of the embedded database. */
export const migrations: Readonly<Record<string, Migration>> = migrationsOf(sqlite);

/**
 * A schema that this program does not know was made by a later one.
 * @param names of the migrations that an index went through
 * @throws IndexFailure `index-newer`
 */
export function refuseNewer(names: readonly string[], known: Readonly<Record<string, Migration>> = migrations): void {
  const unknown = names.find(name => !Object.hasOwn(known, name));
  if (unknown === undefined) return;
  const newest = Object.keys(known).at(-1) ?? 'none';
  throw new IndexFailure('index-newer', `it has schema ${shown(unknown)}, this version knows up to ${newest}`);
}

function shown(name: string): string {
  return /^[\w-]{1,40}$/.test(name) ? name : 'of an unknown name';
}

/** Words of patients' names for fuzzy matching, and the time zones of dates; those of what is there stay unknown. */
async function addWordsAndZones(db: Kysely<Older>, flavour: Flavour): Promise<void> {
  const { number, text } = flavour.types;
  for (const table of ['study', 'series', 'instance'] as const) {
    await db.schema
      .alterTable(table)
      .addColumn('utc_offset', text, column => column.notNull().defaultTo(''))
      .execute();
  }
  await db.schema
    .createTable('patient_word')
    .addColumn('word', text, column => column.notNull())
    .addColumn('patient', number, column => column.notNull().references('patient.id'))
    .addPrimaryKeyConstraint('patient_word_key', ['word', 'patient'])
    .modifyEnd(flavour.keyedTable)
    .execute();
  for (let last = 0; ; ) {
    const page = db
      .selectFrom('patient')
      .select(['id', 'patient_name'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(MANY);
    const patients = await page.execute();
    const words = patients.flatMap(({ id, ...cells }) => patientWords(cells).map(word => ({ word, patient: id })));
    for (let at = 0; at < words.length; at += MANY) {
      await db
        .insertInto('patient_word')
        .values(words.slice(at, at + MANY))
        .execute();
    }
    if (patients.length < MANY) return;
    last = patients.at(-1)?.id ?? last;
  }
}

/** Attributes that the configuration adds to the keys, and other contents of instances. */
async function addAttributesAndVersions(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  const { id, number, text } = flavour.types;
  await db.schema
    .createTable('attribute')
    .addColumn('id', id, column => column.primaryKey())
    .addColumn('path', text, column => column.notNull())
    .addColumn('level', text, column => column.notNull())
    .addColumn('kind', text, column => column.notNull())
    .addColumn('goal', number, column => column.notNull())
    .addColumn('done', number, column => column.notNull())
    .addColumn('is_removed', number, column => column.notNull())
    .execute();
  await db.schema
    .createTable('attribute_value')
    .addColumn('attribute', number, column => column.notNull().references('attribute.id'))
    .addColumn('owner', number, column => column.notNull())
    .addColumn('instance', number, column => column.notNull())
    .addColumn('value', text, column => column.notNull())
    .addColumn('value_key', text, column => column.notNull())
    .addColumn('value_any', text)
    .addPrimaryKeyConstraint('attribute_value_key', ['attribute', 'owner'])
    .modifyEnd(flavour.keyedTable)
    .execute();
  await db.schema
    .createTable('version')
    .addColumn('id', id, column => column.primaryKey())
    .addColumn('instance', number, column => column.notNull().references('instance.id'))
    .addColumn('blob_key', text, column => column.notNull().unique())
    .addColumn('length', number, column => column.notNull())
    .addColumn('digest', text, column => column.notNull())
    .addColumn('transfer_syntax_uid', text, column => column.notNull())
    .addColumn('received_at', number, column => column.notNull())
    .addColumn('source_ae_title', text, column => column.notNull())
    .execute();
  await createIndexes(db, [
    ['attribute_value', ['attribute', 'value_key', 'owner'], false],
    ['version', ['instance'], false],
  ]);
}

/** Instances that belong to no patient. */
async function addNonPatient(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  const { id, number, text, bytes } = flavour.types;
  await db.schema
    .createTable('non_patient')
    .addColumn('id', id, column => column.primaryKey())
    .addColumn('sop_class_uid', text, column => column.notNull())
    .addColumn('sop_instance_uid', text, column => column.notNull())
    .addColumn('place', number, column => column.notNull())
    .addColumn('transfer_syntax_uid', text, column => column.notNull())
    .addColumn('blob_key', text, column => column.notNull().unique())
    .addColumn('length', number, column => column.notNull())
    .addColumn('digest', text, column => column.notNull())
    .addColumn('received_at', number, column => column.notNull())
    .addColumn('source_ae_title', text, column => column.notNull())
    .addColumn('is_indexed_in_depth', number, column => column.notNull())
    .addColumn('packed', bytes, column => column.notNull())
    .execute();
  await createIndexes(db, [
    ['non_patient', ['sop_instance_uid', 'place'], true],
    ['non_patient', ['sop_class_uid', 'place', 'id'], false],
  ]);
}

/** Which data folder a database is the index of, and which process wrote there last; an embedded one has no row there. */
async function addDataFolder(db: Kysely<unknown>, { types }: Flavour): Promise<void> {
  await db.schema
    .createTable('data_folder')
    .addColumn('id', types.number, column => column.primaryKey())
    .addColumn('identity', types.text, column => column.notNull())
    .addColumn('writer', types.text, column => column.notNull())
    .execute();
}

/** What migrations read of earlier schemas and write into new tables. */
interface Older {
  readonly patient: { readonly id: number; readonly patient_name: string };
  readonly patient_word: { readonly word: string; readonly patient: number };
}

/** Rows in memory while one table is made from another. */
const MANY = 1000;

async function createFirst(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  const { id, number, text } = flavour.types;
  await withTexts(
    db.schema
      .createTable('patient')
      .addColumn('id', id, column => column.primaryKey())
      .addColumn('identity', text, column => column.notNull().unique())
      .addColumn('first_instance', number, column => column.notNull()),
    flavour,
    `patient_name patient_name_key patient_name_any patient_id issuer_of_patient_id patient_sex ethnic_group
     patient_comments patient_birth_date patient_birth_date_key patient_birth_time patient_birth_time_key
     other_patient_ids_sequence_patient_id_any other_patient_names other_patient_names_any`,
  ).execute();
  await withTexts(
    db.schema
      .createTable('study')
      .addColumn('id', id, column => column.primaryKey())
      .addColumn('patient', number, column => column.notNull().references('patient.id'))
      .addColumn('first_instance', number, column => column.notNull()),
    flavour,
    `study_instance_uid study_date study_date_key study_time study_time_key accession_number study_id
     study_description patient_age occupation additional_patient_history patient_size patient_weight
     referring_physician_name referring_physician_name_key referring_physician_name_any
     name_of_physicians_reading_study name_of_physicians_reading_study_any admitting_diagnoses_description
     admitting_diagnoses_description_any other_study_numbers other_study_numbers_any
     procedure_code_sequence_code_value_any`,
  ).execute();
  await createFirstSeries(db, flavour);
  await createFirstInstance(db, flavour);
  await createIndexes(db, firstIndexes);
}

type IndexRow = readonly [table: string, columns: readonly string[], isUnique: boolean];

async function createIndexes(db: Kysely<unknown>, indexes: readonly IndexRow[]): Promise<void> {
  for (const [table, columns, isUnique] of indexes) {
    const name = `${table}_by_${columns.join('_')}`;
    const index = db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns]);
    await (isUnique ? index.unique() : index).execute();
  }
}

async function createFirstSeries(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  const { id, number, text } = flavour.types;
  await withTexts(
    db.schema
      .createTable('series')
      .addColumn('id', id, column => column.primaryKey())
      .addColumn('study', number, column => column.notNull().references('study.id'))
      .addColumn('first_instance', number, column => column.notNull())
      .addColumn('sort_number', number, column => column.notNull())
      .addColumn('instances', number, column => column.notNull()),
    flavour,
    `series_instance_uid modality series_description body_part_examined protocol_name laterality institution_name
     institutional_department_name station_name manufacturer manufacturer_model_name performed_procedure_step_id
     performed_procedure_step_description series_number series_date series_date_key
     performed_procedure_step_start_date performed_procedure_step_start_date_key series_time series_time_key
     performed_procedure_step_start_time performed_procedure_step_start_time_key performing_physician_name
     performing_physician_name_any operators_name operators_name_any
     request_attributes_sequence_scheduled_procedure_step_id_any request_attributes_sequence_requested_procedure_id_any`,
  ).execute();
  await db.schema
    .createTable('series_sop_class')
    .addColumn('series', number, column => column.notNull().references('series.id'))
    .addColumn('sop_class_uid', text, column => column.notNull())
    .addColumn('instances', number, column => column.notNull())
    .addPrimaryKeyConstraint('series_sop_class_key', ['series', 'sop_class_uid'])
    .modifyEnd(flavour.keyedTable)
    .execute();
}

async function createFirstInstance(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  const { id, number, text, bytes } = flavour.types;
  await withTexts(
    db.schema
      .createTable('instance')
      .addColumn('id', id, column => column.primaryKey())
      .addColumn('series', number, column => column.notNull().references('series.id'))
      .addColumn('sort_number', number, column => column.notNull())
      .addColumn('transfer_syntax_uid', text, column => column.notNull())
      .addColumn('blob_key', text, column => column.notNull())
      .addColumn('length', number, column => column.notNull())
      .addColumn('digest', text, column => column.notNull())
      .addColumn('received_at', number, column => column.notNull())
      .addColumn('source_ae_title', text, column => column.notNull())
      .addColumn('frames', number, column => column.notNull())
      .addColumn('is_indexed_in_depth', number, column => column.notNull()),
    flavour,
    `sop_instance_uid sop_class_uid instance_number number_of_frames rows columns bits_allocated content_date
     content_date_key content_time content_time_key concept_name_code_sequence_code_value_any`,
  ).execute();
  await db.schema
    .createTable('header')
    .addColumn('instance', number, column => column.primaryKey().references('instance.id'))
    .addColumn('packed', bytes, column => column.notNull())
    .execute();
}

function withTexts(
  table: CreateTableBuilder<string, string>,
  { types }: Flavour,
  names: string,
): CreateTableBuilder<string, string> {
  return names
    .trim()
    .split(/\s+/)
    .reduce(
      (built, name) =>
        built.addColumn(name, types.text, column => (name.endsWith('_any') ? column : column.notNull().defaultTo(''))),
      table,
    );
}

/** Without these a deletion looks at every study that there is. */
const byFirstInstance: readonly IndexRow[] = [
  ['patient', ['first_instance'], false],
  ['study', ['first_instance'], false],
  ['series', ['first_instance'], false],
];

const firstIndexes: readonly IndexRow[] = [
  ['patient', ['patient_id'], false],
  ['patient', ['patient_name_key'], false],
  ['patient', ['patient_birth_date_key'], false],
  ['study', ['study_instance_uid'], true],
  ['study', ['patient'], false],
  ['study', ['study_date_key', 'study_time_key', 'id'], false],
  ['study', ['accession_number'], false],
  ['study', ['study_id'], false],
  ['study', ['referring_physician_name_key'], false],
  ['series', ['study', 'series_instance_uid'], true],
  ['series', ['study', 'sort_number', 'id'], false],
  ['series', ['series_instance_uid'], false],
  ['series', ['modality', 'study'], false],
  ['series', ['performed_procedure_step_start_date_key'], false],
  ['instance', ['sop_instance_uid'], true],
  ['instance', ['series', 'sort_number', 'id'], false],
  ['instance', ['blob_key'], true],
];
