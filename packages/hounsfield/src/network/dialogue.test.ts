import { FakeClock } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { DataSet } from '../data/index.ts';
import type { Association } from './association.ts';
import { AssociationServer, type ServerOptions } from './association-server.ts';
import { coded, MODEL } from './client-rig.fixture.ts';
import { leastOf } from './dialogue.ts';
import type { DimseName, DimseRequests } from './dimse/operations.ts';
import { type DimseReply, Status } from './dimse/status.ts';
import { transportPair } from './memory-transport.ts';
import {
  CT,
  commandPdu,
  EXPLICIT,
  echoRequest,
  RawPeer,
  requestOf,
  STUDY_ROOT_FIND,
  VERIFICATION,
} from './raw-peer.fixture.ts';
import { type OpenOptions, openAssociation } from './requestor.ts';
import { settle, storage, verification } from './server-rig.fixture.ts';
import { attend, type DimseContext, type ServedService, type ServiceDefinition, serve } from './service.ts';

const GET = '1.2.840.10008.5.1.4.1.2.2.3';
const MOVE = '1.2.840.10008.5.1.4.1.2.2.2';
const COMMITMENT = '1.2.840.10008.1.20.1';
const META = '1.2.840.10008.5.1.1.9';
const FILM_SESSION = '1.2.840.10008.5.1.1.1';
const base = { name: 'Test', section: '', statusService: 'general', transferSyntaxes: [EXPLICIT] } as const;
const none = { statuses: [] };

const retrieve: ServiceDefinition<'C-GET' | 'C-MOVE'> = {
  ...base,
  sopClasses: [GET, MOVE],
  operations: { 'C-GET': none, 'C-MOVE': none },
};
const commitment: ServiceDefinition<'N-ACTION', 'N-EVENT-REPORT'> = {
  ...base,
  sopClasses: [COMMITMENT],
  operations: { 'N-ACTION': none },
  notifications: { 'N-EVENT-REPORT': none },
};
type Normalized = 'N-CREATE' | 'N-SET' | 'N-GET' | 'N-ACTION' | 'N-DELETE';
const film: ServiceDefinition<Normalized> = {
  ...base,
  sopClasses: [META],
  members: { [META]: [FILM_SESSION] },
  operations: { 'N-CREATE': none, 'N-SET': none, 'N-GET': none, 'N-ACTION': none, 'N-DELETE': none },
};

const proposal = (abstractSyntax: string, roles?: { scu: boolean; scp: boolean }) => ({
  abstractSyntax,
  transferSyntaxes: [EXPLICIT],
  ...(roles === undefined ? {} : { roles }),
});

/** A server and an association to it, over memory. */
async function between(
  services: readonly ServedService[],
  options: Partial<OpenOptions> & Pick<OpenOptions, 'propose'>,
  serverOptions: Partial<ServerOptions> = {},
): Promise<{ association: Association; server: AssociationServer; clock: FakeClock }> {
  const clock = new FakeClock();
  const server = new AssociationServer({ ae: 'SERVER', clock, ...serverOptions }, services);
  const [near, far] = transportPair();
  server.take(far);
  const association = await openAssociation(near, { called: 'SERVER', calling: 'CLIENT', clock, ...options });
  return { association, server, clock };
}

const object = (n: number, size = 8) => ({
  sopClassUid: CT,
  sopInstanceUid: `1.2.3.${n}`,
  transferSyntaxUid: EXPLICIT,
  data: new Uint8Array(size),
});

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

describe('the operations of the normalized services (PS3.7 §10)', () => {
  it('carry their members there and the reply back', async () => {
    const seen: Partial<Record<DimseName, unknown>> = {};
    const services = [
      serve(film, {
        'N-CREATE': rq => {
          seen['N-CREATE'] = rq;
          return { status: 0, sopInstanceUid: '1.9', dataSet: DataSet.of({ NumberOfCopies: 1 }) };
        },
        'N-SET': rq => {
          seen['N-SET'] = rq;
          return { status: 0x0107, comment: 'list' };
        },
        'N-GET': rq => {
          seen['N-GET'] = rq;
          return { status: 0, dataSet: DataSet.of({ NumberOfCopies: 2 }) };
        },
        'N-ACTION': rq => {
          seen['N-ACTION'] = rq;
          return { status: 0, dataSet: DataSet.of({}) };
        },
        'N-DELETE': rq => {
          seen['N-DELETE'] = rq;
          return { status: 0x0112 };
        },
      }),
    ];
    const { association } = await between(services, { propose: [proposal(META)] });
    const on = { sopClassUid: FILM_SESSION, abstractSyntaxUid: META };
    const one = { ...on, sopInstanceUid: '1.9' };
    const created = await association.nCreate({ ...on, dataSet: { NumberOfCopies: 3 } });
    expect(created).toMatchObject({ category: 'success', sopInstanceUid: '1.9' });
    expect(created.dataSet?.get('NumberOfCopies')).toBe(1);
    expect(seen['N-CREATE']).toMatchObject({ sopClassUid: FILM_SESSION });
    expect(await association.nSet({ ...one, dataSet: {} })).toMatchObject({ status: 0x0107, comment: 'list' });
    const got = await association.nGet({ ...one, attributes: [0x2000_0010] });
    expect(got.dataSet?.get('NumberOfCopies')).toBe(2);
    expect(seen['N-GET']).toMatchObject({ sopInstanceUid: '1.9', attributes: [0x2000_0010] });
    expect(await association.nAction({ ...one, actionTypeId: 1 })).toMatchObject({ status: 0 });
    expect(seen['N-ACTION']).toMatchObject({ actionTypeId: 1 });
    expect(await association.nDelete(one)).toMatchObject({ status: 0x0112, category: 'failure' });
    await association.release();
  });

  it('name a SOP Class that the context stands for, no other one', async () => {
    const handlers = {
      'N-CREATE': () => Status.success,
      'N-SET': () => Status.success,
      'N-GET': () => Status.success,
      'N-ACTION': () => Status.success,
      'N-DELETE': () => Status.success,
    };
    const { association } = await between([serve(film, handlers)], { propose: [proposal(META)] });
    const stranger = { sopClassUid: CT, abstractSyntaxUid: META, sopInstanceUid: '1' };
    expect((await association.nDelete(stranger)).status).toBe(0x0122);
    expect((await association.nDelete({ ...stranger, sopClassUid: FILM_SESSION })).status).toBe(0);
  });
});

describe('N-EVENT-REPORT (PS3.7 §10.1.1)', () => {
  const act = (reply: (cx: DimseContext) => Promise<DimseReply>) =>
    serve(commitment, { 'N-ACTION': (_rq, cx) => reply(cx) });
  const report = { sopClassUid: COMMITMENT, sopInstanceUid: '1.2.840.10008.1.20.1.1', eventTypeId: 1 };

  it('goes from the SCP to the SCU on the same association, before the answer and after it', async () => {
    const events: number[] = [];
    let later: Promise<unknown> | undefined;
    const services = [
      act(async cx => {
        await cx.association.nEventReport(report);
        later = settle().then(() => cx.association.nEventReport({ ...report, eventTypeId: 2 }));
        return Status.success;
      }),
    ];
    const attending = attend(commitment, {
      'N-EVENT-REPORT': rq => {
        events.push(rq.eventTypeId);
        return Status.success;
      },
    });
    const { association } = await between(services, { propose: [proposal(COMMITMENT)], services: [attending] });
    const action = { sopClassUid: COMMITMENT, sopInstanceUid: report.sopInstanceUid, actionTypeId: 1 };
    expect(await association.nAction(action)).toMatchObject({ status: 0 });
    await settle();
    expect(await later).toMatchObject({ status: 0 });
    expect(events).toEqual([1, 2]);
    await association.release();
  });

  it('goes over a new association that the SCP opens in its role (PS3.7 §D.3.3.4)', async () => {
    const events: number[] = [];
    const attending = attend(commitment, {
      'N-EVENT-REPORT': rq => {
        events.push(rq.eventTypeId);
        return Status.success;
      },
    });
    const propose = [proposal(COMMITMENT, { scu: false, scp: true })];
    const { association } = await between([attending], { propose });
    expect(association.contexts[0]).toMatchObject({ scu: false, scp: true });
    expect(await association.nEventReport(report)).toMatchObject({ status: 0 });
    expect(events).toEqual([1]);
    await expect(
      association.nAction({ sopClassUid: COMMITMENT, sopInstanceUid: '1', actionTypeId: 1 }),
    ).rejects.toEqual(coded('no-accepted-context', /as SCP/));
  });

  it('is refused where only operations are served, with a reason for the role', async () => {
    const services = [act(async () => Status.success)];
    const propose = [proposal(COMMITMENT, { scu: false, scp: true }), proposal(VERIFICATION)];
    const all = [...services, serve(verification, { 'C-ECHO': () => Status.success })];
    const { association } = await between(all, { propose });
    expect(association.contexts[0]).toMatchObject({ result: 1, transferSyntax: undefined });
  });

  it('one server can be SCP of a service and attend to its notifications', async () => {
    const both = [act(async () => Status.success), attend(commitment, { 'N-EVENT-REPORT': () => Status.success })];
    const propose = [proposal(COMMITMENT, { scu: true, scp: true })];
    const { association } = await between(both, { propose });
    expect((await association.nEventReport(report)).status).toBe(0);
    expect((await association.nAction({ ...report, actionTypeId: 1 })).status).toBe(0);
    expect(() => new AssociationServer({ ae: 'A' }, [...both, act(async () => Status.success)])).toThrow(
      /Storage Commitment/,
    );
  });
});

describe('the asynchronous operations window (PS3.7 §D.3.3.3)', () => {
  /** A store that ends when it is told to. */
  function gates() {
    const open: (() => void)[] = [];
    const service = serve(storage, {
      'C-STORE': async rq => {
        await rq.data.discard();
        await new Promise<void>(resolve => {
          open.push(resolve);
        });
        return Status.success;
      },
    });
    return { open, service };
  }

  it('lets as many stores be under way as both sides agree on', async () => {
    const { open, service } = gates();
    const options = { propose: [proposal(CT)], window: { invoked: 8 } };
    const { association } = await between([service], options, { window: 3 });
    expect(association.window).toBe(3);
    const stores = Array.from({ length: 7 }, (_, n) => association.store(object(n)));
    for (let done = 0; done < 7; done++) {
      await settle();
      expect(open.length).toBe(Math.min(3, 7 - done));
      // The newest first: answers need not come in the order of the requests.
      open.pop()?.();
    }
    for (const result of await Promise.all(stores)) expect(result.status).toBe(0);
    await association.release();
  });

  it('is one where nothing was negotiated', async () => {
    const { open, service } = gates();
    const { association } = await between([service], { propose: [proposal(CT)] });
    expect(association.window).toBe(1);
    expect(association.peer.asynchronous).toBeUndefined();
    const stores = [association.store(object(1)), association.store(object(2))];
    for (let done = 0; done < 2; done++) {
      await settle();
      expect(open.length).toBe(1);
      open.pop()?.();
    }
    await Promise.all(stores);
  });

  it('goes by the smaller number, and 0 is without limit', () => {
    expect([leastOf(0, 5), leastOf(5, 0), leastOf(3, 5), leastOf(0, 0)]).toEqual([5, 5, 3, 0]);
  });

  it('a query has the association for itself', async () => {
    const { open, service } = gates();
    const finder: ServiceDefinition<'C-FIND'> = {
      ...base,
      sopClasses: [STUDY_ROOT_FIND],
      operations: { 'C-FIND': none },
    };
    const services = [
      service,
      serve(finder, {
        async *'C-FIND'() {
          yield { status: 0xff01, dataSet: DataSet.of({ PatientID: '1' }) };
        },
      }),
    ];
    const options = { propose: [proposal(CT), proposal(STUDY_ROOT_FIND)], window: { invoked: 4 } };
    const { association } = await between(services, options);
    const stored = association.store(object(1));
    const matches = association.query(MODEL.find, { PatientID: '' });
    const first = matches.next();
    await settle();
    open.pop()?.();
    await stored;
    expect(await first).toMatchObject({ value: { status: 0xff01 } });
    await expect(association.store(object(2))).rejects.toEqual(coded('operation-under-way'));
    expect((await matches.next()).done).toBe(true);
  });
});

describe('negotiation of more than contexts', () => {
  it('SOP Class Extended Negotiation is answered by the service (PS3.7 §D.3.3.5)', async () => {
    const asked: unknown[] = [];
    const service = serve(
      storage,
      { 'C-STORE': () => Status.success },
      {
        extended: (uid, information) => {
          asked.push([uid, [...information]]);
          return Uint8Array.of(1, 0);
        },
      },
    );
    const propose = [
      { ...proposal(CT), extended: Uint8Array.of(1, 1) },
      { ...proposal(VERIFICATION), extended: Uint8Array.of(7) },
    ];
    const { association } = await between([service, serve(verification, { 'C-ECHO': () => Status.success })], {
      propose,
    });
    expect(asked).toEqual([[CT, [1, 1]]]);
    expect(association.peer.extended.map(each => [each.sopClassUid, [...each.information]])).toEqual([[CT, [1, 0]]]);
  });

  it('a SOP Class that nobody knows is taken by the service it is declared to belong to (PS3.7 §D.3.3.6)', async () => {
    const uid = '1.2.826.0.1.3680043.2.1';
    const common = { serviceClassUid: storage.serviceClassUid ?? '', relatedSopClassUids: [CT] };
    const { association } = await between([serve(storage, { 'C-STORE': () => Status.success })], {
      propose: [{ ...proposal(uid), common }],
    });
    expect(association.contexts[0]?.result).toBe(0);
    expect((await association.store({ ...object(1), sopClassUid: uid })).status).toBe(0);
  });

  it('what the accept hook refuses is told to the peer as its user rejection, with a sentence here', async () => {
    const log: string[] = [];
    const refusal = (abstractSyntax: string) => (abstractSyntax === CT ? 'CLIENT may not store CT here' : undefined);
    const services = [
      serve(storage, { 'C-STORE': () => Status.success }),
      serve(verification, { 'C-ECHO': () => Status.success }),
    ];
    const logger = { debug: (facts: object) => void log.push((facts as { why?: string }).why ?? '') };
    const { association } = await between(
      services,
      { propose: [proposal(CT), proposal(VERIFICATION)] },
      { accept: () => ({ refusal }), logger },
    );
    expect(association.contexts.map(context => context.result)).toEqual([1, 0]);
    expect(log).toContain('CLIENT may not store CT here');
    await expect(association.store(object(1))).rejects.toEqual(coded('no-accepted-context', /user rejection/));
  });
});

describe('requests that come while this side waits for an answer (PS3.7 §D.3.3.3)', () => {
  const report = { sopClassUid: CT, sopInstanceUid: '1.2.3', eventTypeId: 1 };
  const services = (done: (outcome: unknown) => void) => [
    serve(
      { ...commitment, sopClasses: [CT] },
      {
        'N-ACTION': async (_rq, cx) => {
          done(await cx.association.nEventReport(report).catch((error: unknown) => error));
          return Status.success;
        },
      },
    ),
    serve(verification, { 'C-ECHO': () => Status.success }),
  ];
  const action = commandPdu(3, 'N-ACTION-RQ', {
    RequestedSOPClassUID: CT,
    RequestedSOPInstanceUID: '1.2.3',
    MessageID: 1,
    ActionTypeID: 1,
  });

  async function waiting(done: (outcome: unknown) => void): Promise<RawPeer> {
    const server = new AssociationServer({ ae: 'SERVER', clock: new FakeClock() }, services(done));
    const [near, far] = transportPair();
    server.take(far);
    const peer = new RawPeer(near);
    peer.send(requestOf());
    await peer.next('A-ASSOCIATE-AC');
    peer.send(action);
    expect(await peer.nextCommand()).toMatchObject({ EventTypeID: 1 });
    return peer;
  }

  it('wait their turn, and the answer passes them', async () => {
    let outcome: unknown;
    const peer = await waiting(each => {
      outcome = each;
    });
    for (let id = 2; id < 10; id++) peer.send(echoRequest(id));
    peer.send(commandPdu(3, 'N-EVENT-REPORT-RSP', { MessageIDBeingRespondedTo: 1, Status: 0 }));
    const answered: unknown[] = [];
    for (let n = 0; n < 9; n++) answered.push((await peer.nextCommand()).MessageIDBeingRespondedTo);
    expect(outcome).toMatchObject({ status: 0 });
    expect(answered).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('end the association when there are far more than were agreed', async () => {
    let outcome: unknown;
    const peer = await waiting(each => {
      outcome = each;
    });
    for (let id = 2; id < 40; id++) peer.send(echoRequest(id));
    await peer.next('A-ABORT');
    await settle();
    expect(outcome).toEqual(coded('protocol-violation', /requests wait where 1 at once were agreed/));
  });
});
