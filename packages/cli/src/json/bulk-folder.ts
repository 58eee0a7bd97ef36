import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BulkValue, InlineBulk, SourceBulk } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { openSource } from 'hounsfield/file/node';

/**
 * Values in the files of one folder. A text from elsewhere may name any file of this machine, so those outside of the
 * folder are not touched, whatever links lead there.
 */
export class BulkFolder {
  readonly #root: string;

  private constructor(root: string) {
    this.#root = root;
  }

  /** @throws errors of the file system when there is no such folder */
  static async open(folder: string): Promise<BulkFolder> {
    return new BulkFolder(await realpath(folder));
  }

  /**
   * The value at a file: address, with or without its place as `?offset=N&length=N`, or of a `urn:uuid:`, which is the
   * name of a file; undefined for other addresses and for files that are not there or not in the folder.
   * @throws ParseError `truncated` when the file is shorter than the place
   */
  value(uri: string): BulkValue | undefined {
    const place = this.#placeOf(uri);
    if (place === undefined) return undefined;
    const { path, offset, length } = place;
    // Fragments are told by their first item, and must be in memory to become encapsulated again.
    if (!isItem(path, offset)) return new SourceBulk(openSource(path), offset, length);
    return new InlineBulk(bytesAt(path, offset, length));
  }

  #placeOf(uri: string): { readonly path: string; readonly offset: number; readonly length: number } | undefined {
    const named = pathOf(uri, this.#root);
    const path = named === undefined ? undefined : realPathOf(named);
    if (path === undefined || !path.startsWith(this.#root.endsWith(sep) ? this.#root : this.#root + sep))
      return undefined;
    const stat = statSync(path);
    if (!stat.isFile()) return undefined;
    const query = uri.startsWith('file:') ? new URL(uri).searchParams : new URLSearchParams();
    const offset = numberOf(query.get('offset') ?? '0');
    const length = numberOf(query.get('length') ?? String(stat.size - offset));
    if (offset + length > stat.size || Number.isNaN(offset + length))
      throw new ParseError('truncated', { detail: 'a value by address' });
    return { path, offset, length };
  }
}

function pathOf(uri: string, root: string): string | undefined {
  const [, uuid] = /^urn:uuid:([\w.-]{1,100})$/i.exec(uri) ?? [];
  if (uuid !== undefined) return join(root, uuid);
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function numberOf(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

function isItem(path: string, offset: number): boolean {
  const begin = bytesAt(path, offset, ITEM.length);
  return ITEM.every((byte, k) => begin[k] === byte);
}

function bytesAt(path: string, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const file = openSync(path, 'r');
  try {
    let filled = 0;
    for (let read = 1; read > 0 && filled < length; filled += read)
      read = readSync(file, bytes, filled, length - filled, offset + filled);
    return bytes.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}

/** (FFFE,E000), little endian. */
const ITEM = [0xfe, 0xff, 0x00, 0xe0];
