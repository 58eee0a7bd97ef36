import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { type PeerAddress, parseCount, parsePeer } from '../parsers.ts';
import { type PeerFlags, peerFlags } from './peer-flags.ts';

export interface EchoFlags extends CommonFlags, PeerFlags {
  readonly repeat: number;
}

export const echo: Declaration = declare<EchoFlags, [PeerAddress]>(
  {
    name: 'echo',
    brief: 'Ask a peer whether it is there (C-ECHO)',
    usage: 'HOST:PORT',
    about: 'Opens an association, sends C-ECHO and tells how long the answer took.',
    jsonLines: [
      {
        call: '{"peer":"127.0.0.1:11112","called":"ARCHIVE","status":0,"milliseconds":1.4}',
        does: 'One answer; status is that of PS3.7 §9.1.5, milliseconds from request to answer.',
      },
    ],
    examples: [
      { call: 'hu echo 127.0.0.1:11112 --called ARCHIVE', does: 'Ask the archive that hu serve runs' },
      { call: 'hu echo ARCHIVE@127.0.0.1:11112 --repeat 100', does: 'Ask a hundred times on one association' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...peerFlags,
      repeat: { kind: 'parsed', parse: parseCount, default: '1', placeholder: 'N', brief: 'Ask so many times' },
    },
    positional: {
      kind: 'tuple',
      parameters: [
        {
          brief: 'Where the peer listens; AE@HOST:PORT names its AE title too',
          placeholder: 'HOST:PORT',
          parse: parsePeer,
        },
      ],
    },
  },
  () => import('../echo/action.ts'),
);
