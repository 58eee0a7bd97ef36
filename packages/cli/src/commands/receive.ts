import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount } from '../parsers.ts';
import { onOff } from './flag-kinds.ts';
import { type ListenFlags, listenFlags } from './listen-flags.ts';
import { NAME_WORDS, type StorageFlags, storageFlags } from './storage-flags.ts';

export interface ReceiveFlags extends CommonFlags, ListenFlags, StorageFlags {
  readonly acceptAll: boolean | undefined;
  readonly once: boolean | undefined;
  readonly count: number | undefined;
}

export const receive: Declaration = declare<ReceiveFlags, []>(
  {
    name: 'receive',
    brief: 'Write to files what peers send (C-STORE)',
    usage: '',
    about: [
      'Takes objects and writes each to a file: File Meta Information of our own, then the data set byte for byte as it',
      'came. A file has its name only when it is whole; a transfer that breaks leaves nothing. It answers to every called',
      'AE title unless --ae names one, and only this machine can reach it unless --host says otherwise.',
      ...NAME_WORDS,
      'To run a program for each object, read the lines of --json.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"ae":"HU","dicom":"127.0.0.1:11112","folder":"in"}',
        does: 'Once, when it takes connections.',
      },
      {
        call: '{"sopClassUid":"…","sopInstanceUid":"…","transferSyntaxUid":"…","calling":"CT1","bytes":530488,"outcome":"stored","file":"in/1.2.3.dcm","status":0}',
        does: 'One object; outcome is stored, same (it was there), refused (another of the name was there) or failed, with a reason.',
      },
      {
        call: '{"association":{"calling":"CT1","from":"10.0.0.7","stored":12,"same":0,"refused":0,"failed":0,"bytes":6365856,"seconds":0.1}}',
        does: 'The end of an association.',
      },
      {
        call: '{"summary":{"stored":12,"same":0,"refused":0,"failed":0,"bytes":6365856,"seconds":9.1}}',
        does: 'The last line.',
      },
    ],
    examples: [
      { call: 'hu receive --folder in', does: 'Take objects on 127.0.0.1, port 11112, until Ctrl+C' },
      {
        call: 'hu receive --folder in --port 104 --host 0.0.0.0 --ae WORKSTATION --per-study',
        does: 'Let other machines in, a folder for each study',
      },
      {
        call: "hu receive --folder in --name '{PatientID}/{StudyDate}-{Modality}/{SeriesNumber}/{InstanceNumber}.dcm'",
        does: 'Choose the names',
      },
      { call: 'hu receive --folder in --prefer explicit --once --json', does: 'Take one association, tell a program' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...listenFlags,
      ...storageFlags,
      acceptAll: onOff('Take SOP classes that the standard does not name as well'),
      once: onOff('End after the first association'),
      count: {
        kind: 'parsed',
        parse: parseCount,
        optional: true,
        placeholder: 'N',
        brief: 'End after so many objects, when their associations are over',
      },
    },
    aliases: { v: 'verbose' },
  },
  () => import('../receive/action.ts'),
);
