import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { type NamedPeer, parseAeTitle, parseListenPort, parsePath } from '../parsers.ts';
import { namedPeersFlag } from './flag-kinds.ts';

/** Of pino, from the most to say to nothing. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export interface ServeFlags extends CommonFlags {
  readonly data: string;
  readonly dicomPort: number;
  readonly httpPort: number;
  readonly ae: string;
  readonly host: string;
  readonly peer: readonly NamedPeer[] | undefined;
  readonly logLevel: (typeof logLevels)[number];
}

export const serve: Declaration = declare<ServeFlags, []>(
  {
    name: 'serve',
    brief: 'Run the archive',
    usage: '--data DIR',
    about: [
      'Runs the archive: Verification, Storage, Query/Retrieve and Storage Commitment on one port, DICOMweb under',
      '/dicom-web and the web page on another.',
      'Only this machine can reach it unless --host says otherwise. Ports 0 let the system choose.',
      'SIGTERM or SIGINT finish what runs and stop; a second SIGINT stops at once.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"ae":"HOUNSFIELD","dicom":"127.0.0.1:11112","page":"http://127.0.0.1:8080/","dicomweb":"http://127.0.0.1:8080/dicom-web","data":"/srv/dicom"}',
        does: 'Once, when the archive takes connections; page is null when the web page is not built.',
      },
    ],
    examples: [
      { call: 'hu serve --data ./data', does: 'Keep the objects in ./data, listen on 127.0.0.1' },
      {
        call: 'hu serve --data /srv/dicom --dicom-port 104 --http-port 80 --ae ARCHIVE --host 0.0.0.0',
        does: 'Let other machines in',
      },
      {
        call: 'hu serve --data ./data --peer WORKSTATION@ws.example:104',
        does: 'Let objects be moved to a workstation (C-MOVE)',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      data: {
        kind: 'parsed',
        parse: parsePath,
        placeholder: 'DIR',
        brief: 'Folder that holds the archive; made if absent',
      },
      dicomPort: {
        kind: 'parsed',
        parse: parseListenPort,
        default: '11112',
        placeholder: 'PORT',
        brief: 'Port of the DICOM services',
      },
      httpPort: {
        kind: 'parsed',
        parse: parseListenPort,
        default: '8080',
        placeholder: 'PORT',
        brief: 'Port of DICOMweb and the web page',
      },
      ae: {
        kind: 'parsed',
        parse: parseAeTitle,
        default: 'HOUNSFIELD',
        placeholder: 'AE',
        brief: 'AE title of the archive',
      },
      host: {
        kind: 'parsed',
        parse: parsePath,
        default: '127.0.0.1',
        placeholder: 'ADDRESS',
        brief: 'Address to listen on',
      },
      peer: namedPeersFlag(
        'An application that objects and commitment results may be sent to; may be given several times',
      ),
      logLevel: {
        kind: 'enum',
        values: logLevels,
        default: 'warn',
        brief:
          'What to log, as lines of JSON to standard error: warn is what was refused or failed, info each association too',
      },
    },
  },
  () => import('../serve/action.ts'),
);
