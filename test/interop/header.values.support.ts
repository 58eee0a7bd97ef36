/**
 * A value written down for a comparison: bytes and 16-bit words in hexadecimal as dcmdump prints them, numbers with
 * backslashes between, texts byte for byte without the padding at their end.
 */
export function writtenDown(bytes: Uint8Array, vr: string, littleEndian: boolean): string {
  if (TEXT_VRS.has(vr)) return withoutPadding(Buffer.from(bytes).toString('latin1'));
  const reader = NUMBERS[vr];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (reader === undefined) return separated(bytes, byte => byte.toString(16).padStart(2, '0'));
  const numbers: string[] = [];
  for (let at = 0; at + reader.size <= bytes.length; at += reader.size)
    numbers.push(reader.read(view, at, littleEndian));
  return numbers.join('\\');
}

/** A text without the spaces and zero bytes at its end. */
export function withoutPadding(text: string): string {
  return text.replace(/[ \0]+$/, '');
}

/** VRs whose values are texts (PS3.5 Table 6.2-1). */
export const TEXT_VRS: ReadonlySet<string> = new Set('AE AS CS DA DS DT IS LO LT PN SH ST TM UC UI UR UT'.split(' '));

/** VRs of 32-bit floating point numbers. */
export const SINGLE_VRS: ReadonlySet<string> = new Set(['FL', 'OF']);

/** VRs whose values are written down as hexadecimal digits. */
export function isHexadecimal(vr: string): boolean {
  return vr === 'OW' || (NUMBERS[vr] === undefined && !TEXT_VRS.has(vr));
}

function separated(bytes: Uint8Array, text: (byte: number) => string): string {
  return Array.from(bytes, text).join('\\');
}

interface NumberReader {
  readonly size: number;
  readonly read: (view: DataView, at: number, littleEndian: boolean) => string;
}

const floats: NumberReader = { size: 4, read: (view, at, little) => String(view.getFloat32(at, little)) };
const doubles: NumberReader = { size: 8, read: (view, at, little) => String(view.getFloat64(at, little)) };
const longs: NumberReader = { size: 4, read: (view, at, little) => String(view.getUint32(at, little)) };
const veryLongs: NumberReader = { size: 8, read: (view, at, little) => String(view.getBigUint64(at, little)) };
const shorts: NumberReader = { size: 2, read: (view, at, little) => String(view.getUint16(at, little)) };
const words: NumberReader = {
  size: 2,
  read: (view, at, little) => view.getUint16(at, little).toString(16).padStart(4, '0'),
};
const tags: NumberReader = {
  size: 4,
  read: (view, at, little) => String(view.getUint16(at, little) * 0x1_0000 + view.getUint16(at + 2, little)),
};

/** PS3.5 Table 6.2-1; `xs`, US or SS, is a name of DCMTK. */
const NUMBERS: Readonly<Record<string, NumberReader>> = {
  AT: tags,
  FL: floats,
  OF: floats,
  FD: doubles,
  OD: doubles,
  UL: longs,
  OL: longs,
  SL: { size: 4, read: (view, at, little) => String(view.getInt32(at, little)) },
  US: shorts,
  xs: shorts,
  SS: { size: 2, read: (view, at, little) => String(view.getInt16(at, little)) },
  UV: veryLongs,
  OV: veryLongs,
  SV: { size: 8, read: (view, at, little) => String(view.getBigInt64(at, little)) },
  OW: words,
};
