/** The longest code of a deflated stream, in bits (RFC 1951 §3.2.7). */
export const LONGEST_CODE = 15;

/** A table that gives for the next `bits` bits of the stream the symbol (times 16) and the length of its code; 0 for none. */
export interface CodeTable {
  readonly entries: Uint16Array;
  readonly bits: number;
}

/**
 * Builds a table from the lengths of the codes of symbols 0, 1, 2 … (RFC 1951 §3.2.2).
 * @returns undefined where the lengths are no code: too many codes, or codes that leave a gap unless there is one only
 */
export function codeTable(lengths: Uint8Array): CodeTable | undefined {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (const length of lengths) counts[length]!++;
  const used = lengths.length - counts[0]!;
  let bits = LONGEST_CODE;
  while (bits > 0 && counts[bits] === 0) bits--;
  if (!isCode(counts, used)) return undefined;
  const next = firstCodes(counts);
  const entries = new Uint16Array(1 << bits);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const entry = (symbol << 4) | length;
    for (let at = reversed(next[length]!++, length); at < entries.length; at += 1 << length) entries[at] = entry;
  }
  return { entries, bits };
}

/** The code of literals and lengths of blocks that bring none of their own (RFC 1951 §3.2.6). */
export function fixedLiterals(): CodeTable {
  literals ??= codeTable(Uint8Array.from({ length: 288 }, (_, k) => (k < 144 ? 8 : k < 256 ? 9 : k < 280 ? 7 : 8)))!;
  return literals;
}

/** The code of distances that goes with it. */
export function fixedDistances(): CodeTable {
  distances ??= codeTable(new Uint8Array(32).fill(5))!;
  return distances;
}

/** Whether the codes fill the tree exactly; a single code of one bit, or none at all, may leave room. */
function isCode(counts: Uint16Array, used: number): boolean {
  let room = 1;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    room = room * 2 - counts[length]!;
    if (room < 0) return false;
  }
  return room === 0 || used === 0 || (used === 1 && counts[1] === 1);
}

function firstCodes(counts: Uint16Array): Uint16Array {
  const next = new Uint16Array(LONGEST_CODE + 1);
  for (let length = 1, code = 0; length < LONGEST_CODE; length++) {
    code = (code + counts[length]!) << 1;
    next[length + 1] = code;
  }
  return next;
}

/** Codes stand in the stream with their first bit lowest. */
function reversed(code: number, length: number): number {
  let from = code;
  let to = 0;
  for (let bit = 0; bit < length; bit++) {
    to = (to << 1) | (from & 1);
    from >>= 1;
  }
  return to;
}

let literals: CodeTable | undefined;
let distances: CodeTable | undefined;
