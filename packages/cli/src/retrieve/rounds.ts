import { describeStatus, type NegotiatedContext, type Proposal, type RetrieveResult } from 'hounsfield/network';
import { getProposals, type InformationModel } from 'hounsfield/services';

/** A class, and the transfer syntaxes of it that no association was asked for yet. */
interface Wish {
  readonly sopClassUid: string;
  readonly transferSyntaxes: readonly string[];
}

/**
 * What is proposed for C-GET. A context has one transfer syntax, chosen by the peer before it knows what will be asked
 * for, and an association has room for 127 of them beside the model (PS3.8 §9.3.2.2). So each pair of class and transfer
 * syntax has a context of its own where there is room, and else what could not be sent is asked for once more over
 * another association, with what the first one left out.
 */
export class Rounds {
  readonly #model: Pick<InformationModel, 'get'>;
  #wishes: Wish[];
  #left: number = MOST_ROUNDS;

  constructor(
    model: Pick<InformationModel, 'get'>,
    sopClasses: readonly string[],
    transferSyntaxes: readonly string[],
  ) {
    this.#model = model;
    const hasRoom = sopClasses.length * transferSyntaxes.length <= MOST_CONTEXTS;
    const groups = hasRoom ? transferSyntaxes.map(uid => [uid]) : [transferSyntaxes];
    this.#wishes = sopClasses.flatMap(sopClassUid => groups.map(group => ({ sopClassUid, transferSyntaxes: group })));
  }

  get hasMore(): boolean {
    return this.#wishes.length > 0 && this.#left > 0;
  }

  /** The proposals of the next association. */
  next(): readonly Proposal[] {
    this.#left--;
    const wishes = this.#wishes.splice(0, MOST_CONTEXTS);
    const storage = wishes.flatMap(({ sopClassUid, transferSyntaxes }) =>
      getProposals(this.#model, [sopClassUid], transferSyntaxes).slice(1),
    );
    return [...getProposals(this.#model, []), ...storage];
  }

  /** What became of them: of a context that was accepted the other transfer syntaxes are still open. */
  note(contexts: readonly NegotiatedContext[]): void {
    for (const { abstractSyntax: sopClassUid, transferSyntax, transferSyntaxes, scp } of contexts) {
      if (transferSyntax === undefined || !scp) continue;
      const rest = transferSyntaxes.filter(uid => uid !== transferSyntax);
      if (rest.length > 0) this.#wishes.push({ sopClassUid, transferSyntaxes: rest });
    }
  }
}

/** What came of all associations together: only what never came has failed. */
export function together(
  before: RetrieveResult | undefined,
  result: RetrieveResult,
  received: ReadonlySet<string>,
): RetrieveResult {
  const { completed = 0, failed = 0, warning = 0 } = result.subOperations ?? {};
  if (before === undefined || result.subOperations === undefined) return before ?? result;
  const failedSopInstanceUids = result.failedSopInstanceUids.filter(uid => !received.has(uid));
  const isNamed = result.failedSopInstanceUids.length > 0;
  const subOperations = {
    completed: completed + (before.subOperations?.completed ?? 0),
    warning: warning + (before.subOperations?.warning ?? 0),
    failed: isNamed || failed === 0 ? failedSopInstanceUids.length : (before.subOperations?.failed ?? 0) - completed,
  };
  const isWhole = subOperations.failed <= 0 && result.category !== 'cancel';
  const status = isWhole ? describeStatus(0x0000, 'Query/Retrieve', 'C-GET') : result;
  return { ...result, ...status, subOperations, failedSopInstanceUids };
}

/** The model takes one of 128. */
const MOST_CONTEXTS = 127;
const MOST_ROUNDS = 6;
