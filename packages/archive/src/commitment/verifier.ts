import { StorageError } from 'hounsfield/errors';
import type { InstanceReference } from 'hounsfield/services';
import { type Index, type InstanceFacts, versionRow } from '../index/index.ts';
import type { Log } from '../log.ts';
import type { NonPatientIndex } from '../non-patient/index.ts';
import type { StoredObjects } from '../objects.ts';

/** An object that shall be kept, where whoever asks says so in a study and series. */
export interface HeldReference extends InstanceReference {
  readonly studyInstanceUid?: string | undefined;
  readonly seriesInstanceUid?: string | undefined;
}

/** What is kept, and what is not, with a Failure Reason. */
export interface Verified<Reference> {
  readonly committed: readonly Reference[];
  readonly failed: readonly (Reference & { readonly reason: number })[];
}

export interface VerifierParts {
  readonly index: Pick<Index, 'locate' | 'upkeep'>;
  readonly nonPatient: Pick<NonPatientIndex, 'locate' | 'contents'>;
  readonly objects: StoredObjects;
  readonly log: Log;
}

/** Finds out whether objects are kept as they were received: each is read again and its digest compared. */
export class Verifier {
  readonly #index: Pick<Index, 'locate' | 'upkeep'>;
  readonly #nonPatient: Pick<NonPatientIndex, 'locate' | 'contents'>;
  readonly #objects: StoredObjects;
  readonly #log: Log;

  constructor({ index, nonPatient, objects, log }: VerifierParts) {
    this.#index = index;
    this.#nonPatient = nonPatient;
    this.#objects = objects;
    this.#log = log;
  }

  /** @throws what the signal says, between two objects */
  async verify<Reference extends HeldReference>(
    references: readonly Reference[],
    signal?: AbortSignal,
  ): Promise<Verified<Reference>> {
    const committed: Reference[] = [];
    const failed: (Reference & { readonly reason: number })[] = [];
    for (const reference of references) {
      signal?.throwIfAborted();
      const reason = await this.#failureOf(reference);
      if (reason === undefined) committed.push(reference);
      else failed.push({ ...reference, reason });
    }
    return { committed, failed };
  }

  /** Failure Reason (PS3.3 §C.14.1.1), or undefined when it is kept. */
  async #failureOf(reference: HeldReference): Promise<number | undefined> {
    const { sopClassUid, sopInstanceUid } = reference;
    const facts = (await this.#index.locate(sopInstanceUid)) ?? (await this.#nonPatient.locate(sopInstanceUid));
    if (facts === undefined || !isWhereSaid(facts, reference)) return NO_SUCH_INSTANCE;
    if (facts.sopClassUid !== sopClassUid) return CLASS_CONFLICT;
    try {
      // Whoever asks may have sent any of them.
      for (const content of await this.#contents(facts)) await this.#objects.check(content);
      return undefined;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#log.error({ sopInstanceUid, err: error }, 'A stored object cannot be committed to');
      return PROCESSING_FAILURE;
    }
  }

  async #contents(facts: InstanceFacts): Promise<readonly InstanceFacts[]> {
    const { sopInstanceUid } = facts;
    if (facts.studyInstanceUid === '') return (await this.#nonPatient.contents(sopInstanceUid)).map(row => row.facts);
    const versions = await this.#index.upkeep({ what: 'versions', sopInstanceUid });
    return versions.map(row => ({ ...facts, ...versionRow(row) }));
  }
}

function isWhereSaid(facts: InstanceFacts, { studyInstanceUid, seriesInstanceUid }: HeldReference): boolean {
  return (
    (studyInstanceUid ?? facts.studyInstanceUid) === facts.studyInstanceUid &&
    (seriesInstanceUid ?? facts.seriesInstanceUid) === facts.seriesInstanceUid
  );
}

const PROCESSING_FAILURE = 0x0110;
const NO_SUCH_INSTANCE = 0x0112;
const CLASS_CONFLICT = 0x0119;
