import { open } from 'node:fs/promises';
import type { FilmSource } from 'hounsfield/pixels/video';

/** A film in a file, open until it is disposed of. */
export interface FilmFile extends FilmSource, AsyncDisposable {}

export async function filmFile(path: string): Promise<FilmFile> {
  const file = await open(path);
  const { size } = await file.stat();
  return {
    length: size,
    async read(position, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - position)));
      let at = 0;
      for (let read = 1; read > 0 && at < bytes.length; at += read) {
        read = (await file.read(bytes, at, bytes.length - at, position + at)).bytesRead;
      }
      return bytes.subarray(0, at);
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}
