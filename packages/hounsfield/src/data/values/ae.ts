import { refuse } from '../vr/codec.ts';

/**
 * Whether a text is an AE title: 1 to 16 characters of the default repertoire without control characters and backslash,
 * not spaces alone (PS3.5 §6.2).
 */
export function isAeTitle(text: string): boolean {
  return text.length <= MOST_CHARACTERS && CHARACTERS.test(text) && text.trim() !== '';
}

/**
 * An AE title without the spaces around it, which mean nothing.
 * @throws ParseError `invalid-value`
 */
export function aeTitle(text: string): string {
  const title = text.trim();
  if (!isAeTitle(title)) refuse('1 to 16 characters of ASCII without a backslash');
  return title;
}

const CHARACTERS = /^[\x20-\x5b\x5d-\x7e]+$/;
const MOST_CHARACTERS = 16;
