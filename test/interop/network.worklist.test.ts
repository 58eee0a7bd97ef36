import { mkdir, writeFile } from 'node:fs/promises';
import { describeWithPeers, freePort, runOk, spawnServer, temporaryFolder } from '@hounsfield/testkit';
import { DataSet, toBytes } from 'hounsfield/data';
import { fileMetaBytes } from 'hounsfield/file';
import { connect, listen, pending } from 'hounsfield/network/node';
import {
  findWorklist,
  ModalityWorklist,
  matchIdentifier,
  matching,
  serve,
  type WorklistItem,
  type WorklistKeys,
  worklistIdentifier,
} from 'hounsfield/services';
import { expect, it } from 'vitest';

/** One step for each station, of a patient with a name that needs a character set. */
const items: readonly DataSet[] = ['CT1', 'MR1'].map((station, at) =>
  DataSet.of({
    SpecificCharacterSet: ['ISO_IR 100'],
    AccessionNumber: `A${at}`,
    PatientName: 'Müller^Eva',
    PatientID: `P${at}`,
    PatientBirthDate: '19700101',
    PatientSex: 'F',
    StudyInstanceUID: `1.2.840.99999.${at}`,
    RequestedProcedureID: `R${at}`,
    RequestedProcedureDescription: 'Thorax',
    ScheduledProcedureStepSequence: [
      {
        Modality: station.slice(0, 2),
        ScheduledStationAETitle: [station],
        ScheduledProcedureStepStartDate: '20260115',
        ScheduledProcedureStepStartTime: `1${at}1500`,
        ScheduledPerformingPhysicianName: 'Test^Doctor',
        ScheduledProcedureStepDescription: 'Step',
        ScheduledProcedureStepID: `S${at}`,
      },
    ],
  }),
);

const questions: readonly [string, WorklistKeys, readonly string[]][] = [
  ['station', { stationAeTitle: 'CT1' }, ['A0']],
  ['modality', { modality: 'MR' }, ['A1']],
  ['time range', { startTime: '1100-1200' }, ['A1']],
  // One moment, by PS3.4 Table K.6-1: from the 14th, 11:00, to the 15th, 10:30.
  ['date range and time range', { startDate: '20260114-20260115', startTime: '1100-1030' }, ['A0']],
  ['wild card in the name', { patientName: 'M*^Eva' }, ['A0', 'A1']],
  ['accession number', { accessionNumber: 'A1' }, ['A1']],
  ['nothing that there is', { patientId: 'X' }, []],
];

describeWithPeers(['wlmscpfs', 'findscu'], 'modality worklists with DCMTK (PS3.4 §K)', () => {
  it('our SCU reads those of wlmscpfs, which finds what our matching finds', async () => {
    await using folder = await temporaryFolder();
    const port = await freePort();
    await mkdir(folder.file('WLM'));
    await writeFile(folder.file('WLM/lockfile'), '');
    for (const [at, item] of items.entries())
      await writeFile(folder.file(`WLM/${at}.wl`), Buffer.concat([fileMetaBytes(FILE), toBytes(item)]));
    const args = ['-v', '-dfp', folder.path, '-cs1', String(port)];
    await using _server = await spawnServer('wlmscpfs', args, { ready: { port } });
    const to = { host: '127.0.0.1', port, called: 'WLM', calling: 'HOUNSFIELD', propose: [ModalityWorklist] };
    await using association = await connect(to);
    for (const [what, keys, expected] of questions) {
      const found: WorklistItem[] = [];
      const more = { keys: { SpecificCharacterSet: ['ISO_IR 100'] } };
      for await (const item of findWorklist(association, keys, more)) found.push(item);
      expect(found.map(({ accessionNumber }) => accessionNumber).sort(), what).toEqual(expected);
      const ours = [...matching(items, worklistIdentifier(keys, more))];
      expect(
        ours.map(item => item.get('AccessionNumber')),
        what,
      ).toEqual(expected);
      for (const { patientName, steps } of found) {
        expect(patientName?.alphabetic).toBe('Müller^Eva');
        expect(steps).toMatchObject([{ startDate: '20260115', id: expect.stringMatching(/^S\d$/) }]);
      }
    }
  });

  it('our SCP answers findscu', async () => {
    const provider = serve(ModalityWorklist, {
      async *'C-FIND'({ identifier }) {
        for (const item of matching(items, identifier)) yield pending(matchIdentifier(item, identifier));
      },
    });
    await using server = await listen({ host: '127.0.0.1', port: 0, ae: 'WLM' }, [provider]);
    const step = 'ScheduledProcedureStepSequence[0]';
    const keys = ['AccessionNumber', 'PatientName=M*', `${step}.Modality=CT`, `${step}.ScheduledProcedureStepID`];
    const words = keys.flatMap(key => ['-k', key]);
    const port = String(server.address.port);
    const { stdout, stderr } = await runOk('findscu', ['-v', '-W', '-aec', 'WLM', ...words, '127.0.0.1', port]);
    const printed = stdout + stderr;
    expect(printed).toMatch(/\(0008,0050\) SH \[A0 ?\]/);
    expect(printed).toMatch(/\(0040,0009\) SH \[S0 ?\]/);
    expect(printed).not.toContain('[A1');
  });
});

const FILE = {
  sopClassUid: '1.2.840.10008.5.1.4.31',
  sopInstanceUid: '1.2.3',
  transferSyntaxUid: '1.2.840.10008.1.2.1',
};
