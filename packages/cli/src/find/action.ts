import { DimseError } from 'hounsfield/errors';
import { describeStatus, formatStatus } from 'hounsfield/network';
import type { FindFlags } from '../commands/find.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { parsePeer } from '../parsers.ts';
import { UsageError } from '../usage-error.ts';
import { identifier, type Key, parseKey, splitKeys } from './identifier.ts';
import { type Column, type LevelRow, levels } from './levels.ts';
import { printMatches } from './print.ts';

/** Searches at a peer. */
export async function run(hu: HuContext, flags: FindFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...texts] = words;
  const peer = parsePeer(address);
  if (!flags.color) hu.out.withoutColour();
  const matching = texts.map(parseKey);
  const level = levelOf(flags, matching);
  const columns = flags.return?.flatMap(splitKeys).map(key => ({ key, heading: key })) ?? [
    ...level.columns,
    ...shownKeys(texts, level),
  ];
  const returned = columns.map(({ key }) => parseKey(key));
  const query = identifier(level.level, [
    ...returned,
    ...matching.filter(({ path }) => path[0] !== QUERY_RETRIEVE_LEVEL),
  ]);
  const table = columns.map(({ heading }, k) => ({ heading, path: returned[k]?.path ?? [] }));
  const { missingUniqueKeys, PatientRoot, StudyRoot, uniqueKey, messageTransferSyntaxes } = await import(
    'hounsfield/services'
  );
  const { openAssociation } = await import('../open-association.ts');
  const model = (flags.model ?? level.model) === PATIENT_ROOT ? PatientRoot : StudyRoot;
  const missing = missingUniqueKeys(model, level.level, query).map(each => uniqueKey(model, each).keyword);
  const association = await openAssociation(peer, flags, [
    { abstractSyntax: model.find, transferSyntaxes: messageTransferSyntaxes },
  ]);
  try {
    await printMatches(hu, flags, association.find(model, query), { table, missing });
  } catch (error) {
    throw missing.length > 0 && error instanceof DimseError ? withHint(error, missing) : error;
  } finally {
    await association.release().catch(() => undefined);
  }
  return exitCode.done;
}

/** A search that failed for want of the unique key of a higher level, as it seems (PS3.4 §C.4.1.2.1). */
function withHint(error: DimseError, missing: readonly string[]): DimseError {
  const { code, status } = error;
  if (code !== 'operation-failed' || status === undefined) return error;
  const { meaning } = describeStatus(status, 'Query/Retrieve', 'C-FIND');
  const detail = `${meaning} (status ${formatStatus(status)})`;
  const remedy = `Give a value of ${missing.join(' and ')}, which most peers need to search at this level`;
  return new DimseError(code, { status, detail, remedy, cause: error });
}

/** The level by its option, or by the key QueryRetrieveLevel; studies unless told. @throws UsageError */
function levelOf(flags: FindFlags, keys: readonly Key[]): LevelRow {
  const named = keys.find(({ path }) => path[0] === QUERY_RETRIEVE_LEVEL)?.value;
  const wanted = levels.filter(
    ({ flag, level }) => flags[flag] === true || (named !== undefined && level === named.toUpperCase()),
  );
  const [first, second] = wanted;
  if (second !== undefined)
    throw new UsageError('A search is for one level', 'Give one of --patient, --study, --series, --image');
  if (first === undefined && named !== undefined) {
    throw new UsageError(
      'There is no such level',
      `QueryRetrieveLevel is one of ${levels.map(({ level }) => level).join(', ')}`,
    );
  }
  const row = first ?? levels.find(({ flag }) => flag === 'study')!;
  if (row.level === 'PATIENT' && flags.model === 'study-root') {
    throw new UsageError('The study root has no patient level', 'Leave out --model study-root');
  }
  return row;
}

/** Keys that were named without a value are to be seen too. */
function shownKeys(texts: readonly string[], { columns }: LevelRow): Column[] {
  const isShown = (key: string): boolean => columns.some(column => column.key === key);
  return texts.filter(text => !text.includes('=') && !isShown(text)).map(key => ({ key, heading: key }));
}

const PATIENT_ROOT = 'patient-root';
const QUERY_RETRIEVE_LEVEL = 0x0008_0052;
