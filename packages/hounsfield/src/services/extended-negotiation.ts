/** What a query may be beyond the baseline (PS3.4 Table C.5-1); in a request wanted, in an answer done. */
export interface QueryExtensions {
  /** Keys of any level without the unique keys above it. */
  readonly relationalQueries: boolean;
  /** Date and time ranges match as one moment. */
  readonly dateTimeMatching: boolean;
  readonly fuzzyPersonNames: boolean;
  /** Timezone Offset From UTC adjusts the times of the query. */
  readonly timezoneAdjustment: boolean;
  /** Query/Retrieve View converts to or from enhanced multi-frame images. */
  readonly enhancedMultiFrame: boolean;
}

/** What a retrieval may be beyond the baseline (PS3.4 Table C.5-3). */
export interface RetrieveExtensions {
  readonly relationalRetrieval: boolean;
  readonly enhancedMultiFrame: boolean;
}

/** What a storage SCP does with what it gets (PS3.4 Tables B.3-1 and B.3-2). */
export interface StorageExtensions {
  /** 0 local, 1 base, 2 full; 3 for an SCU alone (PS3.4 §B.4.1). */
  readonly level: 0 | 1 | 2 | 3;
  /** Of digital signatures; 0 when it is not told. */
  readonly signatureLevel: 0 | 1 | 2 | 3;
  /** 0 never, 1 maybe, 2 for an SCU alone. */
  readonly coercion: 0 | 1 | 2;
}

/** What holds when nothing was negotiated. */
export const defaultStorageExtensions: StorageExtensions = { level: 3, signatureLevel: 0, coercion: 2 };

/** The bytes of SOP Class Extended Negotiation for C-FIND. */
export function encodeQueryExtensions(wanted: Partial<QueryExtensions>): Uint8Array {
  return flags(QUERY, wanted);
}

/** What the bytes mean; those that are not there are 0 (PS3.4 §C.5.1.1). */
export function decodeQueryExtensions(bytes: Uint8Array): QueryExtensions {
  return {
    relationalQueries: bytes[0] === 1,
    dateTimeMatching: bytes[1] === 1,
    fuzzyPersonNames: bytes[2] === 1,
    timezoneAdjustment: bytes[3] === 1,
    enhancedMultiFrame: bytes[4] === 1,
  };
}

/** The bytes of SOP Class Extended Negotiation for C-MOVE and C-GET. */
export function encodeRetrieveExtensions(wanted: Partial<RetrieveExtensions>): Uint8Array {
  return flags(RETRIEVE, wanted);
}

/** As for a query. */
export function decodeRetrieveExtensions(bytes: Uint8Array): RetrieveExtensions {
  return { relationalRetrieval: bytes[0] === 1, enhancedMultiFrame: bytes[1] === 1 };
}

/**
 * The answer of an acceptor: 1 for each field that is asked for and supported, and no more bytes than were offered,
 * because older requestors know only one (PS3.4 §C.5.1.1).
 * @param supported the bytes that `encodeQueryExtensions` or `encodeRetrieveExtensions` made
 */
export function answerExtensions(offered: Uint8Array, supported: Uint8Array): Uint8Array {
  return offered.slice(0, Math.max(1, supported.length)).map((byte, at) => (byte === 1 && supported[at] === 1 ? 1 : 0));
}

/** The bytes of SOP Class Extended Negotiation for storage. */
export function encodeStorageExtensions({ level, signatureLevel, coercion }: StorageExtensions): Uint8Array {
  return Uint8Array.of(level, 0, signatureLevel, 0, coercion, 0);
}

/** What the bytes mean; values that the standard does not have become those that hold without negotiation. */
export function decodeStorageExtensions(bytes: Uint8Array): StorageExtensions {
  return {
    level: oneOf([0, 1, 2, 3] as const, bytes[0], defaultStorageExtensions.level),
    signatureLevel: oneOf([0, 1, 2, 3] as const, bytes[2], defaultStorageExtensions.signatureLevel),
    coercion: oneOf([0, 1, 2] as const, bytes[4], defaultStorageExtensions.coercion),
  };
}

/** As many bytes as are needed to say what is wanted, one at least. */
function flags<T extends object>(fields: readonly (keyof T)[], wanted: Partial<T>): Uint8Array {
  const bytes = fields.map(field => (wanted[field] === true ? 1 : 0));
  return Uint8Array.from(bytes.slice(0, Math.max(1, bytes.lastIndexOf(1) + 1)));
}

function oneOf<T extends number>(values: readonly T[], byte: number | undefined, otherwise: T): T {
  return values.find(value => value === byte) ?? otherwise;
}

const QUERY: readonly (keyof QueryExtensions)[] = [
  'relationalQueries',
  'dateTimeMatching',
  'fuzzyPersonNames',
  'timezoneAdjustment',
  'enhancedMultiFrame',
];
const RETRIEVE: readonly (keyof RetrieveExtensions)[] = ['relationalRetrieval', 'enhancedMultiFrame'];
