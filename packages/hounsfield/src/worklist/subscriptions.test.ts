import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataSet } from '../data/index.ts';
import { UPSGlobalSubscriptionInstance as GLOBAL } from '../dictionary/index.ts';
import { upsActions } from '../services/index.ts';
import { MemoryStore, type WorkitemEvent, Worklist } from './index.ts';

const COUNT = 20;

/** A worklist of so many, and a way on which so much waits. */
function rig() {
  const uids = Array.from({ length: COUNT }, (_, k) => `2.25.${k}`);
  const workitems = uids.map(uid => [uid, DataSet.of({ ProcedureStepState: 'SCHEDULED' })] as const);
  const sent: WorkitemEvent[] = [];
  const way = { queue: 0, send: (_: string, event: WorkitemEvent) => sent.push(event), waiting: () => way.queue };
  const worklist = new Worklist({ store: new MemoryStore({ workitems }), ways: [[way, 100]] });
  const request = { aeTitle: 'A', sopInstanceUid: GLOBAL, filter: DataSet.of({}), isLocked: false };
  return { worklist, sent, way, subscribe: () => worklist.subscribe(request) };
}

describe('present states (PS3.4 §CC.2.3.3)', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are not told faster than the subscriber takes them, and once, however often it subscribes', async () => {
    const { worklist, sent, way, subscribe } = rig();
    way.queue = 101;
    for (let times = 0; times < 3; times++) expect((await subscribe()).status).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
    way.queue = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(COUNT);
    expect(new Set(sent.map(({ sopInstanceUid }) => sopInstanceUid)).size).toBe(COUNT);
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

  it('end when the subscription does', async () => {
    const { worklist, sent, way, subscribe } = rig();
    way.queue = 101;
    await subscribe();
    await worklist.unsubscribe('A', GLOBAL);
    way.queue = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
    await worklist.close();
  });
});
