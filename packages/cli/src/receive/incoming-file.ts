import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fdatasync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  unlinkSync,
  writevSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExistingKind } from '../commands/storage-flags.ts';
import { CommandError } from '../errors.ts';
import { behind } from '../files/behind.ts';
import { type DataSetPlace, holdsSame } from './same-object.ts';

export interface IncomingOptions {
  readonly folder: string;
  readonly existing: ExistingKind;
  /** Waits until each file is on the disk before it is acknowledged. */
  readonly sync: boolean;
  /** Bytes of a data set. */
  readonly mostBytes: number;
}

/** Where an object went. `same`: the file was there before with the same object; `refused`: with another one. */
export interface Placed {
  readonly path: string;
  readonly outcome: 'stored' | 'same' | 'refused';
}

/**
 * An object on its way to the disk: a temporary file in the folder that gets its name when it is whole. What came at once
 * is written at once, with one call: the system takes it into its memory, the cheaper the longer it is, leaving the
 * thread would cost more than that, and the chunk's own memory is free again.
 */
export class IncomingFile {
  readonly #options: IncomingOptions;
  readonly #temporary: string;
  readonly #meta: Uint8Array;
  /** What is not written; the first `#own` of them lie in memory of our own. */
  #pending: Uint8Array[];
  #own = 1;
  #waiting: number;
  #length = 0;
  #descriptor: number | undefined;

  /** @param meta what stands before the data set */
  constructor(meta: Uint8Array, options: IncomingOptions) {
    this.#options = options;
    this.#meta = meta;
    this.#pending = [meta];
    this.#waiting = meta.length;
    this.#temporary = join(options.folder, `.${randomUUID()}.part`);
  }

  /** Bytes of the data set so far. */
  get length(): number {
    return this.#length;
  }

  /** Takes the next bytes, which must stay as they are until `flush`. @throws CommandError `object-too-long` */
  write(chunk: Uint8Array): void {
    this.#length += chunk.length;
    if (this.#length > this.#options.mostBytes) throw new CommandError('object-too-long');
    this.#pending.push(chunk);
    this.#waiting += chunk.length + VIEW_BYTES;
    if (this.#waiting >= MOST_WAITING) this.#writeNow();
  }

  /** What was given may be overwritten from now on: it is written, or copied where that is too little for a call. */
  flush(): void {
    if (this.#waiting >= PIECE) this.#writeNow();
    else if (this.#pending.length > this.#own) {
      this.#pending.push(Buffer.concat(this.#pending.splice(this.#own)));
      this.#own = this.#pending.length;
    }
  }

  /** Gives the whole file its name. @throws errors of the file system */
  async finish(name: string): Promise<Placed> {
    this.#writeNow();
    if (this.#options.sync) await sync(this.#open());
    this.#close();
    const placed = await this.#place(join(this.#options.folder, name));
    if (this.#options.sync && placed.outcome === 'stored') await syncFolder(dirname(placed.path));
    return placed;
  }

  /** Leaves nothing behind. */
  abort(): void {
    if (this.#descriptor === undefined) return;
    this.#close();
    rmSync(this.#temporary, { force: true });
  }

  #writeNow(): void {
    const descriptor = this.#open();
    let left: readonly Uint8Array[] = this.#pending;
    this.#pending = [];
    this.#own = 0;
    this.#waiting = 0;
    while (left.length > 0) left = behind(left, writevSync(descriptor, left as Uint8Array[]));
  }

  #open(): number {
    this.#descriptor ??= openSync(this.#temporary, 'wx');
    return this.#descriptor;
  }

  #close(): void {
    if (this.#descriptor !== undefined && this.#descriptor >= 0) closeSync(this.#descriptor);
    this.#descriptor = -1;
  }

  /** The first name that is free; only then is a file there that was not before. */
  async #place(wanted: string): Promise<Placed> {
    if (this.#options.existing === 'replace') {
      replaceName(this.#temporary, wanted);
      return { path: wanted, outcome: 'stored' };
    }
    const object: DataSetPlace = { path: this.#temporary, dataStart: this.#meta.length, dataLength: this.#length };
    for (let number = 0; ; number++) {
      const path = numbered(wanted, number);
      if (takeName(this.#temporary, path)) return { path, outcome: 'stored' };
      const isSame = await holdsSame(path, object);
      if (!isSame && this.#options.existing === 'number') continue;
      unlinkSync(this.#temporary);
      return { path, outcome: isSame ? 'same' : 'refused' };
    }
  }
}

/** Gives a file its name unless that is taken. */
function takeName(temporary: string, path: string): boolean {
  try {
    inFolder(path, () => linkSync(temporary, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  unlinkSync(temporary);
  return true;
}

function replaceName(temporary: string, path: string): void {
  inFolder(path, () => renameSync(temporary, path));
}

/** Folders that are not there are made when the work fails for want of them. */
function inFolder(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (mkdirSync(dirname(path), { recursive: true }) === undefined) throw error;
    work();
  }
}

/** `a.dcm`, `a.1.dcm`, `a.2.dcm` … */
function numbered(path: string, number: number): string {
  if (number === 0) return path;
  const dot = /\.[a-z]\w{0,7}$/i.exec(path)?.index ?? path.length;
  return `${path.slice(0, dot)}.${number}${path.slice(dot)}`;
}

function sync(descriptor: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fdatasync(descriptor, error => (error === null ? resolve() : reject(error)));
  });
}

async function syncFolder(path: string): Promise<void> {
  await using folder = await open(path);
  await folder.sync();
}

/** Bytes that are worth a write of their own. */
const PIECE = 64 * 1024;
/** More is written though more may have come at once. */
const MOST_WAITING = 1024 * 1024;
/** What a view costs beside its bytes: a flood of tiny fragments must not take more memory than large ones. */
const VIEW_BYTES = 128;
