import { ArchiveError, isAbort } from './archive-error.ts';
import { askForToken, authorization, useSession } from './session.ts';

/** Asks the archive; an answer that is no success is an error. @throws ArchiveError, or the abort */
export async function request(path: string, accept: string, signal?: AbortSignal): Promise<Response> {
  const { token } = useSession.getState();
  try {
    return await asked(path, { token, accept, signal });
  } catch (error) {
    // A token that came meanwhile is not to be thrown away for the one that was refused.
    if (isRefused(error, UNAUTHORIZED) && useSession.getState().token === token) askForToken();
    throw error;
  }
}

/** Asks with a token that is yet to be proved. @throws ArchiveError */
export async function tryToken(path: string, token: string): Promise<void> {
  const response = await asked(path, { token, accept: 'application/dicom+json' });
  await response.body?.cancel();
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

interface Question {
  readonly token: string | undefined;
  readonly accept: string;
  readonly signal?: AbortSignal | undefined;
}

async function asked(path: string, { token, accept, signal }: Question): Promise<Response> {
  const headers = { accept, ...authorization(path, token) };
  const init = { headers, credentials: 'same-origin' as const, ...(signal && { signal }) };
  const response = await fetch(path, init).catch(unreachable);
  if (!response.ok) throw new ArchiveError({ kind: 'refused', status: response.status });
  return response;
}

function isRefused(error: unknown, status: number): boolean {
  return error instanceof ArchiveError && error.fault.kind === 'refused' && error.fault.status === status;
}

function unreachable(error: unknown): never {
  throw isAbort(error) ? error : new ArchiveError({ kind: 'unreachable' }, error);
}

const UNAUTHORIZED = 401;
