import type { DataSet } from 'hounsfield/data';
import { StorageError } from 'hounsfield/errors';
import { type UpsState, upsStates } from 'hounsfield/services';
import type {
  AddedWorkitem,
  EventFor,
  EventIds,
  KeptEvent,
  SingleSubscription,
  StoredSubscriber,
  StoredWorkitem,
  WaitingEvent,
  WorkitemStore,
} from 'hounsfield/worklist';
import type { EventRows, Narrowing, WorklistDatabase } from '../index/index.ts';
import { decoded, encoded } from './coding.ts';
import { narrowings, searchCells } from './search-columns.ts';

export interface DatabaseStoreOptions {
  readonly open: () => Promise<WorklistDatabase>;
  /** Whether it was used before: then there may be subscribers. */
  readonly isUsed: boolean;
  /** Most workitems. */
  readonly most: number;
  readonly now: () => number;
}

type Row = Awaited<ReturnType<WorklistDatabase['run']>>[number];

/** A worklist in the tables of a database, which is opened for the first question. */
export class DatabaseStore implements WorkitemStore {
  readonly #options: DatabaseStoreOptions;
  #database: Promise<WorklistDatabase> | undefined;
  #isClosed = false;
  #count: number | undefined;

  constructor(options: DatabaseStoreOptions) {
    this.#options = options;
  }

  get isUsed(): boolean {
    return this.#options.isUsed || this.#database !== undefined;
  }

  async find(uid: string): Promise<StoredWorkitem | undefined> {
    const [row] = await this.#run({ what: 'find', uid });
    return row === undefined ? undefined : storedOf(row);
  }

  async add(uid: string, dataSet: DataSet, events: readonly EventFor[]): Promise<AddedWorkitem | 'exists' | 'full'> {
    // Other archives on the same tables are counted when this one starts.
    this.#count ??= await this.#total();
    if (this.#count >= this.#options.most) {
      this.#count = await this.#total();
      if (this.#count >= this.#options.most) return (await this.find(uid)) === undefined ? 'full' : 'exists';
    }
    const row = this.#cells(uid, dataSet, 1);
    const [added, ...kept] = await this.#run({ what: 'add', row, events: rowsOf(events) });
    if (added === undefined) return 'exists';
    this.#count++;
    return { number: Number(added['id']), ids: idsOf(events, kept) };
  }

  async replace(before: StoredWorkitem, dataSet: DataSet, events: readonly EventFor[]): Promise<EventIds | undefined> {
    const { version, sopInstanceUid } = before;
    const row = this.#cells(sopInstanceUid, dataSet, version + 1);
    const [replaced, ...kept] = await this.#run({ what: 'replace', version, row, events: rowsOf(events) });
    return replaced && idsOf(events, kept);
  }

  async *candidates(identifier: DataSet, after = 0): AsyncGenerator<StoredWorkitem> {
    const narrow: readonly Narrowing[] = narrowings(identifier);
    for (let last = after; ; ) {
      const rows = await this.#run({ what: 'page', narrow, after: last, limit: PAGE });
      for (const row of rows) yield storedOf(row);
      if (rows.length < PAGE) return;
      last = Number(rows.at(-1)?.['id']);
    }
  }

  async expire(before: number): Promise<readonly string[]> {
    const gone: string[] = [];
    for (;;) {
      const rows = await this.#run({ what: 'expire', before, limit: PAGE });
      gone.push(...rows.map(row => String(row['sop_instance_uid'])));
      if (rows.length > 0) this.#count = undefined;
      if (rows.length < PAGE) return gone;
    }
  }

  async counts(): Promise<Readonly<Record<UpsState, number>>> {
    const rows = this.isUsed ? await this.#run({ what: 'count' }) : [];
    const of = (state: UpsState): number => Number(rows.find(row => row['state'] === state)?.['count'] ?? 0);
    return Object.fromEntries(upsStates.map(state => [state, of(state)])) as Record<UpsState, number>;
  }

  async last(): Promise<number> {
    const [row] = await this.#run({ what: 'last' });
    return Number(row?.['id'] ?? 0);
  }

  async subscribers(): Promise<readonly StoredSubscriber[]> {
    const [globals, singles] = [await this.#run({ what: 'subscribers' }), await this.#run({ what: 'subscriptions' })];
    const all = new Map<string, StoredSubscriber & { readonly single: Map<string, SingleSubscription> }>();
    for (const row of globals) all.set(String(row['ae_title']), subscriberOf(row));
    for (const row of singles) {
      const aeTitle = String(row['ae_title']);
      const known = all.get(aeTitle) ?? { aeTitle, isGlobal: false, isLocked: false, single: new Map() };
      const [isWanted, isLocked] = [row['is_wanted'] === 1, row['is_locked'] === 1];
      known.single.set(String(row['sop_instance_uid']), { isWanted, isLocked });
      all.set(aeTitle, known);
    }
    return [...all.values()];
  }

  async putSubscriber(subscriber: Omit<StoredSubscriber, 'single'>): Promise<void> {
    const { aeTitle, isGlobal, filter, upTo, isLocked, toTell } = subscriber;
    const row = {
      ae_title: aeTitle,
      is_global: Number(isGlobal),
      filter: filter === undefined ? null : encoded(filter),
      up_to: upTo ?? null,
      is_locked: Number(isLocked),
      to_tell: toTell ?? null,
    };
    await this.#run({ what: 'subscribe', row });
  }

  async putTold(aeTitle: string): Promise<void> {
    await this.#run({ what: 'told', aeTitle });
  }

  async suspend(aeTitle: string, upTo: number): Promise<void> {
    await this.#run({ what: 'suspend', aeTitle, upTo });
  }

  async putSingle(aeTitle: string, uid: string, { isWanted, isLocked }: SingleSubscription): Promise<void> {
    const row = {
      ae_title: aeTitle,
      sop_instance_uid: uid,
      is_wanted: Number(isWanted),
      is_locked: Number(isLocked),
    };
    await this.#run({ what: 'subscribe to one', row });
  }

  async removeSingle(aeTitle: string, uid: string): Promise<void> {
    await this.#run({ what: 'unsubscribe from one', aeTitle, uid });
  }

  async removeSubscriber(aeTitle: string): Promise<void> {
    await this.#run({ what: 'unsubscribe', aeTitle });
  }

  async keep(events: readonly EventFor[]): Promise<EventIds> {
    return idsOf(events, await this.#run({ what: 'keep events', events: rowsOf(events) }));
  }

  async waitingEvents(): Promise<readonly WaitingEvent[]> {
    const rows = await this.#run({ what: 'waiting events' });
    return rows.map(row => ({
      id: Number(row['id']),
      aeTitle: String(row['ae_title']),
      eventTypeId: Number(row['event_type_id']),
      bytes: Number(row['bytes']),
    }));
  }

  async eventsOf(aeTitle: string, after: number, limit: number): Promise<readonly KeptEvent[]> {
    return (await this.#run({ what: 'events', aeTitle, after, limit })).map(eventOf);
  }

  async dropEvents(ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.#run({ what: 'drop events', ids });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const database = await this.#database?.catch(() => undefined);
    await database?.close();
  }

  async #total(): Promise<number> {
    return Object.values(await this.counts()).reduce((sum, count) => sum + count, 0);
  }

  #cells(uid: string, dataSet: DataSet, version: number) {
    const cells = searchCells(dataSet);
    const hasEnded = cells.state === 'COMPLETED' || cells.state === 'CANCELED';
    const ended_at = hasEnded ? this.#options.now() : null;
    return { ...cells, sop_instance_uid: uid, version, data_set: encoded(dataSet), ended_at };
  }

  async #run(work: Parameters<WorklistDatabase['run']>[0]): Promise<readonly Row[]> {
    if (this.#database === undefined && !this.#isClosed) {
      this.#database = this.#options.open();
      // What failed once may do the next time.
      this.#database.catch(() => {
        this.#database = undefined;
      });
    }
    const database = await this.#database;
    if (database === undefined) throw new StorageError('index-closed');
    return database.run(work);
  }
}

function storedOf(row: Row): StoredWorkitem {
  return {
    number: Number(row['id']),
    version: Number(row['version']),
    sopInstanceUid: String(row['sop_instance_uid']),
    // The column has bytes and nothing else.
    dataSet: decoded(row['data_set'] as Uint8Array),
  };
}

function rowsOf(events: readonly EventFor[]): EventRows {
  return events.map(({ event: { sopInstanceUid, eventTypeId, dataSet }, aeTitles }) => {
    const data_set = encoded(dataSet);
    return aeTitles.map(ae_title => ({
      ae_title,
      sop_instance_uid: sopInstanceUid,
      event_type_id: eventTypeId,
      data_set,
    }));
  });
}

/** The database may answer with the rows of a group in any order. */
function idsOf(events: readonly EventFor[], rows: readonly Row[]): EventIds {
  let at = 0;
  return events.map(({ aeTitles }) => {
    const own = rows.slice(at, at + aeTitles.length);
    at += aeTitles.length;
    return new Map(own.map(row => [String(row['ae_title']), Number(row['id'])]));
  });
}

function eventOf(row: Row): KeptEvent {
  return {
    id: Number(row['id']),
    sopInstanceUid: String(row['sop_instance_uid']),
    eventTypeId: Number(row['event_type_id']),
    // The column has bytes and nothing else.
    dataSet: decoded(row['data_set'] as Uint8Array),
  };
}

function subscriberOf(row: Row): StoredSubscriber & { readonly single: Map<string, SingleSubscription> } {
  const filter = row['filter'];
  return {
    aeTitle: String(row['ae_title']),
    isGlobal: row['is_global'] === 1,
    filter: filter instanceof Uint8Array ? decoded(filter) : undefined,
    upTo: row['up_to'] === null ? undefined : Number(row['up_to']),
    isLocked: row['is_locked'] === 1,
    toTell: row['to_tell'] === null ? undefined : Number(row['to_tell']),
    single: new Map(),
  };
}

/** Workitems in memory at a time: one may have a megabyte. */
const PAGE = 50;
