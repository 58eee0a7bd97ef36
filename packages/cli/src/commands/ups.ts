import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { type PeerAddress, parseAeTitle, parseListenPort, parsePath } from '../parsers.ts';
import { type ArgumentList, argumentList } from './argument-list.ts';
import { type EventFlags, eventFlags } from './commit.ts';
import { namedPeersFlag, onOff, textFlag } from './flag-kinds.ts';
import { listenFlags } from './listen-flags.ts';
import { type PeerFlags, peerFlags } from './peer-flags.ts';
import { parseHiddenSecret } from './web-flags.ts';
import {
  type ActionFacts,
  calls,
  type EventCountFlags,
  eventCountFlags,
  VALUES,
  type WorkitemFlags,
  type WorkitemSearchFlags,
  workitemSearchFlags,
} from './workitem-flags.ts';
import type { FolderServerFlags } from './worklist.ts';

/** All flags of the clients; each command takes some of them. */
export interface UpsFlags extends CommonFlags, PeerFlags, WorkitemFlags {
  readonly to?: string | undefined;
  readonly lock?: boolean | undefined;
}

export interface UpsSearchFlags extends CommonFlags, PeerFlags, WorkitemSearchFlags {}

export interface UpsWatchFlags extends CommonFlags, PeerFlags, EventFlags, EventCountFlags {}

export interface UpsServeFlags extends FolderServerFlags {
  readonly folder: string | undefined;
  readonly peer: readonly PeerAddress[] | undefined;
  readonly httpPort?: number | undefined;
  readonly httpHost: string;
  readonly token: string | undefined;
  readonly open: boolean | undefined;
}

type Action = 'create' | 'get' | 'claim' | 'update' | 'complete' | 'cancel' | 'subscribe' | 'unsubscribe' | 'suspend';

const outcome = {
  call: '{"sopInstanceUid":"2.25…","transactionUid":"2.25…","status":0,"meaning":"Success"}',
  does: 'What the peer answered (PS3.4 §CC.2).',
};
const positional = (placeholder: string, minimum: number): ArgumentList =>
  argumentList(placeholder, 'Where the peer listens, then what is meant', minimum);

function action(name: Action, { brief, about, words, minimum, flags, example }: ActionFacts<UpsFlags>): Declaration {
  return declare<UpsFlags, string[]>(
    {
      name: `ups ${name}`,
      brief,
      usage: `HOST:PORT ${words}`.trimEnd(),
      about,
      jsonLines:
        name === 'get'
          ? [{ call: '{"00741000":{"vr":"CS","Value":["SCHEDULED"]},…}', does: 'The workitem (PS3.18 Annex F).' }]
          : [outcome],
      examples: [{ call: `hu ups ${name} UPS@ups.example:104 ${example.words}`.trimEnd(), does: example.does }],
    },
    // The flags that a command does not have are optional members of the type.
    {
      flags: { ...commonFlags, ...peerFlags, ...flags } as never,
      positional: positional(`HOST:PORT ${words.replaceAll(/[[\].]/g, '')}`.trimEnd(), minimum),
    },
    async () => ({ run: (await import('../ups/action.ts'))[name] }),
  );
}

export const upsCommands: readonly Declaration[] = [
  action('create', {
    ...calls.create,
    brief: 'Put a workitem into a worklist (UPS Push)',
    about: [
      'Makes all attributes that PS3.4 Table CC.2.5-3 asks for: those of the file, else empty where that is allowed, else',
      `priority MEDIUM, ready, to be done now. ${VALUES}`,
    ].join('\n'),
    flags: {
      ...calls.create.flags,
      uid: textFlag('UID', 'SOP Instance UID of the workitem; a new one unless told'),
    },
    example: { words: "ProcedureStepLabel='Autosegment' PatientID=4711", does: 'Have something done' },
  }),
  action('get', {
    brief: 'Get a workitem from a worklist',
    about: 'Prints the attributes that are named, or all that the peer gives.',
    words: 'UID [KEY...]',
    minimum: 2,
    flags: {},
    example: { words: '2.25.4711', does: 'Look at a workitem' },
  }),
  action('claim', {
    ...calls.claim,
    brief: 'Take a workitem to perform it (UPS Pull)',
    about: 'Its state becomes IN PROGRESS. The transaction UID that is printed is needed for all that follows.',
    example: { words: '2.25.4711', does: 'Begin the work' },
  }),
  action('update', {
    ...calls.update,
    brief: 'Change values of a workitem (UPS Pull)',
    about: VALUES,
    example: {
      words: "2.25.4711 --transaction 2.25.8 'ProcedureStepProgressInformationSequence[0].ProcedureStepProgress=50'",
      does: 'Tell how far it is',
    },
  }),
  action('complete', {
    ...calls.complete,
    brief: 'Tell that a workitem is done (UPS Pull)',
    about: [
      'What the final state needs and nobody gave (PS3.4 Table CC.2.5-3) is made before: times, station, workitem code, and',
      `the objects of the files as output. ${VALUES}`,
    ].join('\n'),
    example: { words: '2.25.4711 --transaction 2.25.8 --files out/ --retrieve-from PACS', does: 'End the work' },
  }),
  action('cancel', {
    ...calls.cancel,
    brief: 'Ask for a workitem to be cancelled, or give up one that was claimed',
    about: 'With --transaction whoever performs it gives it up; without, it is asked for (UPS Watch).',
    example: { words: "2.25.4711 --reason 'ordered twice'", does: 'Nobody needs it any more' },
  }),
  action('subscribe', {
    brief: 'Have events of a workitem, or of all, sent to an AE (UPS Watch)',
    about: 'The peer must know where the AE title listens. KEY=VALUE subscribes to the workitems that match.',
    words: '[UID] [KEY=VALUE...]',
    minimum: 1,
    flags: {
      to: textFlag('AE', 'AE title that events are sent to; ours unless told', parseAeTitle),
      lock: onOff('Ask that workitems stay until the subscription ends'),
    },
    example: { words: '--to DASHBOARD', does: 'Subscribe to all workitems' },
  }),
  action('unsubscribe', {
    brief: 'End a subscription (UPS Watch)',
    about: 'That of one workitem, or all of them.',
    words: '[UID]',
    minimum: 1,
    flags: { to: textFlag('AE', 'AE title that events are sent to; ours unless told', parseAeTitle) },
    example: { words: '--to DASHBOARD', does: 'End all subscriptions of an AE' },
  }),
  action('suspend', {
    brief: 'Keep the subscriptions that there are, but make none for new workitems (UPS Watch)',
    about: 'Ends the global part of a subscription to all workitems.',
    words: '',
    minimum: 1,
    flags: { to: textFlag('AE', 'AE title that events are sent to; ours unless told', parseAeTitle) },
    example: { words: '--to DASHBOARD', does: 'Hear of the workitems of today alone' },
  }),
];

export const upsSearch: Declaration = declare<UpsSearchFlags, string[]>(
  {
    name: 'ups search',
    brief: 'Search for workitems (UPS Pull, Watch or Query)',
    usage: 'HOST:PORT [KEY=VALUE...]',
    about: 'Keys are those of hu find.',
    jsonLines: [{ call: '{"00741000":{"vr":"CS","Value":["SCHEDULED"]},…}', does: 'One workitem (PS3.18 Annex F).' }],
    examples: [{ call: 'hu ups search UPS@ups.example:104 ProcedureStepState=SCHEDULED', does: 'What is to be done' }],
  },
  {
    flags: {
      ...commonFlags,
      ...peerFlags,
      ...workitemSearchFlags,
    },
    positional: positional('HOST:PORT KEY=VALUE', 1),
  },
  async () => ({ run: (await import('../ups/search.ts')).run }),
);

export const upsWatch: Declaration = declare<UpsWatchFlags, string[]>(
  {
    name: 'ups watch',
    brief: 'Print what happens to workitems as it happens (UPS Watch, Event)',
    usage: 'HOST:PORT [UID]',
    about: [
      'Subscribes for our AE title, prints each event until Ctrl+C, and ends the subscription. Events are taken on the same',
      'association and, with --listen-port, on those that the peer opens.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"sopInstanceUid":"2.25…","event":"UPS State Report","attributes":{"00741000":{"vr":"CS","Value":["IN PROGRESS"]}}}',
        does: 'One event (PS3.4 Table CC.2.4-1).',
      },
    ],
    examples: [
      { call: 'hu ups watch 127.0.0.1:11112', does: 'Watch all workitems' },
      {
        call: 'hu ups watch UPS@ups.example:104 2.25.4711 --calling DASHBOARD --listen-port 11113 --listen-host 0.0.0.0',
        does: 'Watch one, where the peer opens associations to DASHBOARD',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...peerFlags,
      ...eventFlags,
      ...eventCountFlags,
    },
    positional: positional('HOST:PORT UID', 1),
  },
  async () => ({ run: (await import('../ups/watch.ts')).run }),
);

export const upsServe: Declaration = declare<UpsServeFlags, []>(
  {
    name: 'ups serve',
    brief: 'Run a small worklist of workitems (UPS Push, Pull, Watch, Query, Event)',
    usage: '',
    about: [
      'Workitems are in memory; with --folder each is a file UID.json in the DICOM JSON Model as well, and those that are',
      'there are known at the start. States change as PS3.4 Table CC.1.1-2 says. Events go to associations of the AE title',
      'that has subscribed, else to its --peer. Answers to every called AE title unless --ae names one.',
      'With --http-port the same workitems are those of UPS-RS (PS3.18 §11) under /dicom-web/workitems; for other machines',
      'only with --token or --open. Who subscribes there gets events on a WebSocket of the same port, whose address the',
      'answer names. Subscriptions of both ways are the same: an AE title is told on each connection that it has. The',
      'archive (hu serve) has the same worklist, kept in its data folder.',
    ].join('\n'),
    jsonLines: [
      { call: '{"ae":"HU","dicom":"127.0.0.1:11112"}', does: 'Once, when it takes connections.' },
      {
        call: '{"workitem":{"calling":"HU","operation":"create","sopInstanceUid":"2.25…","state":"SCHEDULED","status":0}}',
        does: 'One request and what was answered.',
      },
    ],
    examples: [
      { call: 'hu ups serve --peer DASHBOARD@127.0.0.1:11113', does: 'Serve on 127.0.0.1, port 11112' },
      { call: 'hu ups serve --http-port 8080', does: 'And under http://127.0.0.1:8080/dicom-web/workitems' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...listenFlags,
      folder: textFlag('DIR', 'Keep each workitem as a file here; made if absent', parsePath),
      peer: namedPeersFlag('Where an AE title is found; may be repeated'),
      httpPort: {
        kind: 'parsed',
        parse: parseListenPort,
        optional: true,
        placeholder: 'PORT',
        brief: 'Answer UPS-RS on this port as well; 0 lets the system choose',
      },
      httpHost: {
        kind: 'parsed',
        parse: parsePath,
        default: '127.0.0.1',
        placeholder: 'ADDRESS',
        brief: 'With --http-port: address to listen on',
      },
      token: {
        kind: 'parsed',
        parse: parseHiddenSecret,
        optional: true,
        placeholder: 'SECRET',
        brief: 'With --http-port: let in only who sends this token (Bearer): env:NAME, or the first line of file:PATH',
      },
      open: onOff('With --http-host: let everybody in who can reach it'),
      verbose: onOff('Tell of each request'),
    },
    aliases: { v: 'verbose' },
  },
  async () => ({ run: (await import('../ups/serve.ts')).run }),
);
