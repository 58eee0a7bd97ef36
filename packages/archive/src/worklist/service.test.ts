import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect as openSocket } from 'node:net';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { type Changes, DataSet } from 'hounsfield/data';
import { attend, connect, listen } from 'hounsfield/network/node';
import {
  changeWorkitemState,
  claimWorkitem,
  createWorkitem,
  requestWorkitemCancel,
  searchWorkitems,
  setWorkitem,
  subscribe,
  UpsEvent,
  UpsPull,
  UpsPush,
  UpsWatch,
  upsActions,
  workitemFrom,
} from 'hounsfield/services';
import { pageSocket, WorklistClient } from 'hounsfield/web/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { type Archive, startArchive } from '../archive.ts';
import type { ArchiveSettings } from '../config.ts';
import { testOutcome, testWorkitem } from '../testing/workitems.ts';

const KEY = '2.25.7';
/** Of disks that others keep busy. */
const PATIENT = { timeout: 20_000 };
let folder: TemporaryFolder;
let archive: Archive;

beforeAll(async () => {
  folder = await temporaryFolder();
  archive = await start();
});
afterAll(async () => {
  await archive.close();
  await folder.remove();
});

function start(more: Partial<ArchiveSettings> = {}): Promise<Archive> {
  return startArchive({ data: folder.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', ...more });
}

const place = (of: Archive = archive): string => `127.0.0.1:${of.addresses.http.port}/dicom-web`;

function client(of: Archive = archive, token?: string): WorklistClient {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  return new WorklistClient({ baseUrl: `http://${place(of)}`, headers });
}

function associate(
  of: Archive = archive,
  services: Parameters<typeof connect>[0]['services'] = [],
  calling = 'WORKER',
) {
  const propose = [UpsPush, UpsPull, UpsWatch, UpsEvent];
  return connect({ ...of.addresses.dicom, called: 'HOUNSFIELD', calling, propose, services });
}

/** Events as `type workitem state`. */
function inbox() {
  const events: string[] = [];
  const service = attend(UpsEvent, {
    'N-EVENT-REPORT': ({ sopInstanceUid, eventTypeId, dataSet }) => {
      const words = [eventTypeId, sopInstanceUid, dataSet?.text('ProcedureStepState') ?? dataSet?.text('SCPStatus')];
      events.push(words.join(' ').trim());
      return { status: 0 };
    },
  });
  return { events, service };
}

/** A WebSocket with the texts that came, as `inbox` has them. */
async function socketOf(of: Archive, title: string, options: { readonly token?: string; readonly path?: string } = {}) {
  const { token, path = `/subscribers/${title}` } = options;
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const socket = new WebSocket(`ws://${place(of)}${path}`, { headers });
  const events: string[] = [];
  socket.on('message', text => {
    const json = JSON.parse(String(text)) as Record<string, { readonly Value?: readonly unknown[] }>;
    const words = ['00001002', '00001000', '00741000', '00741242'].map(tag => json[tag]?.Value?.[0] ?? '');
    events.push(words.join(' ').replaceAll(/ +/g, ' ').trim());
  });
  const closed = new Promise<number>(resolve => socket.on('close', resolve));
  await once(socket, 'open');
  return { socket, events, closed };
}

/** The status that a handshake is answered with. */
function refusal(url: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const socket = new WebSocket(url, { headers });
  return new Promise(resolve => {
    socket.on('unexpected-response', (_, response) => {
      resolve(response.statusCode);
      socket.terminate();
    });
    socket.on('error', () => undefined);
    socket.on('open', () => {
      resolve(101);
      socket.close();
    });
  });
}

describe('the worklist of the archive (PS3.4 CC, PS3.18 §11)', () => {
  it('is one, whichever way it is asked', async () => {
    await using association = await associate();
    const web = client();
    await createWorkitem(association, testWorkitem({ WorklistLabel: 'dimse' }), '2.25.1');
    await web.create(testWorkitem({ WorklistLabel: 'web' }), { sopInstanceUid: '2.25.2' });
    const labels: (string | undefined)[] = [];
    for await (const row of web.search({}, { include: ['WorklistLabel'] })) labels.push(row.text('WorklistLabel'));
    for await (const { dataSet } of searchWorkitems(association)) labels.push(dataSet.text('WorklistLabel'));
    expect(labels).toEqual(['dimse', 'web', 'dimse', 'web']);
    const { transactionUid } = await claimWorkitem(association, '2.25.2');
    const done = DataSet.of({ ProcedureStepState: 'COMPLETED', TransactionUID: transactionUid });
    await expect(web.changeState('2.25.2', done)).rejects.toMatchObject({ status: 409 });
    await web.update('2.25.2', DataSet.of(testOutcome()), { transactionUid });
    await web.changeState('2.25.2', done);
    const { dataSet } = await workitemFrom(association, '2.25.2');
    expect([dataSet?.get('ProcedureStepState'), dataSet?.has('TransactionUID')]).toEqual(['COMPLETED', false]);
    expect(
      (await changeWorkitemState(association, { sopInstanceUid: '2.25.2', transactionUid }, 'COMPLETED')).status,
    ).toBe(0xb306);
  });

  it('writes into the audit log who changed what, and nothing of patients (TRUST §4)', async () => {
    await using association = await associate(archive, [], 'AUDITED');
    await createWorkitem(association, testWorkitem({ PatientID: 'SECRET-ID' }), '2.25.20');
    await client().update('2.25.20', DataSet.of({ WorklistLabel: 'SECRET-LABEL' }));
    const cancelled = await requestWorkitemCancel(association, '2.25.20', { reason: 'SECRET-REASON' });
    expect(cancelled.status).toBe(0);
    const lines = async () => (await readFile(join(folder.path, 'audit', 'audit.jsonl'), 'utf8')).split('\n');
    const own = async () => (await lines()).filter(line => line.includes('2.25.20')).map(line => JSON.parse(line));
    await vi.waitFor(async () => expect(await own()).toHaveLength(3));
    expect((await own()).map(({ what, how, status, by }) => [what, how, status, by.via, by.ae])).toEqual([
      ['workitem', 'create', 0, 'dimse', 'AUDITED'],
      ['workitem', 'set', 0, 'web', undefined],
      ['workitem', 'request cancel', 0, 'dimse', 'AUDITED'],
    ]);
    expect((await lines()).join()).not.toContain('SECRET');
  });

  it('takes each action by the SOP Class that has it alone (PS3.4 §CC.2)', async () => {
    await using association = await associate();
    await createWorkitem(association, testWorkitem(), '2.25.3');
    const ask = (abstractSyntaxUid = '', actionTypeId: number, dataSet: Changes) => {
      const [sopClassUid = ''] = UpsPush.sopClasses;
      return association.nAction({ sopClassUid, abstractSyntaxUid, sopInstanceUid: '2.25.3', actionTypeId, dataSet });
    };
    const claim = { ProcedureStepState: 'IN PROGRESS', TransactionUID: KEY } as const;
    const { changeState, requestCancel, subscribe: sub } = upsActions;
    expect((await ask(UpsWatch.sopClasses[0], changeState.id, claim)).status).toBe(0x0123);
    expect((await ask(UpsPush.sopClasses[0], sub.id, { ReceivingAE: 'X', DeletionLock: 'FALSE' })).status).toBe(0x0123);
    expect((await ask(UpsPull.sopClasses[0], requestCancel.id, {})).status).toBe(0x0123);
    expect((await ask(UpsPull.sopClasses[0], changeState.id, claim)).status).toBe(0);
  });

  it('tells subscribers on their association, on a connection of ours, and on the port of the service', async () => {
    const near = inbox();
    const far = inbox();
    await using listener = await listen({ port: 0, ae: 'FAR' }, [far.service]);
    await using own = await temporaryFolder();
    const peers = { FAR: listener.address };
    const settings = { data: own.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', graceSeconds: 0, peers } as const;
    await using other = await startArchive(settings);
    await using association = await associate(other, [near.service]);
    const web = client(other);
    const watch = await socketOf(other, 'WEB');
    const old = await socketOf(other, 'WEB', { path: '/ws/subscribers/WEB' });
    const { events: address } = await web.subscribe('WEB');
    expect(address).toBe(`ws://${place(other)}/subscribers/WEB`);
    await subscribe(association, { receivingAeTitle: 'WORKER' });
    await subscribe(association, { receivingAeTitle: 'FAR', filter: { PatientID: 'P1' } });
    await createWorkitem(association, testWorkitem({ PatientID: 'P1' }), '2.25.1');
    await createWorkitem(association, testWorkitem({ PatientID: 'P2' }), '2.25.2');
    await claimWorkitem(association, '2.25.1', KEY);
    await requestWorkitemCancel(association, '2.25.1', { reason: 'für Ä' });
    await setWorkitem(association, { sopInstanceUid: '2.25.1', transactionUid: KEY }, { InputReadinessState: 'READY' });
    const one = ['1 2.25.1 SCHEDULED', '1 2.25.1 IN PROGRESS', '2 2.25.1', '1 2.25.1 IN PROGRESS'];
    const all = one.toSpliced(1, 0, '1 2.25.2 SCHEDULED');
    await vi.waitFor(() => expect(near.events).toEqual(all));
    await vi.waitFor(() => expect(far.events).toEqual(one));
    await vi.waitFor(() => expect(watch.events).toEqual(all));
    await vi.waitFor(() => expect(old.events).toEqual(all));
    await other.close();
    expect(watch.events.at(-1)).toBe('4 1.2.840.10008.5.1.4.34.5 GOING DOWN');
    expect(await watch.closed).toBe(1001);
    expect(far.events.at(-1)).toBe('4 1.2.840.10008.5.1.4.34.5 GOING DOWN');
    await using again = await startArchive(settings);
    await vi.waitFor(() => expect(far.events.at(-1)).toBe('4 1.2.840.10008.5.1.4.34.5 RESTARTED'));
    expect(again.config.worklist).toBe(true);
  });

  it('keeps events for a subscriber who is away over a restart, until its connection has answered behind them', async () => {
    await using own = await temporaryFolder();
    const settings = { data: own.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', graceSeconds: 0 } as const;
    const before = await startArchive(settings);
    await client(before).subscribe('WEB');
    await client(before).create(testWorkitem(), { sopInstanceUid: '2.25.1' });
    await client(before).subscribe('ONE', { sopInstanceUid: '2.25.1' });
    await before.close();
    await using after = await startArchive(settings);
    await client(after).requestCancellation('2.25.1', DataSet.of({}));
    const kept = [
      '1 2.25.1 SCHEDULED',
      '4 1.2.840.10008.5.1.4.34.5 RESTARTED',
      '1 2.25.1 IN PROGRESS',
      '1 2.25.1 CANCELED',
    ];
    for (const title of ['WEB', 'ONE']) {
      const { events } = await socketOf(after, title);
      await vi.waitFor(() => expect(events).toEqual(kept), PATIENT);
    }
    // The pongs may be on their way still.
    await vi.waitFor(async () => {
      const { socket, events } = await socketOf(after, 'WEB');
      const { sopInstanceUid } = await client(after).create(testWorkitem());
      await vi.waitFor(() => expect(events.length).toBeGreaterThan(0), PATIENT);
      socket.terminate();
      expect(events[0]).toContain(sopInstanceUid);
    }, PATIENT);
  });

  it('keeps events over a restart for an application that is no peer, until it opens an association (PS3.4 §CC.2.4)', async () => {
    await using own = await temporaryFolder();
    const settings = { data: own.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', graceSeconds: 0 } as const;
    const before = await startArchive(settings);
    {
      await using association = await associate(before, [], 'ROAMER');
      await subscribe(association, { receivingAeTitle: 'ROAMER' });
    }
    await client(before).create(testWorkitem(), { sopInstanceUid: '2.25.1' });
    await before.close();
    await using after = await startArchive(settings);
    await client(after).requestCancellation('2.25.1', DataSet.of({}));
    const { events, service } = inbox();
    const kept = [
      '1 2.25.1 SCHEDULED',
      '4 1.2.840.10008.5.1.4.34.5 RESTARTED',
      '1 2.25.1 IN PROGRESS',
      '1 2.25.1 CANCELED',
    ];
    {
      await using _ = await associate(after, [service], 'ROAMER');
      await vi.waitFor(() => expect(events).toEqual(kept), PATIENT);
    }
    await using again = await associate(after, [service], 'ROAMER');
    await createWorkitem(again, testWorkitem(), '2.25.2');
    await vi.waitFor(() => expect(events.slice(kept.length)).toEqual(['1 2.25.2 SCHEDULED']), PATIENT);
  });

  it('asks WebSockets for a token as other requests', async () => {
    await using own = await temporaryFolder();
    const settings = { data: own.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', requireToken: 'always' } as const;
    await using other = await startArchive(settings);
    const token = await other.firstToken();
    const url = `ws://${place(other)}/subscribers/WEB`;
    expect(await refusal(url)).toBe(401);
    expect(await refusal(url, { Authorization: 'Bearer hu_wrong' })).toBe(401);
    expect(await refusal(url, { Authorization: `Bearer ${token}` })).toBe(101);
    // Pages have no headers for it.
    const page = client(other, token);
    await using events = await page.events('PAGE', { open: pageSocket });
    await page.subscribe('PAGE');
    await expect(client(other, 'hu_wrong').events('PAGE', { open: pageSocket })).rejects.toMatchObject({
      code: 'no-answer',
    });
    await expect(client(other).create(testWorkitem())).rejects.toMatchObject({ status: 401 });
    const made = await client(other, token).create(testWorkitem());
    for await (const { sopInstanceUid } of events) {
      expect(sopInstanceUid).toBe(made.sopInstanceUid);
      break;
    }
  });

  it.each([
    ['/subscribers/SEVENTEEN-LETTERS', {}, 400],
    ['/subscribers/A%5CB', {}, 400],
    ['/subscribers/%ff', {}, 400],
    ['/studies', {}, 404],
    ['/subscribers', {}, 404],
    ['/subscribers/A/B', {}, 404],
    ['/subscribers/A', { Origin: 'https://evil.example' }, 403],
    ['/subscribers/A', { Origin: 'null' }, 403],
    ['/subscribers/A', { Host: 'evil.example' }, 421],
  ])('refuses a WebSocket at %s with %j by %i', async (path, headers, status) => {
    expect(await refusal(`ws://${place()}${path}`, headers)).toBe(status);
  });

  it('refuses handshakes that are none, and goes on', async () => {
    const answerTo = async (...lines: string[]): Promise<string> => {
      const socket = openSocket(archive.addresses.http.port, '127.0.0.1');
      socket.write(`${['GET /dicom-web/subscribers/A HTTP/1.1', 'Host: localhost', ...lines].join('\r\n')}\r\n\r\n`);
      const [first] = (await once(socket, 'data')) as [Buffer];
      socket.destroy();
      return first.toString('latin1').split('\r\n', 1)[0] ?? '';
    };
    const upgrade = ['Connection: Upgrade', 'Upgrade: websocket'];
    expect(await answerTo(...upgrade)).toMatch(/^HTTP\/1\.1 400/);
    expect(
      await answerTo(...upgrade, 'Sec-WebSocket-Version: 7', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='),
    ).toMatch(/ 400/);
    // Another upgrade is passed over: it is a request like others, here one that should be a WebSocket.
    expect(await answerTo('Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABk')).toMatch(
      / 400 /,
    );
    expect((await fetch(`http://${place()}/workitems`)).status).toBe(200);
  });

  it('refuses a UID that is none, or stands for all, and an AE title that is none (PS3.7 Annex C)', async () => {
    await using association = await associate();
    const create = async (uid: string) => (await createWorkitem(association, testWorkitem(), uid)).status;
    expect([await create('../../etc'), await create(' '), await create('1.2.840.10008.5.1.4.34.5')]).toEqual([
      0x0117, 0x0117, 0x0117,
    ]);
    expect((await subscribe(association, { receivingAeTitle: 'SEVENTEEN-LETTERS' })).status).toBe(0x0115);
  });

  it('refuses what is too long or nested too deeply, by either way, and goes on (TRUST §2)', async () => {
    await using association = await associate();
    const many = (count: number) => Array.from({ length: count }, () => 'x'.repeat(60));
    const half = testWorkitem({ AdmittingDiagnosesDescription: many(10_000) });
    const more = { CommentsOnTheScheduledProcedureStep: 'x'.repeat(600_000) };
    expect((await createWorkitem(association, half, '2.25.30')).status).toBe(0);
    expect((await setWorkitem(association, { sopInstanceUid: '2.25.30' }, more)).status).toBe(0x0213);
    await expect(client().update('2.25.30', DataSet.of(more))).rejects.toMatchObject({ status: 413 });
    const long = testWorkitem({ AdmittingDiagnosesDescription: many(30_000) });
    await expect(client().create(long)).rejects.toMatchObject({ status: 413 });
    // Longer than any identifier may be: the association ends, the server does not.
    await expect(createWorkitem(association, long)).rejects.toMatchObject({ code: 'aborted-by-peer' });
    const endless = '{"00404018":{"vr":"SQ","Value":['.repeat(100_000);
    const json = { 'Content-Type': 'application/dicom+json' };
    const all = `http://${place()}/workitems`;
    expect((await fetch(all, { method: 'POST', headers: json, body: endless })).status).toBe(400);
    const huge = 'x'.repeat(5_000_000);
    expect((await fetch(all, { method: 'POST', headers: json, body: `["${huge}"]` })).status).toBe(413);
    await using other = await associate();
    expect((await createWorkitem(other, testWorkitem(), '2.25.31')).status).toBe(0);
  });

  it('cuts off who does not read and who talks, and has room for so many of one title', async () => {
    const { socket, closed } = await socketOf(archive, 'TALKER');
    socket.send('hello');
    expect(await closed).toBe(1008);
    const long = await socketOf(archive, 'TALKER');
    long.socket.send('x'.repeat(5000));
    expect(await long.closed).toBe(1009);
    const many = await Promise.all(Array.from({ length: 8 }, () => socketOf(archive, 'MANY')));
    expect(await refusal(`ws://${place()}/subscribers/MANY`)).toBe(503);
    for (const each of many) each.socket.terminate();
    await vi.waitFor(async () => expect(await refusal(`ws://${place()}/subscribers/MANY`)).toBe(101));
  });

  it('gives nothing where the configuration has none', async () => {
    await using own = await temporaryFolder();
    const settings = { data: own.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', worklist: false } as const;
    await using other = await startArchive(settings);
    expect((await fetch(`http://${place(other)}/workitems`)).status).toBe(404);
    expect(await refusal(`ws://${place(other)}/subscribers/A`)).toBe(404);
    await expect(associate(other)).rejects.toMatchObject({ code: 'no-accepted-context' });
  });
});
