import { describe, expect, it } from 'vitest';
import type { InstanceRecord } from './record.ts';
import { CellReceiver, CellSender } from './sent-cells.ts';

/** Of a record only what is looked at. */
function recordOf(keys: InstanceRecord['keys'], sopInstanceUid = '1'): InstanceRecord {
  return { sopInstanceUid, keys } as InstanceRecord;
}

const cellsOf = (name: string) => ({ patient: { name }, study: { id: name }, series: { number: name } });

describe('the cells of the upper levels', () => {
  it('go once for all records that say the same, and come as the same objects', () => {
    const [sender, receiver] = [new CellSender(), new CellReceiver()];
    const upper = cellsOf('A');
    const sent = ['1', '2'].map(uid => sender.pack(recordOf({ ...upper, instance: { number: uid } }, uid)));
    expect(sent.map(each => each.cells)).toEqual([upper, undefined]);
    const [one, two] = structuredClone(sent).map(each => receiver.unpack(each));
    expect(two).toEqual(recordOf({ ...upper, instance: { number: '2' } }, '2'));
    expect(two?.keys.series).toBe(one?.keys.series);
  });

  it('go again where only those of one level are others', () => {
    const sender = new CellSender();
    const upper = { ...cellsOf('A'), instance: {} };
    sender.pack(recordOf(upper));
    const other = { ...upper, patient: { name: 'B' } };
    expect(sender.pack(recordOf(other)).cells?.patient).toEqual({ name: 'B' });
  });

  it('are let go of by both sides at once, however many series come and in whatever order', () => {
    const [sender, receiver] = [new CellSender(), new CellReceiver()];
    const all = Array.from({ length: 100 }, (_, at) => cellsOf(String(at)));
    let seed = 1;
    for (let round = 0; round < 2000; round++) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      const upper = all[(seed >>> 8) % (round % 3 === 0 ? 100 : 20)]!;
      // One patient may be said to be another for a while.
      const patient = round % 5 === 0 ? { name: 'other' } : upper.patient;
      const record = recordOf({ ...upper, patient, instance: { round } });
      expect(receiver.unpack(structuredClone(sender.pack(record)))).toEqual(record);
    }
  });

  it('that never came are told', () => {
    const sender = new CellSender();
    const record = recordOf({ ...cellsOf('A'), instance: {} });
    sender.pack(record);
    expect(() => new CellReceiver().unpack(sender.pack(record))).toThrow('index-failed');
  });
});
