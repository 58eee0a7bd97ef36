import { link, mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Files of a folder with numbers for names. One appears under its name when it is whole; none is written over, the
 * numbers go on behind those that are taken.
 */
export class NumberedFiles {
  readonly #folder: string;
  #next = 1;
  #temporary = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes a stream to a file. @returns its path and length */
  async write(
    source: AsyncIterable<Uint8Array>,
    { extension, prefix = '', number }: FileName,
  ): Promise<{ readonly path: string; readonly bytes: number }> {
    await mkdir(this.#folder, { recursive: true });
    const temporary = join(this.#folder, `.hu-${process.pid}-${++this.#temporary}.part`);
    const handle = await open(temporary, 'wx', 0o666);
    let bytes = 0;
    try {
      try {
        for await (const chunk of source) {
          for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at)).bytesWritten;
          bytes += chunk.length;
        }
      } finally {
        await handle.close();
      }
      return { path: await this.#place(temporary, { extension, prefix, number }), bytes };
    } finally {
      await unlink(temporary).catch(() => undefined);
    }
  }

  /** Gives the file the first name that is free; a link never replaces a file. */
  async #place(temporary: string, { extension, prefix = '', number }: FileName): Promise<string> {
    for (let k = number ?? this.#next; ; k++) {
      const path = join(this.#folder, `${prefix}${String(k).padStart(6, '0')}.${extension}`);
      try {
        await link(temporary, path);
        if (number === undefined) this.#next = k + 1;
        return path;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }
}

export interface FileName {
  readonly extension: string;
  /** In front of the number; of ours, such as `frame-`. */
  readonly prefix?: string;
  /** The number to begin with, in place of the next one. */
  readonly number?: number | undefined;
}

/** The extension for a media type; never a part of the type itself, which comes from the server. */
export function extensionOf(mediaType: string): string {
  return EXTENSIONS.get(mediaType) ?? 'bin';
}

/** Media types of PS3.18 Tables 8.7.3-1 to 8.7.3-5 and 8.7.4-1. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['application/dicom', 'dcm'],
  ['application/dicom+json', 'json'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/gif', 'gif'],
  ['image/jp2', 'jp2'],
  ['image/jpx', 'jpx'],
  ['image/jls', 'jls'],
  ['image/jph', 'jph'],
  ['image/jphc', 'jphc'],
  ['image/jxl', 'jxl'],
  ['image/dicom-rle', 'rle'],
  ['image/x-dicom-rle', 'rle'],
  ['image/x-jls', 'jls'],
  ['video/mpeg', 'mpg'],
  ['video/mp4', 'mp4'],
  ['text/html', 'html'],
  ['text/plain', 'txt'],
  ['text/xml', 'xml'],
  ['application/pdf', 'pdf'],
  ['application/vnd.sun.wadl+xml', 'xml'],
  ['application/json', 'json'],
]);
