import { DataSet } from '../data-set.ts';
import { refuse } from '../vr/codec.ts';

/** A coded concept, as an item of a Code Sequence holds it (PS3.3 §8). */
export interface Code {
  /** Code Value, Long Code Value or URN Code Value, whichever is there. */
  readonly value: string;
  /** Coding Scheme Designator, e.g. `SCT` or `DCM`; a URN has none. */
  readonly scheme?: string;
  /** Coding Scheme Version, where the scheme needs one. */
  readonly version?: string;
  readonly meaning?: string;
}

/** The code of an item; undefined where it has no code value. */
export function codeOf(item: DataSet): Code | undefined {
  const value = item.get('CodeValue') ?? item.get('LongCodeValue') ?? item.get('URNCodeValue');
  if (value === undefined) return undefined;
  const [scheme, version, meaning] = [
    item.get('CodingSchemeDesignator'),
    item.get('CodingSchemeVersion'),
    item.get('CodeMeaning'),
  ];
  return {
    value,
    ...(scheme === undefined ? {} : { scheme }),
    ...(version === undefined ? {} : { version }),
    ...(meaning === undefined ? {} : { meaning }),
  };
}

/**
 * The item of a code: a value of more than 16 characters is a Long Code Value, a URN or URL is a URN Code Value
 * (PS3.3 §8.1).
 * @throws ParseError `invalid-value` for a code without a value, or one that is no URN and has no scheme;
 * `not-representable`
 */
export function codeItem(code: Code, options?: Parameters<typeof DataSet.of>[1]): DataSet {
  const { value, scheme, version, meaning } = code;
  const isUrn = URN.test(value);
  if (value === '') refuse('a code value');
  if (!isUrn && scheme === undefined) refuse('a coding scheme designator');
  const attribute = isUrn ? 'URNCodeValue' : value.length > MOST_SHORT ? 'LongCodeValue' : 'CodeValue';
  return DataSet.of(
    {
      [attribute]: value,
      ...(scheme === undefined ? {} : { CodingSchemeDesignator: scheme }),
      ...(version === undefined ? {} : { CodingSchemeVersion: version }),
      ...(meaning === undefined ? {} : { CodeMeaning: meaning }),
    },
    options,
  );
}

/** Whether two codes mean the same concept: value and scheme are, and the version if both name one (PS3.3 §8.2). */
export function sameCode(a: Code, b: Code): boolean {
  const sameVersion = a.version === undefined || b.version === undefined || a.version === b.version;
  return a.value === b.value && a.scheme === b.scheme && sameVersion;
}

const URN = /^(?:urn:|https?:\/\/)/i;
/** Characters of SH, the VR of Code Value. */
const MOST_SHORT = 16;
