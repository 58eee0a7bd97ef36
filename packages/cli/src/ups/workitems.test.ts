import { DataSet } from 'hounsfield/data';
import { workitemProblems } from 'hounsfield/services';
import { beforeEach, describe, expect, it } from 'vitest';
import { Shelf } from '../shelf.ts';
import { finalValues, newWorkitem } from './values.ts';
import { type WorkitemEvent, Workitems } from './workitems.ts';

const NOW = new Date(2026, 3, 1, 10, 30);
const UID = '2.25.1';
const KEY = '2.25.7';

describe('the workitems of hu ups serve', () => {
  let workitems: Workitems;
  let events: WorkitemEvent[];
  beforeEach(async () => {
    events = [];
    workitems = new Workitems(
      await Shelf.open(undefined),
      event => events.push(event),
      () => NOW,
    );
  });

  it('are refused without what Table CC.2.5-3 asks for, and when they do not begin as SCHEDULED', async () => {
    expect((await workitems.create(UID, DataSet.of({}))).status).toBe(0x0120);
    const begun = complete(DataSet.of({ ProcedureStepState: 'IN PROGRESS' }));
    expect((await workitems.create(UID, begun)).status).toBe(0xc309);
    expect(workitems.get(UID)).toBeUndefined();
    expect((await workitems.create(UID, complete(DataSet.of({})))).status).toBe(0);
    expect((await workitems.create(UID, complete(DataSet.of({})))).status).toBe(0x0111);
  });

  it('are changed by everybody while SCHEDULED, by whoever has the key after that (PS3.4 §CC.2.6)', async () => {
    await workitems.create(UID, complete(DataSet.of({})));
    const change = (key?: string) =>
      workitems.set(UID, DataSet.of({ WorklistLabel: 'x', ...(key !== undefined && { TransactionUID: key }) }));
    expect((await change()).status).toBe(0);
    expect((await state('IN PROGRESS', '')).status).toBe(0xc301);
    expect((await state('IN PROGRESS', KEY)).status).toBe(0);
    expect((await state('IN PROGRESS', KEY)).status).toBe(0xc302);
    expect((await change()).status).toBe(0xc301);
    expect((await change('2.25.8')).status).toBe(0xc301);
    expect((await change(KEY)).status).toBe(0);
    expect((await workitems.set('2.25.99', DataSet.of({ WorklistLabel: 'x' }))).status).toBe(0xc307);
  });

  it('become COMPLETED only with what the final state needs (PS3.4 §CC.2.5.1.1)', async () => {
    await workitems.create(UID, complete(DataSet.of({})));
    await state('IN PROGRESS', KEY);
    expect((await state('COMPLETED', KEY)).status).toBe(0xc304);
    const values = await finalValues(workitems.get(UID)!, [], NOW);
    await workitems.set(UID, DataSet.of({ ...values, TransactionUID: KEY }));
    expect((await state('COMPLETED', KEY)).status).toBe(0);
    expect((await state('COMPLETED', KEY)).status).toBe(0xb306);
    expect((await workitems.set(UID, DataSet.of({ TransactionUID: KEY }))).status).toBe(0xc300);
    expect(states()).toEqual(['SCHEDULED', 'IN PROGRESS', 'COMPLETED']);
  });

  it('pass IN PROGRESS when they are cancelled before anybody began, and report the wish after (PS3.4 §CC.2.2)', async () => {
    await workitems.create(UID, complete(DataSet.of({})));
    const wish = DataSet.of({ ReasonForCancellation: 'twice' });
    expect((await workitems.requestCancel(UID, wish)).status).toBe(0);
    expect(states()).toEqual(['SCHEDULED', 'IN PROGRESS', 'CANCELED']);
    expect((await workitems.requestCancel(UID, wish)).status).toBe(0xb304);
    await workitems.create('2.25.2', complete(DataSet.of({})));
    await workitems.changeState('2.25.2', DataSet.of({ ProcedureStepState: 'IN PROGRESS', TransactionUID: KEY }));
    expect((await workitems.requestCancel('2.25.2', wish)).status).toBe(0);
    expect(events.at(-1)).toMatchObject({ sopInstanceUid: '2.25.2', eventTypeId: 2 });
    expect(workitems.state('2.25.2')).toBe('IN PROGRESS');
  });

  function state(wanted: string, key: string) {
    return workitems.changeState(UID, DataSet.of({ ProcedureStepState: wanted, TransactionUID: key }));
  }

  function states(): unknown[] {
    return events
      .filter(({ eventTypeId }) => eventTypeId === 1)
      .map(({ dataSet }) => dataSet.get('ProcedureStepState'));
  }
});

/** A workitem that may be created. */
function complete(given: DataSet): DataSet {
  const begun = given.with(newWorkitem(given, NOW));
  return begun.withElements(workitemProblems(begun).map(({ tag }) => ({ tag, value: null })));
}
