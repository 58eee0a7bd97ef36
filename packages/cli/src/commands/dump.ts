import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount, parsePath, parseText } from '../parsers.ts';

export interface DumpFlags extends CommonFlags {
  readonly path: string | undefined;
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
    ].join('\n'),
    jsonLines: [
      {
        call: '{"00100020":{"vr":"LO","Value":["C12"]},…}',
        does: 'The data set of each file in the DICOM JSON Model (PS3.18 Annex F). Values that stay in the file have a BulkDataURI file:///PATH?offset=BYTES&length=BYTES. With --path it is the attribute, or an array of the items of a sequence.',
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
        call: 'hu dump report.dcm --path EncapsulatedDocument > report.pdf',
        does: 'Write the bytes of a value to a file',
      },
      { call: 'curl -s URL | hu dump - --json | jq .', does: 'Read standard input, print DICOM JSON' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      path: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        placeholder: 'PATH',
        brief: 'Print the value at this path alone, such as PatientID or RequestAttributesSequence[0].StudyInstanceUID',
      },
      all: { kind: 'boolean', optional: true, withNegated: false, brief: 'Do not shorten values' },
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
        brief: 'Read bare data sets without File Meta Information in this transfer syntax, a UID or a keyword',
      },
      color: {
        kind: 'boolean',
        default: true,
        brief: 'Use colours on a terminal; the variable NO_COLOR turns them off too',
      },
    },
    positional: {
      kind: 'array',
      minimum: 1,
      parameter: { brief: 'Files to read; - is standard input', placeholder: 'FILE', parse: parsePath },
    },
  },
  () => import('../dump/action.ts'),
);
