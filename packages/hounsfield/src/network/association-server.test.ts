import { describe, expect, it } from 'vitest';
import { type AssociationInfo, byCallingAe, type ServerObserver, type Verdict } from './acceptor.ts';
import { AssociationServer } from './association-server.ts';
import { Status } from './dimse/status.ts';
import { transportPair } from './memory-transport.ts';
import {
  CT,
  contextItem,
  dataPdu,
  EXPLICIT,
  echoRequest,
  RawPeer,
  requestOf,
  storeRequest,
} from './raw-peer.fixture.ts';
import { rig, settle, verification } from './server-rig.fixture.ts';
import { serve } from './service.ts';

describe('negotiation of a server', () => {
  it.each([
    ['another called AE title', requestOf({ calledAeTitle: 'OTHER' }), [1, 1, 7]],
    ['another application context', requestOf({ items: [{ kind: 'application-context', uid: '1.2.3' }] }), [1, 1, 2]],
    ['no presentation context', requestOf({ items: requestOf().items.slice(0, 1) }), [1, 1, 1]],
    ['another protocol version', requestOf({ protocolVersion: 2 }), [1, 2, 2]],
  ])('rejects %s, and closes if the peer does not', async (_, pdu, [result, source, reason]) => {
    const { connect, clock, server } = rig();
    const { peer } = connect();
    peer.send(pdu);
    expect(await peer.next('A-ASSOCIATE-RJ')).toMatchObject({ result, source, reason });
    clock.advance(5000);
    await peer.untilClosed();
    await settle();
    expect(server.connections).toBe(0);
  });

  it('takes a protocol version that has bit 0 among others (PS3.8 Table 9-11)', async () => {
    const { peer } = rig().connect();
    peer.send(requestOf({ protocolVersion: 0xffff }));
    await peer.next('A-ASSOCIATE-AC');
  });

  it('answers any called AE title when told to', async () => {
    const { peer } = rig({ options: { anyCalledAe: true } }).connect();
    peer.send(requestOf({ calledAeTitle: 'OTHER' }));
    await peer.next('A-ASSOCIATE-AC');
  });

  it('refuses contexts that it does not serve, and says why in its log', async () => {
    const { connect, log } = rig();
    const { peer } = connect();
    const [application] = requestOf().items;
    if (application === undefined) throw new Error('the request has items');
    peer.send(
      requestOf({
        items: [application, contextItem(1, '1.2.3', EXPLICIT), contextItem(3, CT, '1.2.4')],
      }),
    );
    const { items } = await peer.next('A-ASSOCIATE-AC');
    expect(items.flatMap(item => (item.kind === 'answered-context' ? [[item.id, item.result]] : []))).toEqual([
      [1, 3],
      [3, 4],
    ]);
    expect(log.filter(line => line.startsWith('context refused'))).toHaveLength(2);
  });

  it('takes a private storage class that the requestor declares as one (PS3.7 §D.3.3.6)', async () => {
    const { connect } = rig();
    const declared = {
      kind: 'common-extended-negotiation',
      sopClassUid: '1.2.3.9',
      serviceClassUid: '1.2.840.10008.4.2',
      relatedSopClassUids: [],
    } as const;
    const results: number[] = [];
    for (const items of [[], [declared]]) {
      const { peer } = connect();
      const [application] = requestOf().items;
      if (application === undefined) throw new Error('the request has items');
      peer.send(
        requestOf({
          items: [application, contextItem(1, '1.2.3.9', EXPLICIT), { kind: 'user-information', items }],
        }),
      );
      const answer = (await peer.next('A-ASSOCIATE-AC')).items.find(item => item.kind === 'answered-context');
      results.push(answer?.result ?? -1);
    }
    expect(results).toEqual([3, 0]);
  });

  it.each([
    ['true', true as Verdict, 'A-ASSOCIATE-AC'],
    ['a ground', 'not-wanted' as Verdict, 'A-ASSOCIATE-RJ'],
  ] as const)('does as its accept hook says: %s, now or later', async (_, verdict, kind) => {
    for (const accept of [() => verdict, async () => verdict]) {
      const { peer } = rig({ options: { accept } }).connect();
      peer.send(requestOf());
      await peer.next(kind);
    }
  });

  it('rejects when its accept hook fails', async () => {
    const accept = () => {
      throw new Error('no directory');
    };
    const { connect, log } = rig({ options: { accept } });
    const { peer } = connect();
    peer.send(requestOf());
    expect(await peer.next('A-ASSOCIATE-RJ')).toMatchObject({ result: 1, source: 1, reason: 1 });
    expect(log.join()).toContain('the accept hook failed');
  });

  it('lets an accept hook answer a user identity (PS3.7 §D.3.3.7.2)', async () => {
    const { peer } = rig({ options: { accept: () => ({ identityResponse: Uint8Array.of(1, 2) }) } }).connect();
    peer.send(requestOf());
    const { items } = await peer.next('A-ASSOCIATE-AC');
    const user = items.find(item => item.kind === 'user-information');
    expect(user?.items).toContainEqual({ kind: 'user-identity-response', response: Uint8Array.of(1, 2) });
  });

  it('can know its callers by AE title and address', async () => {
    const accept = byCallingAe({ CLIENT: [], FAR: ['10.0.0.1'], constructor: [] });
    for (const [callingAeTitle, kind] of [
      ['CLIENT', 'A-ASSOCIATE-AC'],
      ['FAR', 'A-ASSOCIATE-RJ'],
      ['toString', 'A-ASSOCIATE-RJ'],
      ['STRANGER', 'A-ASSOCIATE-RJ'],
    ] as const) {
      const { peer } = rig({ options: { accept } }).connect();
      peer.send(requestOf({ callingAeTitle }));
      await peer.next(kind);
    }
  });

  it('tells whoever wants to know of each association, and of its end', async () => {
    const seen: AssociationInfo[] = [];
    const { associate } = rig({ options: { onAssociation: info => seen.push(info) } });
    const peer = await associate();
    expect(seen[0]?.request.callingAeTitle).toBe('CLIENT');
    peer.send({ kind: 'A-ABORT', source: 0, reason: 0 });
    expect(await seen[0]?.closed).toMatchObject({ how: 'aborted-by-peer' });
  });

  it('aborts an association whose callback fails, and goes on', async () => {
    const onAssociation = () => {
      throw new Error('no table');
    };
    const { connect, log } = rig({ options: { onAssociation } });
    const { peer } = connect();
    peer.send(requestOf());
    await peer.next('A-ABORT');
    expect(log.join()).toContain('a callback of the server failed');
  });

  it('refuses to serve one SOP Class twice, or under an impossible AE title', () => {
    const echo = serve(verification, { 'C-ECHO': () => Status.success });
    expect(() => new AssociationServer({ ae: 'A' }, [echo, echo])).toThrow(
      expect.objectContaining({ code: 'service-twice' }),
    );
    expect(() => new AssociationServer({ ae: '' }, [])).toThrow(expect.objectContaining({ code: 'invalid-proposal' }));
  });
});

describe('time limits and caps of a server', () => {
  it('gives ten seconds for the whole A-ASSOCIATE-RQ, however it drips (PS3.8 §9.1.5)', async () => {
    const { connect, clock, associate, server } = rig();
    const { peer } = connect();
    const bytes = new Uint8Array(200);
    bytes.set([1, 0, 0, 0, 0x10, 0]);
    for (let second = 0; second < 9; second++) {
      peer.send(bytes.subarray(second, second + 1));
      await settle();
      clock.advance(1000);
    }
    expect(peer.isClosed).toBe(false);
    const other = await associate();
    other.send(echoRequest(1));
    expect((await other.nextCommand()).Status).toBe(0);
    clock.advance(1000);
    await peer.untilClosed();
    expect(server.connections).toBe(1);
  });

  it('aborts an association that says nothing for 60 s', async () => {
    const { associate, clock, log } = rig();
    const peer = await associate();
    clock.advance(59_000);
    peer.send(echoRequest(1));
    await peer.nextCommand();
    clock.advance(59_000);
    await settle();
    expect(peer.pdus).toEqual([]);
    clock.advance(2000);
    await peer.next('A-ABORT');
    expect(log.join()).toContain('time limit `idle`');
  });

  it('aborts a peer that stops in the middle of its data, not one that waits for us', async () => {
    let finish = (): void => {};
    const { associate, clock } = rig({
      store: async rq => {
        await rq.data.discard();
        await new Promise<void>(resolve => {
          finish = resolve;
        });
        return Status.success;
      },
    });
    const stalled = await associate();
    const patient = await associate();
    stalled.send(storeRequest(1), dataPdu(3, new Uint8Array(5), false));
    patient.send(storeRequest(1), dataPdu(3, new Uint8Array(5)));
    await settle();
    clock.advance(61_000);
    await stalled.next('A-ABORT');
    clock.advance(600_000);
    finish();
    expect((await patient.nextCommand()).Status).toBe(0);
    clock.advance(59_000);
    await settle();
    expect(patient.pdus).toEqual([]);
    clock.advance(2000);
    await patient.next('A-ABORT');
  });

  it('closes within 5 s after an A-ABORT, also when the peer goes on talking (AA-6, AA-2)', async () => {
    const { associate, clock } = rig();
    const peer = await associate();
    peer.send(Uint8Array.of(99, 0, 0, 0, 0, 1, 0));
    await peer.next('A-ABORT');
    for (let second = 0; second < 4; second++) {
      peer.send(echoRequest(1));
      await settle();
      clock.advance(1000);
    }
    await peer.untilClosed();
  });

  it('rejects as transient what goes beyond its caps, and keeps a reserve for others', async () => {
    const { server, connect, associate } = rig({ options: { limits: { associations: 5, perAddress: 3, reserve: 1 } } });
    for (let at = 0; at < 3; at++) await associate();
    const { peer: fourth } = connect();
    fourth.send(requestOf());
    expect(await fourth.next('A-ASSOCIATE-RJ')).toMatchObject({ result: 2, source: 3, reason: 2 });
    const from = (address: string) => {
      const [near, far] = transportPair();
      Object.defineProperty(far, 'remoteAddress', { value: address });
      server.take(far);
      const peer = new RawPeer(near);
      peer.send(requestOf());
      return peer;
    };
    await from('b').next('A-ASSOCIATE-AC');
    // Four of five: the last one is for somebody new.
    expect(await from('b').next('A-ASSOCIATE-RJ')).toMatchObject({ result: 2, source: 3, reason: 1 });
    await from('c').next('A-ASSOCIATE-AC');
    expect(await from('d').next('A-ASSOCIATE-RJ')).toMatchObject({ result: 2, source: 3, reason: 1 });
    expect(server.associations).toBe(5);
  });

  it('closes connections beyond its cap without a word', async () => {
    const { connect } = rig({ options: { limits: { connections: 2 } } });
    const peers = [connect(), connect(), connect()].map(({ peer }) => peer);
    await peers[2]?.untilClosed();
    expect(peers.map(peer => peer.isClosed)).toEqual([false, false, true]);
  });

  it('closing lets associations finish, takes no new ones, and aborts what is left when the grace is over', async () => {
    const { server, associate, connect, clock } = rig();
    const busy = await associate();
    const lazy = await associate();
    const { peer: silent } = connect();
    const closed = server.close({ grace: 3000 });
    await silent.untilClosed();
    const { peer: late } = connect();
    await late.untilClosed();
    busy.send(storeRequest(1), dataPdu(3, new Uint8Array(10)));
    expect((await busy.nextCommand()).Status).toBe(0);
    busy.send({ kind: 'A-RELEASE-RQ' });
    await busy.next('A-RELEASE-RP');
    busy.close();
    await settle();
    expect(lazy.pdus).toEqual([]);
    clock.advance(3000);
    await lazy.next('A-ABORT');
    clock.advance(1000);
    await lazy.untilClosed();
    await closed;
    expect([server.connections, clock.waiting]).toEqual([0, 0]);
  });

  it('draining rejects new associations as transient, local limit or congestion (PS3.8 Table 9-21), until none is left', async () => {
    const { server, associate, connect } = rig();
    const busy = await associate();
    let isDrained = false;
    const drained = server.drain(3000).then(() => {
      isDrained = true;
    });
    const { peer: late } = connect();
    late.send(requestOf());
    expect(await late.next('A-ASSOCIATE-RJ')).toMatchObject({ result: 2, source: 3 });
    late.close();
    busy.send(storeRequest(1), dataPdu(3, new Uint8Array(10)));
    expect((await busy.nextCommand()).Status).toBe(0);
    expect(isDrained).toBe(false);
    busy.send({ kind: 'A-RELEASE-RQ' });
    await busy.next('A-RELEASE-RP');
    busy.close();
    await drained;
    await server.close();
  });

  it('draining waits no longer than the grace', async () => {
    const { server, associate, clock } = rig();
    await associate();
    const drained = server.drain(3000);
    await settle();
    clock.advance(3000);
    await drained;
    const closed = server.close({ grace: 0 });
    clock.advance(1000);
    await closed;
  });

  it('tells who counts why it refused, and which limit ended what', async () => {
    const refused: string[] = [];
    const over: (string | undefined)[] = [];
    const observer: ServerObserver = {
      refused: ground => refused.push(ground),
      over: ({ how, error }) => over.push(`${how} ${error?.limit}`),
    };
    const { associate, connect, clock } = rig({
      options: { observer, limits: { associations: 1, reserve: 0, connections: 2 } },
    });
    const idle = await associate();
    const { peer: late } = connect();
    late.send(requestOf());
    await late.next('A-ASSOCIATE-RJ');
    connect();
    const { peer: surplus } = connect();
    await surplus.untilClosed();
    expect(refused).toEqual(['busy', 'connections']);
    late.close();
    clock.advance(10_000);
    await settle();
    expect(over).toEqual(['refused undefined', 'refused artim']);
    clock.advance(50_000);
    await idle.next('A-ABORT');
    expect(over.at(-1)).toBe('failed idle');
  });

  it('closing with nothing open ends at once', async () => {
    await rig().server.close();
  });
});
