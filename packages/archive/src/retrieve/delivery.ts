import { AssociationError } from 'hounsfield/errors';
import type { Association, DimseResult } from 'hounsfield/network';
import type { Ahead } from './read-ahead.ts';
import { Sender, type SenderParts } from './sender.ts';

export interface DeliveryParts extends SenderParts {
  /** Opens an association to the destination. */
  open(): Promise<Association>;
}

/**
 * The way to a move destination. When an association cannot be opened or breaks, what was under way is sent once more
 * over a new one; what the destination answers is final, be it a refusal. After three instances in a row that could not
 * be brought at all, nothing more is tried.
 */
export class Delivery implements AsyncDisposable {
  readonly #parts: DeliveryParts;
  #association: Association | undefined;
  #misses = 0;
  #gone: AssociationError | undefined;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  /** @throws AssociationError when it was not possible twice; what `Sender.send` throws besides */
  async send(ahead: Ahead, signal: AbortSignal): Promise<DimseResult> {
    if (this.#gone !== undefined) throw this.#gone;
    for (let attempt = 1; ; attempt++) {
      try {
        this.#association ??= await this.#parts.open();
        const sender = new Sender(this.#association, this.#parts);
        const result = await sender.send(ahead);
        this.#misses = 0;
        return result;
      } catch (error) {
        if (!(error instanceof AssociationError)) throw error;
        const wasOpen = this.#association !== undefined;
        await this[Symbol.asyncDispose]();
        if (signal.aborted) throw error;
        // Whoever asked for this has waited long by then, and waits no longer than we do.
        const isMute = !wasOpen && error.code === 'timeout';
        if (attempt < ATTEMPTS && !isMute && !HOPELESS.has(error.code)) continue;
        this.#misses++;
        if (!wasOpen || this.#misses >= MOST_MISSES) this.#gone = error;
        throw error;
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const association = this.#association;
    this.#association = undefined;
    await association?.[Symbol.asyncDispose]();
  }
}

const ATTEMPTS = 2;
const MOST_MISSES = 3;
/** What would be the same the next time. */
const HOPELESS: ReadonlySet<string> = new Set(['no-accepted-context', 'invalid-proposal']);
