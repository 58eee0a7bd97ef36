import { StorageError, type StorageErrorCode } from 'hounsfield/errors';

/** What a file system's error means for the archive. Errors that are already ours pass unchanged. */
export function storageFailure(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const errno = (error as NodeJS.ErrnoException | null)?.code;
  const code = errno === undefined ? undefined : byErrno[errno];
  return new StorageError(code ?? 'disk-error', { cause: error, ...(errno === undefined ? {} : { detail: errno }) });
}

/** A sync that failed for want of room loses only its own file; any other failure leaves it unknown what is durable. */
export function syncFailure(error: unknown): StorageError {
  const failure = storageFailure(error);
  if (failure.code === 'disk-full') return failure;
  return new StorageError('sync-failed', { cause: error });
}

const byErrno: Readonly<Record<string, StorageErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-read-only',
  EPERM: 'disk-read-only',
  EIO: 'disk-error',
  ENOENT: 'blob-missing',
};
