import { FakeClock, mutants } from '@hounsfield/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { DataSet, explicitVrLittleEndian, toBytes } from '../data/index.ts';
import { AssociationServer } from './association-server.ts';
import { pending, Status } from './dimse/status.ts';
import { transportPair } from './memory-transport.ts';
import {
  commandPdu,
  contexts,
  dataPdu,
  echoRequest,
  findRequest,
  RawPeer,
  requestOf,
  storeRequest,
} from './raw-peer.fixture.ts';
import { query, settle, storage, verification } from './server-rig.fixture.ts';
import { serve } from './service.ts';
import type { Pdu } from './ul/pdu.ts';
import { encodePdu } from './ul/pdu-codec.ts';

/** A server that does all that its handlers can do, on a clock that stands still. */
function server(): { readonly server: AssociationServer; readonly clock: FakeClock } {
  const clock = new FakeClock();
  const services = [
    serve(verification, { 'C-ECHO': () => Status.success }),
    serve(storage, {
      'C-STORE': async rq => {
        let sum = 0;
        for await (const chunk of rq.data) sum += chunk.length;
        return sum % 2 === 0 ? Status.success : { status: 0xc000, comment: 'odd' };
      },
    }),
    serve(query, {
      async *'C-FIND'(rq) {
        for (let at = 0; at < 3; at++) yield pending(rq.identifier.with({ PatientID: `P${at}` }));
      },
    }),
  ];
  return { clock, server: new AssociationServer({ ae: 'SERVER', clock }, services) };
}

const identifier = toBytes(DataSet.of({ QueryRetrieveLevel: 'STUDY', PatientID: '' }), {
  encoding: explicitVrLittleEndian,
});
/** All that a well-behaved peer says in one association. */
const conversation: readonly Pdu[] = [
  requestOf(),
  echoRequest(1),
  storeRequest(2),
  dataPdu(contexts.ct, new Uint8Array(200), false),
  dataPdu(contexts.ct, new Uint8Array(51)),
  findRequest(3),
  dataPdu(contexts.find, identifier),
  commandPdu(contexts.find, 'C-CANCEL-RQ', { MessageIDBeingRespondedTo: 3 }),
  { kind: 'A-RELEASE-RQ' },
];
const stream = new Uint8Array(concat(conversation.map(encodePdu)));

/** Sends bytes in chunks, waits for what comes of it, and lets the time pass until the server has done with the peer. */
async function play(target: ReturnType<typeof server>, bytes: Uint8Array, chunkSize: number): Promise<RawPeer> {
  const [near, far] = transportPair();
  const peer = new RawPeer(near);
  target.server.take(far);
  for (let at = 0; at < bytes.length; at += chunkSize) peer.send(bytes.slice(at, at + chunkSize));
  await settle();
  // The longest wait is an idle association (60 s), then the farewell (4 s).
  for (let minute = 0; minute < 3 && !peer.isClosed; minute++) {
    target.clock.advance(61_000);
    await settle();
  }
  expect(peer.isClosed).toBe(true);
  await settle();
  return peer;
}

async function expectServing(target: ReturnType<typeof server>): Promise<void> {
  expect([target.server.connections, target.clock.waiting]).toEqual([0, 0]);
  const [near, far] = transportPair();
  const peer = new RawPeer(near);
  target.server.take(far);
  peer.send(requestOf(), echoRequest(7));
  expect(await peer.nextCommand()).toMatchObject({ MessageIDBeingRespondedTo: 7, Status: 0 });
  peer.close();
  await settle();
}

describe('a server under attack (PS3.8 §9.2, TRUST: survive, say so, go on)', () => {
  it('does what a well-behaved peer asks, whatever the chunks', async () => {
    for (const chunkSize of [1, 7, 100, 100_000]) {
      const peer = await play(server(), stream, chunkSize);
      expect(peer.pdus.map(pdu => pdu.kind).at(-1)).toBe('A-RELEASE-RP');
    }
  });

  it('survives damaged associations, is done with each in bounded time, answers or closes, and serves the next', async () => {
    const target = server();
    let aborted = 0;
    for (const { bytes, how } of mutants(stream, { seed: 11, count: 1500 })) {
      const peer = await play(target, bytes, 1000);
      if (peer.pdus.some(pdu => pdu.kind === 'A-ABORT')) aborted++;
      expect(target.server.connections, how).toBe(0);
    }
    expect(aborted).toBeGreaterThan(300);
    await expectServing(target);
  }, 120_000);

  it('survives PDUs in any order', async () => {
    const target = server();
    const pdus = fc.shuffledSubarray([...conversation, ...conversation.slice(1), requestOf()], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(pdus, fc.integer({ min: 1, max: 2000 }), async (order, chunkSize) => {
        await play(target, new Uint8Array(concat(order.map(encodePdu))), chunkSize);
      }),
      { numRuns: 150 },
    );
    await expectServing(target);
  }, 120_000);

  it('survives any PDU after an accepted association, and any bytes before', async () => {
    const target = server();
    const body = fc.uint8Array({ maxLength: 100 });
    const anyPdu = fc.tuple(fc.integer({ min: 0, max: 9 }), body).map(([type, bytes]) => {
      return new Uint8Array(concat([Uint8Array.of(type, 0, 0, 0, 0, bytes.length), bytes]));
    });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(anyPdu, { maxLength: 5 }), body, async (associated, pdus, tail) => {
        const head = associated ? [encodePdu(requestOf())] : [];
        await play(target, new Uint8Array(concat([...head, ...pdus, tail])), 64);
      }),
      { numRuns: 300 },
    );
    await expectServing(target);
  }, 120_000);

  it('answers a damaged PDU of every kind in the association with A-ABORT, never with silence', async () => {
    const target = server();
    for (let type = 0; type < 256; type++) {
      if (type >= 1 && type <= 7) continue;
      const bytes = new Uint8Array(concat([encodePdu(requestOf()), Uint8Array.of(type, 0, 0, 0, 0, 4, 0, 0, 0, 0)]));
      const peer = await play(target, bytes, 10_000);
      expect(
        peer.pdus.map(pdu => pdu.kind),
        `type ${type}`,
      ).toEqual(['A-ASSOCIATE-AC', 'A-ABORT']);
    }
  });

  it('is not kept by peers that say nothing, or half a request, while it serves others', async () => {
    const target = server();
    const silent = Array.from({ length: 300 }, (_, at) => {
      const [near, far] = transportPair();
      const peer = new RawPeer(near);
      target.server.take(far);
      peer.send(encodePdu(requestOf()).slice(0, at % 200));
      return peer;
    });
    await settle();
    const [near, far] = transportPair();
    const peer = new RawPeer(near);
    target.server.take(far);
    peer.send(requestOf(), echoRequest(7));
    expect((await peer.nextCommand()).Status).toBe(0);
    target.clock.advance(10_000);
    await settle();
    expect(silent.every(each => each.isClosed)).toBe(true);
    expect(target.server.connections).toBe(1);
  });
});
