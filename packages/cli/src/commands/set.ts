import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseText } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { type RewriteFlags, rewriteFlags } from './rewrite-flags.ts';

/** What new UIDs are given to; `all` is whatever names an instance of something, in the run or not. */
export const uidLevels = ['study', 'series', 'instance', 'all'] as const;
export type UidLevel = (typeof uidLevels)[number];

export interface SetFlags extends CommonFlags, RewriteFlags {
  readonly set: readonly string[] | undefined;
  readonly replace: readonly string[] | undefined;
  readonly from: readonly string[] | undefined;
  readonly insert: readonly string[] | undefined;
  readonly delete: readonly string[] | undefined;
  readonly deletePrivate: boolean | undefined;
  readonly newUids: readonly UidLevel[] | undefined;
}

const words = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: parseText, optional: true, variadic: true, placeholder, brief }) as const;

export const set: Declaration = declare<SetFlags, string[]>(
  {
    name: 'set',
    brief: 'Change, add and delete attributes of files',
    usage: 'FILE... (--output PATH | --in-place)',
    about: [
      'Writes files anew with some attributes changed; all else stays as it is, byte for byte, long values too, which are',
      'copied in pieces: memory does not grow with the files. Group lengths of changed groups and lengths of the',
      'sequences around are counted anew, and the meta information follows a new SOP Instance UID.',
      '',
      'PATH is a keyword or tag, with items from 0: RequestAttributesSequence[0].ScheduledProcedureStepID; [*] is all items,',
      '**. stands for any depth, and (0009,"CREATOR",01) is a private element. A backslash stands between values.',
      '',
      'Private elements are deleted first, then what --delete names; then items are inserted, values set, UIDs made anew.',
      '',
      'Folders are searched through, and patterns too; what is not DICOM in them is left alone. Below --output the names',
      'are those below the folder.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"file":"a.dcm","output":"out/a.dcm","bytes":530488}',
        does: 'One file that was written.',
      },
    ],
    examples: [
      { call: 'hu set a.dcm --set PatientID=ID-7 --output b.dcm', does: 'Write a changed copy' },
      {
        call: "hu set study/ --replace '**.PatientName=DOE^JANE' --delete '(60xx,xxxx)' --in-place",
        does: 'Change what is there, at any depth, and delete all overlays, in all files of a folder',
      },
      {
        call: 'hu set a.dcm --set RequestAttributesSequence[0].ScheduledProcedureStepID=S1 --in-place --backup',
        does: 'Set a value in an item, which is made if need be, and keep the old file',
      },
      { call: 'hu set study/ --delete-private --new-uids all --output copy/', does: 'Copy a study under new UIDs' },
      {
        call: 'hu set - --set \'(0009,"ACME",01):LO=x\' < a.dcm > b.dcm',
        does: 'Add a private element with its VR, in a pipe',
      },
      { call: 'hu set a.dcm --from EncapsulatedDocument=b.pdf --output b.dcm', does: 'Take a value from a file' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...rewriteFlags,
      set: words(
        'PATH=VALUE',
        'Give an attribute a value; it is made where it is not there; PATH:VR=VALUE names its VR',
      ),
      replace: words('PATH=VALUE', 'Give an attribute a value where it is there'),
      from: words('PATH=FILE', 'Give an attribute the bytes of a file'),
      insert: words('PATH', 'Put an empty item into a sequence: before Sequence[2], or behind all'),
      delete: words('PATH', 'Delete elements, items or values'),
      deletePrivate: { kind: 'boolean', optional: true, withNegated: false, brief: 'Delete all private elements' },
      newUids: {
        kind: 'enum',
        values: uidLevels,
        optional: true,
        variadic: true,
        brief: 'Make UIDs anew, the same for the same one in all files of the run, in references between them too',
      },
    },
    aliases: { v: 'verbose' },
    positional: argumentList('FILE', 'Files, folders and patterns; - is standard input'),
  },
  () => import('../set/action.ts'),
);
