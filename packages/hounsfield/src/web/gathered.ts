import { type Bytes, concat } from '../bytes/index.ts';

/** Short pieces on their way out: to send each by itself costs more than to copy it. */
export class Gathered {
  readonly #pieces: Bytes[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(piece: Bytes): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** All that was added since the last time, in one piece. */
  take(): Bytes {
    const pieces = this.#pieces.splice(0);
    this.#length = 0;
    return pieces.length === 1 ? pieces[0]! : concat(pieces);
  }
}
