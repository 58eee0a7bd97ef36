import { type Element, isPrivate, type PersonName } from '../data/index.ts';
import { attributeByTag, type VrRow, vrTable } from '../dictionary/look-ups.ts';
import { base64 } from './base64.ts';
import { hex, SPECIFIC_CHARACTER_SET } from './names.ts';
import type { Form, ModelPart, Place } from './parts.ts';
import { XmlEscapes } from './xml-escapes.ts';

export interface XmlFormOptions {
  readonly pretty: boolean;
  readonly namespace: boolean;
  /** Called for each value with characters that XML 1.0 cannot hold; they become U+FFFD. */
  readonly onLoss: ((tag: number) => void) | undefined;
}

/** The Native DICOM Model (PS3.19 §A.1) as a form. */
export function xmlForm({ pretty, namespace, onLoss }: XmlFormOptions): Form {
  const escapes = new XmlEscapes(onLoss);
  const head = ({ tag, vr }: Element, place: Place): string => {
    const creator = place.creatorOf(tag);
    const named = creator === undefined ? hex(tag) : hex((tag & 0xffff_00ff) >>> 0);
    const keyword = creator === undefined && !isPrivate(tag) ? attributeByTag(tag)?.keyword : undefined;
    const more =
      creator === undefined
        ? keyword === undefined
          ? ''
          : ` keyword="${keyword}"`
        : ` privateCreator="${escapes.attribute(creator, tag)}"`;
    return `${place.indent}<DicomAttribute tag="${named}" vr="${vr}"${more}`;
  };
  const wrapped = (element: Element, place: Place, content: string): string => {
    const end = `>${content}${content === '' ? '' : place.indent}</DicomAttribute>`;
    return head(element, place) + end;
  };
  const values = (element: Element, indent: string): string => {
    if (element.tag === SPECIFIC_CHARACTER_SET) return `${indent}<Value number="1">ISO_IR 192</Value>`;
    return valueTexts(element, indent === '' ? '' : `${indent}  `, escapes);
  };
  return {
    start: start(namespace),
    end: pretty ? '\n</NativeDicomModel>\n' : '</NativeDicomModel>',
    address: (element, uri, place) =>
      wrapped(element, place, `${inner(place)}<BulkData uri="${escapes.attribute(uri, element.tag)}"/>`),
    attribute(element, place) {
      if (element.isEncapsulated || vrTable[element.vr].json.field === 'InlineBinary')
        return inlineBinary(element, head(element, place), place);
      if (!element.isAtSource) return wrapped(element, place, values(element, place.indent));
      const write = (loaded: Element): string => values(loaded, place.indent);
      return [`${head(element, place)}>`, { late: element, write }, `${place.indent}</DicomAttribute>`];
    },
    sequence: (element, place) => `${head(element, place)}>`,
    item: (number, { indent }) => `${indent.slice(0, -2)}<Item number="${number}">`,
    endItem: ({ index, indent }) => (index === 0 ? '</Item>' : `${indent.slice(0, -2)}</Item>`),
    endSequence: ({ indent }) => `${indent}</DicomAttribute>`,
  };
}

/** Whether white space means something is said on the root (PS3.19 Table A.1.5-1). */
function start(namespace: boolean): string {
  const declared = namespace ? ` xmlns="${NAMESPACE}"` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<NativeDicomModel${declared} xml:space="preserve">`;
}

function inlineBinary({ bulk }: Element, head: string, place: Place): string | readonly ModelPart[] {
  if (bulk === undefined || bulk.length === 0) return `${head}></DicomAttribute>`;
  const begun = `${head}>${inner(place)}<InlineBinary>`;
  const end = `</InlineBinary>${place.indent}</DicomAttribute>`;
  if (bulk.inline === undefined || bulk.length > SHORT) return [begun, { base64: bulk }, end];
  return begun + base64(bulk.inline) + end;
}

function inner({ indent }: Place): string {
  return indent === '' ? '' : `${indent}  `;
}

function valueTexts(element: Element, indent: string, escapes: XmlEscapes): string {
  const { type } = vrTable[element.vr].json;
  const values = type === 'number or string' ? numberTexts(element) : element.values;
  let text = '';
  for (const [k, value] of values.entries()) {
    text +=
      type === 'person name'
        ? `${indent}<PersonName number="${k + 1}">${nameText(value as PersonName, element.tag, indent, escapes)}</PersonName>`
        : `${indent}<Value number="${k + 1}">${escapes.text(plain[type](value), element.tag)}</Value>`;
  }
  return text;
}

/** The values of IS and DS as they are written, of SV and UV as integers. */
function numberTexts({ text, values }: Element): readonly unknown[] {
  if (text === undefined) return values;
  return text === '' ? [] : text.split('\\').map(part => part.trim());
}

/** Each value of a kind as plain text. */
const plain: Readonly<Record<VrRow['json']['type'], (value: unknown) => string>> = {
  string: String,
  number: value => (Object.is(value, -0) ? '-0' : (XSD_NUMBERS.get(value as number) ?? String(value))),
  'number or string': String,
  tag: value => hex(value as number),
  'person name': String,
  'data set': String,
  base64: String,
};

function nameText(name: PersonName, tag: number, indent: string, escapes: XmlEscapes): string {
  const { alphabetic, ideographic = '', phonetic = '' } = name;
  let text = '';
  for (const [group, value] of [
    ['Alphabetic', alphabetic],
    ['Ideographic', ideographic],
    ['Phonetic', phonetic],
  ] as const) {
    if (value !== '') text += `${deeper(indent)}<${group}>${componentTexts(value, tag, escapes)}</${group}>`;
  }
  return text === '' ? '' : text + indent;
}

/**
 * The components that are not empty, and an empty last one, so that carets at the end are not lost; what stands behind
 * a fifth caret, which PS3.5 §6.2.1 does not have, stays in the last.
 */
function componentTexts(value: string, tag: number, escapes: XmlEscapes): string {
  const parts = value.split('^');
  const components = parts.slice(0, NAME_COMPONENTS.length);
  const last = components.length - 1;
  if (parts.length > NAME_COMPONENTS.length) components[last] = parts.slice(last).join('^');
  return components
    .map((part, k) => {
      const name = NAME_COMPONENTS[k]!;
      return part === '' && k < last ? '' : `<${name}>${escapes.text(part, tag)}</${name}>`;
    })
    .join('');
}

function deeper(indent: string): string {
  return indent === '' ? '' : `${indent}  `;
}

/** PS3.19 §A.1.6 */
export const NAMESPACE = 'http://dicom.nema.org/PS3.19/models/NativeDICOM';
/** In the order of PS3.5 §6.2.1.1. */
export const NAME_COMPONENTS: readonly string[] = ['FamilyName', 'GivenName', 'MiddleName', 'NamePrefix', 'NameSuffix'];
/** As XML Schema writes them. */
const XSD_NUMBERS: ReadonlyMap<number, string> = new Map([
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'INF'],
  [Number.NEGATIVE_INFINITY, '-INF'],
]);
const SHORT = 24 * 1024;
