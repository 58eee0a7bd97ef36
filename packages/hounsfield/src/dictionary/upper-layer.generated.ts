// Generated from standard/tables/ul-state-machine.tsv and upper-layer.json (PS3.8 2020, PS3.7 2026c). Do not edit: run `node standard/generate.ts`.

import type { FieldLayout, ItemLayout, PduLayout, UpperLayerRow } from './network-rows.ts';

/** States of PS3.8 Table 9-10: Sta1 is 1. */
export type UpperLayerState =
  | 1
  | 2
  | 3
  | 4
  | 5
  | 6
  | 7
  | 8
  | 9
  | 10
  | 11
  | 12
  | 13;

/** Events of PS3.8 Table 9-10, in its order. */
export type UpperLayerEvent =
  | 1
  | 2
  | 3
  | 4
  | 5
  | 6
  | 7
  | 8
  | 9
  | 10
  | 11
  | 12
  | 13
  | 14
  | 15
  | 16
  | 17
  | 18
  | 19;

/** Actions of PS3.8 Tables 9-6 to 9-9. */
export type UpperLayerAction =
  | 'AE-1'
  | 'AE-2'
  | 'AE-3'
  | 'AE-4'
  | 'AE-5'
  | 'AE-6'
  | 'AE-7'
  | 'AE-8'
  | 'DT-1'
  | 'DT-2'
  | 'AR-1'
  | 'AR-2'
  | 'AR-3'
  | 'AR-4'
  | 'AR-5'
  | 'AR-6'
  | 'AR-7'
  | 'AR-8'
  | 'AR-9'
  | 'AR-10'
  | 'AA-1'
  | 'AA-2'
  | 'AA-3'
  | 'AA-4'
  | 'AA-5'
  | 'AA-6'
  | 'AA-7'
  | 'AA-8';

/** PS3.8 Tables 9-1 to 9-5 */
export const upperLayerStates: Readonly<Record<UpperLayerState, string>> = {
  1: 'idle',
  2: 'transport open, awaiting A-ASSOCIATE-RQ',
  3: 'awaiting local A-ASSOCIATE response',
  4: 'awaiting transport connection',
  5: 'awaiting A-ASSOCIATE-AC or -RJ',
  6: 'association established, data transfer',
  7: 'awaiting A-RELEASE-RP',
  8: 'awaiting local A-RELEASE response',
  9: 'release collision, requestor: awaiting local response',
  10: 'release collision, acceptor: awaiting A-RELEASE-RP',
  11: 'release collision, requestor: awaiting A-RELEASE-RP',
  12: 'release collision, acceptor: awaiting local response',
  13: 'awaiting transport close',
};

/** What each action does, step by step (PS3.8 Tables 9-6 to 9-9). */
export const upperLayerActions: Readonly<Record<UpperLayerAction, readonly string[]>> = {
  'AE-1': ['transport-connect'],
  'AE-2': ['send A-ASSOCIATE-RQ'],
  'AE-3': ['confirm accept'],
  'AE-4': ['confirm reject', 'close'],
  'AE-5': ['accept transport', 'start ARTIM'],
  'AE-6': ['stop ARTIM', 'if acceptable: indicate associate, Sta3', 'else: send A-ASSOCIATE-RJ, start ARTIM, Sta13'],
  'AE-7': ['send A-ASSOCIATE-AC'],
  'AE-8': ['send A-ASSOCIATE-RJ', 'start ARTIM'],
  'DT-1': ['send P-DATA-TF'],
  'DT-2': ['indicate P-DATA'],
  'AR-1': ['send A-RELEASE-RQ'],
  'AR-2': ['indicate release'],
  'AR-3': ['confirm release', 'close'],
  'AR-4': ['send A-RELEASE-RP', 'start ARTIM'],
  'AR-5': ['stop ARTIM'],
  'AR-6': ['indicate P-DATA'],
  'AR-7': ['send P-DATA-TF'],
  'AR-8': ['indicate release (collision)', 'requestor: Sta9, acceptor: Sta10'],
  'AR-9': ['send A-RELEASE-RP'],
  'AR-10': ['confirm release'],
  'AA-1': ['send A-ABORT source 0', 'start or restart ARTIM'],
  'AA-2': ['stop ARTIM', 'close'],
  'AA-3': ['indicate A-ABORT (source user) or A-P-ABORT (source provider)', 'close'],
  'AA-4': ['indicate A-P-ABORT'],
  'AA-5': ['stop ARTIM'],
  'AA-6': ['ignore PDU'],
  'AA-7': ['send A-ABORT'],
  'AA-8': ['send A-ABORT source 2', 'indicate A-P-ABORT', 'start ARTIM'],
};

/** PS3.8 Table 9-10: what to do for an event in a state; a state that is missing cannot meet the event. */
export const upperLayerTable: readonly UpperLayerRow[] = [
  { event: 1, name: 'A-ASSOCIATE request (local user)', cells: { 1: { action: 'AE-1', next: [4] } } },
  { event: 2, name: 'transport connection confirmed', cells: { 4: { action: 'AE-2', next: [5] } } },
  { event: 3, name: 'A-ASSOCIATE-AC PDU received', cells: { 2: { action: 'AA-1', next: [13] }, 3: { action: 'AA-8', next: [13] }, 5: { action: 'AE-3', next: [6] }, 6: { action: 'AA-8', next: [13] }, 7: { action: 'AA-8', next: [13] }, 8: { action: 'AA-8', next: [13] }, 9: { action: 'AA-8', next: [13] }, 10: { action: 'AA-8', next: [13] }, 11: { action: 'AA-8', next: [13] }, 12: { action: 'AA-8', next: [13] }, 13: { action: 'AA-6', next: [13] } } },
  { event: 4, name: 'A-ASSOCIATE-RJ PDU received', cells: { 2: { action: 'AA-1', next: [13] }, 3: { action: 'AA-8', next: [13] }, 5: { action: 'AE-4', next: [1] }, 6: { action: 'AA-8', next: [13] }, 7: { action: 'AA-8', next: [13] }, 8: { action: 'AA-8', next: [13] }, 9: { action: 'AA-8', next: [13] }, 10: { action: 'AA-8', next: [13] }, 11: { action: 'AA-8', next: [13] }, 12: { action: 'AA-8', next: [13] }, 13: { action: 'AA-6', next: [13] } } },
  { event: 5, name: 'transport connection indication', cells: { 1: { action: 'AE-5', next: [2] } } },
  { event: 6, name: 'A-ASSOCIATE-RQ PDU received', cells: { 2: { action: 'AE-6', next: [3, 13] }, 3: { action: 'AA-8', next: [13] }, 5: { action: 'AA-8', next: [13] }, 6: { action: 'AA-8', next: [13] }, 7: { action: 'AA-8', next: [13] }, 8: { action: 'AA-8', next: [13] }, 9: { action: 'AA-8', next: [13] }, 10: { action: 'AA-8', next: [13] }, 11: { action: 'AA-8', next: [13] }, 12: { action: 'AA-8', next: [13] }, 13: { action: 'AA-7', next: [13] } } },
  { event: 7, name: 'A-ASSOCIATE response accept (local user)', cells: { 3: { action: 'AE-7', next: [6] } } },
  { event: 8, name: 'A-ASSOCIATE response reject (local user)', cells: { 3: { action: 'AE-8', next: [13] } } },
  { event: 9, name: 'P-DATA request (local user)', cells: { 6: { action: 'DT-1', next: [6] }, 8: { action: 'AR-7', next: [8] } } },
  { event: 10, name: 'P-DATA-TF PDU received', cells: { 2: { action: 'AA-1', next: [13] }, 3: { action: 'AA-8', next: [13] }, 5: { action: 'AA-8', next: [13] }, 6: { action: 'DT-2', next: [6] }, 7: { action: 'AR-6', next: [7] }, 8: { action: 'AA-8', next: [13] }, 9: { action: 'AA-8', next: [13] }, 10: { action: 'AA-8', next: [13] }, 11: { action: 'AA-8', next: [13] }, 12: { action: 'AA-8', next: [13] }, 13: { action: 'AA-6', next: [13] } } },
  { event: 11, name: 'A-RELEASE request (local user)', cells: { 6: { action: 'AR-1', next: [7] } } },
  { event: 12, name: 'A-RELEASE-RQ PDU received', cells: { 2: { action: 'AA-1', next: [13] }, 3: { action: 'AA-8', next: [13] }, 5: { action: 'AA-8', next: [13] }, 6: { action: 'AR-2', next: [8] }, 7: { action: 'AR-8', next: [9, 10] }, 8: { action: 'AA-8', next: [13] }, 9: { action: 'AA-8', next: [13] }, 10: { action: 'AA-8', next: [13] }, 11: { action: 'AA-8', next: [13] }, 12: { action: 'AA-8', next: [13] }, 13: { action: 'AA-6', next: [13] } } },
  { event: 13, name: 'A-RELEASE-RP PDU received', cells: { 2: { action: 'AA-1', next: [13] }, 3: { action: 'AA-8', next: [13] }, 5: { action: 'AA-8', next: [13] }, 6: { action: 'AA-8', next: [13] }, 7: { action: 'AR-3', next: [1] }, 8: { action: 'AA-8', next: [13] }, 9: { action: 'AA-8', next: [13] }, 10: { action: 'AR-10', next: [12] }, 11: { action: 'AR-3', next: [1] }, 12: { action: 'AA-8', next: [13] }, 13: { action: 'AA-6', next: [13] } } },
  { event: 14, name: 'A-RELEASE response (local user)', cells: { 8: { action: 'AR-4', next: [13] }, 9: { action: 'AR-9', next: [11] }, 12: { action: 'AR-4', next: [13] } } },
  { event: 15, name: 'A-ABORT request (local user)', cells: { 3: { action: 'AA-1', next: [13] }, 4: { action: 'AA-2', next: [1] }, 5: { action: 'AA-1', next: [13] }, 6: { action: 'AA-1', next: [13] }, 7: { action: 'AA-1', next: [13] }, 8: { action: 'AA-1', next: [13] }, 9: { action: 'AA-1', next: [13] }, 10: { action: 'AA-1', next: [13] }, 11: { action: 'AA-1', next: [13] }, 12: { action: 'AA-1', next: [13] } } },
  { event: 16, name: 'A-ABORT PDU received', cells: { 2: { action: 'AA-2', next: [1] }, 3: { action: 'AA-3', next: [1] }, 5: { action: 'AA-3', next: [1] }, 6: { action: 'AA-3', next: [1] }, 7: { action: 'AA-3', next: [1] }, 8: { action: 'AA-3', next: [1] }, 9: { action: 'AA-3', next: [1] }, 10: { action: 'AA-3', next: [1] }, 11: { action: 'AA-3', next: [1] }, 12: { action: 'AA-3', next: [1] }, 13: { action: 'AA-2', next: [1] } } },
  { event: 17, name: 'transport connection closed', cells: { 2: { action: 'AA-5', next: [1] }, 3: { action: 'AA-4', next: [1] }, 4: { action: 'AA-4', next: [1] }, 5: { action: 'AA-4', next: [1] }, 6: { action: 'AA-4', next: [1] }, 7: { action: 'AA-4', next: [1] }, 8: { action: 'AA-4', next: [1] }, 9: { action: 'AA-4', next: [1] }, 10: { action: 'AA-4', next: [1] }, 11: { action: 'AA-4', next: [1] }, 12: { action: 'AA-4', next: [1] }, 13: { action: 'AR-5', next: [1] } } },
  { event: 18, name: 'ARTIM timer expired', cells: { 2: { action: 'AA-2', next: [1] }, 13: { action: 'AA-2', next: [1] } } },
  { event: 19, name: 'unrecognized or invalid PDU received', cells: { 2: { action: 'AA-1', next: [13] }, 3: { action: 'AA-8', next: [13] }, 5: { action: 'AA-8', next: [13] }, 6: { action: 'AA-8', next: [13] }, 7: { action: 'AA-8', next: [13] }, 8: { action: 'AA-8', next: [13] }, 9: { action: 'AA-8', next: [13] }, 10: { action: 'AA-8', next: [13] }, 11: { action: 'AA-8', next: [13] }, 12: { action: 'AA-8', next: [13] }, 13: { action: 'AA-7', next: [13] } } },
];

/** PDUs (PS3.8 §9.3). */
export const pduLayouts: readonly PduLayout[] = [
  { type: 0x01, name: 'A-ASSOCIATE-RQ', fields: [{ name: 'type', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'length', bytes: 4 }, { name: 'protocol-version', bytes: 2 }, { name: 'reserved', bytes: 2 }, { name: 'called-ae-title', bytes: 16 }, { name: 'calling-ae-title', bytes: 16 }, { name: 'reserved', bytes: 32 }, { name: 'items' }], items: [0x10, 0x20, 0x50] },
  { type: 0x02, name: 'A-ASSOCIATE-AC', fields: [{ name: 'type', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'length', bytes: 4 }, { name: 'protocol-version', bytes: 2 }, { name: 'reserved', bytes: 2 }, { name: 'reserved: called AE title echoed', bytes: 16 }, { name: 'reserved: calling AE title echoed', bytes: 16 }, { name: 'reserved', bytes: 32 }, { name: 'items' }], items: [0x10, 0x21, 0x50] },
  { type: 0x03, name: 'A-ASSOCIATE-RJ', fields: [{ name: 'type', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'length = 4', bytes: 4 }, { name: 'reserved', bytes: 1 }, { name: 'result', bytes: 1 }, { name: 'source', bytes: 1 }, { name: 'reason', bytes: 1 }] },
  { type: 0x04, name: 'P-DATA-TF', fields: [{ name: 'type', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'length', bytes: 4 }, { name: 'pdv-items' }], pdv: [{ name: 'item-length', bytes: 4 }, { name: 'presentation-context-id', bytes: 1 }, { name: 'message-control-header', bytes: 1 }, { name: 'fragment' }] },
  { type: 0x05, name: 'A-RELEASE-RQ', fields: [{ name: 'type', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'length = 4', bytes: 4 }, { name: 'reserved', bytes: 4 }] },
  { type: 0x06, name: 'A-RELEASE-RP', fields: [{ name: 'type', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'length = 4', bytes: 4 }, { name: 'reserved', bytes: 4 }] },
  { type: 0x07, name: 'A-ABORT', fields: [{ name: 'type', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'length = 4', bytes: 4 }, { name: 'reserved', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'source', bytes: 1 }, { name: 'reason', bytes: 1 }] },
];

/** Items and sub-items of A-ASSOCIATE PDUs behind their header of type, reserved byte and 16-bit length. */
export const itemLayouts: readonly ItemLayout[] = [
  { type: 0x10, name: 'application context', fields: [{ name: 'name' }] },
  { type: 0x20, name: 'presentation context (RQ)', fields: [{ name: 'id (odd 1..255)', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'sub-items: one 30, one or more 40' }] },
  { type: 0x21, name: 'presentation context (AC)', fields: [{ name: 'id', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'result', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'sub-item: one 40' }] },
  { type: 0x30, name: 'abstract syntax', fields: [{ name: 'uid' }] },
  { type: 0x40, name: 'transfer syntax', fields: [{ name: 'uid' }] },
  { type: 0x50, name: 'user information', fields: [{ name: 'sub-items' }] },
  { type: 0x51, name: 'maximum length', fields: [{ name: 'max-pdu-length (0 = unlimited)', bytes: 4 }] },
  { type: 0x52, name: 'implementation class UID', fields: [{ name: 'uid' }] },
  { type: 0x53, name: 'asynchronous operations window', fields: [{ name: 'max-operations-invoked (0 = unlimited)', bytes: 2 }, { name: 'max-operations-performed', bytes: 2 }] },
  { type: 0x54, name: 'SCP/SCU role selection', fields: [{ name: 'uid-length', bytes: 2 }, { name: 'sop-class-uid' }, { name: 'scu-role 0|1', bytes: 1 }, { name: 'scp-role 0|1', bytes: 1 }] },
  { type: 0x55, name: 'implementation version name', fields: [{ name: 'name (1..16)' }] },
  { type: 0x56, name: 'SOP class extended negotiation', fields: [{ name: 'uid-length', bytes: 2 }, { name: 'sop-class-uid' }, { name: 'service-class-application-information' }] },
  { type: 0x57, name: 'SOP class common extended negotiation (RQ only)', fields: [{ name: 'version', bytes: 1 }, { name: 'uid-length', bytes: 2 }, { name: 'sop-class-uid' }, { name: 'service-class-uid-length', bytes: 2 }, { name: 'service-class-uid' }, { name: 'related-list-length', bytes: 2 }, { name: 'related-general-sop-classes: uid-length 2, uid' }] },
  { type: 0x58, name: 'user identity (RQ)', fields: [{ name: 'type', bytes: 1 }, { name: 'positive-response-requested 0|1', bytes: 1 }, { name: 'primary-length', bytes: 2 }, { name: 'primary' }, { name: 'secondary-length', bytes: 2 }, { name: 'secondary' }] },
  { type: 0x59, name: 'user identity (AC)', fields: [{ name: 'server-response-length', bytes: 2 }, { name: 'server-response' }] },
];

/** The header of every item (PS3.8 §9.3.2). */
export const itemHeader: readonly FieldLayout[] = [{ name: 'type', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'length', bytes: 2 }];

/** Result of a presentation context (PS3.8 Table 9-18). */
export const presentationContextResults: Readonly<Record<number, string>> = {
  0: 'acceptance',
  1: 'user-rejection',
  2: 'no-reason (provider rejection)',
  3: 'abstract-syntax-not-supported',
  4: 'transfer-syntaxes-not-supported',
};

/** Result of A-ASSOCIATE-RJ (PS3.8 Table 9-21). */
export const rejectResults: Readonly<Record<number, string>> = {
  1: 'rejected-permanent',
  2: 'rejected-transient',
};

/** Source of A-ASSOCIATE-RJ (PS3.8 Table 9-21). */
export const rejectSources: Readonly<Record<number, string>> = {
  1: 'service-user',
  2: 'service-provider (ACSE)',
  3: 'service-provider (presentation)',
};

/** Reason of A-ASSOCIATE-RJ by its source (PS3.8 Table 9-21). */
export const rejectReasons: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  1: { 1: 'no-reason-given', 2: 'application-context-name-not-supported', 3: 'calling-AE-title-not-recognized', 7: 'called-AE-title-not-recognized' },
  2: { 1: 'no-reason-given', 2: 'protocol-version-not-supported' },
  3: { 1: 'temporary-congestion', 2: 'local-limit-exceeded' },
};

/** Source of A-ABORT (PS3.8 Table 9-26). */
export const abortSources: Readonly<Record<number, string>> = {
  0: 'service-user',
  2: 'service-provider',
};

/** Reason of A-ABORT when its source is the service-provider (PS3.8 Table 9-26). */
export const abortReasons: Readonly<Record<number, string>> = {
  0: 'reason-not-specified',
  1: 'unrecognized-PDU',
  2: 'unexpected-PDU',
  4: 'unrecognized-PDU-parameter',
  5: 'unexpected-PDU-parameter',
  6: 'invalid-PDU-parameter-value',
};

/** User-Identity-Type (PS3.7 Table D.3-14). */
export const userIdentityTypes: Readonly<Record<number, string>> = {
  1: 'username',
  2: 'username and passcode',
  3: 'Kerberos service ticket',
  4: 'SAML assertion',
  5: 'JSON Web Token',
};

/** DICOM Application Context Name (PS3.7 §A.2.1). */
export const applicationContext: string = '1.2.840.10008.3.1.1.1';

/** Bit 0 of Protocol-version (PS3.8 Table 9-11). */
export const protocolVersion: number = 1;

/** TCP ports (PS3.8 §9.1.1, PS3.15 §B). */
export const registeredPorts: { readonly dicom: number; readonly wellKnown: number; readonly tls: number } = { dicom: 11112, wellKnown: 104, tls: 2762 };

/** Priority (0000,0700) (PS3.7 §E.1). */
export const priorities: { readonly low: number; readonly medium: number; readonly high: number } = { low: 2, medium: 0, high: 1 };

/** Command Data Set Type (0000,0800) of a message without a data set; every other value announces one. */
export const noDataSet: number = 0x0101;
