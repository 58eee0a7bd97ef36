import { DimseError, HounsfieldError } from 'hounsfield/errors';
import { transferSyntax } from 'hounsfield/syntax';
import { failureOf } from '../failure.ts';
import { type Candidate, candidates } from '../files/collect.ts';
import { readStoreHeader, type StoreHeader } from '../header/store-header.ts';
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
  const read = async (): Promise<void> => {
    for (let next = await queue.next(); next.done !== true; next = await queue.next()) {
      const prepared = await prepareOne(next.value);
      if ('outcome' in prepared) await tell(prepared);
      else headers.push(prepared);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, read));
  return headers.sort((a, b) => (a.path < b.path ? -1 : 1));
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
  const { dataLength, transferSyntaxUid } = header;
  if (dataLength % 2 === 0 || transferSyntax(transferSyntaxUid)?.deflated === true) return header;
  throw new DimseError('odd-data-set', { detail: `it has ${dataLength} bytes` });
}

function failed(path: string, error: unknown): Outcome {
  const { message, exit } = failureOf(error, path);
  return { file: path, outcome: 'failed', reason: message, exit };
}

/** Files of a folder that nobody meant to send. */
const SKIPS: ReadonlySet<string> = new Set(['not-dicom', 'not-storable']);
/** Files that someone named, and that no peer could take. */
const SKIPS_NAMED: ReadonlySet<string> = new Set(['not-storable']);
/** Enough to keep a disk busy. */
const AT_A_TIME = 8;
