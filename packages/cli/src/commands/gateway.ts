import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { type PeerAddress, parseCount, parseListenPort, parsePath, parsePeer } from '../parsers.ts';
import { UsageError } from '../usage-error.ts';
import { onOff, textFlag, textsFlag } from './flag-kinds.ts';
import { type PeerFlags, peerFlags } from './peer-flags.ts';
import { parseHiddenSecret } from './web-flags.ts';

export interface GatewayFlags extends CommonFlags, PeerFlags {
  readonly httpPort: number;
  readonly httpHost: string;
  readonly hostName: readonly string[] | undefined;
  readonly baseUrl: string | undefined;
  readonly allow: readonly string[] | undefined;
  readonly token: string | undefined;
  readonly open: boolean | undefined;
  readonly cache: string;
  readonly cacheSize: number;
  readonly receivePort: number | undefined;
  readonly receiveHost: string;
  readonly associations: number;
  readonly keyFile: string | undefined;
}

export const gateway: Declaration = declare<GatewayFlags, [PeerAddress]>(
  {
    name: 'gateway',
    brief: 'Answer DICOMweb in front of a PACS that speaks DIMSE only',
    usage: 'HOST:PORT',
    about: [
      'Searches become C-FIND, retrievals C-GET, or with --receive-port C-MOVE to ourselves, and what is stored goes on by',
      'C-STORE. Fetched objects lie in a folder; those used longest ago make room for others, and all go when the gateway',
      'ends. The PACS must know the AE title of --calling, with C-MOVE also where it listens.',
      'Only this machine can reach it unless --http-host says otherwise, and then only with --token or, for everybody,',
      '--open: whoever reaches the gateway can do what the PACS lets the gateway do.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"dicomweb":"http://127.0.0.1:8080/dicom-web","page":"http://127.0.0.1:8080/","peer":"127.0.0.1:11112","retrieve":"C-GET"}',
        does: 'Once, when it takes connections; page is null when the web page is not built.',
      },
    ],
    examples: [
      {
        call: 'hu gateway PACS@pacs.example:104',
        does: 'DICOMweb of the PACS under http://127.0.0.1:8080/dicom-web, the web page under http://127.0.0.1:8080',
      },
      {
        call: 'hu gateway PACS@pacs.example:104 --calling GATEWAY --receive-port 11112 --receive-host 0.0.0.0',
        does: 'Where the PACS knows no C-GET: it sends to GATEWAY, port 11112',
      },
      {
        call: 'hu gateway PACS@pacs.example:104 --http-host 0.0.0.0 --token file:token --cache /var/cache/hu --cache-size 50GiB',
        does: 'Let others in who have the token',
      },
      {
        call: 'hu gateway PACS@pacs.example:104 --allow https://viewer.example',
        does: 'Let a viewer on another site ask it from the browser',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...peerFlags,
      httpPort: {
        kind: 'parsed',
        parse: parseListenPort,
        default: '8080',
        placeholder: 'PORT',
        brief: 'Port of DICOMweb; 0 lets the system choose',
      },
      httpHost: {
        kind: 'parsed',
        parse: parsePath,
        default: '127.0.0.1',
        placeholder: 'ADDRESS',
        brief: 'Address to listen on',
      },
      hostName: textsFlag(
        'NAME',
        'A name besides localhost that it may be asked by, such as that of a proxy; may be repeated',
      ),
      baseUrl: textFlag('URL', 'Address by which clients see it, for the addresses in answers; needed behind a proxy'),
      allow: textsFlag('ORIGIN', 'Let pages of this origin ask it (CORS); may be repeated'),
      token: {
        kind: 'parsed',
        parse: parseHiddenSecret,
        optional: true,
        placeholder: 'SECRET',
        brief: 'Let in only who sends this token (Bearer): env:NAME, or the first line of file:PATH',
      },
      open: onOff('With --http-host: let everybody in who can reach it'),
      cache: {
        kind: 'parsed',
        parse: parsePath,
        default: 'gateway-cache',
        placeholder: 'DIR',
        brief: 'Folder for fetched objects',
      },
      cacheSize: {
        kind: 'parsed',
        parse: parseBytes,
        default: '4GiB',
        placeholder: 'BYTES',
        brief: 'Most that they may take together, such as 500MiB or 20GiB',
      },
      receivePort: {
        kind: 'parsed',
        parse: parseListenPort,
        optional: true,
        placeholder: 'PORT',
        brief: 'Retrieve by C-MOVE, and take the objects on this port',
      },
      receiveHost: {
        kind: 'parsed',
        parse: parsePath,
        default: '127.0.0.1',
        placeholder: 'ADDRESS',
        brief: 'With --receive-port: address to listen on',
      },
      associations: {
        kind: 'parsed',
        parse: parseCount,
        default: '8',
        placeholder: 'N',
        brief: 'Associations to the PACS at a time; further requests wait',
      },
      keyFile: {
        kind: 'parsed',
        parse: parsePath,
        optional: true,
        placeholder: 'FILE',
        brief:
          'Secret that UIDs of de-identified objects are made with, 16 bytes or more; made where it is not there, of this run alone unless given',
      },
    },
    positional: {
      kind: 'tuple',
      parameters: [{ brief: 'Where the PACS listens', placeholder: 'HOST:PORT', parse: parsePeer }],
    },
  },
  () => import('../gateway/action.ts'),
);

/** Bytes, or KiB, MiB, GiB or TiB of them. @throws UsageError */
export function parseBytes(text: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,9})(KiB|MiB|GiB|TiB)?$/.exec(text) ?? [];
  const bytes = Number(digits) * 1024 ** UNITS.indexOf(unit);
  if (digits !== '' && bytes >= LEAST_BYTES) return bytes;
  throw new UsageError(
    `${JSON.stringify(text.slice(0, 60))} is no size of at least 1 MiB`,
    'Write such as 500MiB or 20GiB',
  );
}

const UNITS: readonly string[] = ['', 'KiB', 'MiB', 'GiB', 'TiB'];
const LEAST_BYTES = 1024 ** 2;
