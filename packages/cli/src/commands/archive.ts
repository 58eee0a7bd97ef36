import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parsePath } from '../parsers.ts';

export interface ArchiveFlags extends CommonFlags {
  readonly data: string;
}

const flags = {
  ...commonFlags,
  data: { kind: 'parsed', parse: parsePath, placeholder: 'DIR', brief: 'Folder that holds the archive' },
} as const;

export const archiveRebuild: Declaration = declare<ArchiveFlags, []>(
  {
    name: 'archive rebuild',
    brief: 'Make the index of an archive anew from its stored objects',
    usage: '--data DIR',
    about: [
      'Reads every stored object and writes a new index beside the one that is there, which is not read and may be damaged',
      'or gone. When it is complete it takes the place of the old one, which is kept under the name that is printed; until',
      'then nothing is changed. The archive must not run meanwhile. No object is removed; exit code 1 says that some are',
      'not in the index, each of which is told with the reason: damaged, or duplicate (the same object is there twice). Other',
      'contents of one SOP Instance UID are versions of it, the first one received is found and given.',
    ].join('\n'),
    jsonLines: [
      { call: '{"progress":{"done":1200,"total":50000,"perSecond":830}}', does: 'Once a second.' },
      { call: '{"left":{"blob":"000000-…","why":"damaged"}}', does: 'One stored file that is not in the new index.' },
      {
        call: '{"summary":{"indexed":49999,"duplicate":0,"version":0,"damaged":1,"seconds":60.2,"perSecond":830,"kept":"/srv/dicom/index.db.2026-11-30"}}',
        does: 'The last line; kept is null where there was no index.',
      },
    ],
    examples: [{ call: 'hu archive rebuild --data ./data', does: 'The index is damaged: make it anew' }],
  },
  { flags },
  () => import('../archive/rebuild.ts'),
);

export const archiveVerify: Declaration = declare<ArchiveFlags, []>(
  {
    name: 'archive verify',
    brief: 'Read every stored object of an archive and say which are not what was received',
    usage: '--data DIR',
    about: [
      'Compares the digest of each stored object with that of its reception. Nothing is changed, and the archive may run',
      'meanwhile. Of each file that is damaged, and of each that the index has and the disk has not, the path is told and the',
      'SOP Instance UID, where the index lies in the folder; with an index in PostgreSQL files that are gone are not looked',
      'for. Exit code 1 says that there is one. Sending the same object to the archive again mends it.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"progress":{"done":1200,"total":50000,"perSecond":830,"megabytesPerSecond":420}}',
        does: 'Once a second.',
      },
      {
        call: '{"flaw":{"why":"damaged","file":"blobs/000/000/….dcm","sopInstanceUid":"1.2.3"}}',
        does: 'One object that is not what was received; why is damaged or missing.',
      },
      {
        call: '{"summary":{"whole":49999,"damaged":1,"missing":0,"bytes":26214400000,"hasIndex":true,"seconds":60.2}}',
        does: 'The last line; hasIndex is false where missing files were not looked for.',
      },
    ],
    examples: [{ call: 'hu archive verify --data ./data', does: 'Is all still there, byte by byte?' }],
  },
  { flags },
  () => import('../archive/verify.ts'),
);
