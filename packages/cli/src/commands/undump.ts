import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseText } from '../parsers.ts';
import { argumentList } from './argument-list.ts';

/** What stands for characters in the brackets of a dump. */
export const escapeKinds = ['none', 'newline', 'octal', 'xml'] as const;
/**
 * `newline` is the `\n` of dump2dcm, which becomes CR LF; `octal` is `\033` as of dcmdump +Qo; `xml` is `&#27;` as of
 * dcmdump +Qn. With `none` a text is what it looks like.
 */
export type Escapes = (typeof escapeKinds)[number];

export interface UndumpFlags extends CommonFlags {
  readonly output: string | undefined;
  readonly bulkFolder: string | undefined;
  readonly syntax: string | undefined;
  readonly lengths: 'kept' | 'defined' | 'undefined' | undefined;
  readonly groupLengths: 'kept' | 'made' | 'dropped' | undefined;
  readonly meta: 'kept' | 'made' | 'dropped';
  readonly escapes: Escapes;
  readonly skipMissing: boolean | undefined;
  readonly verbose: boolean | undefined;
}

export const undump: Declaration = declare<UndumpFlags, string[]>(
  {
    name: 'undump',
    brief: 'Make DICOM files of dumps',
    usage: 'FILE...',
    about: [
      'Writes the DICOM file that a text describes: one that hu dump --all or dcmdump +L printed, or one written as these do.',
      'So a header can be changed in an editor, and a file for a test be written by hand.',
      '',
      'A line is an element: (gggg,eeee) VR value # comment. The VR may be left out where PS3.6 knows the tag; lines need not',
      'be in order. Values: numbers and tags as they are, with \\ between them; texts in [ ], bytes and words in hexadecimal,',
      'UIDs also by name, =CTImageStorage; bytes also as =FILE, a file below the folder of the dump. A sequence is',
      '(Sequence with explicit length), its items are (fffe,e000), delimiters (fffe,e00d) and (fffe,e0dd) close them; in a dump',
      'of hu the indent tells. Compressed pixels are (PixelSequence), an item for each fragment.',
      '',
      'Texts of dcmdump are bytes and stay what they are; those of hu dump are written in Specific Character Set. Lengths in',
      'the text say nothing but whether sequences and items have one; group lengths are counted. File Meta Information is',
      'taken from the dump, completed, or made. A value that the dump does not hold whole is refused.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"file":"a.txt","output":"out/a.dcm","bytes":530488}',
        does: 'One file that was written with --output.',
      },
    ],
    examples: [
      {
        call: 'hu undump edited.txt --output edited.dcm',
        does: 'Make a file of what hu dump --all printed and an editor changed',
      },
      { call: 'dcmdump +L a.dcm | hu undump - > b.dcm', does: 'Read what DCMTK printed, in a pipe' },
      { call: 'hu undump header.txt --syntax implicit --meta made --output a.dcm', does: 'Write a file by hand' },
      { call: 'hu undump dumps/ --output files/', does: 'Make a file of each dump of a folder' },
      {
        call: 'hu undump short.txt --skip-missing --output header.dcm',
        does: 'Leave values empty that the dump shows in part',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      output: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        placeholder: 'PATH',
        brief: 'Write here: a folder, of one file also a file; - or nothing is standard output',
      },
      bulkFolder: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        placeholder: 'FOLDER',
        brief:
          'Take values that are given as =FILE from this folder, and from no other; that of the dump unless said otherwise',
      },
      syntax: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        placeholder: 'SYNTAX',
        brief:
          'Transfer syntax of the file in place of that of the dump: explicit, implicit, big-endian, deflated, a keyword or a UID',
      },
      lengths: {
        kind: 'enum',
        values: ['kept', 'defined', 'undefined'],
        optional: true,
        brief: 'Lengths of sequences and items: as the dump says, or all of one kind',
      },
      groupLengths: {
        kind: 'enum',
        values: ['kept', 'made', 'dropped'],
        optional: true,
        brief: 'Group lengths (gggg,0000): those of the dump, of all groups, or none',
      },
      meta: {
        kind: 'enum',
        values: ['kept', 'made', 'dropped'],
        default: 'kept',
        brief: 'File Meta Information: that of the dump with what it lacks, a new one, or none',
      },
      escapes: {
        kind: 'enum',
        values: escapeKinds,
        default: 'none',
        brief:
          'What texts in [ ] write characters as: \\n as CR LF (dump2dcm), \\033 (dcmdump +Qo), &#27; (dcmdump +Qn), or none',
      },
      skipMissing: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Leave values empty that the dump does not hold whole',
      },
      verbose: { kind: 'boolean', optional: true, withNegated: false, brief: 'Tell of each file that was written' },
    },
    aliases: { v: 'verbose' },
    positional: argumentList('FILE', 'Files, folders and patterns; - is standard input'),
  },
  () => import('../undump/action.ts'),
);
