import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount, parsePath, parseText } from '../parsers.ts';

export interface DiffFlags extends CommonFlags {
  readonly ignore: readonly string[] | undefined;
  readonly ignoreVr: boolean | undefined;
  readonly meta: boolean;
  readonly exact: boolean | undefined;
  readonly width: number | undefined;
  readonly color: boolean;
}

const file = (brief: string) => ({ brief, placeholder: 'FILE', parse: parsePath }) as const;

export const diff: Declaration = declare<DiffFlags, [string, string]>(
  {
    name: 'diff',
    brief: 'Compare two files, element by element',
    usage: 'A B',
    about: [
      'Lists what is unlike in two files, those of nested items too: - stands only in A, + only in B, ~ has another VR.',
      'How the files are encoded makes no difference, nor do lengths of groups and sequences. Long values are compared',
      'in pieces, so memory does not grow with the files.',
      'The exit code is 0 when the files are alike and 1 when they differ.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"kind":"changed","path":"PatientID","before":{"vr":"LO","Value":["A"]},"after":{"vr":"LO","Value":["B"]}}',
        does: 'One difference; kind is added, removed, changed, vr or preamble. before and after are attributes of the DICOM JSON Model (PS3.18 Annex F), or data sets where a whole item was added or removed.',
      },
    ],
    examples: [
      { call: 'hu diff a.dcm b.dcm', does: 'List the differences' },
      { call: "hu diff a.dcm b.dcm --ignore '**.SOPInstanceUID' --no-meta", does: 'Leave out what may differ' },
      { call: 'hu set a.dcm --set PatientID=X --output - | hu diff a.dcm -', does: 'See what a change does' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ignore: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        variadic: true,
        placeholder: 'PATH',
        brief: 'Leave out this place with all that is in it; may be given several times',
      },
      ignoreVr: { kind: 'boolean', optional: true, withNegated: false, brief: 'Leave out differences of the VR alone' },
      meta: { kind: 'boolean', default: true, brief: 'Compare preamble and File Meta Information too' },
      exact: { kind: 'boolean', optional: true, withNegated: false, brief: 'Compare padding and group lengths too' },
      width: {
        kind: 'parsed',
        parse: parseCount,
        optional: true,
        placeholder: 'COLUMNS',
        brief: 'Cut lines at this width',
      },
      color: {
        kind: 'boolean',
        default: true,
        brief: 'Use colours on a terminal; the variable NO_COLOR turns them off too',
      },
    },
    positional: { kind: 'tuple', parameters: [file('The one file; - is standard input'), file('The other file')] },
  },
  () => import('../diff/action.ts'),
);
