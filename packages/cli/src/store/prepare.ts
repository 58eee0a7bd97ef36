import { DimseError, HounsfieldError } from 'hounsfield/errors';
import { transferSyntax } from 'hounsfield/syntax';
import { failureOf } from '../failure.ts';
import { type Candidate, candidates } from '../files/collect.ts';
import { quickHeader } from '../header/quick-header.ts';
import type { StoreHeader } from '../header/store-header.ts';
import type { Outcome } from './outcome.ts';

/** Files that can be sent; `next` may be called again before it has answered. */
export interface FileSource {
  /** The header of the next one, undefined when there is none left. */
  next(): Promise<StoreHeader | undefined>;
}

/** What becomes of a name that cannot be sent. */
export type Tell = (outcome: Outcome) => Promise<void>;

/** Reads the headers of all files of the paths, several at a time. */
export async function prepare(paths: readonly string[], tell: Tell): Promise<readonly StoreHeader[]> {
  return take(fileSource(paths, tell));
}

/** The files of the paths; each header is read when it is asked for. */
export function fileSource(paths: readonly string[], tell: Tell): FileSource {
  const queue = candidates(paths);
  // Where files are at hand, leaving the thread for each costs more than reading it; where they are not, several wait.
  let waits = 0;
  return {
    next: async () => {
      for (let next = await queue.next(); next.done !== true; next = await queue.next()) {
        const begin = performance.now();
        const isNear = waits < MOST_WAITS;
        const prepared = (isNear ? preparedAtOnce(next.value) : undefined) ?? (await prepareOne(next.value, isNear));
        if (performance.now() - begin >= FAR) waits++;
        if (!('outcome' in prepared)) return prepared;
        await tell(prepared);
      }
      return undefined;
    },
  };
}

/** Takes so many files, fewer where there are no more, several at a time; in the order of their paths. */
export async function take(
  source: FileSource,
  most: number = Number.POSITIVE_INFINITY,
): Promise<readonly StoreHeader[]> {
  const headers: StoreHeader[] = [];
  let left = most;
  const read = async (): Promise<void> => {
    while (left > 0) {
      left--;
      const header = await source.next();
      if (header === undefined) return;
      headers.push(header);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, read));
  return headers.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function preparedAtOnce(candidate: Candidate): StoreHeader | undefined {
  if ('why' in candidate || 'error' in candidate) return undefined;
  try {
    const header = quickHeader(candidate.path);
    return header !== undefined && canBeSent(header) ? header : undefined;
  } catch {
    return undefined;
  }
}

/** @param isNear whether the file is read without leaving the thread */
async function prepareOne(candidate: Candidate, isNear: boolean): Promise<StoreHeader | Outcome> {
  const { path } = candidate;
  if ('why' in candidate) return { file: path, outcome: 'skipped', reason: candidate.why };
  if ('error' in candidate) return failed(path, candidate.error);
  try {
    // Most runs never need what reads unusual files.
    const { readStoreHeader, readStoreHeaderSync } = await import('../header/store-header.ts');
    return sendable((isNear ? readStoreHeaderSync(path) : undefined) ?? (await readStoreHeader(path)));
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
