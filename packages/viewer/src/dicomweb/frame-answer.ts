/** One frame as the archive stores it. */
export interface FramePart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The media type, without parameters: `application/octet-stream`, or that of a compressed frame. */
  readonly mediaType: string;
  /** The transfer syntax the answer names, '' where it names none (then PS3.18 §8.7.3.5 says Explicit VR Little Endian). */
  readonly transferSyntaxUid: string;
}

/**
 * The first part of an answer to a frame request: the body itself, or the first part of multipart/related (RFC 2387).
 * undefined where the answer is neither whole nor well-formed.
 */
export function readFrame(body: Uint8Array<ArrayBuffer>, contentType: string): FramePart | undefined {
  const type = mediaType(contentType);
  if (!type.name.startsWith('multipart/')) return part(body, type);
  const boundary = type.parameters.get('boundary');
  if (boundary === undefined || boundary === '') return undefined;
  const dash = ascii(`--${boundary}`);
  const start = find(body, dash, 0);
  if (start === undefined) return undefined;
  const headersEnd = find(body, blankLine, start);
  if (headersEnd === undefined) return undefined;
  const headers = partHeaders(body.subarray(start + dash.length, headersEnd));
  const from = headersEnd + blankLine.length;
  const to = partEnd(body, from, ascii(`\r\n--${boundary}`), headers.get('content-length'));
  return to === undefined ? undefined : part(body.subarray(from, to), mediaType(headers.get('content-type') ?? ''));
}

/** A media type with its parameters, names in lower case, quotes taken off (RFC 9110 §8.3.1). */
export function mediaType(text: string): { readonly name: string; readonly parameters: ReadonlyMap<string, string> } {
  const name = text.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const parameters = new Map<string, string>();
  for (const [, key, quoted, plain] of text.matchAll(/;\s*([\w!#$&^.+-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g))
    if (key !== undefined) parameters.set(key.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '');
  return { name, parameters };
}

function part(bytes: Uint8Array<ArrayBuffer>, type: ReturnType<typeof mediaType>): FramePart {
  return { bytes, mediaType: type.name, transferSyntaxUid: type.parameters.get('transfer-syntax') ?? '' };
}

function partHeaders(bytes: Uint8Array): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of new TextDecoder('latin1').decode(bytes).split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

// The stated length saves the search, but only where a delimiter really follows it.
function partEnd(
  body: Uint8Array,
  from: number,
  delimiter: Uint8Array,
  stated: string | undefined,
): number | undefined {
  const end = from + Number(stated ?? Number.NaN);
  return Number.isSafeInteger(end) && startsWith(body, delimiter, end) ? end : find(body, delimiter, from);
}

function find(body: Uint8Array, pattern: Uint8Array, from: number): number | undefined {
  const first = pattern[0];
  if (first === undefined) return undefined;
  for (let at = body.indexOf(first, from); at !== -1; at = body.indexOf(first, at + 1))
    if (startsWith(body, pattern, at)) return at;
  return undefined;
}

function startsWith(body: Uint8Array, pattern: Uint8Array, at: number): boolean {
  return at >= 0 && at + pattern.length <= body.length && pattern.every((byte, index) => body[at + index] === byte);
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const blankLine = ascii('\r\n\r\n');
