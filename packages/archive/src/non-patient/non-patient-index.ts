import { StorageError } from 'hounsfield/errors';
import { nonPatientServices } from 'hounsfield/services';
import {
  type Index,
  type InstanceFacts,
  type InstanceScope,
  inflateHeader,
  type NonPatientRow,
  nonPatientRow,
} from '../index/index.ts';

/** An instance that belongs to no patient, with its packed token tape. */
export interface NonPatientEntry {
  readonly facts: InstanceFacts;
  readonly packed: Uint8Array;
}

/** What is looked for. */
export interface NonPatientScope {
  readonly sopClasses: readonly string[];
  /** All unless told. */
  readonly sopInstanceUids?: readonly string[];
}

/**
 * What the index tells of instances that belong to no patient, as it tells of others: they are given back by the same
 * code. There are few of them, so searches look at each.
 */
export class NonPatientIndex implements Pick<Index, 'instances' | 'locate' | 'header'> {
  readonly #index: Pick<Index, 'upkeep'>;
  readonly #sopClasses: readonly string[];

  /** @param sopClasses others are not told of; all classes unless told */
  constructor(index: Pick<Index, 'upkeep'>, sopClasses: readonly string[] = ALL) {
    this.#index = index;
    this.#sopClasses = sopClasses;
  }

  /** The same for some classes. */
  only(sopClasses: readonly string[]): NonPatientIndex {
    return new NonPatientIndex(this.#index, sopClasses);
  }

  /** In the order in which they came, some at a time. */
  async *entries(
    { sopClasses, sopInstanceUids }: NonPatientScope,
    signal?: AbortSignal,
  ): AsyncGenerator<NonPatientEntry> {
    const own = sopClasses.filter(uid => this.#sopClasses.includes(uid));
    const named = sopInstanceUids === undefined ? {} : { sopInstanceUids: sopInstanceUids.slice(0, MOST_NAMED) };
    for (let after = 0; ; ) {
      signal?.throwIfAborted();
      const page = { what: 'non-patient-page', sopClasses: own, after, limit: PAGE, ...named } as const;
      const rows = await this.#index.upkeep(page);
      for (const row of rows) {
        const { facts, packed } = nonPatientRow(row);
        if (packed === undefined) throw damaged();
        after = facts.id;
        yield { facts, packed: inflateHeader(packed) };
      }
      if (rows.length < PAGE) return;
    }
  }

  /** Those of the UID that the scope names. */
  async *instances({ instance }: InstanceScope, signal?: AbortSignal): AsyncGenerator<InstanceFacts> {
    if (instance === undefined) return;
    const scope = { sopClasses: this.#sopClasses, sopInstanceUids: [instance] };
    for await (const { facts } of this.entries(scope, signal)) yield facts;
  }

  async locate(sopInstanceUid: string): Promise<InstanceFacts | undefined> {
    for await (const facts of this.instances({ instance: sopInstanceUid })) return facts;
    return undefined;
  }

  /** All contents of an instance, the first one first. */
  async contents(sopInstanceUid: string): Promise<readonly NonPatientRow[]> {
    return (await this.#index.upkeep({ what: 'non-patient-contents', sopInstanceUid })).map(nonPatientRow);
  }

  async header(id: number): Promise<Uint8Array | undefined> {
    const [row] = await this.#index.upkeep({ what: 'non-patient-header', id });
    const packed = row?.['packed'];
    return packed instanceof Uint8Array ? inflateHeader(packed) : undefined;
  }
}

const ALL: readonly string[] = nonPatientServices.flatMap(({ objects }) => objects);

function damaged(): StorageError {
  return new StorageError('index-damaged', { detail: 'an instance has no header record' });
}

const PAGE = 64;
/** More UIDs than one statement takes. */
const MOST_NAMED = 1000;
