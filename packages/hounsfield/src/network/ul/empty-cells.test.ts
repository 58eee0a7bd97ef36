import { FakeClock } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import type { UpperLayerEvent, UpperLayerState } from '../../dictionary/network-look-ups.ts';
import { AssociationError } from '../../errors/index.ts';
import { transportPair } from '../memory-transport.ts';
import { RawPeer } from '../raw-peer.fixture.ts';
import { causes, request } from './causes.fixture.ts';
import { cell, eventNames, events } from './dul.ts';
import { UpperLayer, type UpperLayerUser } from './upper-layer.ts';

const ARTIM = 10_000;
const states = Array.from({ length: 13 }, (_, at) => (at + 1) as UpperLayerState);
const emptyCells = Object.values(events).flatMap(event =>
  states.filter(state => cell(event, state) === undefined).map(state => ({ event, state, name: eventNames[event] })),
);
/** Events of our own user; the others come from the wire, the transport or the clock, and may never be thrown at these. */
const LOCAL: readonly UpperLayerEvent[] = [1, 5, 7, 8, 9, 11, 14, 15];
/** The table has no A-ABORT request here, and yet there is a connection to be rid of: it is closed without a word. */
const AWAITS_REQUEST = 2;
const AWAITS_TRANSPORT = 4;

/** An upper layer over the memory transport, in a state, and what its user is told. */
async function layerIn(state: UpperLayerState, requestor: boolean) {
  const clock = new FakeClock();
  const [far, near] = transportPair();
  const peer = new RawPeer(far);
  const told: string[] = [];
  const tell = (name: string) => () => void told.push(name);
  const user: UpperLayerUser = {
    connected: tell('connected'),
    associateIndication: tell('A-ASSOCIATE indication'),
    associateAccepted: tell('A-ASSOCIATE accepted'),
    associateRejected: tell('A-ASSOCIATE rejected'),
    releaseIndication: tell('A-RELEASE indication'),
    releaseConfirmation: tell('A-RELEASE confirmation'),
    abortIndication: tell('A-ABORT indication'),
    providerAbortIndication: tell('A-P-ABORT indication'),
    fragment: tell('P-DATA indication'),
    heard: () => {},
    drained: () => {},
    chunkEnds: () => {},
    ended: () => {},
  };
  const options = { requestor, transport: near, clock, artim: ARTIM, closing: ARTIM, maxPduLength: 16_384 };
  const layer = new UpperLayer({ ...options, state: state === AWAITS_TRANSPORT ? 1 : state }, user);
  // This end of the pair never says that it is connected: Sta4 lasts.
  if (state === AWAITS_TRANSPORT) layer.associate(request);
  else near.open(layer);
  await settle();
  return { layer, clock, peer, told };
}

async function settle(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
}

describe('the cells that PS3.8 Table 9-10 leaves empty, in the upper layer itself', () => {
  it('are 124 of the 247', () => {
    expect(emptyCells).toHaveLength(247 - 123);
  });

  it.each(emptyCells)(
    'Evt$event in Sta$state ($name): nothing is sent, nobody is told, the state stays',
    async ({ event, state }) => {
      for (const requestor of [true, false]) {
        const { layer, clock, peer, told } = await layerIn(state, requestor);
        const timers = clock.waiting;
        const cause = () => causes[event](layer, { timer: () => clock.advance(ARTIM * 2), acceptable: true });
        const error = thrownBy(cause);
        await settle();
        expect({ sent: peer.pdus, told }).toEqual({ sent: [], told: [] });
        if (event === events.abortRequest && state === AWAITS_REQUEST) {
          expect([layer.state, peer.isClosed, clock.waiting]).toEqual([1, true, 0]);
        } else expect([layer.state, peer.isClosed, clock.waiting]).toEqual([state, false, timers]);
        // Our own user hears that it asked for the impossible; A-ABORT alone may be asked for at any time.
        const isRefused = LOCAL.includes(event) && event !== events.abortRequest;
        if (isRefused) {
          expect(error).toBeInstanceOf(AssociationError);
          expect(error).toMatchObject({ code: 'not-in-this-state' });
        } else expect(error).toBeUndefined();
      }
    },
  );

  it.each(states.filter(state => state > AWAITS_TRANSPORT))(
    'Sta%i still aborts in good order after its user asked for all that is impossible there',
    async state => {
      const { layer, peer, clock } = await layerIn(state, true);
      for (const { event } of emptyCells.filter(each => each.state === state && LOCAL.includes(each.event))) {
        thrownBy(() => causes[event](layer, { timer: () => {}, acceptable: true }));
      }
      layer.abort();
      await settle();
      expect(layer.state).toBe(13);
      // In Sta13 all was said before.
      expect(peer.pdus.map(pdu => pdu.kind)).toEqual(state === 13 ? [] : ['A-ABORT']);
      clock.advance(ARTIM);
      await peer.untilClosed();
      expect([layer.state, clock.waiting]).toEqual([1, 0]);
    },
  );
});

function thrownBy(call: () => void): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}
