import type { RetainOption } from 'hounsfield/deidentify';
import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parsePath } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { type RewriteFlags, rewriteFlags } from './rewrite-flags.ts';

/** What may be kept beside what the profile keeps (PS3.15 §E.3). */
export const retained: readonly RetainOption[] = ['dates', 'device', 'institution', 'patient', 'uids'];

export interface DeidentifyFlags extends CommonFlags, Pick<RewriteFlags, 'output' | 'verbose'> {
  readonly keyFile: string | undefined;
  readonly keep: readonly RetainOption[] | undefined;
  readonly acceptBurnedIn: boolean | undefined;
}

export const deidentify: Declaration = declare<DeidentifyFlags, string[]>(
  {
    name: 'deidentify',
    brief: 'Write files without what tells who the patient is',
    usage: 'FILE... --output PATH',
    about: [
      'Writes files by the Basic Application Level Confidentiality Profile (PS3.15 Annex E): each attribute of Table E.1-1 is',
      'taken away, emptied or replaced by a value that says nothing, at any depth; private and unknown attributes, curves and',
      'overlays go; UIDs become other ones, the same for the same, so that references still match. Pixels stay as they are.',
      '',
      'What pixels and documents show cannot be taken away so: ultrasound and secondary captures that do not say NO in Burned In',
      'Annotation, endoscopy, photographs, films, sound, documents, reports, annotated presentation states and objects of',
      'unknown classes are refused. --accept-burned-in takes them as they are: for files that somebody looked at. Texts that',
      'the profile keeps, such as Protocol Name, are replaced where they hold the name or ID of the patient; other names in',
      'them are not found, nor are comments inside of compressed pixels.',
      '',
      'The files in a folder get the new UID as their name. New UIDs come from a secret key: of --key-file, which is made where',
      'it is not there, or of this run alone. Who has the key and an old UID can tell the new one: keep it apart.',
    ].join('\n'),
    jsonLines: [
      { call: '{"file":"a.dcm","output":"out/2.25.1.dcm","bytes":530488}', does: 'One file that was written.' },
    ],
    examples: [
      { call: 'hu deidentify study/ --output out/', does: 'Write a study without its patient' },
      {
        call: 'hu deidentify study/ --key-file key --output out/',
        does: 'The same, with the same UIDs for what comes later',
      },
      {
        call: 'hu deidentify study/ --keep dates,device --output out/',
        does: 'Keep dates, and what is known of the device',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      output: rewriteFlags.output,
      verbose: rewriteFlags.verbose,
      keyFile: {
        kind: 'parsed',
        parse: parsePath,
        optional: true,
        placeholder: 'FILE',
        brief: 'Secret that new UIDs are made with, 16 bytes or more; made where it is not there',
      },
      keep: {
        kind: 'enum',
        values: retained,
        optional: true,
        variadic: ',',
        brief: 'Keep what an option of PS3.15 §E.3 keeps: several with commas between them',
      },
      acceptBurnedIn: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Take objects too whose pixels or documents may tell who the patient is',
      },
    },
    aliases: { v: 'verbose' },
    positional: argumentList('FILE', 'Files, folders and patterns; - is standard input'),
  },
  () => import('../deidentify/action.ts'),
);
