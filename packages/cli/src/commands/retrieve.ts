import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseAeTitle, parseListenPort, parsePath } from '../parsers.ts';
import { textFlag, textsFlag } from './flag-kinds.ts';
import { type PeerFlags, peerFlags } from './peer-flags.ts';
import { NAME_WORDS, type StorageFlags, storageFlags } from './storage-flags.ts';

export const moveModels = ['study-root', 'patient-root', 'patient-study-only', 'instance-root'] as const;
export const getModels = [
  'study-root',
  'patient-root',
  'patient-study-only',
  'instance-root',
  'without-bulk-data',
] as const;

export interface GetFlags extends CommonFlags, PeerFlags, StorageFlags {
  readonly model: (typeof getModels)[number] | undefined;
  readonly sopClass: readonly string[] | undefined;
}

export interface MoveFlags extends CommonFlags, PeerFlags, StorageFlags {
  readonly model: (typeof moveModels)[number] | undefined;
  readonly to: string | undefined;
  readonly receivePort: number | undefined;
  readonly receiveHost: string;
}

const MODEL = 'Information model; study-root, or patient-root where no study is named, unless told';
const KEYS = [
  'Keys are PatientID, StudyInstanceUID, SeriesInstanceUID and SOPInstanceUID; what is wanted is the lowest level that',
  'is named, \\ between several UIDs of it. The levels above need one key each.',
];
const positional = {
  kind: 'array',
  minimum: 2,
  parameter: {
    brief: 'Where the peer listens, then what is wanted',
    placeholder: 'HOST:PORT KEY=VALUE',
    parse: parsePath,
  },
} as const;
const result = {
  call: '{"status":0,"meaning":"Success","completed":12,"failed":0,"warning":0,"failedSopInstanceUids":[]}',
  does: 'The last line: what the peer says of it (PS3.4 §C.4.2.3).',
};
const object = {
  call: '{"sopClassUid":"…","sopInstanceUid":"…","bytes":530488,"outcome":"stored","file":"in/1.2.3.dcm","status":0,…}',
  does: 'One object that came, as hu receive tells it.',
};

export const get: Declaration = declare<GetFlags, string[]>(
  {
    name: 'get',
    brief: 'Fetch objects from a peer over the same association (C-GET)',
    usage: 'HOST:PORT KEY=VALUE...',
    about: [
      ...KEYS,
      'Asks first which SOP classes the studies have, and proposes each in eleven transfer syntaxes, so that objects come as',
      'they are kept. Where the peer does not tell, those of the standard that are not retired are proposed, or those of',
      '--sop-class; an association has room for 127 kinds, and what could not be sent is asked for over another one.',
      ...NAME_WORDS,
    ].join('\n'),
    jsonLines: [object, result],
    examples: [
      { call: 'hu get PACS@pacs.example:104 StudyInstanceUID=1.2.3 --folder in', does: 'Fetch a study' },
      {
        call: 'hu get PACS@pacs.example:104 StudyInstanceUID=1.2.3 SeriesInstanceUID=1.2.3.4 --prefer JPEGLSLossless',
        does: 'Fetch a series, compressed where the peer has it so',
      },
      {
        call: 'hu get PACS@pacs.example:104 SOPInstanceUID=1.2.3.4.5 --model without-bulk-data',
        does: 'Fetch the attributes of an object alone',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...peerFlags,
      ...storageFlags,
      model: { kind: 'enum', values: getModels, optional: true, brief: MODEL },
      sopClass: textsFlag('UID', 'SOP classes to take instead of the usual ones; may be repeated'),
    },
    aliases: { v: 'verbose' },
    positional,
  },
  async () => ({ run: (await import('../retrieve/action.ts')).runGet }),
);

export const move: Declaration = declare<MoveFlags, string[]>(
  {
    name: 'move',
    brief: 'Have a peer send objects to another AE (C-MOVE)',
    usage: 'HOST:PORT KEY=VALUE...',
    about: [
      ...KEYS,
      'The peer must know where the AE title of --to listens. With --receive-port this command is the destination itself:',
      'it listens there, for other machines with --receive-host too, and writes the objects to files as hu receive does.',
    ].join('\n'),
    jsonLines: [object, result],
    examples: [
      {
        call: 'hu move PACS@pacs.example:104 StudyInstanceUID=1.2.3 --to WORKSTATION',
        does: 'Have a study sent to a workstation',
      },
      {
        call: 'hu move PACS@pacs.example:104 PatientID=4711 --calling HU --receive-port 11112 --folder in',
        does: 'Fetch all studies of a patient, where the peer sends to HU on this machine, port 11112',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...peerFlags,
      ...storageFlags,
      model: { kind: 'enum', values: moveModels, optional: true, brief: MODEL },
      to: textFlag('AE', 'AE title that the objects are sent to; ours unless told', parseAeTitle),
      receivePort: {
        kind: 'parsed',
        parse: parseListenPort,
        optional: true,
        placeholder: 'PORT',
        brief: 'Take the objects ourselves, on this port',
      },
      receiveHost: {
        kind: 'parsed',
        parse: parsePath,
        default: '127.0.0.1',
        placeholder: 'ADDRESS',
        brief: 'With --receive-port: address to listen on',
      },
    },
    aliases: { v: 'verbose' },
    positional,
  },
  async () => ({ run: (await import('../retrieve/action.ts')).runMove }),
);
