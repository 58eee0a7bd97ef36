import { DataSet, type NewElement, type RowColumn, type RowValue, utf8CharacterSet } from '../data/index.ts';
import { attributeByTag, type Vr, vrTable } from '../dictionary/look-ups.ts';
import { numberText, numberTexts } from './json-numbers.ts';
import { jsonChunks } from './json-write.ts';
import { hex } from './names.ts';

/**
 * Elements as one data set in the DICOM JSON Model (PS3.18 Annex F), numbers by their value. Of plain texts and numbers
 * no data set is made first, which is most of the work where there are many small ones; the text is the same.
 * @throws ParseError as `DataSet.fromElements` and `jsonChunks`
 */
export function jsonRow(elements: readonly NewElement[]): string {
  let text = '';
  for (const element of elements.toSorted((one, other) => one.tag - other.tag)) {
    const written = attributeText(element);
    if (written === undefined) return throughDataSet(elements);
    text += text === '' ? written : `,${written}`;
  }
  return `{${text}}`;
}

/**
 * How data sets with the same elements, none of them a sequence, are written in the DICOM JSON Model: as `jsonRow`, with
 * all that does not depend on the values worked out once.
 */
export class JsonRowLayout {
  readonly #columns: readonly RowColumn[];
  readonly #laid: readonly LaidColumn[] | undefined;

  /** @param columns in any order; values are given in this order */
  constructor(columns: readonly RowColumn[]) {
    this.#columns = columns;
    if (!columns.every(({ tag }) => isOfModel(tag))) return;
    this.#laid = columns
      .map(({ tag, vr }, at) => ({ tag, vr, at, splits: !UNSPLIT.has(vr), begun: beginningOf(tag, vr) }))
      .toSorted((one, other) => one.tag - other.tag);
  }

  /** @throws ParseError as `jsonRow` */
  row(values: readonly RowValue[]): string {
    return this.#plain(values) ?? throughDataSet(this.#columns.map((column, k) => ({ ...column, value: values[k] })));
  }

  #plain(values: readonly RowValue[]): string | undefined {
    if (this.#laid === undefined) return undefined;
    let text = '';
    for (const { vr, at, splits, begun } of this.#laid) {
      const value = values[at] ?? '';
      const isList = splits && typeof value === 'string' && value.includes('\\') && isTextual(vr);
      const written = valuesText(vr, isList ? value.split('\\') : value);
      if (written === undefined) return undefined;
      text += text === '' ? begun : `,${begun}`;
      text += written === '' ? '"}' : `","Value":[${written}]}`;
    }
    return `{${text}}`;
  }
}

interface LaidColumn extends RowColumn {
  readonly at: number;
  readonly splits: boolean;
  readonly begun: string;
}

function throughDataSet(elements: readonly NewElement[]): string {
  return dataSetText(DataSet.fromElements(elements, { characterSet: utf8CharacterSet }));
}

function dataSetText(dataSet: DataSet): string {
  return [...jsonChunks(dataSet, { numbers: 'value' })].join('');
}

/** Undefined where something has to be thought about. */
function attributeText({ tag, vr = attributeByTag(tag)?.vrs[0] ?? 'UN', value }: NewElement): string | undefined {
  if (!isOfModel(tag)) return undefined;
  const values = valuesText(vr, value);
  if (values === undefined) return undefined;
  const begun = beginningOf(tag, vr);
  return values === '' ? `${begun}"}` : `${begun}","Value":[${values}]}`;
}

/** Group lengths and File Meta Information are none of the model's; a character set is named anew. */
function isOfModel(tag: number): boolean {
  return (tag & 0xffff) !== 0 && tag >>> 16 !== FILE_META_GROUP && tag !== SPECIFIC_CHARACTER_SET;
}

function isTextual(vr: Vr): boolean {
  return vrTable[vr].json.type === 'string';
}

function valuesText(vr: Vr, value: unknown): string | undefined {
  const write = writers[vrTable[vr].json.type];
  if (write === undefined) return undefined;
  if (value === null || value === '') return '';
  if (!Array.isArray(value)) return write(value);
  const texts = value.map(write);
  return texts.includes(undefined) ? undefined : texts.join(',');
}

/** One value of these kinds (PS3.18 Table F.2.3-1); of numbers as text all of them. */
const writers: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  string: value => (isPlain(value) ? `"${value}"` : undefined),
  'person name': value => (isPlain(value) && !value.includes('=') ? `{"Alphabetic":"${value}"}` : undefined),
  'number or string': value =>
    typeof value === 'string' && NUMBERS.test(value) ? numberTexts(value, 'value', ',') : undefined,
  number: value => (typeof value === 'number' ? numberText(value) : undefined),
  'data set': value => (value instanceof DataSet ? dataSetText(value) : undefined),
};

function isPlain(value: unknown): value is string {
  return typeof value === 'string' && PLAIN.test(value);
}

function beginningOf(tag: number, vr: Vr): string {
  const known = beginnings.get(tag);
  if (known?.vr === vr) return known.text;
  const text = `"${hex(tag)}":{"vr":"${vr}`;
  if (known === undefined && beginnings.size < MOST_BEGINNINGS) beginnings.set(tag, { vr, text });
  return text;
}

const beginnings = new Map<number, { readonly vr: Vr; readonly text: string }>();
/** VRs of text in which a backslash is a character as any other (PS3.5 §6.2). */
const UNSPLIT: ReadonlySet<Vr> = new Set(['LT', 'ST', 'UR', 'UT']);
const MOST_BEGINNINGS = 1024;
const FILE_META_GROUP = 0x0002;
const SPECIFIC_CHARACTER_SET = 0x0008_0005;
/** One value without spaces around it, and nothing in it that JSON would write in another way. */
const PLAIN = /^[!#-[\]-~](?:[ !#-[\]-~]*[!#-[\]-~])?$/;
const NUMBERS = /^[-+.\deE\\]+$/;
