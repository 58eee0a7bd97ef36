import { open as openFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ctSeries, freePort, type TemporaryFolder, type TestObject, temporaryFolder } from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import { fromJson, type JsonDataSet, toJson } from 'hounsfield/models';
import { attend, connect, listen, type NetworkServer } from 'hounsfield/network/node';
import {
  type CommitmentResult,
  readCommitmentResult,
  requestCommitment,
  StorageCommitmentPush,
  storageProposals,
} from 'hounsfield/services';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Archive, startArchive } from '../archive.ts';

let folder: TemporaryFolder;
let archive: Archive;
let listener: NetworkServer;
/** A peer that does not listen yet. */
let later: { readonly host: string; readonly port: number };
const series = ctSeries({ count: 3, rows: 16, columns: 16 });
const references = series.map(({ sopClassUid, sopInstanceUid }) => ({ sopClassUid, sopInstanceUid }));

/** Takes results, and gives them in the order in which they come. */
function inbox() {
  const waiting: ((result: CommitmentResult) => void)[] = [];
  const results: CommitmentResult[] = [];
  const service = attend(StorageCommitmentPush, {
    'N-EVENT-REPORT': rq => {
      const result = readCommitmentResult(rq);
      const wake = waiting.shift();
      if (wake === undefined) results.push(result);
      else wake(result);
      return { status: 0 };
    },
  });
  const next = (): Promise<CommitmentResult> => {
    const result = results.shift();
    return result === undefined ? new Promise(resolve => waiting.push(resolve)) : Promise.resolve(result);
  };
  return { service, next };
}

const own = inbox();
const far = inbox();

function open(calling = 'MODALITY', services = [own.service]) {
  const propose = [StorageCommitmentPush, storageProposals(series)];
  return connect({ ...archive.addresses.dicom, called: 'HOUNSFIELD', calling, propose, services });
}

const sending = ({ sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet: data }: TestObject) => ({
  sopClassUid,
  sopInstanceUid,
  transferSyntaxUid,
  data,
});

function start(): Promise<Archive> {
  const peers = { LISTENER: listener.address, LATER: later };
  return startArchive({ data: folder.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', peers });
}

beforeAll(async () => {
  folder = await temporaryFolder();
  listener = await listen({ port: 0, ae: 'LISTENER' }, [far.service]);
  later = { host: '127.0.0.1', port: await freePort() };
  archive = await start();
  await using association = await open();
  for (const object of series) expect((await association.store(sending(object))).status).toBe(0);
});
afterAll(async () => {
  await archive.close();
  await listener.close();
  await folder.remove();
});

interface Asked {
  readonly status: number;
  readonly committed: readonly string[];
  readonly failed: readonly (readonly [string, number])[];
}

/** Asks over the web; without references asks what came of it. */
async function overWeb(transaction: string, references?: readonly object[]): Promise<Asked> {
  const { host, port } = archive.addresses.http;
  const headers = { 'Content-Type': 'application/dicom+json' };
  const module = references === undefined ? undefined : toJson(DataSet.of({ ReferencedSOPSequence: references }));
  const response = await fetch(`http://${host}:${port}/dicom-web/commitment-requests/${transaction}`, {
    headers,
    ...(module === undefined ? {} : { method: 'POST', body: JSON.stringify(module) }),
  });
  const { status } = response;
  const answer = status === 200 ? fromJson((await response.json()) as JsonDataSet) : DataSet.of({});
  const uid = (item: DataSet): string => item.text('ReferencedSOPInstanceUID') ?? '';
  return {
    status,
    committed: (answer.get('ReferencedSOPSequence') ?? []).map(uid),
    failed: (answer.get('FailedSOPSequence') ?? []).map(item => [uid(item), item.get('FailureReason') ?? 0]),
  };
}

function item(sopInstanceUid: string, sopClassUid: string = series[0]!.sopClassUid): object {
  return { ReferencedSOPClassUID: sopClassUid, ReferencedSOPInstanceUID: sopInstanceUid };
}

describe('storage commitment over the web (PS3.18 §13)', () => {
  const [first = '', second = ''] = series.map(({ sopInstanceUid }) => sopInstanceUid);

  it('promises what it keeps, and says of each other object why not (PS3.3 §C.14.1.1)', async () => {
    const mr = '1.2.840.10008.5.1.4.1.1.4';
    expect(await overWeb('1.2.3.1', [item(first), item('1.2.3'), item(second, mr)])).toEqual({
      status: 200,
      committed: [first],
      failed: [
        ['1.2.3', 0x0112],
        [second, 0x0119],
      ],
    });
  });

  it('tells the result again, after a restart too, and never takes the transaction a second time', async () => {
    await archive.close();
    archive = await start();
    expect(await overWeb('1.2.3.1')).toMatchObject({ status: 200, committed: [first] });
    expect((await overWeb('1.2.3.1', [item(first)])).status).toBe(409);
    expect((await overWeb('1.2.3.9')).status).toBe(404);
  });
});

describe('storage commitment by the archive (PS3.4 §J.3)', () => {
  it('promises what it keeps, over the association of the request', async () => {
    await using association = await open();
    const { status, transactionUid } = await requestCommitment(association, { instances: references });
    expect(status).toBe(0);
    expect(await own.next()).toMatchObject({ transactionUid, committed: references, failed: [] });
  });

  it('says of each other object why not (PS3.3 §C.14.1.1)', async () => {
    await using association = await open();
    const [first] = references;
    const missing = { sopClassUid: first!.sopClassUid, sopInstanceUid: '1.2.3' };
    const other = { sopClassUid: '1.2.840.10008.5.1.4.1.1.4', sopInstanceUid: first!.sopInstanceUid };
    await requestCommitment(association, { instances: [first!, missing, other] });
    expect(await own.next()).toMatchObject({
      committed: [first],
      failed: [
        { ...missing, reason: 0x0112 },
        { ...other, reason: 0x0119 },
      ],
    });
  });

  it('reports over a new association, as SCP, when that of the request is over', async () => {
    const association = await open('LISTENER', []);
    const { transactionUid } = await requestCommitment(association, { instances: references });
    association.abort();
    expect(await far.next()).toMatchObject({ transactionUid, committed: references });
  });

  it('reports after a restart what it could not report before', async () => {
    const left = () => readdir(join(folder.path, 'commitments'));
    const association = await open('LATER', []);
    const { status, transactionUid } = await requestCommitment(association, { instances: references });
    expect(status).toBe(0);
    association.abort();
    expect(await left()).toHaveLength(1);
    await archive.close();
    await using _there = await listen({ ...later, ae: 'LATER' }, [far.service]);
    archive = await start();
    expect(await far.next()).toMatchObject({ transactionUid, committed: references });
    await vi.waitFor(async () => expect(await left()).toEqual([]));
  });

  it('refuses what is no request, with its status', async () => {
    await using association = await open();
    const [sopClassUid = ''] = StorageCommitmentPush.sopClasses;
    const sopInstanceUid = '1.2.840.10008.1.20.1.1';
    const dataSet = { TransactionUID: '1.2.3' };
    const act = (changes: object) =>
      association.nAction({ sopClassUid, sopInstanceUid, actionTypeId: 1, dataSet, ...changes });
    expect((await act({ sopInstanceUid: '1.2' })).status).toBe(0x0112);
    expect((await act({ actionTypeId: 2 })).status).toBe(0x0123);
    expect((await act({})).status).toBe(0x0115);
  });

  it('does not promise an object whose bytes on the disk have changed', async () => {
    const blobs = join(folder.path, 'blobs');
    const names = (await readdir(blobs, { recursive: true })).filter(name => name.endsWith('.dcm'));
    const sizes = await Promise.all(names.map(async name => (await stat(join(blobs, name))).size));
    const first = sizes.findIndex(size => size > 0);
    const file = await openFile(join(blobs, names[first]!), 'r+');
    // In its header, which is not 255.
    await file.write(Uint8Array.of(0xff), 0, 1, 600);
    await file.close();
    await using association = await open();
    await requestCommitment(association, { instances: references });
    const { committed, failed } = await own.next();
    expect(committed).toHaveLength(2);
    expect(failed).toMatchObject([{ reason: 0x0110 }]);
    const web = await overWeb(
      '1.2.3.2',
      series.map(each => item(each.sopInstanceUid)),
    );
    expect([web.committed.length, web.failed.map(([, reason]) => reason)]).toEqual([2, [0x0110]]);
  });
});
