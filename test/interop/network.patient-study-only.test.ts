import { readdir } from 'node:fs/promises';
import { ctSeries, describeWithPeers, freePort, runOk, spawnServer, temporaryFolder } from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import { connect, listen, type NetworkServer, pending, Status, serve } from 'hounsfield/network/node';
import {
  getObjects,
  getProposals,
  moveObjects,
  PatientStudyOnly,
  PatientStudyOnlyFind,
  PatientStudyOnlyGet,
  PatientStudyOnlyMove,
  Storage,
  storageProposals,
} from 'hounsfield/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collector, dcmqrscp, fill, open, sendAll, type WireObject } from './network.retrieve.support.ts';

// The retired model of PS3.4 §C.6.3: DCMTK still speaks it, as user and as provider.

const STUDY = '2.25.4500';
const objects: readonly WireObject[] = ctSeries({ count: 2, patientId: 'O-1', studyInstanceUid: STUDY }).map(each => ({
  sopClassUid: each.sopClassUid,
  sopInstanceUid: each.sopInstanceUid,
  transferSyntaxUid: each.transferSyntaxUid,
  data: each.dataSet,
}));
const uids = (some: readonly WireObject[]): readonly string[] => some.map(each => each.sopInstanceUid).sort();

describe('Patient/Study Only', () => {
  describeWithPeers(['dcmqrscp'], 'as client of dcmqrscp', () => {
    it('finds, gets and moves what it stored there (PS3.4 §C.6.3)', async () => {
      const moved: WireObject[] = [];
      await using here = await listen({ port: 0, ae: 'HOUNSFIELD' }, [collector(moved)]);
      await using archive = await dcmqrscp({ HOUNSFIELD: here.address.port });
      expect(await fill(archive, objects)).toHaveLength(2);
      const got: WireObject[] = [];
      const proposals = getProposals(PatientStudyOnly, [objects[0]?.sopClassUid ?? '']);
      const propose = [proposals, PatientStudyOnlyFind, PatientStudyOnlyMove];
      await using association = await open(archive, propose, { services: [collector(got)] });
      const found: (string | undefined)[] = [];
      const query = { QueryRetrieveLevel: 'STUDY', PatientID: 'O-1', StudyInstanceUID: '' } as const;
      for await (const match of association.find(PatientStudyOnly, query)) found.push(match.text('StudyInstanceUID'));
      expect(found).toEqual([STUDY]);
      const keys = { patientId: 'O-1', studyInstanceUid: STUDY };
      expect(await getObjects(association, PatientStudyOnly, keys)).toMatchObject({ status: 0 });
      expect(uids(got)).toEqual(uids(objects));
      const result = await moveObjects(association, PatientStudyOnly, keys, { destination: 'HOUNSFIELD' });
      expect(result).toMatchObject({ status: 0, subOperations: { completed: 2, failed: 0 } });
      expect(uids(moved)).toEqual(uids(objects));
    });
  });

  describeWithPeers(['findscu', 'getscu', 'movescu', 'storescp'], 'as server of DCMTK', () => {
    const resources = new AsyncDisposableStack();
    let server: NetworkServer;
    let movePort = 0;
    const wanted = (identifier: DataSet): readonly WireObject[] =>
      identifier.text('PatientID') === 'O-1' && identifier.text('StudyInstanceUID') === STUDY ? objects : [];

    beforeAll(async () => {
      movePort = await freePort();
      server = resources.use(
        await listen({ port: 0, ae: 'HOUNSFIELD' }, [
          serve(Storage, { 'C-STORE': () => Status.success }, { bothRoles: true }),
          serve(PatientStudyOnlyFind, {
            async *'C-FIND'({ identifier }) {
              const PatientID = identifier.text('PatientID') ?? '';
              yield pending(DataSet.of({ QueryRetrieveLevel: 'STUDY', PatientID, StudyInstanceUID: STUDY }));
            },
          }),
          serve(PatientStudyOnlyGet, {
            'C-GET': ({ identifier }, cx) => sendAll(cx.association, wanted(identifier), cx),
          }),
          serve(PatientStudyOnlyMove, {
            async *'C-MOVE'({ identifier, moveDestination }, cx) {
              const to = { host: '127.0.0.1', port: movePort, called: moveDestination, calling: 'HOUNSFIELD' };
              await using association = await connect({ ...to, propose: storageProposals(objects) });
              yield* sendAll(association, wanted(identifier), { signal: cx.signal, originator: cx });
            },
          }),
        ]),
      );
    });
    afterAll(() => resources.disposeAsync());

    /** Runs a program of DCMTK in a folder of its own. @returns what it printed, and the objects that came */
    async function ask(program: string, ...options: readonly string[]): Promise<readonly [string, readonly string[]]> {
      await using folder = await temporaryFolder();
      const keys = ['-k', 'QueryRetrieveLevel=STUDY', '-k', 'PatientID=O-1', '-k', `StudyInstanceUID=${STUDY}`];
      const peer = ['127.0.0.1', String(server.address.port)];
      const args = ['-v', '-O', '-aec', 'HOUNSFIELD', ...options, ...keys, ...peer];
      const { stdout, stderr } = await runOk(program, args, { cwd: folder.path });
      const names = await readdir(folder.path);
      return [stdout + stderr, names.map(name => name.replace(/^CT\./, '')).sort()];
    }

    it('is found by findscu -O (PS3.4 §C.6.3)', async () => {
      const [text] = await ask('findscu');
      expect(text).toMatch(/\(0010,0020\) LO \[O-1\s?\]/);
      expect(text).toContain(STUDY);
    });

    it('is got by getscu -O', async () => {
      const [, names] = await ask('getscu');
      expect(names).toEqual(uids(objects));
    });

    it('is moved by movescu -O', async () => {
      await using folder = await temporaryFolder();
      const receiver = ['+xe', '-od', folder.path, String(movePort)];
      await using _storescp = await spawnServer('storescp', receiver, { ready: { port: movePort } });
      const [text] = await ask('movescu', '-aem', 'STORESCP');
      expect(text).toMatch(/Success/);
      expect(await readdir(folder.path)).toHaveLength(2);
    });
  });
});
