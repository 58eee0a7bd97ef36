import type { TestObject } from '@hounsfield/testkit';

/** An object, and the levels above it. */
export interface Placed {
  readonly object: TestObject;
  readonly study: string;
  readonly series: string;
}

/** From when to when something was under way, by a clock that only grows. */
interface Span {
  readonly begin: number;
  /** Without one its outcome is not known: it may still have happened when the archive was ended. */
  end: number;
}

interface Deletion extends Span {
  readonly of: (each: Placed) => boolean;
  isDone: boolean;
}

/** What was asked of an archive by many at the same time, from which follows what it must have and must not have. */
export class History {
  readonly #begun = new Map<string, Span[]>();
  readonly #stored = new Map<string, Span[]>();
  readonly #deletions: Deletion[] = [];
  #clock = 0;

  /** How many stores and deletions were acknowledged. */
  get acknowledged(): { readonly stores: number; readonly deletions: number } {
    const stores = [...this.#stored.values()].flat().length;
    return { stores, deletions: this.#deletions.filter(({ isDone }) => isDone).length };
  }

  async store({ object }: Placed, send: () => Promise<boolean>): Promise<void> {
    const span = this.#span();
    listOf(this.#begun, object.sopInstanceUid).push(span);
    if (!(await send())) return;
    span.end = this.#clock++;
    listOf(this.#stored, object.sopInstanceUid).push(span);
  }

  async delete(of: Deletion['of'], send: () => Promise<boolean>): Promise<void> {
    const deletion: Deletion = { ...this.#span(), of, isDone: false };
    this.#deletions.push(deletion);
    deletion.isDone = await send();
    if (deletion.isDone) deletion.end = this.#clock++;
  }

  /** What was under way when the archive was killed happened before all that follows, or never. */
  killed(): void {
    const now = this.#clock++;
    for (const span of [...[...this.#begun.values()].flat(), ...this.#deletions]) span.end = Math.min(span.end, now);
  }

  /** Whether the archive must have an object, must not, or may (undefined), as far as what was answered tells. */
  demands(each: Placed): boolean | undefined {
    const begun = this.#begun.get(each.object.sopInstanceUid) ?? [];
    const stored = this.#stored.get(each.object.sopInstanceUid) ?? [];
    const deletions = this.#deletions.filter(({ of }) => of(each));
    if (stored.some(({ begin }) => deletions.every(({ end }) => end < begin))) return true;
    const isGone = deletions.some(({ isDone, begin }) => isDone && begun.every(({ end }) => end < begin));
    return begun.length === 0 || isGone ? false : undefined;
  }

  #span(): Span {
    return { begin: this.#clock++, end: Number.POSITIVE_INFINITY };
  }
}

function listOf<Value>(map: Map<string, Value[]>, key: string): Value[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
