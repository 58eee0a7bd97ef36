import type { UpperLayerAction, UpperLayerEvent, UpperLayerState } from '../../dictionary/network-look-ups.ts';
import { AssociationError } from '../../errors/index.ts';
import type { PduKind } from './pdu.ts';

// PS3.8 Table 9-10, laid out as it is printed: a row for each event, a column for each state, in each cell the action.
const TABLE = `
      Sta1  Sta2  Sta3  Sta4  Sta5  Sta6  Sta7  Sta8  Sta9  Sta10 Sta11 Sta12 Sta13
Evt1  AE-1  .     .     .     .     .     .     .     .     .     .     .     .      A-ASSOCIATE request (local user)
Evt2  .     .     .     AE-2  .     .     .     .     .     .     .     .     .      Transport connection confirmed
Evt3  .     AA-1  AA-8  .     AE-3  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-6   A-ASSOCIATE-AC PDU received
Evt4  .     AA-1  AA-8  .     AE-4  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-6   A-ASSOCIATE-RJ PDU received
Evt5  AE-5  .     .     .     .     .     .     .     .     .     .     .     .      Transport connection indicated
Evt6  .     AE-6  AA-8  .     AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-7   A-ASSOCIATE-RQ PDU received
Evt7  .     .     AE-7  .     .     .     .     .     .     .     .     .     .      A-ASSOCIATE response: accept
Evt8  .     .     AE-8  .     .     .     .     .     .     .     .     .     .      A-ASSOCIATE response: reject
Evt9  .     .     .     .     .     DT-1  .     AR-7  .     .     .     .     .      P-DATA request (local user)
Evt10 .     AA-1  AA-8  .     AA-8  DT-2  AR-6  AA-8  AA-8  AA-8  AA-8  AA-8  AA-6   P-DATA-TF PDU received
Evt11 .     .     .     .     .     AR-1  .     .     .     .     .     .     .      A-RELEASE request (local user)
Evt12 .     AA-1  AA-8  .     AA-8  AR-2  AR-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-6   A-RELEASE-RQ PDU received
Evt13 .     AA-1  AA-8  .     AA-8  AA-8  AR-3  AA-8  AA-8  AR-10 AR-3  AA-8  AA-6   A-RELEASE-RP PDU received
Evt14 .     .     .     .     .     .     .     AR-4  AR-9  .     .     AR-4  .      A-RELEASE response (local user)
Evt15 .     .     AA-1  AA-2  AA-1  AA-1  AA-1  AA-1  AA-1  AA-1  AA-1  AA-1  .      A-ABORT request (local user)
Evt16 .     AA-2  AA-3  .     AA-3  AA-3  AA-3  AA-3  AA-3  AA-3  AA-3  AA-3  AA-2   A-ABORT PDU received
Evt17 .     AA-5  AA-4  AA-4  AA-4  AA-4  AA-4  AA-4  AA-4  AA-4  AA-4  AA-4  AR-5   Transport connection closed
Evt18 .     AA-2  .     .     .     .     .     .     .     .     .     .     AA-2   ARTIM timer expired
Evt19 .     AA-1  AA-8  .     AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-7   Unrecognized or invalid PDU received
`;

const STATES = 13;

/** The events by name; the numbers are those of the table. */
export const events = {
  associateRequest: 1,
  transportConfirm: 2,
  associateAcReceived: 3,
  associateRjReceived: 4,
  transportIndication: 5,
  associateRqReceived: 6,
  associateAccept: 7,
  associateReject: 8,
  dataRequest: 9,
  dataReceived: 10,
  releaseRequest: 11,
  releaseRqReceived: 12,
  releaseRpReceived: 13,
  releaseResponse: 14,
  abortRequest: 15,
  abortReceived: 16,
  transportClosed: 17,
  artimExpired: 18,
  invalidPduReceived: 19,
} as const;

/**
 * One thing that an action asks for; whoever owns transport and clock performs it. `indicate` tells the user of the
 * association, `source` is that of A-ABORT: user, or provider.
 */
export type Effect =
  | { readonly do: 'connect' }
  | { readonly do: 'close' }
  | { readonly do: 'start-artim' }
  | { readonly do: 'stop-artim' }
  | { readonly do: 'send'; readonly pdu: Exclude<PduKind, 'A-ABORT'> }
  | { readonly do: 'send'; readonly pdu: 'A-ABORT'; readonly source: 'user' | 'provider' }
  | { readonly do: 'indicate'; readonly primitive: Primitive };

/** What the user is told (PS3.8 §7). */
export type Primitive =
  | 'A-ASSOCIATE indication'
  | 'A-ASSOCIATE accepted'
  | 'A-ASSOCIATE rejected'
  | 'A-RELEASE indication'
  | 'A-RELEASE confirmation'
  | 'A-ABORT indication'
  | 'A-P-ABORT indication'
  | 'P-DATA indication';

/** What an action does and where it leads. */
export interface Outcome {
  readonly effects: readonly Effect[];
  readonly next: UpperLayerState;
}

/** An action of PS3.8 Tables 9-6 to 9-9: one outcome, or two with the question that decides. */
export type Action =
  | Outcome
  | { readonly asks: 'acceptable' | 'requestor'; readonly yes: Outcome; readonly no: Outcome };

export const actions: Readonly<Record<UpperLayerAction, Action>> = {
  'AE-1': { effects: [{ do: 'connect' }], next: 4 },
  'AE-2': { effects: [{ do: 'send', pdu: 'A-ASSOCIATE-RQ' }], next: 5 },
  'AE-3': { effects: [{ do: 'indicate', primitive: 'A-ASSOCIATE accepted' }], next: 6 },
  'AE-4': { effects: [{ do: 'indicate', primitive: 'A-ASSOCIATE rejected' }, { do: 'close' }], next: 1 },
  'AE-5': { effects: [{ do: 'start-artim' }], next: 2 },
  'AE-6': {
    asks: 'acceptable',
    yes: { effects: [{ do: 'stop-artim' }, { do: 'indicate', primitive: 'A-ASSOCIATE indication' }], next: 3 },
    no: {
      effects: [{ do: 'stop-artim' }, { do: 'send', pdu: 'A-ASSOCIATE-RJ' }, { do: 'start-artim' }],
      next: 13,
    },
  },
  'AE-7': { effects: [{ do: 'send', pdu: 'A-ASSOCIATE-AC' }], next: 6 },
  'AE-8': { effects: [{ do: 'send', pdu: 'A-ASSOCIATE-RJ' }, { do: 'start-artim' }], next: 13 },
  'DT-1': { effects: [{ do: 'send', pdu: 'P-DATA-TF' }], next: 6 },
  'DT-2': { effects: [{ do: 'indicate', primitive: 'P-DATA indication' }], next: 6 },
  'AR-1': { effects: [{ do: 'send', pdu: 'A-RELEASE-RQ' }], next: 7 },
  'AR-2': { effects: [{ do: 'indicate', primitive: 'A-RELEASE indication' }], next: 8 },
  'AR-3': { effects: [{ do: 'indicate', primitive: 'A-RELEASE confirmation' }, { do: 'close' }], next: 1 },
  'AR-4': { effects: [{ do: 'send', pdu: 'A-RELEASE-RP' }, { do: 'start-artim' }], next: 13 },
  'AR-5': { effects: [{ do: 'stop-artim' }], next: 1 },
  'AR-6': { effects: [{ do: 'indicate', primitive: 'P-DATA indication' }], next: 7 },
  'AR-7': { effects: [{ do: 'send', pdu: 'P-DATA-TF' }], next: 8 },
  'AR-8': {
    asks: 'requestor',
    yes: { effects: [{ do: 'indicate', primitive: 'A-RELEASE indication' }], next: 9 },
    no: { effects: [{ do: 'indicate', primitive: 'A-RELEASE indication' }], next: 10 },
  },
  'AR-9': { effects: [{ do: 'send', pdu: 'A-RELEASE-RP' }], next: 11 },
  'AR-10': { effects: [{ do: 'indicate', primitive: 'A-RELEASE confirmation' }], next: 12 },
  'AA-1': { effects: [{ do: 'send', pdu: 'A-ABORT', source: 'user' }, { do: 'start-artim' }], next: 13 },
  'AA-2': { effects: [{ do: 'stop-artim' }, { do: 'close' }], next: 1 },
  'AA-3': { effects: [{ do: 'indicate', primitive: 'A-ABORT indication' }, { do: 'close' }], next: 1 },
  'AA-4': { effects: [{ do: 'indicate', primitive: 'A-P-ABORT indication' }], next: 1 },
  'AA-5': { effects: [{ do: 'stop-artim' }], next: 1 },
  'AA-6': { effects: [], next: 13 },
  'AA-7': { effects: [{ do: 'send', pdu: 'A-ABORT', source: 'provider' }], next: 13 },
  'AA-8': {
    effects: [
      { do: 'send', pdu: 'A-ABORT', source: 'provider' },
      { do: 'indicate', primitive: 'A-P-ABORT indication' },
      { do: 'start-artim' },
    ],
    next: 13,
  },
};

/** Which side of the association this machine is on, and what it thinks of the request that came. */
export interface Circumstances {
  readonly requestor: boolean;
  /** Only asked when an A-ASSOCIATE-RQ comes (AE-6): whether this provider could speak with the peer at all. */
  readonly acceptable?: boolean;
}

/**
 * One step of the upper layer (PS3.8 §9.2): no socket, no clock, no memory but the state that is passed in.
 * @throws AssociationError `not-in-this-state` where the table has no action
 */
export function step(state: UpperLayerState, event: UpperLayerEvent, circumstances: Circumstances): Outcome {
  const name = cells[event]?.[state];
  if (name === undefined) {
    throw new AssociationError('not-in-this-state', { detail: `${eventNames[event]} (Evt${event}) in Sta${state}` });
  }
  const action = actions[name];
  if (!('asks' in action)) return action;
  const yes = action.asks === 'requestor' ? circumstances.requestor : circumstances.acceptable === true;
  return yes ? action.yes : action.no;
}

/** The action of a cell; undefined where the table has none. */
export function cell(event: UpperLayerEvent, state: UpperLayerState): UpperLayerAction | undefined {
  return cells[event]?.[state];
}

/** What each event is, by its number. */
export const eventNames: Readonly<Record<number, string>> = Object.fromEntries(
  rowsOfTable().map(({ event, name }) => [event, name]),
);

function rowsOfTable(): readonly { event: number; cells: readonly string[]; name: string }[] {
  const lines = TABLE.trim().split('\n').slice(1);
  return lines.map((line, index) => {
    const [, ...words] = line.trim().split(/\s+/);
    return { event: index + 1, cells: words.slice(0, STATES), name: words.slice(STATES).join(' ') };
  });
}

function isAction(word: string): word is UpperLayerAction {
  return Object.hasOwn(actions, word);
}

/** `cells[event][state]`; both are counted from 1. */
const cells: readonly (readonly (UpperLayerAction | undefined)[] | undefined)[] = [
  undefined,
  ...rowsOfTable().map(row => [undefined, ...row.cells.map(word => (isAction(word) ? word : undefined))]),
];
