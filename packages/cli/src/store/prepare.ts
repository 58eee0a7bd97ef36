import { DimseError, HounsfieldError } from 'hounsfield/errors';
import { transferSyntax } from 'hounsfield/syntax';
import { failureOf } from '../failure.ts';
import { type Candidate, candidates } from '../files/collect.ts';
import { readStoreHeader, readStoreHeaderSync, type StoreHeader } from '../header/store-header.ts';
import type { Outcome } from './outcome.ts';

/**
 * Reads the headers of all files of the paths, several at a time.
 * @param tell gets what becomes of the names that cannot be sent
 */
export async function prepare(
  paths: readonly string[],
  tell: (outcome: Outcome) => Promise<void>,
): Promise<readonly StoreHeader[]> {
  const headers: StoreHeader[] = [];
  const queue = candidates(paths);
  // Where files are at hand, leaving the thread for each costs more than reading it; where they are not, several wait.
  let waits = 0;
  const read = async (): Promise<void> => {
    for (let next = await queue.next(); next.done !== true; next = await queue.next()) {
      const begin = performance.now();
      const prepared = (waits < MOST_WAITS ? preparedAtOnce(next.value) : undefined) ?? (await prepareOne(next.value));
      if (performance.now() - begin >= FAR) waits++;
      if ('outcome' in prepared) await tell(prepared);
      else headers.push(prepared);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, read));
  return headers.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function preparedAtOnce(candidate: Candidate): StoreHeader | undefined {
  const header = 'why' in candidate || 'error' in candidate ? undefined : readStoreHeaderSync(candidate.path);
  return header !== undefined && canBeSent(header) ? header : undefined;
}

async function prepareOne(candidate: Candidate): Promise<StoreHeader | Outcome> {
  const { path } = candidate;
  if ('why' in candidate) return { file: path, outcome: 'skipped', reason: candidate.why };
  if ('error' in candidate) return failed(path, candidate.error);
  try {
    return sendable(await readStoreHeader(path));
  } catch (error) {
    const skips = error instanceof HounsfieldError && (candidate.isNamed ? SKIPS_NAMED : SKIPS).has(error.code);
    return skips ? { file: path, outcome: 'skipped', reason: failureOf(error).message } : failed(path, error);
  }
}

/** A message cannot carry a data set of odd length; only deflated ones may be padded. @throws DimseError `odd-data-set` */
function sendable(header: StoreHeader): StoreHeader {
  if (canBeSent(header)) return header;
  throw new DimseError('odd-data-set', { detail: `it has ${header.dataLength} bytes` });
}

function canBeSent({ dataLength, transferSyntaxUid }: StoreHeader): boolean {
  return dataLength % 2 === 0 || transferSyntax(transferSyntaxUid)?.deflated === true;
}

function failed(path: string, error: unknown): Outcome {
  const { message, exit } = failureOf(error, path);
  return { file: path, outcome: 'failed', reason: message, exit };
}

/** Files of a folder that nobody meant to send. */
const SKIPS: ReadonlySet<string> = new Set(['not-dicom', 'not-storable']);
/** Files that someone named, and that no peer could take. */
const SKIPS_NAMED: ReadonlySet<string> = new Set(['not-storable']);
/** Milliseconds for one header that show a disk or a network to be waited for. */
const FAR = 20;
/** The first one may have been our own start. */
const MOST_WAITS = 3;
/** Enough to keep a disk busy. */
const AT_A_TIME = 8;
