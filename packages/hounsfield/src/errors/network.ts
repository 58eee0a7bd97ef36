import { HounsfieldError } from './base.ts';
import type { ErrorFacts, ErrorRow } from './row.ts';

const rows = {
  'connection-refused': {
    what: 'The peer refused the connection',
    remedy: 'Check that the peer runs and listens on this port',
    blame: 'transport',
  },
  'connection-failed': {
    what: 'The connection to the peer could not be opened',
    remedy: 'Check the host name, the port and the network between',
    blame: 'transport',
  },
  'connection-lost': {
    what: 'The connection broke before the association was released',
    remedy: 'Try again; if it happens again, look at the log of the peer and at the network between',
    blame: 'transport',
  },
  timeout: {
    what: 'The peer did not answer in time',
    remedy: 'Check that the peer is alive and not overloaded, or raise the time limit that the message names',
    blame: 'peer',
  },
  rejected: {
    what: 'The peer rejected the association',
    remedy: 'Look at the log of the peer for its reason',
    blame: 'peer',
    section: 'PS3.8 Table 9-21',
  },
  'aborted-by-peer': {
    what: 'The peer aborted the association',
    remedy: 'Look at the log of the peer for its reason',
    blame: 'peer',
    section: 'PS3.8 §9.3.8',
  },
  aborted: {
    what: 'The association was aborted on this side',
    remedy: 'Open another association to go on',
    blame: 'local',
  },
  'protocol-violation': {
    what: 'The peer broke the protocol, so the association was aborted',
    remedy: 'Report the message to the maker of the peer',
    blame: 'peer',
    section: 'PS3.8 §9.2',
  },
  'limit-exceeded': {
    what: 'The peer sent more than a limit allows, so the association was aborted',
    remedy: 'Raise the limit that the message names if the peer is to be trusted',
    blame: 'peer',
  },
  'association-over': {
    what: 'The association is over',
    remedy: 'Open another association',
    blame: 'local',
  },
  'not-in-this-state': {
    what: 'The upper layer does not allow this now',
    remedy: 'Wait for the event that the state waits for, or open another association',
    blame: 'local',
    section: 'PS3.8 Table 9-10',
  },
  'too-many-contexts': {
    what: 'An association holds at most 128 presentation contexts',
    remedy: 'Propose fewer, or spread them over several associations',
    blame: 'local',
    section: 'PS3.8 §9.3.2.2',
  },
  'invalid-proposal': {
    what: 'What is to be proposed cannot be written into an association request',
    remedy: 'Correct the AE title or UID that the message names',
    blame: 'local',
    section: 'PS3.8 §9.3.2, PS3.5 Table 6.2-1',
  },
  'malformed-pdu': {
    what: 'A PDU is not laid out as the standard says',
    remedy: 'Report the message to the maker of the peer',
    blame: 'peer',
    section: 'PS3.8 §9.3',
  },
  'unknown-pdu': {
    what: 'The peer sent something that is no PDU',
    remedy: 'Check that the peer speaks DICOM, and that neither side expects TLS',
    blame: 'peer',
    section: 'PS3.8 §9.3.1',
  },
  'port-in-use': {
    what: 'Another program listens on this port',
    remedy: 'Stop the other program or choose another port',
    blame: 'local',
  },
  'port-not-allowed': {
    what: 'The system does not let this program listen on this port',
    remedy: 'Choose a port above 1023, or grant the right to bind low ports',
    blame: 'local',
  },
  'cannot-listen': {
    what: 'The server could not start to listen',
    remedy: 'Check that the host is an address of this machine',
    blame: 'local',
  },
  'service-twice': {
    what: 'Two services of one server claim the same SOP Class',
    remedy: 'Serve each SOP Class once',
    blame: 'local',
  },
  'no-accepted-context': {
    what: 'The peer accepted no presentation context for this',
    remedy: 'Propose it when the association is opened, or use a transfer syntax that the peer takes',
    blame: 'peer',
    section: 'PS3.8 §9.3.3.2',
  },
  'malformed-command': {
    what: 'A command set is not laid out as the standard says',
    remedy: 'Report the message to the maker of the peer',
    blame: 'peer',
    section: 'PS3.7 §6.3.1',
  },
  'unexpected-response': {
    what: 'The peer answered something that was not asked',
    remedy: 'Report the message to the maker of the peer',
    blame: 'peer',
    section: 'PS3.7 §9.3',
  },
  'operation-failed': {
    what: 'The peer could not do what it was asked',
    remedy: 'See what the status says, and look at the log of the peer',
    blame: 'peer',
    section: 'PS3.7 Annex C',
  },
  'operation-under-way': {
    what: 'A query is under way on this association',
    remedy: 'Read its answers to the end first, or open another association',
    blame: 'local',
    section: 'PS3.7 §D.3.3.3',
  },
  cancelled: {
    what: 'The peer cancelled the operation',
    remedy: 'Nothing is wrong: stop working on it',
    blame: 'peer',
    section: 'PS3.7 §9.3.2.3',
  },
  'invalid-query': {
    what: 'The identifier of a query does not fit its information model',
    remedy: 'Have the querying program corrected',
    blame: 'peer',
    section: 'PS3.4 §C.4.1.1.3',
  },
  'data-not-readable': {
    what: 'The data to be sent could not be read to their end, so the association was aborted',
    remedy: 'See the cause',
    blame: 'local',
  },
  'invalid-command': {
    what: 'A value does not fit into a command set',
    remedy: 'Correct the value that the message names',
    blame: 'local',
    section: 'PS3.7 Annex E',
  },
  'data-taken': {
    what: 'The data of a message can be read once only',
    remedy: 'Keep what was read the first time',
    blame: 'local',
  },
} as const;

export type NetworkErrorCode = keyof typeof rows;
/** Errors of associations and DIMSE messages. */
export const networkErrors: Readonly<Record<NetworkErrorCode, ErrorRow>> = rows;

/** What an A-ASSOCIATE-RJ said (PS3.8 Table 9-21): the codes on the wire. */
export interface Rejection {
  readonly result: number;
  readonly source: number;
  readonly reason: number;
}

/** Facts of a network error beside the common ones. */
export interface NetworkFacts extends ErrorFacts {
  /** Where a reason is known that asks for something else than the row's remedy. */
  readonly remedy?: string;
  readonly rejection?: Rejection;
  /** Status (0000,0900) that the peer answered. */
  readonly status?: number;
}

/** An association cannot be opened, or ended before its time; `blame` says on which side. */
export class AssociationError extends HounsfieldError<NetworkErrorCode> {
  override readonly name: string = 'AssociationError';
  /** The codes of the rejection, when the peer rejected the association. */
  readonly rejection: Rejection | undefined;
  constructor(code: NetworkErrorCode, facts: NetworkFacts = {}) {
    super(code, rowOf(code, facts), facts);
    this.rejection = facts.rejection;
  }
}

/** A DIMSE message is wrong or its answer is a failure. */
export class DimseError extends HounsfieldError<NetworkErrorCode> {
  override readonly name: string = 'DimseError';
  /** The status that the peer answered; thrown by a handler: the status to answer. */
  readonly status: number | undefined;
  constructor(code: NetworkErrorCode, facts: NetworkFacts = {}) {
    super(code, rowOf(code, facts), facts);
    this.status = facts.status;
  }
}

function rowOf(code: NetworkErrorCode, { remedy }: NetworkFacts): ErrorRow {
  const row = rows[code];
  return remedy === undefined ? row : { ...row, remedy };
}
