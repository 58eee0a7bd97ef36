import { ByteWriter, latin1 } from '../../bytes/index.ts';
import type { Vr } from '../../dictionary/look-ups.ts';
import { commandElements, commandFields, type DimseMessage } from '../../dictionary/network-look-ups.ts';
import { DimseError } from '../../errors/index.ts';

/**
 * A command set by the keywords of PS3.7 §E.1: numbers for US and UL, a list of tags for AT, text for all others,
 * without padding. Text from a peer is not trusted.
 */
export interface CommandSet {
  readonly AffectedSOPClassUID?: string;
  readonly RequestedSOPClassUID?: string;
  readonly CommandField?: number;
  readonly MessageID?: number;
  readonly MessageIDBeingRespondedTo?: number;
  readonly MoveDestination?: string;
  readonly Priority?: number;
  readonly CommandDataSetType?: number;
  readonly Status?: number;
  readonly OffendingElement?: readonly number[];
  readonly ErrorComment?: string;
  readonly ErrorID?: number;
  readonly AffectedSOPInstanceUID?: string;
  readonly RequestedSOPInstanceUID?: string;
  readonly EventTypeID?: number;
  readonly AttributeIdentifierList?: readonly number[];
  readonly ActionTypeID?: number;
  readonly NumberOfRemainingSuboperations?: number;
  readonly NumberOfCompletedSuboperations?: number;
  readonly NumberOfFailedSuboperations?: number;
  readonly NumberOfWarningSuboperations?: number;
  readonly MoveOriginatorApplicationEntityTitle?: string;
  readonly MoveOriginatorMessageID?: number;
}

export type CommandKeyword = keyof CommandSet;

/** A command set as it came, with the keywords of values that have not the length of their VR. */
export interface ReceivedCommand {
  readonly command: CommandSet;
  readonly mistyped: readonly string[];
}

/**
 * Writes a command set: Implicit VR Little Endian with its group length (PS3.7 §6.3.1). Command Field is the
 * message's unless given; elements that the message has not are left out.
 * @throws DimseError `invalid-command` for a value that its VR cannot hold
 */
export function encodeCommand(message: DimseMessage, values: CommandSet): Uint8Array {
  const writer = SCRATCH.rewind().u32(0).u32(4).u32(0);
  for (const element of layoutOf(message)) {
    const value = values[element.keyword] ?? (element.keyword === 'CommandField' ? commandFields[message] : undefined);
    if (value !== undefined) writeElement(writer, element, value);
  }
  writer.patchU32(8, writer.length - GROUP_LENGTH_BYTES);
  return writer.copied();
}

/**
 * Reads a command set. Elements that PS3.7 does not name are skipped, and what is behind its group; of one that comes
 * twice the first counts.
 * @throws DimseError `malformed-command` when a length goes beyond the end or a group is not 0000
 */
export function decodeCommand(bytes: Uint8Array): ReceivedCommand {
  const command: Record<string, unknown> = {};
  const mistyped: string[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  while (at < bytes.length) {
    if (at + ELEMENT_HEADER_BYTES > bytes.length) throw malformed(at, 'the last element is cut off');
    if (view.getUint16(at, true) !== 0) {
      // Behind the end of the group Orthanc puts its Failed SOP Instance UID List, which is no part of the command set.
      if (at === endOfGroup(view)) break;
      throw malformed(at, 'an element of another group');
    }
    const row = ELEMENTS.get(view.getUint16(at + 2, true));
    const length = view.getUint32(at + 4, true);
    const start = at + ELEMENT_HEADER_BYTES;
    const end = start + length;
    if (end > bytes.length) throw malformed(at, `${length} bytes are announced where ${bytes.length - start} are left`);
    at = end;
    if (row === undefined || Object.hasOwn(command, row.keyword)) continue;
    const value = readValue(row.vr, view, start, end);
    if (value === undefined) mistyped.push(row.keyword);
    else command[row.keyword] = value;
  }
  // Each keyword was given the type of its VR.
  return { command: command as CommandSet, mistyped };
}

/** Where Command Group Length (0000,0000) says it is; undefined when it does not come first. */
function endOfGroup(view: DataView): number | undefined {
  const isFirst =
    view.byteLength >= GROUP_LENGTH_BYTES && view.getUint32(0, true) === 0 && view.getUint32(4, true) === 4;
  return isFirst ? GROUP_LENGTH_BYTES + view.getUint32(8, true) : undefined;
}

/** Elements of a command set, in the order of their tags; the answer's own ones behind the message's. */
export interface CommandElementRow {
  readonly element: number;
  readonly keyword: CommandKeyword;
  readonly vr: Vr;
}

function layoutOf(message: DimseMessage): readonly CommandElementRow[] {
  const known = layouts.get(message);
  if (known !== undefined) return known;
  const named = commandElements[message].filter(({ tag }) => tag !== 0);
  const isResponse = named.some(({ keyword }) => keyword === 'Status');
  // CommandSet has a member for each keyword of the table; a test holds the two together.
  const rows = named.map(({ tag, keyword, vr }) => ({ element: tag, keyword: keyword as CommandKeyword, vr }));
  const layout = [...rows, ...(isResponse ? STATUS_ELEMENTS : [])].sort((a, b) => a.element - b.element);
  layouts.set(message, layout);
  return layout;
}

function writeElement(writer: ByteWriter, row: CommandElementRow, value: string | number | readonly number[]): void {
  writer.u16(0).u16(row.element);
  if (typeof value === 'number') writeNumber(writer, row, value);
  else if (typeof value === 'string') writeText(writer, row, value);
  else {
    writer.u32(value.length * 4);
    for (const tag of value) writer.u16(tag >>> 16).u16(tag & 0xffff);
  }
}

function writeNumber(writer: ByteWriter, { keyword }: CommandElementRow, value: number): void {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff) throw invalid(keyword, 'is no number of 16 bits');
  writer.u32(2).u16(value);
}

function writeText(writer: ByteWriter, { keyword, vr }: CommandElementRow, value: string): void {
  const most = vr === 'AE' ? 16 : 64;
  if (value.length > most) throw invalid(keyword, `has ${value.length} characters, ${most} are allowed`);
  const isOdd = value.length % 2 === 1;
  writer.u32(isOdd ? value.length + 1 : value.length).ascii(value);
  if (isOdd) writer.u8(vr === 'UI' ? 0 : SPACE);
}

/** Undefined when the length is not one that the VR allows. */
function readValue(
  vr: Vr,
  view: DataView,
  start: number,
  end: number,
): string | number | readonly number[] | undefined {
  const length = end - start;
  if (vr === 'US') return length === 2 ? view.getUint16(start, true) : undefined;
  if (vr === 'AT') return length % 4 === 0 ? readTags(view, start, end) : undefined;
  if (vr === 'UL') return length === 4 ? view.getUint32(start, true) : undefined;
  return length <= LONGEST_TEXT ? readText(view, start, end) : undefined;
}

function readTags(view: DataView, start: number, end: number): readonly number[] {
  const tags: number[] = [];
  for (let at = start; at < end; at += 4) tags.push(view.getUint16(at, true) * 0x1_0000 + view.getUint16(at + 2, true));
  return tags;
}

function readText(view: DataView, start: number, end: number): string {
  let first = start;
  let last = end;
  while (last > first && isPadding(view.getUint8(last - 1))) last--;
  while (first < last && view.getUint8(first) === SPACE) first++;
  return latin1(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), first, last);
}

function isPadding(byte: number): boolean {
  return byte === SPACE || byte === 0;
}

function malformed(offset: number, detail: string): DimseError {
  return new DimseError('malformed-command', { detail, offset });
}

function invalid(keyword: string, detail: string): DimseError {
  return new DimseError('invalid-command', { detail: `${keyword} ${detail}` });
}

/** Elements that an answer may have with a status that is no success (PS3.7 Annex C); the table names them by status. */
const STATUS_ELEMENTS: readonly CommandElementRow[] = [
  { element: 0x0901, keyword: 'OffendingElement', vr: 'AT' },
  { element: 0x0902, keyword: 'ErrorComment', vr: 'LO' },
  { element: 0x0903, keyword: 'ErrorID', vr: 'US' },
];
const layouts = new Map<DimseMessage, readonly CommandElementRow[]>();
const ELEMENTS: ReadonlyMap<number, { readonly keyword: string; readonly vr: Vr }> = new Map(
  [
    ...Object.values(commandElements).flatMap(rows =>
      rows.map(({ tag, keyword, vr }) => [tag, { keyword, vr }] as const),
    ),
    ...STATUS_ELEMENTS.map(({ element, keyword, vr }) => [element, { keyword, vr }] as const),
  ].filter(([tag]) => tag !== 0),
);
/** Used again for each command: a writer of its own costs more than what is written. */
const SCRATCH = new ByteWriter(512);
const ELEMENT_HEADER_BYTES = 8;
const GROUP_LENGTH_BYTES = 12;
/** The longest value of LO, UI or AE, with room for careless padding. */
const LONGEST_TEXT = 128;
const SPACE = 0x20;
