import { DataSet } from 'hounsfield/data';
import type { Association, RetrieveOptions, RetrieveResult } from 'hounsfield/network';
import { listen } from 'hounsfield/network/node';
import {
  CompositeInstanceRetrieveWithoutBulkDataGet,
  CompositeInstanceRootRetrieveGet,
  CompositeInstanceRootRetrieveMove,
  type InformationModel,
  messageTransferSyntaxes,
  PatientRoot,
  PatientStudyOnly,
  type RetrieveKeys,
  retrieveIdentifier,
  StudyRoot,
} from 'hounsfield/services';
import type { GetFlags, getModels, MoveFlags } from '../commands/retrieve.ts';
import type { StorageFlags } from '../commands/storage-flags.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { parseKey } from '../find/identifier.ts';
import { type PeerAddress, parsePeer } from '../parsers.ts';
import { namedSyntaxes, storageService } from '../receive/storage-service.ts';
import type { Reception } from '../receive/storing.ts';
import { receptionJson, receptionLine, Tally } from '../receive/tally.ts';
import { stopRequest } from '../serve/stop-request.ts';
import { UsageError } from '../usage-error.ts';
import { accepted, answerText, withAssociation } from '../with-association.ts';
import { classesThere, type RetrieveModel } from './classes-there.ts';
import { Rounds, together } from './rounds.ts';
import { USUAL_SYNTAXES, usualClasses } from './usual.ts';

/** Fetches objects over the association on which they are asked for. */
export async function runGet(hu: HuContext, flags: GetFlags, ...words: string[]): Promise<ExitCode> {
  const { peer, model, identifier } = wanted(flags, words);
  const tally = new Tally();
  const received = new Set<string>();
  const add = (reception: Reception): Promise<void> => {
    if (reception.outcome === 'stored' || reception.outcome === 'same') received.add(reception.sopInstanceUid);
    return tell(hu, flags, tally, reception);
  };
  const service = await storageService(flags, add, { otherSopClasses: true });
  const named = namedSyntaxes(flags);
  const syntaxes = flags.only === undefined ? [...named, ...USUAL_SYNTAXES.filter(uid => !named.includes(uid))] : named;
  const classes = flags.sopClass ?? (await classesThere({ peer, flags, model, identifier })) ?? usualClasses();
  const rounds = new Rounds(model, classes, syntaxes);
  return finish(hu, { flags, tally }, async options => {
    let result: RetrieveResult | undefined;
    const ask = async (association: Association): Promise<RetrieveResult> => {
      rounds.note(association.contexts);
      return association.get(model.get, identifier, options);
    };
    do {
      const work = withAssociation([peer, flags, rounds.next(), { services: [service] }], ask);
      result = together(result, await work, received);
    } while (isMissing(result, tally) && rounds.hasMore && options.signal?.aborted !== true);
    return result;
  });
}

/** Whether the peer could not send something; what this side did not take is no reason to ask for it again. */
function isMissing({ subOperations, category }: RetrieveResult, { counts }: Tally): boolean {
  return (subOperations?.failed ?? 0) > 0 && category !== 'cancel' && counts.failed + counts.refused === 0;
}

/** Has objects sent, and takes them itself when it is told to. */
export async function runMove(hu: HuContext, flags: MoveFlags, ...words: string[]): Promise<ExitCode> {
  const { peer, model, identifier } = wanted(flags, words);
  const tally = new Tally();
  const destination = flags.to ?? flags.calling;
  const ask = (association: Association): Promise<ExitCode> =>
    finish(hu, { flags, tally }, options => association.move(model.move, identifier, { ...options, destination }));
  const propose = [{ abstractSyntax: model.move, transferSyntaxes: messageTransferSyntaxes }];
  if (flags.receivePort === undefined) return withAssociation([peer, flags, propose], ask);
  const service = await storageService(flags, reception => tell(hu, flags, tally, reception));
  const place = { host: flags.receiveHost, port: flags.receivePort };
  await using _server = await listen({ ...place, ae: destination }, [service]);
  // Awaited here, because the listener closes when this function is left.
  return await withAssociation([peer, flags, propose], ask);
}

interface Wanted {
  readonly peer: PeerAddress;
  readonly model: RetrieveModel;
  readonly identifier: DataSet;
}

/** @throws UsageError */
function wanted(
  { model: name }: { readonly model: ModelName | undefined },
  [address = '', ...words]: string[],
): Wanted {
  const keys = keysOf(words);
  const uids = INSTANCE_MODELS[name ?? ''];
  if (uids !== undefined) {
    if (keys.sopInstanceUid === undefined)
      throw new UsageError('This model asks for objects', 'Give SOPInstanceUID=UID');
    const identifier = DataSet.of({ QueryRetrieveLevel: 'IMAGE', SOPInstanceUID: keys.sopInstanceUid[0] ?? '' });
    const several = identifier.withElements([{ tag: SOP_INSTANCE_UID, value: keys.sopInstanceUid }]);
    return { peer: parsePeer(address), model: uids, identifier: several };
  }
  const model = MODELS[name ?? (keys.studyInstanceUid === undefined ? 'patient-root' : 'study-root')] ?? StudyRoot;
  try {
    return { peer: parsePeer(address), model, identifier: retrieveIdentifier(model, keys) };
  } catch (error) {
    if (!(error instanceof Error) || !('remedy' in error)) throw error;
    throw new UsageError(error.message.split(/\. /)[0] ?? '', String(error.remedy));
  }
}

type ModelName = (typeof getModels)[number];
type Keys = { -readonly [K in keyof RetrieveKeys]: K extends 'patientId' ? string : readonly string[] };

/** @throws UsageError */
function keysOf(words: readonly string[]): Keys {
  const keys: Keys = {};
  for (const { path, value = '' } of words.map(parseKey)) {
    const [tag = 0, deeper] = path;
    const key = deeper === undefined ? KEYS.get(tag) : undefined;
    if (key === undefined || value === '') {
      throw new UsageError(
        'A retrieval takes the unique keys of the levels, with values',
        'Give PatientID, StudyInstanceUID, SeriesInstanceUID or SOPInstanceUID',
      );
    }
    if (key === 'patientId') keys.patientId = value;
    else keys[key] = [...(keys[key] ?? []), ...value.split('\\')];
  }
  return keys;
}

interface Job {
  readonly flags: StorageFlags & { readonly json: boolean | undefined };
  readonly tally: Tally;
}

/** Waits for the last answer, with C-CANCEL at the first interrupt, and says what came of it. */
async function finish(
  hu: HuContext,
  { flags, tally }: Job,
  ask: (options: RetrieveOptions) => Promise<RetrieveResult>,
): Promise<ExitCode> {
  const stop = stopRequest(hu);
  const cancel = new AbortController();
  void stop.requested.then(() => cancel.abort());
  try {
    const onProgress: RetrieveOptions['onProgress'] = ({ subOperations: { completed, remaining = 0 } }) => {
      if (hu.err.isTerminal) void hu.err.text(`\r${completed} of ${completed + remaining} `).then(() => hu.err.flush());
    };
    const result = await ask({ signal: cancel.signal, onProgress });
    if (hu.err.isTerminal) await hu.err.text('\r');
    return await conclude(hu, { flags, tally }, result);
  } finally {
    stop.end();
  }
}

async function conclude(hu: HuContext, { flags, tally }: Job, result: RetrieveResult): Promise<ExitCode> {
  const { status, meaning, category, subOperations, failedSopInstanceUids } = result;
  const { completed = 0, failed = 0, warning = 0 } = subOperations ?? {};
  if (flags.json === true) {
    const numbers = { completed, failed, warning };
    await hu.out.line(JSON.stringify({ status, meaning, ...numbers, failedSopInstanceUids }));
    await hu.out.flush();
  }
  if (category === 'failure' && completed === 0) accepted(result);
  if (flags.json !== true) {
    const here = tally.isUsed ? ` Received ${tally.text}.` : '';
    await hu.out.line(`${completed} sent, ${failed} failed, ${warning} with a warning: ${answerText(result)}.${here}`);
    if (completed + failed + warning === 0 && category === 'success')
      await hu.err.line('The peer has nothing of what was asked for.');
    for (const uid of failedSopInstanceUids) await hu.err.line(`failed  ${uid}`);
    await hu.err.flush();
  }
  const isWhole = category === 'success' && failed === 0 && tally.counts.failed + tally.counts.refused === 0;
  return isWhole ? exitCode.done : exitCode.partly;
}

async function tell(hu: HuContext, flags: Job['flags'], tally: Tally, reception: Reception): Promise<void> {
  tally.add(reception);
  if (flags.json !== true && flags.verbose !== true) return;
  await hu.out.line(flags.json === true ? receptionJson(reception) : receptionLine(reception));
  await hu.out.flush();
}

const MODELS: Readonly<Record<string, InformationModel>> = {
  'study-root': StudyRoot,
  'patient-root': PatientRoot,
  'patient-study-only': PatientStudyOnly,
};
const INSTANCE_MODELS: Readonly<Record<string, RetrieveModel>> = {
  'instance-root': {
    get: CompositeInstanceRootRetrieveGet.sopClasses[0] ?? '',
    move: CompositeInstanceRootRetrieveMove.sopClasses[0] ?? '',
  },
  'without-bulk-data': { get: CompositeInstanceRetrieveWithoutBulkDataGet.sopClasses[0] ?? '', move: '' },
};
const KEYS: ReadonlyMap<number, keyof Keys> = new Map([
  [0x0010_0020, 'patientId'],
  [0x0020_000d, 'studyInstanceUid'],
  [0x0020_000e, 'seriesInstanceUid'],
  [0x0008_0018, 'sopInstanceUid'],
]);
const SOP_INSTANCE_UID = 0x0008_0018;
