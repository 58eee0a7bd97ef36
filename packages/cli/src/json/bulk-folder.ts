import { realpathSync, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BulkValue, type RandomAccess, SourceBulk } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { openSource } from 'hounsfield/file/node';
import type { LongPart } from '../files/parsed-parts.ts';

/** A value in a file, of which any part can be read. */
export class FileBulk extends SourceBulk implements LongPart {
  readonly #source: RandomAccess;

  constructor(source: RandomAccess, position: number, length: number) {
    super(source, position, length);
    this.#source = source;
  }

  read(start: number, count: number, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    return this.#source.read(this.position + start, count, signal);
  }
}

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
    return new FileBulk(openSource(path), offset, length);
  }

  /** A file of the folder, by a path that counts from it; undefined when it is not there or not in the folder. */
  file(name: string): { readonly path: string; readonly size: number } | undefined {
    const path = this.#inside(resolve(this.#root, name));
    const stat = path === undefined ? undefined : statSync(path);
    return path === undefined || stat?.isFile() !== true ? undefined : { path, size: stat.size };
  }

  #placeOf(uri: string): { readonly path: string; readonly offset: number; readonly length: number } | undefined {
    const named = pathOf(uri, this.#root);
    const path = named === undefined ? undefined : this.#inside(named);
    if (path === undefined) return undefined;
    const stat = statSync(path);
    if (!stat.isFile()) return undefined;
    const query = uri.startsWith('file:') ? new URL(uri).searchParams : new URLSearchParams();
    const offset = numberOf(query.get('offset') ?? '0');
    const length = numberOf(query.get('length') ?? String(stat.size - offset));
    if (offset + length > stat.size || Number.isNaN(offset + length))
      throw new ParseError('truncated', { detail: 'a value by address' });
    return { path, offset, length };
  }

  /** The real path behind all links, if that is in the folder. */
  #inside(named: string): string | undefined {
    const path = realPathOf(named);
    return path?.startsWith(this.#root.endsWith(sep) ? this.#root : this.#root + sep) === true ? path : undefined;
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
