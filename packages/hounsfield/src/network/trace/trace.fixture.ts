import { DataSet, explicitVrLittleEndian, toBytes } from '../../data/index.ts';
import {
  acceptOf,
  CT,
  commandPdu,
  contexts,
  dataPdu,
  echoRequest,
  findRequest,
  requestOf,
  STUDY_ROOT_FIND,
  storeRequest,
  VERIFICATION,
} from '../raw-peer.fixture.ts';
import type { ItemOf, Pdu } from '../ul/pdu.ts';
import { encodePdu } from '../ul/pdu-codec.ts';
import type { Side } from './trace-event.ts';

/** What both sides of an association send, in order. */
export type Script = readonly (readonly [from: Side, pdu: Pdu])[];

export const PATIENT = 'DOE^JANE';
export const PATIENT_ID = 'ID-4711';
export const COMMENT = 'no patient ID-4711 here';
export const SECRETS: readonly string[] = [
  'swordfish-passcode',
  'kerberos-ticket-bytes',
  'saml-assertion',
  'jwt.jwt.jwt',
];

const encoder = new TextEncoder();

/** A match of a query, in Explicit VR Little Endian. */
export const match: Uint8Array = toBytes(
  DataSet.of(
    {
      QueryRetrieveLevel: 'STUDY',
      PatientName: PATIENT,
      PatientID: PATIENT_ID,
      StudyInstanceUID: '1.2.3.4.5',
      Modality: 'CT',
      RequestAttributesSequence: [DataSet.of({ ScheduledProcedureStepID: 'SPS-JANE', StudyInstanceUID: '1.2.3' })],
    },
    { encoding: explicitVrLittleEndian },
  ),
);

/** Echo, store of a long object, query with one match, release. */
export const script: Script = [
  ['requestor', requestOf()],
  ['acceptor', acceptOf([contexts.verification, contexts.ct, contexts.find])],
  ['requestor', echoRequest(1)],
  [
    'acceptor',
    commandPdu(1, 'C-ECHO-RSP', { MessageIDBeingRespondedTo: 1, AffectedSOPClassUID: VERIFICATION, Status: 0 }),
  ],
  ['requestor', storeRequest(2)],
  ['requestor', dataPdu(contexts.ct, new Uint8Array(20_000), false)],
  ['requestor', dataPdu(contexts.ct, new Uint8Array(10_000))],
  [
    'acceptor',
    commandPdu(contexts.ct, 'C-STORE-RSP', {
      MessageIDBeingRespondedTo: 2,
      AffectedSOPClassUID: CT,
      Status: 0xa700,
      ErrorComment: COMMENT,
    }),
  ],
  ['requestor', findRequest(3)],
  ['requestor', dataPdu(contexts.find, match)],
  ['acceptor', findResponse(0xff00, true)],
  ['acceptor', dataPdu(contexts.find, match)],
  ['acceptor', findResponse(0, false)],
  ['requestor', { kind: 'A-RELEASE-RQ' }],
  ['acceptor', { kind: 'A-RELEASE-RP' }],
];

/** The bytes of a script. */
export function bytesOf(steps: Script): readonly (readonly [from: Side, bytes: Uint8Array])[] {
  return steps.map(([from, pdu]) => [from, encodePdu(pdu)] as const);
}

/** A request with an identity (PS3.7 §D.3.3.7). */
export function requestWithIdentity(identityType: number, primary: string, secondary: string): Pdu {
  const request = requestOf();
  const identity: ItemOf<'user-identity'> = {
    kind: 'user-identity',
    identityType,
    responseRequested: 1,
    primary: encoder.encode(primary),
    secondary: encoder.encode(secondary),
  };
  const items = request.items.map(item =>
    item.kind === 'user-information' ? { ...item, items: [...item.items, identity] } : item,
  );
  return { ...request, items };
}

/** An answer with what the server says to an identity. */
export function acceptWithIdentity(response: string): Pdu {
  const accept = acceptOf([contexts.verification]);
  const item: ItemOf<'user-identity-response'> = { kind: 'user-identity-response', response: encoder.encode(response) };
  const items = accept.items.map(each =>
    each.kind === 'user-information' ? { ...each, items: [...each.items, item] } : each,
  );
  return { ...accept, items };
}

function findResponse(status: number, hasData: boolean): Pdu {
  return commandPdu(contexts.find, 'C-FIND-RSP', {
    MessageIDBeingRespondedTo: 3,
    AffectedSOPClassUID: STUDY_ROOT_FIND,
    Status: status,
    CommandDataSetType: hasData ? 1 : 0x0101,
  });
}
