import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError } from 'hounsfield/errors';
import type { Scope } from 'hounsfield/web';
import type { AuditTrail } from '../audit/index.ts';
import type { Index } from '../index/index.ts';
import type { Log } from '../log.ts';
import { type BlobStore, nodeFiles, storageFailure } from '../storage/index.ts';

export interface RemoverOptions {
  readonly folder: string;
  readonly index: Pick<Index, 'instances' | 'upkeep'>;
  readonly blobs: Pick<BlobStore, 'remove'>;
  readonly audit: Pick<AuditTrail, 'record'>;
  readonly log: Log;
}

/** One removal that has begun: what of it is still there when the archive starts goes then. */
interface Removal {
  readonly instances: readonly string[];
  readonly blobs: readonly string[];
}

/**
 * Deletes objects for good. What is to go is written down first, so that a crash or a power cut in the middle leaves
 * neither a record without its object nor an object that the next start would take in again. It stays written down until
 * a start finds nothing of it left, for the index may lose to a power cut what it has not synced.
 */
export class Remover {
  readonly #options: RemoverOptions;

  private constructor(options: RemoverOptions) {
    this.#options = options;
  }

  /** Ends what an earlier run has begun; to be called before the blobs without a record are looked at. @throws StorageError */
  static async open(options: RemoverOptions): Promise<Remover> {
    const remover = new Remover(options);
    await mkdir(options.folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(options.folder)) await remover.#resume(join(options.folder, name));
    return remover;
  }

  /** @returns how many instances there were. @throws StorageError */
  async remove(scope: Scope, signal?: AbortSignal): Promise<number> {
    const { audit } = this.#options;
    let count = 0;
    for (;;) {
      const facts = await this.#some(scope, signal);
      if (facts.length === 0) break;
      await this.#removeSome(facts);
      count += facts.length;
    }
    if (count > 0) audit.record({ what: 'deleted', studies: [scope.study], instances: count });
    return count;
  }

  async #removeSome(facts: readonly Facts[]): Promise<void> {
    const { index } = this.#options;
    const ids = facts.map(({ id }) => id);
    const blobs = keysOf(await index.upkeep({ what: 'blobs', instances: ids }));
    const written = await this.#writeDown({ instances: facts.map(each => each.sopInstanceUid), blobs });
    const gone = await index.upkeep({ what: 'remove', instances: ids }).then(keysOf, async error => {
      // Whoever is told that nothing was deleted must not find it gone after the next start.
      if (isUndone(error)) await rm(written, { force: true }).catch(() => {});
      throw error;
    });
    // Another content of an instance may have come meanwhile: it went with the others and must not come back.
    const later = gone.filter(key => !blobs.includes(key));
    if (later.length > 0) await this.#writeDown({ instances: [], blobs: later });
    await this.#removeBlobs([...blobs, ...later]);
  }

  async #some(scope: Scope, signal?: AbortSignal): Promise<readonly Facts[]> {
    const found: Facts[] = [];
    for await (const facts of this.#options.index.instances(scope, signal)) {
      found.push(facts);
      if (found.length === AT_A_TIME) break;
    }
    return found;
  }

  async #resume(path: string): Promise<void> {
    const { log, index } = this.#options;
    if (path.endsWith('.json')) {
      // What was not written to its end was not acted on.
      const { instances, blobs } = readRemoval(await readFile(path, 'utf8'));
      const ids: number[] = [];
      for (const instance of instances) {
        for await (const facts of index.instances({ instance })) if (blobs.includes(facts.blobKey)) ids.push(facts.id);
      }
      await this.#removeBlobs(blobs);
      if (ids.length > 0) {
        await index.upkeep({ what: 'remove', instances: ids });
        log.warn({ instances: ids.length }, 'Objects whose deletion had begun were deleted');
        return;
      }
    }
    await rm(path, { force: true });
  }

  async #removeBlobs(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#options.blobs.remove(key, { forGood: true });
  }

  /** @returns where */
  async #writeDown(removal: Removal): Promise<string> {
    const path = join(this.#options.folder, `${randomUUID()}.json`);
    try {
      const file = await open(`${path}.new`, 'wx', 0o600);
      try {
        await file.writeFile(JSON.stringify(removal));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${path}.new`, path);
      const folder = await nodeFiles.openFolder(this.#options.folder);
      await folder.sync().finally(() => folder.close());
      return path;
    } catch (error) {
      for (const each of [path, `${path}.new`]) await rm(each, { force: true }).catch(() => {});
      throw storageFailure(error);
    }
  }
}

interface Facts {
  readonly id: number;
  readonly sopInstanceUid: string;
  readonly blobKey: string;
}

/** After these the index is as it was before. */
function isUndone(error: unknown): boolean {
  return error instanceof StorageError && UNDONE.has(error.code);
}

function keysOf(rows: Awaited<ReturnType<Index['upkeep']>>): readonly string[] {
  return rows.map(row => String(row['blob_key']));
}

function readRemoval(text: string): Removal {
  // Only we write there.
  const { instances = [], blobs = [] } = JSON.parse(text) as Partial<Removal>;
  return { instances, blobs };
}

const UNDONE: ReadonlySet<string> = new Set([
  'disk-full',
  'index-locked',
  'index-unreachable',
  'index-in-use',
  'index-behind',
]);

/** Instances of one transaction. */
const AT_A_TIME = 200;
