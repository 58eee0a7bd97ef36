import { FakeClock } from '@hounsfield/testkit';
import { describe, expect, it, vi } from 'vitest';
import { DataSet } from '../data/index.ts';
import { AssociationError } from '../errors/index.ts';
import type { Association } from '../network/index.ts';
import { UpsEvent } from '../services/index.ts';
import { Couriers, type WorkitemEvent } from './index.ts';

const [EVENT_CLASS = ''] = UpsEvent.sopClasses;

function event(number: number): WorkitemEvent {
  return { sopInstanceUid: `2.25.${number}`, eventTypeId: 1, dataSet: DataSet.of({}) };
}

/** An application that can be there or not, and what it was told. */
function rig(most?: number, kept?: () => AsyncIterable<WorkitemEvent>) {
  const told: string[] = [];
  const state = { isThere: true, opened: 0, released: 0, lost: 0 };
  const clock = new FakeClock();
  const association = (calling = 'HU') => {
    const own = {
      callingAeTitle: calling,
      contexts: [{ abstractSyntax: EVENT_CLASS, transferSyntax: '1.2.840.10008.1.2' }],
      nEventReport: async ({ sopInstanceUid }: WorkitemEvent) => {
        if (!state.isThere) throw new AssociationError('association-over');
        told.push(sopInstanceUid);
        return { category: 'success', status: 0 };
      },
      abort: () => undefined,
      [Symbol.asyncDispose]: async () => void state.released++,
    };
    // What is used of one.
    return own as unknown as Association;
  };
  const connect = async (): Promise<Association> => {
    state.opened++;
    if (!state.isThere) throw new AssociationError('connection-refused');
    return association();
  };
  const couriers = new Couriers({
    peers: { has: title => title === 'FAR', connect },
    log: { warn: () => undefined },
    clock,
    onLost: () => state.lost++,
    ...(most === undefined ? {} : { most }),
    ...(kept === undefined ? {} : { kept }),
  });
  return { couriers, told, state, clock, association };
}

describe('events by DIMSE (PS3.4 §CC.2.4)', () => {
  it('go in their order over one association, which ends when there are no more', async () => {
    const { couriers, told, state } = rig();
    for (let k = 1; k <= 5; k++) couriers.send('FAR', event(k));
    await vi.waitFor(() => expect(told).toEqual(['2.25.1', '2.25.2', '2.25.3', '2.25.4', '2.25.5']));
    await vi.waitFor(() => expect([state.opened, state.released]).toEqual([1, 1]));
    expect(couriers.waiting('FAR')).toBe(0);
    await couriers.close();
  });

  it('wait for who cannot be reached, who is tried ever more seldom, and none is doubled', async () => {
    const { couriers, told, state, clock } = rig();
    state.isThere = false;
    const begun = clock.now();
    for (let k = 1; k <= 3; k++) couriers.send('FAR', event(k));
    const tried: number[] = [];
    for (let times = 1; times <= 9; times++) {
      await vi.waitFor(() => expect(clock.waiting).toBe(1));
      tried.push((clock.now() - begun) / 1000);
      if (times === 9) state.isThere = true;
      clock.advance(Math.min(60, 2 ** (times - 1)) * 1000);
    }
    expect(tried).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
    await vi.waitFor(() => expect(told).toEqual(['2.25.1', '2.25.2', '2.25.3']));
    await couriers.close();
  });

  it('are so many at most for one that cannot be reached; the oldest are lost', async () => {
    const { couriers, told, state, clock } = rig(10);
    state.isThere = false;
    for (let k = 1; k <= 25; k++) couriers.send('FAR', event(k));
    expect([couriers.waiting('FAR'), state.lost]).toEqual([10, 15]);
    await vi.waitFor(() => expect(clock.waiting).toBe(1));
    state.isThere = true;
    clock.advance(1000);
    await vi.waitFor(() => expect(told).toHaveLength(10));
    expect([told[0], told.at(-1)]).toEqual(['2.25.16', '2.25.25']);
    await couriers.close();
  });

  it('take an association that the application has open, and nobody else gets them', async () => {
    const { couriers, told, state, association } = rig();
    let over = (): void => {};
    const closed = new Promise<void>(resolve => {
      over = resolve;
    });
    couriers.send('NEAR', event(1));
    couriers.opened({ association: association('NEAR'), closed: closed as Promise<never> });
    couriers.send('NEAR', event(2));
    couriers.send('STRANGER', event(3));
    await vi.waitFor(() => expect(told).toEqual(['2.25.2']));
    over();
    await closed;
    couriers.send('NEAR', event(4));
    expect([couriers.waiting('NEAR'), couriers.waiting('STRANGER'), state.opened]).toEqual([0, 0, 0]);
    await couriers.close();
  });

  it('that were kept come first, for who is known as for who opens an association, and none twice', async () => {
    const delivered: number[] = [];
    async function* kept() {
      for (const k of [1, 2]) yield { ...event(k), id: k, delivered: () => delivered.push(k) };
    }
    const { couriers, told, association } = rig(undefined, kept);
    couriers.resume('NEAR');
    couriers.resume('FAR');
    couriers.send('FAR', { ...event(2), id: 2 });
    couriers.send('FAR', { ...event(3), id: 3 });
    await vi.waitFor(() => expect(told).toEqual(['2.25.1', '2.25.2', '2.25.3']));
    expect(delivered).toEqual([1, 2]);
    couriers.opened({ association: association('NEAR'), closed: new Promise<never>(() => {}) });
    await vi.waitFor(() => expect(told.slice(3)).toEqual(['2.25.1', '2.25.2']));
    await couriers.close();
  });

  it('go out before the worklist ends, where there is time for it and somebody to take them', async () => {
    const { couriers, told } = rig();
    for (let k = 1; k <= 5; k++) couriers.send('FAR', event(k));
    await couriers.close({ grace: 1000 });
    expect(told).toHaveLength(5);
  });

  it('end with the worklist, also while they wait', async () => {
    const { couriers, state, clock } = rig();
    state.isThere = false;
    couriers.send('FAR', event(1));
    await vi.waitFor(() => expect(clock.waiting).toBe(1));
    await couriers.close();
    expect(clock.waiting).toBe(0);
  });
});
