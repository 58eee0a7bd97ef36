import { type CharacterSet, defaultCharacterSet } from '../charset/character-set.ts';
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

/** Codec of a text VR by its rules in PS3.5 Table 6.2-1. */
export function textCodec(rules: TextRules): VrCodec {
  return {
    decode(from, start, end, characterSet) {
      const text = unpadded(from, start, end, rules.hasCharacterSet ? characterSet : defaultCharacterSet);
      if (text === '') return [];
      if (!rules.splits || !text.includes('\\')) return [rules.trimsStart ? text.trimStart() : text];
      return text.split('\\').map(part => (rules.trimsStart ? part.trim() : part.trimEnd()));
    },
    encode(values, characterSet) {
      const texts = values.map(value => (typeof value === 'string' ? value : refuse('a text')));
      if (!rules.splits && texts.length > 1) refuse('one value');
      return joined(texts, rules.hasCharacterSet ? characterSet : defaultCharacterSet, rules);
    },
  };
}

/** Person Name: texts in up to three component groups (PS3.5 §6.2.1). */
export const personNameCodec: VrCodec = {
  decode(from, start, end, characterSet) {
    const text = unpadded(from, start, end, characterSet);
    if (text === '') return [];
    return text.split('\\').map(parsePersonName);
  },
  encode(values, characterSet) {
    const texts = values.map(value => (typeof value === 'string' ? value : formatPersonName(asName(value))));
    return joined(texts, characterSet, { splits: true, pad: SPACE });
  },
};

/** The value field as one text: every value, without the padding at its end. */
export function unpadded(from: ValueBytes, start: number, end: number, characterSet: CharacterSet): string {
  let stop = end;
  while (stop > start && (from.bytes[stop - 1] === SPACE || from.bytes[stop - 1] === NUL)) stop--;
  return stop === start ? '' : characterSet.decode(from.bytes, start, stop);
}

function joined(
  texts: readonly string[],
  characterSet: CharacterSet,
  rules: { splits: boolean; pad: number },
): Uint8Array {
  if (rules.splits && texts.length > 1 && texts.some(text => text.includes('\\'))) refuse('a text without a backslash');
  return padded(characterSet.encode(texts.join('\\')), rules.pad);
}

function asName(value: unknown): PersonName {
  const name = value as Partial<PersonName> | null;
  if (typeof name !== 'object' || name === null || typeof name.alphabetic !== 'string') refuse('a person name');
  return name as PersonName;
}
