import { type DataSet, formatPersonName } from '../data/index.ts';
import { isVr, type Vr, type VrRow, vrTable } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import { fromBase64 } from './base64.ts';
import { DataSetBuilder } from './builder.ts';
import type { ReadModelOptions } from './options.ts';
import { nonFinite } from './values.ts';

/**
 * The data set that an object of the DICOM JSON Model describes (PS3.18 Annex F), in Explicit VR Little Endian and
 * UTF-8. Items are read without recursion.
 * @param object as `JSON.parse` gives it; nothing about it is trusted.
 * @throws ParseError `malformed-json`, `invalid-value`, `too-deep`, `too-many-elements`
 */
export function fromJson(object: unknown, options: ReadModelOptions = {}): DataSet {
  const builder = new DataSetBuilder(options.limits);
  const open: Open[] = [{ entries: entriesOf(object, () => ''), next: 0, sequence: undefined }];
  for (let item = open.at(-1); item !== undefined; item = open.at(-1)) {
    const entry = item.entries[item.next++];
    if (entry === undefined) {
      open.pop();
      if (item.sequence !== undefined) endItem(item.sequence, open, builder);
      continue;
    }
    const sequence = readEntry(entry, builder, options);
    if (sequence !== undefined) beginItem(sequence, open, builder);
  }
  return builder.finish();
}

/** A data set whose attributes are being read. */
interface Open {
  readonly entries: readonly (readonly [string, unknown])[];
  next: number;
  readonly sequence: Sequence | undefined;
}

/** A sequence whose items are being read. */
interface Sequence {
  readonly items: readonly unknown[];
  next: number;
}

function beginItem(sequence: Sequence, open: Open[], builder: DataSetBuilder): void {
  if (sequence.next === sequence.items.length) {
    builder.closeSequence();
    return;
  }
  const entries = entriesOf(sequence.items[sequence.next++] ?? {}, () => builder.path);
  builder.openItem();
  open.push({ entries, next: 0, sequence });
}

function endItem(sequence: Sequence, open: Open[], builder: DataSetBuilder): void {
  builder.closeItem();
  beginItem(sequence, open, builder);
}

/** Reads one attribute; a sequence is opened and returned. */
function readEntry(
  [name, attribute]: readonly [string, unknown],
  builder: DataSetBuilder,
  options: ReadModelOptions,
): Sequence | undefined {
  if (!/^[\dA-Fa-f]{8}$/.test(name))
    throw malformed('the name of an attribute is not eight hexadecimal digits', () => builder.path);
  const tag = Number.parseInt(name, 16);
  const path = (): string => builder.pathTo(tag);
  const { vr, Value, BulkDataURI, InlineBinary } = asObject(attribute, path) as Record<string, unknown>;
  if (typeof vr !== 'string' || !isVr(vr)) throw malformed('vr is not a Value Representation of PS3.5', path);
  const forms = [Value, BulkDataURI, InlineBinary].filter(form => form !== undefined);
  if (forms.length > 1) throw malformed('more than one of Value, BulkDataURI and InlineBinary', path);
  if (Value !== undefined && !Array.isArray(Value)) throw malformed('Value is not an array', path);
  if (vrTable[vr].json.type === 'data set' && InlineBinary === undefined) {
    // Some servers give whole sequences by address, which §F.2.2 does not have.
    if (BulkDataURI !== undefined) return undefined;
    builder.openSequence(tag);
    return { items: (Value ?? []) as readonly unknown[], next: 0 };
  }
  const value = readValue({ Value, BulkDataURI, InlineBinary }, vr, path, options);
  if (value !== undefined) builder.add({ tag, vr, value });
  return undefined;
}

/** Undefined where the value is elsewhere and nobody knows it. */
function readValue(
  { Value, BulkDataURI, InlineBinary }: Readonly<Record<'Value' | 'BulkDataURI' | 'InlineBinary', unknown>>,
  vr: Vr,
  path: Path,
  options: ReadModelOptions,
): unknown {
  if (BulkDataURI !== undefined) {
    if (typeof BulkDataURI !== 'string') throw malformed('BulkDataURI is not a string', path);
    return options.bulkValue?.(BulkDataURI, vr);
  }
  if (InlineBinary !== undefined) return readBase64(InlineBinary, vr, path);
  return readValues((Value ?? []) as readonly unknown[], vr, path);
}

function readValues(values: readonly unknown[], vr: Vr, path: Path): readonly unknown[] {
  const { json, separator } = vrTable[vr];
  if (values.every(value => value === null || value === ''))
    return separator === 'backslash' && values.length > 1 ? values.map(() => '') : [];
  return values.map(value => {
    const read = readers[json.type](value, vr);
    if (read === undefined) throw malformed(`a value is not a ${json.type}`, path);
    return read;
  });
}

/** How one value of each kind is read; undefined where it is not of the kind. */
const readers: Readonly<Record<VrRow['json']['type'], (value: unknown, vr: Vr) => unknown>> = {
  string: value => (value === null ? '' : typeof value === 'string' ? value : undefined),
  number: value => (typeof value === 'number' ? value : typeof value === 'string' ? nonFinite(value) : undefined),
  'number or string': (value, vr) => {
    if (vrTable[vr].separator === 'packed') return readBigInt(value);
    if (Number.isSafeInteger(value)) return String(value);
    return value === null ? '' : typeof value === 'number' || typeof value === 'string' ? value : undefined;
  },
  tag: value => (typeof value === 'string' && /^[\dA-Fa-f]{8}$/.test(value) ? Number.parseInt(value, 16) : undefined),
  'person name': readPersonName,
  'data set': () => undefined,
  base64: () => undefined,
};

function readBigInt(value: unknown): bigint | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined;
  return typeof value === 'string' && /^[+-]?\d{1,20}$/.test(value) ? BigInt(value) : undefined;
}

/** Names as objects of component groups; a plain string, which early servers write, is read too. */
function readPersonName(value: unknown): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { Alphabetic = '', Ideographic = '', Phonetic = '' } = value as Record<string, unknown>;
  if (typeof Alphabetic !== 'string' || typeof Ideographic !== 'string' || typeof Phonetic !== 'string')
    return undefined;
  return formatPersonName({ alphabetic: Alphabetic, ideographic: Ideographic, phonetic: Phonetic });
}

function readBase64(text: unknown, vr: Vr, path: Path): Uint8Array | null {
  if (typeof text !== 'string') throw malformed('InlineBinary is not a string', path);
  if (vrTable[vr].json.field !== 'InlineBinary') throw malformed(`InlineBinary does not go with the VR ${vr}`, path);
  const bytes = fromBase64(text);
  if (bytes === undefined) throw malformed('InlineBinary is not base64', path);
  return bytes.length === 0 ? null : bytes;
}

function entriesOf(value: unknown, path: Path): readonly (readonly [string, unknown])[] {
  return Object.entries(asObject(value, path));
}

function asObject(value: unknown, path: Path): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw malformed('an object is expected', path);
  return value;
}

function malformed(detail: string, path: Path): ParseError {
  const at = path();
  return new ParseError('malformed-json', at === '' ? { detail } : { detail, path: at });
}

/** Asked for only when something is wrong. */
type Path = () => string;
