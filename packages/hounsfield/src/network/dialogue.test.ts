import { FakeClock } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { DataSet } from '../data/index.ts';
import { AssociationServer } from './association-server.ts';
import { coded, MODEL } from './client-rig.fixture.ts';
import { leastOf } from './dialogue.ts';
import { base, between, commitment, none, object, proposal } from './dialogue-rig.fixture.ts';
import { Status } from './dimse/status.ts';
import { transportPair } from './memory-transport.ts';
import { CT, commandPdu, echoRequest, RawPeer, requestOf, STUDY_ROOT_FIND } from './raw-peer.fixture.ts';
import { settle, storage, verification } from './server-rig.fixture.ts';
import { type ServiceDefinition, serve } from './service.ts';

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
