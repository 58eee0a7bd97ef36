import type { Address, Archive, EffectiveConfig } from '@hounsfield/archive';
import { archivePackage } from '../archive-package.ts';
import type { ServeFlags } from '../commands/serve.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { formatPeer, formatPlace, isAnyAddress } from '../parsers.ts';
import { pageFolder } from './page-folder.ts';
import { settingsOf } from './settings.ts';
import { stopRequest } from './stop-request.ts';

/** Runs the archive until it is told to stop. */
export async function run(hu: HuContext, flags: ServeFlags): Promise<ExitCode> {
  // Before all else: whoever stops it while it starts means it too.
  const stop = stopRequest(hu);
  try {
    const { startArchive } = await archivePackage();
    const settings = await settingsOf(hu, flags);
    if (flags.printConfig === true) return await print(hu, settings, flags.json === true);
    const { config } = settings;
    const web = config.web ?? pageFolder();
    await using archive = await startArchive({ ...config, web });
    if (config.tls !== undefined) reloadOnHangUp(archive);
    await tell(hu, { archive, hasPage: web !== undefined, isJson: flags.json === true });
    await tellFirstToken(hu, archive, flags.json === true);
    await stop.requested;
    await tellOfStopping(hu, archive, flags.json === true);
  } finally {
    stop.end();
  }
  return exitCode.done;
}

async function print(hu: HuContext, settings: EffectiveConfig, isJson: boolean): Promise<ExitCode> {
  const shown = { config: settings.printable, from: settings.origins };
  await hu.out.line(JSON.stringify(shown, undefined, isJson ? undefined : 2));
  await hu.out.flush();
  return exitCode.done;
}

/** The archive logs what came of it. The listener keeps nothing alive. */
function reloadOnHangUp(archive: Archive): void {
  process.on('SIGHUP', () => void archive.reload().catch(() => undefined));
}

interface Running {
  readonly archive: Archive;
  readonly hasPage: boolean;
  readonly isJson: boolean;
}

/** Says where the archive is to be found: programs the addresses, people what they can open. */
async function tell(hu: HuContext, { archive, hasPage, isJson }: Running): Promise<void> {
  const { config, data, addresses } = archive;
  const { ae } = config;
  const text = isJson ? (place: Address) => formatPeer({ ...place, ae: undefined }) : formatPlace;
  const dicom = text(addresses.dicom);
  const secure = addresses.dicomTls && text(addresses.dicomTls);
  const root = `${config.tls?.https === true ? 'https' : 'http'}://${text(addresses.http)}`;
  const page = hasPage ? `${root}/` : null;
  const dicomweb = `${root}/dicom-web`;
  if (isJson) {
    await hu.out.line(JSON.stringify({ ae, dicom, dicomTls: secure, page, dicomweb, data }));
  } else {
    const rows = [
      ['DICOM', `${ae}@${dicom}`],
      ...(secure === undefined ? [] : [['with TLS', `${ae}@${secure}`]]),
      ['Web page', page ?? 'not built: run npm run build, then start again'],
      ['DICOMweb', dicomweb],
      ...(isAnyAddress(addresses.http.host) ? [['Others', 'reach it by any address of this computer']] : []),
      ['Data', data],
    ];
    await hu.out.line(hu.out.paint('bold', 'The Hounsfield archive runs. Ctrl+C stops it.'));
    for (const [name = '', value = ''] of rows) await hu.out.line(`  ${name.padEnd(10)}${value}`);
  }
  await hu.out.flush();
}

/**
 * Where nobody could come in, gives out a token that may all. On a terminal alone: what else takes the output of a server
 * keeps it.
 */
async function tellFirstToken(hu: HuContext, archive: Archive, isJson: boolean): Promise<void> {
  if (!(await archive.lacksToken())) return;
  if (hu.out.isTerminal && !isJson) {
    await hu.out.line(`  ${'Token'.padEnd(10)}${await archive.firstToken()}`);
    await hu.out.line(`  ${''.padEnd(10)}It may do everything and is told this once: keep it. The page asks for it.`);
    await hu.out.flush();
  } else {
    const call = `hu token add --data ${archive.data} --scope administer`;
    await hu.err.line(`DICOMweb and the page ask for a token, and there is none yet. Make one: ${call}`);
    await hu.err.flush();
  }
}

/** Whoever waits at a terminal is told for what, and how long. */
async function tellOfStopping(hu: HuContext, { config }: Archive, isJson: boolean): Promise<void> {
  if (!hu.out.isTerminal || isJson) return;
  await hu.out.line(`Stopping: what runs has ${config.graceSeconds} seconds to end. Ctrl+C again stops at once.`);
  await hu.out.flush();
}
