import { createHash } from 'node:crypto';
import { StorageError } from 'hounsfield/errors';
import type { CommitmentResult, FailedInstance, InstanceReference } from 'hounsfield/services';
import { type Index, type InstanceFacts, versionRow } from '../index/index.ts';
import type { Log } from '../log.ts';
import type { StoredObjects } from '../objects.ts';

/** Finds out whether objects are kept as they were received: each is read again and its digest compared. */
export class Verifier {
  readonly #index: Index;
  readonly #objects: StoredObjects;
  readonly #log: Log;

  constructor(index: Index, objects: StoredObjects, log: Log) {
    this.#index = index;
    this.#objects = objects;
    this.#log = log;
  }

  /** @throws what the signal says, between two objects */
  async verify(
    references: readonly InstanceReference[],
    signal?: AbortSignal,
  ): Promise<Pick<CommitmentResult, 'committed' | 'failed'>> {
    const committed: InstanceReference[] = [];
    const failed: FailedInstance[] = [];
    for (const reference of references) {
      signal?.throwIfAborted();
      const reason = await this.#failureOf(reference);
      if (reason === undefined) committed.push(reference);
      else failed.push({ ...reference, reason });
    }
    return { committed, failed };
  }

  /** Failure Reason (PS3.3 §C.14.1.1), or undefined when it is kept. */
  async #failureOf({ sopClassUid, sopInstanceUid }: InstanceReference): Promise<number | undefined> {
    const facts = await this.#index.locate(sopInstanceUid);
    if (facts === undefined) return NO_SUCH_INSTANCE;
    if (facts.sopClassUid !== sopClassUid) return CLASS_CONFLICT;
    try {
      // Whoever asks may have sent any of them.
      const versions = (await this.#index.upkeep({ what: 'versions', sopInstanceUid })).map(versionRow);
      const damaged = await this.#firstDamaged(versions.map(version => ({ ...facts, ...version })));
      if (damaged === undefined) return undefined;
      this.#log.error({ sopInstanceUid, digest: damaged }, 'A stored object has not the bytes it was received with');
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#log.error({ sopInstanceUid, err: error }, 'A stored object cannot be read');
    }
    return PROCESSING_FAILURE;
  }

  async #firstDamaged(versions: readonly InstanceFacts[]): Promise<string | undefined> {
    for (const version of versions) if ((await this.#digest(version)) !== version.digest) return version.digest;
    return undefined;
  }

  async #digest(facts: InstanceFacts): Promise<string> {
    const hash = createHash('sha256');
    for await (const chunk of this.#objects.dataSet(facts)) hash.update(chunk);
    return hash.digest('hex');
  }
}

const PROCESSING_FAILURE = 0x0110;
const NO_SUCH_INSTANCE = 0x0112;
const CLASS_CONFLICT = 0x0119;
