import type { Association, RetrieveResult, ServedService } from 'hounsfield/network';
import {
  getObjects,
  getProposals,
  type InformationModel,
  moveObjects,
  PatientRoot,
  type RetrieveKeys,
  StudyRoot,
} from 'hounsfield/services';
import { collector, type ForeignArchive, open, type WireObject } from './network.retrieve.support.ts';

/** One C-GET and one C-MOVE that are asked of three archives which hold the same objects. */
export interface RetrievalRow {
  readonly model: InformationModel;
  readonly keys: RetrieveKeys;
}

const [SPINE, HEAD] = [
  '1.3.6.1.4.1.5962.1.1.0.0.0.1196527414.5534.0.1',
  '1.3.6.1.4.1.5962.1.1.0.0.0.1196530851.28319.0.1',
];
const ROUTINE = '1.3.6.1.4.1.5962.1.1.0.0.0.1196530851.28319.0.2';
const CERVICAL = ['1.3.6.1.4.1.5962.1.1.0.0.0.1196527414.5534.0.6', '1.3.6.1.4.1.5962.1.1.0.0.0.1196527414.5534.0.8'];
const slices = (...numbers: readonly number[]) => numbers.map(each => `${ROUTINE.slice(0, -1)}${each}`);
const patientId = '77654033';

/** At every level of both models, by one key and by lists. */
export const retrievals: Readonly<Record<string, RetrievalRow>> = {
  'a patient': { model: PatientRoot, keys: { patientId } },
  'a study of a patient': { model: PatientRoot, keys: { patientId, studyInstanceUid: SPINE } },
  'a series of a patient': {
    model: PatientRoot,
    keys: { patientId, studyInstanceUid: HEAD, seriesInstanceUid: ROUTINE },
  },
  'an instance of a patient': {
    model: PatientRoot,
    keys: { patientId, studyInstanceUid: HEAD, seriesInstanceUid: ROUTINE, sopInstanceUid: slices(94) },
  },
  'a study': { model: StudyRoot, keys: { studyInstanceUid: HEAD } },
  'a list of studies': { model: StudyRoot, keys: { studyInstanceUid: [SPINE, HEAD] } },
  'a series': { model: StudyRoot, keys: { studyInstanceUid: HEAD, seriesInstanceUid: ROUTINE } },
  'a list of series': { model: StudyRoot, keys: { studyInstanceUid: SPINE, seriesInstanceUid: CERVICAL } },
  'an instance': {
    model: StudyRoot,
    keys: { studyInstanceUid: HEAD, seriesInstanceUid: ROUTINE, sopInstanceUid: slices(93) },
  },
  'a list of instances, of which one is not there': {
    model: StudyRoot,
    keys: { studyInstanceUid: HEAD, seriesInstanceUid: ROUTINE, sopInstanceUid: slices(93, 96, 999) },
  },
  'a study that is not there': { model: StudyRoot, keys: { studyInstanceUid: '1.2.3.4.5' } },
};

/**
 * Orthanc fails as a whole where something that is asked for is not there. No status of PS3.4 Tables C.4-2 and C.4-3 says
 * that: what matches is sent, and when that is nothing, all sub-operations are complete.
 */
export const notOfOrthanc: readonly string[] = [
  'C-GET a list of instances, of which one is not there',
  'C-GET a study that is not there',
  'C-MOVE a study that is not there',
];

/** What was told and what came. */
export interface Retrieval {
  readonly category: string;
  readonly completed: number;
  readonly failed: number;
  readonly came: readonly string[];
}

/** Where C-MOVE sends to: a server of the test, which keeps what comes in its list. */
export interface Destination {
  readonly ae: string;
  readonly kept: WireObject[];
}

export async function retrievalsOf(
  archive: Pick<ForeignArchive, 'port' | 'ae'>,
  classes: readonly string[],
  destination: Destination,
): Promise<Readonly<Record<string, Retrieval>>> {
  const got: WireObject[] = [];
  const services: readonly ServedService[] = [collector(got)];
  const moves = [PatientRoot, StudyRoot].map(({ move }) => ({ abstractSyntax: move, transferSyntaxes: [IMPLICIT] }));
  const gets = [PatientRoot, StudyRoot].flatMap(model => getProposals(model, classes, [EXPLICIT, IMPLICIT]));
  await using association = await open(archive, [...moves, ...gets], { services });
  const all: Record<string, Retrieval> = {};
  for (const [name, { model, keys }] of Object.entries(retrievals)) {
    got.length = 0;
    destination.kept.length = 0;
    all[`C-GET ${name}`] = told(await getObjects(association, model, keys), got);
    all[`C-MOVE ${name}`] = told(await move(association, { model, keys }, destination.ae), destination.kept);
  }
  destination.kept.length = 0;
  const row = { model: StudyRoot, keys: { studyInstanceUid: HEAD } };
  all['C-MOVE to nobody'] = told(await move(association, row, 'NOBODY'), destination.kept);
  all['C-MOVE to a stranger'] = told(await move(association, row, 'STRANGER'), destination.kept);
  return all;
}

function move(association: Association, { model, keys }: RetrievalRow, destination: string): Promise<RetrieveResult> {
  return moveObjects(association, model, keys, { destination });
}

function told({ category, subOperations }: RetrieveResult, objects: readonly WireObject[]): Retrieval {
  const { completed = 0, failed = 0 } = subOperations ?? {};
  return { category, completed, failed, came: objects.map(each => each.sopInstanceUid).sort() };
}

const EXPLICIT = '1.2.840.10008.1.2.1';
const IMPLICIT = '1.2.840.10008.1.2';
