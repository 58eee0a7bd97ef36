import { createUid, DataSet } from 'hounsfield/data';
import { type DimseReply, failure, Status } from 'hounsfield/network';
import {
  changedStep,
  createdStep,
  ModalityPerformedProcedureStep,
  ModalityPerformedProcedureStepRetrieve,
  type StepOutcome,
  serve,
  Verification,
} from 'hounsfield/services';
import type { MppsServeFlags } from '../commands/mpps.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { chosen, Shelf } from '../shelf.ts';
import { runServer, teller } from '../small-server.ts';

/** Takes procedure steps until it is told to stop. */
export async function run(hu: HuContext, flags: MppsServeFlags): Promise<ExitCode> {
  const shelf = await Shelf.open(flags.folder);
  const tell = teller(hu, flags);
  const answer = async (operation: string, uid: string, calling: string, outcome: StepOutcome): Promise<DimseReply> => {
    if ('step' in outcome) await shelf.put(uid, outcome.step);
    const reply = 'step' in outcome ? { ...Status.success, sopInstanceUid: uid } : outcome.reply;
    const state = shelf.get(uid)?.get('PerformedProcedureStepStatus');
    const { status, comment } = reply;
    const line = `${calling}: ${operation} ${uid} ${state ?? ''} (${status === 0 ? 'taken' : (comment ?? 'refused')})`;
    await tell({ step: { calling, operation, sopInstanceUid: uid, state, status, comment } }, line);
    return reply;
  };
  const services = [
    serve(Verification, { 'C-ECHO': () => Status.success }),
    serve(ModalityPerformedProcedureStep, {
      'N-CREATE': ({ sopInstanceUid: uid = createUid(), dataSet }, { callingAeTitle }) => {
        const refused = shelf.get(uid) !== undefined ? DUPLICATE : shelf.isFull ? FULL : undefined;
        const outcome = refused === undefined ? createdStep(dataSet ?? DataSet.of({})) : { reply: refused };
        return answer('N-CREATE', uid, callingAeTitle, outcome);
      },
      'N-SET': ({ sopInstanceUid: uid, dataSet }, { callingAeTitle }) => {
        const step = shelf.get(uid);
        const outcome = step === undefined ? { reply: NO_SUCH_STEP } : changedStep(step, dataSet);
        return answer('N-SET', uid, callingAeTitle, outcome);
      },
    }),
    serve(ModalityPerformedProcedureStepRetrieve, {
      'N-GET': ({ sopInstanceUid, attributes }) => {
        const step = shelf.get(sopInstanceUid);
        return step === undefined ? NO_SUCH_STEP : { ...Status.success, dataSet: chosen(step, attributes) };
      },
    }),
  ];
  const { folder } = flags;
  const title = `Procedure steps are kept in ${folder ?? 'memory'}.`;
  await runServer(hu, flags, { services, title, facts: { ...(folder !== undefined && { folder }) } });
  return exitCode.done;
}

/** PS3.7 §C.5.8 */
const DUPLICATE: DimseReply = failure(0x0111, 'There is a step of this UID already');
/** PS3.7 §C.5.5 */
const NO_SUCH_STEP: DimseReply = failure(0x0112, 'There is no step of this UID');
/** Resource limitation (PS3.7 Annex C). */
const FULL: DimseReply = failure(0x0213, 'There is no room for more steps');
