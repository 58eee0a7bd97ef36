import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is left of a change that was not synced when the power fails. */
export type Fate =
  /** Nothing: what a strict reading of POSIX.1 fsync allows. */
  | 'dropped'
  /** Everything, as if only the process had died. */
  | 'kept'
  /** Of each change by chance all, nothing, or some of its sectors. */
  | 'torn';

/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Chance = () => number;

/**
 * All that a program did below one folder, as the fault layer wrote it down, and what a power cut would have left of it.
 * An entry of a folder is durable when the folder was synced after it, the bytes of a file when the file was: a sync of
 * the file says nothing about its name. A rename happened or did not; no file system with a journal loses both names.
 */
export class DiskLog {
  readonly records: readonly LogRecord[];

  constructor(bytes: Uint8Array) {
    this.records = [...readRecords(bytes)];
  }

  /** Positions at which something was sent that holds the text, first ones first. */
  sendings(): Sendings {
    return new Sendings(this.records);
  }

  /** The disk when the power fails before record number `cut`, for each of the cuts, which ascend. */
  *disks(cuts: readonly number[]): Generator<{ readonly cut: number; readonly disk: Disk }> {
    const disk = new Disk();
    let index = 0;
    for (const cut of cuts) {
      for (; index < Math.min(cut, this.records.length); index++) disk.apply(index, this.records[index]!);
      yield { cut, disk };
    }
  }
}

export interface LogRecord {
  readonly kind: keyof typeof kinds;
  readonly node: number;
  readonly at: number;
  readonly data: Buffer;
}

/** What the program told its peers, and when. */
export class Sendings {
  readonly #sent: readonly { readonly index: number; readonly text: string }[];

  constructor(records: readonly LogRecord[]) {
    this.#sent = records.flatMap(({ kind, data }, index) =>
      kind === 'send' ? [{ index, text: data.toString('latin1') }] : [],
    );
  }

  /** When a text was first told to anyone; undefined when it never was. */
  first(text: string): number | undefined {
    return this.#sent.find(each => each.text.includes(text))?.index;
  }
}

/** A folder tree on a disk with a cache that a power cut empties. */
export class Disk {
  readonly #nodes = new Map<number, Node>();
  #root: FolderNode | undefined;

  apply(index: number, { kind, node, at, data }: LogRecord): void {
    switch (kind) {
      case 'root':
        this.#root ??= newFolder();
        this.#nodes.set(node, this.#root);
        break;
      case 'create':
        this.#put(index, node, data.toString(), newFile());
        break;
      case 'makeFolder':
        this.#put(index, node, data.toString(), newFolder());
        break;
      case 'write':
        this.#file(node).pending.push({ index, at, data });
        break;
      case 'truncate':
        this.#file(node).pending.push({ index, length: at });
        break;
      case 'sync':
        sync(this.#nodes.get(node), at);
        break;
      case 'rename': {
        const [from = '', to = ''] = data.toString().split('\0');
        this.#change(index, from, entries => move(entries, nameOf(from), nameOf(to)));
        break;
      }
      case 'unlink':
        this.#change(index, data.toString(), entries => void entries.delete(nameOf(data.toString())));
        break;
      case 'send':
        break;
    }
  }

  /** Writes what is left into an empty folder. */
  async write(path: string, fate: Fate, chance: Chance): Promise<void> {
    if (this.#root === undefined) throw new Error('the log does not say which folder it is about');
    await writeFolder(this.#root, path, { fate, chance });
  }

  #put(index: number, inode: number, path: string, node: Node): void {
    this.#nodes.set(inode, node);
    this.#change(index, path, entries => void entries.set(nameOf(path), node));
  }

  #change(index: number, path: string, change: Change['change']): void {
    const folder = this.#folder(path.split('/').slice(0, -1));
    change(folder.entries);
    folder.pending.push({ index, change });
  }

  #file(inode: number): FileNode {
    const node = this.#nodes.get(inode);
    if (node?.kind !== 'file') throw new Error(`inode ${inode} is no file of the log`);
    return node;
  }

  #folder(names: readonly string[]): FolderNode {
    let node: Node | undefined = this.#root;
    for (const name of names) node = node?.kind === 'folder' ? node.entries.get(name) : undefined;
    if (node?.kind !== 'folder') throw new Error(`${names.join('/')} is no folder of the log`);
    return node;
  }
}

type Node = FileNode | FolderNode;

interface FileNode {
  readonly kind: 'file';
  readonly durable: FileBytes;
  pending: FileChange[];
}

/** Bytes that grow in place. */
class FileBytes {
  #room: Buffer;
  #length: number;

  constructor(bytes: Buffer = Buffer.alloc(0)) {
    this.#room = Buffer.from(bytes);
    this.#length = bytes.length;
  }

  get bytes(): Buffer {
    return this.#room.subarray(0, this.#length);
  }

  apply(change: FileChange): void {
    if ('length' in change) this.#resize(change.length);
    else {
      this.#resize(Math.max(this.#length, change.at + change.data.length));
      change.data.copy(this.#room, change.at);
    }
  }

  #resize(length: number): void {
    if (length > this.#room.length) {
      this.#room = Buffer.concat([this.bytes, Buffer.alloc(2 * length - this.#length)]);
    }
    // What lies behind the end counts as zeros when the file grows again.
    if (length < this.#length) this.#room.fill(0, length, this.#length);
    this.#length = length;
  }
}

type FileChange = { readonly index: number } & (
  | { readonly at: number; readonly data: Buffer }
  | { readonly length: number }
);

interface FolderNode {
  readonly kind: 'folder';
  /** As the program sees it. */
  readonly entries: Map<string, Node>;
  readonly durable: Map<string, Node>;
  pending: Change[];
}

interface Change {
  readonly index: number;
  readonly change: (entries: Map<string, Node>) => void;
}

function newFile(): FileNode {
  return { kind: 'file', durable: new FileBytes(), pending: [] };
}

function newFolder(): FolderNode {
  return { kind: 'folder', entries: new Map(), durable: new Map(), pending: [] };
}

function move(entries: Map<string, Node>, from: string, to: string): void {
  const node = entries.get(from);
  if (node === undefined) return;
  entries.delete(from);
  entries.set(to, node);
}

/** What came before `covered` is on the disk now. */
function sync(node: Node | undefined, covered: number): void {
  if (node === undefined) return;
  if (node.kind === 'folder') {
    for (const { index, change } of node.pending) if (index < covered) change(node.durable);
    node.pending = node.pending.filter(({ index }) => index >= covered);
  } else {
    for (const change of node.pending) if (change.index < covered) node.durable.apply(change);
    node.pending = node.pending.filter(({ index }) => index >= covered);
  }
}

interface Loss {
  readonly fate: Fate;
  readonly chance: Chance;
}

async function writeFolder(node: FolderNode, path: string, loss: Loss): Promise<void> {
  const entries = new Map(node.durable);
  for (const { change } of node.pending) if (isKept(loss)) change(entries);
  await mkdir(path, { recursive: true });
  for (const [name, child] of entries) {
    if (child.kind === 'folder') await writeFolder(child, join(path, name), loss);
    else await writeFile(join(path, name), survivorOf(child, loss));
  }
}

function isKept({ fate, chance }: Loss): boolean {
  return fate === 'kept' || (fate === 'torn' && chance() < 1 / 2);
}

function survivorOf({ durable, pending }: FileNode, loss: Loss): Buffer {
  const left = new FileBytes(durable.bytes);
  for (const change of pending) {
    const parts = loss.fate === 'torn' ? torn(change, loss.chance) : isKept(loss) ? [change] : [];
    for (const part of parts) left.apply(part);
  }
  return left.bytes;
}

/** The sectors of a write that reached the disk; the length of the file may have, too, without them. */
function torn(change: FileChange, chance: Chance): readonly FileChange[] {
  const choice = chance();
  if (choice < 1 / 3) return [];
  if (choice < 2 / 3 || 'length' in change) return [change];
  const { index, at, data } = change;
  const sector = chance() < 1 / 2 ? 512 : 4096;
  const parts: FileChange[] = [];
  for (let from = 0; from < data.length; ) {
    const to = Math.min(data.length, from + sector - ((at + from) % sector));
    if (chance() < 1 / 2) parts.push({ index, at: at + from, data: data.subarray(from, to) });
    from = to;
  }
  return parts;
}

/** The kind of this number in fault-layer.cpp. */
export function kindOf(number: number): LogRecord['kind'] | undefined {
  return names[number];
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

/** `Record` of fault-layer.cpp. */
function* readRecords(bytes: Uint8Array): Generator<LogRecord> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + RECORD <= buffer.length; ) {
    const kind = kindOf(buffer.readUInt32LE(at));
    const end = at + RECORD + buffer.readUInt32LE(at + 4);
    // The last record may be cut off.
    if (end > buffer.length) return;
    if (kind === undefined) throw new Error(`record of an unknown kind at ${at}`);
    const [node, position] = [Number(buffer.readBigUInt64LE(at + 8)), Number(buffer.readBigUInt64LE(at + 16))];
    yield { kind, node, at: position, data: buffer.subarray(at + RECORD, end) };
    at = end;
  }
}

const RECORD = 24;
const kinds = { root: 0, create: 1, write: 2, truncate: 3, sync: 4, makeFolder: 5, rename: 6, unlink: 7, send: 8 };
const names: readonly LogRecord['kind'][] = Object.keys(kinds) as LogRecord['kind'][];
