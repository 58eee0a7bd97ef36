import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import {
  ctSeries,
  describeWithPeers,
  freePort,
  run,
  runOk,
  type Server,
  spawnServer,
  type TemporaryFolder,
  temporaryFolder,
} from '@hounsfield/testkit';
import type { DataSet } from 'hounsfield/data';
import { readBytes } from 'hounsfield/file';
import { connect, listen, Status } from 'hounsfield/network/node';
import {
  attend,
  InstanceAvailability,
  requestCommitment,
  StorageCommitmentPush,
  serve,
  UpsEvent,
} from 'hounsfield/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dcmqrscpConfig } from '../interop/dcmqrscp.support.ts';
import { HU, jsonLines } from './cli.hu.ts';
import { huHere, listening, type SmallServer } from './cli.listen.support.ts';
import { serveIn } from './cli.serve.support.ts';

/** An item of a worklist in the DICOM JSON Model; names and UIDs are invented. */
const item = {
  '00080050': { vr: 'SH', Value: ['A1'] },
  '00100010': { vr: 'PN', Value: [{ Alphabetic: 'DOE^JANE' }] },
  '00100020': { vr: 'LO', Value: ['P1'] },
  '0020000D': { vr: 'UI', Value: ['2.25.4711'] },
  '00400100': {
    vr: 'SQ',
    Value: [
      {
        '00080060': { vr: 'CS', Value: ['CT'] },
        '00400001': { vr: 'AE', Value: ['CT1'] },
        '00400002': { vr: 'DA', Value: ['20260401'] },
        '00400003': { vr: 'TM', Value: ['1030'] },
        '00400007': { vr: 'LO', Value: ['Thorax'] },
        '00400009': { vr: 'SH', Value: ['S1'] },
      },
    ],
  },
  '00401001': { vr: 'SH', Value: ['R1'] },
};

describe('the small servers of hu', () => {
  let place: TemporaryFolder;
  let worklist: SmallServer;
  let mpps: SmallServer;
  let ups: SmallServer;
  /** Where the AE title CT1 listens. */
  let eventPort: number;
  beforeAll(async () => {
    eventPort = await freePort();
    place = await temporaryFolder();
    await mkdir(place.file('items'));
    await writeFile(place.file('items', 'a.json'), JSON.stringify(item));
    await writeFile(place.file('ct.dcm'), ctSeries({ count: 1 })[0]!.bytes);
    [worklist, mpps, ups] = await Promise.all([
      listening('worklist', 'serve', place.file('items')),
      listening('mpps', 'serve', '--folder', place.file('steps')),
      listening('ups', 'serve', '--peer', `CT1@127.0.0.1:${eventPort}`, '--http-port', '0'),
    ]);
  });
  afterAll(async () => {
    await Promise.all([worklist, mpps, ups].map(each => each[Symbol.asyncDispose]()));
    await place.remove();
  });

  it('show a worklist, whose step keys need no sequence (PS3.4 §K.6.1)', async () => {
    const { stdout } = await huHere(0, ['worklist', 'find', worklist.address, 'Modality=CT', '--date', '20260401']);
    expect(stdout).toMatch(/^2026-04-01 +10:30 +DOE\^JANE +P1 +A1 +CT +CT1 +Thorax +S1$/m);
    const { stderr } = await huHere(0, ['worklist', 'find', worklist.address, '--modality', 'MR']);
    expect(stderr).toBe('Nothing matches.\n');
  });

  it('take a step from its beginning to its end, and nothing after that (PS3.4 §F.7.2; no independent peer of the service)', async () => {
    const create = ['mpps', 'create', mpps.address, '--item', place.file('items', 'a.json'), '--json'];
    const uid = String(jsonLines((await huHere(0, create)).stdout)[0]?.['sopInstanceUid']);
    const unfinished = await huHere(3, ['mpps', 'complete', mpps.address, uid]);
    expect(unfinished.stderr).toMatch(/refused.*PerformedSeriesSequence/);
    await huHere(0, ['mpps', 'complete', mpps.address, uid, '--files', place.file('ct.dcm')]);
    const late = await huHere(3, ['mpps', 'set', mpps.address, uid, 'PerformedProcedureStepDescription=x']);
    expect(late.stderr).toMatch(/may no longer be updated/);
    const [step] = jsonLines((await huHere(0, ['mpps', 'get', mpps.address, uid, '--json'])).stdout);
    expect(step).toMatchObject({ '00100020': { Value: ['P1'] }, '00400252': { Value: ['COMPLETED'] } });
    expect(JSON.parse(await readFile(place.file('steps', `${uid}.json`), 'utf8'))).toMatchObject(step!);
  });

  it('carry a workitem through its states, and tell a watcher (PS3.4 §CC.1.1; no independent peer of the service)', async () => {
    const watch = [HU, 'ups', 'watch', ups.address, '--calling', 'WATCHER', '--json', '--count', '4'];
    await using watcher = await spawnServer(process.execPath, watch, { ready: { line: /^/ } });
    await expect.poll(() => ups.lines().length, { timeout: 10_000 }).toBe(1);
    const create = ['ups', 'create', ups.address, 'ProcedureStepLabel=Segment', '--json'];
    const uid = String(jsonLines((await huHere(0, create)).stdout)[0]?.['sopInstanceUid']);
    const [claimed] = jsonLines((await huHere(0, ['ups', 'claim', ups.address, uid, '--json'])).stdout);
    const key = ['--transaction', String(claimed?.['transactionUid'])];
    await huHere(3, ['ups', 'claim', ups.address, uid]);
    const progress = 'ProcedureStepProgressInformationSequence[0].ProcedureStepProgress=50';
    await huHere(0, ['ups', 'update', ups.address, uid, progress, ...key]);
    const output = ['--files', place.file('ct.dcm')];
    expect((await huHere(2, ['ups', 'complete', ups.address, uid, ...output, ...key])).stderr).toMatch(
      /--retrieve-from/,
    );
    await huHere(0, ['ups', 'complete', ups.address, uid, ...output, '--retrieve-from', 'PACS', ...key]);
    const search = ['ups', 'search', ups.address, 'ProcedureStepState=COMPLETED', '--return', 'ProcedureStepLabel'];
    expect((await huHere(0, search)).stdout).toMatch(/COMPLETED +MEDIUM +Segment/);
    expect((await huHere(3, ['ups', 'cancel', ups.address, uid])).stderr).toMatch(/C311/);
    expect(await watcher.ended).toBe(0);
    const events = jsonLines(watcher.output()).map(({ event, attributes }) => [event, stateIn(attributes)]);
    expect(events).toEqual([
      ['UPS State Report', 'SCHEDULED'],
      ['UPS State Report', 'IN PROGRESS'],
      ['UPS Progress Report', undefined],
      ['UPS State Report', 'COMPLETED'],
    ]);
  });

  it('tell subscribers of the web what comes by DIMSE, and the other way round (PS3.18 §8.10, §11.10)', async () => {
    const { workitems, events } = jsonLines(ups.server.ready[0] ?? '')[0] as Readonly<Record<string, string>>;
    const service = workitems!.replace(/\/workitems$/, '');
    // The WebSocket of Node is not that of our server.
    const socket = new WebSocket(`${events}/BOARD`);
    const told: unknown[] = [];
    socket.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      told.push([event['00001000'].Value[0], event['00001002'].Value[0], stateIn(event)]);
    };
    await once(socket, 'open');
    const place = `${workitems}/1.2.840.10008.5.1.4.34.5/subscribers/BOARD`;
    const subscribed = await fetch(place, { method: 'POST' });
    expect([subscribed.status, subscribed.headers.get('Content-Location')]).toEqual([201, `${events}/BOARD`]);
    await huHere(0, ['ups', 'create', ups.address, '--uid', '2.25.77']);
    const watch = ['ups-rs', 'watch', service, '2.25.77', '--to', 'OTHER', '--count', '1', '--json'];
    const [seen] = jsonLines((await huHere(0, watch)).stdout);
    expect(seen).toEqual({
      sopInstanceUid: '2.25.77',
      event: 'UPS State Report',
      attributes: {
        '00404041': { vr: 'CS', Value: ['READY'] },
        '00741000': { vr: 'CS', Value: ['SCHEDULED'] },
      },
    });
    await huHere(0, ['ups-rs', 'cancel', service, '2.25.77']);
    const own = () => told.filter(row => (row as readonly unknown[])[0] === '2.25.77');
    await expect.poll(own).toEqual(['SCHEDULED', 'IN PROGRESS', 'CANCELED'].map(state => ['2.25.77', 1, state]));
    expect((await fetch(place, { method: 'DELETE' })).status).toBe(200);
    socket.close();
  });

  it('serve a whole simulated modality: worklist, MPPS, store, commitment', async () => {
    await using receive = await listening('receive', '--folder', place.file('in'));
    await using commit = await listening('commit', 'serve', place.file('in'));
    const peers = ['--mpps', mpps.address, '--store', receive.address, '--commit', commit.address];
    const words = ['simulate', 'modality', worklist.address, ...peers, '--images', '2', '--size', '64', '--json'];
    const lines = jsonLines((await huHere(0, words)).stdout);
    expect(lines.map(({ part, state }) => [part, state].filter(Boolean).join(' '))).toEqual([
      'worklist',
      'mpps IN PROGRESS',
      'store',
      'store',
      'mpps COMPLETED',
      'commit',
    ]);
    expect(lines.at(-1)).toEqual({ part: 'commit', committed: 2, failed: 0 });
    const names = await readdir(place.file('in'));
    const image = readBytes(await readFile(place.file('in', names[0]!)));
    expect([image.text('StudyInstanceUID'), image.text('PatientName')]).toEqual(['2.25.4711', 'DOE^JANE']);
    const missing = await huHere(3, ['commit', 'request', commit.address, place.file('ct.dcm')]);
    expect(missing.stdout).toMatch(/No such object instance[\s\S]*keeps 0 of 1 objects/);
  });

  it('report over associations of their own, and hear of availability (PS3.4 §J.3.3, §CC.2.4, §R; no independent peer of the service)', async () => {
    const heard: string[] = [];
    const hear = (what: string) => (event: { readonly eventTypeId?: number; readonly dataSet?: DataSet }) => {
      heard.push(`${what} ${event.eventTypeId ?? event.dataSet?.get('ReferencedSeriesSequence')?.length}`);
      return Status.success;
    };
    await using listener = await listen({ ae: 'CT1', port: eventPort }, [
      attend(StorageCommitmentPush, { 'N-EVENT-REPORT': hear('commitment') }),
      attend(UpsEvent, { 'N-EVENT-REPORT': hear('workitem') }),
      serve(InstanceAvailability, { 'N-CREATE': hear('availability') }),
    ]);
    await using commit = await listening(
      'commit',
      'serve',
      place.file('items'),
      '--peer',
      `CT1@127.0.0.1:${eventPort}`,
    );
    const facts = { host: '127.0.0.1', port: Number(commit.port), called: 'HU', calling: 'CT1' };
    const association = await connect({ ...facts, propose: [StorageCommitmentPush] });
    await requestCommitment(association, { instances: [{ sopClassUid: '1.2', sopInstanceUid: '1.2.3' }] });
    await association.release();
    await expect.poll(() => heard).toEqual(['commitment 2']);
    await huHere(0, ['ups', 'subscribe', ups.address, '--to', 'CT1']);
    await huHere(0, ['ups', 'create', ups.address, '--uid', '2.25.99']);
    await expect.poll(() => heard.filter(each => each === 'workitem 1').length).toBeGreaterThan(0);
    await huHere(0, ['ups', 'unsubscribe', ups.address, '--to', 'CT1']);
    await huHere(0, ['availability', `CT1@127.0.0.1:${listener.address.port}`, place.file('ct.dcm')]);
    expect(heard.at(-1)).toBe('availability 1');
  });

  it('serve a modality whose images go to the archive', async () => {
    await using folder = await temporaryFolder();
    await using archive = await serveIn(folder);
    const peer = `HOUNSFIELD@127.0.0.1:${archive.dicomPort}`;
    const words = ['simulate', 'modality', worklist.address, '--mpps', mpps.address, '--store', peer, '--commit', peer];
    const { stdout } = await huHere(0, [...words, '--images', '2', '--size', '64']);
    expect(stdout).toMatch(/Step COMPLETED: 0000 Success\.\nThe peer keeps 2 of 2 images\.\n$/);
    const { stdout: found } = await huHere(0, ['find', peer, 'PatientID=P1', '--return', 'StudyInstanceUID']);
    expect(found).toBe('StudyInstanceUID\n2.25.4711\n');
  });
});

describeWithPeers(['dcmqrscp', 'wlmscpfs', 'findscu', 'dump2dcm'], 'the clients of hu and servers of DCMTK', peers => {
  let place: TemporaryFolder;
  let archive: Server;
  let address: string;
  let destination: number;
  const objects = ctSeries({ count: 3, patientId: 'P1' });
  const study = readBytes(objects[0]!.bytes).get('StudyInstanceUID')!;
  beforeAll(async () => {
    place = await temporaryFolder();
    const port = await freePort();
    destination = await freePort();
    address = `QRTEST@127.0.0.1:${port}`;
    for (const name of ['store', 'sent']) await mkdir(place.file(name));
    const facts = { port, ae: 'QRTEST', folder: place.file('store'), destinations: { DEST: destination } };
    await writeFile(place.file('qr.cfg'), dcmqrscpConfig(facts));
    for (const [at, { bytes }] of objects.entries()) await writeFile(place.file('sent', `${at}.dcm`), bytes);
    archive = await spawnServer(peers.get('dcmqrscp')!, ['-c', place.file('qr.cfg')], { ready: { port } });
    await huHere(0, ['store', address, place.file('sent'), '--associations', '1']);
  });
  afterAll(async () => {
    await archive.stop();
    await place.remove();
  });

  it('get a study from dcmqrscp, byte for byte (PS3.4 §C.4.3)', async () => {
    const { stdout } = await huHere(0, ['get', address, `StudyInstanceUID=${study}`, '--folder', place.file('got')]);
    expect(stdout).toMatch(/^3 sent, 0 failed, 0 with a warning: 0000 .* Received 3 objects/);
    await expectObjects(place.file('got'));
  });

  it('say that the peer has nothing of a study, where it answers with success and sends nothing', async () => {
    const words = ['get', address, 'StudyInstanceUID=1.2.3.4', '--folder', place.file('nothing')];
    expect((await huHere(0, words)).stderr).toBe('The peer has nothing of what was asked for.\n');
  });

  it('have dcmqrscp move a study to hu receive, and to the command itself (PS3.4 §C.4.2)', async () => {
    const receive = ['receive', '--folder', place.file('moved'), '--once', '--port', String(destination)];
    const server = await spawnServer(process.execPath, [HU, ...receive, '--json'], { ready: { line: /^\{"ae"/m } });
    const words = ['move', address, `StudyInstanceUID=${study}`, '--to', 'DEST', '--json'];
    const [result] = jsonLines((await huHere(0, words)).stdout);
    expect(result).toMatchObject({ status: 0, completed: 3, failed: 0, failedSopInstanceUids: [] });
    expect(await server.ended).toBe(0);
    await expectObjects(place.file('moved'));
    const own = ['--to', 'DEST', '--receive-port', String(destination), '--folder', place.file('own')];
    await huHere(0, ['move', address, 'PatientID=P1', ...own]);
    await expectObjects(place.file('own'));
    const unknown = await huHere(3, ['move', address, `StudyInstanceUID=${study}`, '--to', 'NOBODY']);
    expect(unknown.stderr).toMatch(/A801/);
  });

  it('ask wlmscpfs for a worklist, and answer findscu (PS3.4 §K.4)', async () => {
    const port = await freePort();
    await mkdir(place.file('wl', 'RIS'), { recursive: true });
    await writeFile(place.file('wl', 'RIS', 'lockfile'), '');
    await writeFile(place.file('item.json'), JSON.stringify(item));
    const made = place.file('wl', 'RIS', 'item.wl');
    await huHere(0, ['json', '--to-dicom', place.file('item.json'), '--output', made]);
    const wlmscpfs = peers.get('wlmscpfs')!;
    await using server = await spawnServer(wlmscpfs, ['-dfr', '-dfp', place.file('wl'), String(port)], {
      ready: { port },
    });
    expect(server.pid).toBeGreaterThan(0);
    const theirs = await huHere(0, ['worklist', 'find', `RIS@127.0.0.1:${port}`, 'PatientID=P1', '--station', 'CT1']);
    expect(theirs.stdout).toMatch(/DOE\^JANE +P1 +A1 +CT +CT1/);
    await using ours = await listening('worklist', 'serve', place.file('wl'));
    const keys = ['-k', 'PatientName', '-k', 'ScheduledProcedureStepSequence[0].Modality=CT'];
    const asked = ['-v', '-W', '-aec', 'RIS', ...keys, '127.0.0.1', ours.port];
    const { stdout, stderr } = await runOk(peers.get('findscu')!, asked);
    expect(stdout + stderr).toMatch(/PN \[DOE\^JANE/);
    const none = await run(
      peers.get('findscu')!,
      asked.map(word => word.replace('=CT', '=MR')),
    );
    expect(none.stdout + none.stderr).not.toContain('DOE^JANE');
  });

  async function expectObjects(folder: string): Promise<void> {
    const names = await readdir(folder);
    expect(names.sort()).toEqual(objects.map(each => `${each.sopInstanceUid}.dcm`).sort());
    for (const { sopInstanceUid, dataSet } of objects) {
      const bytes = await readFile(`${folder}/${sopInstanceUid}.dcm`);
      expect(Buffer.compare(bytes.subarray(-dataSet.length), dataSet)).toBe(0);
    }
  }
});

/** Procedure Step State (0074,1000) in the DICOM JSON Model. */
function stateIn(attributes: unknown): unknown {
  return (attributes as Readonly<Record<string, { readonly Value?: readonly unknown[] }>>)['00741000']?.Value?.[0];
}
