import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseAeTitle, parseListenPort } from '../parsers.ts';
import { argumentList } from './argument-list.ts';

/** The forms that a statement can have. */
export const statementFormats = ['md', 'html', 'json'] as const;

export interface StatementFlags extends CommonFlags {
  readonly format: (typeof statementFormats)[number];
  readonly compare: boolean | undefined;
  readonly ae: string;
  readonly dicomPort: number;
}

export const statement: Declaration = declare<StatementFlags, string[]>(
  {
    name: 'statement',
    brief: 'Print the conformance statement of the archive, or compare two',
    usage: '[--compare A.json B.json]',
    about: [
      'Prints what the archive that hu serve runs can do, in the parts of PS3.2: application entities, presentation',
      'contexts, operations and their statuses, character sets, security. It is derived from the declarations that the',
      'program itself runs by.',
      '--compare reads two statements of --format json and says of each operation that one of them uses whether the',
      'other could answer it, in which transfer syntaxes, and if not, why. The exit code is 1 when something would fail.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"format":"hounsfield-conformance-statement/1","product":{…},"entities":[…],…}',
        does: 'The statement: product, overview, implementation, entities with their services by role, characterSets, media, security. UIDs stand for names.',
      },
      {
        call: '{"from":"Modality","to":"Archive","sopClassUid":"…","operation":"C-STORE","works":true,"transferSyntaxes":["…"],"why":""}',
        does: 'With --compare: one operation of one SOP Class; from invokes it, why is empty when it works.',
      },
    ],
    examples: [
      { call: 'hu statement > statement.md', does: 'Write the statement of the archive in Markdown' },
      { call: 'hu statement --format html > statement.html', does: 'Write it as a web page' },
      { call: 'hu statement --compare modality.json archive.json', does: 'Ask whether two applications could talk' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      format: { kind: 'enum', values: statementFormats, default: 'md', brief: 'Markdown, a web page, or JSON' },
      compare: { kind: 'boolean', optional: true, withNegated: false, brief: 'Compare two statements' },
      ae: {
        kind: 'parsed',
        parse: parseAeTitle,
        default: 'HOUNSFIELD',
        placeholder: 'AE',
        brief: 'AE title of the archive',
      },
      dicomPort: {
        kind: 'parsed',
        parse: parseListenPort,
        default: '11112',
        placeholder: 'PORT',
        brief: 'Port of its DICOM services',
      },
    },
    positional: argumentList('FILE', 'With --compare: two statements in JSON', 0),
  },
  () => import('../statement/action.ts'),
);
