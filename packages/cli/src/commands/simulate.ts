import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { type PeerAddress, parseCount, parsePath, parsePeer, parseSeconds } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { type EventFlags, eventFlags } from './commit.ts';
import { onOff, textFlag } from './flag-kinds.ts';
import { type PeerFlags, peerFlags } from './peer-flags.ts';
import { type WorklistKeyFlags, worklistKeyFlags } from './worklist.ts';

/** What a modality does with others, in its order. */
export const simulatedParts = ['worklist', 'mpps', 'store', 'commit'] as const;
export type SimulatedPart = (typeof simulatedParts)[number];

export interface ModalityFlags extends CommonFlags, PeerFlags, WorklistKeyFlags, EventFlags {
  readonly mpps: PeerAddress | undefined;
  readonly store: PeerAddress | undefined;
  readonly commit: PeerAddress | undefined;
  readonly skip: readonly SimulatedPart[] | undefined;
  readonly pick: number;
  readonly images: number;
  readonly size: number;
  readonly unscheduled: boolean | undefined;
  readonly discontinue: boolean | undefined;
  readonly wait: number;
  readonly folder: string | undefined;
}

const peer = (brief: string) =>
  ({ kind: 'parsed', parse: parsePeer, optional: true, placeholder: 'AE@HOST:PORT', brief }) as const;
const count = (byDefault: string, brief: string) =>
  ({ kind: 'parsed', parse: parseCount, default: byDefault, placeholder: 'N', brief }) as const;

export const simulateModality: Declaration = declare<ModalityFlags, string[]>(
  {
    name: 'simulate modality',
    brief: 'Do what a modality does: worklist, MPPS, store, commitment',
    usage: 'HOST:PORT [KEY=VALUE...]',
    about: [
      'Asks for the worklist, takes an item, tells that the step begins, makes images of a phantom for it, stores them, tells',
      'that the step is completed, and asks that the images be kept. All is asked of one peer unless --mpps, --store and',
      '--commit name others. Keys choose the item as those of hu worklist find do. CT steps make CT images, all others',
      'secondary captures. A part that fails ends it; the step is discontinued then.',
    ].join('\n'),
    jsonLines: [
      { call: '{"part":"worklist","studyInstanceUid":"1.2.3","stepId":"4711"}', does: 'The item that was taken.' },
      { call: '{"part":"mpps","sopInstanceUid":"2.25…","state":"IN PROGRESS","status":0}', does: 'The step.' },
      { call: '{"part":"store","sopInstanceUid":"2.25…","status":0}', does: 'One image.' },
      { call: '{"part":"commit","committed":3,"failed":0}', does: 'The answer to the commitment request.' },
    ],
    examples: [
      { call: 'hu simulate modality RIS@127.0.0.1:11112 --modality CT --images 10', does: 'A CT with ten images' },
      {
        call: 'hu simulate modality RIS@127.0.0.1:11112 --store ARCHIVE@127.0.0.1:11113 --commit ARCHIVE@127.0.0.1:11113',
        does: 'Where another peer keeps the images',
      },
      {
        call: 'hu simulate modality ARCHIVE@127.0.0.1:11112 --unscheduled --skip mpps',
        does: 'Images that nobody ordered, stored and committed',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...peerFlags,
      ...worklistKeyFlags,
      ...eventFlags,
      mpps: peer('The peer that takes procedure steps'),
      store: peer('The peer that takes images'),
      commit: peer('The peer that is asked to keep images'),
      skip: { kind: 'enum', values: simulatedParts, optional: true, variadic: true, brief: 'Leave a part out' },
      pick: count('1', 'Take the item with this number, from 1'),
      images: count('3', 'Images to make'),
      size: count('256', 'Rows and columns of an image'),
      unscheduled: onOff('Ask for no worklist: a patient and a study of our own'),
      discontinue: onOff('Give the step up after the first image'),
      wait: {
        kind: 'parsed',
        parse: parseSeconds,
        default: '60',
        placeholder: 'SECONDS',
        brief: 'Longest wait for the answer to the commitment request',
      },
      folder: textFlag('DIR', 'Write the images to files here as well; made if absent', parsePath),
    },
    positional: argumentList('HOST:PORT KEY=VALUE', 'Where the peer listens, then what must match'),
  },
  async () => ({ run: (await import('../simulate/action.ts')).run }),
);
