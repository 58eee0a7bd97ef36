/**
 * How IS, DS, SV and UV are written (PS3.18 §F.2.3): `text` keeps the text, so that only what a number prints as is a
 * number; `value` keeps the decimal value, so that 1.50 is the number 1.5. What a number cannot hold is a string.
 */
export type JsonNumbers = 'text' | 'value';

/** The values of a number text, `\` between them, as values of a JSON array; empty without values. */
export function numberTexts(text: string, numbers: JsonNumbers, comma: string): string {
  if (text === '') return '';
  const first = text.indexOf('\\');
  if (first < 0) return writtenAs(text, kindOf(text, 0, text.length), numbers);
  const written: string[] = [];
  let isPlain = true;
  for (let start = 0, end = first; start <= text.length; ) {
    const kind = kindOf(text, start, end);
    isPlain &&= kind === PLAIN;
    written.push(writtenAs(text.slice(start, end), kind, numbers));
    start = end + 1;
    const found = text.indexOf('\\', start);
    end = found < 0 ? text.length : found;
  }
  return isPlain ? text.replaceAll('\\', comma) : written.join(comma);
}

/** A number as JSON has it; `String` would lose the sign of −0, and JSON lacks infinities and NaN. */
export function numberText(number: number): string {
  if (number === 0) return 1 / number < 0 ? '-0' : '0';
  return Number.isFinite(number) ? String(number) : `"${number}"`;
}

function writtenAs(text: string, kind: number, numbers: JsonNumbers): string {
  if (kind === PLAIN) return text;
  if (kind === ZEROS) return numbers === 'text' ? `"${text}"` : text.replace(/\.?0+$/, '');
  return numbers === 'text' ? byText(text.trim()) : byValue(text.trim());
}

/**
 * What can be told of a number by its characters: `PLAIN` has at most 15 digits and is as JavaScript prints it, so that
 * a number keeps value and text; `ZEROS` would be but for zeros at its end; anything may be `OTHER`.
 */
function kindOf(text: string, from: number, end: number): number {
  let at = text.charCodeAt(from) === MINUS ? from + 1 : from;
  const whole = at;
  const leads = text.charCodeAt(at) === ZERO;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  const digits = at - whole;
  // Not 007, and not −0, which loses its sign as a number.
  if (digits === 0 || digits > MOST_DIGITS || (leads && digits > 1)) return OTHER;
  if (at === end) return leads && whole > from ? OTHER : PLAIN;
  if (text.charCodeAt(at) !== POINT || end - whole > MOST_DIGITS) return OTHER;
  const fraction = ++at;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  // What is below 0.000001 prints with an exponent, and what is 0 without a sign.
  if (at < end || at === fraction || (leads && text.startsWith('000000', fraction))) return OTHER;
  if (text.charCodeAt(at - 1) !== ZERO) return PLAIN;
  return leads && !hasOtherThanZero(text, fraction, end) ? OTHER : ZEROS;
}

function hasOtherThanZero(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (text.charCodeAt(at) !== ZERO) return true;
  return false;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}

/** A JSON number where it prints as the same text, else the text as a string. */
function byText(text: string): string {
  if (text === '') return 'null';
  const number = Number(text);
  // A longer text is no Decimal String, and reading would shorten the number (PS3.5 §6.2).
  const isNumber = text.length <= MOST_CHARACTERS && isExact(number) && String(number) === text;
  return isNumber ? text : JSON.stringify(text);
}

/** A JSON number where it has the same decimal value as the text, else the text as a string. */
function byValue(text: string): string {
  if (text === '') return 'null';
  const number = Number(text);
  if (!isExact(number) || !DECIMAL.test(text)) return JSON.stringify(text);
  const written = String(number);
  return written === text || normal(written) === normal(text) ? written : JSON.stringify(text);
}

/** Finite, and not one of the integers that stand for several. */
function isExact(number: number): boolean {
  return Number.isInteger(number) ? Number.isSafeInteger(number) : Number.isFinite(number);
}

/** Digits without leading and trailing zeros, and the power of ten of the first one: equal where the values are. */
function normal(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
  const digits = whole + fraction;
  let start = 0;
  let end = digits.length;
  while (start < end && digits[start] === '0') start++;
  while (end > start && digits[end - 1] === '0') end--;
  if (start === end) return '0';
  return `${sign === '-' ? '-' : ''}${digits.slice(start, end)}e${whole.length - start + Number(exponent)}`;
}

const DECIMAL = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const PLAIN = 0;
const ZEROS = 1;
const OTHER = 2;
/** Digits that a double keeps whatever the number (IEEE 754); a point among them does no harm. */
const MOST_DIGITS = 15;
const MOST_CHARACTERS = 16;
