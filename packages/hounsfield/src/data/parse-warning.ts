/** One row of the table of warnings: `what` is a sentence without its full stop. */
export interface WarningRow {
  readonly what: string;
  /** Where the standard says how it should be. */
  readonly section: string;
}

const rows = {
  'stray-delimiter': {
    what: 'A delimiter ends nothing and is passed over',
    section: 'PS3.5 §7.5',
  },
  'missing-item-delimiter': {
    what: 'An item of undefined length has no delimiter at its end',
    section: 'PS3.5 §7.5',
  },
  'item-too-long': {
    what: 'An item claims more bytes than its sequence has, and ends with it',
    section: 'PS3.5 §7.5',
  },
  'unended-sequence': {
    what: 'The data end before the delimiter of a sequence or item',
    section: 'PS3.5 §7.5',
  },
  'sequence-vr': {
    what: 'A sequence of items has another Value Representation than SQ',
    section: 'PS3.5 §7.5',
  },
  'no-items': {
    what: 'A sequence holds something other than items, and is read as bytes',
    section: 'PS3.5 §7.5',
  },
  'undefined-length': {
    what: 'A value of bytes has an undefined length without being made of items',
    section: 'PS3.5 §7.1.1, §A.4',
  },
  'explicit-in-unknown': {
    what: 'An item of an element of unknown VR is in Explicit VR',
    section: 'PS3.5 §6.2.2',
  },
  'missing-vr': {
    what: 'An element has no Value Representation although the transfer syntax is Explicit VR',
    section: 'PS3.5 §7.1.2',
  },
  'unknown-vr': {
    what: 'An element has a Value Representation that PS3.5 does not name',
    section: 'PS3.5 §6.2',
  },
  'invalid-vr': {
    what: 'The Value Representation of an element is not two letters',
    section: 'PS3.5 §7.1.2',
  },
  'odd-length': {
    what: 'A value has an odd number of bytes',
    section: 'PS3.5 §7.1.1',
  },
  'other-encoding': {
    what: 'The data set is in another encoding than the transfer syntax says',
    section: 'PS3.5 §10',
  },
  'trailing-padding': {
    what: 'Zero bytes stand where an element is expected and are passed over',
    section: 'PS3.10 §7.2',
  },
  'trailing-bytes': {
    what: 'Bytes that are no element stand behind the last one',
    section: 'PS3.10 §7.2',
  },
  truncated: {
    what: 'The data end in the middle of an element, of which there is only a part',
    section: 'PS3.5 §7.1',
  },
} as const;

export type WarningCode = keyof typeof rows;
/** What may be odd in a data set that is read nevertheless. */
export const parseWarnings: Readonly<Record<WarningCode, WarningRow>> = rows;

/** Something odd that was read nevertheless. */
export interface ParseWarning {
  readonly code: WarningCode;
  /** Byte position at the source. */
  readonly offset: number;
  /** The element there, such as `RequestAttributesSequence[0].CodeValue`, or the item that it is in; none behind the last. */
  readonly path?: string;
}
