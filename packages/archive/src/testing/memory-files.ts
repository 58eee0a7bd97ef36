import { basename, dirname } from 'node:path';
import { syncFailure } from '../storage/failure.ts';
import type { Files, Folder, ReadableFile, Rooms, WritableFile } from '../storage/index.ts';

/** What goes wrong at one call. `crash`: the call and all after it fail, as if the process or the power were gone. */
export type Fault = 'ENOSPC' | 'EIO' | 'EROFS' | 'crash';

/**
 * What a power cut leaves of what was not synced: a kernel may have written any of it, or nothing. A rename happened or
 * did not, as in every file system with a journal.
 */
export interface PowerCut {
  readonly unsyncedBytes: 'kept' | 'lost';
  readonly unsyncedNames: 'kept' | 'lost';
}

/**
 * A file system in memory for tests. It counts the calls, fails at the one it is told to, writes down what was done
 * in which order, and knows what would be left after a power cut.
 */
export class MemoryFiles implements Files {
  /** Calls so far. */
  calls = 0;
  /** One line for each call that had an effect, e.g. `sync /data/incoming/1.part`. */
  readonly log: string[] = [];
  readonly rooms: PoisonedRooms = new PoisonedRooms();
  readonly #root: FolderNode;
  #fault: { readonly at: number; readonly kind: Fault } | undefined;
  #failNext: { readonly beginning: string; readonly kind: Fault } | undefined;
  #isDown = false;

  constructor(root: FolderNode = newFolder()) {
    this.#root = root;
  }

  /** Makes call number `at`, counted from 1 and from now, fail. */
  failAt(at: number, kind: Fault): void {
    this.calls = 0;
    this.#fault = { at, kind };
  }

  /** Makes the next call that would be logged with this beginning fail. */
  failNext(beginning: string, kind: Fault): void {
    this.#failNext = { beginning, kind };
  }

  /** Other bytes in a file, as if the disk had changed them. */
  change(path: string, changed: (bytes: Uint8Array) => Uint8Array): void {
    const node = this.#find(path);
    if (node?.kind !== 'file') throw errno('ENOENT');
    node.bytes = changed(node.bytes.slice());
    node.durable = node.bytes;
  }

  /** The file system as it is found when the power is back. */
  afterPowerCut(cut: PowerCut): MemoryFiles {
    return new MemoryFiles(survivorOf(this.#root, cut));
  }

  /** Paths and bytes of all files below a folder. */
  tree(path: string): ReadonlyMap<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    const walk = (node: Node, at: string): void => {
      if (node.kind === 'file') found.set(at, node.bytes);
      else for (const [name, child] of node.entries) walk(child, `${at}/${name}`);
    };
    const node = this.#find(path);
    if (node !== undefined) walk(node, path);
    return found;
  }

  /** Files that hold something: those that wait for an object are left out. */
  filled(path: string): readonly Uint8Array[] {
    return [...this.tree(path).values()].filter(bytes => bytes.length > 0);
  }

  async create(path: string): Promise<WritableFile> {
    await this.#call('create', path);
    const folder = this.#folder(dirname(path));
    if (folder.entries.has(basename(path))) throw errno('EEXIST');
    const node: FileNode = { kind: 'file', bytes: new Uint8Array(0), durable: new Uint8Array(0) };
    folder.entries.set(basename(path), node);
    return {
      append: chunks => this.#append(path, node, chunks),
      finish: async chunks => ({ done: this.#finish(path, node, chunks) }),
      close: () => this.#call('close', path),
    };
  }

  async createAll(paths: readonly string[]): Promise<readonly WritableFile[]> {
    const made: WritableFile[] = [];
    try {
      for (const path of paths) made.push(await this.create(path));
      return made;
    } catch (error) {
      for (const path of paths.slice(0, made.length)) this.#folder(dirname(path)).entries.delete(basename(path));
      throw error;
    }
  }

  async openToRead(path: string): Promise<ReadableFile> {
    await this.#call('open', path);
    const node = this.#find(path);
    if (node?.kind !== 'file') throw errno('ENOENT');
    return {
      read: async (target, position) => {
        await this.#call('read', path);
        const part = node.bytes.subarray(position, position + target.length);
        target.set(part);
        return part.length;
      },
      length: async () => node.bytes.length,
      close: () => this.#call('close', path),
    };
  }

  async openFolder(path: string): Promise<Folder> {
    await this.#call('open folder', path);
    const folder = this.#folder(path);
    return {
      sync: async () => {
        await this.#call('sync folder', path);
        folder.durable = new Map(folder.entries);
      },
      close: () => this.#call('close folder', path),
    };
  }

  async makeFolder(path: string): Promise<void> {
    await this.#call('make folder', path);
    const parent = this.#folder(dirname(path));
    if (!parent.entries.has(basename(path))) parent.entries.set(basename(path), newFolder());
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#call('rename', to);
    const node = this.#find(from);
    if (node === undefined) throw errno('ENOENT');
    this.#folder(dirname(to)).entries.set(basename(to), node);
    this.#folder(dirname(from)).entries.delete(basename(from));
  }

  async remove(path: string): Promise<void> {
    await this.#call('remove', path);
    if (!this.#folder(dirname(path)).entries.delete(basename(path))) throw errno('ENOENT');
  }

  async erase(path: string): Promise<void> {
    const node = this.#find(path);
    if (node?.kind !== 'file') throw errno('ENOENT');
    node.bytes = new Uint8Array(0);
    await this.#call('sync', path).catch(error => {
      throw syncFailure(error);
    });
    node.durable = node.bytes;
    await this.remove(path);
  }

  async list(path: string): Promise<readonly string[]> {
    await this.#call('list', path);
    return [...this.#folder(path).entries.keys()];
  }

  async #append(path: string, node: FileNode, chunks: readonly Uint8Array[]): Promise<void> {
    const bytes = Buffer.concat(chunks);
    for (const chunk of chunks) this.rooms.giveBack(chunk);
    try {
      await this.#call('append', path);
    } catch (error) {
      // A disk that fills up takes a part of the bytes.
      node.bytes = Buffer.concat([node.bytes, bytes.subarray(0, bytes.length >> 1)]);
      throw error;
    }
    node.bytes = Buffer.concat([node.bytes, bytes]);
  }

  async #finish(path: string, node: FileNode, chunks: readonly Uint8Array[]): Promise<void> {
    if (chunks.length > 0) await this.#append(path, node, chunks);
    await this.#call('sync', path).catch(error => {
      throw syncFailure(error);
    });
    node.durable = node.bytes;
  }

  async #call(what: string, path: string): Promise<void> {
    this.calls++;
    // As slow as a real call: others get their turn first.
    await new Promise<void>(resolve => setImmediate(resolve));
    if (this.#isDown) throw errno('EIO');
    if (this.#failNext !== undefined && `${what} ${path}`.startsWith(this.#failNext.beginning)) {
      const { kind } = this.#failNext;
      this.#failNext = undefined;
      throw errno(kind);
    }
    if (this.#fault !== undefined && this.calls >= this.#fault.at) {
      const { kind } = this.#fault;
      this.#fault = undefined;
      this.#isDown = kind === 'crash';
      throw errno(kind === 'crash' ? 'EIO' : kind);
    }
    this.log.push(`${what} ${path}`);
  }

  #find(path: string): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const name of path.split('/').filter(part => part !== '')) {
      node = node?.kind === 'folder' ? node.entries.get(name) : undefined;
    }
    return node;
  }

  #folder(path: string): FolderNode {
    const node = this.#find(path);
    if (node?.kind !== 'folder') throw errno('ENOENT');
    return node;
  }
}

/** Rooms that are filled with other bytes when they are given back, and counted. */
export class PoisonedRooms implements Rooms {
  /** Taken and not given back. */
  readonly out: Set<ArrayBufferLike> = new Set();

  take(): Uint8Array | undefined {
    if (this.out.size === 2) return undefined;
    const room = new Uint8Array(64 * 1024);
    this.out.add(room.buffer);
    return room;
  }

  giveBack({ buffer }: Uint8Array): void {
    if (this.out.delete(buffer)) new Uint8Array(buffer).fill(0xee);
  }
}

type Node = FileNode | FolderNode;

interface FileNode {
  readonly kind: 'file';
  bytes: Uint8Array;
  durable: Uint8Array;
}

interface FolderNode {
  readonly kind: 'folder';
  entries: Map<string, Node>;
  durable: Map<string, Node>;
}

function newFolder(entries: Map<string, Node> = new Map()): FolderNode {
  return { kind: 'folder', entries, durable: new Map(entries) };
}

function survivorOf(folder: FolderNode, cut: PowerCut): FolderNode {
  const names = cut.unsyncedNames === 'kept' ? folder.entries : folder.durable;
  const survivors = new Map<string, Node>();
  for (const [name, node] of names) {
    if (node.kind === 'folder') survivors.set(name, survivorOf(node, cut));
    else {
      const bytes = cut.unsyncedBytes === 'kept' ? node.bytes : node.durable;
      survivors.set(name, { kind: 'file', bytes, durable: bytes });
    }
  }
  return newFolder(survivors);
}

function errno(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
