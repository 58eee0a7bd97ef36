import { type CompiledQuery, type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { Condition, Flavour } from '../flavour.ts';
import type {
  SubscriberTable,
  SubscriptionTable,
  WorkitemEventTable,
  WorkitemTable,
  WorklistTables,
} from './tables.ts';

export type WorkitemRow = Selectable<WorkitemTable>;
export type SubscriberRow = Selectable<SubscriberTable>;
/** Events by AE title and number, each a group of its own. */
export type EventRows = readonly (readonly Insertable<WorkitemEventTable>[])[];
export type SubscriptionRow = Selectable<SubscriptionTable>;

/** What the tables of the worklist are asked. Each is one transaction, and durable when it is answered. */
export type WorklistWork =
  /** One workitem, as `WorkitemRow`. */
  | { readonly what: 'find'; readonly uid: string }
  /** Workitems behind one that may match, as `WorkitemRow`. */
  | { readonly what: 'page'; readonly narrow: readonly Narrowing[]; readonly after: number; readonly limit: number }
  /**
   * Puts a workitem in, with events; answers with its `id`, and with `id` and `ae_title` of each event, group by group. Where
   * there is one of its UID it does nothing and answers with nothing.
   */
  | { readonly what: 'add'; readonly row: Insertable<WorkitemTable>; readonly events: EventRows }
  /** As `add`, in place of the version that was read; answers with nothing where that is another. */
  | {
      readonly what: 'replace';
      readonly version: number;
      readonly row: Insertable<WorkitemTable>;
      readonly events: EventRows;
    }
  /** How many there are, as `state` and `count`. */
  | { readonly what: 'count' }
  /** The last `id`, or nothing. */
  | { readonly what: 'last' }
  /** Takes away some that ended before, but what is locked; answers with their UIDs. */
  | { readonly what: 'expire'; readonly before: number; readonly limit: number }
  | { readonly what: 'subscribers' }
  | { readonly what: 'subscriptions' }
  /** Has an AE title told of all workitems; forgets which it does not want. */
  | { readonly what: 'subscribe'; readonly row: SubscriberRow }
  /** Has an AE title told of the workitems that there are up to one, and of no later ones. */
  | { readonly what: 'suspend'; readonly aeTitle: string; readonly upTo: number }
  | { readonly what: 'subscribe to one'; readonly row: SubscriptionRow }
  | { readonly what: 'unsubscribe from one'; readonly aeTitle: string; readonly uid: string }
  /** Ends all that an AE title has subscribed to. */
  | { readonly what: 'unsubscribe'; readonly aeTitle: string }
  /** An AE title was told of the present states. */
  | { readonly what: 'told'; readonly aeTitle: string }
  /** Keeps events; answers as `add`, without the workitem. */
  | { readonly what: 'keep events'; readonly events: EventRows }
  /** All events that wait, as `id`, `ae_title`, `event_type_id` and `bytes`. */
  | { readonly what: 'waiting events' }
  /** Events for an AE title behind one, as `WorkitemEventTable`. */
  | { readonly what: 'events'; readonly aeTitle: string; readonly after: number; readonly limit: number }
  | { readonly what: 'drop events'; readonly ids: readonly number[] };

/** Whether the rest of a transaction is for what its first query has changed, and is left out where that is nothing. */
export function dependsOnFirst({ what }: WorklistWork): boolean {
  return what === 'add' || what === 'replace';
}

/** What a column has to be for a workitem to match; one that is null may match. */
export type Narrowing =
  | { readonly column: 'sop_instance_uid'; readonly anyOf: readonly string[] }
  | { readonly column: 'state' | 'priority' | 'patient_id'; readonly like: string }
  | { readonly column: 'start_at'; readonly from?: number | undefined; readonly to?: number | undefined };

/** The queries of one transaction. */
export function worklistQueries(
  db: Kysely<WorklistTables>,
  flavour: Flavour,
  work: WorklistWork,
): readonly CompiledQuery<unknown>[] {
  switch (work.what) {
    case 'find':
      return [db.selectFrom('workitem').selectAll().where('sop_instance_uid', '=', work.uid).compile()];
    case 'page':
      return [page(db, flavour, work)];
    case 'add':
      return [
        db
          .insertInto('workitem')
          .values(work.row)
          .onConflict(conflict => conflict.column('sop_instance_uid').doNothing())
          .returning('id')
          .compile(),
        ...keeping(db, work.events),
      ];
    case 'replace':
      return [replacement(db, work.row, work.version), ...keeping(db, work.events)];
    case 'count':
      return [counts(db)];
    case 'last':
      return [db.selectFrom('workitem').select('id').orderBy('id', 'desc').limit(1).compile()];
    case 'expire': {
      const left = db.selectFrom('workitem').select('sop_instance_uid');
      const orphans = db.deleteFrom('subscription').where('sop_instance_uid', 'not in', left);
      return [expiry(db, work.before, work.limit), orphans.compile()];
    }
    default:
      return subscriptionQueries(db, work);
  }
}

type SubscriptionWork = Exclude<
  WorklistWork,
  { readonly what: 'find' | 'page' | 'add' | 'replace' | 'count' | 'last' | 'expire' }
>;

function subscriptionQueries(db: Kysely<WorklistTables>, work: SubscriptionWork): readonly CompiledQuery<unknown>[] {
  const forget = (aeTitle: string): ReturnType<typeof forgetting> => forgetting(db, aeTitle);
  switch (work.what) {
    case 'subscribers':
      return [db.selectFrom('subscriber').selectAll().orderBy('ae_title').compile()];
    case 'subscriptions':
      return [db.selectFrom('subscription').selectAll().compile()];
    case 'subscribe': {
      const { ae_title: aeTitle, ...rest } = work.row;
      const put = db.insertInto('subscriber').values(work.row);
      return [
        put.onConflict(conflict => conflict.column('ae_title').doUpdateSet(rest)).compile(),
        forget(aeTitle).where('is_wanted', '=', 0).compile(),
      ];
    }
    case 'suspend': {
      const row = db.updateTable('subscriber').set({ up_to: work.upTo });
      return [row.where('ae_title', '=', work.aeTitle).compile()];
    }
    case 'subscribe to one': {
      const { is_wanted, is_locked } = work.row;
      const put = db.insertInto('subscription').values(work.row);
      const key = ['ae_title', 'sop_instance_uid'] as const;
      return [put.onConflict(conflict => conflict.columns(key).doUpdateSet({ is_wanted, is_locked })).compile()];
    }
    case 'unsubscribe from one':
      return [forget(work.aeTitle).where('sop_instance_uid', '=', work.uid).compile()];
    case 'unsubscribe':
      return [
        db.deleteFrom('subscriber').where('ae_title', '=', work.aeTitle).compile(),
        forget(work.aeTitle).compile(),
        db.deleteFrom('workitem_event').where('ae_title', '=', work.aeTitle).compile(),
      ];
    case 'told':
      return [db.updateTable('subscriber').set({ to_tell: null }).where('ae_title', '=', work.aeTitle).compile()];
    default:
      return eventQueries(db, work);
  }
}

type EventWork = Extract<WorklistWork, { readonly what: 'keep events' | 'waiting events' | 'events' | 'drop events' }>;

function eventQueries(db: Kysely<WorklistTables>, work: EventWork): readonly CompiledQuery<unknown>[] {
  switch (work.what) {
    case 'keep events':
      return keeping(db, work.events);
    case 'waiting events': {
      const bytes = sql<number>`length(data_set)`.as('bytes');
      const all = db.selectFrom('workitem_event').select(['id', 'ae_title', 'event_type_id', bytes]);
      return [all.orderBy('id').compile()];
    }
    case 'events': {
      const own = db.selectFrom('workitem_event').selectAll().where('ae_title', '=', work.aeTitle);
      return [own.where('id', '>', work.after).orderBy('id').limit(work.limit).compile()];
    }
    case 'drop events':
      return [db.deleteFrom('workitem_event').where('id', 'in', work.ids).compile()];
  }
}

function keeping(db: Kysely<WorklistTables>, events: EventRows): readonly CompiledQuery<unknown>[] {
  return events
    .filter(rows => rows.length > 0)
    .map(rows => db.insertInto('workitem_event').values(rows).returning(['id', 'ae_title']).compile());
}

function forgetting(db: Kysely<WorklistTables>, aeTitle: string) {
  return db.deleteFrom('subscription').where('ae_title', '=', aeTitle);
}

function page(
  db: Kysely<WorklistTables>,
  flavour: Flavour,
  { narrow, after, limit }: Extract<WorklistWork, { readonly what: 'page' }>,
): CompiledQuery<unknown> {
  return db
    .selectFrom('workitem')
    .selectAll()
    .where('id', '>', after)
    .where(({ and }) => and(narrow.map(each => conditionOf(flavour, each))))
    .orderBy('id')
    .limit(limit)
    .compile();
}

function conditionOf(flavour: Flavour, narrowing: Narrowing): Condition {
  const column = sql.ref<string>(narrowing.column);
  if ('anyOf' in narrowing) return sql`${column} in (${sql.join(narrowing.anyOf)})`;
  if ('like' in narrowing) {
    const isPlain = !/[*?]/.test(narrowing.like);
    const test = isPlain ? sql`${column} = ${narrowing.like}` : flavour.like(column, narrowing.like);
    return sql`(${test} or ${column} is null)`;
  }
  const { from, to } = narrowing;
  const tests = [
    ...(from === undefined ? [] : [sql`${column} >= ${from}`]),
    ...(to === undefined ? [] : [sql`${column} <= ${to}`]),
  ];
  return tests.length === 0 ? sql`1 = 1` : sql`(${sql.join(tests, sql` and `)})`;
}

function replacement(
  db: Kysely<WorklistTables>,
  { sop_instance_uid: uid, ...cells }: Insertable<WorkitemTable>,
  version: number,
): CompiledQuery<unknown> {
  return db
    .updateTable('workitem')
    .set(cells)
    .where('sop_instance_uid', '=', uid)
    .where('version', '=', version)
    .returning('id')
    .compile();
}

function counts(db: Kysely<WorklistTables>): CompiledQuery<unknown> {
  return db
    .selectFrom('workitem')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('state')
    .compile();
}

/**
 * A lock of one who subscribed to all workitems keeps all of them. The last one stays, so that its number is not given
 * to another.
 */
function expiry(db: Kysely<WorklistTables>, before: number, limit: number): CompiledQuery<unknown> {
  const global = db.selectFrom('subscriber').select('ae_title').where('is_locked', '=', 1);
  const last = db.selectFrom('workitem').select(({ fn }) => fn.max('id').as('id'));
  const ended = db
    .selectFrom('workitem')
    .select('id')
    .where('ended_at', '<', before)
    .where('id', '<', last)
    .where(({ not, exists }) => not(exists(global)))
    .where(({ not, exists, selectFrom }) => {
      const locks = selectFrom('subscription').select('ae_title').where('is_locked', '=', 1);
      return not(exists(locks.whereRef('subscription.sop_instance_uid', '=', 'workitem.sop_instance_uid')));
    })
    .orderBy('ended_at')
    .limit(limit);
  return db.deleteFrom('workitem').where('id', 'in', ended).returning('sop_instance_uid').compile();
}
