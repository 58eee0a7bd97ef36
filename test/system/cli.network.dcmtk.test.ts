import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  ctSeries,
  describeWithPeers,
  freePort,
  mrSeries,
  type Server,
  spawnServer,
  type TemporaryFolder,
  temporaryFolder,
} from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dcmqrscpConfig } from '../interop/dcmqrscp.support.ts';
import { expectSentence, huWith, jsonLines, twoAtATime } from './cli.hu.ts';

describeWithPeers(['storescp', 'dcmqrscp'], 'hu beside DCMTK', peers => {
  it('echoes and stores to storescp, which keeps the same bytes', async () => {
    await using folder = await temporaryFolder();
    const port = await freePort();
    await mkdir(folder.file('out'));
    await mkdir(folder.file('in'));
    await using scp = await spawnServer(
      peers.get('storescp')!,
      ['+B', '-od', folder.file('out'), '--fork', String(port)],
      { ready: { port } },
    );
    expect(scp.pid).toBeGreaterThan(0);
    await huWith(0, ['echo', `127.0.0.1:${port}`]);
    const objects = ctSeries({ count: 5 });
    for (const [k, object] of objects.entries()) await writeFile(folder.file('in', `${k}.dcm`), object.bytes);
    await huWith(0, ['store', `127.0.0.1:${port}`, folder.file('in')]);
    const names = await readdir(folder.file('out'));
    expect(names).toHaveLength(5);
    for (const name of names) {
      const kept = await readFile(folder.file('out', name));
      const object = objects.find(({ sopInstanceUid }) => basename(name).includes(sopInstanceUid));
      expect(Buffer.compare(kept.subarray(-object!.dataSet.length), object!.dataSet)).toBe(0);
      expect(readBytes(kept).get('SOPInstanceUID')).toBe(object!.sopInstanceUid);
    }
  });

  describe('a query/retrieve server', () => {
    let place: TemporaryFolder;
    let scp: Server;
    let address: string;
    beforeAll(async () => {
      place = await temporaryFolder();
      const port = await freePort();
      address = `QRTEST@127.0.0.1:${port}`;
      await mkdir(place.file('store'));
      const config = dcmqrscpConfig({ port, ae: 'QRTEST', folder: place.file('store') });
      await writeFile(place.file('qr.cfg'), config);
      scp = await spawnServer(peers.get('dcmqrscp')!, ['-c', place.file('qr.cfg')], { ready: { port } });
      await mkdir(place.file('in'));
      const patients = [
        ctSeries({
          seed: 'a',
          count: 3,
          patientName: 'DOE^JANE',
          patientId: 'P1',
          studyDate: '20260401',
          studyDescription: 'Thorax',
        }),
        ctSeries({ seed: 'b', count: 2, patientName: 'DOE^JOHN', patientId: 'P2', studyDate: '20260402' }),
        mrSeries({ seed: 'c', count: 1, patientName: 'ROE^RICHARD', patientId: 'P3', studyDate: '20260501' }),
      ];
      for (const [k, object] of patients.flat().entries()) await writeFile(place.file('in', `${k}.dcm`), object.bytes);
      // It forks for each association, and its children lose records of an index that they write at the same time: of
      // 40 rounds with four associations 5 had lost one, with status 0000 or C000; of 40 with one association none.
      await huWith(0, ['store', address, place.file('in'), '--associations', '1']);
    });
    afterAll(async () => {
      await scp.stop();
      await place.remove();
    });

    it('is searched for studies; the table is aligned and stays plain in a pipe', async () => {
      const { stdout } = await huWith(0, ['find', address, 'PatientName=DOE*']);
      const [head, ...rows] = stdout.trimEnd().split('\n');
      expect(head).toMatch(
        /^Date +Time +Patient +Patient ID +Accession +Modalities +Description +Objects +Study Instance UID$/,
      );
      expect(rows).toHaveLength(2);
      const column = head!.indexOf('Patient');
      expect(rows.map(row => row.slice(column, column + 8)).sort()).toEqual(['DOE^JANE', 'DOE^JOHN']);
      expect(rows.every(row => /^2026-04-0[12] /.test(row))).toBe(true);
      expect(stdout).not.toContain('\u001b');
    });

    it('gives DICOM JSON for programs', async () => {
      const lines = jsonLines((await huWith(0, ['find', address, 'StudyDate=20260401-20260430', '--json'])).stdout);
      expect(lines).toHaveLength(2);
      expect(lines.map(line => (line['00080020'] as { Value: string[] }).Value[0]).sort()).toEqual([
        '20260401',
        '20260402',
      ]);
      expect(lines[0]).toMatchObject({ '00080052': { vr: 'CS', Value: ['STUDY'] } });
    });

    it('shows the columns that are asked for', async () => {
      const { stdout } = await huWith(0, [
        'find',
        address,
        'PatientID=P1',
        '--return',
        'PatientID,StudyDescription',
        '--return',
        '0020,0010',
      ]);
      expect(stdout).toBe('PatientID  StudyDescription  0020,0010\nP1         Thorax            S1\n');
    });

    it('is searched on all levels', async () => {
      const uid = async (level: string, key: string, ...keys: string[]): Promise<string[]> => {
        const { stdout } = await huWith(0, ['find', address, level, ...keys, '--return', key]);
        return stdout.trimEnd().split('\n').slice(1);
      };
      const [study] = await uid('--study', 'StudyInstanceUID', 'PatientID=P1');
      const [series, ...others] = await uid('--series', 'SeriesInstanceUID', `StudyInstanceUID=${study}`);
      expect(others).toEqual([]);
      const [images, patients, studies] = await twoAtATime(
        [
          ['--image', 'SOPInstanceUID', `StudyInstanceUID=${study}`, `SeriesInstanceUID=${series}`],
          ['--patient', 'PatientID', 'PatientName=DOE*'],
          ['--study', 'PatientID', 'PatientID=P3', '--model', 'patient-root'],
        ],
        ([level = '', key = '', ...keys]) => uid(level, key, ...keys),
      );
      expect(new Set(images).size).toBe(3);
      expect(patients?.sort()).toEqual(['P1', 'P2']);
      expect(studies).toEqual(['P3']);
    });

    it('is asked to stop after as many matches as are wanted', async () => {
      expect(jsonLines((await huWith(0, ['find', address, '--limit', '1', '--json'])).stdout)).toHaveLength(1);
    });

    it('may know of no match, which is no error', async () => {
      const { stdout, stderr } = await huWith(0, ['find', address, 'PatientID=NOBODY']);
      expect({ stdout, stderr }).toEqual({ stdout: '', stderr: 'Nothing matches.\n' });
      expect(await huWith(0, ['find', address, 'PatientID=NOBODY', '--json'])).toMatchObject({
        stdout: '',
        stderr: '',
      });
    });

    it('rejects a title that it does not know', async () => {
      const { stderr } = await huWith(3, ['find', address, '--called', 'OTHER', 'PatientID=P1']);
      expectSentence(stderr, /rejected/);
    });
  });
});
