import type { DataValue, Field } from './layout.ts';

/**
 * The items and sub-items of A-ASSOCIATE PDUs behind their header of type, reserved byte and 16-bit length. From this
 * table come the types, the encoder, the decoder and the pretty-printer.
 */
export const itemTable = {
  'application-context': {
    type: 0x10,
    section: 'PS3.8 §9.3.2.1',
    fields: [{ kind: 'text', name: 'uid', length: 'rest' }],
  },
  'proposed-context': {
    type: 0x20,
    section: 'PS3.8 §9.3.2.2',
    fields: [
      { kind: 'number', name: 'id', bytes: 1 },
      { kind: 'reserved', bytes: 3 },
      { kind: 'items', name: 'items', of: ['abstract-syntax', 'transfer-syntax'] },
    ],
  },
  'answered-context': {
    type: 0x21,
    section: 'PS3.8 §9.3.3.2',
    fields: [
      { kind: 'number', name: 'id', bytes: 1 },
      { kind: 'reserved', bytes: 1 },
      { kind: 'number', name: 'result', bytes: 1 },
      { kind: 'reserved', bytes: 1 },
      { kind: 'items', name: 'items', of: ['transfer-syntax'] },
    ],
  },
  'abstract-syntax': {
    type: 0x30,
    section: 'PS3.8 §9.3.2.2.1',
    fields: [{ kind: 'text', name: 'uid', length: 'rest' }],
  },
  'transfer-syntax': {
    type: 0x40,
    section: 'PS3.8 §9.3.2.2.2',
    fields: [{ kind: 'text', name: 'uid', length: 'rest' }],
  },
  'user-information': {
    type: 0x50,
    section: 'PS3.8 §9.3.2.3',
    fields: [
      {
        kind: 'items',
        name: 'items',
        of: [
          'maximum-length',
          'implementation-class',
          'asynchronous-operations',
          'role-selection',
          'implementation-version',
          'extended-negotiation',
          'common-extended-negotiation',
          'user-identity',
          'user-identity-response',
        ],
      },
    ],
  },
  'maximum-length': {
    type: 0x51,
    section: 'PS3.8 §D.1',
    fields: [{ kind: 'number', name: 'length', bytes: 4 }],
  },
  'implementation-class': {
    type: 0x52,
    section: 'PS3.7 §D.3.3.2.1',
    fields: [{ kind: 'text', name: 'uid', length: 'rest' }],
  },
  'asynchronous-operations': {
    type: 0x53,
    section: 'PS3.7 §D.3.3.3',
    fields: [
      { kind: 'number', name: 'invoked', bytes: 2 },
      { kind: 'number', name: 'performed', bytes: 2 },
    ],
  },
  'role-selection': {
    type: 0x54,
    section: 'PS3.7 §D.3.3.4',
    fields: [
      { kind: 'text', name: 'sopClassUid', length: 'counted' },
      { kind: 'number', name: 'scu', bytes: 1 },
      { kind: 'number', name: 'scp', bytes: 1 },
    ],
  },
  'implementation-version': {
    type: 0x55,
    section: 'PS3.7 §D.3.3.2.3',
    fields: [{ kind: 'text', name: 'versionName', length: 'rest' }],
  },
  'extended-negotiation': {
    type: 0x56,
    section: 'PS3.7 §D.3.3.5',
    fields: [
      { kind: 'text', name: 'sopClassUid', length: 'counted' },
      { kind: 'bytes', name: 'information', length: 'rest' },
    ],
  },
  'common-extended-negotiation': {
    // The reserved byte of the item's header holds a version, which is 0 to this day.
    type: 0x57,
    section: 'PS3.7 §D.3.3.6',
    fields: [
      { kind: 'text', name: 'sopClassUid', length: 'counted' },
      { kind: 'text', name: 'serviceClassUid', length: 'counted' },
      { kind: 'texts', name: 'relatedSopClassUids' },
    ],
  },
  'user-identity': {
    type: 0x58,
    section: 'PS3.7 §D.3.3.7.1',
    fields: [
      { kind: 'number', name: 'identityType', bytes: 1 },
      { kind: 'number', name: 'responseRequested', bytes: 1 },
      { kind: 'bytes', name: 'primary', length: 'counted' },
      { kind: 'bytes', name: 'secondary', length: 'counted' },
    ],
  },
  'user-identity-response': {
    type: 0x59,
    section: 'PS3.7 §D.3.3.7.2',
    fields: [{ kind: 'bytes', name: 'response', length: 'counted' }],
  },
} as const;

/** The PDUs behind their header of type, reserved byte and 32-bit length (PS3.8 §9.3). `limit` is the most that we read. */
export const pduTable = {
  'A-ASSOCIATE-RQ': {
    type: 0x01,
    section: 'PS3.8 §9.3.2',
    limit: 0x10_0000,
    fields: [
      { kind: 'number', name: 'protocolVersion', bytes: 2 },
      { kind: 'reserved', bytes: 2 },
      { kind: 'text', name: 'calledAeTitle', length: 16 },
      { kind: 'text', name: 'callingAeTitle', length: 16 },
      { kind: 'bytes', name: 'reserved', length: 32 },
      { kind: 'items', name: 'items', of: ['application-context', 'proposed-context', 'user-information'] },
    ],
  },
  'A-ASSOCIATE-AC': {
    type: 0x02,
    section: 'PS3.8 §9.3.3',
    limit: 0x10_0000,
    fields: [
      { kind: 'number', name: 'protocolVersion', bytes: 2 },
      { kind: 'reserved', bytes: 2 },
      // These three are sent as they came in the request, and not tested when received.
      { kind: 'text', name: 'calledAeTitle', length: 16 },
      { kind: 'text', name: 'callingAeTitle', length: 16 },
      { kind: 'bytes', name: 'reserved', length: 32 },
      { kind: 'items', name: 'items', of: ['application-context', 'answered-context', 'user-information'] },
    ],
  },
  'A-ASSOCIATE-RJ': {
    type: 0x03,
    section: 'PS3.8 §9.3.4',
    limit: 4,
    fields: [
      { kind: 'reserved', bytes: 1 },
      { kind: 'number', name: 'result', bytes: 1 },
      { kind: 'number', name: 'source', bytes: 1 },
      { kind: 'number', name: 'reason', bytes: 1 },
    ],
  },
  'P-DATA-TF': {
    type: 0x04,
    section: 'PS3.8 §9.3.5',
    // Not the limit of the reader, which is the maximum length that we announced.
    limit: 0xffff_ffff,
    fields: [{ kind: 'values', name: 'values' }],
  },
  'A-RELEASE-RQ': { type: 0x05, section: 'PS3.8 §9.3.6', limit: 4, fields: [{ kind: 'reserved', bytes: 4 }] },
  'A-RELEASE-RP': { type: 0x06, section: 'PS3.8 §9.3.7', limit: 4, fields: [{ kind: 'reserved', bytes: 4 }] },
  'A-ABORT': {
    type: 0x07,
    section: 'PS3.8 §9.3.8',
    limit: 4,
    fields: [
      { kind: 'reserved', bytes: 2 },
      { kind: 'number', name: 'source', bytes: 1 },
      { kind: 'number', name: 'reason', bytes: 1 },
    ],
  },
} as const;

export type ItemKind = keyof typeof itemTable;
export type PduKind = keyof typeof pduTable;

/** An item of a kind with its fields. */
export type ItemOf<K extends ItemKind> = { readonly kind: K } & FieldValues<(typeof itemTable)[K]['fields']>;
/** An item of a type that is not known here, or not at this place; kept, and skipped (PS3.8 §9.3.1). */
export interface UnknownItem {
  readonly kind: 'unknown';
  readonly type: number;
  readonly bytes: Uint8Array;
}
export type Item = { [K in ItemKind]: ItemOf<K> }[ItemKind] | UnknownItem;

/** A PDU of a kind with its fields. */
export type PduOf<K extends PduKind> = { readonly kind: K } & FieldValues<(typeof pduTable)[K]['fields']>;
export type Pdu = { [K in PduKind]: PduOf<K> }[PduKind];

/** The JavaScript type of a field. */
export type FieldValue<F extends Field> = F extends { readonly kind: 'number' }
  ? number
  : F extends { readonly kind: 'text' }
    ? string
    : F extends { readonly kind: 'bytes' }
      ? Uint8Array
      : F extends { readonly kind: 'texts' }
        ? readonly string[]
        : F extends { readonly kind: 'items' }
          ? readonly Item[]
          : readonly DataValue[];

/** The fields of a row as an object: reserved ones have no name and are left out. */
export type FieldValues<Fields extends readonly Field[]> = {
  readonly [F in Fields[number] as F extends { readonly name: infer N extends string } ? N : never]: FieldValue<F>;
};

/** Bits of the message control header of a presentation data value (PS3.8 §E.2). */
export const controlBits: { readonly command: 0x01; readonly last: 0x02 } = { command: 0x01, last: 0x02 };

/** Bytes of a PDU before its variable field (PS3.8 §9.3.1). */
export const PDU_HEADER_BYTES = 6;
/** Bytes of a presentation data value before its fragment: length, context ID, control header (PS3.8 §9.3.5.1). */
export const VALUE_HEADER_BYTES = 6;
