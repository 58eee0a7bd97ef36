import { ParseError } from '../../errors/index.ts';

/** The types of field values (TIFF 6.0 §2, BigTIFF), with their width in bytes. */
const TYPES = {
  ascii: { code: 2, width: 1 },
  short: { code: 3, width: 2 },
  long: { code: 4, width: 4 },
  rational: { code: 5, width: 8 },
  undefined: { code: 7, width: 1 },
  long8: { code: 16, width: 8 },
} as const;

/** One field of an image file directory. */
export interface TiffField {
  readonly tag: number;
  readonly type: keyof typeof TYPES;
  /** Numbers; of a rational its numerator over 1000. */
  readonly values: readonly number[];
  /** Where the value stands in the file already, with its number of bytes, instead of `values`. */
  readonly place?: { readonly position: number; readonly length: number };
}

/** How numbers and offsets are written. */
export interface TiffForm {
  readonly littleEndian: boolean;
  /** BigTIFF: offsets of 64 bits. */
  readonly big: boolean;
}

/** A list of numbers as positions and lengths in the file. */
export function offsets(tag: number, values: readonly number[], { big }: TiffForm): TiffField {
  return { tag, type: big ? 'long8' : 'long', values };
}

/** The header: byte order, version and the position of the first directory. */
export function tiffHeader(form: TiffForm, first: number): Uint8Array {
  const bytes = new Uint8Array(form.big ? 16 : 8);
  const view = new DataView(bytes.buffer);
  bytes.fill(form.littleEndian ? 0x49 : 0x4d, 0, 2);
  view.setUint16(2, form.big ? 43 : 42, form.littleEndian);
  if (form.big) {
    view.setUint16(4, 8, form.littleEndian);
    view.setBigUint64(8, BigInt(first), form.littleEndian);
  } else view.setUint32(4, first, form.littleEndian);
  return bytes;
}

/**
 * The directories of all pages, each behind the one before with the values that do not fit in its fields.
 * @param position of the first byte in the file
 */
export function tiffDirectories(
  pages: readonly (readonly TiffField[])[],
  form: TiffForm,
  position: number,
): Uint8Array {
  const bytes = new Uint8Array(pages.reduce((sum, page) => sum + lengthOf(page, form), 0));
  let at = 0;
  for (const [index, page] of pages.entries()) {
    const next = at + lengthOf(page, form);
    writePage(new DataView(bytes.buffer, at, next - at), page, form, {
      position: position + at,
      next: index + 1 < pages.length ? position + next : 0,
    });
    at = next;
  }
  return bytes;
}

/** Bytes that the directories take, so that their place can be chosen before it is known. */
export function directoriesLength(pages: readonly (readonly TiffField[])[], form: TiffForm): number {
  return pages.reduce((sum, page) => sum + lengthOf(page, form), 0);
}

function writePage(
  view: DataView,
  page: readonly TiffField[],
  form: TiffForm,
  { position, next }: { readonly position: number; readonly next: number },
): void {
  const { littleEndian, big } = form;
  if (big) view.setBigUint64(0, BigInt(page.length), littleEndian);
  else view.setUint16(0, page.length, littleEndian);
  let at = big ? 8 : 2;
  let behind = tableLength(page, form);
  for (const field of [...page].sort((a, b) => a.tag - b.tag)) {
    const { code, width } = TYPES[field.type];
    view.setUint16(at, field.tag, littleEndian);
    view.setUint16(at + 2, code, littleEndian);
    writeOffset(view, at + 4, countOf(field), form);
    const value = at + (big ? 12 : 8);
    if (field.place !== undefined) writeOffset(view, value, field.place.position, form);
    else if (field.values.length * width <= roomOf(form)) writeValues(view, value, field, form);
    else {
      writeOffset(view, value, position + behind, form);
      writeValues(view, behind, field, form);
      behind += padded(field.values.length * width);
    }
    at += big ? 20 : 12;
  }
  writeOffset(view, at, next, form);
}

function countOf({ values, place }: TiffField): number {
  return place?.length ?? values.length;
}

function writeValues(view: DataView, start: number, { type, values }: TiffField, { littleEndian }: TiffForm): void {
  const { width } = TYPES[type];
  for (const [index, value] of values.entries()) {
    const at = start + index * width;
    if (type === 'short') view.setUint16(at, value, littleEndian);
    else if (type === 'long') view.setUint32(at, value, littleEndian);
    else if (type === 'long8') view.setBigUint64(at, BigInt(value), littleEndian);
    else if (type === 'rational') {
      view.setUint32(at, value, littleEndian);
      view.setUint32(at + 4, 1000, littleEndian);
    } else view.setUint8(at, value);
  }
}

/** A count or a position. @throws ParseError `not-tiff` where it has more than 32 bits and the form has no room for them */
function writeOffset(view: DataView, at: number, value: number, { littleEndian, big }: TiffForm): void {
  if (big) view.setBigUint64(at, BigInt(value), littleEndian);
  else if (value <= 0xffff_ffff) view.setUint32(at, value, littleEndian);
  else throw new ParseError('not-tiff', { detail: 'a position beyond 4 GiB' });
}

function lengthOf(page: readonly TiffField[], form: TiffForm): number {
  let length = tableLength(page, form);
  for (const { type, values, place } of page) {
    const bytes = values.length * TYPES[type].width;
    if (place === undefined && bytes > roomOf(form)) length += padded(bytes);
  }
  return length;
}

function tableLength(page: readonly TiffField[], { big }: TiffForm): number {
  return padded(big ? 8 + page.length * 20 + 8 : 2 + page.length * 12 + 4);
}

/** Bytes of a value that stand in the field itself. */
function roomOf({ big }: TiffForm): number {
  return big ? 8 : 4;
}

/** Directories and values begin at even positions (TIFF 6.0 §2). */
function padded(length: number): number {
  return length + (length % 2);
}
