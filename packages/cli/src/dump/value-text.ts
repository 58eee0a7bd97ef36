import { type Element, fragmentsOf } from 'hounsfield/data';
import { formatTag, uidByValue, type Vr } from 'hounsfield/dictionary';
import { byteSize } from '../byte-size.ts';
import { visible } from '../text-width.ts';

/**
 * The value of an element on one line, with every character visible; `most` bounds its length roughly, so that long
 * values are not formatted in vain.
 */
export function valueText(element: Element, most: number): string {
  if (element.isEncapsulated) return fragmentsText(element);
  const { items, bulk } = element;
  if (items !== undefined) return items.length === 1 ? '1 item' : `${items.length} items`;
  if (bulk !== undefined)
    return bulk.inline === undefined ? byteSize(bulk.length) : bytesText(element.vr, bulk.inline, most);
  const { text } = element;
  if (text === undefined) return numbersText(element, most);
  const shown = visible(text.length > most ? `${text.slice(0, most)}…` : text);
  const uid = element.vr === 'UI' ? uidByValue(text) : undefined;
  return uid === undefined ? shown : `${shown} (${uid.name})`;
}

function fragmentsText(element: Element): string {
  const found = fragmentsOf(element.dataSet);
  const bytes = element.bulk?.length ?? 0;
  if (found === undefined || found.tag !== element.tag) return byteSize(bytes);
  const { fragments, offsetTable } = found;
  const count = fragments.length === 1 ? '1 fragment' : `${fragments.length} fragments`;
  const table = offsetTable.length === 0 ? '' : `, offset table of ${offsetTable.length / 4}`;
  return `${count}${table}, ${byteSize(fragments.reduce((sum, each) => sum + each.value.length, 0))}`;
}

function bytesText(vr: Vr, bytes: Uint8Array, most: number): string {
  const isWhole = most === Number.POSITIVE_INFINITY;
  const printable = vr === 'UN' ? printableText(bytes) : undefined;
  if (printable !== undefined) return JSON.stringify(isWhole ? latin1(bytes) : printable.slice(0, most));
  const shown = bytes.subarray(0, isWhole ? bytes.length : Math.min(most, MOST_BYTES));
  return shown.length < bytes.length ? `${hexText(shown)} …` : hexText(shown);
}

/** Bytes in hexadecimal, with spaces between. */
export function hexText(bytes: Uint8Array): string {
  const text = Buffer.alloc(Math.max(0, bytes.length * 3 - 1), SPACE);
  for (let at = 0; at < bytes.length; at++) {
    text[at * 3] = DIGITS.charCodeAt(bytes[at]! >>> 4);
    text[at * 3 + 1] = DIGITS.charCodeAt(bytes[at]! & 15);
  }
  return text.toString('latin1');
}

/** Unknown values are texts more often than not. */
function printableText(bytes: Uint8Array): string | undefined {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--;
  const text = bytes.subarray(0, end);
  if (end < 2 || !text.every(byte => byte >= 0x20 && byte < 0x7f)) return undefined;
  return latin1(text);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function numbersText(element: Element, most: number): string {
  const { values, vr } = element;
  const shown = values.length > most ? values.slice(0, most) : values;
  return shown.map(value => numberText(vr, value)).join('\\');
}

export function numberText(vr: Vr, value: unknown): string {
  if (vr === 'AT' && typeof value === 'number') return formatTag(value);
  if (Object.is(value, -0)) return '-0';
  return vr === 'FL' && typeof value === 'number' ? singleText(value) : String(value);
}

/** The shortest decimal that gives the same single-precision number. */
function singleText(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const text = Number(value.toPrecision(digits));
    if (Math.fround(text) === value) return String(text);
  }
  return String(value);
}

const MOST_BYTES = 16;
const DIGITS = '0123456789ABCDEF';
const SPACE = 0x20;
