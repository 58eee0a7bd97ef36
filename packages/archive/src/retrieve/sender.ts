import { write } from 'hounsfield/data';
import { DecodeError, DimseError } from 'hounsfield/errors';
import type { Association, DimseResult, StoreObject } from 'hounsfield/network';
import { transferSyntax } from 'hounsfield/syntax';
import { isNative, syntaxChoices, type Transcoder } from '../codecs/index.ts';
import type { InstanceFacts } from '../index/index.ts';
import type { StoredObjects } from '../objects.ts';
import type { Ahead } from './read-ahead.ts';

export interface SenderParts {
  readonly objects: StoredObjects;
  readonly transcoder: Transcoder;
  readonly moveOriginator?: StoreObject['moveOriginator'];
}

/**
 * Sends stored objects over an association: byte for byte in the transfer syntax in which they are kept, or, when the
 * other side does not take that, in another that it takes and that loses nothing (PS3.4 §C.4.2.2.1).
 */
export class Sender {
  readonly #parts: SenderParts;
  readonly #association: Association;

  constructor(association: Association, parts: SenderParts) {
    this.#association = association;
    this.#parts = parts;
  }

  /**
   * @throws DimseError `no-accepted-context`; DecodeError when it could be had in no transfer syntax that is taken;
   * StorageError when the object cannot be read; AssociationError
   */
  async send({ facts, data: asKept }: Ahead): Promise<DimseResult> {
    const { sopClassUid, sopInstanceUid } = facts;
    const accepted = this.#association.storableSyntaxes(sopClassUid);
    const [first, ...others] = syntaxChoices(facts.transferSyntaxUid, accepted);
    if (first === undefined) {
      const detail = accepted.length === 0 ? 'its SOP Class was not accepted' : 'its transfer syntax was not accepted';
      throw new DimseError('no-accepted-context', { detail });
    }
    const { moveOriginator } = this.#parts;
    const { data, transferSyntaxUid } =
      first === facts.transferSyntaxUid
        ? { data: await asKept(), transferSyntaxUid: first }
        : await this.#written(facts, [first, ...others]);
    const originator = moveOriginator === undefined ? {} : { moveOriginator };
    return this.#association.store({ sopClassUid, sopInstanceUid, transferSyntaxUid, data, ...originator });
  }

  /** In the first transfer syntax that can hold it. */
  async #written(
    facts: InstanceFacts,
    choices: readonly string[],
  ): Promise<Pick<StoreObject, 'data' | 'transferSyntaxUid'>> {
    const { objects, transcoder } = this.#parts;
    await objects.ready(facts);
    const header = await objects.header(facts);
    let problem: DecodeError | undefined;
    for (const transferSyntaxUid of choices) {
      // Without the signal of C-CANCEL: a message that has begun goes to its end (PS3.7 §9.3.3.2).
      if (isNative(facts.transferSyntaxUid) && isNative(transferSyntaxUid))
        return { data: write(header, { encoding: transferSyntax(transferSyntaxUid)! }), transferSyntaxUid };
      try {
        const transcoded = await transcoder.transcode(header, facts.transferSyntaxUid, transferSyntaxUid);
        return { data: transcoded.write(), transferSyntaxUid };
      } catch (error) {
        if (!(error instanceof DecodeError)) throw error;
        problem ??= error;
      }
    }
    throw problem;
  }
}
