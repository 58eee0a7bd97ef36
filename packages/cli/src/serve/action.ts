import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Address, Archive } from '@hounsfield/archive';
import { archivePackage } from '../archive-package.ts';
import type { ServeFlags } from '../commands/serve.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { formatPeer } from '../parsers.ts';
import { stopRequest } from './stop-request.ts';

/** Runs the archive until it is told to stop. */
export async function run(hu: HuContext, flags: ServeFlags): Promise<ExitCode> {
  // Before all else: whoever stops it while it starts means it too.
  const stop = stopRequest(hu);
  try {
    const web = pageFolder();
    const { startArchive } = await archivePackage();
    const { data, host, dicomPort, httpPort, ae, logLevel, peer = [] } = flags;
    const peers = Object.fromEntries(peer.map(each => [each.ae, { host: each.host, port: each.port }]));
    await using archive = await startArchive({ data, host, dicomPort, httpPort, ae, logLevel, web, peers });
    await tell(hu, { archive, hasPage: web !== undefined, isJson: flags.json === true });
    await stop.requested;
  } finally {
    stop.end();
  }
  return exitCode.done;
}

interface Running {
  readonly archive: Archive;
  readonly hasPage: boolean;
  readonly isJson: boolean;
}

/** Says where the archive is to be found. */
async function tell(hu: HuContext, { archive, hasPage, isJson }: Running): Promise<void> {
  const { config, data, addresses } = archive;
  const { ae } = config;
  const dicom = addressText(addresses.dicom);
  const root = `http://${addressText(addresses.http)}`;
  const page = hasPage ? `${root}/` : null;
  const dicomweb = `${root}/dicom-web`;
  if (isJson) {
    await hu.out.line(JSON.stringify({ ae, dicom, page, dicomweb, data }));
  } else {
    const rows = [
      ['DICOM', `${ae}@${dicom}`],
      ['Web page', page ?? 'not built: run npm run build, then start again'],
      ['DICOMweb', dicomweb],
      ['Data', data],
    ];
    await hu.out.line(hu.out.paint('bold', 'The Hounsfield archive runs. Ctrl+C stops it.'));
    for (const [name = '', text = ''] of rows) await hu.out.line(`  ${name.padEnd(10)}${text}`);
  }
  await hu.out.flush();
}

function addressText({ host, port }: Address): string {
  return formatPeer({ host, port, ae: undefined });
}

/** The built web page, if there is one. */
function pageFolder(): string | undefined {
  const folder = join(dirname(fileURLToPath(import.meta.resolve('@hounsfield/viewer/package.json'))), 'dist');
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}
