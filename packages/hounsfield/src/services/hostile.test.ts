import { mutants } from '@hounsfield/testkit';
import { expect, it } from 'vitest';
import { type Changes, DataSet, explicitVrLittleEndian, parse, toBytes } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';
import {
  changedStep,
  changedWorkitem,
  createdStep,
  createdWorkitem,
  matches,
  matchIdentifier,
  readCommitmentRequest,
  readCommitmentResult,
  startedStep,
  workitemAction,
  worklistIdentifier,
  worklistItem,
} from './index.ts';

const facts = { id: '1', stationAeTitle: 'CT', modality: 'CT', startDate: '20260115', startTime: '1016' };
const step = DataSet.of(startedStep({ ...facts, studyInstanceUid: '1.2' }));
const keys: Changes = { ScheduledProcedureStepSequence: [{ Modality: 'CT' }], PatientName: 'A*' };
const item = DataSet.of({ ...keys, PatientName: 'Anna', StudyDate: '20260115', AcquisitionDateTime: '2026' });
const reference = { ReferencedSOPClassUID: '1.2', ReferencedSOPInstanceUID: '1.3' };
const commitment = DataSet.of({ TransactionUID: '1.2', ReferencedSOPSequence: [reference] });
const workitem = DataSet.of({ ProcedureStepState: 'IN PROGRESS', TransactionUID: '1.2', ProcedureStepLabel: 'x' });

/** What a provider, or a user, does with a data set that the other side sent. */
const rows: readonly [string, DataSet, (dataSet: DataSet) => unknown][] = [
  ['a worklist query', worklistIdentifier({ patientName: 'A*', startDate: '20260101-' }), found],
  ['a worklist item', item, dataSet => [worklistItem(dataSet), matches(dataSet, DataSet.of(keys))]],
  ['N-CREATE of a step', step, createdStep],
  ['N-SET of a step', DataSet.of({ PerformedProcedureStepStatus: 'COMPLETED' }), dataSet => changedStep(step, dataSet)],
  ['a request for commitment', commitment, readCommitmentRequest],
  ['its answer', commitment, dataSet => readCommitmentResult({ eventTypeId: 2, dataSet })],
  [
    'N-CREATE of a workitem',
    workitem,
    dataSet => createdWorkitem(dataSet, { sopInstanceUid: '1.2', exists: false, now: '2026' }),
  ],
  ['N-SET of a workitem', workitem, dataSet => changedWorkitem(workitem, dataSet, '2026')],
  ['N-ACTION of a workitem', workitem, dataSet => workitemAction(workitem, { actionTypeId: 1, dataSet })],
];

it.each(rows)('%s that is damaged is answered, or is a typed error', (_, dataSet, take) => {
  const bytes = toBytes(dataSet);
  expect(() => take(parse(bytes, { encoding: explicitVrLittleEndian }))).not.toThrow();
  let read = 0;
  for (const mutant of mutants(bytes, { count: 300 })) {
    try {
      const damaged = parse(mutant.bytes, { encoding: explicitVrLittleEndian });
      read++;
      take(damaged);
    } catch (error) {
      expect(error, mutant.how).toBeInstanceOf(ParseError);
    }
  }
  expect(read).toBeGreaterThan(50);
});

function found(identifier: DataSet): unknown {
  return [
    matches(item, identifier),
    matches(item, identifier, { dateTimeMatching: true }),
    matchIdentifier(item, identifier),
  ];
}
