import { startArchive } from '@hounsfield/archive';
import { describeWithCorpus, describeWithPeers, freePort, temporaryFolder } from '@hounsfield/testkit';
import type { Association } from 'hounsfield/network';
import { listen } from 'hounsfield/network/node';
import { PatientRootFind, StudyRootFind, storageProposals } from 'hounsfield/services';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deviations } from './archive.queries.differences.ts';
import { type Answer, answer, storableObjects } from './archive.queries.support.ts';
import { type QueryRow, queries } from './archive.queries.table.ts';
import { notOfOrthanc, type Retrieval, retrievals, retrievalsOf } from './archive.retrievals.support.ts';
import { collector, dcmqrscp, fill, open, orthanc, type WireObject } from './network.retrieve.support.ts';

// The same real objects in three archives, and the same queries to each: what they answer is compared as a set.

const PEERS = ['dcmqrscp', 'Orthanc'] as const;
/** Object.entries forgets the names of the keys. */
const rows: readonly (readonly [keyof typeof queries, QueryRow])[] = Object.entries(queries) as never;

describeWithCorpus('C-FIND, C-GET and C-MOVE of real objects', corpus => {
  describeWithPeers(PEERS, 'the archive answers as dcmqrscp and Orthanc do (PS3.4 §C.4.1)', peers => {
    const resources = new AsyncDisposableStack();
    const answers = new Map<string, readonly Answer[]>();

    const retrieved = new Map<string, Readonly<Record<string, Retrieval>>>();
    beforeAll(async () => {
      const kept: WireObject[] = [];
      const receiver = resources.use(await listen({ port: 0, ae: 'RECEIVER' }, [collector(kept)]));
      const [{ port }, nobody] = [receiver.address, await freePort()];
      const data = resources.use(await temporaryFolder());
      const settings = { data: data.path, dicomPort: 0, httpPort: 0, logLevel: 'silent' } as const;
      const host = '127.0.0.1';
      const known = { RECEIVER: { host, port }, NOBODY: { host, port: nobody } };
      const ours = resources.use(await startArchive({ ...settings, peers: known }));
      const theirs = resources.use(await dcmqrscp({ RECEIVER: port, NOBODY: nobody }));
      // Its answers are in the one character set that it is told.
      const utf8 = { DefaultEncoding: 'Utf8' };
      const program = peers.get('Orthanc') ?? '';
      const other = resources.use(await orthanc(program, { RECEIVER: port, NOBODY: nobody }, utf8));
      const archives = {
        ours: { port: ours.addresses.dicom.port, ae: 'HOUNSFIELD' },
        dcmqrscp: theirs,
        Orthanc: other,
      };
      let objects = storableObjects(corpus);
      for (const archive of Object.values(archives)) objects = await acceptedBy(archive, objects);
      expect(objects.length).toBeGreaterThan(100);
      const all = Object.entries(archives);
      const asked = all.map(async ([name, archive]) => {
        expect(await fill(archive, objects), name).toHaveLength(objects.length);
        await using association = await open(archive, [PatientRootFind, StudyRootFind]);
        answers.set(name, await answersOf(association));
      });
      await Promise.all(asked);
      const classes = [...new Set(objects.map(each => each.sopClassUid))];
      for (const [name, archive] of all) {
        retrieved.set(name, await retrievalsOf(archive, classes, { ae: 'RECEIVER', kept }));
      }
    });
    afterAll(() => resources.disposeAsync());

    it('to most of the queries, and at least to 60 with each, the same', () => {
      for (const peer of PEERS) expect(rows.filter((_, at) => isSame(peer, at)).length, peer).toBeGreaterThan(60);
    });

    const known = (peer: (typeof PEERS)[number], name: keyof typeof queries) =>
      deviations[peer].find(each => each.queries.includes(name));

    it.each(rows.map(([name], at) => [name, at] as const))('%s', (name, at) => {
      for (const peer of PEERS) {
        const deviation = known(peer, name);
        if (deviation === undefined) expect(answers.get('ours')![at], peer).toEqual(answers.get(peer)![at]);
        else expect(isSame(peer, at), `${peer}: ${deviation.what} (${deviation.section})`).toBe(false);
      }
      const found = answers.get('ours')![at]!;
      if (name.startsWith('refused')) expect(found).toBe('failure a900');
      else if (!/^no |another|in lower case|in another case/.test(name)) expect(found).not.toEqual([]);
    });

    it.each(Object.keys(retrievals).flatMap(name => [`C-GET ${name}`, `C-MOVE ${name}`]))(
      '%s: what is told, and what comes (PS3.4 §C.4.2, §C.4.3)',
      name => {
        const ours = retrieved.get('ours')![name]!;
        expect(ours, 'dcmqrscp').toEqual(retrieved.get('dcmqrscp')![name]);
        const isEqual = JSON.stringify(ours) === JSON.stringify(retrieved.get('Orthanc')![name]);
        expect(isEqual, 'Orthanc').toBe(!notOfOrthanc.includes(name));
        expect(ours.came.length).toBe(ours.completed);
      },
    );

    it.each(['nobody', 'a stranger'])('C-MOVE to %s fails everywhere (PS3.4 Table C.4-2)', to => {
      for (const all of retrieved.values()) {
        expect(all[`C-MOVE to ${to}`]).toMatchObject({ category: 'failure', completed: 0, came: [] });
      }
    });

    function isSame(peer: string, at: number): boolean {
      return JSON.stringify(answers.get(peer)?.[at]) === JSON.stringify(answers.get('ours')?.[at]);
    }
  });
});

/** Asked before anything is stored, so that all three keep the same. */
async function acceptedBy(
  archive: { readonly port: number; readonly ae: string },
  objects: readonly WireObject[],
): Promise<readonly WireObject[]> {
  await using association = await open(archive, storageProposals(objects));
  return objects.filter(each => association.storableSyntaxes(each.sopClassUid).includes(each.transferSyntaxUid));
}

async function answersOf(association: Association): Promise<readonly Answer[]> {
  const all: Answer[] = [];
  for (const [, query] of rows) all.push(await answer(association, query));
  return all;
}
