import { createRequire } from 'node:module';
import { freePort } from '@hounsfield/testkit';
import dimse from 'dcmjs-dimse';
import { connect, listen, Status } from 'hounsfield/network/node';
import { notificationsOf, operationsOf, type ServiceRow, serve, services, Verification } from 'hounsfield/services';
import { describe, expect, it } from 'vitest';
import { theirClient, theirProvider } from './network.services.dcmjs.support.ts';
import {
  classesOf,
  DONE,
  type Heard,
  ourAttendant,
  ourEvent,
  ourProvider,
  ourRequest,
  sampleOf,
  words,
} from './network.services.support.ts';

// dcmjs-dimse knows the messages of every operation (PS3.7) and the meaning of no service: what is shown here is that
// each message of each service is understood by the other side with all attributes that the tables of PS3.4 name.
dimse.log.disableAll();
createRequire(import.meta.resolve('dcmjs-dimse'))('dcmjs').log.disableAll();

const rows = services.filter(({ group }) => group !== 'Verification' && group !== 'Storage');
const cases = rows.map(row => ({ name: row.service.name, section: row.service.section, row }));

/** What the performer hears: the answer to its event, then each operation with all that the tables name. */
function askedOf(row: ServiceRow): Heard[] {
  const { context, named } = classesOf(row);
  const sample = sampleOf(row);
  const told: Heard[] = notificationsOf(row.service).length === 0 ? [] : [['answer', named, 0]];
  const asked = operationsOf(row.service).map(
    (operation): Heard => [
      operation,
      isQuery(operation) ? context : named,
      hasNoDataSet(operation) ? wordsOfNone(sample) : words(sample),
    ],
  );
  return [...told, ...asked];
}

/** What the invoker understands of the answers. */
function answersOf(row: ServiceRow): unknown[] {
  const sample = words(sampleOf(row));
  return operationsOf(row.service).map(operation => {
    if (operation === 'C-MOVE' || operation === 'C-GET') return [0, DONE.completed];
    return [0, operation === 'N-DELETE' ? undefined : sample];
  });
}

/** The event that the user of a service hears of. */
function eventOf(row: ServiceRow): Heard[] {
  if (notificationsOf(row.service).length === 0) return [];
  return [['N-EVENT-REPORT', classesOf(row).named, words(sampleOf(row))]];
}

function isQuery(operation: string): boolean {
  return operation.startsWith('C-');
}

function hasNoDataSet(operation: string): boolean {
  return operation === 'N-GET' || operation === 'N-DELETE';
}

function wordsOfNone(sample: ReturnType<typeof sampleOf>): unknown {
  return Object.fromEntries(Object.entries(sample).map(([key, value]) => [key, Array.isArray(value) ? undefined : '']));
}

/** Our server for one service, which tells of an event when it is asked to verify. */
function ourServer(row: ServiceRow, heard: Heard[]): ReturnType<typeof listen> {
  const verifying = serve(Verification, {
    'C-ECHO': async (_, cx) => {
      if (notificationsOf(row.service).length > 0)
        heard.push(['answer', classesOf(row).named, await ourEvent(row, cx)]);
      return Status.success;
    },
  });
  return listen({ port: 0, ae: 'HOUNSFIELD' }, [verifying, ourProvider(row, heard)]);
}

/** Their server for one service, which does the same. */
async function theirServer(row: ServiceRow, heard: Heard[]): Promise<{ readonly port: number } & Disposable> {
  const port = await freePort();
  const server = new dimse.Server(theirProvider(row, heard));
  const ready = new Promise<void>((resolve, reject) => {
    server.on('listening', () => resolve());
    server.on('networkError', reject);
  });
  // What it is given goes to `listen` of a socket, which takes an address too.
  server.listen({ host: '127.0.0.1', port } as never);
  await ready;
  return { port, [Symbol.dispose]: () => server.close() };
}

// dcmjs-dimse leaves Nagle's algorithm on, so most of the time is waiting: several wait at once.
describe.concurrent('dcmjs-dimse and the services (PS3.4)', () => {
  it.each(cases)('as client of $name ($section): our server hears and answers all', async ({ row }) => {
    const heard: Heard[] = [];
    const events: Heard[] = [];
    await using server = await ourServer(row, heard);
    const answers = await theirClient(server.address.port, row, events);
    expect(events).toEqual(eventOf(row));
    expect(heard).toEqual(askedOf(row));
    expect(answers).toEqual(answersOf(row));
  });

  it.each(cases)('as server of $name ($section): our client is heard and answered', async ({ row }) => {
    const heard: Heard[] = [];
    const events: Heard[] = [];
    using server = await theirServer(row, heard);
    const peer = { host: '127.0.0.1', port: server.port, called: 'DCMJS', calling: 'HOUNSFIELD' };
    const propose = [Verification, { abstractSyntax: classesOf(row).context, transferSyntaxes: ['1.2.840.10008.1.2'] }];
    await using association = await connect({ ...peer, propose, services: ourAttendant(row, events) });
    expect((await association.echo()).status).toBe(0);
    const answers: unknown[] = [];
    for (const operation of operationsOf(row.service)) answers.push(await ourRequest(association, operation, row));
    expect(events).toEqual(eventOf(row));
    expect(heard).toEqual(askedOf(row));
    expect(answers).toEqual(answersOf(row));
  });
});
