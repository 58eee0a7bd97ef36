import { HounsfieldError } from './base.ts';
import type { ErrorFacts, ErrorRow } from './row.ts';

const rows = {
  truncated: {
    what: 'The data end in the middle of a data element',
    remedy: 'Copy or send the object again: what arrived is incomplete',
    blame: 'data',
    section: 'PS3.5 §7.1',
  },
  'length-exceeds-container': {
    what: 'A data element claims more bytes than its item or sequence holds',
    remedy: 'Have the program that wrote the object corrected, or read it with lenient limits',
    blame: 'data',
    section: 'PS3.5 §7.5',
  },
  'unexpected-delimiter': {
    what: 'An item or delimiter stands where a data element was expected',
    remedy: 'Check that the transfer syntax is the one that the data were written in',
    blame: 'data',
    section: 'PS3.5 §7.5',
  },
  'not-an-item': {
    what: 'A sequence holds something other than an item',
    remedy: 'Check that the transfer syntax is the one that the data were written in',
    blame: 'data',
    section: 'PS3.5 §7.5',
  },
  'invalid-vr': {
    what: 'The two bytes of the Value Representation are not letters',
    remedy: 'Check that the transfer syntax is the one that the data were written in',
    blame: 'data',
    section: 'PS3.5 §7.1.2',
  },
  'undefined-length': {
    what: 'A value of undefined length has a Value Representation that must state its length',
    remedy: 'Have the program that wrote the object corrected',
    blame: 'data',
    section: 'PS3.5 §7.1.1',
  },
  'too-deep': {
    what: 'Sequences are nested deeper than the limit',
    remedy: 'Raise the limit `depth` if the object is to be trusted',
    blame: 'data',
  },
  'too-many-elements': {
    what: 'The data set holds more elements than the limit',
    remedy: 'Raise the limit `elements` if the object is to be trusted',
    blame: 'data',
  },
  'header-too-large': {
    what: 'The values to be kept in memory exceed the limit',
    remedy: 'Raise the limit `headerBytes`, or lower `bulkAbove` so that long values stay at the source',
    blame: 'data',
  },
  'missing-attribute': {
    what: 'A required attribute is absent or empty',
    remedy: 'Give the attribute a value',
    blame: 'data',
  },
  'unknown-attribute': {
    what: 'The name is neither a keyword of PS3.6 nor a tag',
    remedy: 'Use a keyword such as PatientID, a tag such as (0010,0020), or declare a private attribute',
    blame: 'local',
    section: 'PS3.6',
  },
  'invalid-value': {
    what: 'The value cannot be written with the Value Representation of the attribute',
    remedy: 'Give a value of the type and range that the Value Representation states',
    blame: 'local',
    section: 'PS3.5 §6.2',
  },
  'not-representable': {
    what: 'A text has characters that the Specific Character Set of the data set lacks',
    remedy: 'Set SpecificCharacterSet to ISO_IR 192 (UTF-8) first',
    blame: 'local',
    section: 'PS3.3 §C.12.1.1.2',
  },
  'bulk-not-in-memory': {
    what: 'A long value was left at its source and cannot be read without waiting',
    remedy: 'Use the asynchronous reader of the value, or parse with a higher `bulkAbove`',
    blame: 'local',
  },
  'no-source': {
    what: 'A long value was left behind and the data set knows no source to read it from',
    remedy: 'Open the object from a file or another source that can be read again',
    blame: 'local',
  },
  'not-dicom': {
    what: 'The data are not a DICOM file: no prefix DICM at byte 128',
    remedy: 'Check the file; a bare data set can be read by naming its transfer syntax',
    blame: 'data',
    section: 'PS3.10 §7.1',
  },
  'no-transfer-syntax': {
    what: 'The File Meta Information has no Transfer Syntax UID',
    remedy: 'Name the transfer syntax when reading, or have the file written anew',
    blame: 'data',
    section: 'PS3.10 §7.1',
  },
  'unknown-transfer-syntax': {
    what: 'The Transfer Syntax UID is not one that PS3.5 and PS3.6 define',
    remedy: 'Convert the object to a standard transfer syntax with the program that wrote it',
    blame: 'data',
    section: 'PS3.6 Table A-1',
  },
  'unsupported-encoding': {
    what: 'This reader does not handle the encoding of the transfer syntax',
    remedy: 'Convert the object to Explicit VR Little Endian',
    blame: 'local',
    section: 'PS3.5 Annex A',
  },
  'malformed-json': {
    what: 'The text is not a DICOM JSON Model object',
    remedy: 'Write each attribute as {"vr": …, "Value": […]} under its eight hexadecimal digits',
    blame: 'peer',
    section: 'PS3.18 §F.2.2',
  },
  'bad-record': {
    what: 'A stored header record is damaged or was written by another version',
    remedy: 'Rebuild the index from the stored objects',
    blame: 'local',
  },
} as const;

export type ParseErrorCode = keyof typeof rows;
/** Errors of reading, editing and writing data sets and files. */
export const parseErrors: Readonly<Record<ParseErrorCode, ErrorRow>> = rows;

/** A data set or file cannot be read, or a value cannot be written. */
export class ParseError extends HounsfieldError<ParseErrorCode> {
  override readonly name: string = 'ParseError';
  constructor(code: ParseErrorCode, facts: ErrorFacts = {}) {
    super(code, rows[code], facts);
  }
}
