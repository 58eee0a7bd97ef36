import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createUid, DataSet } from 'hounsfield/data';
import { fileMetaBytes } from 'hounsfield/file';
import type { Association, DimseResult } from 'hounsfield/network';
import {
  createStep,
  ModalityPerformedProcedureStep,
  ModalityWorklist,
  ModalityWorklistModel,
  type StepStatus,
  StorageCommitmentPush,
  setStep,
  startedStep,
  storageProposals,
  type WorklistItem,
  worklistItem,
} from 'hounsfield/services';
import type { ModalityFlags, SimulatedPart } from '../commands/simulate.ts';
import { Answer, eventListener } from '../commit/commitment.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { type ExitCode, exitCode, exitCodeOf } from '../exit-code.ts';
import { keysDataSet } from '../find/identifier.ts';
import { dateAndTime, performedSeries } from '../mpps/performed-series.ts';
import { type PeerAddress, parsePeer } from '../parsers.ts';
import { printOutcome } from '../print-data-set.ts';
import { proposalsOf } from '../proposals.ts';
import { accepted, answerText, withAssociation } from '../with-association.ts';
import { returnKeys, worklistKeys } from '../worklist/keys.ts';
import { type SeriesPlan, type SimulatedImage, simulatedImage } from './images.ts';

/** Does what a modality does for one item of a worklist. */
export async function run(hu: HuContext, flags: ModalityFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...keys] = words;
  const modality = new Modality(hu, flags, parsePeer(address));
  const plan = await modality.choose(keys);
  const begun = await modality.begin(plan);
  const images: SimulatedImage[] = [];
  try {
    await modality.store(plan, images);
  } catch (error) {
    await modality.end(begun, 'DISCONTINUED', images).catch(() => undefined);
    throw error;
  }
  await modality.end(begun, flags.discontinue === true ? 'DISCONTINUED' : 'COMPLETED', images);
  return modality.commit(images);
}

/** The parts of the work, each with its own peer. */
class Modality {
  readonly #hu: HuContext;
  readonly #flags: ModalityFlags;
  readonly #peer: PeerAddress;

  constructor(hu: HuContext, flags: ModalityFlags, peer: PeerAddress) {
    this.#hu = hu;
    this.#flags = flags;
    this.#peer = peer;
  }

  /** An item of the worklist, and what will be made for it. @throws CommandError `nothing-scheduled` */
  async choose(keys: readonly string[]): Promise<SeriesPlan> {
    const { size, images, unscheduled } = this.#flags;
    const isAsked = unscheduled !== true && !this.#skips('worklist');
    const item = isAsked ? await this.#scheduled(keys) : worklistItem(ownItem(this.#flags));
    const step = item.steps[0];
    const now = new Date();
    const { date, time } = dateAndTime(now);
    const facts = { studyInstanceUid: item.studyInstanceUid, stepId: step?.id };
    const sentence = `${isAsked ? 'Scheduled' : 'Unscheduled'}: study ${item.studyInstanceUid}, step ${step?.id ?? '-'}.`;
    await this.#tell('worklist', facts, sentence);
    return {
      item,
      modality: step?.modality ?? this.#flags.modality ?? 'OT',
      stepId: `${date}${time}`,
      seriesInstanceUid: createUid(),
      size,
      count: images,
      now,
    };
  }

  /** The UID of the step that began; undefined where nobody is told. */
  async begin({ item, modality, stepId, now }: SeriesPlan): Promise<string | undefined> {
    if (this.#skips('mpps')) return undefined;
    const { date: startDate, time: startTime } = dateAndTime(now);
    const { calling: stationAeTitle } = this.#flags;
    const uid = createUid();
    const step = startedStep({ id: stepId, stationAeTitle, modality, startDate, startTime }, item);
    await this.#step(uid, 'IN PROGRESS', association => createStep(association, step, uid));
    return uid;
  }

  /** Makes the images and stores them one after another. @throws CommandError `request-refused` */
  async store(plan: SeriesPlan, images: SimulatedImage[]): Promise<void> {
    const count = this.#flags.discontinue === true ? 1 : plan.count;
    const first = simulatedImage(plan, 1);
    const kind = { sopClassUid: first.facts.sopClassUid, transferSyntaxUid: first.transferSyntaxUid };
    const send = async (association: Association | undefined): Promise<void> => {
      for (let number = 1; number <= count; number++) {
        const image = number === 1 ? first : simulatedImage(plan, number);
        await this.#keep(image);
        images.push(image);
        if (association === undefined) continue;
        const { sopInstanceUid } = image.facts;
        const result = accepted(await association.store({ ...kind, sopInstanceUid, data: image.data }));
        const sentence = `Stored ${number} of ${count}: ${answerText(result)}.`;
        await this.#tell('store', { sopInstanceUid, status: result.status }, sentence);
      }
    };
    if (this.#skips('store')) await send(undefined);
    else await withAssociation([this.#of('store'), this.#flags, storageProposals([kind])], send);
  }

  async end(uid: string | undefined, status: StepStatus, images: readonly SimulatedImage[]): Promise<void> {
    if (uid === undefined) return;
    const { date, time } = dateAndTime(new Date());
    const changes = {
      PerformedProcedureStepStatus: status,
      PerformedProcedureStepEndDate: date,
      PerformedProcedureStepEndTime: time,
      PerformedSeriesSequence: performedSeries(images.map(({ facts }) => facts)),
    };
    await this.#step(uid, status, association => setStep(association, uid, changes));
  }

  /** Whether the images are kept. */
  async commit(images: readonly SimulatedImage[]): Promise<ExitCode> {
    if (this.#skips('commit') || this.#flags.discontinue === true) return exitCode.done;
    const flags = this.#flags;
    const answer = new Answer();
    await using listener = await eventListener(flags, flags.calling, answer.service);
    const propose = proposalsOf(StorageCommitmentPush);
    const more = { services: [answer.service] };
    const result = await withAssociation([this.#of('commit'), flags, propose, more], async association => {
      accepted(
        await answer.request(
          association,
          images.map(({ facts }) => facts),
        ),
      );
      return answer.within(flags.wait, listener === undefined ? association.closed : undefined);
    });
    if (result === undefined) throw new CommandError('no-commitment');
    const [committed, failed] = [result.committed.length, result.failed.length];
    await this.#tell('commit', { committed, failed }, `The peer keeps ${committed} of ${committed + failed} images.`);
    return exitCodeOf(
      committed,
      result.failed.map(() => exitCode.peer),
    );
  }

  async #scheduled(words: readonly string[]): Promise<WorklistItem> {
    const { pick } = this.#flags;
    const identifier = keysDataSet([...returnKeys('modality-worklist'), ...worklistKeys(words, this.#flags)]);
    const propose = proposalsOf(ModalityWorklist);
    return withAssociation([this.#peer, this.#flags, propose], async association => {
      let number = 0;
      const options = { statusService: 'Modality Worklist' } as const;
      for await (const match of association.find(ModalityWorklistModel, identifier, options)) {
        if (++number === pick) return worklistItem(match);
      }
      throw new CommandError('nothing-scheduled', { detail: `${number} match, number ${pick} is wanted` });
    });
  }

  async #step(
    sopInstanceUid: string,
    state: StepStatus,
    request: (association: Association) => Promise<DimseResult>,
  ): Promise<void> {
    const propose = proposalsOf(ModalityPerformedProcedureStep);
    const result = await withAssociation([this.#of('mpps'), this.#flags, propose], request);
    const { status } = accepted(result);
    await this.#tell('mpps', { sopInstanceUid, state, status }, `Step ${state}: ${answerText(result)}.`);
  }

  async #keep({ facts, transferSyntaxUid, data }: SimulatedImage): Promise<void> {
    const { folder } = this.#flags;
    if (folder === undefined) return;
    const meta = fileMetaBytes({ ...facts, transferSyntaxUid });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${facts.sopInstanceUid}.dcm`), [meta, data]);
  }

  #of(part: Exclude<SimulatedPart, 'worklist'>): PeerAddress {
    return this.#flags[part] ?? this.#peer;
  }

  #skips(part: SimulatedPart): boolean {
    return this.#flags.skip?.includes(part) === true;
  }

  #tell(part: SimulatedPart, facts: object, sentence: string): Promise<void> {
    return printOutcome(this.#hu, this.#flags.json === true, { part, ...facts }, sentence);
  }
}

/** A patient who does not exist, and a study for them. */
function ownItem({ modality }: ModalityFlags): DataSet {
  const { date, time } = dateAndTime(new Date());
  return DataSet.of({
    PatientName: 'PHANTOM^HU',
    PatientID: 'HU',
    PatientBirthDate: null,
    PatientSex: 'O',
    StudyInstanceUID: createUid(),
    AccessionNumber: null,
    RequestedProcedureID: `${date}${time}`,
    ScheduledProcedureStepSequence: [{ Modality: modality ?? 'CT' }],
  });
}
