import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parsePath } from '../parsers.ts';

export interface ArchiveRebuildFlags extends CommonFlags {
  readonly data: string;
}

export const archiveRebuild: Declaration = declare<ArchiveRebuildFlags, []>(
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
  {
    flags: {
      ...commonFlags,
      data: { kind: 'parsed', parse: parsePath, placeholder: 'DIR', brief: 'Folder that holds the archive' },
    },
  },
  () => import('../archive/rebuild.ts'),
);
