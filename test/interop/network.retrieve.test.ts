import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import {
  type CorpusRow,
  ctSeries,
  describeWithCorpus,
  describeWithPeers,
  freePort,
  mrSeries,
  runOk,
  spawnServer,
  type TestObject,
  temporaryFolder,
} from '@hounsfield/testkit';
import { type Difference, diff, pathText } from 'hounsfield/data';
import { readBytes } from 'hounsfield/file';
import { connect, listen, type NetworkServer, Status, serve } from 'hounsfield/network/node';
import {
  getObjects,
  getProposals,
  moveObjects,
  PatientRoot,
  Storage,
  StudyRoot,
  StudyRootGet,
  StudyRootMove,
  storageProposals,
  Verification,
} from 'hounsfield/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  collector,
  dcmqrscp,
  type ForeignArchive,
  fill,
  objectOf,
  open,
  orthanc,
  sendAll,
  type WireObject,
} from './network.retrieve.support.ts';

const [STUDY, SERIES, OTHER] = ['2.25.4100', '2.25.4101', '2.25.4200'];
const wire = ({ sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet }: TestObject): WireObject => ({
  sopClassUid,
  sopInstanceUid,
  transferSyntaxUid,
  data: dataSet,
});
const study = ctSeries({ count: 4, patientId: 'R-1', studyInstanceUid: STUDY, seriesInstanceUid: SERIES }).map(wire);
const other = mrSeries({ count: 2, patientId: 'R-1', studyInstanceUid: OTHER, seed: 'other' }).map(wire);
/** Objects in the order of their UIDs, with digests for their data: a difference would be too long to print. */
const told = (objects: readonly WireObject[]) =>
  objects
    .map(({ data, ...facts }) => ({ ...facts, sha256: createHash('sha256').update(data).digest('hex') }))
    .sort((a, b) => a.sopInstanceUid.localeCompare(b.sopInstanceUid));

/** The archives that are not ours, and how each is started. */
const archives = [
  { peer: 'dcmqrscp', start: (_: string, destinations: Record<string, number>) => dcmqrscp(destinations) },
  { peer: 'Orthanc', start: orthanc },
] as const;

describe.each(archives)('our client against $peer', ({ peer, start }) => {
  describeWithPeers([peer], 'retrieves what it stored there (PS3.4 §C.4.2, §C.4.3)', peers => {
    const received: WireObject[] = [];
    const resources = new AsyncDisposableStack();
    let archive: ForeignArchive;
    let here: NetworkServer;

    beforeAll(async () => {
      here = resources.use(await listen({ port: 0, ae: 'HOUNSFIELD' }, [collector(received)]));
      archive = resources.use(
        await start(peers.get(peer) ?? '', { HOUNSFIELD: here.address.port, NOBODY: await freePort() }),
      );
      expect(await fill(archive, [...study, ...other])).toHaveLength(6);
    });
    afterAll(() => resources.disposeAsync());

    it('by C-GET, byte for byte, with the numbers of its sub-operations', async () => {
      const got: WireObject[] = [];
      const proposals = getProposals(StudyRoot, [...new Set([...study, ...other].map(each => each.sopClassUid))]);
      await using association = await open(archive, proposals, { services: [collector(got)] });
      const result = await getObjects(association, StudyRoot, { studyInstanceUid: STUDY });
      expect(result).toMatchObject({ category: 'success', failedSopInstanceUids: [] });
      expect(result.subOperations?.completed).toBe(4);
      expect(told(got)).toEqual(told(study));
      // The association is as good as new after it.
      const [first] = other;
      got.length = 0;
      const next = await getObjects(association, StudyRoot, {
        studyInstanceUid: OTHER,
        seriesInstanceUid: seriesOf(first),
        sopInstanceUid: first?.sopInstanceUid ?? '',
      });
      expect(next.category).toBe('success');
      expect(got.map(each => each.sopInstanceUid)).toEqual([first?.sopInstanceUid]);
    });

    it('by C-GET until it is cancelled (PS3.7 §9.3.3.3)', async () => {
      const stop = new AbortController();
      const got: string[] = [];
      const first = serve(
        Storage,
        {
          'C-STORE': async ({ sopInstanceUid, data }) => {
            await data.discard();
            got.push(sopInstanceUid);
            // It leaves before the answer to this object does.
            stop.abort();
            return Status.success;
          },
        },
        { otherSopClasses: true },
      );
      const proposals = getProposals(StudyRoot, [study[0]?.sopClassUid ?? '']);
      await using association = await open(archive, [proposals, Verification], { services: [first] });
      const result = await getObjects(association, StudyRoot, { studyInstanceUid: STUDY }, { signal: stop.signal });
      expect([result.status, got.length]).toEqual([0xfe00, 1]);
      expect((await association.echo()).status).toBe(0);
    });

    it('by C-MOVE to our own server, which is told who asked (PS3.7 §9.1.1.1)', async () => {
      received.length = 0;
      const context = { abstractSyntax: StudyRoot.move, transferSyntaxes: ['1.2.840.10008.1.2'] };
      await using association = await open(archive, [context]);
      const progress: number[] = [];
      const result = await moveObjects(
        association,
        StudyRoot,
        { studyInstanceUid: STUDY },
        { destination: 'HOUNSFIELD', onProgress: ({ subOperations }) => progress.push(subOperations.completed) },
      );
      expect(result.category).toBe('success');
      expect(result.subOperations).toMatchObject({ completed: 4, failed: 0 });
      expect(told(received)).toEqual(told(study));
      expect(progress.every((count, at) => count >= (progress[at - 1] ?? 0))).toBe(true);
    });

    it('and learns why a move is not possible: a destination that is not known, one that does not answer', async () => {
      const context = { abstractSyntax: PatientRoot.move, transferSyntaxes: ['1.2.840.10008.1.2'] };
      await using association = await open(archive, [Verification, context]);
      for (const destination of ['UNKNOWN', 'NOBODY']) {
        const keys = { patientId: 'R-1', studyInstanceUid: STUDY };
        const result = await moveObjects(association, PatientRoot, keys, { destination });
        expect(result.category, destination).not.toBe('success');
      }
      expect((await association.echo()).status).toBe(0);
    });
  });
});

describeWithPeers(['Orthanc'], 'our client against Orthanc with real objects', peers => {
  describeWithCorpus('of every transfer syntax', corpus => {
    it('gets each back by C-GET in the transfer syntax that it was stored in, byte for byte', async () => {
      await using archive = await orthanc(peers.get('Orthanc') ?? '', {});
      const taken = await fill(archive, storable(someOfEachSyntax(corpus.rows).map(row => objectOf(corpus.read(row)))));
      const syntaxes = [...new Set(taken.map(each => each.transferSyntaxUid))];
      expect(syntaxes.length).toBeGreaterThan(12);
      let identical = 0;
      for (const object of taken) {
        const { sopClassUid, sopInstanceUid, transferSyntaxUid, data } = object;
        const dataSet = readBytes(data, { transferSyntaxUid });
        const got: WireObject[] = [];
        const proposals = getProposals(StudyRoot, [sopClassUid], [transferSyntaxUid]);
        await using association = await open(archive, proposals, { services: [collector(got)] });
        const result = await getObjects(association, StudyRoot, {
          studyInstanceUid: dataSet.text('StudyInstanceUID') ?? '',
          seriesInstanceUid: dataSet.text('SeriesInstanceUID') ?? '',
          sopInstanceUid,
        });
        expect(result.category, transferSyntaxUid).toBe('success');
        expect(got, transferSyntaxUid).toHaveLength(1);
        expect(got[0]?.transferSyntaxUid).toBe(transferSyntaxUid);
        const back = got[0]?.data ?? new Uint8Array();
        if (Buffer.compare(back, data) === 0) identical++;
        const differences = [...diff(dataSet, readBytes(back, { transferSyntaxUid }))].filter(
          each => !isOfOrthanc(each),
        );
        expect(
          differences.map(each => `${each.kind} ${pathText(each.path)}`),
          transferSyntaxUid,
        ).toEqual([]);
      }
      console.log(`${taken.length} objects in ${syntaxes.length} transfer syntaxes, ${identical} byte for byte`);
      expect(identical).toBeGreaterThan(taken.length / 2);
    });
  });
});

describeWithPeers(['getscu', 'movescu', 'storescp'], 'our server of C-GET and C-MOVE', () => {
  const resources = new AsyncDisposableStack();
  const originators: (string | undefined)[] = [];
  let server: NetworkServer;
  let movePort = 0;

  beforeAll(async () => {
    movePort = await freePort();
    const wanted = (uid: string | undefined): readonly WireObject[] =>
      [...study, ...other].filter(each => studyOf(each) === uid);
    server = resources.use(
      await listen({ port: 0, ae: 'HOUNSFIELD' }, [
        serve(Storage, { 'C-STORE': () => Status.success }, { bothRoles: true }),
        serve(StudyRootGet, {
          'C-GET': ({ identifier }, cx) => sendAll(cx.association, wanted(identifier.text('StudyInstanceUID')), cx),
        }),
        serve(StudyRootMove, {
          async *'C-MOVE'({ identifier, moveDestination }, cx) {
            originators.push(moveDestination);
            if (moveDestination !== 'MOVESCU') {
              yield { status: 0xa801 };
              return;
            }
            const objects = wanted(identifier.text('StudyInstanceUID'));
            const to = { host: '127.0.0.1', port: movePort, called: moveDestination, calling: 'HOUNSFIELD' };
            await using association = await connect({ ...to, propose: storageProposals(objects) });
            yield* sendAll(association, objects, { signal: cx.signal, originator: cx });
          },
        }),
      ]),
    );
  });
  afterAll(() => resources.disposeAsync());
  const peerOf = () => ['127.0.0.1', String(server.address.port)];
  const keys = (uid: string) => ['-S', '-k', 'QueryRetrieveLevel=STUDY', '-k', `StudyInstanceUID=${uid}`];

  it('gives getscu a study over the same association, byte for byte', async () => {
    await using folder = await temporaryFolder();
    const options = ['-v', '+B', '-aec', 'HOUNSFIELD', '-od', folder.path, ...keys(STUDY)];
    const { stdout, stderr } = await runOk('getscu', [...options, ...peerOf()]);
    expect(stdout + stderr).toMatch(/Number of Completed Suboperations\s*: 4/i);
    expect(told(await objectsIn(folder.path))).toEqual(told(study));
  });

  it('sends movescu a study on an association of its own, byte for byte', async () => {
    await using folder = await temporaryFolder();
    const options = ['-v', '+B', '-aec', 'HOUNSFIELD', '-aet', 'MOVESCU', '-aem', 'MOVESCU', '+P', String(movePort)];
    // With +B it writes into the working directory, whatever -od says.
    const { stdout, stderr } = await runOk('movescu', [...options, ...keys(STUDY), ...peerOf()], { cwd: folder.path });
    expect(stdout + stderr).toMatch(/Received Final Move Response \(Success\)|Move Response.*Success/);
    expect(told(await objectsIn(folder.path))).toEqual(told(study));
  });

  it('has movescu move to storescp, and refuses a destination that it does not know (A801)', async () => {
    await using folder = await temporaryFolder();
    await using _receiver = await spawnServer(
      'storescp',
      ['+xe', '--bit-preserving', '-od', folder.path, String(movePort)],
      {
        ready: { port: movePort },
      },
    );
    await runOk('movescu', ['-aec', 'HOUNSFIELD', '-aem', 'MOVESCU', ...keys(OTHER), ...peerOf()]);
    expect((await objectsIn(folder.path)).map(each => each.sopInstanceUid).sort()).toEqual(
      other.map(each => each.sopInstanceUid).sort(),
    );
    const refused = await runOk('movescu', [
      '-v',
      '-aec',
      'HOUNSFIELD',
      '-aem',
      'NOWHERE',
      ...keys(STUDY),
      ...peerOf(),
    ]).catch((error: Error) => ({ stdout: error.message, stderr: '' }));
    expect(refused.stdout + refused.stderr).toMatch(/Move\s?Destination\s?Unknown|0xa801/i);
  });
});

async function objectsIn(folder: string): Promise<readonly WireObject[]> {
  const names = await readdir(folder);
  return await Promise.all(names.map(async name => objectOf(await readFile(`${folder}/${name}`))));
}

function studyOf({ data, transferSyntaxUid }: WireObject): string | undefined {
  return readBytes(data, { transferSyntaxUid }).text('StudyInstanceUID');
}

function seriesOf(object: WireObject | undefined): string {
  if (object === undefined) return '';
  return readBytes(object.data, object).text('SeriesInstanceUID') ?? '';
}

/** Some small sound files of each transfer syntax: an archive may refuse one that lacks a UID. */
function someOfEachSyntax(rows: readonly CorpusRow[]): readonly CorpusRow[] {
  const sound = rows.filter(row => row.kind === 'part10' && row.verdicts.dcmdump === 'ok' && row.sopClass !== '');
  sound.sort((a, b) => a.bytes - b.bytes);
  const counts = new Map<string, number>();
  return sound.filter(({ transferSyntax }) => {
    const count = (counts.get(transferSyntax) ?? 0) + 1;
    counts.set(transferSyntax, count);
    return count <= 4;
  });
}

/**
 * Orthanc keeps one object of a UID, and some files of the corpus have the UID of another. It waits for ever when a
 * fragment has an odd length (PS3.8 §E.1), which a deflated file may have.
 */
function storable(objects: readonly WireObject[]): readonly WireObject[] {
  const even = objects.filter(({ data }) => data.length % 2 === 0);
  return [...new Map(even.map(each => [each.sopInstanceUid, each])).values()];
}

/** DCMTK, with which Orthanc writes, counts group lengths anew (PS3.5 §7.2) and drops trailing padding (PS3.10 §7.2). */
function isOfOrthanc({ path }: Difference): boolean {
  return /^\(....,0000\)|^DataSetTrailingPadding$/.test(pathText(path));
}
