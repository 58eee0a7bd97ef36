import { describe, expect, it } from 'vitest';
import { DataSet } from '../data/index.ts';
import { AssociationServer } from './association-server.ts';
import { coded } from './client-rig.fixture.ts';
import { base, between, COMMITMENT, commitment, none, proposal } from './dialogue-rig.fixture.ts';
import type { DimseName } from './dimse/operations.ts';
import { type DimseReply, Status } from './dimse/status.ts';
import { CT, VERIFICATION } from './raw-peer.fixture.ts';
import { settle, verification } from './server-rig.fixture.ts';
import { attend, type DimseContext, type ServiceDefinition, serve } from './service.ts';

const META = '1.2.840.10008.5.1.1.9';
const FILM_SESSION = '1.2.840.10008.5.1.1.1';
type Normalized = 'N-CREATE' | 'N-SET' | 'N-GET' | 'N-ACTION' | 'N-DELETE';

const film: ServiceDefinition<Normalized> = {
  ...base,
  sopClasses: [META],
  members: { [META]: [FILM_SESSION] },
  operations: { 'N-CREATE': none, 'N-SET': none, 'N-GET': none, 'N-ACTION': none, 'N-DELETE': none },
};

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
