import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { type PeerFlags, peerFlags } from './peer-flags.ts';

export interface StoreFlags extends CommonFlags, PeerFlags {
  readonly associations: number;
  readonly window: number;
  readonly dryRun: boolean | undefined;
  readonly verbose: boolean | undefined;
}

export const store: Declaration = declare<StoreFlags, string[]>(
  {
    name: 'store',
    brief: 'Send files and folders to a peer (C-STORE)',
    usage: 'HOST:PORT PATH...',
    about: [
      'Sends each file as it is, byte for byte, in the transfer syntax that it is written in.',
      'Folders are searched through. In them files that are not DICOM are skipped and counted, DICOMDIRs too;',
      'symbolic links are followed as long as they stay inside the folder.',
      'Several associations work side by side; a broken one is opened again.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"file":"a.dcm","outcome":"sent","status":0,"sopClassUid":"…","sopInstanceUid":"…","transferSyntaxUid":"…","bytes":530488}',
        does: 'One file; outcome is sent, warning, failed, skipped or, with --dry-run, planned. failed and skipped have a reason; status is there when the peer answered (PS3.4 §B.2.3).',
      },
      {
        call: '{"summary":{"sent":12,"warnings":0,"failed":1,"skipped":3,"planned":0,"bytes":6365856,"seconds":0.4}}',
        does: 'The last line.',
      },
    ],
    examples: [
      { call: 'hu store 127.0.0.1:11112 study/ --called ARCHIVE', does: 'Send all DICOM files of a folder' },
      {
        call: 'hu store ARCHIVE@127.0.0.1:11112 a.dcm b.dcm --associations 1',
        does: 'Send two files one after another',
      },
      {
        call: 'hu store PACS@pacs.example:104 /media/cdrom --dry-run -v',
        does: 'See what would be sent, and what not',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...peerFlags,
      associations: {
        kind: 'parsed',
        parse: parseCount,
        default: '4',
        placeholder: 'N',
        brief: 'Associations side by side at most',
      },
      window: {
        kind: 'parsed',
        parse: parseCount,
        default: '16',
        placeholder: 'N',
        brief: 'Files under way at once on each association, where the peer allows it (PS3.7 §D.3.3.3)',
      },
      dryRun: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Read the headers, say what would be sent, send nothing',
      },
      verbose: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Tell of each file, the skipped ones too',
      },
    },
    aliases: { v: 'verbose' },
    positional: argumentList('HOST:PORT PATH', 'Where the peer listens, then files and folders', 2),
  },
  () => import('../store/action.ts'),
);
