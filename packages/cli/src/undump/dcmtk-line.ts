import { parseTag, type Vr, vrTable } from 'hounsfield/dictionary';
import { CommandError } from '../errors.ts';
import { type DumpLine, type DumpValue, vrOf } from './dump-line.ts';
import type { LineReader } from './line-reader.ts';
import type { TextLine } from './text-lines.ts';

/**
 * Reads an element, item or delimiter as dcmdump prints it and dump2dcm takes it: `(gggg,eeee) VR value # length, VM
 * name`. The VR and all behind the value may be missing. A text in brackets may go on in the lines below.
 * @param depth where the indent tells it
 * @throws CommandError `dump-syntax`, `dump-too-large`
 */
export async function dcmtkLine(reader: LineReader, first: TextLine, depth: number | undefined): Promise<DumpLine> {
  const [front = '', group = '', element = ''] = TAG.exec(first.text) ?? [];
  const tag = parseTag(`${group},${element}`);
  if (tag === undefined) throw new CommandError('dump-syntax', { detail: `line ${first.number}` });
  const [vrFront = '', vrText] = VR.exec(first.text.slice(front.length)) ?? [];
  const rest = first.text.slice(front.length + vrFront.length).trimStart();
  const place = { line: first.number, depth };
  if (tag === ITEM_DELIMITATION) return { kind: 'item-end', ...place };
  if (tag === SEQUENCE_DELIMITATION) return { kind: 'sequence-end', ...place };
  if (tag === ITEM) {
    const isUndefined = rest.startsWith('(Item with') ? rest.startsWith(UNDEFINED_ITEM) : undefined;
    return { kind: 'item', ...place, isUndefined, value: unbracketed(rest, 'OB') };
  }
  const vr = vrOf(vrText, tag);
  const value = rest.startsWith('[') ? await bracketed(reader, rest) : unbracketed(rest, vr);
  return { kind: 'element', ...place, tag, vr: value.kind === 'sequence' ? 'SQ' : vr, value };
}

/** Whether the line ends as dcmdump ends each: with the length, the number of values and the name. */
export function hasComment(text: string): boolean {
  return commentStart(text) < text.length;
}

function unbracketed(rest: string, vr: Vr): DumpValue {
  const isTags = vrTable[vr].swap === 2 && vrTable[vr].unit === 4;
  if (rest.startsWith('(') && !(isTags && TAG.test(rest))) return described(rest);
  const end = rest.indexOf('#');
  const word = (end < 0 ? rest : rest.slice(0, end)).trimEnd();
  if (word === '') return { kind: 'empty' };
  if (word.endsWith(CUT)) return { kind: 'missing' };
  return word.startsWith('=') ? { kind: 'file', name: word.slice(1) } : { kind: 'word', text: word };
}

function described(rest: string): DumpValue {
  for (const { begin, value } of descriptions) if (rest.startsWith(begin)) return value;
  return { kind: 'wrong' };
}

/** What dcmdump writes in place of a value. */
const descriptions: readonly { readonly begin: string; readonly value: DumpValue }[] = [
  { begin: '(no value available', value: { kind: 'empty' } },
  { begin: '(not loaded', value: { kind: 'missing' } },
  { begin: '(Sequence with undefined', value: { kind: 'sequence', isUndefined: true } },
  { begin: '(Sequence with', value: { kind: 'sequence', isUndefined: false } },
  { begin: '(PixelSequence', value: { kind: 'fragments' } },
  { begin: '(Item with', value: { kind: 'empty' } },
];

/**
 * A text in brackets. In a dump that was printed it ends at the last bracket before a comment, else at the last one of
 * a line with nothing but a comment behind it, or of the lines before another element.
 */
async function bracketed(reader: LineReader, rest: string): Promise<DumpValue> {
  let text = rest;
  let from = 1;
  for (;;) {
    const end = from + commentStart(text.slice(from));
    const isPrinted = end < text.length;
    const close = from + text.slice(from, end).lastIndexOf(']');
    const isClosed = close >= from && isBlank(text.slice(close + 1, end));
    if (isPrinted && isClosed) return textOf(text.slice(1, close));
    if (
      isPrinted &&
      text
        .slice(Math.max(from, end - 10), end)
        .trimEnd()
        .endsWith(CUT)
    )
      return { kind: 'missing' };
    const next = await reader.peek();
    if (!reader.isPrinted && close >= from && isBlank(text.slice(close + 1).replace(/^\s*#.*/, '')))
      return textOf(text.slice(1, close));
    if (next === undefined || startsElement(next.text)) {
      const last = text.lastIndexOf(']');
      return last < 1 ? { kind: 'wrong' } : textOf(text.slice(1, last));
    }
    await reader.next();
    from = text.length + 1;
    text = reader.joined(text, next);
  }
}

/** Where the comment that dcmdump prints behind each value begins; the length where there is none. */
function commentStart(line: string): number {
  const start = line.lastIndexOf('#');
  return start >= 0 && COMMENT.test(line.slice(start)) ? start : line.length;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function textOf(text: string): DumpValue {
  return text === '' ? { kind: 'empty' } : { kind: 'bytes-of-text', text };
}

function startsElement(text: string): boolean {
  return /^\s*\([\da-fA-F]{4},[\da-fA-F]{4}\)(?:\s|$)/.test(text);
}

/** Blanks may stand anywhere in a tag. */
const TAG = /^\s*\(\s*([\da-fA-F]{4})\s*,\s*([\da-fA-F]{4})\s*\)/;
/** VRs of PS3.5, those that DCMTK knows inside, and two question marks for none. */
const VR = /^\s*([A-Z]{2}|pi|ox|px|xs|lt|na|up|\?\?)(?=[\s[(=#]|$)/;
/** Length, number of values, name. */
const COMMENT = /^#\s*(?:\d+|u\/l),\s*\d+\s+\S/;
const CUT = '...';
const UNDEFINED_ITEM = '(Item with undefined';
const ITEM = 0xfffe_e000;
const ITEM_DELIMITATION = 0xfffe_e00d;
const SEQUENCE_DELIMITATION = 0xfffe_e0dd;
