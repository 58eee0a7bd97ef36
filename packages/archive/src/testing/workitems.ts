import { type Changes, DataSet } from 'hounsfield/data';
import { workitemProblems } from 'hounsfield/services';

/** A workitem that may be created (PS3.4 Table CC.2.5-3). */
export function testWorkitem(given: Changes = {}): DataSet {
  const begun = DataSet.of({
    TransactionUID: null,
    ScheduledProcedureStepPriority: 'MEDIUM',
    ProcedureStepLabel: 'Workitem',
    ScheduledProcedureStepStartDateTime: '20260401103000',
    InputReadinessState: 'READY',
    ProcedureStepState: 'SCHEDULED',
    ...given,
  });
  return begun.withElements(
    workitemProblems(begun)
      .filter(({ path }) => !path.includes('.'))
      .map(({ tag }) => ({ tag, value: null })),
  );
}

/** What it has to be given to become COMPLETED. */
export function testOutcome(): Changes {
  const code = { CodeValue: 'T', CodingSchemeDesignator: '99T', CodeMeaning: 'test' };
  return {
    UnifiedProcedureStepPerformedProcedureSequence: [
      {
        PerformedStationNameCodeSequence: [code],
        PerformedProcedureStepStartDateTime: '20260401103000',
        PerformedWorkitemCodeSequence: [code],
        PerformedProcedureStepEndDateTime: '20260401110000',
        OutputInformationSequence: [],
      },
    ],
  };
}
