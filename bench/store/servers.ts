import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand, freePort, run, type Server, spawnServer } from '@hounsfield/testkit';
import { withPriority } from '../lib/command.ts';
import { checkout } from '../lib/places.ts';

/** A server with an empty database. */
export interface StoreServer {
  readonly server: Server;
  readonly port: number;
  readonly ae: string;
}

/** How a server is started, and what it says about itself. */
export interface StoreContender {
  readonly title: string;
  /** Undefined where it is not installed. */
  version(): Promise<string | undefined>;
  /** @param folder an empty folder of its own, on the disk that is measured */
  start(folder: string): Promise<StoreServer>;
}

/** The archive as `npm start` runs it: it answers when the object and its index record are synced to the disk. */
export const hounsfield: StoreContender = {
  title: 'hounsfield',
  version: async () =>
    (JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string }).version,
  async start(folder) {
    const port = await freePort();
    const ports = ['--dicom-port', String(port), '--http-port', String(await freePort())];
    const script = join(checkout, 'packages', 'cli', 'bin', 'hu.js');
    const serve = [script, 'serve', '--data', folder, '--ae', 'HOUNSFIELD', ...ports];
    const { program, args } = withPriority(process.execPath, serve);
    const server = await spawnServer(program, args, { ready: { port }, cwd: checkout });
    return { server, port, ae: 'HOUNSFIELD' };
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
  async start(folder) {
    const port = await freePort();
    const settings = join(folder, 'orthanc.json');
    mkdirSync(join(folder, 'database'));
    writeFileSync(settings, JSON.stringify(orthancSettings(folder, port, await freePort())));
    const { program, args } = withPriority(findCommand('Orthanc') ?? 'Orthanc', [settings]);
    const server = await spawnServer(program, args, { ready: { port }, env: { TCP_NODELAY: '1' } });
    return { server, port, ae: 'ORTHANC' };
  },
};

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
