import { Kept } from '../kept.ts';

/**
 * Texts that were made of stored objects, to be sent again: what an object says never changes, and a viewer asks for
 * the same series again and again.
 */
export class KeptTexts {
  readonly #texts: Kept<Uint8Array>;
  readonly #most: number;
  readonly #note: (found: 'yes' | 'no') => void;

  /**
   * @param most bytes of all texts
   * @param note told of each text that is asked for
   */
  constructor(most: number, note: (found: 'yes' | 'no') => void = () => {}) {
    this.#texts = new Kept(most);
    this.#most = most;
    this.#note = note;
  }

  /** Bytes that they take. */
  get bytes(): number {
    return this.#texts.bytes;
  }

  get(key: string): Uint8Array | undefined {
    const text = this.#texts.get(key);
    this.#note(text === undefined ? 'no' : 'yes');
    return text;
  }

  /** Whoever gives a text does not change it any more; of one that is a part of other bytes there will be a copy. */
  set(key: string, text: Uint8Array): void {
    if (text.length > this.#most) return;
    this.#texts.set(key, text.length === text.buffer.byteLength ? text : text.slice(), text.length);
  }

  clear(): void {
    this.#texts.clear();
  }
}
