import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { Status } from './dimse/status.ts';
import { transportPair } from './memory-transport.ts';
import { dataPdu, echoRequest, RawPeer, requestOf, storeRequest } from './raw-peer.fixture.ts';
import { rig, settle } from './server-rig.fixture.ts';
import type { Transport, TransportSink } from './transport.ts';
import type { Pdu } from './ul/pdu.ts';
import { encodePdu } from './ul/pdu-codec.ts';

const object = Uint8Array.from({ length: 150 }, (_, at) => at);
const pieces = [object.slice(0, 60), object.slice(60, 130), object.slice(130)];
const conversation: readonly Pdu[] = [
  requestOf(),
  storeRequest(1),
  ...pieces.map((piece, at) => dataPdu(3, piece, at === pieces.length - 1)),
  { kind: 'A-RELEASE-RQ' },
];
const encoded = conversation.map(encodePdu);
const stream = new Uint8Array(concat(encoded));
/** Bytes that the server needs to know of the store, and to have all of it. */
const commandEnd = lengthOf(encoded.slice(0, 2));
const objectEnd = lengthOf(encoded.slice(0, -1));

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

/** How a peer can vanish, and how the server hears of it. */
interface Disappearance {
  readonly how: string;
  readonly code: string;
  vanish(peer: RawPeer, sink: TransportSink, advance: (milliseconds: number) => void): void;
}

const disappearances: readonly Disappearance[] = [
  { how: 'closes its connection', code: 'connection-lost', vanish: peer => peer.close() },
  { how: 'is reset', code: 'connection-lost', vanish: (_, sink) => sink.closed(new Error('ECONNRESET')) },
  // Nothing is heard of it any more: cable pulled, machine off. Idle for 60 s, then 4 s for the farewell.
  { how: 'falls silent', code: 'timeout', vanish: (_peer, _sink, advance) => advance(70_000) },
];

/** A server whose handler keeps what it got whole, as `storescp` would, and counts what broke. */
function keeper() {
  const kept: Uint8Array[] = [];
  const broken: unknown[] = [];
  let begun = 0;
  const { server, clock } = rig({
    store: async rq => {
      begun++;
      const chunks: Uint8Array[] = [];
      try {
        for await (const chunk of rq.data) chunks.push(chunk.slice());
      } catch (error) {
        broken.push(error);
        throw error;
      }
      kept.push(new Uint8Array(concat(chunks)));
      return Status.success;
    },
  });
  return { server, clock, kept, broken, begun: () => begun };
}

/** Connects a peer; `sink` is how the server's end hears of the transport. */
function connectTo(take: (transport: Transport) => void): { peer: RawPeer; sink: () => TransportSink } {
  const [near, far] = transportPair();
  let sink: TransportSink | undefined;
  const transport: Transport = {
    remoteAddress: far.remoteAddress,
    open(given) {
      sink = given;
      far.open(given);
    },
    write: chunks => far.write(chunks),
    pause: () => far.pause(),
    resume: () => far.resume(),
    close: () => far.close(),
    destroy: () => far.destroy(),
  };
  const peer = new RawPeer(near);
  take(transport);
  return {
    peer,
    sink: () => {
      if (sink === undefined) throw new Error('the server has not opened its transport');
      return sink;
    },
  };
}

describe.each(disappearances)('a peer that $how', ({ vanish, code }) => {
  it(`after any of ${stream.length} bytes of a store leaves nothing behind, and no half of an object`, async () => {
    const target = keeper();
    for (let sent = 0; sent < stream.length; sent++) {
      const before = { kept: target.kept.length, broken: target.broken.length, begun: target.begun() };
      const { peer, sink } = connectTo(transport => target.server.take(transport));
      peer.send(stream.slice(0, sent));
      await settle();
      vanish(peer, sink(), milliseconds => target.clock.advance(milliseconds));
      await settle();
      const isWhole = sent >= objectEnd;
      const isBegun = sent >= commandEnd;
      expect(
        {
          begun: target.begun() - before.begun,
          kept: target.kept.length - before.kept,
          broken: target.broken.length - before.broken,
          connections: target.server.connections,
          timers: target.clock.waiting,
        },
        `after ${sent} bytes`,
      ).toEqual({
        begun: isBegun ? 1 : 0,
        kept: isWhole ? 1 : 0,
        broken: isBegun && !isWhole ? 1 : 0,
        connections: 0,
        timers: 0,
      });
    }
    for (const error of target.broken) expect(error).toMatchObject({ name: 'AssociationError', code });
    for (const bytes of target.kept) expect(bytes).toEqual(object);
    const { peer } = connectTo(transport => target.server.take(transport));
    peer.send(requestOf(), echoRequest(7));
    expect((await peer.nextCommand()).Status).toBe(0);
  });
});
