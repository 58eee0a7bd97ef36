import { uidByValue } from '../../dictionary/look-ups.ts';
import {
  abortReasons,
  abortSources,
  presentationContextResults,
  rejectReasons,
  rejectResults,
  rejectSources,
} from '../../dictionary/network-look-ups.ts';
import type { DataValue, Field } from './layout.ts';
import { type Item, itemTable, type Pdu, type PduOf, pduTable } from './pdu.ts';

/**
 * A PDU as text, one field a line, for logs and tools. Fragments are shown as lengths, never as content, and what is
 * not printable ASCII as `?`.
 */
export function describePdu(pdu: Pdu): string {
  const row: { readonly section: string; readonly fields: readonly Field[] } = pduTable[pdu.kind];
  const lines = [`${pdu.kind} (${row.section})`, ...fieldLines(pdu, row.fields)];
  return [...lines, ...meanings(pdu).map(meaning => `  ${meaning}`)].join('\n');
}

/** Text from the wire as it may stand in a log: printable ASCII, everything else as `?`, cut at 64 characters. */
export function printable(text: string): string {
  return text.slice(0, 64).replace(/[^\x20-\x7e]/g, '?');
}

/** A UID with its name where PS3.6 gives one. */
export function namedUid(uid: string): string {
  const name = uidByValue(uid)?.name;
  return name === undefined ? printable(uid) : `${name} (${uid})`;
}

/** What an A-ASSOCIATE-RJ says in words (PS3.8 Table 9-21). */
export function describeRejection({ result, source, reason }: Omit<PduOf<'A-ASSOCIATE-RJ'>, 'kind'>): string {
  const words = [
    rejectResults[result] ?? `result ${result}`,
    rejectSources[source] ?? `source ${source}`,
    rejectReasons[source]?.[reason] ?? `reason ${reason}`,
  ];
  return words.join(', ');
}

/** What an A-ABORT says in words (PS3.8 Table 9-26); the reason means nothing when a user aborted. */
export function describeAbort({ source, reason }: Omit<PduOf<'A-ABORT'>, 'kind'>): string {
  const who = abortSources[source] ?? `source ${source}`;
  return source === SERVICE_USER ? who : `${who}, ${abortReasons[reason] ?? `reason ${reason}`}`;
}

function meanings(pdu: Pdu): readonly string[] {
  if (pdu.kind === 'A-ASSOCIATE-RJ') return [describeRejection(pdu)];
  return pdu.kind === 'A-ABORT' ? [describeAbort(pdu)] : [];
}

function fieldLines(of: Pdu | Item, fields: readonly Field[]): string[] {
  const lines: string[] = [];
  for (const field of fields) {
    if (field.kind === 'reserved' || field.name === 'reserved') continue;
    // The object was made from this very row.
    const value = (of as unknown as Readonly<Record<string, unknown>>)[field.name];
    lines.push(...valueLines(field, value).map(line => `  ${line}`));
  }
  return lines;
}

function valueLines(field: Exclude<Field, { kind: 'reserved' }>, value: unknown): readonly string[] {
  switch (field.kind) {
    case 'number':
      return [`${field.name}: ${String(value)}`];
    case 'text':
      return [`${field.name}: ${namedUid(String(value))}`];
    case 'bytes':
      return [`${field.name}: ${(value as Uint8Array).length} bytes`];
    case 'texts':
      return [`${field.name}: ${(value as readonly string[]).map(namedUid).join(', ')}`];
    case 'items':
      return (value as readonly Item[]).flatMap(itemLines);
    case 'values':
      return (value as readonly DataValue[]).map(valueLine);
    default:
      return field satisfies never;
  }
}

function itemLines(item: Item): readonly string[] {
  if (item.kind === 'unknown') return [`item of type 0x${item.type.toString(16)}: ${item.bytes.length} bytes`];
  const lines = [item.kind, ...fieldLines(item, itemTable[item.kind].fields)];
  return item.kind === 'answered-context' ? [...lines, `  ${contextResult(item.result)}`] : lines;
}

function valueLine({ contextId, control, fragment }: DataValue): string {
  const kind = (control & 1) !== 0 ? 'command' : 'data set';
  const last = (control & 2) !== 0 ? ', last' : '';
  return `context ${contextId}: ${kind} fragment of ${fragment.length} bytes${last}`;
}

function contextResult(result: number): string {
  return presentationContextResults[result] ?? `result ${result}`;
}

const SERVICE_USER = 0;
