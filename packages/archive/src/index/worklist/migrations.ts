import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Flavour } from '../flavour.ts';
import type { Schema } from '../migrations.ts';

/**
 * The schema of the worklist. It has a list of migrations of its own: the embedded one lies in a file of its own, which
 * outlives the index, since the index can be made again from the objects and the worklist cannot. The rules are the same.
 */
export const worklistSchema: Schema = {
  table: 'worklist_migration',
  lockTable: 'worklist_migration_lock',
  migrationsOf,
};

function migrationsOf(flavour: Flavour): Readonly<Record<string, Migration>> {
  return {
    '0001-worklist': { up: (db: Kysely<unknown>) => createFirst(db, flavour) },
    '0002-events': { up: (db: Kysely<unknown>) => addEvents(db, flavour) },
  };
}

/** What was not told before waits for nobody. */
async function addEvents(db: Kysely<unknown>, { types: { key, number, text, bytes } }: Flavour): Promise<void> {
  await db.schema.alterTable('subscriber').addColumn('to_tell', number).execute();
  await db.schema
    .createTable('workitem_event')
    .addColumn('id', key)
    .addColumn('ae_title', text, column => column.notNull())
    .addColumn('sop_instance_uid', text, column => column.notNull())
    .addColumn('event_type_id', number, column => column.notNull())
    .addColumn('data_set', bytes, column => column.notNull())
    .execute();
  await db.schema.createIndex('workitem_event_by_ae_title').on('workitem_event').columns(['ae_title', 'id']).execute();
}

async function createFirst(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  const { id, number, text, bytes } = flavour.types;
  await db.schema
    .createTable('workitem')
    .addColumn('id', id, column => column.primaryKey())
    .addColumn('sop_instance_uid', text, column => column.notNull().unique())
    .addColumn('version', number, column => column.notNull())
    .addColumn('data_set', bytes, column => column.notNull())
    .addColumn('state', text, column => column.notNull())
    .addColumn('ended_at', number)
    .addColumn('priority', text)
    .addColumn('patient_id', text)
    .addColumn('start_at', number)
    .execute();
  for (const column of ['state', 'ended_at', 'patient_id', 'start_at']) {
    await db.schema.createIndex(`workitem_by_${column}`).on('workitem').columns([column, 'id']).execute();
  }
  await db.schema
    .createTable('subscriber')
    .addColumn('ae_title', text, column => column.primaryKey())
    .addColumn('is_global', number, column => column.notNull())
    .addColumn('filter', bytes)
    .addColumn('up_to', number)
    .addColumn('is_locked', number, column => column.notNull())
    .execute();
  await db.schema
    .createTable('subscription')
    .addColumn('ae_title', text, column => column.notNull())
    .addColumn('sop_instance_uid', text, column => column.notNull())
    .addColumn('is_wanted', number, column => column.notNull())
    .addColumn('is_locked', number, column => column.notNull())
    .addPrimaryKeyConstraint('subscription_key', ['ae_title', 'sop_instance_uid'])
    .modifyEnd(flavour.keyedTable)
    .execute();
}
