import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount, parsePath } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { onOff, type TextFlag, textFlag, textsFlag } from './flag-kinds.ts';
import { type ListenFlags, listenFlags } from './listen-flags.ts';
import { type PeerFlags, peerFlags } from './peer-flags.ts';

/** What a worklist is asked by, beside KEY=VALUE. */
export interface WorklistKeyFlags {
  readonly date: string | undefined;
  readonly station: string | undefined;
  readonly modality: string | undefined;
}

export const worklistKeyFlags: Readonly<Record<keyof WorklistKeyFlags, TextFlag>> = {
  date: textFlag('DATE', 'Scheduled for this day: YYYYMMDD, FROM-TO or today'),
  station: textFlag('AE', 'Scheduled for this station AE title'),
  modality: textFlag('MODALITY', 'Scheduled for this modality, such as CT'),
};

export interface WorklistFindFlags extends CommonFlags, PeerFlags, WorklistKeyFlags {
  readonly return: readonly string[] | undefined;
  readonly limit: number | undefined;
}

export const worklistFind: Declaration = declare<WorklistFindFlags, string[]>(
  {
    name: 'worklist find',
    brief: 'Ask a peer what is scheduled (Modality Worklist)',
    usage: 'HOST:PORT [KEY=VALUE...]',
    about: [
      'Asks for all attributes that a worklist has to return (PS3.4 Table K.6-1). Keys are those of hu find; the ones of',
      'the scheduled step, such as Modality or ScheduledStationName, need not be written with their sequence.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"00100010":{"vr":"PN","Value":[…]},…}',
        does: 'One item in the DICOM JSON Model, as the peer gave it; hu mpps create --item takes it from a file.',
      },
    ],
    examples: [
      { call: 'hu worklist find RIS@ris.example:104 --date today --modality CT', does: 'What is to be done today' },
      { call: "hu worklist find RIS@ris.example:104 PatientName='DOE*' --json", does: 'Find a patient, for a program' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...peerFlags,
      ...worklistKeyFlags,
      return: textsFlag('KEY,...', 'Keys to be returned and shown as well'),
      limit: { kind: 'parsed', parse: parseCount, optional: true, placeholder: 'N', brief: 'Stop after so many items' },
    },
    positional: argumentList('HOST:PORT KEY=VALUE', 'Where the peer listens, then what must match'),
  },
  async () => ({ run: (await import('../worklist/find.ts')).run }),
);

export interface FolderServerFlags extends CommonFlags, ListenFlags {
  readonly verbose: boolean | undefined;
}

export const worklistServe: Declaration = declare<FolderServerFlags, [string]>(
  {
    name: 'worklist serve',
    brief: 'Answer worklist queries from a folder of files',
    usage: 'FOLDER',
    about: [
      'Each file of the folder is one item: a DICOM file (as wlmscpfs takes them, .wl or any other name) or one in the',
      'DICOM JSON Model. Where the folder has a folder named as the called AE title, that one is taken. Files are read at',
      'each query, so they may come and go. Answers to every called AE title unless --ae names one.',
    ].join('\n'),
    jsonLines: [
      { call: '{"ae":"HU","dicom":"127.0.0.1:11112","folder":"items"}', does: 'Once, when it takes connections.' },
      { call: '{"query":{"calling":"CT1","items":12,"matches":3}}', does: 'One query.' },
    ],
    examples: [{ call: 'hu worklist serve items/', does: 'Serve the items on 127.0.0.1, port 11112' }],
  },
  {
    flags: { ...commonFlags, ...listenFlags, verbose: onOff('Tell of each query') },
    aliases: { v: 'verbose' },
    positional: {
      kind: 'tuple',
      parameters: [{ brief: 'Folder of the items', placeholder: 'FOLDER', parse: parsePath }],
    },
  },
  async () => ({ run: (await import('../worklist/serve.ts')).run }),
);
