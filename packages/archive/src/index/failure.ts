import { BadKey } from './match.ts';
import type { Failure } from './protocol.ts';

/** Codes of `StorageError` that the index's thread uses; the thread itself knows nothing of the library. */
export type IndexFailureCode =
  | 'disk-full'
  | 'disk-read-only'
  | 'disk-error'
  | 'index-newer'
  | 'index-damaged'
  | 'index-locked'
  | 'index-unreachable'
  | 'index-in-use'
  | 'index-of-other-folder'
  | 'index-behind'
  | 'index-failed'
  | 'index-closed';

/** A failure inside the index's thread; becomes a StorageError on the other side. */
export class IndexFailure extends Error {
  override readonly name: string = 'IndexFailure';
  readonly code: IndexFailureCode;
  readonly detail: string | undefined;

  constructor(code: IndexFailureCode, detail?: string, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.detail = detail;
  }
}

/** What an error of SQLite means. Its message is dropped where it may hold a value of a row. */
export function indexFailure(error: unknown): IndexFailure {
  if (error instanceof IndexFailure) return error;
  const code = (error as { errcode?: unknown } | null)?.errcode;
  if (typeof code !== 'number') return new IndexFailure('index-failed', undefined, error);
  return new IndexFailure(byResultCode[code & 0xff] ?? 'index-failed', `SQLite result code ${code}`, error);
}

/** A failure as it crosses to the other thread. */
export function failureOf(error: unknown): Failure {
  if (error instanceof BadKey) return { kind: 'bad-key', path: error.path, detail: error.expected };
  const { code, detail } = indexFailure(error);
  return { kind: 'failure', code, detail };
}

/** Primary result codes of SQLite. */
const byResultCode: Readonly<Record<number, IndexFailureCode>> = {
  5: 'index-locked', // BUSY
  6: 'index-locked', // LOCKED
  8: 'disk-read-only', // READONLY
  10: 'disk-error', // IOERR
  11: 'index-damaged', // CORRUPT
  13: 'disk-full', // FULL
  14: 'disk-read-only', // CANTOPEN
  26: 'index-damaged', // NOTADB
};
