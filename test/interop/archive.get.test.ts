import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startArchive } from '@hounsfield/archive';
import {
  describeWithCorpus,
  describeWithPeers,
  freePort,
  type TemporaryFolder,
  temporaryFolder,
} from '@hounsfield/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { huWith, jsonLines } from '../system/cli.hu.ts';
import { type ForeignArchive, fill, objectOf, orthanc, type WireObject } from './network.retrieve.support.ts';

// C-GET of objects that are kept compressed, and of classes that are seldom: no flag says what the archive has. And what
// Orthanc promises to keep.

/** A series in Explicit VR Little Endian and JPEG 2000; a class that is far down the list of all. By Patient ID. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  '4MR1': ['pydicom/src/pydicom/data/test_files/MR_small.dcm', 'wg04/data/WG04/J2KI/MR1_J2KI'],
  PHANTOM_EXAMPLE: ['rt-utils/tests/mock_data/rt.dcm'],
};
const MIXED = '4MR1';
const NOT_STORED = 'pydicom/src/pydicom/data/test_files/CT_small.dcm';

describeWithPeers(['Orthanc'], 'hu get and hu commit', peers => {
  describeWithCorpus('of real objects (PS3.4 §C.4.3)', corpus => {
    const resources = new AsyncDisposableStack();
    const objects = new Map<string, WireObject[]>();
    const archives = new Map<string, Pick<ForeignArchive, 'port' | 'ae'>>();
    let place: TemporaryFolder;
    let reports = 0;

    beforeAll(async () => {
      for (const [patient, paths] of Object.entries(FILES)) {
        const rows = corpus.rows.filter(row => paths.includes(row.path));
        objects.set(
          patient,
          rows.map(row => objectOf(corpus.read(row))),
        );
      }
      place = resources.use(await temporaryFolder());
      const settings = { data: place.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent' } as const;
      const ours = resources.use(await startArchive(settings));
      archives.set('our archive', { port: ours.addresses.dicom.port, ae: 'HOUNSFIELD' });
      reports = await freePort();
      archives.set('Orthanc', resources.use(await orthanc(peers.get('Orthanc') ?? '', { COMMITTER: reports })));
      for (const archive of archives.values()) {
        for (const list of objects.values()) expect(await fill(archive, list)).toHaveLength(list.length);
      }
    });
    afterAll(() => resources.disposeAsync());

    const sums = (list: readonly WireObject[]) =>
      list
        .map(({ sopInstanceUid, transferSyntaxUid, data }) => ({
          sopInstanceUid,
          transferSyntaxUid,
          sha256: createHash('sha256').update(data).digest('hex'),
        }))
        .toSorted((a, b) => a.sopInstanceUid.localeCompare(b.sopInstanceUid));

    async function get(name: string, patient: string): Promise<readonly WireObject[]> {
      const { ae, port } = archives.get(name)!;
      const folder = place.file(`${name}-${patient}`);
      const words = ['get', `${ae}@127.0.0.1:${port}`, `PatientID=${patient}`, '--folder', folder];
      const { stdout } = await huWith(0, words);
      const count = objects.get(patient)!.length;
      expect(stdout).toMatch(
        new RegExp(`^${count} sent, 0 failed, 0 with a warning: 0000 .* Received ${count} object`),
      );
      const names = await readdir(folder);
      return Promise.all(names.map(async each => objectOf(new Uint8Array(await readFile(`${folder}/${each}`)))));
    }

    it.each(Object.keys(FILES))(
      'fetches all of %s from our archive, byte for byte, without --prefer',
      async patient => {
        expect(sums(await get('our archive', patient))).toEqual(sums(objects.get(patient)!));
      },
    );

    it('fetches from Orthanc, which ends at the first object that it cannot send, in all transfer syntaxes', async () => {
      const facts = (list: readonly WireObject[]) => sums(list).map(({ sha256: _, ...each }) => each);
      expect(facts(await get('Orthanc', MIXED))).toEqual(facts(objects.get(MIXED)!));
    });

    it('hu commit is told by Orthanc, over an association of its own, what it keeps and what not (PS3.4 §J.3)', async () => {
      const { ae, port } = archives.get('Orthanc')!;
      const files = [...FILES[MIXED]!, NOT_STORED].map(path => join(corpus.folder, path));
      const words = ['commit', 'request', `${ae}@127.0.0.1:${port}`, ...files, '--json', '--calling', 'COMMITTER'];
      const { stdout } = await huWith(1, [...words, '--listen-port', String(reports)]);
      const lines = jsonLines(stdout);
      expect(lines.slice(0, -1).map(each => each['committed'])).toEqual([true, true, false]);
      expect(lines.at(-2)).toMatchObject({ reason: 0x0112 });
      expect(lines.at(-1)).toMatchObject({ committed: 2, failed: 1 });
    });
  });
});
