import { StorageError } from 'hounsfield/errors';
import { IndexFailure, type IndexFailureCode } from '../failure.ts';
import { BadKey } from '../match.ts';

/** The connection was lost while a commit was under way: nobody can say whether it took place. */
export class UnknownOutcome extends Error {
  override readonly name: string = 'UnknownOutcome';
  /** What the transaction found, if it took place. */
  readonly result: unknown;

  constructor(cause: unknown, result?: unknown) {
    super('The connection was lost during a commit', { cause });
    this.result = result;
  }
}

/** What an error of PostgreSQL or of the way there means. Its message is dropped: it may hold a value of a row. */
export function postgresFailure(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  if (error instanceof BadKey) return new StorageError('refused-value', { path: error.path, detail: error.expected });
  if (error instanceof IndexFailure) return storageError(error.code, error.detail, error);
  if (error instanceof UnknownOutcome)
    return storageError('index-failed', 'its connection was lost in a commit', error);
  const state = stateOf(error);
  if (isLost(error))
    return storageError('index-unreachable', state === undefined ? undefined : `SQLSTATE ${state}`, error);
  if (state === undefined) return storageError('index-failed', undefined, error);
  return storageError(byState[state] ?? 'index-failed', `SQLSTATE ${state}`, error);
}

/** Whether the connection is gone, or none could be had. */
export function isLost(error: unknown): boolean {
  if (error instanceof IndexFailure) return error.code === 'index-unreachable';
  const state = stateOf(error);
  if (state !== undefined) return /^(08|28|3D|53300|57P0)/.test(state);
  if (!(error instanceof Error)) return false;
  const errno = (error as NodeJS.ErrnoException).code;
  return (
    error.name === 'AggregateError' || (errno !== undefined && /^E[A-Z]+$/.test(errno)) || GONE.test(error.message)
  );
}

/** Whether the same transaction may succeed when it is tried again: another one was in its way. */
export function isConflict(error: unknown): boolean {
  return CONFLICTS.has(stateOf(error) ?? '');
}

function stateOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code) ? code : undefined;
}

function storageError(code: IndexFailureCode, detail: string | undefined, cause: unknown): StorageError {
  const told = cause instanceof Error && stateOf(cause) === undefined ? { cause } : {};
  return new StorageError(code, { ...(detail === undefined ? {} : { detail }), ...told });
}

/** Serialization failure, deadlock, unique violation. */
const CONFLICTS: ReadonlySet<string> = new Set(['40001', '40P01', '23505']);
/** Messages of the driver, which gives no codes. */
const GONE =
  /^(Connection terminated|timeout e|Query read timeout|Client has encountered a connection error|Client was closed)/;

const byState: Readonly<Record<string, IndexFailureCode>> = {
  53100: 'disk-full',
  25006: 'disk-read-only',
  58030: 'disk-error',
  XX001: 'index-damaged',
  XX002: 'index-damaged',
  '55P03': 'index-locked',
};
