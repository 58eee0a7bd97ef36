import type { DataSet } from 'hounsfield/data';
import type { DimseReply, ServedService } from 'hounsfield/network';
import {
  type InformationModel,
  matches,
  matchIdentifier,
  type NonPatientServices,
  nonPatientServices,
  StudyRoot,
  serve,
} from 'hounsfield/services';
import type { Log } from '../log.ts';
import { type RetrieveParts, Retriever } from '../retrieve/index.ts';
import type { NonPatientIndex } from './non-patient-index.ts';

/** What the DIMSE services for instances that belong to no patient need. */
export interface NonPatientServiceParts extends Omit<RetrieveParts, 'index' | 'relational'> {
  readonly index: NonPatientIndex;
}

/** Query, C-MOVE and C-GET of each family of instances that belong to no patient (PS3.4 §U, §X, §BB, §HH, §II, §JJ). */
export function nonPatientDimse(parts: NonPatientServiceParts): readonly ServedService[] {
  return nonPatientServices.flatMap(family => servicesOf(family, parts));
}

function servicesOf(family: NonPatientServices, parts: NonPatientServiceParts): readonly ServedService[] {
  const model = modelOf(family);
  // Handlers reach for the parts when they are called: a conformance statement has none.
  const retriever = (): Retriever =>
    new Retriever({ ...parts, index: parts.index.only(family.objects), relational: true });
  return [
    serve(family.find, {
      'C-FIND': ({ identifier }, { signal }) => find(family, identifier, parts, signal),
    }),
    serve(family.move, {
      'C-MOVE': ({ identifier, moveDestination: destination }, cx) =>
        retriever().move({ model, identifier: atInstances(identifier), destination, cx }),
    }),
    serve(family.get, {
      'C-GET': ({ identifier }, cx) => retriever().get({ model, identifier: atInstances(identifier), cx }),
    }),
  ];
}

/** One pending reply for each match, with the attributes that were asked for. */
async function* find(
  { objects: sopClasses }: NonPatientServices,
  identifier: DataSet,
  { index, objects, log }: NonPatientServiceParts,
  signal: AbortSignal,
): AsyncGenerator<DimseReply> {
  try {
    const uids = identifier
      .values(SOP_INSTANCE_UID)
      .map(String)
      .filter(uid => /^[\d.]+$/.test(uid));
    const scope = { sopClasses, ...(uids.length === 0 ? {} : { sopInstanceUids: uids }) };
    for await (const { facts, packed } of index.entries(scope, signal)) {
      const dataSet = objects.unpacked(packed, facts);
      if (matches(dataSet, identifier)) yield { status: PENDING, dataSet: matchIdentifier(dataSet, identifier) };
    }
  } catch (error) {
    if (signal.aborted) throw error;
    logFailure(log, error);
    yield { status: UNABLE_TO_PROCESS, comment: 'The archive could not search its index' };
  }
}

function logFailure(log: Log, error: unknown): void {
  log.error({ err: error }, 'A query failed');
}

/** These models have one level, which no identifier names (PS3.4 §U.6.1.1). */
function atInstances(identifier: DataSet): DataSet {
  return identifier.with({ QueryRetrieveLevel: 'IMAGE' });
}

function modelOf({ name, section, find: query, move, get }: NonPatientServices): InformationModel {
  const [[findUid = ''], [moveUid = ''], [getUid = '']] = [query, move, get].map(({ sopClasses }) => sopClasses) as [
    readonly string[],
    readonly string[],
    readonly string[],
  ];
  return { name, section, find: findUid, move: moveUid, get: getUid, levels: ['IMAGE'], keys };
}

/** SOP Instance UID is the unique key of all these models. */
const keys = StudyRoot.keys.filter(({ level }) => level === 'IMAGE');
/** PS3.4 Table U.4-1 and its like. */
const PENDING = 0xff00;
const UNABLE_TO_PROCESS = 0xc000;
const SOP_INSTANCE_UID = 0x0008_0018;
