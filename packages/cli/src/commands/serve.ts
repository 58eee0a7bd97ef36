import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { type NamedPeer, parseAeTitle, parseListenPort, parsePath } from '../parsers.ts';
import { namedPeersFlag, onOff, textFlag, textsFlag } from './flag-kinds.ts';
import { clientCertificates } from './listen-flags.ts';
import { type TlsFlags, tlsFlags } from './tls-flags.ts';

/** Of pino, from the most to say to nothing. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What `hu` says of the archive's defaults without loading it; a test compares them with the archive. */
const defaults = { dicomPort: 11112, httpPort: 8080, ae: 'HOUNSFIELD', host: '127.0.0.1', logLevel: 'warn' } as const;

export interface ServeFlags extends CommonFlags, TlsFlags {
  readonly config: string | undefined;
  readonly printConfig: boolean | undefined;
  readonly set: readonly string[] | undefined;
  readonly data: string | undefined;
  readonly dicomPort: number | undefined;
  readonly httpPort: number | undefined;
  readonly ae: string | undefined;
  readonly host: string | undefined;
  readonly peer: readonly NamedPeer[] | undefined;
  readonly logLevel: (typeof logLevels)[number] | undefined;
  readonly tlsPort: number | undefined;
  readonly clientCert: (typeof clientCertificates)[number] | undefined;
}

export const serve: Declaration = declare<ServeFlags, []>(
  {
    name: 'serve',
    brief: 'Run the archive',
    usage: '--data DIR | --config FILE',
    about: [
      'Runs the archive: Verification, Storage, Query/Retrieve and Storage Commitment on one port, DICOMweb under',
      '/dicom-web and the web page on another.',
      'Only this machine can reach it unless --host says otherwise. Ports 0 let the system choose.',
      'Every setting can stand in a JSON file (--config, or HOUNSFIELD_CONFIG), in a variable of the environment',
      '(HOUNSFIELD_DICOM_PORT) and in an option (--set dicomPort=104); what comes later in this list goes before what',
      'comes earlier. docs/reference/configuration.md has them all.',
      'SIGHUP reads certificates anew.',
      'SIGTERM or SIGINT finish what runs and stop; a second SIGINT stops at once.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"ae":"HOUNSFIELD","dicom":"127.0.0.1:11112","page":"http://127.0.0.1:8080/","dicomweb":"http://127.0.0.1:8080/dicom-web","data":"/srv/dicom"}',
        does: 'Once, when the archive takes connections; page is null when the web page is not built; dicomTls is there with TLS.',
      },
      {
        call: '{"config":{"data":"/srv/dicom","dicomPort":11112,…},"from":{"data":"--data","dicomPort":"default",…}}',
        does: 'With --print-config: the settings in use, and of each where it came from.',
      },
    ],
    examples: [
      { call: 'hu serve --data ./data', does: 'Keep the objects in ./data, listen on 127.0.0.1' },
      {
        call: 'hu serve --data /srv/dicom --dicom-port 104 --http-port 80 --ae ARCHIVE --host 0.0.0.0',
        does: 'Let other machines in',
      },
      { call: 'hu serve --config archive.json --print-config', does: 'Say which settings would be used, and why' },
      {
        call: 'hu serve --data ./data --tls --cert pacs.pem --key pacs.key --ca hospital.pem',
        does: 'Speak TLS: DICOM on port 2762 beside the plain one, and HTTPS',
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
      config: textFlag('FILE', 'Read settings from this JSON file', parsePath),
      printConfig: onOff('Print the settings that would be used and where each came from, secrets masked, and end'),
      set: textsFlag('KEY=VALUE', 'Set any key of the configuration, such as limits.perAddress=32; may be repeated'),
      data: textFlag('DIR', 'Folder that holds the archive; made if absent', parsePath),
      dicomPort: portFlag(`Port of the DICOM services; ${defaults.dicomPort} unless told`),
      httpPort: portFlag(`Port of DICOMweb and the web page; ${defaults.httpPort} unless told`),
      ae: textFlag('AE', `AE title of the archive; ${defaults.ae} unless told`, parseAeTitle),
      host: textFlag('ADDRESS', `Address to listen on; ${defaults.host} unless told`, parsePath),
      peer: namedPeersFlag(
        'An application that objects and commitment results may be sent to; may be given several times',
      ),
      logLevel: {
        kind: 'enum',
        values: logLevels,
        optional: true,
        brief: `What to log, to standard error: warn is what was refused or failed, info each association too; ${defaults.logLevel} unless told`,
      },
      ...tlsFlags,
      tlsPort: portFlag('With --tls: port of the DICOM services over TLS; 2762 unless told'),
      clientCert: {
        kind: 'enum',
        values: clientCertificates,
        optional: true,
        brief: 'With --tls: whether a DICOM peer must show a certificate; required unless told',
      },
    },
  },
  () => import('../serve/action.ts'),
);

function portFlag(brief: string): {
  readonly kind: 'parsed';
  readonly parse: (text: string) => number;
  readonly optional: true;
  readonly placeholder: string;
  readonly brief: string;
} {
  return { kind: 'parsed', parse: parseListenPort, optional: true, placeholder: 'PORT', brief };
}
