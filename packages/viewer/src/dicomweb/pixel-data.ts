import { collect } from 'hounsfield/bytes';
import { HounsfieldError } from 'hounsfield/errors';
import { boundaryOf, parseMediaType, readMultipart } from 'hounsfield/web';
import { ArchiveError } from './archive-error.ts';
import { type InstanceUids, paths } from './paths.ts';
import { body, request } from './request.ts';

/** One frame as the archive stores it. */
export interface FramePart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The media type, without parameters: `application/octet-stream`, or that of a compressed frame. */
  readonly mediaType: string;
  /** The transfer syntax that the answer names, '' where it names none. */
  readonly transferSyntaxUid: string;
}

/** The stored bytes of one frame, counted from 1 (WADO-RS, PS3.18 §10.4). @throws ArchiveError, or the abort */
export async function frame(uids: InstanceUids, number: number, signal: AbortSignal): Promise<FramePart> {
  return await partOf(await request(paths.frame(uids, number), frameTypes, signal));
}

/** One frame drawn by the archive. @throws ArchiveError, or the abort */
export async function renderedFrame(uids: InstanceUids, number: number, signal: AbortSignal): Promise<Blob> {
  const response = await request(paths.renderedFrame(uids, number), 'image/png, image/jpeg;q=0.9', signal);
  return await body(response.blob());
}

/** A long value by its path below the service. @throws ArchiveError, or the abort */
export async function bulkData(path: string, signal?: AbortSignal): Promise<Uint8Array> {
  return (await partOf(await request(path, bulkTypes, signal))).bytes;
}

/** The body of an answer, or its first part where it is multipart (PS3.18 §8.6.1.2). @throws ArchiveError */
export async function partOf(response: Response): Promise<FramePart> {
  const whole = new Uint8Array(await body(response.arrayBuffer()));
  const type = response.headers.get('content-type') ?? '';
  if (!type.toLowerCase().startsWith('multipart/')) return part(whole, type);
  try {
    for await (const { headers, body: bytes } of readMultipart(once(whole), boundaryOf(type)))
      return part(await collect(bytes, whole.length), headers.get('content-type') ?? '');
  } catch (error) {
    if (!(error instanceof HounsfieldError)) throw error;
    throw new ArchiveError({ kind: 'unreadable' }, error);
  }
  throw new ArchiveError({ kind: 'unreadable' });
}

function part(bytes: Uint8Array, type: string): FramePart {
  const media = parseMediaType(type);
  return {
    // Of the page's own memory, never shared between threads.
    bytes: bytes as Uint8Array<ArrayBuffer>,
    mediaType: media?.type ?? '',
    transferSyntaxUid: media?.parameters.get('transfer-syntax') ?? '',
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const frameTypes = [
  'multipart/related; type="application/octet-stream"; transfer-syntax=*',
  'application/octet-stream; transfer-syntax=*; q=0.9',
].join(', ');

const bulkTypes = 'application/octet-stream, multipart/related; type="application/octet-stream"';
