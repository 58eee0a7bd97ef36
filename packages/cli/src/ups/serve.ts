import { formatStatus, Status } from 'hounsfield/network';
import { connect } from 'hounsfield/network/node';
import { serve, Verification } from 'hounsfield/services';
import { Notifications, worklistHandler } from 'hounsfield/web/worklist';
import {
  Couriers,
  type EventPeers,
  MemoryStore,
  type ToldOfChange,
  upsServices,
  WebWorklist,
  Worklist,
} from 'hounsfield/worklist';
import { archivePackage } from '../archive-package.ts';
import type { UpsServeFlags } from '../commands/ups.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { gated, mustBeGuarded } from '../gateway/gate.ts';
import { formatPeer, type PeerAddress } from '../parsers.ts';
import { Shelf } from '../shelf.ts';
import { runServer, teller } from '../small-server.ts';
import { webLog } from '../web-log.ts';

/** Runs a worklist of workitems, that of the archive with a folder for its store, until it is told to stop. */
export async function run(hu: HuContext, flags: UpsServeFlags): Promise<ExitCode> {
  const { folder, peer = [], ae } = flags;
  const kept = (aeTitle: string) => worklist.kept(aeTitle);
  const notifications = new Notifications({ kept });
  const couriers = new Couriers({ peers: eventPeers(ae, peer), log: webLog(hu, flags.json === true), kept });
  const shelf = await Shelf.open(folder);
  const worklist: Worklist = new Worklist({
    store: new MemoryStore({ workitems: shelf.all, keep: (uid, workitem) => shelf.put(uid, workitem) }),
    ways: [notifications, couriers],
    keepsSubscribers: false,
    keepsWorkitems: folder !== undefined,
  });
  await using own = new AsyncDisposableStack();
  own.defer(() => worklist.close());
  own.defer(() => couriers.close({ grace: FAREWELL }));
  const web = await webServer(hu, flags, { worklist, notifications });
  if (web !== undefined) own.use(web);
  own.defer(() => {
    worklist.goingDown();
    notifications.close();
  });
  const told = changeTeller(hu, flags, worklist);
  await runServer(hu, flags, {
    services: [serve(Verification, { 'C-ECHO': () => Status.success }), ...upsServices(worklist, told)],
    title: `Workitems are kept in ${folder ?? 'memory'}.${web === undefined ? '' : ` UPS-RS: ${web.address}.`}`,
    facts: {
      ...(folder !== undefined && { folder }),
      ...(web !== undefined && { workitems: web.address, events: web.events }),
    },
    onAssociation: couriers.opened,
  });
  return exitCode.done;
}

/** Those that have an AE title: others are none that an event can be sent to. */
function eventPeers(calling: string, peers: readonly PeerAddress[]): EventPeers {
  const find = (aeTitle: string): PeerAddress | undefined => peers.find(({ ae }) => ae === aeTitle);
  return {
    has: aeTitle => find(aeTitle) !== undefined,
    connect: (called, propose, signal) => {
      const { host = '', port = 0 } = find(called) ?? {};
      return connect({ host, port, called, calling, propose, ...(signal === undefined ? {} : { signal }) });
    },
  };
}

function changeTeller(hu: HuContext, flags: UpsServeFlags, worklist: Worklist): ToldOfChange {
  const tell = teller(hu, flags);
  return async ({ operation, sopInstanceUid }, { callingAeTitle: calling }, { status }) => {
    const state = (await worklist.get(sopInstanceUid))?.text('ProcedureStepState');
    await tell(
      { workitem: { calling, operation, sopInstanceUid, state, status } },
      `${calling}: ${operation} ${sopInstanceUid} ${state ?? ''} (status ${formatStatus(status)})`,
    );
  };
}

interface WebServer extends AsyncDisposable {
  readonly address: string;
  /** Where subscribers connect, without their AE title. */
  readonly events: string;
}

interface WebParts {
  readonly worklist: Worklist;
  readonly notifications: Notifications;
}

/** The same workitems over the web, where that is wanted. @throws UsageError; StorageError where the port cannot be had */
async function webServer(
  hu: HuContext,
  flags: UpsServeFlags,
  { worklist, notifications }: WebParts,
): Promise<WebServer | undefined> {
  const { httpPort: port, httpHost: host, token } = flags;
  if (port === undefined) return undefined;
  mustBeGuarded(flags, 'Others could reach the workitems');
  const { notificationDoor, startHttp } = await archivePackage();
  const logger = webLog(hu, flags.json === true);
  const onError = (error: unknown): void => logger.error({ err: error }, 'A request failed');
  const handler = gated(worklistHandler(new WebWorklist(worklist, flags.ae), { path: PATH, onError }), token);
  const gate = gated(async () => new Response(null), token);
  const admit = async (request: Request): Promise<Response | undefined> => {
    const answer = await gate(request);
    return answer.ok ? undefined : answer;
  };
  const sockets = notificationDoor({ path: PATH, notifications, admit });
  const server = await startHttp({ host, port, path: PATH, handler, sockets, logger });
  const place = formatPeer({ ...server.address, ae: undefined });
  return {
    address: `http://${place}${PATH}/workitems`,
    events: `ws://${place}${PATH}/subscribers`,
    [Symbol.asyncDispose]: () => server.close({ grace: 1000 }),
  };
}

const PATH = '/dicom-web';
/** Milliseconds in which peers are told that the worklist ends. */
const FAREWELL = 1000;
