import { type Bytes, latin1 } from '../bytes/index.ts';
import { attributeByTag, isVr, type Vr, type VrRow, vrTable } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import { utf8CharacterSet } from './charset/character-set.ts';
import { DataSet, type NewElement } from './data-set.ts';
import type { Element } from './element.ts';
import type { PathStep } from './path.ts';
import { formatPersonName } from './person-name.ts';
import type { BulkValue, PersonName } from './value-types.ts';

/** One attribute of the DICOM JSON Model; at most one of the last three is there (PS3.18 §F.2.2). */
export interface JsonAttribute {
  readonly vr: string;
  readonly Value?: readonly unknown[];
  readonly BulkDataURI?: string;
  readonly InlineBinary?: string;
}

/** A data set in the DICOM JSON Model: attributes by eight hexadecimal digits. */
export type JsonDataSet = { readonly [tag: string]: JsonAttribute };

export interface ToJsonOptions {
  /**
   * The address of a long value: called with the path to the element for Pixel Data, for values that are not in
   * memory, and for the VRs that allow it (PS3.18 §F.2.2) when longer than `bulkAbove`. Undefined writes the value
   * itself.
   */
  readonly bulkDataUri?: (path: readonly PathStep[], element: Element) => string | undefined;
  /** Bytes; 1024 unless said otherwise. */
  readonly bulkAbove?: number;
}

export interface FromJsonOptions {
  /** The value behind a BulkDataURI. Without it, or where it gives undefined, the element is left out. */
  readonly bulkValue?: (uri: string, vr: Vr) => BulkValue | undefined;
}

/**
 * The data set in the DICOM JSON Model (PS3.18 Annex F). Numbers of IS, DS, SV and UV are JSON numbers where that keeps
 * their decimal value, else strings (§F.2.3); infinities and NaN, which JSON lacks, are the strings `Infinity`,
 * `-Infinity` and `NaN`. Texts are Unicode: Specific Character Set, where there is one, says ISO_IR 192. Group lengths
 * are left out. Of an element that stands twice the first counts.
 * @throws ParseError `bulk-not-in-memory` for a value left at its source that got no address
 */
export function toJson(dataSet: DataSet, options: ToJsonOptions = {}): JsonDataSet {
  let text = '';
  for (const piece of jsonText(dataSet, options)) text += piece;
  return JSON.parse(text) as JsonDataSet;
}

/**
 * The same as text, in the order that §F.2.2 wants, in pieces of one element or less. Nested items are walked without
 * recursion.
 */
export function* jsonText(dataSet: DataSet, options: ToJsonOptions = {}): Generator<string> {
  const levels: Level[] = [levelOf(dataSet, undefined)];
  yield '{';
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const element = level.elements[level.next++];
    if (element === undefined) {
      levels.pop();
      yield* closeItem(level, levels);
      continue;
    }
    const comma = level.next > 1 ? ',' : '';
    const [first, ...others] = element.items ?? [];
    if (first === undefined) {
      yield comma + attributeText(element, pathOf(levels), options);
      continue;
    }
    yield `${comma}"${hex(element.tag)}":{"vr":"SQ","Value":[{`;
    levels.push(levelOf(first, { tag: element.tag, item: 0, others }));
  }
}

/**
 * Many data sets as one JSON array in UTF-8, in chunks of about 32 KiB; the next data set is asked for when the text of
 * the last one was taken.
 */
export async function* jsonArray(
  dataSets: AsyncIterable<DataSet>,
  options: ToJsonOptions | ((dataSet: DataSet) => ToJsonOptions) = {},
): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  let text = '[';
  let any = false;
  for await (const dataSet of dataSets) {
    if (any) text += ',';
    any = true;
    for (const piece of jsonText(dataSet, typeof options === 'function' ? options(dataSet) : options)) {
      text += piece;
      if (text.length < CHUNK) continue;
      yield encoder.encode(text);
      text = '';
    }
  }
  yield encoder.encode(`${text}]`);
}

/**
 * The data set that an object of the DICOM JSON Model describes, in Explicit VR Little Endian and UTF-8.
 * @param object as `JSON.parse` gives it; nothing about it is trusted.
 * @throws ParseError `malformed-json`, `invalid-value`, `too-deep`, `too-many-elements`
 */
export function fromJson(object: unknown, options: FromJsonOptions = {}): DataSet {
  return readItem(object, { options, path: '', depth: 0, count: { elements: 0, hasUnicode: false } });
}

/** A data set that is being written, and where it stands in its sequence. */
interface Level {
  readonly elements: readonly Element[];
  next: number;
  readonly parent: { readonly tag: number; item: number; readonly others: readonly DataSet[] } | undefined;
}

function levelOf(dataSet: DataSet, parent: Level['parent']): Level {
  const elements = [...dataSet].filter(element => (element.tag & 0xffff) !== 0);
  if (!dataSet.window.tape.sorted) elements.sort((a, b) => a.tag - b.tag);
  return { elements: elements.filter((element, k) => element.tag !== elements[k - 1]?.tag), next: 0, parent };
}

/** Ends an item, and begins the next one of its sequence or ends the sequence. */
function* closeItem(level: Level, levels: Level[]): Generator<string> {
  const { parent } = level;
  if (parent === undefined) {
    yield '}';
    return;
  }
  const following = parent.others[parent.item];
  if (following === undefined) {
    yield '}]}';
    return;
  }
  yield '},{';
  parent.item++;
  levels.push(levelOf(following, parent));
}

function pathOf(levels: readonly Level[]): PathStep[] {
  const steps: PathStep[] = [];
  for (const { parent } of levels) if (parent !== undefined) steps.push({ tag: parent.tag, item: parent.item });
  return steps;
}

function attributeText(element: Element, path: PathStep[], options: ToJsonOptions): string {
  const { tag, vr } = element;
  const head = `"${hex(tag)}":{"vr":"${vr}"`;
  if (tag === SPECIFIC_CHARACTER_SET) return `${head},"Value":["ISO_IR 192"]}`;
  if (isBulk(element, options)) {
    const uri = options.bulkDataUri?.([...path, { tag, item: undefined }], element);
    if (uri !== undefined) return `${head},"BulkDataURI":${JSON.stringify(uri)}}`;
  }
  if (isAtSource(element)) throw new ParseError('bulk-not-in-memory', { path: nameOf(tag) });
  const row = vrTable[vr];
  if (row.json.field === 'InlineBinary' || element.isEncapsulated) return `${head}${inlineBinary(element)}}`;
  const values = row.json.type === 'number or string' ? numberTexts(element) : element.values;
  if (values.length === 0) return `${head}}`;
  return `${head},"Value":[${values.map(writers[row.json.type]).join()}]}`;
}

function isBulk(element: Element, options: ToJsonOptions): boolean {
  if (options.bulkDataUri === undefined || element.length === 0) return false;
  if (element.isEncapsulated || PIXEL_DATA.has(element.tag)) return true;
  if (isAtSource(element)) return true;
  return element.length > (options.bulkAbove ?? BULK_ABOVE) && BULK_VRS.has(element.vr);
}

function isAtSource(element: Element): boolean {
  const { bulk } = element;
  return bulk !== undefined && bulk.inline === undefined;
}

function inlineBinary(element: Element): string {
  if (element.bulk === undefined || element.bulk.length === 0) return '';
  const { inline = NO_BYTES } = element.bulk;
  return `,"InlineBinary":"${btoa(latin1(inline, 0, inline.length))}"`;
}

/** The values of IS and DS as they are written, of SV and UV as integers. */
function numberTexts(element: Element): readonly unknown[] {
  const { text } = element;
  if (text === undefined) return element.values;
  return text === '' ? [] : text.split('\\').map(part => part.trim());
}

/** How one value of each kind is written; the kinds are those of `vrTable` (PS3.18 Table F.2.3-1). */
const writers: Readonly<Record<VrRow['json']['type'], (value: unknown) => string>> = {
  string: value => (value === '' ? 'null' : JSON.stringify(value)),
  number: value => (Number.isFinite(value) ? String(value) : `"${String(value)}"`),
  'number or string': value => (value === '' ? 'null' : numberText(String(value))),
  tag: value => `"${hex(value as number)}"`,
  'person name': value => personNameText(value as PersonName),
  'data set': () => 'null',
  base64: () => 'null',
};

/** A JSON number where it has the same decimal value as the text, else the text as a string. */
function numberText(text: string): string {
  const number = Number(text);
  if (!isExact(number) || !DECIMAL.test(text)) return JSON.stringify(text);
  const written = String(number);
  return written === text || normal(written) === normal(text) ? written : JSON.stringify(text);
}

/** Finite, and not one of the integers that stand for several. */
function isExact(number: number): boolean {
  return Number.isInteger(number) ? Number.isSafeInteger(number) : Number.isFinite(number);
}

/** Digits without leading and trailing zeros, and the power of ten of the first one: equal where the values are. */
function normal(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
  const digits = whole + fraction;
  let start = 0;
  let end = digits.length;
  while (start < end && digits[start] === '0') start++;
  while (end > start && digits[end - 1] === '0') end--;
  if (start === end) return '0';
  return `${sign === '-' ? '-' : ''}${digits.slice(start, end)}e${whole.length - start + Number(exponent)}`;
}

function personNameText({ alphabetic, ideographic, phonetic }: PersonName): string {
  const groups = Object.entries({ Alphabetic: alphabetic, Ideographic: ideographic, Phonetic: phonetic });
  const written = groups.filter(([, text]) => text !== undefined && text !== '');
  return written.length === 0 ? 'null' : JSON.stringify(Object.fromEntries(written));
}

/** What reading one item needs to know. */
interface Reading {
  readonly options: FromJsonOptions;
  readonly path: string;
  readonly depth: number;
  readonly count: { elements: number; hasUnicode: boolean };
}

function readItem(object: unknown, reading: Reading): DataSet {
  if (reading.depth > MAX_DEPTH) throw new ParseError('too-deep', { path: reading.path });
  const elements: NewElement[] = [];
  for (const [name, attribute] of Object.entries(asObject(object, reading.path))) {
    if (++reading.count.elements > MAX_ELEMENTS) throw new ParseError('too-many-elements');
    if (!/^[\dA-Fa-f]{8}$/.test(name))
      throw malformed('the name of an attribute is not eight hexadecimal digits', reading.path);
    const tag = Number.parseInt(name, 16);
    const path = reading.path === '' ? nameOf(tag) : `${reading.path}.${nameOf(tag)}`;
    const element = (tag & 0xffff) === 0 ? undefined : readAttribute(tag, attribute, { ...reading, path });
    if (element !== undefined) elements.push(element);
  }
  const given = elements.findIndex(({ tag }) => tag === SPECIFIC_CHARACTER_SET);
  if (given >= 0) elements[given] = UTF8;
  else if (reading.depth === 0 && reading.count.hasUnicode) elements.push(UTF8);
  return DataSet.fromElements(elements, { characterSet: utf8CharacterSet });
}

function readAttribute(tag: number, attribute: unknown, reading: Reading): NewElement | undefined {
  const { vr, Value, BulkDataURI, InlineBinary } = asObject(attribute, reading.path) as Record<string, unknown>;
  if (typeof vr !== 'string' || !isVr(vr)) throw malformed('vr is not a Value Representation of PS3.5', reading.path);
  const forms = [Value, BulkDataURI, InlineBinary].filter(form => form !== undefined);
  if (forms.length > 1) throw malformed('more than one of Value, BulkDataURI and InlineBinary', reading.path);
  if (BulkDataURI !== undefined) {
    if (typeof BulkDataURI !== 'string') throw malformed('BulkDataURI is not a string', reading.path);
    const value = reading.options.bulkValue?.(BulkDataURI, vr);
    return value === undefined ? undefined : { tag, vr, value };
  }
  if (InlineBinary !== undefined) return { tag, vr, value: readBase64(InlineBinary, vr, reading.path) };
  if (Value !== undefined && !Array.isArray(Value)) throw malformed('Value is not an array', reading.path);
  return { tag, vr, value: readValues((Value ?? []) as readonly unknown[], vr, reading) };
}

function readValues(values: readonly unknown[], vr: Vr, reading: Reading): readonly unknown[] {
  const { type } = vrTable[vr].json;
  if (type === 'data set') {
    return values.map((item, k) =>
      readItem(item ?? {}, { ...reading, path: `${reading.path}[${k}]`, depth: reading.depth + 1 }),
    );
  }
  if (values.every(value => value === null || value === ''))
    return vrTable[vr].separator === 'backslash' && values.length > 1 ? values.map(() => '') : [];
  return values.map(value => {
    const read = readers[type](value, vr);
    if (read === undefined) throw malformed(`a value is not a ${type}`, reading.path);
    if (typeof read === 'string' && !isAscii(read)) reading.count.hasUnicode = true;
    return read;
  });
}

/** How one value of each kind is read; undefined where it is not of the kind. */
const readers: Readonly<Record<VrRow['json']['type'], (value: unknown, vr: Vr) => unknown>> = {
  string: value => (value === null ? '' : typeof value === 'string' ? value : undefined),
  number: value => (typeof value === 'number' ? value : typeof value === 'string' ? NON_FINITE.get(value) : undefined),
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

function readBase64(text: unknown, vr: Vr, path: string): Uint8Array | null {
  if (typeof text !== 'string') throw malformed('InlineBinary is not a string', path);
  if (vrTable[vr].json.field !== 'InlineBinary') throw malformed(`InlineBinary does not go with the VR ${vr}`, path);
  if (text === '') return null;
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw malformed('InlineBinary is not base64', path);
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function asObject(value: unknown, path: string): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw malformed('an object is expected', path);
  return value;
}

function malformed(detail: string, path: string): ParseError {
  return new ParseError('malformed-json', path === '' ? { detail } : { detail, path });
}

function nameOf(tag: number): string {
  return attributeByTag(tag)?.keyword ?? hex(tag);
}

function hex(tag: number): string {
  return (tag >>> 0).toString(16).toUpperCase().padStart(8, '0');
}

const SPECIFIC_CHARACTER_SET = 0x0008_0005;
const UTF8: NewElement = { tag: SPECIFIC_CHARACTER_SET, vr: 'CS', value: 'ISO_IR 192' };
/** Float, Double Float and plain Pixel Data always go by address where there are addresses. */
const PIXEL_DATA: ReadonlySet<number> = new Set([0x7fe0_0008, 0x7fe0_0009, 0x7fe0_0010]);
/** VRs that BulkDataURI may stand for (PS3.18 §F.2.2). */
const BULK_VRS: ReadonlySet<Vr> = new Set<Vr>(
  'DS FL FD IS LT OB OD OF OL OV OW SL SS ST SV UC UL UN US UT UV'.split(' ').filter(isVr),
);
const NON_FINITE: ReadonlyMap<string, number> = new Map(
  [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(number => [String(number), number]),
);
const DECIMAL = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;
const NO_BYTES: Bytes = new Uint8Array(0);
const BULK_ABOVE = 1024;
const CHUNK = 32 * 1024;
const MAX_DEPTH = 64;
const MAX_ELEMENTS = 1_000_000;
