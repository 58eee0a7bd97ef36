import { StorageError } from 'hounsfield/errors';
import type { AuditTrail } from './audit/index.ts';
import type { Index, InstanceFacts } from './index/index.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics/index.ts';

/** Which object it is, and where it lies. */
export type Located = Pick<InstanceFacts, 'blobKey' | 'sopInstanceUid'>;

export interface DamageParts {
  readonly index: Pick<Index, 'blobKeys'>;
  readonly audit: Pick<AuditTrail, 'record'>;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'damaged'>;
}

/**
 * Stored objects that turned out not to be as they were received. Each is told once; from then on it is read to its end
 * before a byte of it is given, so that whoever asks again gets an answer and not a torn one.
 */
export class Damage {
  readonly #parts: DamageParts;
  /** By key: one that is mended has another. True where it has been told. */
  readonly #suspects = new Map<string, boolean>();

  constructor(parts: DamageParts) {
    this.#parts = parts;
  }

  isSuspected({ blobKey }: Located): boolean {
    return this.#suspects.has(blobKey);
  }

  /** To be read to its end before it is given. */
  suspect({ blobKey }: Located): void {
    if (this.#suspects.has(blobKey)) return;
    if (this.#suspects.size >= MOST) this.#suspects.clear();
    this.#suspects.set(blobKey, false);
  }

  /** It is whole again. */
  cleared({ blobKey }: Located): void {
    this.#suspects.delete(blobKey);
  }

  /** Looks at what went wrong while an object was read to be given back, and gives it back. */
  noted(error: unknown, located: Located): unknown {
    if (error instanceof StorageError && FLAWS.has(error.code)) this.#found(located, error).catch(() => {});
    return error;
  }

  async #found(located: Located, error: StorageError): Promise<void> {
    const { index, audit, log, metrics } = this.#parts;
    const { blobKey, sopInstanceUid } = located;
    this.suspect(located);
    if (this.#suspects.get(blobKey) === true) return metrics.damaged.add({});
    this.#suspects.set(blobKey, true);
    // Whoever read on while it was deleted, or mended, found nothing wrong.
    const known = await index.blobKeys(blobKey).catch(() => [blobKey]);
    if (known.length === 0) return this.cleared(located);
    metrics.damaged.add({});
    audit.record({ what: 'damaged', instance: sopInstanceUid });
    log.error({ sopInstanceUid, code: error.code }, 'A stored object is not as it was received');
  }
}

const FLAWS: ReadonlySet<string> = new Set(['blob-damaged', 'blob-missing']);
const MOST = 10_000;
