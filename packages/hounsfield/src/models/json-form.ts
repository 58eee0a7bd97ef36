import type { Element, PersonName } from '../data/index.ts';
import { type Vr, type VrRow, vrTable } from '../dictionary/look-ups.ts';
import { base64 } from './base64.ts';
import { type JsonNumbers, numberText, numberTexts } from './json-numbers.ts';
import { hex, SPECIFIC_CHARACTER_SET } from './names.ts';
import type { Form, ModelPart, Place } from './parts.ts';
import { Repeated } from './repeated.ts';

/** The DICOM JSON Model (PS3.18 §F.2.2) as a form. */
export function jsonForm(numbers: JsonNumbers, pretty: boolean): Form {
  const { colon, comma } = pretty ? { colon: ': ', comma: ', ' } : { colon: ':', comma: ',' };
  const middle = `"${colon}{"vr"${colon}"`;
  const value = `"${comma}"Value"${colon}[`;
  const names = new Map<number, { readonly vr: Vr; readonly text: string }>();
  const name = (tag: number, vr: Vr): string => {
    const known = names.get(tag);
    if (known?.vr === vr) return known.text;
    const text = `"${hex(tag)}${middle}${vr}`;
    if (known === undefined && names.size < MOST_NAMES) names.set(tag, { vr, text });
    return text;
  };
  const before = ({ index, indent }: Place): string => (index === 0 ? indent : `,${indent}`);
  const head = (tag: number, vr: Vr, place: Place): string => before(place) + name(tag, vr);
  const late = (element: Element): string => valueTexts(element, element.vr, numbers, comma);
  return {
    start: '{',
    end: pretty ? '\n}' : '}',
    address: ({ tag, vr }, uri, place) =>
      `${head(tag, vr, place)}"${comma}"BulkDataURI"${colon}${JSON.stringify(uri)}}`,
    attribute(element, place) {
      const { tag, vr } = element;
      const begun = head(tag, vr, place);
      if (tag === SPECIFIC_CHARACTER_SET) return `${begun + value}"ISO_IR 192"]}`;
      const { isPlain } = element;
      if (vrTable[vr].json.field === 'InlineBinary' || (!isPlain && element.isEncapsulated))
        return inlineBinary(element, `${begun}"${comma}"InlineBinary"${colon}"`, `${begun}"}`);
      if (!isPlain && element.isAtSource) return [begun + value, { late: element, write: late }, ']}'];
      const values = valueTexts(element, vr, numbers, comma);
      return values === '' ? `${begun}"}` : `${begun + value + values}]}`;
    },
    sequence: ({ tag, vr }, place) => head(tag, vr, place) + value,
    item: (number, { indent }) => `${(number === 1 ? '' : ',') + indent.slice(0, -2)}{`,
    endItem: ({ index, indent }) => (index === 0 ? '}' : `${indent.slice(0, -2)}}`),
    endSequence: ({ indent }) => `${indent}]}`,
    repeats: { texts: new Repeated(), before },
  };
}

function inlineBinary({ bulk }: Element, begun: string, empty: string): string | readonly ModelPart[] {
  if (bulk === undefined || bulk.length === 0) return empty;
  if (bulk.inline === undefined || bulk.length > SHORT) return [begun, { base64: bulk }, '"}'];
  return `${begun + base64(bulk.inline)}"}`;
}

/** What stands between the brackets of `Value`. */
function valueTexts(element: Element, vr: Vr, numbers: JsonNumbers, comma: string): string {
  const { type } = vrTable[vr].json;
  if (type === 'number or string') return numberTexts(element.text ?? element.values.join('\\'), numbers, comma);
  const { values } = element;
  const write = writers[type];
  if (values.length === 1) return write(values[0]);
  return values.map(write).join(comma);
}

/** How one value of each kind is written; the kinds are those of `vrTable` (PS3.18 Table F.2.3-1). */
const writers: Readonly<Record<Exclude<VrRow['json']['type'], 'number or string'>, (value: unknown) => string>> = {
  string: value => (value === '' ? 'null' : JSON.stringify(value)),
  number: value => numberText(value as number),
  tag: value => `"${hex(value as number)}"`,
  'person name': value => personNameText(value as PersonName),
  'data set': () => 'null',
  base64: () => 'null',
};

function personNameText({ alphabetic, ideographic, phonetic }: PersonName): string {
  if (ideographic === undefined && phonetic === undefined)
    return alphabetic === '' ? 'null' : `{"Alphabetic":${JSON.stringify(alphabetic)}}`;
  const named = { Alphabetic: alphabetic, Ideographic: ideographic, Phonetic: phonetic };
  const groups = Object.entries(named).filter(([, text]) => text !== undefined && text !== '');
  return groups.length === 0 ? 'null' : JSON.stringify(Object.fromEntries(groups));
}

/** Attributes whose beginning is kept, since most data sets have the same ones. */
const MOST_NAMES = 4096;
/** Bytes of a value whose base64 is made at once. */
const SHORT = 24 * 1024;
