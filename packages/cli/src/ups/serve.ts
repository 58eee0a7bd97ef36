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
import { archivePackage } from '../archive-package.ts';
import type { UpsServeFlags } from '../commands/ups.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { gated, mustBeGuarded } from '../gateway/gate.ts';
import { formatPeer } from '../parsers.ts';
import { chosen, Shelf } from '../shelf.ts';
import { runServer, teller } from '../small-server.ts';
import { webLog } from '../web-log.ts';
import { Subscriptions } from './subscriptions.ts';
import { WebWorklist } from './web-worklist.ts';
import { Workitems } from './workitems.ts';

/** Runs a worklist of workitems until it is told to stop. */
export async function run(hu: HuContext, flags: UpsServeFlags): Promise<ExitCode> {
  const { folder, peer = [], ae } = flags;
  const subscriptions = new Subscriptions(ae, peer);
  const workitems: Workitems = new Workitems(await Shelf.open(folder), event =>
    subscriptions.tell(event, workitems.get(event.sopInstanceUid)),
  );
  const tell = teller(hu, flags);
  await using web = await webServer(hu, flags, workitems);
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
    title: `Workitems are kept in ${folder ?? 'memory'}.${web === undefined ? '' : ` UPS-RS: ${web.address}.`}`,
    facts: { ...(folder !== undefined && { folder }), ...(web !== undefined && { workitems: web.address }) },
    onAssociation: ({ association, closed }) => subscriptions.opened(association, closed),
  });
  return exitCode.done;
}

interface WebServer extends AsyncDisposable {
  readonly address: string;
}

/** The same workitems over the web, where that is wanted. @throws UsageError; StorageError where the port cannot be had */
async function webServer(hu: HuContext, flags: UpsServeFlags, workitems: Workitems): Promise<WebServer | undefined> {
  const { httpPort: port, httpHost: host, token } = flags;
  if (port === undefined) return undefined;
  mustBeGuarded(flags, 'Others could reach the workitems');
  const { startHttp } = await archivePackage();
  const { worklistHandler } = await import('hounsfield/web/worklist');
  const logger = webLog(hu, flags.json === true);
  const onError = (error: unknown): void => logger.error({ err: error }, 'A request failed');
  const handler = gated(worklistHandler(new WebWorklist(workitems), { path: PATH, onError }), token);
  const server = await startHttp({ host, port, path: PATH, handler, logger });
  const address = `http://${formatPeer({ ...server.address, ae: undefined })}${PATH}/workitems`;
  return { address, [Symbol.asyncDispose]: () => server.close({ grace: 1000 }) };
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
    [upsActions.requestCancel.id]: () => workitems.requestCancel(sopInstanceUid, dataSet),
    [upsActions.subscribe.id]: () => {
      const isGlobal = subscriptions.subscribe(title, sopInstanceUid, dataSet);
      if (!isGlobal && workitems.get(sopInstanceUid) === undefined) {
        subscriptions.unsubscribe(title, sopInstanceUid);
        return failure(NO_SUCH_WORKITEM);
      }
      const known = isGlobal ? Array.from(workitems.all, ([uid]) => uid) : [sopInstanceUid];
      // The answer to the request goes first.
      setImmediate(() => {
        for (const each of known) subscriptions.tellOne(title, workitems.stateReport(each));
      });
      return Status.success;
    },
    [upsActions.unsubscribe.id]: () => {
      subscriptions.unsubscribe(title, sopInstanceUid);
      return Status.success;
    },
    [upsActions.suspendGlobalSubscription.id]: () => {
      subscriptions.suspend(title, workitems.all);
      return Status.success;
    },
  };
  const reply = await (rows[actionTypeId]?.() ?? failure(NO_SUCH_ACTION));
  const operation = Object.values(upsActions).find(({ id }) => id === actionTypeId)?.name ?? `action ${actionTypeId}`;
  return told({ operation, sopInstanceUid }, context, reply);
}

const NOTHING = DataSet.of({});
const NO_SUCH_WORKITEM = 0xc307;
/** PS3.7 Annex C */
const NO_SUCH_ACTION = 0x0123;
