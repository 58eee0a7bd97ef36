import { open } from 'node:fs/promises';
import { ParseError } from 'hounsfield/errors';
import type { InputFile } from '../files/each-file.ts';
import type { Model } from './model.ts';

/** A file, and what it holds. */
export interface Input {
  readonly path: string;
  readonly isText: boolean;
  /** All of a small file. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * Looks into a file. Of files that were found in folders only those of the direction asked for are taken.
 * @throws ParseError `not-dicom` for a file that nobody meant
 */
export async function inputOf(file: InputFile, model: Model, wantsText: boolean): Promise<Input> {
  await using handle = await open(file.path);
  const stat = await handle.stat();
  if (stat.isDirectory()) await handle.read(Buffer.alloc(1), 0, 1, 0);
  const length = stat.size <= SMALL ? stat.size : FRONT;
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  for (let read = 1; read > 0 && filled < length; filled += read)
    read = (await handle.read(buffer, filled, length - filled, filled)).bytesRead;
  const front = buffer.subarray(0, filled);
  const looksLikeText = isTextOf(front, model);
  if (!file.isNamed && looksLikeText !== wantsText) throw new ParseError('not-dicom');
  // A named file is refused by the reader of its kind, which says why.
  const isText = wantsText || looksLikeText;
  return { path: file.path, isText, bytes: isText || stat.size > SMALL ? undefined : front };
}

function isTextOf(front: Uint8Array, { firstBytes }: Model): boolean {
  if (PREFIX.every((byte, k) => front[PREAMBLE + k] === byte)) return false;
  for (const byte of front.subarray(0, FRONT)) if (!LEADING.has(byte)) return firstBytes.includes(byte);
  return false;
}

const SMALL = 4 * 1024 * 1024;
const FRONT = 4096;
const PREAMBLE = 128;
/** "DICM" */
const PREFIX = [0x44, 0x49, 0x43, 0x4d];
/** White space, byte order marks, and the second half of an ASCII character in UTF-16. */
const LEADING: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf, 0xff, 0xfe]);
