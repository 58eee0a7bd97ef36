/** Raw bytes of any origin. */
export type Bytes = Uint8Array;

/** Joins chunks into one new array; a single chunk is returned as it is, without a copy. */
export function concat(chunks: readonly Bytes[]): Bytes {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  let length = 0;
  for (const chunk of chunks) length += chunk.length;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

/**
 * Reads a stream into memory.
 * @param limit the most bytes that are taken; one more throws RangeError before it is kept.
 */
export async function collect(source: AsyncIterable<Bytes>, limit: number): Promise<Bytes> {
  const chunks: Bytes[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > limit) throw new RangeError(`The stream holds more than the ${limit} bytes that may be kept`);
    chunks.push(chunk);
  }
  return concat(chunks);
}

/** One character for each byte of `bytes[start, end)`, code points 0 to 255. */
export function latin1(bytes: Bytes, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += CHUNK) {
    // Spread, each byte would be an object of its iterator for a moment. The type of `apply` asks for more than it needs.
    const codes = bytes.subarray(at, Math.min(end, at + CHUNK)) as unknown as number[];
    text += String.fromCharCode.apply(undefined, codes);
  }
  return text;
}

/** The low byte of each character: for UIDs, AE titles and other texts of the default repertoire. */
export function asciiBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Arguments of one call are kept far below the stack's limit. */
const CHUNK = 4096;
