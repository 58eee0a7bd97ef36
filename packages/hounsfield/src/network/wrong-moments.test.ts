import { describe, expect, it } from 'vitest';
import type { UpperLayerAction, UpperLayerEvent, UpperLayerState } from '../dictionary/network-look-ups.ts';
import { open } from './client-rig.fixture.ts';
import { Status } from './dimse/status.ts';
import { acceptOf, dataPdu, echoRequest, type RawPeer, requestOf, storeRequest } from './raw-peer.fixture.ts';
import { rig, settle } from './server-rig.fixture.ts';
import { cell, events } from './ul/dul.ts';
import { encodePdu } from './ul/pdu-codec.ts';

/** What a peer may send, the event that it is (PS3.8 Table 9-10), and the reason of an A-ABORT for it (Table 9-26). */
const samples: readonly {
  readonly what: string;
  readonly bytes: Uint8Array;
  event: UpperLayerEvent;
  reason: number;
}[] = [
  ['A-ASSOCIATE-RQ', encodePdu(requestOf()), events.associateRqReceived, 2],
  ['A-ASSOCIATE-AC', encodePdu(acceptOf([1, 3, 5])), events.associateAcReceived, 2],
  [
    'A-ASSOCIATE-RJ',
    encodePdu({ kind: 'A-ASSOCIATE-RJ', result: 1, source: 1, reason: 1 }),
    events.associateRjReceived,
    2,
  ],
  ['P-DATA-TF', encodePdu(echoRequest(9)), events.dataReceived, 2],
  ['A-RELEASE-RQ', encodePdu({ kind: 'A-RELEASE-RQ' }), events.releaseRqReceived, 2],
  ['A-RELEASE-RP', encodePdu({ kind: 'A-RELEASE-RP' }), events.releaseRpReceived, 2],
  ['A-ABORT', encodePdu({ kind: 'A-ABORT', source: 0, reason: 0 }), events.abortReceived, 2],
  ...[0x00, 0x08, 0x47, 0xff].map(type => unrecognized(`PDU type ${type}`, 1, type, 4)),
  unrecognized('an A-ASSOCIATE-RQ over 1 MiB', 6, 1, 0x10_0001),
  unrecognized('an A-ASSOCIATE-RQ without its fields', 6, 1, 4),
  unrecognized('an A-ASSOCIATE-AC without its fields', 6, 2, 4),
  unrecognized('an A-ASSOCIATE-RJ of three bytes', 6, 3, 3),
  unrecognized('a P-DATA-TF over the announced length', 6, 4, 0x7fff_ffff),
  unrecognized('a P-DATA-TF without a value', 6, 4, 5),
  unrecognized('an A-RELEASE-RQ of 3 bytes', 6, 5, 3),
  unrecognized('an A-RELEASE-RP of 4 GiB', 6, 6, 0xffff_ffff),
  unrecognized('an A-ABORT of 3 bytes', 6, 7, 3),
].map(([what, bytes, event, reason]) => ({ what, bytes, event, reason }) as (typeof samples)[number]);

function unrecognized(what: string, reason: number, type: number, length: number) {
  const bytes = new Uint8Array(10);
  bytes[0] = type;
  new DataView(bytes.buffer).setUint32(2, length);
  return [what, bytes, events.invalidPduReceived, reason] as const;
}

/** What the actions of Table 9-9 send when something came that should not; other actions are no answer to that. */
const ANSWERS: Readonly<Partial<Record<UpperLayerAction, 'nothing' | 'user' | 'provider'>>> = {
  'AA-1': 'user',
  'AA-2': 'nothing',
  'AA-3': 'nothing',
  'AA-6': 'nothing',
  'AA-7': 'provider',
  'AA-8': 'provider',
};

interface Wrong {
  readonly state: UpperLayerState;
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly reason: number;
  readonly answer: 'nothing' | 'user' | 'provider';
}

/** All that is wrong in the states that a side can be brought into. */
function wrongIn(states: readonly UpperLayerState[]): readonly Wrong[] {
  return states.flatMap(state =>
    samples.flatMap(({ what, bytes, event, reason }) => {
      const answer = ANSWERS[cell(event, state) ?? 'DT-1'];
      return answer === undefined ? [] : [{ state, what, bytes, reason, answer }];
    }),
  );
}

function expectAnswer(peer: RawPeer, { answer, reason }: Wrong): void {
  const abort = answer === 'user' ? { source: 0, reason: 0 } : { source: 2, reason };
  expect(peer.pdus).toEqual(answer === 'nothing' ? [] : [{ kind: 'A-ABORT', ...abort }]);
}

/** How a server comes into a state; the peer has taken what came on the way. */
const serverStates: Readonly<Record<number, (peer: RawPeer) => Promise<void>>> = {
  // Awaiting A-ASSOCIATE-RQ.
  2: async () => {},
  // Awaiting our own user's answer: the accept hook thinks.
  3: async peer => {
    peer.send(requestOf({ callingAeTitle: 'SLOW' }));
    await settle();
  },
  6: async peer => {
    peer.send(requestOf());
    await peer.next('A-ASSOCIATE-AC');
  },
  // The peer wants to release while a store is under way.
  8: async peer => {
    peer.send(requestOf());
    await peer.next('A-ASSOCIATE-AC');
    peer.send(storeRequest(1), dataPdu(3, new Uint8Array(10)), { kind: 'A-RELEASE-RQ' });
    await settle();
  },
  // Released, and waiting for the peer to close.
  13: async peer => {
    peer.send(requestOf());
    await peer.next('A-ASSOCIATE-AC');
    peer.send({ kind: 'A-RELEASE-RQ' });
    await peer.next('A-RELEASE-RP');
  },
};

describe('a server that gets a PDU at the wrong moment (PS3.8 Table 9-10)', () => {
  it.each(wrongIn([2, 3, 6, 8, 13]))(
    'Sta$state, $what: A-ABORT by $answer, others are served, nothing is left',
    async wrong => {
      let finish = (): void => {};
      const never = new Promise<void>(resolve => {
        finish = resolve;
      });
      const { connect, associate, server, clock } = rig({
        store: async rq => {
          await rq.data.discard();
          await never;
          return Status.success;
        },
        options: { accept: ({ callingAeTitle }) => (callingAeTitle === 'SLOW' ? never.then(() => true) : true) },
      });
      const honest = await associate();
      const { peer } = connect();
      await serverStates[wrong.state]?.(peer);
      expect(peer.pdus).toEqual([]);
      peer.send(wrong.bytes);
      honest.send(echoRequest(7));
      expect(await honest.nextCommand()).toMatchObject({ MessageIDBeingRespondedTo: 7, Status: 0 });
      await settle();
      expectAnswer(peer, wrong);
      // Whatever else it says, there is no further word, and the connection goes when the peer does not close it.
      if (wrong.answer !== 'nothing') peer.send(encodePdu(echoRequest(8)));
      clock.advance(5_000);
      await peer.untilClosed();
      finish();
      await settle();
      expectAnswer(peer, wrong);
      expect(server.connections).toBe(1);
      honest.send({ kind: 'A-RELEASE-RQ' });
      await honest.next('A-RELEASE-RP');
      honest.close();
      await settle();
      expect([server.connections, server.associations, clock.waiting]).toEqual([0, 0, 0]);
    },
  );
});

describe('a client that gets a PDU at the wrong moment (PS3.8 Table 9-10)', () => {
  it.each(wrongIn([5, 6, 7]))('Sta$state, $what: A-ABORT by $answer, and nothing is left', async wrong => {
    const { peer, opened, clock } = open();
    await peer.next('A-ASSOCIATE-RQ');
    if (wrong.state > 5) {
      peer.send(acceptOf([1, 3, 5]));
      await opened;
    }
    const released = wrong.state === 7 ? (await opened).release().catch(() => {}) : undefined;
    if (wrong.state === 7) await peer.next('A-RELEASE-RQ');
    peer.send(wrong.bytes);
    await settle();
    expectAnswer(peer, wrong);
    if (wrong.state === 5) await expect(opened).rejects.toMatchObject({ blame: 'peer' });
    clock.advance(5_000);
    await peer.untilClosed();
    await released;
    if (wrong.state > 5) expect((await (await opened).closed).how).toMatch(/failed|aborted-by-peer/);
    expect(clock.waiting).toBe(0);
  });
});
