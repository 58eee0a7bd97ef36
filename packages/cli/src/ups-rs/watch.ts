import { WebError } from 'hounsfield/errors';
import type { OpenEventSocket, WorkitemEvents, WorklistClient } from 'hounsfield/web/client';
import type { UpsRsWatchFlags } from '../commands/ups-rs.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { parseKey } from '../find/identifier.ts';
import { webSearch } from '../qido/request.ts';
import { stopRequest } from '../serve/stop-request.ts';
import { printEvent } from '../ups/watch.ts';
import { eventSockets, worklistClientOf } from '../web-client.ts';

/** Prints events of a worklist of the web until it is told to stop. */
export async function run(hu: HuContext, flags: UpsRsWatchFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...texts] = words;
  const { to, count, json, stay } = flags;
  const stop = stopRequest(hu);
  try {
    const client = await worklistClientOf(address, flags);
    const what = subscribedTo(texts);
    await using events = await subscribed(client, to, { what, open: await eventSockets(flags) });
    let isEnough = false;
    void stop.requested.then(() => {
      isEnough = true;
      events.close();
    });
    let seen = 0;
    for await (const event of events) {
      await printEvent(hu, json === true, { ...event, dataSet: event.dataSet.without(...HEADER) });
      isEnough ||= ++seen === count;
      if (isEnough) break;
    }
    if (!isEnough) throw new WebError('answer-cut', { detail: 'the worklist has ended' });
    const { sopInstanceUid } = what;
    if (stay === true) return exitCode.done;
    await client.unsubscribe(to, sopInstanceUid === undefined ? {} : { sopInstanceUid }).catch(() => undefined);
    return exitCode.done;
  } finally {
    stop.end();
  }
}

/**
 * The connection comes first, so that nothing is told before it, where the server has it at the usual address; else where the
 * answer to a subscription says, after which what is so now has to be told again.
 */
async function subscribed(
  client: WorklistClient,
  to: string,
  { what, open }: { readonly what: ReturnType<typeof subscribedTo>; readonly open: OpenEventSocket },
): Promise<WorkitemEvents> {
  const usual = await client.events(to, { open }).catch(error => {
    if (error instanceof WebError && error.code === 'no-answer') return undefined;
    throw error;
  });
  try {
    const { events: address } = await client.subscribe(to, what);
    if (usual !== undefined) return usual;
    const events = await client.events(to, { address, open });
    await client.subscribe(to, what);
    return events;
  } catch (error) {
    usual?.close();
    throw error;
  }
}

/** A workitem by its UID, those that match keys, or all. @throws UsageError */
function subscribedTo(words: readonly string[]): {
  readonly sopInstanceUid?: string;
  readonly filter?: Readonly<Record<string, string | readonly string[]>>;
} {
  const [first] = words;
  if (first === undefined) return {};
  return first.includes('=') ? { filter: webSearch('study', words.map(parseKey)).keys } : { sopInstanceUid: first };
}

/** What says of what the event is (PS3.7 Table 10.3-1). */
const HEADER = ['AffectedSOPClassUID', 'MessageID', 'AffectedSOPInstanceUID', 'EventTypeID'] as const;
