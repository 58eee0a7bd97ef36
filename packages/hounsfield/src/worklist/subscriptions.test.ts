import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataSet } from '../data/index.ts';
import { UPSGlobalSubscriptionInstance as GLOBAL } from '../dictionary/index.ts';
import { upsActions } from '../services/index.ts';
import { MemoryStore, type WorkitemEvent, Worklist } from './index.ts';

const COUNT = 20;

/** A worklist of so many, and a subscriber that has what it was sent, or not. */
function rig(events?: number) {
  const uids = Array.from({ length: COUNT }, (_, k) => `2.25.${k}`);
  const workitems = uids.map(uid => [uid, DataSet.of({ ProcedureStepState: 'SCHEDULED' })] as const);
  const sent: WorkitemEvent[] = [];
  const way = {
    isReading: true,
    send: (_: string, event: WorkitemEvent) => {
      sent.push(event);
      if (way.isReading) event.delivered?.();
    },
  };
  let lost = 0;
  const worklist = new Worklist({
    store: new MemoryStore({ workitems }),
    ways: [way],
    onLost: () => lost++,
    ...(events === undefined ? {} : { events }),
  });
  const request = { aeTitle: 'A', sopInstanceUid: GLOBAL, filter: DataSet.of({}), isLocked: false };
  const kept = async () => {
    const all: WorkitemEvent[] = [];
    for await (const event of worklist.kept('A')) all.push(event);
    return all;
  };
  return { worklist, sent, way, subscribe: () => worklist.subscribe(request), kept, lost: () => lost };
}

describe('present states (PS3.4 §CC.2.3.3)', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are not told faster than the subscriber takes them, and each again in the round of a later subscription', async () => {
    const { worklist, sent, way, subscribe, kept } = rig(16);
    way.isReading = false;
    for (let times = 0; times < 3; times++) expect((await subscribe()).status).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(4);
    way.isReading = true;
    for (const event of await kept()) event.delivered?.();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(4 + COUNT);
    expect(new Set(sent.map(({ sopInstanceUid }) => sopInstanceUid)).size).toBe(COUNT);
    expect(await kept()).toEqual([]);
    await worklist.close();
  });

  it('are never told after the state that followed', async () => {
    const { worklist, sent, subscribe } = rig();
    await subscribe();
    const claim = DataSet.of({ ProcedureStepState: 'IN PROGRESS', TransactionUID: '2.25.7' });
    const claims = Array.from({ length: COUNT }, (_, k) =>
      worklist.act(`2.25.${k}`, upsActions.changeState.id, claim, 'T'),
    );
    await Promise.all(claims);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(2 * COUNT);
    for (let k = 0; k < COUNT; k++) {
      const own = sent.filter(({ sopInstanceUid }) => sopInstanceUid === `2.25.${k}`);
      const states = own.map(({ dataSet }) => dataSet.text('ProcedureStepState'));
      expect(states.at(-1)).toBe('IN PROGRESS');
      expect(states.lastIndexOf('SCHEDULED')).toBeLessThan(states.indexOf('IN PROGRESS'));
    }
    await worklist.close();
  });

  it('end when the subscription does, and nothing is kept any more', async () => {
    const { worklist, sent, way, subscribe, kept } = rig(16);
    way.isReading = false;
    await subscribe();
    await vi.advanceTimersByTimeAsync(0);
    expect([sent.length, (await kept()).length]).toEqual([4, 4]);
    await worklist.unsubscribe('A', GLOBAL);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sent.length, await kept()]).toEqual([4, []]);
    await worklist.close();
  });
});

describe('events of who does not take them (PS3.4 §CC.2.4)', () => {
  it('are so many at most, the oldest are lost, and those that were delivered are gone', async () => {
    const { worklist, way, subscribe, kept, lost } = rig(8);
    await subscribe();
    await vi.waitFor(async () => expect(await kept()).toEqual([]));
    way.isReading = false;
    const claim = DataSet.of({ ProcedureStepState: 'IN PROGRESS', TransactionUID: '2.25.7' });
    for (let k = 0; k < 10; k++) await worklist.act(`2.25.${k}`, upsActions.changeState.id, claim, 'T');
    const last = await kept();
    expect([last.map(({ sopInstanceUid }) => sopInstanceUid), lost()]).toEqual([
      Array.from({ length: 8 }, (_, k) => `2.25.${k + 2}`),
      2,
    ]);
    for (const event of last.slice(0, 5)) event.delivered?.();
    expect((await kept()).map(({ id }) => id)).toEqual(last.slice(5).map(({ id }) => id));
    await worklist.close();
  });
});
