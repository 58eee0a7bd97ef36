import { ParseError } from '../../errors/index.ts';
import { padded, SPACE } from '../vr/codec.ts';
import type { CharacterSet } from './character-set.ts';
import type { Delimiters } from './code-extension.ts';

/** What may be done with a character that a set lacks. */
export type Loss = 'refuse' | 'replace' | 'escape';

export interface Recoding {
  readonly from: CharacterSet;
  readonly to: CharacterSet;
  readonly delimiters: Delimiters;
  readonly loss: Loss;
}

export interface Recoded {
  /** The value field, of even length; the very array that came in where nothing changes. */
  readonly bytes: Uint8Array;
  /** Whether a character was replaced, or read from bytes that the old set does not know. */
  readonly isLossy: boolean;
}

/** A value field in another character set; undefined where that would lose something and may not. */
export function recoded(bytes: Uint8Array, { from, to, delimiters, loss }: Recoding): Recoded | undefined {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === SPACE || bytes[end - 1] === 0)) end--;
  if (end === 0) return { bytes, isLossy: false };
  const content = bytes.subarray(0, end);
  const text = from.decode(content, 0, end, delimiters);
  const isUnderstood = isKnown(text, content, from, delimiters);
  if (!isUnderstood && loss === 'refuse') return undefined;
  const whole = attempt(to, text, delimiters);
  if (whole === undefined && loss === 'refuse') return undefined;
  const written = whole ?? to.encode(substituted(text, to, delimiters, loss), delimiters);
  const isLossy = whole === undefined || !isUnderstood;
  return { bytes: isSame(written, content) ? bytes : padded(written, SPACE), isLossy };
}

/** Whether the old set says what the bytes are: U+FFFD is what it could not read, Latin-1 what it may only guess. */
function isKnown(text: string, bytes: Uint8Array, from: CharacterSet, delimiters: Delimiters): boolean {
  if (text.includes('\ufffd')) return isSame(attempt(from, text, delimiters) ?? NONE, bytes);
  const guesses = text.match(/[\x80-\xff]/g) ?? [];
  return [...new Set(guesses)].every(character => attempt(from, character, delimiters) !== undefined);
}

function substituted(text: string, to: CharacterSet, delimiters: Delimiters, loss: Loss): string {
  const known = new Map<string, string>();
  let result = '';
  for (const character of text) {
    let shown = known.get(character);
    if (shown === undefined) {
      shown = attempt(to, character, delimiters) === undefined ? substitute(character, loss) : character;
      known.set(character, shown);
    }
    result += shown;
  }
  return result;
}

function substitute(character: string, loss: Loss): string {
  if (loss === 'replace') return '?';
  return `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;
}

function attempt(set: CharacterSet, text: string, delimiters: Delimiters): Uint8Array | undefined {
  try {
    return set.encode(text, delimiters);
  } catch (error) {
    if (error instanceof ParseError && error.code === 'not-representable') return undefined;
    throw error;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, k) => byte === b[k]);
}

const NONE = new Uint8Array(0);
