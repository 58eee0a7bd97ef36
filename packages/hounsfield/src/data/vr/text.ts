import { type CharacterSet, defaultCharacterSet } from '../charset/character-set.ts';
import type { Delimiters } from '../charset/code-extension.ts';
import { formatPersonName, parsePersonName } from '../person-name.ts';
import type { PersonName } from '../value-types.ts';
import { NUL, padded, refuse, SPACE, type ValueBytes, type VrCodec } from './codec.ts';

export interface TextRules {
  /** Backslash separates values. */
  readonly splits: boolean;
  /** Spaces before a value mean nothing. */
  readonly trimsStart: boolean;
  /** Specific Character Set applies. */
  readonly hasCharacterSet: boolean;
  readonly pad: number;
}

/** A codec that can say how its texts are written in a character set. */
export interface TextCodec extends VrCodec {
  /** Specific Character Set applies. */
  readonly hasCharacterSet: boolean;
  /** What separates within a value field; the character set wants to know. */
  readonly delimiters: Delimiters;
}

/** Codec of a text VR by its rules in PS3.5 Table 6.2-1. */
export function textCodec({ splits, trimsStart, hasCharacterSet, pad }: TextRules): TextCodec {
  const delimiters: Delimiters = splits ? 'values' : 'none';
  return {
    hasCharacterSet,
    delimiters,
    decode(from, start, end, characterSet) {
      const stop = paddingStart(from, start, end);
      if (stop === start) return [];
      const set = hasCharacterSet ? characterSet : defaultCharacterSet;
      const text = set.decode(from.bytes, start, stop, delimiters);
      if (!splits || !text.includes('\\')) return [trimsStart ? withoutStart(text) : text];
      return text.split('\\').map(part => (trimsStart ? withoutStart(withoutEnd(part)) : withoutEnd(part)));
    },
    encode(values, characterSet) {
      const texts = values.map(value => (typeof value === 'string' ? value : refuse('a text')));
      if (!splits && texts.length > 1) refuse('one value');
      const set = hasCharacterSet ? characterSet : defaultCharacterSet;
      return padded(set.encode(joined(texts, splits), delimiters), pad);
    },
  };
}

/** Person Name: texts in up to three component groups (PS3.5 §6.2.1). */
export const personNameCodec: TextCodec = {
  hasCharacterSet: true,
  delimiters: 'names',
  decode(from, start, end, characterSet) {
    const stop = paddingStart(from, start, end);
    if (stop === start) return [];
    const text = characterSet.decode(from.bytes, start, stop, 'names');
    return text.includes('\\')
      ? text.split('\\').map(part => parsePersonName(withoutEnd(part)))
      : [parsePersonName(text)];
  },
  encode(values, characterSet) {
    const texts = values.map(value => (typeof value === 'string' ? value : formatPersonName(asName(value))));
    return padded(characterSet.encode(joined(texts, true), 'names'), SPACE);
  },
};

/** The codec where it is one of a text. */
export function asTextCodec(codec: VrCodec): TextCodec | undefined {
  return 'delimiters' in codec ? (codec as TextCodec) : undefined;
}

/**
 * The value field of a VR as one text without its padding: every value, with what separates them. Texts that Specific
 * Character Set does not apply to are of the default repertoire.
 */
export function fieldText(
  codec: VrCodec,
  from: ValueBytes,
  [start, end]: readonly [start: number, end: number],
  characterSet: CharacterSet,
): string {
  const stop = paddingStart(from, start, end);
  const { hasCharacterSet, delimiters } = asTextCodec(codec) ?? defaultTexts;
  return (hasCharacterSet ? characterSet : defaultCharacterSet).decode(from.bytes, start, stop, delimiters);
}

/** The value field as one text: every value, without the padding at its end. */
export function unpadded(from: ValueBytes, start: number, end: number, characterSet: CharacterSet): string {
  const stop = paddingStart(from, start, end);
  return stop === start ? '' : characterSet.decode(from.bytes, start, stop);
}

/** Where the spaces or zero bytes at the end of a value field begin. */
function paddingStart({ bytes }: ValueBytes, start: number, end: number): number {
  let stop = end;
  while (stop > start && (bytes[stop - 1] === SPACE || bytes[stop - 1] === NUL)) stop--;
  return stop;
}

function joined(texts: readonly string[], splits: boolean): string {
  if (splits && texts.length > 1 && texts.some(text => text.includes('\\'))) refuse('a text without a backslash');
  return texts.join('\\');
}

/** Only spaces mean nothing, not the wide one of ideographs (PS3.5 §6.2). */
function withoutStart(text: string): string {
  let start = 0;
  while (text.charCodeAt(start) === SPACE) start++;
  return start === 0 ? text : text.slice(start);
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === SPACE || text.charCodeAt(end - 1) === NUL)) end--;
  return end === text.length ? text : text.slice(0, end);
}

function asName(value: unknown): PersonName {
  const name = value as Partial<PersonName> | null;
  if (typeof name !== 'object' || name === null || typeof name.alphabetic !== 'string') refuse('a person name');
  if (name.alphabetic.includes('=') || name.ideographic?.includes('='))
    refuse('a component group without an equals sign');
  return name as PersonName;
}

const defaultTexts: Pick<TextCodec, 'hasCharacterSet' | 'delimiters'> = {
  hasCharacterSet: false,
  delimiters: 'values',
};
