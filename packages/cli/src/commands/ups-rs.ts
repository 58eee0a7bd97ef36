import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseAeTitle } from '../parsers.ts';
import { type ArgumentList, argumentList } from './argument-list.ts';
import { onOff, textFlag } from './flag-kinds.ts';
import { type WebFlags, webFlags } from './web-flags.ts';
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

/** All flags of the commands; each takes some of them. */
export interface UpsRsFlags extends CommonFlags, WebFlags, WorkitemFlags {}

export interface UpsRsSearchFlags extends CommonFlags, WebFlags, WorkitemSearchFlags {}

export interface UpsRsWatchFlags extends CommonFlags, WebFlags, EventCountFlags {
  readonly to: string;
  readonly stay: boolean | undefined;
}

const outcome = {
  call: '{"sopInstanceUid":"2.25…","transactionUid":"2.25…","warnings":[]}',
  does: 'What became of the workitem, with what the server warns of.',
};
const workitem = { call: '{"00741000":{"vr":"CS","Value":["SCHEDULED"]},…}', does: 'A workitem (PS3.18 Annex F).' };

function positional(words: string, minimum: number): ArgumentList {
  const placeholder = `URL ${words.replaceAll(/[[\].]/g, '')}`.trimEnd();
  return argumentList(placeholder, 'Address of the service, then what is meant', minimum);
}

function action(
  name: 'create' | 'get' | 'claim' | 'update' | 'complete' | 'cancel',
  { brief, about, words, minimum, flags, example }: ActionFacts<UpsRsFlags>,
): Declaration {
  return declare<UpsRsFlags, string[]>(
    {
      name: `ups-rs ${name}`,
      brief,
      usage: `URL ${words}`,
      about,
      jsonLines: [name === 'get' ? workitem : outcome],
      examples: [{ call: `hu ups-rs ${name} http://127.0.0.1:8080/dicom-web ${example.words}`, does: example.does }],
    },
    // The flags that a command does not have are optional members of the type.
    { flags: { ...commonFlags, ...webFlags, ...flags } as never, positional: positional(words, minimum) },
    async () => ({ run: (await import('../ups-rs/action.ts'))[name] }),
  );
}

export const upsRsCommands: readonly Declaration[] = [
  action('create', {
    ...calls.create,
    brief: 'Put a workitem into a worklist over the web (PS3.18 §11.4)',
    about: `What PS3.4 Table CC.2.5-3 asks for and nobody gave is made as by hu ups create. ${VALUES}`,
    flags: {
      ...calls.create.flags,
      uid: textFlag('UID', 'SOP Instance UID of the workitem; the server chooses unless told'),
    },
    example: { words: 'ProcedureStepLabel=Autosegment PatientID=4711', does: 'Have something done' },
  }),
  action('get', {
    brief: 'Get a workitem over the web (PS3.18 §11.5)',
    about: 'Prints what the server gives.',
    words: 'UID',
    minimum: 2,
    flags: {},
    example: { words: '2.25.4711', does: 'Look at a workitem' },
  }),
  action('claim', {
    ...calls.claim,
    brief: 'Take a workitem to perform it, over the web (PS3.18 §11.7)',
    about: 'Its state becomes IN PROGRESS. The transaction UID that is printed is needed for all that follows.',
    example: { words: '2.25.4711', does: 'Begin the work' },
  }),
  action('update', {
    ...calls.update,
    brief: 'Change values of a workitem over the web (PS3.18 §11.6)',
    about: VALUES,
    example: { words: '2.25.4711 --transaction 2.25.8 WorklistLabel=NIGHT', does: 'Change the label' },
  }),
  action('complete', {
    ...calls.complete,
    brief: 'Tell over the web that a workitem is done (PS3.18 §11.7)',
    about: `What the final state needs and nobody gave is made before, as by hu ups complete. ${VALUES}`,
    example: { words: '2.25.4711 --transaction 2.25.8 --files out/ --retrieve-from PACS', does: 'End the work' },
  }),
  action('cancel', {
    ...calls.cancel,
    brief: 'Ask over the web for a workitem to be cancelled, or give up one that was claimed (PS3.18 §11.7, §11.8)',
    about: 'With --transaction whoever performs it gives it up; without, it is asked for.',
    example: { words: '2.25.4711 --reason twice', does: 'Nobody needs it any more' },
  }),
];

export const upsRsSearch: Declaration = declare<UpsRsSearchFlags, string[]>(
  {
    name: 'ups-rs search',
    brief: 'Search for workitems over the web (PS3.18 §11.9)',
    usage: 'URL [KEY=VALUE...]',
    about: 'Keys are those of hu qido.',
    jsonLines: [workitem],
    examples: [
      {
        call: 'hu ups-rs search http://127.0.0.1:8080/dicom-web ProcedureStepState=SCHEDULED',
        does: 'What is to be done',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...webFlags,
      ...workitemSearchFlags,
    },
    positional: positional('KEY=VALUE', 1),
  },
  async () => ({ run: (await import('../ups-rs/action.ts')).search }),
);

export const upsRsWatch: Declaration = declare<UpsRsWatchFlags, string[]>(
  {
    name: 'ups-rs watch',
    brief: 'Print what happens to workitems as it happens, over the web (PS3.18 §8.10, §11.10)',
    usage: 'URL [UID] [KEY=VALUE...]',
    about: [
      'Subscribes, takes events on a WebSocket, prints each until Ctrl+C, and ends the subscription: that to one workitem,',
      'to those that match the keys, or to all. What is so now is told first. With --stay the',
      'subscription goes on, and a server that keeps events, as our archive does, begins the next time with what has happened',
      'since.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"sopInstanceUid":"2.25…","event":"UPS State Report","attributes":{"00741000":{"vr":"CS","Value":["IN PROGRESS"]}}}',
        does: 'One event (PS3.4 Table CC.2.4-1).',
      },
    ],
    examples: [
      { call: 'hu ups-rs watch http://127.0.0.1:8080/dicom-web', does: 'Watch all workitems' },
      {
        call: 'hu ups-rs watch http://127.0.0.1:8080/dicom-web ScheduledProcedureStepPriority=HIGH --to DASHBOARD',
        does: 'Watch what is urgent',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...webFlags,
      to: {
        kind: 'parsed',
        parse: parseAeTitle,
        default: 'HU',
        placeholder: 'AE',
        brief: 'AE title to subscribe for; another than those of others who watch',
      },
      ...eventCountFlags,
      stay: onOff('Stay subscribed at the end'),
    },
    positional: positional('UID KEY=VALUE', 1),
  },
  async () => ({ run: (await import('../ups-rs/watch.ts')).run }),
);
