import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSet } from 'hounsfield/data';
import { WebError } from 'hounsfield/errors';
import { fileMetaBytes } from 'hounsfield/file';
import { chunksOf, readFile } from 'hounsfield/file/node';
import type { DimseRequests } from 'hounsfield/network';
import { IncomingFile } from '../receive/incoming-file.ts';

/** An object in the cache. */
export interface CachedObject {
  readonly path: string;
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  /** Bytes of the Part 10 file. */
  readonly length: number;
  /** Of the data set, as hexadecimal digits. */
  readonly digest: string;
  /** 0 when it has no pixels. */
  readonly frames: number;
}

/**
 * Objects that were fetched, as files of a folder, those used last when room is short. Names are digests of ours. The
 * folder is that of one run: what another left is removed, since nobody knows what the PACS has changed meanwhile.
 */
export class ObjectCache {
  readonly #folder: string;
  readonly #mostBytes: number;
  /** By SOP Instance UID, the one used last at the end. */
  readonly #objects = new Map<string, CachedObject>();
  readonly #headers = new Map<CachedObject, Promise<DataSet>>();
  #bytes = 0;

  constructor(folder: string, mostBytes: number) {
    this.#folder = folder;
    this.#mostBytes = mostBytes;
  }

  static async open(folder: string, mostBytes: number): Promise<ObjectCache> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) if (OURS.test(name)) await rm(join(folder, name), { force: true });
    return new ObjectCache(folder, mostBytes);
  }

  get folder(): string {
    return this.#folder;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(sopInstanceUid: string): CachedObject | undefined {
    const object = this.#objects.get(sopInstanceUid);
    if (object === undefined) return undefined;
    this.#objects.delete(sopInstanceUid);
    this.#objects.set(sopInstanceUid, object);
    return object;
  }

  /** The header of an object: one of those that were read last, or read now. */
  header(object: CachedObject, read: () => Promise<DataSet>): Promise<DataSet> {
    const known = this.#headers.get(object);
    if (known !== undefined) return known;
    const header = read();
    const [oldest] = this.#headers.keys();
    if (this.#headers.size >= MOST_HEADERS && oldest !== undefined) this.#headers.delete(oldest);
    this.#headers.set(object, header);
    header.catch(() => this.#headers.delete(object));
    return header;
  }

  /** Takes an object in as it arrives. @throws CommandError `object-too-long`; errors of the file system and of the data */
  async take(
    { sopClassUid, sopInstanceUid, data }: DimseRequests['C-STORE'],
    transferSyntaxUid: string,
  ): Promise<CachedObject> {
    const facts = { sopClassUid, sopInstanceUid, transferSyntaxUid };
    const meta = fileMetaBytes(facts);
    const file = new IncomingFile(meta, {
      folder: this.#folder,
      existing: 'replace',
      sync: false,
      mostBytes: this.#mostBytes - meta.length,
    });
    const hash = createHash('sha256');
    try {
      await data.consume(
        chunk => {
          hash.update(chunk);
          file.write(chunk);
          return undefined;
        },
        { borrows: true, flush: () => file.flush() },
      );
      const { path } = await file.finish(nameOf(sopInstanceUid));
      return await this.#keep(path, facts, { length: meta.length + file.length, digest: hash.digest('hex') });
    } catch (error) {
      file.abort();
      throw error;
    }
  }

  /** Bytes of an object; undefined where it had to make room for others. */
  async read(
    object: CachedObject,
    range: { readonly position: number; readonly length: number },
    signal?: AbortSignal,
  ): Promise<AsyncIterable<Uint8Array> | undefined> {
    const file = await open(object.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (file === undefined) return undefined;
    return (async function* () {
      try {
        yield* chunksOf(file, { ...range, ...(signal === undefined ? {} : { signal }) });
      } finally {
        await file.close();
      }
    })();
  }

  /** Removes all. */
  async close(): Promise<void> {
    for (const { path } of this.#objects.values()) await rm(path, { force: true });
    this.#objects.clear();
  }

  async #keep(
    path: string,
    facts: Pick<CachedObject, 'sopClassUid' | 'sopInstanceUid' | 'transferSyntaxUid'>,
    size: Pick<CachedObject, 'length' | 'digest'>,
  ): Promise<CachedObject> {
    const header = await readFile(path);
    const object: CachedObject = {
      path,
      ...facts,
      ...size,
      studyInstanceUid: header.text('StudyInstanceUID') ?? '',
      seriesInstanceUid: header.text('SeriesInstanceUID') ?? '',
      frames: PIXELS.some(keyword => header.has(keyword)) ? Math.max(1, header.get('NumberOfFrames') ?? 1) : 0,
    };
    this.#bytes += object.length - (this.#objects.get(facts.sopInstanceUid)?.length ?? 0);
    this.#objects.delete(facts.sopInstanceUid);
    this.#objects.set(facts.sopInstanceUid, object);
    await this.#makeRoom();
    return object;
  }

  /** Those used longest ago go; who still reads one keeps its bytes to the end. */
  async #makeRoom(): Promise<void> {
    for (const [uid, { path, length }] of this.#objects) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#objects.delete(uid);
      this.#bytes -= length;
      await unlink(path).catch(() => undefined);
    }
    if (this.#bytes > this.#mostBytes) throw new WebError('cache-full');
  }
}

/** A UID from the network never becomes a part of a path. */
function nameOf(sopInstanceUid: string): string {
  return `${createHash('sha256').update(sopInstanceUid).digest('hex')}.dcm`;
}

/** Names of `nameOf`, and of what was on its way when a run ended. */
const OURS = /^(?:[\da-f]{64}\.dcm|\.[\da-f-]{36}\.part)$/;
const PIXELS = ['PixelData', 'FloatPixelData', 'DoubleFloatPixelData'] as const;
const MOST_HEADERS = 200;
