import { type DataSet, formatPersonName, isPrivate } from '../data/index.ts';
import { attributeByTag, isVr, type Vr, type VrRow, vrTable } from '../dictionary/look-ups.ts';
import type { ParseError } from '../errors/index.ts';
import { Base64Decoder } from './base64.ts';
import { DataSetBuilder } from './builder.ts';
import type { ReadModelOptions } from './options.ts';
import { nonFinite } from './values.ts';
import { NAME_COMPONENTS } from './xml-form.ts';
import { malformed, type XmlHandler } from './xml-tokenizer.ts';

/** Makes data sets of the elements of documents (PS3.19 §A.1.6). */
export class NativeModelReader implements XmlHandler {
  readonly #options: ReadModelOptions;
  #builder: DataSetBuilder;
  #done: DataSet[] = [];
  /** Names of the XML elements that are open. */
  readonly #open: string[] = [];
  /** The DICOM attributes that are open, the innermost last. */
  readonly #attributes: Attribute[] = [];
  #text = '';
  #name: Name = {};

  constructor(options: ReadModelOptions) {
    this.#options = options;
    this.#builder = new DataSetBuilder(options.limits);
  }

  /** The data sets that are complete, once. */
  taken(): readonly DataSet[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  start(name: string, attributes: ReadonlyMap<string, string>): void {
    const parent = this.#open.at(-1) ?? '';
    if (CHILDREN[parent]?.includes(name) !== true) throw this.#malformed('an element stands where the schema has none');
    this.#open.push(name);
    this.#text = '';
    starts[name]?.(this, attributes);
  }

  text(text: string): void {
    const open = this.#open.at(-1) ?? '';
    if (open === INLINE_BINARY) {
      if (!this.#top.base64!.push(text)) throw this.#malformed('InlineBinary is not base64');
    } else if (TEXTS.has(open)) this.#text += text;
    else if (text.trim() !== '') throw this.#malformed('text stands where the schema has none');
  }

  end(name: string): void {
    this.#open.pop();
    if (TEXTS.has(name) && name !== 'Value') {
      const group = this.#open.at(-1)!;
      this.#name[group] = { ...this.#name[group], [name]: this.#text };
    } else ends[name]?.(this);
  }

  /** Begins a DICOM attribute. */
  startAttribute(attributes: ReadonlyMap<string, string>): void {
    const digits = attributes.get('tag') ?? '';
    if (!/^[\dA-Fa-f]{8}$/.test(digits)) throw this.#malformed('a tag is not eight hexadecimal digits');
    const tag = Number.parseInt(digits, 16);
    const vr = attributes.get('vr') ?? attributeByTag(tag)?.vrs[0] ?? 'UN';
    if (!isVr(vr)) throw this.#malformed('vr is not a Value Representation of PS3.5');
    const creator = attributes.get('privateCreator')?.trim();
    this.#attributes.push({
      tag,
      vr,
      creator: creator === '' || !isPrivate(tag) ? undefined : creator,
      form: undefined,
      values: [],
      items: 0,
      uri: undefined,
      base64: undefined,
    });
  }

  /** Begins a part of the value; all parts are of one form, and numbered from 1. */
  startPart(form: keyof typeof FORMS, attributes: ReadonlyMap<string, string>): void {
    const top = this.#top;
    const { isOf, many } = FORMS[form];
    if ((top.form ?? form) !== form || (top.form !== undefined && !many))
      throw this.#malformed('a value has parts of several forms');
    if (!isOf(vrTable[top.vr])) throw this.#malformed(`${form} does not go with the VR ${top.vr}`);
    const position = (form === 'Item' ? top.items : top.values.length) + 1;
    if (many && Number(attributes.get('number') ?? position) !== position)
      throw this.#malformed('values are not numbered from 1 by 1');
    if (form === 'Item' && position === 1) this.#builder.openSequence(top.tag, top.creator);
    top.form = form;
  }

  startItem(): void {
    this.#top.items++;
    this.#builder.openItem();
  }

  startName(): void {
    this.#name = {};
  }

  startBinary(): void {
    this.#top.base64 = new Base64Decoder();
  }

  bulkData(attributes: ReadonlyMap<string, string>): void {
    const uuid = attributes.get('uuid');
    const uri = attributes.get('uri') ?? (uuid === undefined ? undefined : `urn:uuid:${uuid}`);
    if (uri === undefined) throw this.#malformed('BulkData has neither uri nor uuid');
    this.#top.uri = uri;
  }

  endValue(): void {
    const { vr, values } = this.#top;
    const value = readers[vrTable[vr].json.type](this.#text, vr);
    if (value === undefined) throw this.#malformed(`a value is not a ${vrTable[vr].json.type}`);
    values.push(value);
  }

  endName(): void {
    const { Alphabetic, Ideographic, Phonetic } = this.#name;
    this.#top.values.push(
      formatPersonName({
        alphabetic: groupText(Alphabetic),
        ideographic: groupText(Ideographic),
        phonetic: groupText(Phonetic),
      }),
    );
  }

  endItem(): void {
    this.#builder.closeItem();
  }

  endAttribute(): void {
    const attribute = this.#attributes.at(-1)!;
    const { tag, vr, creator, form } = attribute;
    if (vr === 'SQ') {
      if (form === undefined) this.#builder.openSequence(tag, creator);
      if (form === undefined || form === 'Item') this.#builder.closeSequence();
    } else {
      const value = this.#valueOf(attribute);
      if (value !== undefined && creator === undefined) this.#builder.add({ tag, vr, value });
      else if (value !== undefined && creator !== undefined) this.#builder.addPrivate({ tag, vr, value, creator });
    }
    this.#attributes.pop();
  }

  endDocument(): void {
    this.#done.push(this.#builder.finish());
    this.#builder = new DataSetBuilder(this.#options.limits);
  }

  get #top(): Attribute {
    return this.#attributes.at(-1)!;
  }

  /** Undefined where the value is elsewhere and nobody knows it. */
  #valueOf({ vr, values, uri, base64 }: Attribute): unknown {
    if (uri !== undefined) return this.#options.bulkValue?.(uri, vr);
    if (base64 !== undefined) {
      const bytes = base64.end();
      if (bytes === undefined) throw this.#malformed('InlineBinary is not base64');
      return bytes.length === 0 ? null : bytes;
    }
    return values.length === 1 && values[0] === '' ? [] : values;
  }

  #malformed(detail: string): ParseError {
    const attribute = this.#attributes.at(-1);
    return malformed(detail, attribute === undefined ? this.#builder.path : this.#builder.pathTo(attribute.tag));
  }
}

/** A DICOM attribute that is being read. */
interface Attribute {
  readonly tag: number;
  readonly vr: Vr;
  readonly creator: string | undefined;
  form: keyof typeof FORMS | undefined;
  readonly values: unknown[];
  items: number;
  uri: string | undefined;
  base64: Base64Decoder | undefined;
}

/** Components by group of a person name. */
type Name = { [group: string]: { readonly [component: string]: string } | undefined };

/** Component texts with carets between them, up to the last one that is there. */
function groupText(components: Name[string]): string {
  if (components === undefined) return '';
  const texts = NAME_COMPONENTS.map(name => components[name]);
  const last = texts.findLastIndex(text => text !== undefined);
  return texts
    .slice(0, last + 1)
    .map(text => text ?? '')
    .join('^');
}

/** The forms of a value (PS3.19 Table A.1.5-2): which VRs they go with, and whether they have many numbered parts. */
const FORMS = {
  Value: { isOf: ({ json }: VrRow): boolean => json.field === 'Value' && !STRUCTURED.has(json.type), many: true },
  PersonName: { isOf: ({ json }: VrRow): boolean => json.type === 'person name', many: true },
  Item: { isOf: ({ json }: VrRow): boolean => json.type === 'data set', many: true },
  BulkData: { isOf: (): boolean => true, many: false },
  InlineBinary: { isOf: ({ json }: VrRow): boolean => json.field === 'InlineBinary', many: false },
} as const;
const STRUCTURED: ReadonlySet<VrRow['json']['type']> = new Set(['person name', 'data set']);

/** How the text of one value of each kind is read; undefined where it is not of the kind. */
const readers: Readonly<Record<VrRow['json']['type'], (text: string, vr: Vr) => unknown>> = {
  string: text => text,
  number: text => (NUMBER.test(text.trim()) ? Number(text) : nonFinite(text.trim())),
  'number or string': (text, vr) => (vrTable[vr].separator === 'packed' ? readBigInt(text.trim()) : text),
  tag: text => (/^[\dA-Fa-f]{8}$/.test(text.trim()) ? Number.parseInt(text, 16) : undefined),
  'person name': () => undefined,
  'data set': () => undefined,
  base64: () => undefined,
};

function readBigInt(text: string): bigint | undefined {
  return /^[+-]?\d{1,20}$/.test(text) ? BigInt(text.replace(/^\+/, '')) : undefined;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const INLINE_BINARY = 'InlineBinary';
const GROUPS: readonly string[] = ['Alphabetic', 'Ideographic', 'Phonetic'];

/** The schema of PS3.19 §A.1.6: what stands in what. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  '': ['NativeDicomModel'],
  NativeDicomModel: ['DicomAttribute'],
  DicomAttribute: Object.keys(FORMS),
  Item: ['DicomAttribute'],
  PersonName: GROUPS,
  Alphabetic: NAME_COMPONENTS,
  Ideographic: NAME_COMPONENTS,
  Phonetic: NAME_COMPONENTS,
};
/** Elements whose text is a value or a part of one. */
const TEXTS: ReadonlySet<string> = new Set(['Value', ...NAME_COMPONENTS]);

const starts: Readonly<Record<string, (reader: NativeModelReader, attributes: ReadonlyMap<string, string>) => void>> = {
  DicomAttribute: (reader, attributes) => reader.startAttribute(attributes),
  Value: (reader, attributes) => reader.startPart('Value', attributes),
  PersonName: (reader, attributes) => {
    reader.startPart('PersonName', attributes);
    reader.startName();
  },
  Item: (reader, attributes) => {
    reader.startPart('Item', attributes);
    reader.startItem();
  },
  BulkData: (reader, attributes) => {
    reader.startPart('BulkData', attributes);
    reader.bulkData(attributes);
  },
  InlineBinary: (reader, attributes) => {
    reader.startPart('InlineBinary', attributes);
    reader.startBinary();
  },
};

const ends: Readonly<Record<string, (reader: NativeModelReader) => void>> = {
  Value: reader => reader.endValue(),
  PersonName: reader => reader.endName(),
  Item: reader => reader.endItem(),
  DicomAttribute: reader => reader.endAttribute(),
  NativeDicomModel: reader => reader.endDocument(),
};
