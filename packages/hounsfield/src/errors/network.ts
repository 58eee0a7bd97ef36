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
  'odd-data-set': {
    what: 'The data set has an odd number of bytes, which no message can carry',
    remedy: 'Write the object anew, with hu convert for instance: then every element is even',
    blame: 'data',
    section: 'PS3.8 §E.1',
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
  'tls-not-spoken': {
    what: 'The peer does not speak TLS',
    remedy: 'Connect without TLS, or to the port on which the peer expects it, often 2762',
    blame: 'peer',
    section: 'PS3.15 Annex B',
  },
  'tls-expected': {
    what: 'The peer expects TLS on this port',
    remedy: 'Connect with TLS, or to the port on which the peer takes plain connections',
    blame: 'local',
    section: 'PS3.15 Annex B',
  },
  'tls-failed': {
    what: 'The peers could not agree on a TLS connection',
    remedy: 'Look at the log of the peer; both sides must speak TLS 1.2 or newer',
    blame: 'peer',
    section: 'PS3.15 Annex B',
  },
  'tls-version': {
    what: 'The peers have no version of TLS in common',
    remedy: 'Have the peer set up for TLS 1.2 or newer; older versions are broken and never spoken here',
    blame: 'peer',
    section: 'RFC 8996',
  },
  'tls-no-shared-cipher': {
    what: 'The peers have no cipher suite in common',
    remedy: 'Choose the other TLS profile, or have the peer offer ECDHE suites with GCM',
    blame: 'peer',
    section: 'PS3.15 Annex B',
  },
  'tls-options': {
    what: 'The options for TLS do not fit together',
    remedy: 'Give what the message names',
    blame: 'local',
    section: 'PS3.15 Annex B',
  },
  'tls-profile-retired': {
    what: 'This TLS profile is retired from the standard because it is not safe any more',
    remedy: 'Use a BCP 195 RFC 8996, 9325 profile',
    blame: 'local',
    section: 'PS3.15 Annex B',
  },
  'port-retired': {
    what: 'Port 2761 belongs to ISCL, which is retired from the standard and not spoken here',
    remedy: 'Use TLS on port 2762, or another port',
    blame: 'local',
    section: 'PS3.15 Annex B',
  },
  'invalid-policy': {
    what: 'An accept policy cannot be understood',
    remedy: 'Correct what the message names',
    blame: 'local',
  },
  'certificate-unreadable': {
    what: 'A certificate, key or revocation list cannot be read',
    remedy: 'Give a PEM file that this program may read',
    blame: 'local',
  },
  'key-mismatch': {
    what: 'The private key does not belong to the certificate',
    remedy: 'Give the key that the certificate was made for',
    blame: 'local',
  },
  'certificate-weak': {
    what: 'A certificate is weaker than the TLS profile allows',
    remedy: 'Have a certificate made with SHA-256 and a key of at least 2048 bits (RSA) or 256 bits (ECDSA)',
    blame: 'peer',
    section: 'PS3.15 Annex B',
  },
  'certificate-expired': {
    what: 'The certificate of the peer has expired or is not valid yet',
    remedy: 'Have the certificate renewed, and check the clocks of both sides',
    blame: 'peer',
  },
  'certificate-unknown': {
    what: 'The certificate of the peer was not issued by an authority that is trusted here',
    remedy: 'Add the certificate of its authority to those that are trusted',
    blame: 'peer',
  },
  'certificate-name': {
    what: 'The certificate of the peer is for another name',
    remedy: 'Connect to a name that the certificate holds, or tell which name to expect',
    blame: 'peer',
  },
  'certificate-revoked': {
    what: 'The certificate of the peer is revoked, or the list that would tell is missing or too old',
    remedy: 'Have a new certificate issued, or renew the revocation lists',
    blame: 'peer',
    section: 'RFC 5280 §6.3',
  },
  'certificate-required': {
    what: 'The server wants a certificate, and the client showed none',
    remedy: 'Give the client a certificate and its key',
    blame: 'peer',
    section: 'PS3.15 Annex B',
  },
  'certificate-refused': {
    what: 'The peer does not accept our certificate',
    remedy: 'Have the authority of our certificate entered in the configuration of the peer, and check its dates',
    blame: 'peer',
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
  /** Name of the time or size limit that was passed. */
  readonly limit?: string;
  /** Status (0000,0900) that the peer answered. */
  readonly status?: number;
}

/** An association cannot be opened, or ended before its time; `blame` says on which side. */
export class AssociationError extends HounsfieldError<NetworkErrorCode> {
  override readonly name: string = 'AssociationError';
  /** The codes of the rejection, when the peer rejected the association. */
  readonly rejection: Rejection | undefined;
  /** Name of the time or size limit that was passed: a key of `Timeouts` or `AssociationLimits`. */
  readonly limit: string | undefined;
  constructor(code: NetworkErrorCode, facts: NetworkFacts = {}) {
    super(code, rowOf(code, facts), facts);
    this.rejection = facts.rejection;
    this.limit = facts.limit;
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
