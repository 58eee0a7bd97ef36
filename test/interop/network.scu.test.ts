import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import {
  bigObject,
  type CorpusRow,
  ctSeries,
  describeWithCorpus,
  describeWithPeers,
  freePort,
  mrSeries,
  type Server,
  spawnServer,
  type TemporaryFolder,
  type TestObject,
  temporaryFolder,
} from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import { type Association, connect, splitProposals } from 'hounsfield/network/node';
import { PatientRoot, Storage, StudyRoot, storageProposals, Verification } from 'hounsfield/services';
import { expect, it } from 'vitest';
import { dcmqrscpConfig } from './dcmqrscp.support.ts';
import { objectOf } from './network.retrieve.support.ts';

interface Peer extends AsyncDisposable {
  readonly port: number;
  readonly folder: TemporaryFolder;
  readonly server: Server;
}

/** Starts storescp in a folder of its own. */
async function storescp(...options: readonly string[]): Promise<Peer> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const args = ['-v', '-aet', 'STORESCP', '-od', folder.path, ...options, String(port)];
  const server = await spawnServer('storescp', args, { ready: { port } });
  return { port, folder, server, [Symbol.asyncDispose]: () => closed(server, folder) };
}

/** Starts dcmqrscp with an empty data base, filled through our own association. */
async function dcmqrscp(): Promise<Peer> {
  const folder = await temporaryFolder();
  const port = await freePort();
  await writeFile(folder.file('qr.cfg'), dcmqrscpConfig({ port, ae: 'QRSCP', folder: folder.path }));
  const server = await spawnServer('dcmqrscp', ['-c', folder.file('qr.cfg')], { ready: { port } });
  return { port, folder, server, [Symbol.asyncDispose]: () => closed(server, folder) };
}

async function closed(server: Server, folder: TemporaryFolder): Promise<void> {
  await server.stop('SIGKILL');
  await folder.remove();
}

function open(port: number, called: string, propose: Parameters<typeof connect>[0]['propose']): Promise<Association> {
  return connect({ host: '127.0.0.1', port, called, calling: 'HOUNSFIELD', propose });
}

/** The data sets that storescp wrote, by their SOP Instance UID. */
async function written(folder: TemporaryFolder): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = await readdir(folder.path);
  const entries = await Promise.all(
    files.map(async name => {
      const bytes = await readFile(folder.file(name));
      const { sopInstanceUid, data } = objectOf(bytes);
      return [sopInstanceUid, data] as const;
    }),
  );
  return new Map(entries);
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describeWithPeers(['storescp'], 'our client against storescp', () => {
  it('echoes (PS3.4 §A)', async () => {
    await using peer = await storescp();
    await using association = await open(peer.port, 'STORESCP', [Verification]);
    for (let at = 0; at < 20; at++) expect(await association.echo()).toMatchObject({ status: 0, category: 'success' });
    expect(association.peer.implementationVersionName).toMatch(/^OFFIS_DCMTK/);
  });

  it('stores so that the bytes on the disk of the peer are those that were given, whatever the PDU length', async () => {
    const objects: readonly TestObject[] = [
      ...ctSeries({ count: 3 }),
      ...mrSeries({ count: 2 }),
      ...ctSeries({ count: 1, seed: 'implicit', implicitVr: true }),
    ];
    for (const length of ['4096', '16384', '131072']) {
      await using peer = await storescp('--bit-preserving', '-pdu', length);
      {
        await using association = await open(peer.port, 'STORESCP', storageProposals(objects));
        for (const { dataSet, ...object } of objects) {
          const data = inChunks(dataSet, 10_007);
          expect(await association.store({ ...object, data, length: dataSet.length })).toMatchObject({ status: 0 });
        }
      }
      const files = await written(peer.folder);
      expect(files.size).toBe(objects.length);
      for (const { sopInstanceUid, dataSet } of objects) {
        expect(Buffer.compare(files.get(sopInstanceUid) ?? new Uint8Array(), dataSet)).toBe(0);
      }
    }
  });

  it('stores 16 MiB from a stream', async () => {
    await using peer = await storescp('--bit-preserving');
    const big = bigObject(16 * 0x10_0000);
    const proposal = { abstractSyntax: big.sopClassUid, transferSyntaxes: [big.transferSyntaxUid] };
    {
      await using association = await open(peer.port, 'STORESCP', [proposal]);
      const data = afterStart(big.chunks(), big.dataSetStart);
      expect(await association.store({ ...big, data, length: big.length - big.dataSetStart })).toMatchObject({
        status: 0,
      });
    }
    expect([...(await written(peer.folder)).values()][0]?.length).toBe(big.length - big.dataSetStart);
  });

  it('says why a context was refused', async () => {
    await using peer = await storescp('+xe');
    const [object] = ctSeries({ count: 1 });
    if (object === undefined) throw new Error('the series has a slice');
    const { sopClassUid } = object;
    const jpeg = '1.2.840.10008.1.2.4.50';
    await using association = await open(peer.port, 'STORESCP', [
      Verification,
      { abstractSyntax: '1.2.3.4', transferSyntaxes: ['1.2.840.10008.1.2'] },
      { abstractSyntax: sopClassUid, transferSyntaxes: [jpeg] },
    ]);
    expect(association.contexts.map(context => context.result)).toEqual([0, 3, 4]);
    const stored = association.store({ ...object, transferSyntaxUid: jpeg, data: object.dataSet });
    await expect(stored).rejects.toThrow(
      /CT Image Storage .*JPEG Baseline.*supports none of the proposed transfer syntaxes/,
    );
  });

  it.each([
    ['--refuse', 'rejected', /rejected-permanent/],
    ['--abort-after', 'aborted-by-peer', /service-user/],
    ['--abort-during', 'aborted-by-peer', /service-user/],
  ])('tells whose fault it is when storescp runs with %s', async (option, code, words) => {
    await using peer = await storescp(option);
    const [object] = mrSeries({ count: 1 });
    if (object === undefined) throw new Error('the series has a slice');
    const failing = (async () => {
      await using association = await open(peer.port, 'STORESCP', storageProposals([object]));
      await association.store({ ...object, data: inChunks(object.dataSet, 1000) });
      await association.store({ ...object, data: object.dataSet });
    })();
    await expect(failing).rejects.toMatchObject({ code, blame: 'peer', message: expect.stringMatching(words) });
  });

  it('aborts in the middle of an object when told to, and the peer keeps nothing of it', async () => {
    await using peer = await storescp();
    const [object] = ctSeries({ count: 1 });
    if (object === undefined) throw new Error('the series has a slice');
    const association = await open(peer.port, 'STORESCP', storageProposals([object]));
    const half = async function* (): AsyncGenerator<Uint8Array> {
      yield object.dataSet.subarray(0, object.dataSet.length / 2);
      association.abort();
      yield object.dataSet.subarray(object.dataSet.length / 2);
    };
    await expect(association.store({ ...object, data: half() })).rejects.toMatchObject({ code: 'aborted' });
    expect(await association.closed).toMatchObject({ how: 'aborted' });
    await using again = await open(peer.port, 'STORESCP', storageProposals([object]));
    expect((await again.store({ ...object, data: object.dataSet })).status).toBe(0);
    expect((await readdir(peer.folder.path)).filter(name => !name.startsWith('.'))).toHaveLength(1);
  });

  it('stores through as many associations as its contexts need', async () => {
    await using peer = await storescp('-dhl');
    const groups = splitProposals(
      Storage.sopClasses.map(abstractSyntax => ({ abstractSyntax, transferSyntaxes: ['1.2.840.10008.1.2'] })),
    );
    expect(groups.length).toBe(2);
    for (const group of groups) {
      await using association = await open(peer.port, 'STORESCP', group);
      expect(association.contexts.filter(context => context.result === 0).length).toBeGreaterThan(30);
    }
  });
});

describeWithPeers(['storescp'], 'our client with real objects', () => {
  describeWithCorpus('storing files of the corpus', corpus => {
    it('lets storescp write the bytes of every transfer syntax as they are', async () => {
      await using peer = await storescp('--bit-preserving', '+xa');
      const rows = oneOfEachSyntax(corpus.rows);
      expect(rows.length).toBeGreaterThan(12);
      // The peer names its files by the UID, and some files of the corpus have the UID of another.
      const objects = [
        ...new Map(rows.map(row => objectOf(corpus.read(row))).map(each => [each.sopInstanceUid, each])).values(),
      ];
      {
        await using association = await open(peer.port, 'STORESCP', storageProposals(objects));
        for (const object of objects) {
          const isTaken = association.contexts.some(
            context =>
              context.abstractSyntax === object.sopClassUid && context.transferSyntax === object.transferSyntaxUid,
          );
          if (isTaken) expect(await association.store(object)).toMatchObject({ status: 0 });
        }
      }
      const files = await written(peer.folder);
      expect(files.size).toBeGreaterThan(10);
      for (const { sopInstanceUid, data } of objects) {
        const file = files.get(sopInstanceUid);
        if (file !== undefined) expect(Buffer.compare(file, data), sopInstanceUid).toBe(0);
      }
    });
  });
});

const DCMRECV_PROFILE: readonly string[] = [
  '[[TransferSyntaxes]]',
  '[Plain]',
  'TransferSyntax1 = LittleEndianExplicit',
  '[[PresentationContexts]]',
  '[Images]',
  'PresentationContext1 = CTImageStorage\\Plain',
  'PresentationContext2 = MRImageStorage\\Plain',
  '[[Profiles]]',
  '[test]',
  'PresentationContexts = Images',
];

describeWithPeers(['dcmrecv'], 'our client against dcmrecv', () => {
  it('stores, byte for byte', async () => {
    await using folder = await temporaryFolder();
    const port = await freePort();
    const output = folder.file('received');
    await mkdir(output);
    // Without a profile it knows no storage class.
    await writeFile(folder.file('profile.cfg'), `${DCMRECV_PROFILE.join('\n')}\n`);
    const profile = ['-xf', folder.file('profile.cfg'), 'test'];
    const args = ['-v', '--bit-preserving', '--aetitle', 'DCMRECV', '-od', output, ...profile, String(port)];
    await using _server = await spawnServer('dcmrecv', args, { ready: { port } });
    const objects = [...ctSeries({ count: 2 }), ...mrSeries({ count: 1 })];
    await using association = await open(port, 'DCMRECV', storageProposals(objects));
    for (const { dataSet, ...object } of objects) {
      expect(await association.store({ ...object, data: dataSet })).toMatchObject({ status: 0 });
    }
    const files = await written({ ...folder, path: output, file: name => `${output}/${name}` });
    expect([...files.keys()].sort()).toEqual(objects.map(each => each.sopInstanceUid).sort());
    for (const { sopInstanceUid, dataSet } of objects) {
      expect(Buffer.compare(files.get(sopInstanceUid) ?? new Uint8Array(), dataSet)).toBe(0);
    }
  });
});

describeWithPeers(['dcmqrscp'], 'our client against dcmqrscp', () => {
  it('stores, and finds what it stored at every level of both models (PS3.4 §C.6)', async () => {
    await using peer = await dcmqrscp();
    const objects = [
      ...ctSeries({ count: 3, patientId: 'Q-1' }),
      ...mrSeries({ count: 2, patientId: 'Q-2', seed: 'other' }),
    ];
    {
      await using association = await open(peer.port, 'QRSCP', storageProposals(objects));
      for (const object of objects)
        expect(await association.store({ ...object, data: object.dataSet })).toMatchObject({ status: 0 });
    }
    await using association = await open(peer.port, 'QRSCP', [
      { abstractSyntax: StudyRoot.find, transferSyntaxes: ['1.2.840.10008.1.2'] },
      { abstractSyntax: PatientRoot.find, transferSyntaxes: ['1.2.840.10008.1.2'] },
    ]);
    const patients: string[] = [];
    for await (const found of association.find(PatientRoot, { QueryRetrieveLevel: 'PATIENT', PatientID: '' })) {
      patients.push(found.text('PatientID') ?? '');
    }
    expect(patients.sort()).toEqual(['Q-1', 'Q-2']);
    const study = DataSet.of({ QueryRetrieveLevel: 'STUDY', PatientID: 'Q-1', StudyInstanceUID: '', StudyDate: '' });
    const studies: DataSet[] = [];
    for await (const found of association.find(StudyRoot, study)) studies.push(found);
    expect(studies).toHaveLength(1);
    expect(studies[0]?.get('StudyDate')).toBe('20260401');
    const StudyInstanceUID = studies[0]?.text('StudyInstanceUID') ?? '';
    let images = 0;
    const image = { QueryRetrieveLevel: 'IMAGE', StudyInstanceUID, SeriesInstanceUID: '', SOPInstanceUID: '' };
    for await (const found of association.find(StudyRoot, image)) if (found.has('SOPInstanceUID')) images++;
    expect(images).toBe(3);
  });

  it('cancels a query, and goes on with the association', async () => {
    await using peer = await dcmqrscp();
    const [StudyInstanceUID, SeriesInstanceUID] = ['1.2.3.4.1', '1.2.3.4.2'];
    const objects = ctSeries({ count: 40, studyInstanceUid: StudyInstanceUID, seriesInstanceUid: SeriesInstanceUID });
    {
      await using association = await open(peer.port, 'QRSCP', storageProposals(objects));
      for (const object of objects) await association.store({ ...object, data: object.dataSet });
    }
    await using association = await open(peer.port, 'QRSCP', [
      Verification,
      { abstractSyntax: StudyRoot.find, transferSyntaxes: ['1.2.840.10008.1.2.1', '1.2.840.10008.1.2'] },
    ]);
    const all = { QueryRetrieveLevel: 'IMAGE', StudyInstanceUID, SeriesInstanceUID, SOPInstanceUID: '' };
    for await (const found of association.find(StudyRoot, all)) {
      expect(found.has('SOPInstanceUID')).toBe(true);
      break;
    }
    expect((await association.echo()).status).toBe(0);
  });
});

/** The smallest sound file of each transfer syntax. */
function oneOfEachSyntax(rows: readonly CorpusRow[]): readonly CorpusRow[] {
  const found = new Map<string, CorpusRow>();
  for (const row of rows) {
    const isSound = row.kind === 'part10' && row.verdicts.dcmdump === 'ok' && row.sopClass !== '';
    const best = found.get(row.transferSyntax);
    if (isSound && (best === undefined || row.bytes < best.bytes)) found.set(row.transferSyntax, row);
  }
  return [...found.values()];
}

function* afterStart(chunks: Iterable<Uint8Array>, start: number): Generator<Uint8Array> {
  let left = start;
  for (const chunk of chunks) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
