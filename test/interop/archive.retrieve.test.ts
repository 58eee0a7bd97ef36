import { readdir, readFile, writeFile } from 'node:fs/promises';
import { startArchive } from '@hounsfield/archive';
import {
  colourImage,
  ctSeries,
  describeWithPeers,
  freePort,
  run,
  runOk,
  spawnServer,
  type TemporaryFolder,
  type TestObject,
  temporaryFolder,
} from '@hounsfield/testkit';
import { explicitVrLittleEndian, parse } from 'hounsfield/data';
import { readBytes } from 'hounsfield/file';
import { connect, listen, Status, serve } from 'hounsfield/network/node';
import { Storage, StudyRoot, StudyRootFind, storageProposals } from 'hounsfield/services';
import { afterAll, beforeAll, expect, it } from 'vitest';

// The archive as provider of C-GET, C-MOVE and storage commitment, used by programs that we did not write.

const series = ctSeries({ count: 5, rows: 64, columns: 64 });
const other = colourImage({ seed: 'other' });
const objects = [...series, other];
const [first] = series;
const { StudyInstanceUID: study = '' } = keysOf(first!);

function keysOf(object: TestObject) {
  const dataSet = parse(object.dataSet, { encoding: explicitVrLittleEndian });
  return { StudyInstanceUID: dataSet.get('StudyInstanceUID'), PatientID: dataSet.get('PatientID') };
}

async function fill(port: number): Promise<void> {
  const propose = storageProposals(objects);
  await using association = await connect({ host: '127.0.0.1', port, called: 'HOUNSFIELD', calling: 'TEST', propose });
  for (const { sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet: data } of objects) {
    const result = await association.store({ sopClassUid, sopInstanceUid, transferSyntaxUid, data });
    expect(result.status).toBe(0);
  }
}

/** The data sets in a folder of files, by their SOP Instance UID. */
async function filesOf(folder: TemporaryFolder): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of await readdir(folder.path)) {
    const bytes = new Uint8Array(await readFile(folder.file(name)));
    files.set(readBytes(bytes).get('SOPInstanceUID') ?? '', bytes);
  }
  return files;
}

describeWithPeers(['getscu', 'movescu', 'storescp'], 'the archive gives objects to DCMTK', () => {
  const resources = new AsyncDisposableStack();
  let received: TemporaryFolder;
  let port = '';
  /** Takes the first object at once, and the others when it is let go. */
  let letGo = (): void => {};
  const gate = new Promise<void>(resolve => {
    letGo = resolve;
  });
  let held = 0;
  const holding = serve(Storage, {
    'C-STORE': async ({ data }) => {
      await data.discard();
      if (++held > 1) await gate;
      return Status.success;
    },
  });

  beforeAll(async () => {
    const data = resources.use(await temporaryFolder());
    received = resources.use(await temporaryFolder());
    const storePort = await freePort();
    const args = ['-aet', 'STORESCP', '-od', received.path, String(storePort)];
    resources.use(await spawnServer('storescp', args, { ready: { port: storePort } }));
    const slow = resources.use(await listen({ port: 0, ae: 'SLOW' }, [holding]));
    const peers = { STORESCP: { host: '127.0.0.1', port: storePort }, SLOW: slow.address };
    const settings = { data: data.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', peers } as const;
    const archive = resources.use(await startArchive(settings));
    port = String(archive.addresses.dicom.port);
    await fill(archive.addresses.dicom.port);
  });
  afterAll(() => resources.disposeAsync());

  const us = () => ['-aet', 'DCMTK', '-aec', 'HOUNSFIELD', '127.0.0.1', port];
  const expectSeries = (files: ReadonlyMap<string, Uint8Array>): void => {
    expect([...files.keys()].toSorted()).toEqual(series.map(object => object.sopInstanceUid).toSorted());
    for (const object of series) {
      const file = files.get(object.sopInstanceUid)!;
      expect(Buffer.from(file).subarray(-object.dataSet.length).equals(object.dataSet)).toBe(true);
    }
  };

  it('a study to getscu, byte for byte (PS3.4 §C.4.3)', async () => {
    await using folder = await temporaryFolder();
    const keys = ['-k', 'QueryRetrieveLevel=STUDY', '-k', `StudyInstanceUID=${study}`];
    const { stdout, stderr } = await runOk('getscu', ['-v', '-S', '+B', '-od', folder.path, ...keys, ...us()]);
    expect(stdout + stderr).toMatch(/Received C-GET Response \(Success\)/);
    expectSeries(await filesOf(folder));
  });

  it('a patient to getscu that wants Explicit VR Big Endian', async () => {
    await using folder = await temporaryFolder();
    const patient = keysOf(first!).PatientID ?? '';
    const keys = ['-k', 'QueryRetrieveLevel=PATIENT', '-k', `PatientID=${patient}`];
    await runOk('getscu', ['-P', '+xb', '+B', '-od', folder.path, ...keys, ...us()]);
    const files = await filesOf(folder);
    expect([...files.keys()]).toEqual(expect.arrayContaining(series.map(object => object.sopInstanceUid)));
    for (const file of files.values()) expect(readBytes(file).transferSyntax.uid).toBe('1.2.840.10008.1.2.2');
  });

  it('a study to getscu that would rather have it in JPEG 2000, as it is kept', async () => {
    await using folder = await temporaryFolder();
    const keys = ['-k', 'QueryRetrieveLevel=STUDY', '-k', `StudyInstanceUID=${study}`];
    await runOk('getscu', ['-S', '+xw', '+B', '-od', folder.path, ...keys, ...us()]);
    expectSeries(await filesOf(folder));
  });

  it('a study to the peer that movescu names (PS3.4 §C.4.2)', async () => {
    const keys = ['-k', 'QueryRetrieveLevel=STUDY', '-k', `StudyInstanceUID=${study}`];
    const { stdout, stderr } = await runOk('movescu', ['-v', '-S', '-aem', 'STORESCP', ...keys, ...us()]);
    expect(stdout + stderr).toMatch(/Received Final Move Response \(Success\)/);
    const files = await filesOf(received);
    expect([...files.keys()].toSorted()).toEqual(series.map(object => object.sopInstanceUid).toSorted());
  });

  it('no more when movescu cancels, and it says how far it has come (PS3.4 §C.4.2.3.1)', async () => {
    const keys = ['-k', 'QueryRetrieveLevel=STUDY', '-k', `StudyInstanceUID=${study}`];
    const words = ['-d', '-S', '-aem', 'SLOW', '--cancel', '1', ...keys, ...us()];
    const client = await spawnServer('movescu', words, { ready: { line: /Cancel/ } });
    letGo();
    await client.ended;
    const output = client.output();
    expect(output).toMatch(/fe00|Cancel/i);
    const [, remaining] = [...output.matchAll(/Remaining Suboperations *: *(\d+)/g)].at(-1) ?? [];
    expect(held + Number(remaining)).toBe(series.length);
    expect(Number(remaining)).toBeGreaterThan(0);
  });

  it('nothing to a peer that it does not know, with A801 (PS3.4 Table C.4-2)', async () => {
    const keys = ['-k', 'QueryRetrieveLevel=STUDY', '-k', `StudyInstanceUID=${study}`];
    const { stdout, stderr } = await run('movescu', ['-v', '-d', '-S', '-aem', 'STRANGER', ...keys, ...us()]);
    expect(stdout + stderr).toMatch(/a801|MoveDestinationUnknown|Move Destination Unknown/i);
  });
});

describeWithPeers(['Orthanc'], 'the archive and Orthanc', peers => {
  const resources = new AsyncDisposableStack();
  const extra = ctSeries({ count: 1, seed: 'extra', rows: 16, columns: 16 })[0]!;
  let archive: Awaited<ReturnType<typeof startArchive>>;
  let orthanc = '';
  let dicomPort = 0;

  beforeAll(async () => {
    const [data, folder] = [resources.use(await temporaryFolder()), resources.use(await temporaryFolder())];
    const httpPort = await freePort();
    dicomPort = await freePort();
    const orthancPeer = { ORTHANC: { host: '127.0.0.1', port: dicomPort } };
    const settings = { data: data.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', peers: orthancPeer } as const;
    archive = resources.use(await startArchive(settings));
    await fill(archive.addresses.dicom.port);
    const configuration = {
      StorageDirectory: folder.file('storage'),
      IndexDirectory: folder.file('storage'),
      HttpPort: httpPort,
      DicomAet: 'ORTHANC',
      DicomPort: dicomPort,
      DicomAlwaysAllowFind: true,
      RemoteAccessAllowed: false,
      AuthenticationEnabled: false,
      DicomModalities: { ours: ['HOUNSFIELD', '127.0.0.1', archive.addresses.dicom.port] },
    };
    await writeFile(folder.file('orthanc.json'), JSON.stringify(configuration));
    const ready = { ready: { port: httpPort } };
    resources.use(await spawnServer(peers.get('Orthanc') ?? '', [folder.file('orthanc.json')], ready));
    orthanc = `http://127.0.0.1:${httpPort}`;
  });
  afterAll(() => resources.disposeAsync());

  const call = async <T = Record<string, unknown>>(
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
  ): Promise<T> => {
    const response = await fetch(`${orthanc}${path}`, body === undefined ? {} : { method: 'POST', body });
    expect(response.status, path).toBe(200);
    // What Orthanc answers is looked at by each test.
    return (await response.json()) as T;
  };

  it('Orthanc finds a study (C-FIND) and has it sent to itself (C-MOVE), byte for byte', async () => {
    const query = { Level: 'Study', Query: { StudyInstanceUID: study } };
    const { ID: id } = await call('/modalities/ours/query', JSON.stringify(query));
    expect(await call<unknown[]>(`/queries/${id}/answers`)).toHaveLength(1);
    await call(`/queries/${id}/retrieve`, JSON.stringify({ TargetAet: 'ORTHANC', Synchronous: true }));
    const instances = await call<string[]>('/instances');
    expect(instances).toHaveLength(series.length);
    for (const instance of instances) {
      const file = new Uint8Array(await (await fetch(`${orthanc}/instances/${instance}/file`)).arrayBuffer());
      const object = series.find(each => each.sopInstanceUid === readBytes(file).get('SOPInstanceUID'))!;
      expect(Buffer.from(file).subarray(-object.dataSet.length).equals(object.dataSet)).toBe(true);
    }
  });

  it('our client finds the same in Orthanc (PS3.4 §C.4.1)', async () => {
    const called = { host: '127.0.0.1', port: dicomPort, called: 'ORTHANC', calling: 'TEST' };
    await using association = await connect({ ...called, propose: [StudyRootFind] });
    const found: unknown[] = [];
    const query = { QueryRetrieveLevel: 'IMAGE', StudyInstanceUID: study, SeriesInstanceUID: '', SOPInstanceUID: '' };
    for await (const match of association.find(StudyRoot, query)) found.push(match.get('SOPInstanceUID'));
    expect(found.toSorted()).toEqual(series.map(object => object.sopInstanceUid).toSorted());
  });

  it('Orthanc stores an object into the archive (C-STORE)', async () => {
    const { ID: id } = await call('/instances', new Uint8Array(extra.bytes));
    await call('/modalities/ours/store', JSON.stringify({ Resources: [id], Synchronous: true }));
    const { host, port } = archive.addresses.http;
    const path = `/dicom-web/instances?SOPInstanceUID=${extra.sopInstanceUid}`;
    expect(await (await fetch(`http://${host}:${port}${path}`)).json()).toHaveLength(1);
  });

  it('the archive promises Orthanc to keep objects, over an association of its own (PS3.4 §J.3)', async () => {
    const known = { SOPClassUID: first!.sopClassUid, SOPInstanceUID: first!.sopInstanceUid };
    const unknown = { SOPClassUID: first!.sopClassUid, SOPInstanceUID: '1.2.3.4' };
    const request = JSON.stringify({ DicomInstances: [known, unknown] });
    const { Path: path } = await call('/modalities/ours/storage-commitment', request);
    let report: Record<string, unknown>;
    do report = await call(String(path));
    while (report['Status'] === 'Pending');
    expect(report).toMatchObject({
      Status: 'Failure',
      RemoteAET: 'HOUNSFIELD',
      Success: [known],
      Failures: [{ ...unknown, FailureReason: 0x0112 }],
    });
  });
});
