import { isVr, parseTag, type Vr, vrTable } from 'hounsfield/dictionary';
import { INDENT, ITEM_INDENT, KEYWORD_COLUMNS } from '../dump/lines.ts';
import { columnsOf, fromVisible } from '../text-width.ts';
import type { DumpLine, DumpValue } from './dump-line.ts';
import type { TextLine } from './text-lines.ts';

/** Reads an element, item or fragment as `hu dump` prints it; undefined for other lines. */
export function huLine({ number, text: bytes }: TextLine): DumpLine | undefined {
  return elementLine(bytes, number) ?? itemLine(bytes, number);
}

/** Sequences around what is indented so far. */
export function depthOf(text: string): number {
  return Math.floor((text.length - text.trimStart().length) / INDENT.length);
}

function elementLine(bytes: string, line: number): DumpLine | undefined {
  const [front, indent = '', tagText = '', vr = '', length = ''] = ELEMENT.exec(bytes) ?? [];
  const tag = parseTag(tagText);
  if (front === undefined || tag === undefined || !isVr(vr)) return undefined;
  // Texts are UTF-8, as the terminal wants them.
  const rest = Buffer.from(bytes.slice(front.length), 'latin1').toString('utf8');
  const [label] = LABEL.exec(rest) ?? [];
  if (label === undefined) return undefined;
  const room = Math.max(0, KEYWORD_COLUMNS - indent.length - columnsOf(label)) + 1;
  const gap = rest.slice(label.length, label.length + room);
  const text = gap.trim() === '' ? rest.slice(label.length + room) : rest.slice(label.length).trimStart();
  const statedLength = length === 'undef' ? -1 : Number(length);
  const value = dumpValue(text.replace(/\r$/, ''), vr, statedLength);
  return { kind: 'element', line, depth: indent.length / INDENT.length, tag, vr, value };
}

function dumpValue(text: string, vr: Vr, statedLength: number): DumpValue {
  if (vr === 'SQ') return { kind: 'sequence', isUndefined: statedLength < 0 };
  const { repertoire, separator } = vrTable[vr];
  if (repertoire === 'none' && separator === 'single')
    return bytesValue(text, vrTable[vr].undefinedLength && statedLength < 0);
  if (text === '') return { kind: 'empty' };
  const plain = repertoire === 'default' ? text.replace(UID_NAME, '$1') : text;
  if (repertoire !== 'none') return { kind: 'text', text: fromVisible(plain), statedLength };
  return text.endsWith('…') ? { kind: 'missing' } : { kind: 'word', text };
}

function bytesValue(text: string, isUndefined: boolean): DumpValue {
  if (isUndefined) return { kind: 'fragments' };
  if (text === '') return { kind: 'empty' };
  if (HEX.test(text) && !text.endsWith('…')) return { kind: 'hex', text };
  return (
    (text.startsWith('"') ? quotedBytes(text) : undefined) ??
    (text.startsWith('=') ? { kind: 'file', name: latin1(text.slice(1)) } : { kind: 'missing' })
  );
}

/** Unknown values that look like a text are shown so. */
function quotedBytes(text: string): DumpValue | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? { kind: 'bytes-of-text', text: value } : undefined;
  } catch {
    return undefined;
  }
}

function itemLine(bytes: string, line: number): DumpLine | undefined {
  const [, indent = '', text] = ITEM.exec(bytes) ?? [];
  if (text === undefined) return undefined;
  const value = bytesValue(Buffer.from(text, 'latin1').toString('utf8'), false);
  const depth = (indent.length - ITEM_INDENT.length) / INDENT.length;
  return Number.isInteger(depth) && depth >= 0
    ? { kind: 'item', line, depth, isUndefined: undefined, value }
    : undefined;
}

/** File names are bytes to the system. */
function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

const ELEMENT = /^((?: {4})*)\(([\da-fA-F]{4},[\da-fA-F]{4})\) ([A-Z]{2}) +(undef|\d+) (?=[A-Za-z[(])/;
const LABEL = /^(?:\[[^\]]*\]|\([a-z]+\)|[A-Za-z0-9]+)/;
const ITEM = /^( +)\[(?:\d+|table)\] *(.*?)\r?$/;
const UID_NAME = /^([0-9.]+) \(.*\)$/;
/** Sizes such as `17 bytes` are none. */
const HEX = /^[\dA-F]{2}(?: [\dA-F]{2}|$)/;
