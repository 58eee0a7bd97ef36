import type { DataSet } from 'hounsfield/data';
import {
  type Association,
  type DimseContext,
  type DimseReply,
  type Proposal,
  type StoreObject,
  splitProposals,
} from 'hounsfield/network';
import { type InformationModel, messageTransferSyntaxes } from 'hounsfield/services';
import type { Index, InstanceFacts, InstanceScope } from '../index/index.ts';
import type { Log } from '../log.ts';
import type { StoredObjects } from '../objects.ts';
import type { Peers } from '../peers.ts';
import { BadIdentifier } from '../query/index.ts';
import { isNative, Sender } from './sender.ts';
import { Tally } from './tally.ts';
import { instancesOf, scopesOf } from './wanted.ts';

export interface RetrieveParts {
  readonly index: Index;
  readonly objects: StoredObjects;
  readonly peers: Peers;
  readonly log: Log;
  readonly relational: boolean;
}

/** What a handler of C-MOVE or C-GET knows. */
export interface RetrieveCall {
  readonly model: InformationModel;
  readonly identifier: DataSet;
  readonly cx: DimseContext;
}

/** Answers C-MOVE and C-GET (PS3.4 §C.4.2, §C.4.3): one sub-operation for each instance, and what came of all. */
export class Retriever {
  readonly #parts: RetrieveParts;

  constructor(parts: RetrieveParts) {
    this.#parts = parts;
  }

  /** The objects go back over the association of the request. */
  async *get({ model, identifier, cx }: RetrieveCall): AsyncGenerator<DimseReply> {
    const { scopes, refusal } = this.#scopes(identifier, model);
    if (scopes === undefined) {
      yield refusal;
      return;
    }
    const { total } = await this.#survey(scopes, cx.signal);
    const tally = new Tally(total);
    yield* this.#sendAll({ association: cx.association, scopes, tally, signal: cx.signal, only: () => true });
    yield tally.last();
  }

  /** The objects go to a peer of the configuration, over associations of their own. */
  async *move(call: RetrieveCall & { readonly destination: string }): AsyncGenerator<DimseReply> {
    const { model, identifier, cx, destination } = call;
    const { scopes, refusal } = this.#scopes(identifier, model);
    if (scopes === undefined) {
      yield refusal;
      return;
    }
    const { peers, log } = this.#parts;
    if (!peers.has(destination)) {
      yield { status: DESTINATION_UNKNOWN, comment: 'The move destination is not a peer of this archive' };
      return;
    }
    const { total, kinds } = await this.#survey(scopes, cx.signal);
    const tally = new Tally(total);
    const moveOriginator = { aeTitle: cx.callingAeTitle, messageId: cx.messageId };
    for (const proposals of splitProposals(proposalsFor(kinds))) {
      const classes = new Set(proposals.map(proposal => kindOf(proposal.abstractSyntax, proposal.transferSyntaxes[0])));
      const only = (facts: InstanceFacts): boolean => classes.has(kindOf(facts.sopClassUid, facts.transferSyntaxUid));
      const common = { scopes, tally, signal: cx.signal, only };
      let association: Association;
      try {
        association = await peers.connect(destination, proposals, cx.signal);
      } catch (error) {
        if (cx.signal.aborted) throw error;
        log.warn({ destination, err: error }, 'A move destination could not be reached');
        for await (const facts of this.#instances(common)) tally.failed(facts.sopInstanceUid);
        continue;
      }
      try {
        yield* this.#sendAll({ ...common, association, moveOriginator });
      } finally {
        await association[Symbol.asyncDispose]();
      }
    }
    yield tally.last();
  }

  #scopes(identifier: DataSet, model: InformationModel): Scopes {
    try {
      return { scopes: scopesOf(identifier, model, this.#parts) };
    } catch (error) {
      if (error instanceof BadIdentifier) return { refusal: { status: error.status, comment: error.message } };
      throw error;
    }
  }

  /** How many there are and of which kinds, before the first is sent. */
  async #survey(
    scopes: readonly InstanceScope[],
    signal: AbortSignal,
  ): Promise<{ readonly total: number; readonly kinds: ReadonlyMap<string, Kind> }> {
    const kinds = new Map<string, Kind>();
    let total = 0;
    for await (const { sopClassUid, transferSyntaxUid } of instancesOf(this.#parts.index, scopes, signal)) {
      total++;
      kinds.set(kindOf(sopClassUid, transferSyntaxUid), { sopClassUid, transferSyntaxUid });
    }
    return { total, kinds };
  }

  async *#instances({ scopes, signal, only }: Selection): AsyncGenerator<InstanceFacts> {
    for await (const facts of instancesOf(this.#parts.index, scopes, signal)) if (only(facts)) yield facts;
  }

  async *#sendAll(job: Job): AsyncGenerator<DimseReply> {
    const { association, tally, signal, moveOriginator } = job;
    const sender = new Sender(this.#parts.objects, association, moveOriginator);
    for await (const facts of this.#instances(job)) {
      if (signal.aborted) return;
      await this.#sendOne(sender, facts, job);
      yield tally.pending();
    }
  }

  async #sendOne(sender: Sender, facts: InstanceFacts, { tally, signal }: Job): Promise<void> {
    const { sopInstanceUid } = facts;
    try {
      const { category, status } = await sender.send(facts, signal);
      if (category === 'success') tally.completed();
      else if (category === 'warning') tally.warned();
      else {
        this.#parts.log.warn({ sopInstanceUid, status }, 'The receiver did not take an instance');
        tally.failed(sopInstanceUid);
      }
    } catch (error) {
      if (signal.aborted) throw error;
      this.#parts.log.warn({ sopInstanceUid, err: error }, 'An instance could not be sent');
      tally.failed(sopInstanceUid);
    }
  }
}

type Scopes =
  | { readonly scopes: readonly InstanceScope[]; readonly refusal?: never }
  | { readonly scopes?: never; readonly refusal: DimseReply };

interface Selection {
  readonly scopes: readonly InstanceScope[];
  readonly signal: AbortSignal;
  readonly only: (facts: InstanceFacts) => boolean;
}

interface Job extends Selection {
  readonly association: Association;
  readonly tally: Tally;
  readonly moveOriginator?: StoreObject['moveOriginator'];
}

interface Kind {
  readonly sopClassUid: string;
  readonly transferSyntaxUid: string;
}

function kindOf(sopClassUid: string, transferSyntaxUid = ''): string {
  return `${sopClassUid} ${transferSyntaxUid}`;
}

/** The transfer syntax in which it is kept comes first; native pixels can be had in the plain ones too. */
function proposalsFor(kinds: ReadonlyMap<string, Kind>): readonly Proposal[] {
  return [...kinds.values()].map(({ sopClassUid, transferSyntaxUid }) => {
    const others = isNative(transferSyntaxUid) ? messageTransferSyntaxes : [];
    return { abstractSyntax: sopClassUid, transferSyntaxes: [...new Set([transferSyntaxUid, ...others])] };
  });
}

/** PS3.4 Table C.4-2 */
const DESTINATION_UNKNOWN = 0xa801;
