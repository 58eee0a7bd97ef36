/** One code element of one defined term of Specific Character Set (PS3.3 §C.12.1.1.2, PS3.5 §6.1). */
export interface CharacterSetRow {
  /** The defined term; empty for the default repertoire. */
  readonly term: string;
  readonly name: string;
  /** True for the ISO 2022 terms, which are switched to by escape sequences. */
  readonly codeExtensions: boolean;
  readonly multiByte: boolean;
  /** Number in the ISO International Register of Coded Character Sets. */
  readonly isoIr?: number;
  /** G0 are the bytes 21 to 7E, G1 the bytes from A0 or A1; none where the term stands alone. */
  readonly codeElement?: 'G0' | 'G1';
  /** The escape sequence that designates the set to the code element. */
  readonly escape?: readonly number[];
  /** What decodes the bytes: an IANA name, or the name of a table in words. */
  readonly decoder: string;
}
