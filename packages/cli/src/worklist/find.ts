import { ModalityWorklist, ModalityWorklistModel } from 'hounsfield/services';
import type { WorklistFindFlags } from '../commands/worklist.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { keysDataSet, splitKeys } from '../find/identifier.ts';
import { printMatches } from '../find/print.ts';
import { parsePeer } from '../parsers.ts';
import { proposalsOf } from '../proposals.ts';
import { withAssociation } from '../with-association.ts';
import { returnKeys, worklistKeys } from './keys.ts';

/** Asks what is scheduled. */
export async function run(hu: HuContext, flags: WorklistFindFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...texts] = words;
  const more = (flags.return ?? []).flatMap(splitKeys);
  const columns = [...COLUMNS, ...more.map(key => ({ key, heading: key }))];
  const shown = columns.map(({ key, heading }) => ({ heading, path: worklistKeys([key], NO_FLAGS)[0]?.path ?? [] }));
  const returned = [...shown.map(({ path }) => ({ path, value: undefined })), ...returnKeys('modality-worklist')];
  const identifier = keysDataSet([...returned, ...worklistKeys(texts, flags)]);
  return withAssociation([parsePeer(address), flags, proposalsOf(ModalityWorklist)], async association => {
    const matches = association.find(ModalityWorklistModel, identifier, { statusService: 'Modality Worklist' });
    await printMatches(hu, flags, matches, { table: shown });
    return exitCode.done;
  });
}

const NO_FLAGS = { date: undefined, station: undefined, modality: undefined };
const COLUMNS = [
  { key: 'ScheduledProcedureStepStartDate', heading: 'Date' },
  { key: 'ScheduledProcedureStepStartTime', heading: 'Time' },
  { key: 'PatientName', heading: 'Patient' },
  { key: 'PatientID', heading: 'Patient ID' },
  { key: 'AccessionNumber', heading: 'Accession' },
  { key: 'Modality', heading: 'Modality' },
  { key: 'ScheduledStationAETitle', heading: 'Station' },
  { key: 'ScheduledProcedureStepDescription', heading: 'Step' },
  { key: 'ScheduledProcedureStepID', heading: 'Step ID' },
];
