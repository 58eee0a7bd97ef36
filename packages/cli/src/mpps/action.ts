import { createUid, DataSet } from 'hounsfield/data';
import type { Association, NormalizedResult } from 'hounsfield/network';
import {
  createStep,
  ModalityPerformedProcedureStep,
  ModalityPerformedProcedureStepRetrieve,
  type StepStatus,
  setStep,
  startedStep,
  stepFrom,
  worklistItem,
} from 'hounsfield/services';
import { readDataSet, withAssignments } from '../assigned.ts';
import { attributeTag } from '../attribute-path.ts';
import type { MppsChangeFlags, MppsCreateFlags, MppsFlags } from '../commands/mpps.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { objectFacts } from '../files/object-facts.ts';
import { parsePeer } from '../parsers.ts';
import { printDataSet, printOutcome } from '../print-data-set.ts';
import { proposalsOf } from '../proposals.ts';
import { accepted, answerText, withAssociation } from '../with-association.ts';
import { dateAndTime, performedSeries } from './performed-series.ts';

/** Tells that a step begins. */
export async function create(hu: HuContext, flags: MppsCreateFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...values] = words;
  const item = flags.item === undefined ? undefined : worklistItem(await readDataSet(flags.item));
  const { date, time } = dateAndTime(new Date());
  const facts = {
    id: `${date}${time}`,
    stationAeTitle: flags.station ?? flags.calling,
    modality: flags.modality ?? item?.steps[0]?.modality ?? 'OT',
    startDate: date,
    startTime: time,
    ...(item?.studyInstanceUid === undefined ? { studyInstanceUid: createUid() } : {}),
  };
  const step = withAssignments(DataSet.of(startedStep(facts, item)), values);
  return ask(hu, flags, address, association => createStep(association, step, flags.uid ?? createUid()));
}

/** Sends values alone. */
export function set(hu: HuContext, flags: MppsChangeFlags, ...words: string[]): Promise<ExitCode> {
  return change(hu, flags, words, undefined);
}

export function complete(hu: HuContext, flags: MppsChangeFlags, ...words: string[]): Promise<ExitCode> {
  return change(hu, flags, words, 'COMPLETED');
}

export function discontinue(hu: HuContext, flags: MppsChangeFlags, ...words: string[]): Promise<ExitCode> {
  return change(hu, flags, words, 'DISCONTINUED');
}

/** Prints a step. */
export async function get(hu: HuContext, flags: MppsFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', uid = '', ...keys] = words;
  const asked = keys.length === 0 ? undefined : keys.map(attributeTag);
  const propose = proposalsOf(ModalityPerformedProcedureStepRetrieve);
  return withAssociation([parsePeer(address), flags, propose], async association => {
    const { dataSet } = accepted(await stepFrom(association, uid, asked));
    await printDataSet(hu, flags.json === true, dataSet ?? DataSet.of({}));
    return exitCode.done;
  });
}

async function change(
  hu: HuContext,
  flags: MppsChangeFlags,
  [address = '', uid = '', ...values]: readonly string[],
  status: StepStatus | undefined,
): Promise<ExitCode> {
  const { date, time } = dateAndTime(new Date());
  const objects = flags.files === undefined ? [] : await objectFacts(flags.files);
  const changes = withAssignments(
    DataSet.of({
      ...(status !== undefined && {
        PerformedProcedureStepStatus: status,
        PerformedProcedureStepEndDate: date,
        PerformedProcedureStepEndTime: time,
      }),
      ...(objects.length > 0 && { PerformedSeriesSequence: performedSeries(objects) }),
    }),
    values,
  );
  return ask(hu, flags, address, async association => ({
    sopInstanceUid: uid,
    ...(await setStep(association, uid, changes)),
  }));
}

async function ask(
  hu: HuContext,
  flags: MppsFlags,
  address: string,
  request: (association: Association) => Promise<NormalizedResult>,
): Promise<ExitCode> {
  const propose = proposalsOf(ModalityPerformedProcedureStep);
  return withAssociation([parsePeer(address), flags, propose], async association => {
    const result = accepted(await request(association));
    const { status, meaning, sopInstanceUid = '' } = result;
    const sentence = `Step ${sopInstanceUid}: ${answerText(result)}.`;
    await printOutcome(hu, flags.json === true, { sopInstanceUid, status, meaning }, sentence);
    return exitCode.done;
  });
}
