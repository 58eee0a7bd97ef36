import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import {
  ctSeries,
  describeWithPeers,
  freePort,
  runOk,
  type Server,
  spawnServer,
  type TemporaryFolder,
  temporaryFolder,
} from '@hounsfield/testkit';
import { DataSet, toBytes } from 'hounsfield/data';
import { fileMetaBytes } from 'hounsfield/file';
import { attend, connect, listen, pending, Status, serve } from 'hounsfield/network/node';
import {
  type CommitmentResult,
  createFilmBox,
  createFilmSession,
  deleteFilmSession,
  findWorklist,
  ModalityWorklist,
  printerStatus,
  printFilmBox,
  readCommitmentRequest,
  readCommitmentResult,
  reportCommitment,
  requestCommitment,
  StorageCommitmentPush,
  setImageBox,
  Verification,
} from 'hounsfield/services';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ForeignArchive, fill, open, orthanc, type WireObject } from './network.retrieve.support.ts';

// Services whose messages are normalized, and the worklist, against programs that know them. Of MPPS, instance
// availability and unified procedure steps there is none in Debian: their messages are in network.services.test.ts.

const EXPLICIT = '1.2.840.10008.1.2.1';

/** One entry of a worklist, as wlmscpfs reads it from a file. */
function worklistEntry(number: number, changes: { readonly modality: string; readonly date: string }): DataSet {
  return DataSet.of({
    SpecificCharacterSet: ['ISO_IR 100'],
    AccessionNumber: `A${number}`,
    ReferringPhysicianName: 'Referring^R',
    PatientName: `Patient^P${number}`,
    PatientID: `W-${number}`,
    PatientBirthDate: '19700101',
    PatientSex: 'O',
    StudyInstanceUID: `2.25.77${number}`,
    RequestedProcedureDescription: 'Procedure',
    ScheduledProcedureStepSequence: [
      {
        Modality: changes.modality,
        ScheduledStationAETitle: ['STATION'],
        ScheduledProcedureStepStartDate: changes.date,
        ScheduledProcedureStepStartTime: '080000',
        ScheduledPerformingPhysicianName: 'Performing^P',
        ScheduledProcedureStepDescription: 'Step',
        ScheduledProcedureStepID: `S${number}`,
      },
    ],
    RequestedProcedureID: `R${number}`,
    RequestedProcedurePriority: 'LOW',
  });
}

const entries = [
  worklistEntry(1, { modality: 'CT', date: '20261130' }),
  worklistEntry(2, { modality: 'MR', date: '20261130' }),
  worklistEntry(3, { modality: 'CT', date: '20261202' }),
];

describeWithPeers(['wlmscpfs'], 'our worklist client against wlmscpfs (PS3.4 §K)', () => {
  let folder: TemporaryFolder;
  let server: Server;
  let port = 0;

  beforeAll(async () => {
    folder = await temporaryFolder();
    await mkdir(folder.file('WORKLIST'));
    await writeFile(folder.file('WORKLIST', 'lockfile'), '');
    const facts = { sopClassUid: '1.2.276.0.7230010.3.1.0.1', sopInstanceUid: '2.25.1', transferSyntaxUid: EXPLICIT };
    for (const [at, entry] of entries.entries()) {
      await writeFile(folder.file('WORKLIST', `${at}.wl`), Buffer.concat([fileMetaBytes(facts), toBytes(entry)]));
    }
    port = await freePort();
    server = await spawnServer('wlmscpfs', ['-v', '-dfp', folder.path, String(port)], { ready: { port } });
  });
  afterAll(async () => {
    await server.stop('SIGKILL');
    await folder.remove();
  });

  it.each([
    ['all', {}, ['S1', 'S2', 'S3']],
    ['those of a modality', { modality: 'CT' }, ['S1', 'S3']],
    ['those of some days', { startDate: '20261201-20261203' }, ['S3']],
    ['those of a patient, by wild card', { patientName: '*P2*' }, ['S2']],
    ['those of another station: none', { stationAeTitle: 'ELSEWHERE' }, []],
  ])('finds %s', async (_, keys, wanted) => {
    await using association = await open({ port, ae: 'WORKLIST' }, [ModalityWorklist]);
    const found: string[] = [];
    for await (const { steps, patientId, patientName, accessionNumber } of findWorklist(association, keys)) {
      const [step] = steps;
      found.push(step?.id ?? '');
      const number = step?.id?.slice(1);
      expect([patientId, patientName?.alphabetic, accessionNumber]).toEqual([
        `W-${number}`,
        `Patient^P${number}`,
        `A${number}`,
      ]);
      expect(step?.startTime).toBe('080000');
    }
    expect(found.sort()).toEqual(wanted);
  });
});

describeWithPeers(['findscu'], 'our worklist server against findscu (PS3.4 §K)', () => {
  it('answers findscu -W with what it matches', async () => {
    await using server = await listen({ port: 0, ae: 'HOUNSFIELD' }, [
      serve(ModalityWorklist, {
        async *'C-FIND'({ identifier }) {
          const modality = identifier.get('ScheduledProcedureStepSequence')?.[0]?.get('Modality');
          for (const entry of entries) {
            if (entry.get('ScheduledProcedureStepSequence')?.[0]?.get('Modality') === modality) yield pending(entry);
          }
        },
      }),
    ]);
    const keys = ['-k', '(0040,0100)[0].Modality=CT', '-k', 'PatientName', '-k', 'PatientID'];
    const { stdout, stderr } = await runOk('findscu', [
      ...['-v', '-W', '-aec', 'HOUNSFIELD', ...keys],
      ...['127.0.0.1', String(server.address.port)],
    ]);
    const found = [...`${stdout}${stderr}`.matchAll(/\(0010,0020\) LO \[(W-\d)/g)].map(match => match[1]);
    expect(found).toEqual(['W-1', 'W-3']);
  });
});

describeWithPeers(['dcmprscp'], 'our print client against dcmprscp (PS3.4 §H)', () => {
  it('prints a film of two images: session, film box, image boxes, print, delete', async () => {
    await using folder = await temporaryFolder();
    const port = await freePort();
    for (const name of ['database', 'spool', 'log']) await mkdir(folder.file(name));
    await writeFile(folder.file('print.cfg'), printerConfiguration(folder.path, port));
    await using printer = await spawnServer('dcmprscp', ['-v', '-c', folder.file('print.cfg')], {
      ready: { port },
      cwd: folder.path,
    });
    await using association = await open({ port, ae: 'PRINTER' }, [
      Verification,
      { abstractSyntax: '1.2.840.10008.5.1.1.9', transferSyntaxes: [EXPLICIT, '1.2.840.10008.1.2'] },
    ]);
    const status = await printerStatus(association, 'grayscale');
    expect(status.dataSet?.text('PrinterStatus'), printer.output()).toBe('NORMAL');
    const session = await createFilmSession(association, 'grayscale', { NumberOfCopies: 1 });
    expect(session.category).toBe('success');
    const film = await createFilmBox(association, session, {
      ImageDisplayFormat: 'STANDARD\\1,2',
      FilmOrientation: 'PORTRAIT',
      FilmSizeID: '8INX10IN',
    });
    expect(film).toMatchObject({ category: 'success', imageBoxUids: [expect.any(String), expect.any(String)] });
    for (const position of [1, 2]) {
      const set = await setImageBox(association, film, { position, dataSet: imageBox(position) });
      expect(set.category, `position ${position}`).toBe('success');
    }
    expect((await printFilmBox(association, film)).category).toBe('success');
    expect((await deleteFilmSession(association, session)).category).toBe('success');
    // It keeps the film as a Stored Print, and each picture as a Hardcopy Grayscale Image.
    const kept = await readdir(folder.file('database'));
    expect(kept.filter(name => name.startsWith('SP_'))).toHaveLength(1);
    const pictures = await Promise.all(
      kept.filter(name => name.startsWith('HG_')).map(name => readFile(folder.file('database', name))),
    );
    expect(pictures.map(bytes => [1, 2].filter(position => bytes.includes(pixelsOf(position)))).sort()).toEqual([
      [1],
      [2],
    ]);
  });
});

function pixelsOf(position: number): Buffer {
  return Buffer.from(Array.from({ length: 256 }, (_, at) => at ^ position));
}

function imageBox(position: number): DataSet {
  return DataSet.of({
    ImageBoxPosition: position,
    BasicGrayscaleImageSequence: [
      {
        SamplesPerPixel: 1,
        PhotometricInterpretation: 'MONOCHROME2',
        Rows: 16,
        Columns: 16,
        PixelAspectRatio: [1, 1],
        BitsAllocated: 8,
        BitsStored: 8,
        HighBit: 7,
        PixelRepresentation: 0,
        PixelData: new Uint8Array(pixelsOf(position)),
      },
    ],
  });
}

function printerConfiguration(folder: string, port: number): string {
  const lines = [
    '[[GENERAL]]',
    '[PRINT]',
    `Directory = ${folder}/spool`,
    '[DATABASE]',
    `Directory = ${folder}/database`,
    '[[COMMUNICATION]]',
    '[PRINTER]',
    'Aetitle = PRINTER',
    'Description = test',
    'Hostname = localhost',
    `Port = ${port}`,
    'Type = LOCALPRINTER',
    'DisplayFormat=1,1\\1,2\\2,2',
    'FilmSizeID = 8INX10IN',
    'ImplicitOnly = false',
    'MaxPDU = 32768',
    'MediumType = PAPER',
    'SupportsPresentationLUT = true',
  ];
  return `${lines.join('\n')}\n`;
}

describeWithPeers(['Orthanc'], 'storage commitment against Orthanc (PS3.4 §J)', peers => {
  const objects: readonly WireObject[] = ctSeries({ count: 2, seed: 'commitment' }).map(each => ({
    sopClassUid: each.sopClassUid,
    sopInstanceUid: each.sopInstanceUid,
    transferSyntaxUid: each.transferSyntaxUid,
    data: each.dataSet,
  }));
  const instances = objects.map(({ sopClassUid, sopInstanceUid }) => ({ sopClassUid, sopInstanceUid }));
  const missing = { sopClassUid: instances[0]?.sopClassUid ?? '', sopInstanceUid: '2.25.404' };
  const resources = new AsyncDisposableStack();
  const results = new Map<string, CommitmentResult>();
  let arrived = (): void => {};
  let archive: ForeignArchive;

  beforeAll(async () => {
    const here = resources.use(
      await listen({ port: 0, ae: 'HOUNSFIELD' }, [
        // Orthanc reports over an association of its own, in which it is the SCP (PS3.4 §J.3.3.1).
        attend(StorageCommitmentPush, {
          'N-EVENT-REPORT': ({ eventTypeId, dataSet }) => {
            const result = readCommitmentResult({ eventTypeId, ...(dataSet && { dataSet }) });
            results.set(result.transactionUid, result);
            arrived();
            return Status.success;
          },
        }),
        serve(StorageCommitmentPush, {
          'N-ACTION': ({ dataSet }, { callingAeTitle }) => {
            const request = readCommitmentRequest(dataSet ?? DataSet.of({}));
            void report(callingAeTitle, request);
            return Status.success;
          },
        }),
      ]),
    );
    archive = resources.use(await orthanc(peers.get('Orthanc') ?? '', { HOUNSFIELD: here.address.port }));
    await fill(archive, objects);
  });
  afterAll(() => resources.disposeAsync());

  /** Our side as provider: it keeps all but what it never heard of. */
  async function report(to: string, request: ReturnType<typeof readCommitmentRequest>): Promise<void> {
    const known = new Set(instances.map(each => each.sopInstanceUid));
    await using association = await connect({
      ...{ host: '127.0.0.1', port: archive.port, called: to, calling: 'HOUNSFIELD' },
      propose: [
        {
          abstractSyntax: '1.2.840.10008.1.20.1',
          transferSyntaxes: [EXPLICIT, '1.2.840.10008.1.2'],
          roles: { scu: false, scp: true },
        },
      ],
    });
    await reportCommitment(association, {
      transactionUid: request.transactionUid ?? '',
      committed: request.instances.filter(each => known.has(each.sopInstanceUid)),
      failed: request.instances
        .filter(each => !known.has(each.sopInstanceUid))
        .map(each => ({ ...each, reason: 0x0112 })),
    });
  }

  it('asks Orthanc to commit, and hears what it keeps and what it does not have', async () => {
    const heard = new Promise<void>(resolve => {
      arrived = resolve;
    });
    let transactionUid = '';
    {
      await using association = await open(archive, [StorageCommitmentPush]);
      const asked = await requestCommitment(association, { instances: [...instances, missing] });
      expect(asked.category).toBe('success');
      transactionUid = asked.transactionUid;
    }
    await heard;
    const result = results.get(transactionUid);
    expect(result?.committed.map(each => each.sopInstanceUid).sort()).toEqual(
      instances.map(each => each.sopInstanceUid).sort(),
    );
    expect(result?.failed).toEqual([{ ...missing, reason: 0x0112 }]);
  });

  it('is asked by Orthanc, and its report is what Orthanc then tells', async () => {
    const body = JSON.stringify({
      DicomInstances: [...instances, missing].map(each => [each.sopClassUid, each.sopInstanceUid]),
    });
    const asked = await fetch(`${archive.http}/modalities/HOUNSFIELD/storage-commitment`, { method: 'POST', body });
    expect(asked.status).toBe(200);
    // What Orthanc answers: where its report will be.
    const { Path: path } = (await asked.json()) as { readonly Path: string };
    const told = async (): Promise<Record<string, unknown>> =>
      (await (await fetch(`${archive.http}${path}`)).json()) as Record<string, unknown>;
    await expect.poll(async () => (await told())['Status'], { timeout: 10_000 }).toBe('Failure');
    const { Success: success, Failures: failures } = await told();
    expect(success).toHaveLength(2);
    expect(failures).toMatchObject([{ SOPInstanceUID: missing.sopInstanceUid, FailureReason: 0x0112 }]);
  });
});
