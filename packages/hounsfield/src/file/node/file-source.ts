import type { FileHandle } from 'node:fs/promises';
import type { RandomAccess } from '../../data/index.ts';
import { ParseError } from '../../errors/index.ts';
import { fileSystem } from './file-system.ts';

/** A file as the source of long values; it is open only while it is read. */
export function openSource(path: string): RandomAccess {
  return {
    async *read(position, length, signal) {
      await using file = await fileSystem.promises.open(path);
      yield* chunksOf(file, { position, length, ...(signal === undefined ? {} : { signal }) });
    },
  };
}

/** Reads a stretch of an open file in chunks of their own memory. */
export async function* chunksOf(
  file: FileHandle,
  stretch: { readonly position: number; readonly length: number; readonly signal?: AbortSignal },
): AsyncGenerator<Uint8Array> {
  let at = stretch.position;
  const end = stretch.position + stretch.length;
  while (at < end) {
    stretch.signal?.throwIfAborted();
    const wanted = Math.min(CHUNK, end - at);
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, at);
    if (bytesRead === 0) throw new ParseError('truncated', { offset: at, detail: 'the file is shorter than it was' });
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

const CHUNK = 256 * 1024;
