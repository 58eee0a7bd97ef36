import type { DataSet } from 'hounsfield/data';
import type { Association, OpenOptions, Proposal } from 'hounsfield/network';
import { messageTransferSyntaxes, StudyRoot } from 'hounsfield/services';
import type { PeerFlags } from '../commands/peer-flags.ts';
import { openAssociation } from '../open-association.ts';
import type { PeerAddress } from '../parsers.ts';
import { webErrorOf } from './peer-error.ts';

/** The PACS behind the gateway; so many associations are open at a time, the others wait. */
export class Upstream {
  readonly #peer: PeerAddress;
  readonly #flags: PeerFlags;
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(peer: PeerAddress, flags: PeerFlags, associations: number) {
    this.#peer = peer;
    this.#flags = flags;
    this.#free = associations;
  }

  /** AE title that the PACS knows us by. */
  get calling(): string {
    return this.#flags.calling;
  }

  /** Matches of a C-FIND of Study Root; leaving the loop sends C-CANCEL. @throws WebError */
  async *find(identifier: DataSet, signal: AbortSignal): AsyncGenerator<DataSet> {
    const propose = [{ abstractSyntax: StudyRoot.find, transferSyntaxes: messageTransferSyntaxes }];
    await this.#take();
    try {
      signal.throwIfAborted();
      const association = await openAssociation(this.#peer, this.#flags, propose);
      try {
        yield* association.find(StudyRoot, identifier, { signal });
      } finally {
        await association.release().catch(() => undefined);
      }
    } catch (error) {
      throw signal.aborted ? error : webErrorOf(error);
    } finally {
      this.#give();
    }
  }

  /** Opens an association, does the work on it and releases it. @throws WebError */
  async work<T>(
    propose: readonly Proposal[],
    work: (association: Association) => Promise<T>,
    more: Pick<OpenOptions, 'services'> = {},
  ): Promise<T> {
    await this.#take();
    try {
      const association = await openAssociation(this.#peer, this.#flags, propose, more);
      try {
        return await work(association);
      } finally {
        await association.release().catch(() => undefined);
      }
    } catch (error) {
      throw webErrorOf(error);
    } finally {
      this.#give();
    }
  }

  async #take(): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>(resolve => this.#waiting.push(resolve));
  }

  #give(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
  }
}
