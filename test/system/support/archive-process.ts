import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, type Server, spawnServer, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';

/** An archive in a process of its own, with a data folder that goes with it. */
export interface ArchiveProcess extends AsyncDisposable {
  readonly server: Server;
  readonly folder: TemporaryFolder;
  readonly dicomPort: number;
  readonly httpPort: number;
  /** Root of DICOMweb, without a slash at its end. */
  readonly dicomWeb: string;
  stop(): Promise<number | null>;
}

export const AE_TITLE = 'HOUNSFIELD';

/**
 * Starts an archive on free loopback ports.
 * @param how `start` runs the script behind `npm start`, `serve` the command line that it builds
 * @param kept folder of an earlier archive, to start on its data
 * @param env configuration, as environment variables
 */
export async function startArchiveProcess(
  how: 'start' | 'serve' = 'serve',
  kept?: TemporaryFolder,
  env: Readonly<Record<string, string>> = {},
): Promise<ArchiveProcess> {
  const folder = kept ?? (await temporaryFolder());
  const [dicomPort, httpPort] = [await freePort(), await freePort()];
  const ports = ['--dicom-port', String(dicomPort), '--http-port', String(httpPort)];
  const server = await spawnServer(process.execPath, [...SCRIPTS[how], ...ports, '--data', folder.file('data')], {
    cwd: ROOT,
    env,
    ready: { line: new RegExp(`:${httpPort}\\b`) },
    timeout: 180_000,
  });
  const stop = (): Promise<number | null> => server.stop();
  return {
    server,
    folder,
    dicomPort,
    httpPort,
    dicomWeb: `http://127.0.0.1:${httpPort}/dicom-web`,
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop();
      if (kept === undefined) await folder.remove();
    },
  };
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SCRIPTS: Readonly<Record<'start' | 'serve', readonly string[]>> = {
  start: [join(ROOT, 'scripts', 'start.mjs')],
  serve: [join(ROOT, 'packages', 'cli', 'bin', 'hu.js'), 'serve'],
};
