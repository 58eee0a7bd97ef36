import type { CharacterSet, Tape } from '../data/index.ts';

interface Written {
  readonly meta: number;
  readonly characterSet: CharacterSet;
  readonly field: Uint8Array;
  readonly text: string;
  /** What went before the text where it stood last, and both in one. */
  readonly before: string;
  readonly whole: string;
}

/**
 * The texts of attributes as they were written last: most attributes of an instance are those of the one before it in
 * its series, and to compare a short field costs less than to decode it.
 */
export class Repeated {
  readonly #last = new Map<number, Written>();

  /** What stands for the field of a token with `before`, where the field is the one that was written last. */
  find(tape: Tape, token: number, characterSet: CharacterSet, before: string): string | undefined {
    const { tokens, bytes } = tape;
    const written = this.#last.get(tokens.tag(token));
    if (written === undefined || written.meta !== tokens.meta(token) || written.characterSet !== characterSet)
      return undefined;
    const start = tokens.start(token);
    const { field } = written;
    if (tokens.end(token) - start !== field.length || !isUsual(tape)) return undefined;
    for (let at = 0; at < field.length; at++) if (field[at] !== bytes[start + at]) return undefined;
    return written.before === before ? written.whole : before + written.text;
  }

  note(tape: Tape, token: number, characterSet: CharacterSet, [before, whole]: readonly [string, string]): void {
    const { tokens, bytes } = tape;
    const [tag, meta, start, end] = [tokens.tag(token), tokens.meta(token), tokens.start(token), tokens.end(token)];
    // Without flags it is a value in memory, whose VR was written beside it.
    const isPlain = (meta & 0xffff) === 0 && isUsual(tape) && end - start <= LONGEST;
    // Pixel Data go by address however short they are, where there are addresses.
    if (isPlain && tag >>> 16 !== PIXEL_GROUP && (this.#last.has(tag) || this.#last.size < MOST))
      this.#last.set(tag, {
        meta,
        characterSet,
        field: bytes.slice(start, end),
        text: whole.slice(before.length),
        before,
        whole,
      });
  }
}

/** Whether a VR is written with each element, and numbers lie as in nearly all data sets. */
function isUsual({ encoding }: Tape): boolean {
  return encoding.explicitVr && encoding.littleEndian;
}

/** Bytes of a field that is remembered: fewer than go by address. */
export const LONGEST = 128;
/** Attributes that are remembered. */
const MOST = 1024;
const PIXEL_GROUP = 0x7fe0;
