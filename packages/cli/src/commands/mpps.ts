import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseAeTitle, parsePath } from '../parsers.ts';
import { onOff, textFlag, textsFlag } from './flag-kinds.ts';
import { listenFlags } from './listen-flags.ts';
import { type PeerFlags, peerFlags } from './peer-flags.ts';
import type { FolderServerFlags } from './worklist.ts';

/** The flags that all clients have. */
export interface MppsFlags extends CommonFlags, PeerFlags {}

export interface MppsCreateFlags extends MppsFlags {
  readonly item: string | undefined;
  readonly uid: string | undefined;
  readonly modality: string | undefined;
  readonly station: string | undefined;
}

export interface MppsChangeFlags extends MppsFlags {
  readonly files: readonly string[] | undefined;
}

export interface MppsServeFlags extends FolderServerFlags {
  readonly folder: string | undefined;
}

const words = (placeholder: string, minimum: number) =>
  ({
    kind: 'array',
    minimum,
    parameter: { brief: 'Where the peer listens, then what is meant', placeholder, parse: parsePath },
  }) as const;
const outcome = {
  call: '{"sopInstanceUid":"2.25…","status":0,"meaning":"Success"}',
  does: 'What the peer answered (PS3.4 §F.7.2).',
};
const VALUES = 'KEY=VALUE puts a value in, KEY as hu set has it: PatientID or PerformedSeriesSequence[0].ProtocolName.';

export const mppsCreate: Declaration = declare<MppsCreateFlags, string[]>(
  {
    name: 'mpps create',
    brief: 'Tell a peer that a procedure step begins (N-CREATE)',
    usage: 'HOST:PORT [KEY=VALUE...]',
    about: [
      'Makes all attributes that PS3.4 Table F.7.2-1 asks for: of a worklist item with --item, else empty where that is',
      `allowed. ${VALUES}`,
    ].join('\n'),
    jsonLines: [outcome],
    examples: [
      {
        call: 'hu mpps create RIS@ris.example:104 --item item.json --modality CT',
        does: 'Begin a step that was scheduled',
      },
      {
        call: "hu mpps create RIS@ris.example:104 --modality US PatientName='DOE^JANE' PatientID=4711",
        does: 'Begin one that was not',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...peerFlags,
      item: textFlag('FILE', 'Worklist item: a DICOM file, or a line of hu worklist find --json', parsePath),
      uid: textFlag('UID', 'SOP Instance UID of the step; a new one unless told'),
      modality: textFlag('MODALITY', 'Modality of the step; that of the item, or OT, unless told'),
      station: textFlag('AE', 'AE title of the station; ours unless told', parseAeTitle),
    },
    positional: words('HOST:PORT KEY=VALUE', 1),
  },
  async () => ({ run: (await import('../mpps/action.ts')).create }),
);

/** A command that changes a step. */
function change(
  name: 'set' | 'complete' | 'discontinue',
  brief: string,
  about: string,
  example: { readonly words: string; readonly does: string },
): Declaration {
  const files = {
    files: textsFlag('PATH', 'Files and folders of the objects that the step made; may be repeated', parsePath),
  };
  return declare<MppsChangeFlags, string[]>(
    {
      name: `mpps ${name}`,
      brief,
      usage: 'HOST:PORT UID [KEY=VALUE...]',
      about: `${about}\n${VALUES}`,
      jsonLines: [outcome],
      examples: [
        { call: `hu mpps ${name} RIS@ris.example:104 2.25.4711 ${example.words}`.trimEnd(), does: example.does },
      ],
    },
    { flags: { ...commonFlags, ...peerFlags, ...files }, positional: words('HOST:PORT UID KEY=VALUE', 2) },
    async () => ({ run: (await import('../mpps/action.ts'))[name] }),
  );
}

export const mppsSet: Declaration = change(
  'set',
  'Change a procedure step that is in progress (N-SET)',
  'Sends the values that are given, and the series of the files.',
  { words: 'PerformedProcedureStepDescription=Thorax', does: 'Say what is done' },
);

export const mppsComplete: Declaration = change(
  'complete',
  'Tell a peer that a procedure step is completed (N-SET)',
  'Sends status COMPLETED, date and time of its end, and the series of the files, of which one at least is needed.',
  { words: '--files study/', does: 'End a step that made the objects of a folder' },
);

export const mppsDiscontinue: Declaration = change(
  'discontinue',
  'Tell a peer that a procedure step was given up (N-SET)',
  'Sends status DISCONTINUED, date and time of its end, and the series of the files if there are any.',
  { words: '', does: 'Give a step up' },
);

export const mppsGet: Declaration = declare<MppsFlags, string[]>(
  {
    name: 'mpps get',
    brief: 'Get a procedure step from a peer (N-GET)',
    usage: 'HOST:PORT UID [KEY...]',
    about: 'Prints the attributes that are named, or all that the peer gives.',
    jsonLines: [{ call: '{"00400252":{"vr":"CS","Value":["IN PROGRESS"]},…}', does: 'The step (PS3.18 Annex F).' }],
    examples: [{ call: 'hu mpps get RIS@ris.example:104 2.25.4711', does: 'Look at a step' }],
  },
  { flags: { ...commonFlags, ...peerFlags }, positional: words('HOST:PORT UID KEY', 2) },
  async () => ({ run: (await import('../mpps/action.ts')).get }),
);

export const mppsServe: Declaration = declare<MppsServeFlags, []>(
  {
    name: 'mpps serve',
    brief: 'Take procedure steps from modalities',
    usage: '',
    about: [
      'Takes N-CREATE and N-SET, checks them by PS3.4 Table F.7.2-1, and answers N-GET. Steps are in memory; with --folder',
      'each is a file UID.json in the DICOM JSON Model as well, and those that are there are known at the start.',
      'Answers to every called AE title unless --ae names one.',
    ].join('\n'),
    jsonLines: [
      { call: '{"ae":"HU","dicom":"127.0.0.1:11112"}', does: 'Once, when it takes connections.' },
      {
        call: '{"step":{"calling":"CT1","operation":"N-CREATE","sopInstanceUid":"2.25…","state":"IN PROGRESS","status":0}}',
        does: 'One request and what was answered.',
      },
    ],
    examples: [{ call: 'hu mpps serve --folder steps', does: 'Keep steps as files, on 127.0.0.1, port 11112' }],
  },
  {
    flags: {
      ...commonFlags,
      ...listenFlags,
      folder: textFlag('DIR', 'Keep each step as a file here; made if absent', parsePath),
      verbose: onOff('Tell of each request'),
    },
    aliases: { v: 'verbose' },
  },
  async () => ({ run: (await import('../mpps/serve.ts')).run }),
);
