import { DataSet } from 'hounsfield/data';
import {
  UPSFilteredGlobalSubscriptionInstance as FILTERED,
  UPSGlobalSubscriptionInstance as GLOBAL,
} from 'hounsfield/dictionary';
import { beforeEach, describe, expect, it } from 'vitest';
import { Shelf } from '../shelf.ts';
import { Subscriptions } from './subscriptions.ts';
import { type WorkitemEvent, Workitems } from './workitems.ts';

const NONE = DataSet.of({});
const event: WorkitemEvent = { sopInstanceUid: '2.25.1', eventTypeId: 1, dataSet: NONE };

describe('the subscriptions of hu ups serve', () => {
  let sent: (readonly [title: string, event: WorkitemEvent])[];
  let subscriptions: Subscriptions;
  let waiting: number;
  let workitems: Workitems;
  beforeEach(async () => {
    sent = [];
    waiting = 0;
    workitems = new Workitems(await Shelf.open(undefined), () => undefined);
    subscriptions = new Subscriptions('HU', [], {
      send: (title, told) => sent.push([title, told]),
      waiting: () => waiting,
    });
  });

  it('tell when the worklist ends that subscriptions are lost, and workitems where no folder keeps them', () => {
    subscriptions.subscribe({ title: 'A', uid: GLOBAL, filter: NONE }, workitems);
    for (const keeps of [true, false]) subscriptions.goingDown(keeps);
    const told = sent.map(([title, { sopInstanceUid, eventTypeId, dataSet }]) => [
      title,
      sopInstanceUid,
      eventTypeId,
      dataSet.text('SCPStatus'),
      dataSet.text('SubscriptionListStatus'),
      dataSet.text('UnifiedProcedureStepListStatus'),
    ]);
    expect(told).toEqual([
      ['A', GLOBAL, 4, 'GOING DOWN', 'COLD START', 'WARM START'],
      ['A', GLOBAL, 4, 'GOING DOWN', 'COLD START', 'COLD START'],
    ]);
  });

  it('to all take the place of those with a filter, and the other way round (PS3.4 §CC.2.3.3)', () => {
    const workitem = DataSet.of({ PatientID: '2' });
    const filter = DataSet.of({ PatientID: '1' });
    const counts = [FILTERED, GLOBAL, FILTERED].map(uid => {
      subscriptions.subscribe({ title: 'A', uid, filter }, workitems);
      subscriptions.tell(event, workitem);
      return sent.length;
    });
    expect(counts).toEqual([0, 1, 1]);
  });

  it('begin with the present states, not faster than the subscriber takes them, and once', async () => {
    const all = workitemsOf(20);
    waiting = 10_000_000;
    for (let k = 0; k < 3; k++) subscriptions.subscribe({ title: 'A', uid: GLOBAL, filter: NONE }, all);
    await new Promise(resolve => setImmediate(resolve));
    expect(sent).toEqual([]);
    waiting = 0;
    await expect.poll(() => sent.length).toBe(20);
    subscriptions.unsubscribe('A', GLOBAL, all);
    expect(new Set(sent.map(([, { sopInstanceUid }]) => sopInstanceUid)).size).toBe(20);
  });

  it('are of 256 AE titles at most, and one that ends makes room', () => {
    const subscribe = (title: string) => subscriptions.subscribe({ title, uid: GLOBAL, filter: NONE }, workitems);
    for (let k = 0; k < 256; k++) expect(subscribe(`AE${k}`)).toBe('done');
    expect([subscribe('ONE MORE'), subscribe('AE7')]).toEqual(['full', 'done']);
    subscriptions.unsubscribe('AE7', GLOBAL, workitems);
    expect(subscribe('ONE MORE')).toBe('done');
  });
});

/** So many workitems, as far as they are looked at. */
function workitemsOf(count: number): Workitems {
  const all = Array.from({ length: count }, (_, k) => [`2.25.${k}`, NONE] as const);
  const stateReport = (uid: string): WorkitemEvent => ({ ...event, sopInstanceUid: uid });
  return { all, get: () => NONE, stateReport } as unknown as Workitems;
}
