import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { argumentList } from './argument-list.ts';
import { type ModelFlags, modelFlags } from './model-flags.ts';

/** How IS, DS, SV and UV are written (PS3.18 §F.2.3). */
export const numberKinds = ['text', 'value'] as const;

export interface JsonFlags extends CommonFlags, ModelFlags {
  readonly array: boolean | undefined;
  readonly numbers: (typeof numberKinds)[number];
}

export const json: Declaration = declare<JsonFlags, string[]>(
  {
    name: 'json',
    brief: 'Turn DICOM files into DICOM JSON, and back',
    usage: 'FILE...',
    about: [
      'Writes the DICOM JSON Model (PS3.18 Annex F): an object for each file, several on a line each, or all as one array.',
      'A file that holds JSON becomes DICOM: objects on lines or in arrays, one file for each of them.',
      'Folders are searched through, and patterns such as "study/**/*.dcm" too; what is of the other kind is passed over.',
      '',
      'Texts are UTF-8. File Meta Information is not in the model, so a file made of it gets a new one; compressed pixels',
      'stand in the text with their item headers, and need --syntax on the way back.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"file":"a.dcm","output":"out/a.json","bytes":5304}',
        does: 'One file that was written with --output.',
      },
    ],
    examples: [
      { call: 'hu json slice.dcm --pretty --bulk none', does: 'Print a header as JSON' },
      { call: 'hu json study/ --array --bulk uri > study.json', does: 'Write all files of a folder as one array' },
      { call: 'hu json study/ --output json/', does: 'Write a file of JSON beside each other, names kept' },
      { call: 'hu json slice.json --output slice.dcm', does: 'Write DICOM of JSON' },
      { call: 'curl -s URL/metadata | hu json - --output headers/', does: 'Write a file of each object of an array' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...modelFlags,
      array: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Write the objects of all files as one array (PS3.18 §F.2.1)',
      },
      numbers: {
        kind: 'enum',
        values: numberKinds,
        default: 'text',
        brief:
          'Numbers that are text in DICOM: as strings where a number would print otherwise, or as numbers of the same value',
      },
    },
    aliases: { v: 'verbose' },
    positional: argumentList('FILE', 'Files, folders and patterns; - is standard input'),
  },
  () => import('../json/action.ts'),
);
