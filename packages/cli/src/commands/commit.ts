import type { FlagParametersForType } from '@stricli/core';
import type { HuContext } from '../context.ts';
import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { type PeerAddress, parseListenPort, parsePath, parseSeconds } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { namedPeersFlag, onOff, textFlag } from './flag-kinds.ts';
import { listenFlags } from './listen-flags.ts';
import { type PeerFlags, peerFlags } from './peer-flags.ts';
import type { FolderServerFlags } from './worklist.ts';

/** Where a peer that opens an association of its own finds us. */
export interface EventFlags {
  readonly listenPort: number | undefined;
  readonly listenHost: string;
}

export const eventFlags: FlagParametersForType<EventFlags, HuContext> = {
  listenPort: {
    kind: 'parsed',
    parse: parseListenPort,
    optional: true,
    placeholder: 'PORT',
    brief: 'Take what the peer reports on this port as well: many open an association of their own for that',
  },
  listenHost: {
    kind: 'parsed',
    parse: parsePath,
    default: '127.0.0.1',
    placeholder: 'ADDRESS',
    brief: 'With --listen-port: address to listen on',
  },
};

export interface CommitRequestFlags extends CommonFlags, PeerFlags, EventFlags {
  readonly wait: number;
  readonly transaction: string | undefined;
}

export interface CommitServeFlags extends FolderServerFlags {
  readonly peer: readonly PeerAddress[] | undefined;
}

export const commitRequest: Declaration = declare<CommitRequestFlags, string[]>(
  {
    name: 'commit request',
    brief: 'Ask a peer to keep objects for good (Storage Commitment)',
    usage: 'HOST:PORT PATH...',
    about: [
      'Asks for the objects of the files and waits for the answer: on the same association, and with --listen-port on one',
      'that the peer opens. The exit code is 0 when it keeps all, 1 when it keeps some, 3 when none or no answer came.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"sopInstanceUid":"1.2.3","sopClassUid":"…","committed":false,"reason":274,"meaning":"No such object instance"}',
        does: 'One object.',
      },
      { call: '{"transactionUid":"2.25…","committed":11,"failed":1}', does: 'The last line.' },
    ],
    examples: [
      { call: 'hu commit request ARCHIVE@127.0.0.1:11112 study/', does: 'May the files of the folder be deleted?' },
      {
        call: 'hu commit request PACS@pacs.example:104 study/ --calling CT1 --listen-port 11113 --listen-host 0.0.0.0 --wait 600',
        does: 'Where the peer answers later, to AE title CT1 on port 11113',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...peerFlags,
      ...eventFlags,
      wait: {
        kind: 'parsed',
        parse: parseSeconds,
        default: '60',
        placeholder: 'SECONDS',
        brief: 'Longest wait for the answer',
      },
      transaction: textFlag('UID', 'Transaction UID; a new one unless told'),
    },
    positional: argumentList('HOST:PORT PATH', 'Where the peer listens, then files and folders', 2),
  },
  async () => ({ run: (await import('../commit/request.ts')).run }),
);

export const commitServe: Declaration = declare<CommitServeFlags, [string]>(
  {
    name: 'commit serve',
    brief: 'Say of the objects in a folder that they are kept',
    usage: 'FOLDER',
    about: [
      'Takes requests for storage commitment and looks for each object among the files of the folder, by its UIDs. The',
      'answer goes over the association of the request; where that is over, to the --peer of the AE title that asked.',
      'Answers to every called AE title unless --ae names one.',
    ].join('\n'),
    jsonLines: [
      { call: '{"ae":"HU","dicom":"127.0.0.1:11112","folder":"in"}', does: 'Once, when it takes connections.' },
      {
        call: '{"commitment":{"calling":"CT1","transactionUid":"2.25…","committed":12,"failed":0,"told":true}}',
        does: 'One request, and whether the answer was taken.',
      },
    ],
    examples: [
      { call: 'hu commit serve in/', does: 'Confirm what hu receive wrote, on 127.0.0.1, port 11112' },
      { call: 'hu commit serve in/ --peer CT1@10.0.0.7:104', does: 'With an address to answer to later' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...listenFlags,
      peer: namedPeersFlag('Where an AE title is found; may be repeated'),
      verbose: onOff('Tell of each request'),
    },
    aliases: { v: 'verbose' },
    positional: {
      kind: 'tuple',
      parameters: [{ brief: 'Folder of the objects', placeholder: 'FOLDER', parse: parsePath }],
    },
  },
  async () => ({ run: (await import('../commit/serve.ts')).run }),
);
