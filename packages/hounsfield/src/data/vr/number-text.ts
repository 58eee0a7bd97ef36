import { defaultCharacterSet } from '../charset/character-set.ts';
import { padded, refuse, SPACE, type VrCodec } from './codec.ts';
import { unpadded } from './text.ts';

/** Decimal String: numbers as text of at most 16 characters (PS3.5 §6.2). A string is written as it is. */
export const decimalCodec: VrCodec = {
  decode: decodeNumbers,
  encode: values => encodeNumbers(values, decimalText),
};

/** Integer String: −2³¹ to 2³¹−1 (PS3.5 §6.2). A string is written as it is. */
export const integerCodec: VrCodec = {
  decode: decodeNumbers,
  encode: values => encodeNumbers(values, integerText),
};

/** The shortest text of at most 16 characters that is nearest to the number. */
export function decimalText(value: number): string {
  if (!Number.isFinite(value)) refuse('a finite number');
  const plain = String(value);
  if (plain.length <= MOST_CHARACTERS) return plain;
  for (let digits = MOST_CHARACTERS; digits > 0; digits--) {
    const text = value
      .toPrecision(digits)
      .replace(/(\.\d*?)0+(?=e|$)/, '$1')
      .replace(/\.(?=e|$)/, '');
    if (text.length <= MOST_CHARACTERS) return text;
  }
  return refuse('a number that fits into 16 characters');
}

function integerText(value: number): string {
  if (!Number.isInteger(value) || value < -(2 ** 31) || value >= 2 ** 31) refuse('an integer of 32 bits');
  return String(value);
}

function decodeNumbers(...[from, start, end]: Parameters<VrCodec['decode']>): readonly number[] {
  const text = unpadded(from, start, end, defaultCharacterSet);
  if (text === '') return [];
  return text.includes('\\') ? text.split('\\').map(number) : [number(text)];
}

function number(text: string): number {
  const trimmed = text.trim();
  return trimmed === '' ? Number.NaN : Number(trimmed);
}

function encodeNumbers(values: readonly unknown[], textOf: (value: number) => string): Uint8Array {
  const texts = values.map(value => {
    if (typeof value === 'string') return value;
    return typeof value === 'number' ? textOf(value) : refuse('a number');
  });
  return padded(defaultCharacterSet.encode(texts.join('\\')), SPACE);
}

const MOST_CHARACTERS = 16;
