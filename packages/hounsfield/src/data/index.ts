export type { Attributes } from './attributes.generated.ts';
export { InlineBulk, memorySource, type RandomAccess, SourceBulk } from './bulk-value.ts';
export type { Change, Input, Overlay } from './change.ts';
export { type CharacterSet, characterSet, defaultCharacterSet, utf8CharacterSet } from './charset/character-set.ts';
export { type Changes, DataSet, type DataSetOptions, type NewElement, parse } from './data-set.ts';
export { Element } from './element.ts';
export {
  type Encoding,
  explicitVrBigEndian,
  explicitVrLittleEndian,
  implicitVrLittleEndian,
  sameEncoding,
} from './encoding.ts';
export { type Fragment, type Fragments, fragmentsOf, sourceSpan } from './fragments.ts';
export {
  type FromJsonOptions,
  fromJson,
  type JsonAttribute,
  type JsonDataSet,
  jsonArray,
  jsonText,
  type ToJsonOptions,
  toJson,
} from './json.ts';
export type { Keyword } from './keyword.ts';
export { defaultLimits, type ParseLimits } from './limits.ts';
export { type PathStep, parsePath, readPath } from './path.ts';
export { formatPersonName, parsePersonName } from './person-name.ts';
export { type PrivateAttribute, privateAttribute, privateAttributes } from './private-attribute.ts';
export { type ParseOptions, type PushOptions, PushParser, parseTape } from './push-parser.ts';
export { packTape, unpackTape } from './record.ts';
export type { ParseWarning, Tape, WarningCode } from './tape.ts';
export type { BulkValue, Many, One, PersonName, VrValue } from './value-types.ts';
export { decimalText } from './vr/number-text.ts';
export { encodedLength, type Part, parts, toBytes, type WriteOptions, write } from './writer.ts';
