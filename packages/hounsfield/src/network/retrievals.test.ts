import { describe, expect, it } from 'vitest';
import { DataSet } from '../data/index.ts';
import { coded } from './client-rig.fixture.ts';
import { base, between, none, object, proposal } from './dialogue-rig.fixture.ts';
import type { DimseRequests } from './dimse/operations.ts';
import { Status } from './dimse/status.ts';
import { CT } from './raw-peer.fixture.ts';
import { settle, storage } from './server-rig.fixture.ts';
import { type DimseContext, type ServiceDefinition, serve } from './service.ts';

const GET = '1.2.840.10008.5.1.4.1.2.2.3';
const MOVE = '1.2.840.10008.5.1.4.1.2.2.2';

const retrieve: ServiceDefinition<'C-GET' | 'C-MOVE'> = {
  ...base,
  sopClasses: [GET, MOVE],
  operations: { 'C-GET': none, 'C-MOVE': none },
};

describe('C-GET over one association (PS3.7 §9.1.3, PS3.4 §C.4.3)', () => {
  const getter = (count: number, wait: (cx: DimseContext) => Promise<void> = async () => {}) =>
    serve(retrieve, {
      async *'C-GET'(_rq, cx) {
        let completed = 0;
        for (let n = 1; n <= count; n++) {
          await wait(cx);
          const { category } = await cx.association.store(object(n));
          if (category === 'success') completed++;
          const subOperations = { remaining: count - n, completed, failed: n - completed, warning: 0 };
          if (n < count) yield { status: 0xff00, subOperations };
        }
        const failed = count - completed;
        yield { status: failed === 0 ? 0 : 0xb000, subOperations: { completed, failed, warning: 0 } };
      },
      async *'C-MOVE'() {},
    });
  const propose = [proposal(GET), proposal(CT, { scu: false, scp: true })];

  it('the objects come to the handler of the requestor, and the numbers to its caller', async () => {
    const seen: string[] = [];
    const keep = serve(storage, {
      'C-STORE': async rq => {
        await rq.data.discard();
        seen.push(rq.sopInstanceUid);
        return seen.length === 2 ? { status: 0xa700 } : Status.success;
      },
    });
    const services = [getter(3), serve(storage, { 'C-STORE': () => Status.success }, { bothRoles: true })];
    const { association } = await between(services, { propose, services: [keep] });
    const progress: unknown[] = [];
    const result = await association.get(GET, { QueryRetrieveLevel: 'STUDY' }, { onProgress: p => progress.push(p) });
    expect(seen).toEqual(['1.2.3.1', '1.2.3.2', '1.2.3.3']);
    expect(result).toMatchObject({ status: 0xb000, category: 'warning' });
    expect(result.subOperations).toEqual({ completed: 2, failed: 1, warning: 0 });
    expect(progress).toEqual([
      { status: 0xff00, subOperations: { remaining: 2, completed: 1, failed: 0, warning: 0 } },
      { status: 0xff00, subOperations: { remaining: 1, completed: 1, failed: 1, warning: 0 } },
    ]);
    await association.release();
  });

  it('is cancelled by its signal, and says what was done till then (PS3.7 §9.3.3.3)', async () => {
    const cancel = new AbortController();
    let stored = 0;
    const keep = serve(storage, {
      'C-STORE': async rq => {
        await rq.data.discard();
        if (++stored === 2) cancel.abort();
        return Status.success;
      },
    });
    const services = [
      getter(1_000, () => settle()),
      serve(storage, { 'C-STORE': () => Status.success }, { bothRoles: true }),
    ];
    const { association } = await between(services, { propose, services: [keep] });
    const result = await association.get(GET, { QueryRetrieveLevel: 'STUDY' }, { signal: cancel.signal });
    expect(result).toMatchObject({ status: 0xfe00, category: 'cancel' });
    expect(stored).toBeLessThan(10);
    const { completed = 0, remaining = 0 } = result.subOperations ?? {};
    expect(completed).toBeGreaterThan(0);
    expect(completed + remaining).toBe(1_000);
    await association.release();
  });

  it('cannot send what was not proposed with the role of SCP, and says which role there is', async () => {
    let error: unknown;
    const services = [
      serve(retrieve, {
        async *'C-GET'(_rq, cx) {
          error = await cx.association.store(object(1)).catch((each: unknown) => each);
        },
        async *'C-MOVE'() {},
      }),
      serve(storage, { 'C-STORE': () => Status.success }, { bothRoles: true }),
    ];
    const { association } = await between(services, { propose: [proposal(GET), proposal(CT)] });
    expect((await association.get(GET, { QueryRetrieveLevel: 'STUDY' })).status).toBe(0);
    expect(error).toEqual(coded('no-accepted-context', /as SCP/));
  });
});

describe('C-MOVE (PS3.7 §9.1.4)', () => {
  it('tells the destination, and gives the numbers and the instances that failed', async () => {
    let request: DimseRequests['C-MOVE'] | undefined;
    const services = [
      serve(retrieve, {
        async *'C-GET'() {},
        async *'C-MOVE'(rq) {
          request = rq;
          const dataSet = DataSet.of({ FailedSOPInstanceUIDList: ['1.2', '1.3'] });
          yield { status: 0xb000, dataSet, subOperations: { completed: 1, failed: 2, warning: 0 } };
        },
      }),
    ];
    const { association } = await between(services, { propose: [proposal(MOVE)] });
    const result = await association.move(MOVE, { StudyInstanceUID: '1' }, { destination: 'THERE', priority: 'low' });
    expect(request).toMatchObject({ moveDestination: 'THERE', priority: 2 });
    expect(request?.identifier.get('StudyInstanceUID')).toBe('1');
    expect(result).toMatchObject({ status: 0xb000, failedSopInstanceUids: ['1.2', '1.3'] });
    expect(result.subOperations).toEqual({ completed: 1, failed: 2, warning: 0 });
  });
});
