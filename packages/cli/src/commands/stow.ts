import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { onOff, textFlag } from './flag-kinds.ts';
import { categoryBrief, type WebFlags, webFlags } from './web-flags.ts';

export interface StowFlags extends CommonFlags, WebFlags {
  readonly parallel: number;
  readonly files: number;
  readonly study: string | undefined;
  readonly category: string | undefined;
  readonly dryRun: boolean | undefined;
  readonly verbose: boolean | undefined;
}

export const stow: Declaration = declare<StowFlags, string[]>(
  {
    name: 'stow',
    brief: 'Store files and folders at a DICOMweb service (STOW-RS)',
    usage: 'URL PATH...',
    about: [
      'Sends each file as it is, byte for byte, several in one request and several requests side by side. Folders are',
      'searched through as by hu store. What the server says of each object is told; a request that it finds too large is',
      'halved. Where a request fails its files are not sent again: they may be there.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"file":"a.dcm","outcome":"sent","status":0,"sopClassUid":"…","sopInstanceUid":"…","transferSyntaxUid":"…","bytes":530488}',
        does: 'One file; outcome is sent, warning, failed, skipped or, with --dry-run, planned. failed and skipped have a reason; status is the reason code of PS3.18 Annex I, 0 for sent.',
      },
      {
        call: '{"summary":{"sent":12,"warnings":0,"failed":1,"skipped":3,"planned":0,"bytes":6365856,"seconds":0.4}}',
        does: 'The last line.',
      },
    ],
    examples: [
      { call: 'hu stow http://127.0.0.1:8080/dicom-web study/', does: 'Store all DICOM files of a folder' },
      {
        call: 'hu stow https://pacs.example/dicom-web a.dcm --token env:PACS_TOKEN',
        does: 'Store one file, with the token of the environment variable PACS_TOKEN',
      },
      {
        call: 'hu stow https://pacs.example/dicom-web study/ --parallel 8 --files 1 --json',
        does: 'One object a request, eight requests side by side',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...webFlags,
      parallel: {
        kind: 'parsed',
        parse: parseCount,
        default: '4',
        placeholder: 'N',
        brief: 'Requests side by side at most',
      },
      files: {
        kind: 'parsed',
        parse: parseCount,
        default: '32',
        placeholder: 'N',
        brief: 'Files in a request at most',
      },
      study: textFlag('UID', 'Have the server refuse objects of any other study'),
      category: textFlag('NAME', categoryBrief),
      dryRun: onOff('Read the headers, say what would be sent, send nothing'),
      verbose: onOff('Tell of each file, the skipped ones too'),
    },
    aliases: { v: 'verbose' },
    positional: argumentList('URL PATH', 'Address of the service, then files and folders', 2),
  },
  () => import('../stow/action.ts'),
);
