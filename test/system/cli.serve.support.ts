import { type Server, spawnServer, type TestFolder } from '@hounsfield/testkit';
import { HU } from './cli.hu.ts';

/** What `hu serve --json` tells. */
export interface Told {
  readonly ae: string;
  readonly dicom: string;
  readonly page: string | null;
  readonly dicomweb: string;
  readonly data: string;
}

/** An archive that runs; disposing of it stops it. */
export interface Running extends AsyncDisposable {
  readonly server: Server;
  readonly told: Told;
  readonly dicomPort: number;
}

/** Starts an archive on the folder, on ports that the system chooses. */
export async function serveIn(folder: Pick<TestFolder, 'file'>, ...words: readonly string[]): Promise<Running> {
  const ports = ['--dicom-port', '0', '--http-port', '0'];
  const args = [HU, 'serve', '--data', folder.file('data'), '--json', '--log-level', 'warn', ...ports, ...words];
  const server = await spawnServer(process.execPath, args, { ready: { line: /^\{"ae".*\}$/m } });
  const told = JSON.parse(server.ready[0] ?? '') as Told;
  const dicomPort = Number(new URL(`tcp://${told.dicom}`).port);
  return { server, told, dicomPort, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
