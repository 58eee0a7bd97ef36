import type { FlagParametersForType } from '@stricli/core';
import type { HuContext } from '../context.ts';
import { parseText } from '../parsers.ts';

/** What becomes of long values. */
export const bulkKinds = ['inline', 'uri', 'none'] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** The flags of the commands that write data sets in another form and read them back. */
export interface ModelFlags {
  readonly output: string | undefined;
  readonly toDicom: boolean | undefined;
  readonly bulk: BulkKind;
  readonly bulkFolder: string | undefined;
  readonly pretty: boolean | undefined;
  readonly syntax: string | undefined;
  readonly verbose: boolean | undefined;
}

/** The same as stricli wants them. */
export const modelFlags: FlagParametersForType<ModelFlags, HuContext> = {
  output: {
    kind: 'parsed',
    parse: parseText,
    optional: true,
    placeholder: 'PATH',
    brief: 'Write here: a folder, of one file also a file; - or nothing is standard output',
  },
  toDicom: {
    kind: 'boolean',
    optional: true,
    withNegated: false,
    brief: 'Read the files as text and write DICOM; files that are named are told by what they hold',
  },
  bulk: {
    kind: 'enum',
    values: bulkKinds,
    default: 'inline',
    brief:
      'Long values: in the text as base64, by their place in the file as file:///PATH?offset=N&length=N, or left out',
  },
  bulkFolder: {
    kind: 'parsed',
    parse: parseText,
    optional: true,
    placeholder: 'FOLDER',
    brief: 'To DICOM: take values that are given by file: addresses from files in this folder, and from no others',
  },
  pretty: { kind: 'boolean', optional: true, withNegated: false, brief: 'One attribute a line, items indented' },
  syntax: {
    kind: 'parsed',
    parse: parseText,
    optional: true,
    placeholder: 'SYNTAX',
    brief: 'Transfer syntax of files that do not name theirs, and to DICOM that of the file; a UID or a keyword',
  },
  verbose: { kind: 'boolean', optional: true, withNegated: false, brief: 'Tell of each file that was written' },
};
