import type { FlagParametersForType } from '@stricli/core';
import type { HuContext } from '../context.ts';
import { parseCount, parsePath } from '../parsers.ts';
import { onOff, textFlag, textsFlag } from './flag-kinds.ts';

/** What happens where a file of the name is there already and holds another object. */
export const existingKinds = ['number', 'refuse', 'replace'] as const;
export type ExistingKind = (typeof existingKinds)[number];

/** The flags of each command that writes to files what comes over the network. */
export interface StorageFlags {
  readonly folder: string;
  readonly name: string | undefined;
  readonly perStudy: boolean | undefined;
  readonly existing: ExistingKind;
  readonly prefer: readonly string[] | undefined;
  readonly only: readonly string[] | undefined;
  readonly maxBytes: number | undefined;
  readonly sync: boolean | undefined;
  readonly verbose: boolean | undefined;
}

/** The same as stricli wants them. */
export const storageFlags: FlagParametersForType<StorageFlags, HuContext> = {
  folder: {
    kind: 'parsed',
    parse: parsePath,
    default: '.',
    placeholder: 'DIR',
    brief: 'Folder to write to; made if absent',
  },
  name: textFlag('PATTERN', 'Names of the files, folders between slashes; {SOPInstanceUID}.dcm unless told'),
  perStudy: onOff('A folder for each study: {StudyInstanceUID}/{SOPInstanceUID}.dcm'),
  existing: {
    kind: 'enum',
    values: existingKinds,
    default: 'number',
    brief: 'Another object under the name: number the new file, refuse it (status 0111), or replace the old file',
  },
  prefer: textsFlag(
    'SYNTAX,...',
    'Transfer syntaxes to choose first where a sender offers several; keywords, UIDs, explicit or implicit',
  ),
  only: textsFlag('SYNTAX,...', 'Transfer syntaxes to take, and no others, in this order'),
  maxBytes: {
    kind: 'parsed',
    parse: parseCount,
    optional: true,
    placeholder: 'N',
    brief: 'Refuse objects over so many bytes (status A700)',
  },
  sync: onOff('Answer only when the file is safe on the disk; slower'),
  verbose: onOff('Tell of each object'),
};

/** What names are made of, for the help. */
export const NAME_WORDS: readonly string[] = [
  'Names are made of {SOPInstanceUID}, {SOPClassUID}, {StudyInstanceUID}, {SeriesInstanceUID}, {StudyID}, {StudyDate},',
  '{StudyTime}, {StudyDescription}, {SeriesDescription}, {SeriesNumber}, {InstanceNumber}, {Modality},',
  '{AccessionNumber}, {PatientID}, {PatientName}, {CallingAE} and {CalledAE}; values lose what has no place in a name',
  'and get a digest then. A file that holds the same object already stays as it is, except with --existing replace.',
];
