/**
 * Texts that were made of stored objects, to be sent again: what an object says never changes, and a viewer asks for
 * the same series again and again. Those asked for longest ago go first.
 */
export class KeptTexts {
  /** Bytes that they take. */
  bytes = 0;
  readonly #most: number;
  readonly #note: (found: 'yes' | 'no') => void;
  /** In the order in which they were asked for last. */
  readonly #texts = new Map<string, Uint8Array>();

  /**
   * @param most bytes of all texts
   * @param note told of each text that is asked for
   */
  constructor(most: number, note: (found: 'yes' | 'no') => void = () => {}) {
    this.#most = most;
    this.#note = note;
  }

  get(key: string): Uint8Array | undefined {
    const text = this.#texts.get(key);
    this.#note(text === undefined ? 'no' : 'yes');
    if (text === undefined) return undefined;
    this.#texts.delete(key);
    this.#texts.set(key, text);
    return text;
  }

  /** Whoever gives a text does not change it any more. */
  set(key: string, text: Uint8Array): void {
    if (this.#texts.has(key) || sizeOf(key, text) > this.#most) return;
    this.#texts.set(key, text);
    this.bytes += sizeOf(key, text);
    for (const [oldest, old] of this.#texts) {
      if (this.bytes <= this.#most) break;
      this.#texts.delete(oldest);
      this.bytes -= sizeOf(oldest, old);
    }
  }

  /** Nothing of what was deleted stays in memory. */
  clear(): void {
    this.#texts.clear();
    this.bytes = 0;
  }
}

/** With what the map and the array take beside the bytes themselves, roughly. */
function sizeOf(key: string, { length }: Uint8Array): number {
  return length + key.length + ROW;
}

const ROW = 256;
