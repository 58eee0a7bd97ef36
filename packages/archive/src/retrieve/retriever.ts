import type { DataSet } from 'hounsfield/data';
import type { Association, DimseContext, DimseReply, DimseResult, Proposal } from 'hounsfield/network';
import { type InformationModel, messageTransferSyntaxes } from 'hounsfield/services';
import { fallbackSyntaxes, isNative, type Transcoder } from '../codecs/index.ts';
import type { Index, InstanceFacts, InstanceScope } from '../index/index.ts';
import type { Log } from '../log.ts';
import type { StoredObjects } from '../objects.ts';
import type { Peers } from '../peers.ts';
import { BadIdentifier } from '../query/index.ts';
import { Delivery } from './delivery.ts';
import { pauseOf, whileUnderWay } from './patience.ts';
import { type Ahead, ReadAhead } from './read-ahead.ts';
import { Sender } from './sender.ts';
import { Tally } from './tally.ts';
import { instancesOf, scopesOf } from './wanted.ts';

export interface RetrieveParts {
  readonly index: Pick<Index, 'instances'>;
  readonly objects: StoredObjects;
  readonly transcoder: Transcoder;
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
  readonly #ahead: ReadAhead;

  constructor(parts: RetrieveParts) {
    this.#parts = parts;
    this.#ahead = new ReadAhead(parts.objects);
  }

  /** The objects go back over the association of the request. */
  async *get({ model, identifier, cx }: RetrieveCall): AsyncGenerator<DimseReply> {
    const { scopes, refusal } = this.#scopes(identifier, model);
    if (scopes === undefined) {
      yield refusal;
      return;
    }
    const { signal, association } = cx;
    const { total, instances } = await this.#survey(scopes, signal);
    const sender = new Sender(association, this.#parts);
    const send = (ahead: Ahead): Promise<DimseResult> => sender.send(ahead);
    yield* concluded(new Tally(total), signal, tally => this.#sendAll({ instances, tally, signal, send, only: all }));
  }

  /** The objects go to a peer of the configuration, over associations of their own. */
  async *move(call: RetrieveCall & { readonly destination: string }): AsyncGenerator<DimseReply> {
    const { model, identifier, cx, destination } = call;
    const { scopes, refusal } = this.#scopes(identifier, model);
    if (scopes === undefined) {
      yield refusal;
      return;
    }
    if (!this.#parts.peers.has(destination)) {
      yield { status: DESTINATION_UNKNOWN, comment: 'The move destination is not a peer of this archive' };
      return;
    }
    const surveyed = await this.#survey(scopes, cx.signal);
    yield* concluded(new Tally(surveyed.total), cx.signal, tally => this.#deliver(call, surveyed, tally));
  }

  /** As many associations, one after another, as all kinds of objects need contexts. */
  async *#deliver(
    { cx, destination }: RetrieveCall & { readonly destination: string },
    { instances, kinds }: Surveyed,
    tally: Tally,
  ): AsyncGenerator<DimseReply> {
    const { peers, objects, transcoder } = this.#parts;
    const { signal } = cx;
    const moveOriginator = { aeTitle: cx.callingAeTitle, messageId: cx.messageId };
    for (const group of groupsOf([...kinds.values()])) {
      const own = new Set(group.map(kind => kindOf(kind.sopClassUid, kind.transferSyntaxUid)));
      const only = (facts: InstanceFacts): boolean => own.has(kindOf(facts.sopClassUid, facts.transferSyntaxUid));
      const open = (): Promise<Association> => peers.connect(destination, group.flatMap(proposalsFor), signal);
      await using delivery = new Delivery({ objects, transcoder, moveOriginator, open });
      const send = (ahead: Ahead): Promise<DimseResult> => delivery.send(ahead, signal);
      yield* this.#sendAll({ instances, tally, signal, send, only, tellsWaiting: true });
    }
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
  async #survey(scopes: readonly InstanceScope[], signal: AbortSignal): Promise<Surveyed> {
    const kinds = new Map<string, Kind>();
    const known: InstanceFacts[] = [];
    let total = 0;
    for await (const facts of instancesOf(this.#parts.index, scopes, signal)) {
      const { sopClassUid, transferSyntaxUid } = facts;
      total++;
      if (total <= MOST_KNOWN) known.push(facts);
      kinds.set(kindOf(sopClassUid, transferSyntaxUid), { sopClassUid, transferSyntaxUid });
    }
    const again = (): AsyncIterable<InstanceFacts> => instancesOf(this.#parts.index, scopes, signal);
    return { total, kinds, instances: () => (total <= MOST_KNOWN ? known : again()) };
  }

  async *#instances({ instances, only }: Selection): AsyncGenerator<InstanceFacts> {
    for await (const facts of instances()) if (only(facts)) yield facts;
  }

  async *#sendAll(job: Job): AsyncGenerator<DimseReply> {
    const { tally, signal } = job;
    let told = Number.NEGATIVE_INFINITY;
    for await (const ahead of this.#ahead.of(this.#instances(job))) {
      let sent: Promise<void> | undefined;
      try {
        if (signal.aborted) return;
        sent = this.#sendOne(ahead, job);
        if (job.tellsWaiting !== true) await sent;
        else
          for await (const _ of whileUnderWay(sent, () => pauseOf(PATIENCE)))
            if (!signal.aborted) yield tally.pending();
      } finally {
        // Nobody may wait for more, but what has begun goes to its end.
        await sent?.catch(() => {});
        ahead.release();
      }
      // Not after each: it is a message more for the requestor, and nobody watches that closely (PS3.4 §C.4.2.3).
      const now = performance.now();
      if (now - told < BETWEEN_PENDING) continue;
      told = now;
      yield tally.pending();
    }
  }

  async #sendOne(ahead: Ahead, { tally, signal, send }: Job): Promise<void> {
    const { sopInstanceUid } = ahead.facts;
    try {
      const { category, status } = await send(ahead);
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

/** All replies of a retrieval, the last one too, whether it comes to its end or is cancelled. */
async function* concluded(
  tally: Tally,
  signal: AbortSignal,
  replies: (tally: Tally) => AsyncIterable<DimseReply>,
): AsyncGenerator<DimseReply> {
  try {
    yield* replies(tally);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  yield signal.aborted ? tally.cancelled() : tally.last();
}

function all(): boolean {
  return true;
}

type Scopes =
  | { readonly scopes: readonly InstanceScope[]; readonly refusal?: never }
  | { readonly scopes?: never; readonly refusal: DimseReply };

/** What is to be sent. */
interface Surveyed {
  readonly total: number;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Looked up again where there are many. */
  instances(): Iterable<InstanceFacts> | AsyncIterable<InstanceFacts>;
}

interface Selection extends Pick<Surveyed, 'instances'> {
  readonly signal: AbortSignal;
  readonly only: (facts: InstanceFacts) => boolean;
}

interface Job extends Selection {
  readonly tally: Tally;
  /** Whether the requestor is told meanwhile that one takes long: it does not see the destination. */
  readonly tellsWaiting?: boolean;
  send(ahead: Ahead): Promise<DimseResult>;
}

interface Kind {
  readonly sopClassUid: string;
  readonly transferSyntaxUid: string;
}

function kindOf(sopClassUid: string, transferSyntaxUid: string): string {
  return `${sopClassUid} ${transferSyntaxUid}`;
}

/**
 * The transfer syntax in which it is kept; native ones, in which it can be written; and those that lose nothing. A peer
 * chooses one for each context, so that each kind has its own.
 */
function proposalsFor({ sopClassUid: abstractSyntax, transferSyntaxUid }: Kind): readonly Proposal[] {
  const native: readonly string[] = messageTransferSyntaxes;
  const fallback = fallbackSyntaxes.filter(uid => uid !== transferSyntaxUid);
  const lists = isNative(transferSyntaxUid)
    ? [[...new Set([transferSyntaxUid, ...native])], fallback]
    : [[transferSyntaxUid], native, fallback];
  return lists.filter(list => list.length > 0).map(transferSyntaxes => ({ abstractSyntax, transferSyntaxes }));
}

/** As many kinds as one association has contexts for. */
function groupsOf(kinds: readonly Kind[]): readonly (readonly Kind[])[] {
  const count = Math.ceil(kinds.length / KINDS);
  return Array.from({ length: count }, (_, k) => kinds.slice(k * KINDS, (k + 1) * KINDS));
}

/** Three contexts for each, of 128 (PS3.8 §9.3.2.2). */
const KINDS = 42;
/** Instances whose facts stay in memory between the survey and their turn. */
const MOST_KNOWN = 1000;
/** Milliseconds between two pending responses. */
const BETWEEN_PENDING = 50;
/** The same while one instance is under way: requestors give up on a silence of half a minute or so. */
const PATIENCE = 5_000;
/** PS3.4 Table C.4-2 */
const DESTINATION_UNKNOWN = 0xa801;
