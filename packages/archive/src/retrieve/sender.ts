import { write } from 'hounsfield/data';
import { DimseError } from 'hounsfield/errors';
import type { Association, DimseResult, StoreObject } from 'hounsfield/network';
import { transferSyntax } from 'hounsfield/syntax';
import type { StoredObjects } from '../objects.ts';
import type { Ahead } from './read-ahead.ts';

/**
 * Sends stored objects over an association: byte for byte in the transfer syntax in which they are kept, or, when the
 * other side does not take that, native pixels in another native one (PS3.4 §C.4.2.2.1).
 */
export class Sender {
  readonly #objects: StoredObjects;
  readonly #association: Association;
  readonly #moveOriginator: StoreObject['moveOriginator'];

  constructor(objects: StoredObjects, association: Association, moveOriginator?: StoreObject['moveOriginator']) {
    this.#objects = objects;
    this.#association = association;
    this.#moveOriginator = moveOriginator;
  }

  /** @throws DimseError `no-accepted-context`; StorageError when the object cannot be read; AssociationError */
  async send({ facts, data: asKept }: Ahead): Promise<DimseResult> {
    const { sopClassUid, sopInstanceUid } = facts;
    const accepted = this.#association.storableSyntaxes(sopClassUid);
    const transferSyntaxUid = chosenSyntax(facts.transferSyntaxUid, accepted);
    if (transferSyntaxUid === undefined) {
      const detail = accepted.length === 0 ? 'its SOP Class was not accepted' : 'its transfer syntax was not accepted';
      throw new DimseError('no-accepted-context', { detail });
    }
    const isKept = transferSyntaxUid === facts.transferSyntaxUid;
    // Without the signal of C-CANCEL: a message that has begun goes to its end (PS3.7 §9.3.3.2).
    const data = isKept
      ? await asKept()
      : write(await this.#objects.header(facts), { encoding: transferSyntax(transferSyntaxUid)! });
    const originator = this.#moveOriginator === undefined ? {} : { moveOriginator: this.#moveOriginator };
    return this.#association.store({ sopClassUid, sopInstanceUid, transferSyntaxUid, data, ...originator });
  }
}

/** The one it is kept in, or for native pixels the first native one that is taken; undefined when there is none. */
export function chosenSyntax(kept: string, accepted: readonly string[]): string | undefined {
  if (accepted.includes(kept)) return kept;
  return isNative(kept) ? accepted.find(uid => isNative(uid) && transferSyntax(uid)?.deflated === false) : undefined;
}

/** Whether the pixels lie there as they are, so that it can be written in any other such transfer syntax. */
export function isNative(uid: string): boolean {
  const { binary, encapsulated, codec } = transferSyntax(uid) ?? UNKNOWN;
  return binary && !encapsulated && codec === 'none';
}

const UNKNOWN = { binary: false, encapsulated: false, codec: 'none' } as const;
