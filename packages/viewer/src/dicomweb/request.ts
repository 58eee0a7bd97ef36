import { ArchiveError, isAbort } from './archive-error.ts';

/** Asks the archive; an answer that is no success is an error. @throws ArchiveError, or the abort */
export async function request(path: string, accept: string, signal?: AbortSignal): Promise<Response> {
  const init = { headers: { accept }, credentials: 'same-origin' as const, ...(signal && { signal }) };
  const response = await fetch(path, init).catch(unreachable);
  if (!response.ok) throw new ArchiveError({ kind: 'refused', status: response.status });
  return response;
}

/** An answer in JSON; an empty one (204) is an empty list. @throws ArchiveError, or the abort */
export async function json(path: string, signal: AbortSignal): Promise<unknown> {
  const response = await request(path, 'application/dicom+json, application/json', signal);
  return response.status === 204 ? [] : await body(response.json());
}

/** Reads a body; a connection that breaks off on the way counts as unreachable. */
export async function body<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ArchiveError({ kind: error instanceof SyntaxError ? 'unreadable' : 'unreachable' }, error);
  }
}

function unreachable(error: unknown): never {
  throw isAbort(error) ? error : new ArchiveError({ kind: 'unreachable' }, error);
}
