import { createUid, DataSet } from 'hounsfield/data';
import type { DimseContext, DimseReply, DimseRequests, ServedService } from 'hounsfield/network';
import { failure, formatStatus, pending, Status } from 'hounsfield/network';
import {
  matches,
  matchIdentifier,
  serve,
  UpsEvent,
  UpsPull,
  UpsPush,
  UpsQuery,
  UpsWatch,
  upsActions,
  Verification,
} from 'hounsfield/services';
import type { Notifications } from 'hounsfield/web/worklist';
import { archivePackage } from '../archive-package.ts';
import type { UpsServeFlags } from '../commands/ups.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { gated, mustBeGuarded } from '../gateway/gate.ts';
import { formatPeer } from '../parsers.ts';
import { chosen, Shelf } from '../shelf.ts';
import { runServer, teller } from '../small-server.ts';
import { webLog } from '../web-log.ts';
import { type SubscriptionOutcome, Subscriptions } from './subscriptions.ts';
import { WebWorklist } from './web-worklist.ts';
import { Workitems } from './workitems.ts';

/** Runs a worklist of workitems until it is told to stop. */
export async function run(hu: HuContext, flags: UpsServeFlags): Promise<ExitCode> {
  const { folder, peer = [], ae } = flags;
  const { Notifications } = await import('hounsfield/web/worklist');
  const notifications = new Notifications();
  const subscriptions = new Subscriptions(ae, peer, notifications);
  const workitems: Workitems = new Workitems(await Shelf.open(folder), event =>
    subscriptions.tell(event, workitems.get(event.sopInstanceUid)),
  );
  const tell = teller(hu, flags);
  await using web = await webServer(hu, flags, { workitems, subscriptions, notifications });
  const told: Told = async ({ operation, sopInstanceUid }, { callingAeTitle: calling }, reply) => {
    const { status } = reply;
    const state = workitems.state(sopInstanceUid);
    await tell(
      { workitem: { calling, operation, sopInstanceUid, state, status } },
      `${calling}: ${operation} ${sopInstanceUid} ${state ?? ''} (status ${formatStatus(status)})`,
    );
    return reply;
  };
  await runServer(hu, flags, {
    services: services({ workitems, subscriptions, told }),
    title: `Workitems are kept in ${folder ?? 'memory'}.${web === undefined ? '' : ` UPS-RS: ${web.address}, events on port ${new URL(web.events).port}.`}`,
    facts: {
      ...(folder !== undefined && { folder }),
      ...(web !== undefined && { workitems: web.address, events: web.events }),
    },
    onAssociation: ({ association, closed }) => subscriptions.opened(association, closed),
  });
  return exitCode.done;
}

interface WebServer extends AsyncDisposable {
  readonly address: string;
  /** Where subscribers connect, without their AE title. */
  readonly events: string;
}

interface WebParts {
  readonly workitems: Workitems;
  readonly subscriptions: Subscriptions;
  readonly notifications: Notifications;
}

/** The same workitems over the web, where that is wanted. @throws UsageError; StorageError where a port cannot be had */
async function webServer(hu: HuContext, flags: UpsServeFlags, parts: WebParts): Promise<WebServer | undefined> {
  const { httpPort: port, eventsPort, httpHost: host, token } = flags;
  if (port === undefined) return undefined;
  mustBeGuarded(flags, 'Others could reach the workitems');
  const { workitems, subscriptions, notifications } = parts;
  const { startHttp } = await archivePackage();
  const { worklistHandler } = await import('hounsfield/web/worklist');
  const { startNotifications } = await import('./notification-server.ts');
  const logger = webLog(hu, flags.json === true);
  const onError = (error: unknown): void => logger.error({ err: error }, 'A request failed');
  await using own = new AsyncDisposableStack();
  const events = own.use(await startNotifications({ host, port: eventsPort, path: PATH, token, notifications }));
  own.defer(() => subscriptions.goingDown(flags.folder !== undefined));
  const options = { path: PATH, notificationPort: events.port, onError };
  const handler = gated(worklistHandler(new WebWorklist(workitems, subscriptions, flags.ae), options), token);
  const server = await startHttp({ host, port, path: PATH, handler, logger });
  own.defer(() => server.close({ grace: 1000 }));
  const all = own.move();
  const place = formatPeer({ ...server.address, ae: undefined });
  return {
    address: `http://${place}${PATH}/workitems`,
    events: `ws://${formatPeer({ ...server.address, port: events.port, ae: undefined })}${PATH}/subscribers`,
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

const PATH = '/dicom-web';

type Told = (
  what: { readonly operation: string; readonly sopInstanceUid: string },
  context: DimseContext,
  reply: DimseReply,
) => Promise<DimseReply>;

interface Parts {
  readonly workitems: Workitems;
  readonly subscriptions: Subscriptions;
  readonly told: Told;
}

function services(parts: Parts): readonly ServedService[] {
  const { workitems, told } = parts;
  const find = async function* ({ identifier }: DimseRequests['C-FIND']): AsyncGenerator<DimseReply> {
    for (const [, workitem] of workitems.all) {
      if (matches(workitem, identifier)) yield pending(matchIdentifier(workitem.without('TransactionUID'), identifier));
    }
  };
  const get = ({ sopInstanceUid, attributes }: DimseRequests['N-GET']): DimseReply => {
    const workitem = workitems.get(sopInstanceUid)?.without('TransactionUID');
    return workitem === undefined
      ? failure(NO_SUCH_WORKITEM)
      : { ...Status.success, dataSet: chosen(workitem, attributes) };
  };
  const act = (request: DimseRequests['N-ACTION'], context: DimseContext): Promise<DimseReply> =>
    action(parts, request, context);
  const common = { 'N-GET': get, 'N-ACTION': act } as const;
  return [
    serve(Verification, { 'C-ECHO': () => Status.success }),
    serve(UpsPush, {
      ...common,
      'N-CREATE': async ({ sopInstanceUid = createUid(), dataSet = NOTHING }, context) =>
        told({ operation: 'create', sopInstanceUid }, context, await workitems.create(sopInstanceUid, dataSet)),
    }),
    serve(UpsPull, {
      ...common,
      'C-FIND': find,
      'N-SET': async ({ sopInstanceUid, dataSet }, context) =>
        told({ operation: 'set', sopInstanceUid }, context, await workitems.set(sopInstanceUid, dataSet)),
    }),
    serve(UpsWatch, { ...common, 'C-FIND': find }),
    serve(UpsQuery, { 'C-FIND': find }),
    serve(UpsEvent, {}),
  ];
}

/** One of the five actions (PS3.4 Tables CC.2.1-1, CC.2.2-1, CC.2.3-1). */
async function action(
  { workitems, subscriptions, told }: Parts,
  { sopInstanceUid, actionTypeId, dataSet = NOTHING }: DimseRequests['N-ACTION'],
  context: DimseContext,
): Promise<DimseReply> {
  const title = dataSet.get('ReceivingAE') ?? context.callingAeTitle;
  const rows: Readonly<Record<number, () => Promise<DimseReply> | DimseReply>> = {
    [upsActions.changeState.id]: () => workitems.changeState(sopInstanceUid, dataSet),
    [upsActions.requestCancel.id]: () =>
      workitems.requestCancel(sopInstanceUid, dataSet.with({ RequestingAE: context.callingAeTitle })),
    [upsActions.subscribe.id]: () => {
      const filter = dataSet.without('ReceivingAE').without('DeletionLock');
      return replies[subscriptions.subscribe({ title, uid: sopInstanceUid, filter }, workitems)];
    },
    [upsActions.unsubscribe.id]: () => replies[subscriptions.unsubscribe(title, sopInstanceUid, workitems)],
    [upsActions.suspendGlobalSubscription.id]: () => replies[subscriptions.suspend(title, workitems)],
  };
  const reply = await (rows[actionTypeId]?.() ?? failure(NO_SUCH_ACTION));
  const operation = Object.values(upsActions).find(({ id }) => id === actionTypeId)?.name ?? `action ${actionTypeId}`;
  return told({ operation, sopInstanceUid }, context, reply);
}

const NOTHING = DataSet.of({});
const NO_SUCH_WORKITEM = 0xc307;
/** PS3.7 Annex C, PS3.4 §CC.2.3.4 */
const replies: Readonly<Record<SubscriptionOutcome, DimseReply>> = {
  done: Status.success,
  unknown: failure(NO_SUCH_WORKITEM),
  full: failure(0x0213, 'There is no room for more subscribers'),
};
/** PS3.7 Annex C */
const NO_SUCH_ACTION = 0x0123;
