import { PREAMBLE_LENGTH } from './file-meta.ts';

/** What the 128 bytes before the prefix are (PS3.10 §7.1, §7.5). */
export interface PreambleVerdict {
  /** `absent`: fewer than 128 bytes; `executable`: a system would run the file as a program. */
  readonly kind: 'absent' | 'zero' | 'tiff' | 'bigtiff' | 'executable' | 'unknown';
  /** The format, for a sentence; undefined where there is none. */
  readonly format?: string;
}

/** Looks at a preamble, or at a file from its first byte: the 128 bytes may make it a file of another format as well. */
export function preambleVerdict(bytes: Uint8Array): PreambleVerdict {
  if (bytes.length < PREAMBLE_LENGTH) return { kind: 'absent' };
  const preamble = bytes.subarray(0, PREAMBLE_LENGTH);
  if (preamble.every(byte => byte === 0)) return { kind: 'zero' };
  const row = ROWS.find(({ begin }) => begin.every((byte, k) => preamble[k] === byte));
  return row === undefined ? { kind: 'unknown' } : { kind: row.kind, format: row.format };
}

interface Row extends Required<PreambleVerdict> {
  readonly begin: readonly number[];
}

const ROWS: readonly Row[] = [
  { kind: 'tiff', format: 'TIFF, little endian', begin: [0x49, 0x49, 0x2a, 0] },
  { kind: 'tiff', format: 'TIFF, big endian', begin: [0x4d, 0x4d, 0, 0x2a] },
  { kind: 'bigtiff', format: 'BigTIFF, little endian', begin: [0x49, 0x49, 0x2b, 0, 8, 0, 0, 0] },
  { kind: 'bigtiff', format: 'BigTIFF, big endian', begin: [0x4d, 0x4d, 0, 0x2b, 0, 8, 0, 0] },
  { kind: 'executable', format: 'a program of DOS or Windows (MZ)', begin: [0x4d, 0x5a] },
  { kind: 'executable', format: 'a program of Unix (ELF)', begin: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: 'executable', format: 'a program of macOS (Mach-O, 32 bits)', begin: [0xfe, 0xed, 0xfa, 0xce] },
  { kind: 'executable', format: 'a program of macOS (Mach-O, 64 bits)', begin: [0xfe, 0xed, 0xfa, 0xcf] },
  { kind: 'executable', format: 'a program of macOS (Mach-O, 32 bits)', begin: [0xce, 0xfa, 0xed, 0xfe] },
  { kind: 'executable', format: 'a program of macOS (Mach-O, 64 bits)', begin: [0xcf, 0xfa, 0xed, 0xfe] },
  { kind: 'executable', format: 'programs of macOS or of Java', begin: [0xca, 0xfe, 0xba, 0xbe] },
  { kind: 'executable', format: 'a program for WebAssembly', begin: [0, 0x61, 0x73, 0x6d] },
  { kind: 'executable', format: 'a script', begin: [0x23, 0x21] },
];
