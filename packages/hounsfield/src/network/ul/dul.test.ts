import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type UpperLayerAction,
  type UpperLayerEvent,
  type UpperLayerState,
  upperLayerActions,
  upperLayerCell,
  upperLayerTable,
} from '../../dictionary/network-look-ups.ts';
import { AssociationError } from '../../errors/index.ts';
import type { Clock } from '../clock.ts';
import type { Transport, TransportSink } from '../transport.ts';
import { causes, data, request } from './causes.fixture.ts';
import { actions, cell, type Effect, events, type Outcome, step } from './dul.ts';
import type { Pdu } from './pdu.ts';
import { decodePdu, encodePdu, pduKind } from './pdu-codec.ts';
import { UpperLayer, type UpperLayerOptions, type UpperLayerUser } from './upper-layer.ts';

const states = Array.from({ length: 13 }, (_, at) => (at + 1) as UpperLayerState);
const allEvents = Object.values(events) as readonly UpperLayerEvent[];

describe('the transition table (PS3.8 Table 9-10)', () => {
  it('equals the table that was generated from the standard, cell by cell', () => {
    let count = 0;
    for (const event of allEvents) {
      for (const state of states) {
        const expected = upperLayerCell(event, state);
        expect(`Evt${event} Sta${state} ${cell(event, state)}`).toBe(`Evt${event} Sta${state} ${expected?.action}`);
        if (expected !== undefined) count++;
      }
    }
    expect(upperLayerTable).toHaveLength(19);
    expect(count).toBe(123);
  });

  it('equals the fact table of the standard, read from its file', () => {
    const file = new URL('../../../../../standard/tables/ul-state-machine.tsv', import.meta.url);
    const rows = readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => /^\d/.test(line))
      .map(line => line.split('\t'));
    expect(rows).toHaveLength(19);
    for (const [event, , ...columns] of rows) {
      for (const state of states) {
        const printed = columns[state - 1]?.split('>')[0] || undefined;
        expect(cell(Number(event) as UpperLayerEvent, state)).toBe(printed);
      }
    }
  });

  it('leads from each cell to a state that the standard names for it', () => {
    for (const event of allEvents) {
      for (const state of states) {
        const expected = upperLayerCell(event, state);
        if (expected === undefined) continue;
        const reached = new Set<number>();
        for (const requestor of [true, false]) {
          for (const acceptable of [true, false]) reached.add(step(state, event, { requestor, acceptable }).next);
        }
        expect([...reached].sort((a, b) => a - b)).toEqual([...expected.next].sort((a, b) => a - b));
      }
    }
  });

  it('refuses an event in a state where the table has no action, and says which', () => {
    for (const event of allEvents) {
      for (const state of states) {
        if (cell(event, state) !== undefined) continue;
        const attempt = () => step(state, event, { requestor: true });
        expect(attempt).toThrow(AssociationError);
        expect(attempt).toThrow(new RegExp(`\\(Evt${event}\\) in Sta${state} `));
      }
    }
  });
});

describe('the actions (PS3.8 Tables 9-6 to 9-9)', () => {
  it('do what the standard lists for them, in its order', () => {
    for (const [name, phrases] of Object.entries(upperLayerActions)) {
      const wanted = outcomes(name as UpperLayerAction).map(outcome => outcome.effects.map(said));
      expect(wanted, name).toEqual(translated(phrases));
    }
  });
});

/** The outcomes of an action, the one for `yes` first. */
function outcomes(name: UpperLayerAction): readonly Outcome[] {
  const action = actions[name];
  return 'asks' in action ? [action.yes, action.no] : [action];
}

/** An effect in the words of the generated table. */
function said(effect: Effect): string {
  if (effect.do === 'send') return `send ${effect.pdu}`;
  if (effect.do === 'indicate') return effect.primitive;
  return effect.do;
}

const WORDS: Readonly<Record<string, string | undefined>> = {
  'transport-connect': 'connect',
  // The transport accepts before it tells: nothing is left to be done.
  'accept transport': undefined,
  close: 'close',
  'start ARTIM': 'start-artim',
  'start or restart ARTIM': 'start-artim',
  'stop ARTIM': 'stop-artim',
  'ignore PDU': undefined,
  'confirm accept': 'A-ASSOCIATE accepted',
  'confirm reject': 'A-ASSOCIATE rejected',
  'indicate P-DATA': 'P-DATA indication',
  'indicate release': 'A-RELEASE indication',
  'indicate release (collision)': 'A-RELEASE indication',
  'confirm release': 'A-RELEASE confirmation',
  'indicate A-ABORT (source user) or A-P-ABORT (source provider)': 'A-ABORT indication',
  'indicate A-P-ABORT': 'A-P-ABORT indication',
  'send A-ABORT': 'send A-ABORT',
  'send A-ABORT source 0': 'send A-ABORT',
  'send A-ABORT source 2': 'send A-ABORT',
};

/** The phrases of an action as lists of effects; those that decide give two lists. */
function translated(phrases: readonly string[]): readonly (readonly string[])[] {
  const decides = phrases.some(phrase => phrase.startsWith('if acceptable') || phrase.startsWith('requestor: '));
  if (!decides) return [phrases.flatMap(words)];
  const common = phrases.filter(phrase => !/^(if|else|requestor)/.test(phrase)).flatMap(words);
  if (phrases.some(phrase => phrase.startsWith('requestor: '))) return [common, common];
  return [
    [...common, 'A-ASSOCIATE indication'],
    [...common, 'send A-ASSOCIATE-RJ', 'start-artim'],
  ];
}

function words(phrase: string): readonly string[] {
  if (!(phrase in WORDS) && !phrase.startsWith('send ')) throw new Error(`no translation for: ${phrase}`);
  const word = phrase in WORDS ? WORDS[phrase] : phrase;
  return word === undefined ? [] : [word];
}

/** A transport, clock and user that write down what they are asked to do. */
class Recorder implements Transport, Clock, UpperLayerUser {
  readonly remoteAddress = 'nowhere';
  readonly log: string[] = [];
  sink: TransportSink | undefined;
  timer: (() => void) | undefined;

  open(sink: TransportSink): void {
    this.sink = sink;
    this.log.push('connect');
  }
  write(chunks: readonly Uint8Array[]): boolean {
    for (const chunk of chunks) this.log.push(`send ${pduKind(chunk[0] ?? 0)}`);
    return true;
  }
  pause(): void {}
  resume(): void {}
  close(): void {
    this.log.push('close');
  }
  destroy(): void {
    this.log.push('close');
  }
  now(): number {
    return 0;
  }
  setTimeout(callback: () => void): unknown {
    this.timer = callback;
    this.log.push('start-artim');
    return callback;
  }
  clearTimeout(): void {
    this.timer = undefined;
    this.log.push('stop-artim');
  }
  connected(): void {}
  associateIndication(): void {
    this.log.push('A-ASSOCIATE indication');
  }
  associateAccepted(): void {
    this.log.push('A-ASSOCIATE accepted');
  }
  associateRejected(): void {
    this.log.push('A-ASSOCIATE rejected');
  }
  releaseIndication(): void {
    this.log.push('A-RELEASE indication');
  }
  releaseConfirmation(): void {
    this.log.push('A-RELEASE confirmation');
  }
  abortIndication(): void {
    this.log.push('A-ABORT indication');
  }
  providerAbortIndication(): void {
    this.log.push('A-P-ABORT indication');
  }
  fragment(): void {
    this.log.push('P-DATA indication');
  }
  heard(): void {}
  drained(): void {}
  chunkEnds(): void {}
  ended(): void {}
}

describe('the upper layer (PS3.8 §9.2)', () => {
  const cases = allEvents.flatMap(event =>
    states.filter(state => cell(event, state) !== undefined).map(state => [event, state] as const),
  );

  it.each(cases)('performs every effect of Evt%i in Sta%i, in order, and goes to the next state', (event, state) => {
    for (const requestor of [true, false]) {
      for (const acceptable of [true, false]) {
        const recorder = new Recorder();
        const options = {
          requestor,
          transport: recorder,
          clock: recorder,
          artim: 10,
          closing: 5,
          maxPduLength: 16_384,
        };
        const layer = layerIn(state, options, recorder);
        const { effects, next } = step(state, event, { requestor, acceptable });
        causes[event](layer, { timer: () => recorder.timer?.(), acceptable });
        expect(layer.state).toBe(next);
        // An accepted transport is opened too, to be listened to; a timer that does not run is not stopped.
        const done = recorder.log.filter(entry => !(event === events.transportIndication && entry === 'connect'));
        const expected = effects.map(said).filter(entry => entry !== 'stop-artim' || hasTimer(event, state));
        expect(done.filter(entry => entry !== 'stop-artim' || expected.includes(entry))).toEqual(expected);
      }
    }
  });

  it('names the reason in the A-ABORT of the provider (PS3.8 Table 9-26)', () => {
    const cases: readonly [name: string, bytes: Uint8Array, source: number, reason: number][] = [
      ['a PDU of unknown type', Uint8Array.of(9, 0, 0, 0, 0, 4), 2, 1],
      ['a PDU that does not fit the state', encodePdu({ kind: 'A-RELEASE-RP' }), 2, 2],
      ['a PDU of an impossible length', Uint8Array.of(5, 0, 0, 0, 0, 3), 2, 6],
      ['a P-DATA-TF over the announced length', Uint8Array.of(4, 0, 0, 0, 0x40, 1), 2, 6],
    ];
    for (const [name, bytes, source, reason] of cases) {
      const sent: Pdu[] = [];
      const recorder = new Recorder();
      recorder.write = chunks => {
        for (const chunk of chunks) sent.push(decodePdu(pduKind(chunk[0] ?? 0) ?? 'A-ABORT', chunk.subarray(6)));
        return true;
      };
      const options = {
        requestor: false,
        transport: recorder,
        clock: recorder,
        artim: 10,
        closing: 5,
        maxPduLength: 16_384,
      };
      new UpperLayer({ ...options, state: 6 }, recorder).data(bytes);
      expect(sent, name).toEqual([{ kind: 'A-ABORT', source, reason }]);
    }
  });

  it('hears an A-ABORT while it waits for the close (Sta13), and reads no PDU after one that it could not understand', () => {
    const recorder = new Recorder();
    const options = {
      requestor: false,
      transport: recorder,
      clock: recorder,
      artim: 10,
      closing: 5,
      maxPduLength: 16_384,
    };
    const waiting = new UpperLayer({ ...options, state: 13 }, recorder);
    waiting.data(encodePdu(data));
    waiting.data(encodePdu({ kind: 'A-ABORT', source: 2, reason: 0 }));
    expect(waiting.state).toBe(1);
    expect(recorder.log).toEqual(['start-artim', 'stop-artim', 'close']);
    const lost = new UpperLayer({ ...options, state: 6 }, recorder);
    lost.data(Uint8Array.of(9, 0, 0, 0, 0, 4));
    lost.data(encodePdu({ kind: 'A-ABORT', source: 2, reason: 0 }));
    expect(lost.state).toBe(13);
  });

  it('resolves a release collision on both sides (PS3.8 §9.2.3, Sta9 to Sta12)', () => {
    const seen: string[] = [];
    const pair = [true, false].map(requestor => {
      const recorder = new Recorder();
      const sent: Uint8Array[] = [];
      recorder.write = chunks => sent.push(...chunks) > 0;
      const options = { requestor, transport: recorder, clock: recorder, artim: 10, closing: 5, maxPduLength: 16_384 };
      return { layer: new UpperLayer({ ...options, state: 6 }, recorder), sent, recorder };
    });
    const [requestor, acceptor] = pair;
    if (requestor === undefined || acceptor === undefined) throw new Error('two sides are needed');
    const pass = (from: typeof requestor, to: typeof requestor) => {
      for (const chunk of from.sent.splice(0)) to.layer.data(chunk);
      seen.push(`${requestor.layer.state}/${acceptor.layer.state}`);
    };
    requestor.layer.release();
    acceptor.layer.release();
    pass(requestor, acceptor);
    pass(acceptor, requestor);
    requestor.layer.answerRelease();
    pass(requestor, acceptor);
    acceptor.layer.answerRelease();
    pass(acceptor, requestor);
    expect(seen).toEqual(['7/10', '9/10', '11/12', '1/13']);
    expect(requestor.recorder.log).toEqual(['A-RELEASE indication', 'A-RELEASE confirmation', 'close']);
    expect(acceptor.recorder.log).toEqual(['A-RELEASE indication', 'A-RELEASE confirmation', 'start-artim']);
  });
});

/** Whether the machine has a timer running in this state, for the events that this test starts from. */
function hasTimer(event: UpperLayerEvent, state: UpperLayerState): boolean {
  return (state === 2 || state === 13) && event !== events.artimExpired;
}

/** An upper layer in a state; what it took to get there is forgotten. */
function layerIn(state: UpperLayerState, options: UpperLayerOptions, recorder: Recorder): UpperLayer {
  // In Sta4 it holds the request that it will send.
  const layer = new UpperLayer({ ...options, state: state === 4 ? 1 : state }, recorder);
  if (state === 4) layer.associate(request);
  recorder.log.length = 0;
  return layer;
}
