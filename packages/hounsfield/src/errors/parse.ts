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
    remedy: 'Have the program that wrote the object corrected',
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
  'invalid-path': {
    what: 'The path to an element cannot be read',
    remedy: 'Write it as RequestAttributesSequence[0].ScheduledProcedureStepID or (0009,"CREATOR",01)',
    blame: 'local',
  },
  'path-not-found': {
    what: 'The path leads to an element or item that is not there',
    remedy: 'Check the number of the item, or have what is missing created on the way',
    blame: 'local',
  },
  'not-a-sequence': {
    what: 'The path goes on in an element that is no sequence',
    remedy: 'End the path there, or name a sequence',
    blame: 'local',
    section: 'PS3.5 §7.5',
  },
  'no-private-block': {
    what: 'All 240 blocks of the private group are taken',
    remedy: 'Use another odd group, or remove private elements that nobody needs',
    blame: 'local',
    section: 'PS3.5 §7.8.1',
  },
  'invalid-value': {
    what: 'The value cannot be written with the Value Representation of the attribute',
    remedy: 'Give a value of the type and range that the Value Representation states',
    blame: 'local',
    section: 'PS3.5 §6.2',
  },
  'not-representable': {
    what: 'A text has characters that the Specific Character Set of the data set lacks',
    remedy: 'Convert the data set to ISO_IR 192 (UTF-8) first, or allow the loss',
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
    what: 'The data are not a DICOM file',
    remedy: 'Check the file; a bare data set that is not recognised can be read by naming its transfer syntax',
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
  'damaged-deflate': {
    what: 'The deflated data set is damaged',
    remedy: 'Copy or send the object again',
    blame: 'data',
    section: 'PS3.5 §A.5',
  },
  'inflated-too-large': {
    what: 'The deflated data set grows beyond the limit',
    remedy: 'Raise the limits `inflatedBytes` and `inflateRatio` if the object is to be trusted',
    blame: 'data',
    section: 'PS3.5 §A.5',
  },
  'needs-transcoding': {
    what: 'The pixels would have to be compressed or decompressed for the transfer syntax',
    remedy: 'Transcode the pixels first, or choose a transfer syntax of the same compression',
    blame: 'local',
    section: 'PS3.5 Annex A',
  },
  'not-tiff': {
    what: 'The image cannot be a TIFF image as well',
    remedy: 'Convert it to an uncompressed transfer syntax, or to JPEG Baseline with one fragment for each frame',
    blame: 'local',
    section: 'PS3.10 §7.5',
  },
  'length-unknown': {
    what: 'The length of a deflated data set is known only when it was written',
    remedy: 'Stream the object instead of asking for its parts',
    blame: 'local',
    section: 'PS3.5 §A.5',
  },
  'source-unreachable': {
    what: 'The server does not give the object',
    remedy: 'Check the address and the right to read it, and try again',
    blame: 'peer',
  },
  'source-changed': {
    what: 'The object at its source is another one than was opened',
    remedy: 'Open the object again',
    blame: 'peer',
  },
  'malformed-json': {
    what: 'The text is not a DICOM JSON Model object',
    remedy: 'Write each attribute as {"vr": …, "Value": […]} under its eight hexadecimal digits',
    blame: 'data',
    section: 'PS3.18 §F.2.2',
  },
  'malformed-xml': {
    what: 'The text is not a Native DICOM Model document',
    remedy: 'Write well-formed XML without document type and entities, by the schema of the section',
    blame: 'data',
    section: 'PS3.19 §A.1.6',
  },
  'text-too-long': {
    what: 'The text of one data set, or of a part of it, is longer than the limit',
    remedy: 'Raise the limit `length` if the text is to be trusted, or give long values by address',
    blame: 'data',
  },
  'malformed-etas': {
    what: 'The text is not a calibration text in the DCM format of ETAS',
    remedy: 'Correct the line that is named, or have the text written anew',
    blame: 'data',
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
