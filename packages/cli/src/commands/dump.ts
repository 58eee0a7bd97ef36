import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount, parseText } from '../parsers.ts';
import { argumentList } from './argument-list.ts';

export interface DumpFlags extends CommonFlags {
  readonly xml: boolean | undefined;
  readonly path: string | undefined;
  readonly only: readonly string[] | undefined;
  readonly search: string | undefined;
  readonly depth: number | undefined;
  readonly all: boolean | undefined;
  readonly width: number | undefined;
  readonly syntax: string | undefined;
  readonly color: boolean;
}

export const dump: Declaration = declare<DumpFlags, string[]>(
  {
    name: 'dump',
    brief: 'Print what DICOM files hold',
    usage: 'FILE...',
    about: [
      'Prints File Meta Information and data set of each file, one element a line: tag, VR, length, keyword, value.',
      'Long values are cut at the width of the terminal, or at 120 columns; control characters are shown as symbols.',
      'Of values that are bytes up to 16 are shown. Only headers are read, so large files are as quick as small ones.',
      'A damaged file is printed up to the place where it is damaged.',
      'Folders are searched through, and patterns such as "study/**/*.dcm" too; what is not DICOM in them is passed over.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"00100020":{"vr":"LO","Value":["C12"]},…}',
        does: 'The data set of each file in the DICOM JSON Model (PS3.18 Annex F). Values that stay in the file have a BulkDataURI file:///PATH?offset=BYTES&length=BYTES. With --path a line for each place that the path leads to, with the attribute, or an array of the items of a sequence; with --only and --search only what is chosen.',
      },
    ],
    examples: [
      { call: 'hu dump slice.dcm', does: 'Print one file' },
      { call: 'hu dump *.dcm --path StudyInstanceUID', does: 'Print one value of many files' },
      {
        call: 'hu dump rf.dcm --path RequestAttributesSequence[0].ScheduledProcedureStepID',
        does: 'Print a value inside a sequence',
      },
      {
        call: 'hu dump rf.dcm --only PatientID --only ReferencedSOPInstanceUID',
        does: 'Print some attributes at any depth, with what is around them',
      },
      { call: 'hu dump study/ --search siemens', does: 'Print what has a word in its name or value' },
      {
        call: "hu dump mr.dcm --path '**.CodeMeaning'",
        does: 'Print all values of an attribute, at any depth, and nothing else',
      },
      {
        call: 'hu dump report.dcm --path EncapsulatedDocument > report.pdf',
        does: 'Write the bytes of a value to a file',
      },
      { call: 'curl -s URL | hu dump - --json | jq .', does: 'Read standard input, print DICOM JSON' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      xml: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Print Native DICOM XML (PS3.19 §A.1), with addresses of long values as in JSON; see also hu xml',
      },
      path: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        placeholder: 'PATH',
        brief:
          'Print the values at this path alone, such as PatientID, RequestAttributesSequence[*].StudyInstanceUID or (0009,"CREATOR",01)',
      },
      only: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        variadic: true,
        placeholder: 'PATH',
        brief: 'Print only this attribute: a keyword, a tag or a path, at any depth; may be given several times',
      },
      search: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        placeholder: 'TEXT',
        brief: 'Print only elements with this text in their tag, keyword, name or value',
      },
      depth: {
        kind: 'parsed',
        parse: parseCount,
        optional: true,
        placeholder: 'LEVELS',
        brief: 'Print so many levels: 1 is the data set without the items of its sequences',
      },
      all: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Do not shorten values; of a file up to 64 MiB all bytes are printed, and hu undump makes it again',
      },
      width: {
        kind: 'parsed',
        parse: parseCount,
        optional: true,
        placeholder: 'COLUMNS',
        brief: 'Cut lines at this width',
      },
      syntax: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        placeholder: 'SYNTAX',
        brief: 'Read files that do not name their transfer syntax in this one, a UID or a keyword',
      },
      color: {
        kind: 'boolean',
        default: true,
        brief: 'Use colours on a terminal; the variable NO_COLOR turns them off too',
      },
    },
    positional: argumentList('FILE', 'Files, folders and patterns; - is standard input'),
  },
  () => import('../dump/action.ts'),
);
