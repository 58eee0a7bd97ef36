import type { AssociationError } from '../../errors/index.ts';
import type { PduOf } from './pdu.ts';

/** The codes of an A-ASSOCIATE-RJ (PS3.8 Table 9-21). */
export type Rejection = NonNullable<AssociationError['rejection']>;

/** Why this side rejects an association: the codes of PS3.8 Table 9-21, and a sentence for our own log. */
export interface RejectionRow extends Rejection {
  readonly why: string;
}

/** Grounds on which an acceptor rejects. */
export type RejectionGround =
  | 'protocol-version'
  | 'application-context'
  | 'calling-ae-title'
  | 'called-ae-title'
  | 'no-context'
  | 'tiny-pdu'
  | 'not-wanted'
  | 'busy'
  | 'closing'
  | 'too-many';

export const rejections: Readonly<Record<RejectionGround, RejectionRow>> = {
  'protocol-version': {
    result: 1,
    source: 2,
    reason: 2,
    why: 'The requestor does not speak version 1 of the protocol',
  },
  'application-context': {
    result: 1,
    source: 1,
    reason: 2,
    why: 'The application context is not the one of DICOM (PS3.7 §A.2.1)',
  },
  'calling-ae-title': {
    result: 1,
    source: 1,
    reason: 3,
    why: 'The calling AE title is not one of those that may call',
  },
  'called-ae-title': { result: 1, source: 1, reason: 7, why: 'The called AE title is not the one of this server' },
  'no-context': { result: 1, source: 1, reason: 1, why: 'The requestor proposes no presentation context' },
  'tiny-pdu': {
    result: 1,
    source: 2,
    reason: 1,
    why: 'The requestor takes PDUs that are too short to work with; at least 128 bytes are needed',
  },
  'not-wanted': { result: 1, source: 1, reason: 1, why: 'The server is configured not to accept this association' },
  busy: { result: 2, source: 3, reason: 1, why: 'The server has no room for another association now' },
  closing: { result: 2, source: 3, reason: 1, why: 'The server is closing' },
  'too-many': {
    result: 2,
    source: 3,
    reason: 2,
    why: 'The address of the requestor has as many associations as one address may have',
  },
};

/** What a requestor can do about a rejection, by `source/reason` of PS3.8 Table 9-21. */
export const rejectionRemedies: Readonly<Record<string, string>> = {
  '1/2': 'The peer is no DICOM system, or not one of this kind: check host and port',
  '1/3': 'Have the calling AE title entered in the configuration of the peer, or use one that it knows',
  '1/7': 'Use the called AE title that the peer is configured with',
  '2/2': 'The peer speaks another version of the protocol: check host and port',
  '3/1': 'Try again later: the peer is busy',
  '3/2': 'Try again later, or open fewer associations at a time',
};

/** The A-ASSOCIATE-RJ PDU of a ground. */
export function rejectionPdu(ground: RejectionGround): PduOf<'A-ASSOCIATE-RJ'> {
  const { result, source, reason } = rejections[ground];
  return { kind: 'A-ASSOCIATE-RJ', result, source, reason };
}
