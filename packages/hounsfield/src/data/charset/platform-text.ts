/** Node decodes and encodes bytes of memory several times faster than TextDecoder; found by feature, never imported. */
interface NodeBufferPrototype {
  latin1Slice(this: Uint8Array, start: number, end: number): string;
  utf8Slice(this: Uint8Array, start: number, end: number): string;
}

const node = (globalThis as { Buffer?: { prototype: NodeBufferPrototype } }).Buffer?.prototype;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Characters of `bytes[start, end)`, one a byte (ISO 8859-1 with its control characters). */
export function decodeLatin1(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT && node !== undefined) return node.latin1Slice.call(bytes, start, end);
  return decodeSlowly(bytes, start, end);
}

/** UTF-8; what is not UTF-8 becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  const text = end - start <= SHORT ? decodeAscii(bytes, start, end) : undefined;
  if (text !== undefined) return text;
  return node === undefined ? utf8.decode(bytes.subarray(start, end)) : node.utf8Slice.call(bytes, start, end);
}

/** The text when all bytes are of ISO 646, else undefined. */
export function decodeAscii(bytes: Uint8Array, start: number, end: number): string | undefined {
  for (let at = start; at < end; at++) if (bytes[at]! > 0x7f) return undefined;
  return decodeLatin1(bytes, start, end);
}

/** The text of `units[0, count)` in UTF-16. A function of its own, since one for both kinds of array is slow for each. */
export function textOfUnits(u: Uint16Array, count: number): string {
  let text = '';
  let i = 0;
  for (; i + 8 <= count; i += 8) {
    text += String.fromCharCode(u[i]!, u[i + 1]!, u[i + 2]!, u[i + 3]!, u[i + 4]!, u[i + 5]!, u[i + 6]!, u[i + 7]!);
  }
  for (; i < count; i++) text += String.fromCharCode(u[i]!);
  return text;
}

/** Eight characters a call: the fastest way for the short values that data sets are full of. */
function decodeSlowly(b: Uint8Array, start: number, end: number): string {
  let text = '';
  let i = start;
  for (; i + 8 <= end; i += 8) {
    text += String.fromCharCode(b[i]!, b[i + 1]!, b[i + 2]!, b[i + 3]!, b[i + 4]!, b[i + 5]!, b[i + 6]!, b[i + 7]!);
  }
  for (; i < end; i++) text += String.fromCharCode(b[i]!);
  return text;
}

const SHORT = 12;
