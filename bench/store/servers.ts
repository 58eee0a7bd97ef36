import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand, freePort, run, type Server, spawnServer } from '@hounsfield/testkit';
import { withPriority } from '../lib/command.ts';
import { checkout } from '../lib/places.ts';

/** A server with an empty database. */
export interface StoreServer {
  readonly server: Server;
  readonly port: number;
  readonly httpPort: number;
  readonly ae: string;
}

/** How a server is started, and what it says about itself. */
export interface StoreContender {
  readonly title: string;
  /** Undefined where it is not installed. */
  version(): Promise<string | undefined>;
  /**
   * @param folder an empty folder of its own, on the disk that is measured
   * @param settings more of them, in the words of the program: environment variables of ours, keys of Orthanc's file
   */
  start(folder: string, settings?: object): Promise<StoreServer>;
}

/** The archive as `npm start` runs it: it answers when the object and its index record are synced to the disk. */
export const hounsfield: StoreContender = {
  title: 'hounsfield',
  version: async () =>
    (JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string }).version,
  async start(folder, settings = {}) {
    const env = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
    const port = await freePort();
    const httpPort = await freePort();
    const ports = ['--dicom-port', String(port), '--http-port', String(httpPort)];
    const script = join(checkout, 'packages', 'cli', 'bin', 'hu.js');
    const serve = [script, 'serve', '--data', folder, '--ae', 'HOUNSFIELD', ...ports];
    const { program, args } = withPriority(process.execPath, serve);
    const server = await spawnServer(program, args, { ready: { port }, cwd: checkout, env });
    return { server, port, httpPort, ae: 'HOUNSFIELD' };
  },
};

/** What is left of storing when nothing is done but to receive, write and sync. */
export const bare: StoreContender = {
  title: 'bare receiver',
  version: async () => process.version,
  async start(folder) {
    const port = await freePort();
    const script = join(checkout, 'bench', 'store', 'bare-receiver.ts');
    const { program, args } = withPriority(process.execPath, [script, String(port), folder]);
    const server = await spawnServer(program, args, { ready: { port } });
    return { server, port, httpPort: 0, ae: 'BARE' };
  },
};

/** Orthanc as Debian ships it, with its default sync of files, and TCP_NODELAY=1, without which it is 20 times slower. */
export const orthanc: StoreContender = {
  title: 'Orthanc',
  async version() {
    const program = findCommand('Orthanc');
    if (program === undefined) return undefined;
    const { stdout } = await run(program, ['--version']);
    return /Orthanc (\d\S*)/.exec(stdout)?.[1] ?? 'unknown';
  },
  async start(folder, more) {
    const port = await freePort();
    const settings = join(folder, 'orthanc.json');
    mkdirSync(join(folder, 'database'));
    const httpPort = await freePort();
    writeFileSync(settings, JSON.stringify({ ...orthancSettings(folder, port, httpPort), ...more }));
    const { program, args } = withPriority(findCommand('Orthanc') ?? 'Orthanc', [settings]);
    const server = await spawnServer(program, args, { ready: { port }, env: { TCP_NODELAY: '1' } });
    return { server, port, httpPort, ae: 'ORTHANC' };
  },
};

/** Where Debian puts Orthanc's DICOMweb; a key of its file. */
export const orthancDicomWeb = { Plugins: ['/usr/share/orthanc/plugins/libOrthancDicomWeb.so'] } as const;

function orthancSettings(folder: string, dicomPort: number, httpPort: number): object {
  return {
    Name: 'bench',
    StorageDirectory: join(folder, 'database'),
    IndexDirectory: join(folder, 'database'),
    DicomPort: dicomPort,
    DicomAet: 'ORTHANC',
    DicomAlwaysAllowStore: true,
    DicomCheckModalityHost: false,
    HttpPort: httpPort,
    RemoteAccessAllowed: false,
    AuthenticationEnabled: false,
  };
}
