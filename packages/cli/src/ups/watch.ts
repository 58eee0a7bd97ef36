import { DataSet } from 'hounsfield/data';
import { AssociationError } from 'hounsfield/errors';
import { jsonChunks } from 'hounsfield/models';
import { Status } from 'hounsfield/network';
import { attend, subscribe, UpsEvent, UpsWatch, unsubscribe, upsEvents } from 'hounsfield/services';
import type { UpsWatchFlags } from '../commands/ups.ts';
import { eventListener } from '../commit/commitment.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { parsePeer } from '../parsers.ts';
import { proposalsOf } from '../proposals.ts';
import { stopRequest } from '../serve/stop-request.ts';
import { visible } from '../text-width.ts';
import { accepted, withAssociation } from '../with-association.ts';
import { whatIsWatched } from './action.ts';

/** Prints events until it is told to stop. */
export async function run(hu: HuContext, flags: UpsWatchFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...what] = words;
  const stop = stopRequest(hu);
  let seen = 0;
  let enough = (): void => undefined;
  const counted = new Promise<void>(resolve => {
    enough = resolve;
  });
  const service = attend(UpsEvent, {
    'N-EVENT-REPORT': async ({ sopInstanceUid, eventTypeId, dataSet = DataSet.of({}) }) => {
      await printEvent(hu, flags.json === true, { sopInstanceUid, eventTypeId, dataSet });
      if (++seen === flags.count) enough();
      return Status.success;
    },
  });
  try {
    await using listener = await eventListener(flags, flags.calling, service);
    const peer = parsePeer(address);
    const receivingAeTitle = flags.calling;
    const propose = proposalsOf(UpsWatch, UpsEvent);
    return await withAssociation([peer, flags, propose, { services: [service] }], async association => {
      accepted(await subscribe(association, { receivingAeTitle, ...whatIsWatched(what) }));
      const { sopInstanceUid } = whatIsWatched(what);
      const over = association.closed.then(({ error }) => {
        if (listener === undefined) throw error ?? new AssociationError('association-over');
      });
      await Promise.race([stop.requested, counted, ...(listener === undefined ? [over] : [])]);
      const one = sopInstanceUid === undefined ? {} : { sopInstanceUid };
      await unsubscribe(association, { receivingAeTitle, ...one }).catch(() => undefined);
      return exitCode.done;
    });
  } finally {
    stop.end();
  }
}

interface Event {
  readonly sopInstanceUid: string;
  readonly eventTypeId: number;
  readonly dataSet: DataSet;
}

/** Prints an event of a workitem, as a line of JSON or for people. */
export async function printEvent(
  hu: HuContext,
  isJson: boolean,
  { sopInstanceUid, eventTypeId, dataSet }: Event,
): Promise<void> {
  const event = Object.values(upsEvents).find(({ id }) => id === eventTypeId)?.name ?? `event ${eventTypeId}`;
  const attributes: unknown = JSON.parse([...jsonChunks(dataSet)].join(''));
  const shown = ['ProcedureStepState', 'InputReadinessState', 'SCPStatus'] as const;
  const words = shown
    .map(keyword => dataSet.text(keyword) ?? '')
    .filter(word => word !== '')
    .join(', ');
  await hu.out.line(
    isJson
      ? JSON.stringify({ sopInstanceUid, event, attributes })
      : visible(`${sopInstanceUid}  ${event}${words === '' ? '' : `: ${words}`}`),
  );
  await hu.out.flush();
}
