import { describe, expect, it } from 'vitest';
import { DataSet, toBytes } from '../data/index.ts';
import * as uids from '../dictionary/uids.generated.ts';
import { type DimseReply, pending, Status } from '../network/index.ts';
import { collected, dialogue, only } from './dialogue.fixture.ts';
import {
  announceStudy,
  attend,
  availabilityProblems,
  changedStep,
  createdStep,
  createStep,
  findWorklist,
  getObjects,
  getProposals,
  InstanceAvailability,
  ModalityPerformedProcedureStep,
  ModalityPerformedProcedureStepRetrieve,
  ModalityWorklist,
  matches,
  matchIdentifier,
  moveObjects,
  readCommitmentRequest,
  readCommitmentResult,
  reportCommitment,
  requestCommitment,
  Storage,
  StorageCommitmentPush,
  StudyRoot,
  StudyRootGet,
  StudyRootMove,
  serve,
  setStep,
  startedStep,
  stepFrom,
  type WorklistItem,
  worklistItem,
  worklistItemProblems,
} from './index.ts';

const CT = uids.CTImageStorage;

describe('storage commitment (PS3.4 §J)', () => {
  it('answers on the same association, with what is kept and what is not', async () => {
    const [kept, lost] = ['1.2.1', '1.2.2'].map(sopInstanceUid => ({ sopClassUid: CT, sopInstanceUid }));
    let told: (event: Parameters<typeof readCommitmentResult>[0]) => void = () => {};
    const event = new Promise<Parameters<typeof readCommitmentResult>[0]>(resolve => {
      told = resolve;
    });
    let reported: Promise<unknown> | undefined;
    const provider = serve(StorageCommitmentPush, {
      'N-ACTION': ({ actionTypeId, dataSet = DataSet.of({}) }, { association }) => {
        const { transactionUid = '', instances, problems } = readCommitmentRequest(dataSet);
        expect([actionTypeId, instances, problems]).toEqual([1, [kept, lost], []]);
        const failed = [{ ...lost!, reason: 0x0112 }];
        // After the response, which the standard lets come in any order.
        reported = reportCommitment(association, { transactionUid, committed: [kept!], failed });
        return Status.success;
      },
    });
    const user = attend(StorageCommitmentPush, {
      'N-EVENT-REPORT': async rq => {
        told(rq);
        return Status.success;
      },
    });
    await dialogue({ serve: [provider], propose: [StorageCommitmentPush], services: [user] }, async association => {
      const { transactionUid, status } = await requestCommitment(association, { instances: [kept!, lost!] });
      expect(status).toBe(0);
      const result = readCommitmentResult(await event);
      expect(result).toEqual({
        transactionUid,
        committed: [kept],
        failed: [{ ...lost, reason: 0x0112 }],
        problems: [],
      });
      expect(await reported).toMatchObject({ status: 0 });
    });
  });

  it('says what an answer lacks', () => {
    const { problems } = readCommitmentResult({ eventTypeId: 2, dataSet: DataSet.of({ TransactionUID: '1.2' }) });
    expect(problems.map(({ path }) => path)).toEqual(['FailedSOPSequence']);
  });
});

const scheduled = DataSet.of({
  PatientName: 'Test^One',
  PatientID: 'ID1',
  PatientBirthDate: '19700101',
  PatientSex: 'O',
  AccessionNumber: 'A1',
  StudyInstanceUID: '1.2.840.99999.1',
  RequestedProcedureID: 'RP1',
  RequestedProcedureDescription: 'Thorax',
  ScheduledProcedureStepSequence: [
    {
      Modality: 'CT',
      ScheduledStationAETitle: ['CT1'],
      ScheduledProcedureStepStartDate: '20260115',
      ScheduledProcedureStepStartTime: '101500',
      ScheduledProcedureStepID: 'S1',
    },
  ],
});

describe('modality worklist (PS3.4 §K)', () => {
  it('asks for all return keys, matches, and reads the steps', async () => {
    const provider = serve(ModalityWorklist, {
      async *'C-FIND'({ identifier }) {
        expect(identifier.has('AdmissionID')).toBe(true);
        expect(identifier.at('ScheduledProcedureStepSequence[0].Modality')).toBe('CT');
        if (matches(scheduled, identifier)) yield pending(matchIdentifier(scheduled, identifier));
      },
    });
    const ask = (stationAeTitle: string): Promise<readonly WorklistItem[]> =>
      dialogue({ serve: [provider], propose: [ModalityWorklist] }, association =>
        collected(findWorklist(association, { modality: 'CT', stationAeTitle, startDate: '20260101-20260131' })),
      );
    const [item] = await ask('CT1');
    expect(item).toMatchObject({ patientId: 'ID1', accessionNumber: 'A1', requestedProcedureId: 'RP1' });
    expect(item?.steps).toMatchObject([{ id: 'S1', stationAeTitles: ['CT1'], startDate: '20260115' }]);
    expect(await ask('MR1')).toEqual([]);
  });

  it('says what an entry lacks that modalities have to be told (PS3.4 Table K.6-1)', () => {
    const lacking = (entry: DataSet): readonly string[] => worklistItemProblems(entry).map(({ path }) => path);
    const [step] = scheduled.get('ScheduledProcedureStepSequence') ?? [];
    const described = step?.with({ ScheduledProcedureStepDescription: 'CT of the thorax' }) ?? DataSet.of({});
    const whole = scheduled.with({ ScheduledProcedureStepSequence: [described] });
    const nameless = whole.without('RequestedProcedureDescription');
    const code = { CodeValue: '1', CodingSchemeDesignator: '99T', CodeMeaning: 'Thorax' };
    expect(lacking(whole)).toEqual([]);
    expect(lacking(scheduled)).toEqual(['ScheduledProcedureStepSequence[0].ScheduledProcedureStepDescription']);
    // Either the description or the codes are needed.
    expect(lacking(nameless)).toEqual(['RequestedProcedureDescription']);
    expect(lacking(nameless.with({ RequestedProcedureCodeSequence: [code] }))).toEqual([]);
    expect(lacking(whole.without('ScheduledProcedureStepSequence'))).toEqual(['ScheduledProcedureStepSequence']);
  });
});

describe('modality performed procedure step (PS3.4 §F)', () => {
  const steps = new Map<string, DataSet>();
  const keep = (uid: string, outcome: ReturnType<typeof createdStep>): DimseReply => {
    if ('reply' in outcome) return outcome.reply;
    steps.set(uid, outcome.step);
    return Status.success;
  };
  const provider = [
    serve(ModalityPerformedProcedureStep, {
      'N-CREATE': ({ sopInstanceUid = '2.25.1', dataSet = DataSet.of({}) }) =>
        keep(sopInstanceUid, createdStep(dataSet)),
      'N-SET': ({ sopInstanceUid, dataSet }) =>
        keep(sopInstanceUid, changedStep(steps.get(sopInstanceUid) ?? DataSet.of({}), dataSet)),
    }),
    serve(ModalityPerformedProcedureStepRetrieve, {
      'N-GET': ({ sopInstanceUid, attributes }) => ({
        ...Status.success,
        dataSet: only(steps.get(sopInstanceUid) ?? DataSet.of({}), attributes),
      }),
    }),
  ];
  const propose = [ModalityPerformedProcedureStep, ModalityPerformedProcedureStepRetrieve];
  const facts = { id: 'P1', stationAeTitle: 'CT1', modality: 'CT', startDate: '20260115', startTime: '101600' };

  it('is created, changed, finished and retrieved; what is missing is refused by name', async () => {
    await dialogue({ serve: provider, propose }, async association => {
      const started = startedStep(facts, worklistItem(scheduled));
      const { status, sopInstanceUid = '' } = await createStep(association, started);
      expect(status).toBe(0);
      expect(await setStep(association, sopInstanceUid, { PerformedProcedureStepStatus: 'COMPLETED' })).toMatchObject({
        status: 0x0121,
        comment: expect.stringContaining('PerformedProcedureStepEndDate'),
      });
      const finished = await setStep(association, sopInstanceUid, {
        PerformedProcedureStepStatus: 'COMPLETED',
        PerformedProcedureStepEndDate: '20260115',
        PerformedProcedureStepEndTime: '102000',
        PerformedSeriesSequence: [
          {
            PerformingPhysicianName: null,
            ProtocolName: 'Thorax',
            OperatorsName: null,
            SeriesInstanceUID: '1.2.840.99999.2',
            SeriesDescription: null,
            RetrieveAETitle: null,
            ReferencedImageSequence: [{ ReferencedSOPClassUID: CT, ReferencedSOPInstanceUID: '1.2.3' }],
            ReferencedNonImageCompositeSOPInstanceSequence: [],
          },
        ],
      });
      expect(finished.status).toBe(0);
      const again = await setStep(association, sopInstanceUid, { PerformedProcedureStepDescription: 'x' });
      const comment = expect.stringContaining('may no longer be updated');
      expect(again).toMatchObject({ status: 0x0110, errorId: 0xa710, comment });
      const { dataSet } = await stepFrom(association, sopInstanceUid, [0x0040_0252]);
      expect(dataSet?.get('PerformedProcedureStepStatus')).toBe('COMPLETED');
    });
    const stored = [...steps.values()][0];
    expect(stored?.at('ScheduledStepAttributesSequence[0].AccessionNumber')).toBe('A1');
  });

  it('needs what Table F.7.2-1 asks for, and begins IN PROGRESS', () => {
    const whole = DataSet.of(startedStep({ ...facts, studyInstanceUid: '1.2' }));
    expect(createdStep(whole)).toEqual({ step: whole });
    const refused = (dataSet: DataSet) => {
      const outcome = createdStep(dataSet);
      return 'reply' in outcome ? outcome.reply : undefined;
    };
    expect(refused(whole.without('PatientName'))).toMatchObject({ status: 0x0120, offendingElements: [0x0010_0010] });
    expect(refused(whole.with({ Modality: null }))).toMatchObject({ status: 0x0121 });
    expect(refused(whole.with({ PerformedProcedureStepStatus: 'COMPLETED' }))).toMatchObject({ status: 0x0106 });
    expect(changedStep(whole, DataSet.of({ PatientID: '2' }))).toMatchObject({ reply: { status: 0x0105 } });
  });
});

describe('instance availability notification (PS3.4 §R)', () => {
  it('tells what is where', async () => {
    const provider = serve(InstanceAvailability, {
      'N-CREATE': ({ dataSet = DataSet.of({}) }) => {
        expect(availabilityProblems(dataSet)).toEqual([]);
        const path = 'ReferencedSeriesSequence[0].ReferencedSOPSequence[0].InstanceAvailability';
        expect(dataSet.at(path)).toBe('ONLINE');
        return Status.success;
      },
    });
    const instance = {
      sopClassUid: CT,
      sopInstanceUid: '1.2.3',
      availability: 'ONLINE',
      retrieveAeTitle: 'AE',
    } as const;
    const series = [{ seriesInstanceUid: '1.2', instances: [instance] }];
    const result = await dialogue({ serve: [provider], propose: [InstanceAvailability] }, association =>
      announceStudy(association, { studyInstanceUid: '1.1', series }),
    );
    expect(result.status).toBe(0);
  });
});

describe('retrieval (PS3.4 §C.4)', () => {
  it('brings objects over the same association, whose user is SCP of their classes', async () => {
    const object = DataSet.of({ SOPClassUID: CT, SOPInstanceUID: '1.2.3' });
    const stored: string[] = [];
    const provider = serve(StudyRootGet, {
      async *'C-GET'({ identifier }, { association }) {
        expect(identifier.get('QueryRetrieveLevel')).toBe('SERIES');
        const data = toBytes(object);
        const transferSyntaxUid = '1.2.840.10008.1.2.1';
        await association.store({ sopClassUid: CT, sopInstanceUid: '1.2.3', transferSyntaxUid, data });
        yield { ...Status.success, subOperations: { completed: 1, failed: 0, warning: 0 } };
      },
    });
    const user = serve(Storage, {
      'C-STORE': async ({ sopInstanceUid, data }) => {
        await data.discard();
        stored.push(sopInstanceUid);
        return Status.success;
      },
    });
    const store = serve(Storage, { 'C-STORE': () => Status.success }, { bothRoles: true });
    const propose = [getProposals(StudyRoot, [CT], ['1.2.840.10008.1.2.1'])];
    const result = await dialogue({ serve: [provider, store], propose, services: [user] }, association =>
      getObjects(association, StudyRoot, { studyInstanceUid: '1.1', seriesInstanceUid: ['1.2', '1.3'] }),
    );
    expect(result).toMatchObject({ status: 0, subOperations: { completed: 1 } });
    expect(stored).toEqual(['1.2.3']);
  });

  it('sends them elsewhere, and refuses keys that leave a gap', async () => {
    const provider = serve(StudyRootMove, {
      async *'C-MOVE'({ moveDestination, identifier }) {
        expect([moveDestination, identifier.get('StudyInstanceUID')]).toEqual(['OTHER', '1.1']);
        yield { status: 0xa801 };
      },
    });
    await dialogue({ serve: [provider], propose: [StudyRootMove] }, async association => {
      const destination = 'OTHER';
      const result = await moveObjects(association, StudyRoot, { studyInstanceUid: '1.1' }, { destination });
      expect(result).toMatchObject({ status: 0xa801, category: 'failure' });
      const gap = moveObjects(association, StudyRoot, { sopInstanceUid: '1.3' }, { destination });
      await expect(gap).rejects.toMatchObject({ code: 'invalid-query' });
      await expect(moveObjects(association, StudyRoot, {}, { destination })).rejects.toThrow(/no key/);
    });
  });
});
