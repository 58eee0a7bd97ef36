import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseAeTitle } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { textFlag } from './flag-kinds.ts';
import { type PeerFlags, peerFlags } from './peer-flags.ts';

export const availabilities = ['ONLINE', 'NEARLINE', 'OFFLINE', 'UNAVAILABLE'] as const;

export interface AvailabilityFlags extends CommonFlags, PeerFlags {
  readonly availability: (typeof availabilities)[number];
  readonly retrieveAe: string | undefined;
  readonly step: string | undefined;
}

export const availability: Declaration = declare<AvailabilityFlags, string[]>(
  {
    name: 'availability',
    brief: 'Tell a peer where objects can be retrieved (Instance Availability Notification)',
    usage: 'HOST:PORT PATH...',
    about: 'Sends one notification for each study among the files (PS3.4 Annex R).',
    jsonLines: [
      { call: '{"studyInstanceUid":"1.2.3","instances":12,"status":0,"meaning":"Success"}', does: 'One study.' },
    ],
    examples: [
      {
        call: 'hu availability RIS@ris.example:104 study/ --retrieve-ae ARCHIVE',
        does: 'The objects of the folder are at ARCHIVE now',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...peerFlags,
      availability: { kind: 'enum', values: availabilities, default: 'ONLINE', brief: 'How they are available' },
      retrieveAe: textFlag('AE', 'AE title that has them; ours unless told', parseAeTitle),
      step: textFlag('UID', 'The performed procedure step that made them'),
    },
    positional: argumentList('HOST:PORT PATH', 'Where the peer listens, then files and folders', 2),
  },
  () => import('../availability/action.ts'),
);
