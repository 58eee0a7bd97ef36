import { DataSet, type NewElement, utf8CharacterSet } from '../data/index.ts';
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

function throughDataSet(elements: readonly NewElement[]): string {
  return dataSetText(DataSet.fromElements(elements, { characterSet: utf8CharacterSet }));
}

function dataSetText(dataSet: DataSet): string {
  return [...jsonChunks(dataSet, { numbers: 'value' })].join('');
}

/** Undefined where something has to be thought about. */
function attributeText({ tag, vr = attributeByTag(tag)?.vrs[0] ?? 'UN', value }: NewElement): string | undefined {
  // Group lengths and File Meta Information are none of the model's; a character set is named anew.
  if ((tag & 0xffff) === 0 || tag >>> 16 === FILE_META_GROUP || tag === SPECIFIC_CHARACTER_SET) return undefined;
  const values = valuesText(vr, value);
  if (values === undefined) return undefined;
  const begun = beginningOf(tag, vr);
  return values === '' ? `${begun}"}` : `${begun}","Value":[${values}]}`;
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
const MOST_BEGINNINGS = 1024;
const FILE_META_GROUP = 0x0002;
const SPECIFIC_CHARACTER_SET = 0x0008_0005;
/** One value without spaces around it, and nothing in it that JSON would write in another way. */
const PLAIN = /^[!#-[\]-~](?:[ !#-[\]-~]*[!#-[\]-~])?$/;
const NUMBERS = /^[-+.\deE\\]+$/;
