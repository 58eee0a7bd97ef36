export type { Attributes } from './attributes.generated.ts';
export { InlineBulk, memorySource, type RandomAccess, SourceBulk } from './bulk-value.ts';
export type { Change, Input, Overlay } from './change.ts';
export { type CharacterSet, characterSet, defaultCharacterSet, utf8CharacterSet } from './charset/character-set.ts';
export type { Delimiters } from './charset/code-extension.ts';
export { type ConvertOptions, convertCharacterSet } from './charset/convert.ts';
export type { CharacterSetWarning, CharacterSetWarningCode } from './charset/terms.ts';
export { type Changes, DataSet, type DataSetOptions, type Name, type NewElement, parse } from './data-set.ts';
export { type Difference, type DiffOptions, diff, diffWithBulk } from './diff.ts';
export {
  deleteAt,
  edit,
  insertItem,
  moveItem,
  type PrivateChanges,
  setAt,
  withPrivate,
} from './edit.ts';
export { Draft, type EditOptions, type InputAt } from './edit-draft.ts';
export { Element } from './element.ts';
export {
  type Encoding,
  explicitVrBigEndian,
  explicitVrLittleEndian,
  implicitVrLittleEndian,
  sameEncoding,
} from './encoding.ts';
export { type Fragment, type Fragments, fragmentsOf, sourceSpan } from './fragments.ts';
export type { Keyword } from './keyword.ts';
export { defaultLimits, type ParseLimits } from './limits.ts';
export { loneFragments } from './lone-element.ts';
export { endsOpen } from './open-end.ts';
export { type ParseWarning, parseWarnings, type WarningCode, type WarningRow } from './parse-warning.ts';
export { Path, type PathName, type PathStep, type PathTerm, parsePath, pathText, type ValueAt } from './path.ts';
export { type Match, matchedValue, select } from './path-select.ts';
export {
  comparePersonNames,
  displayPersonName,
  formatPersonName,
  type PersonNameComponents,
  type PersonNameGroup,
  parsePersonName,
  personNameComponents,
  personNameGroup,
  samePersonName,
} from './person-name.ts';
export {
  type PrivateAttribute,
  type PrivateBlock,
  type PrivateRows,
  type PrivateValue,
  privateAttribute,
  privateAttributes,
  privateBlock,
} from './private-attribute.ts';
export { isPrivate, isPrivateCreator, privateCreator } from './private-block.ts';
export { type ParseOptions, type PushOptions, PushParser, parseTape } from './push-parser.ts';
export { packTape, unpackTape } from './record.ts';
export { type RowColumn, RowLayout, type RowOptions, type RowValue } from './row-layout.ts';
export type { Tape } from './tape.ts';
export { ValueBytes } from './value-bytes.ts';
export type { BulkValue, Many, One, PersonName, VrValue } from './value-types.ts';
export * from './values/index.ts';
export { decimalText } from './vr/number-text.ts';
export {
  encodedLength,
  type Part,
  parts,
  type TrailingPadding,
  toBytes,
  type WriteOptions,
  write,
} from './writer.ts';
