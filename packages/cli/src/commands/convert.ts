import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseText } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { type RewriteFlags, rewriteFlags } from './rewrite-flags.ts';

export interface ConvertFlags extends CommonFlags, RewriteFlags {
  readonly syntax: string | undefined;
  readonly lengths: 'kept' | 'defined' | 'undefined' | undefined;
  readonly groupLengths: 'kept' | 'made' | 'dropped' | undefined;
  readonly padding: 'kept' | 'dropped' | undefined;
  readonly charset: string | undefined;
  readonly assume: string | undefined;
  readonly loss: 'refuse' | 'replace' | 'escape' | undefined;
  readonly preamble: 'kept' | 'cleared' | undefined;
  readonly meta: 'kept' | 'made' | 'dropped' | undefined;
}

const choice = <T extends string>(values: readonly T[], brief: string) =>
  ({ kind: 'enum', values, optional: true, brief }) as const;

export const convert: Declaration = declare<ConvertFlags, string[]>(
  {
    name: 'convert',
    brief: 'Write files in another encoding or character set',
    usage: 'FILE... (--output PATH | --in-place)',
    about: [
      'Writes files with the same content in another form; what no option names stays as it is. Long values are copied',
      'in pieces: memory does not grow with the files. Compressed pixels stay as they are, so a transfer syntax of another',
      'compression is refused.',
      '',
      'Folders are searched through, and patterns too; what is not DICOM in them is left alone. Below --output the names',
      'are those below the folder.',
    ].join('\n'),
    jsonLines: [{ call: '{"file":"a.dcm","output":"out/a.dcm","bytes":530488}', does: 'One file that was written.' }],
    examples: [
      { call: 'hu convert a.dcm --syntax implicit --output b.dcm', does: 'Write Implicit VR Little Endian' },
      { call: "hu convert study/ --charset 'ISO_IR 192' --in-place", does: 'Write all texts of a study in UTF-8' },
      {
        call: 'hu convert old/ --meta made --syntax explicit --output new/',
        does: 'Make files of PS3.10 of bare data sets',
      },
      { call: 'hu convert a.dcm --lengths defined --group-lengths dropped --output b.dcm', does: 'Count all lengths' },
      { call: 'hu convert - --preamble cleared < a.dcm > b.dcm', does: 'Clear what another format may hide in' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...rewriteFlags,
      syntax: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        placeholder: 'SYNTAX',
        brief: 'Transfer syntax: explicit, implicit, big-endian, deflated, a keyword or a UID',
      },
      lengths: choice(['kept', 'defined', 'undefined'], 'Lengths of sequences and items'),
      groupLengths: choice(['kept', 'made', 'dropped'], 'Group lengths (gggg,0000)'),
      padding: choice(['kept', 'dropped'], 'Data Set Trailing Padding (FFFC,FFFC)'),
      charset: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        placeholder: 'TERM',
        brief: 'Character set of all texts: a defined term such as ISO_IR 192, or several with \\ between them',
      },
      assume: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        placeholder: 'TERM',
        brief: 'Character set that the texts are in, where the file names none or a wrong one',
      },
      loss: choice(['refuse', 'replace', 'escape'], 'What becomes of characters that the set lacks; they are refused'),
      preamble: choice(['kept', 'cleared'], 'The 128 bytes at the front'),
      meta: choice(['kept', 'made', 'dropped'], 'File Meta Information: made where there is none, or left out'),
    },
    aliases: { v: 'verbose' },
    positional: argumentList('FILE', 'Files, folders and patterns; - is standard input'),
  },
  () => import('../convert/action.ts'),
);
