import { DimseError, HounsfieldError } from 'hounsfield/errors';
import { transferSyntax } from 'hounsfield/syntax';
import { failureOf } from '../failure.ts';
import { type Candidate, candidateLists, staying } from '../files/collect.ts';
import type { OpenFiles } from '../files/open-files.ts';
import { quickHeader } from '../header/quick-header.ts';
import type { StoreHeader } from '../header/store-header.ts';
import type { Outcome } from './outcome.ts';

/** Files that can be sent; `next` may be called again before it has answered. */
export interface FileSource {
  /** The header of the next one, undefined when there is none left; no promise where it is at hand. */
  next(): StoreHeader | undefined | Promise<StoreHeader | undefined>;
}

/** What becomes of a name that cannot be sent; a promise where that is waited for. */
export type Tell = (outcome: Outcome) => Promise<void> | undefined;

/** Reads the headers of all files of the paths, several at a time. */
export async function prepare(paths: readonly string[], tell: Tell): Promise<readonly StoreHeader[]> {
  return take(fileSource(paths, tell));
}

/** The files of the paths; each header is read when it is asked for. */
export function fileSource(paths: readonly string[], tell: Tell, opened?: OpenFiles): FileSource {
  return new Source(candidateLists(paths, staying), tell, opened);
}

class Source implements FileSource {
  readonly #lists: AsyncGenerator<readonly Candidate[]>;
  readonly #tell: Tell;
  readonly #opened: OpenFiles | undefined;
  #list: readonly Candidate[] | undefined = [];
  #at = 0;
  #coming: Promise<void> | undefined;
  /** Where files are at hand, leaving the thread for each costs more than reading it; where not, several wait. */
  #waits = 0;

  constructor(lists: AsyncGenerator<readonly Candidate[]>, tell: Tell, opened: OpenFiles | undefined) {
    this.#lists = lists;
    this.#tell = tell;
    this.#opened = opened;
  }

  next(): StoreHeader | undefined | Promise<StoreHeader | undefined> {
    return this.#atHand() ?? this.#later();
  }

  #atHand(): StoreHeader | undefined {
    const candidate = this.#list?.[this.#at];
    if (candidate === undefined || this.#waits >= MOST_WAITS) return undefined;
    const begin = performance.now();
    const header = preparedAtOnce(candidate, this.#opened);
    if (performance.now() - begin >= FAR) this.#waits++;
    if (header !== undefined) this.#at++;
    return header;
  }

  async #later(): Promise<StoreHeader | undefined> {
    while (this.#list !== undefined) {
      const candidate = this.#list[this.#at];
      if (candidate === undefined) {
        this.#coming ??= this.#more();
        await this.#coming;
      } else {
        this.#at++;
        const begin = performance.now();
        const prepared = await prepareOne(candidate, this.#waits < MOST_WAITS);
        if (performance.now() - begin >= FAR) this.#waits++;
        if (!('outcome' in prepared)) return prepared;
        await this.#tell(prepared);
      }
      const header = this.#atHand();
      if (header !== undefined) return header;
    }
    return undefined;
  }

  async #more(): Promise<void> {
    const { value } = await this.#lists.next();
    this.#list = value;
    this.#at = 0;
    this.#coming = undefined;
  }
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

function preparedAtOnce(candidate: Candidate, opened: OpenFiles | undefined): StoreHeader | undefined {
  if ('why' in candidate || 'error' in candidate) return undefined;
  try {
    const header = quickHeader(candidate.path, opened);
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
