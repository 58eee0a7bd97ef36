import { webHandler, withCors } from 'hounsfield/web';
import { archivePackage } from '../archive-package.ts';
import type { GatewayFlags } from '../commands/gateway.ts';
import { anyAe } from '../commands/peer-flags.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { formatPeer, formatPlace, type PeerAddress } from '../parsers.ts';
import { pageFolder } from '../serve/page-folder.ts';
import { stopRequest } from '../serve/stop-request.ts';
import { warnings } from '../small-server.ts';
import { webLog } from '../web-log.ts';
import { gated, mustBeGuarded } from './gate.ts';
import { openGateway } from './open.ts';

/** Answers DICOMweb in front of a PACS until it is told to stop. */
export async function run(hu: HuContext, flags: GatewayFlags, peer: PeerAddress): Promise<ExitCode> {
  mustBeGuarded(flags, 'Others could reach the PACS through the gateway');
  const stop = stopRequest(hu);
  try {
    await using resources = new AsyncDisposableStack();
    const archive = await archivePackage();
    const { backend } = resources.use(await openGateway(peer, flags, archive, warnings(hu, flags.json === true)));
    const page = pageFolder();
    const logger = webLog(hu, flags.json === true);
    const handler = webHandler(backend, {
      path: PATH,
      onError: (error, facts) => logger.error({ err: error, ...facts }, 'A request failed'),
      ...(flags.baseUrl === undefined ? {} : { baseUrl: flags.baseUrl }),
    });
    const server = resources.use(
      await archive.startHttp({
        host: flags.httpHost,
        port: flags.httpPort,
        path: PATH,
        handler: withCors(gated(handler, flags.token), { origins: flags.allow ?? [] }),
        hostNames: flags.hostName ?? [],
        logger,
        ...(page === undefined
          ? {}
          : { viewer: { folder: page }, own: { '/api/about': gated(about(peer, flags), flags.token) } }),
      }),
    );
    const place = flags.json === true ? formatPeer({ ...server.address, ae: undefined }) : formatPlace(server.address);
    await announce(hu, flags, { place, peer, hasPage: page !== undefined });
    await stop.requested;
    await server.close({ grace: GRACE });
  } finally {
    stop.end();
  }
  return exitCode.done;
}

/** Where objects can be sent to, for the page: to the PACS itself. */
function about({ host, port, ae }: PeerAddress, { called }: GatewayFlags): () => Promise<Response> {
  const facts = { aeTitle: called ?? ae ?? anyAe, dicom: { host, port } };
  return async () => Response.json(facts, { headers: { 'Cache-Control': 'no-store' } });
}

interface Places {
  /** Host and port of the web. */
  readonly place: string;
  readonly peer: PeerAddress;
  readonly hasPage: boolean;
}

async function announce(hu: HuContext, flags: GatewayFlags, { place, peer, hasPage }: Places): Promise<void> {
  const dicomweb = `http://${place}${PATH}`;
  const page = hasPage ? `http://${place}/` : null;
  const retrieve = flags.receivePort === undefined ? 'C-GET' : 'C-MOVE';
  const to = formatPeer(peer);
  await hu.out.line(
    flags.json === true
      ? JSON.stringify({ dicomweb, page, peer: to, retrieve })
      : `${dicomweb} → ${to}, retrieving by ${retrieve}.${page === null ? '' : ` Web page: ${page}`} Ctrl+C stops it.`,
  );
  await hu.out.flush();
}

const PATH = '/dicom-web';
const GRACE = 5_000;
