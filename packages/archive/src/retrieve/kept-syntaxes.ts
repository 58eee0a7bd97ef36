import { type AcceptHook, allOf } from 'hounsfield/network';
import { isNative, syntaxChoices } from '../codecs/index.ts';
import type { Index } from '../index/index.ts';

/**
 * The transfer syntaxes in which objects of each SOP Class are kept, the usual one first, as far as the latest studies
 * tell. What a C-GET asks for is known only when the transfer syntax of each context was chosen.
 */
export class KeptSyntaxes {
  readonly #index: Index;
  readonly #now: () => number;
  #known: Promise<ReadonlyMap<string, readonly string[]>> | undefined;
  #readAt = 0;

  constructor(index: Index, now: () => number = Date.now) {
    this.#index = index;
    this.#now = now;
  }

  /** Where the requestor is SCP of Storage it gets what can be sent; beside that all is as the other hook says. */
  hook(other: AcceptHook | undefined): AcceptHook {
    const own: AcceptHook = async ({ user }) => {
      if (!user.roles.some(role => role.scp)) return true;
      const kept = await this.#fresh();
      return { preferred: (sopClassUid, proposed) => deliverable(kept.get(sopClassUid) ?? [], proposed) };
    };
    return other === undefined ? own : allOf(other, own);
  }

  async #fresh(): Promise<ReadonlyMap<string, readonly string[]>> {
    const isOld = this.#now() - this.#readAt > FRESH;
    if (this.#known === undefined || isOld) {
      this.#readAt = this.#now();
      this.#known = this.#read();
    }
    // A choice that is not the best is better than none.
    return this.#known.catch(() => new Map());
  }

  async #read(): Promise<ReadonlyMap<string, readonly string[]>> {
    const counts = new Map<string, Map<string, number>>();
    const latest = this.#index.search(
      { level: 'study', match: [], columns: ['StudyInstanceUID'], withHeader: false, combinesDateAndTime: false },
      { limit: STUDIES },
    );
    for await (const { values } of latest) {
      let left = INSTANCES;
      for await (const { sopClassUid, transferSyntaxUid } of this.#index.instances({ study: String(values[0]) })) {
        const ofClass = counts.get(sopClassUid) ?? new Map<string, number>();
        counts.set(sopClassUid, ofClass.set(transferSyntaxUid, (ofClass.get(transferSyntaxUid) ?? 0) + 1));
        if (--left === 0) break;
      }
    }
    return new Map([...counts].map(([uid, each]) => [uid, [...each].sort((a, b) => b[1] - a[1]).map(([ts]) => ts)]));
  }
}

/** In which of the proposed transfer syntaxes what is kept can be sent: that of most objects first, then as the requestor likes. */
function deliverable(kept: readonly string[], proposed: readonly string[]): readonly string[] {
  return kept.flatMap(uid => {
    const choices = syntaxChoices(uid, proposed);
    // Between native ones nothing has to be decoded.
    const native = isNative(uid) ? proposed.filter(each => choices.includes(each) && isNative(each)) : [];
    return [...native, ...choices.filter(each => !native.includes(each))];
  });
}

/** Milliseconds for which an answer holds. */
const FRESH = 60_000;
/** The latest studies, and so many instances of each. */
const STUDIES = 50;
const INSTANCES = 200;
