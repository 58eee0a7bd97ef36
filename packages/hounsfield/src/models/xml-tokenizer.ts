import { ParseError } from '../errors/index.ts';

/** What a document says, in its order. */
export interface XmlHandler {
  /** Names are without prefixes of namespaces. */
  start(name: string, attributes: ReadonlyMap<string, string>): void;
  /** A part of the text of the element that is open; none of it where no element is. */
  text(text: string): void;
  end(name: string): void;
}

/**
 * Reads the part of XML 1.0 that data need, from pieces of any length: elements, attributes, text, CDATA, comments and
 * the declaration. Document types are refused, and with them all entities but the five that XML has itself. Several
 * documents may follow one another. What is open is counted by the handler.
 */
export class XmlTokenizer {
  readonly #handler: XmlHandler;
  readonly #mostLength: number;
  readonly #open: string[] = [];
  #rest = '';
  #mode: keyof typeof ENDS | 'content' = 'content';
  /** How far the end of the tag in `rest` has been looked for, and the quote that is open there. */
  #looked = 0;
  #quote = '';
  #length = 0;
  #endsWithReturn = false;

  constructor(handler: XmlHandler, mostLength: number) {
    this.#handler = handler;
    this.#mostLength = mostLength;
  }

  /** @throws ParseError `malformed-xml`, `text-too-long` */
  push(piece: string): void {
    this.#length += piece.length;
    if (this.#length > this.#mostLength) throw new ParseError('text-too-long');
    this.#rest += this.#withLineFeeds(piece);
    while (this.#rest !== '') if (!this.#step()) break;
  }

  /** @throws ParseError `malformed-xml` when the text ends in the middle */
  end(): void {
    if (this.#open.length > 0 || this.#rest.trim() !== '' || this.#mode !== 'content')
      throw malformed('the text ends in the middle');
  }

  /** Ends of lines as XML 1.0 §2.11 has them, also where one is cut in two. */
  #withLineFeeds(piece: string): string {
    const isCut = this.#endsWithReturn && piece.startsWith('\n');
    this.#endsWithReturn = piece.endsWith('\r');
    const text = isCut ? piece.slice(1) : piece;
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  /** Reads on; false when more text is needed. */
  #step(): boolean {
    if (this.#mode !== 'content') return this.#skip(this.#mode);
    const tag = this.#rest.indexOf('<');
    if (tag !== 0) return this.#textBefore(tag);
    if (this.#rest.length < 2) return false;
    if (this.#rest.startsWith('<?')) return this.#enter('instruction', 2);
    return this.#rest[1] === '!' ? this.#declaration() : this.#tag();
  }

  #enter(mode: keyof typeof ENDS, length: number): true {
    this.#mode = mode;
    this.#rest = this.#rest.slice(length);
    return true;
  }

  /** Passes over a comment or instruction, hands on the text of CDATA. */
  #skip(mode: keyof typeof ENDS): boolean {
    const end = ENDS[mode];
    const found = this.#rest.indexOf(end);
    // What may be the begin of the end stays.
    const until = found < 0 ? Math.max(0, this.#rest.length - end.length + 1) : found;
    if (mode === 'cdata' && until > 0) this.#say(this.#rest.slice(0, until));
    this.#rest = this.#rest.slice(found < 0 ? until : found + end.length);
    if (found >= 0) this.#mode = 'content';
    return found >= 0;
  }

  #declaration(): boolean {
    for (const [start, mode] of DECLARATIONS) {
      if (this.#rest.startsWith(start)) {
        if (mode === 'cdata' && this.#open.length === 0) throw malformed('text stands outside of the document');
        return this.#enter(mode, start.length);
      }
      if (start.startsWith(this.#rest)) return false;
    }
    throw malformed('document types and entities are not read');
  }

  /** Text up to the next tag, or to the end of what is there. */
  #textBefore(tag: number): boolean {
    let end = tag < 0 ? this.#rest.length : tag;
    if (tag < 0) {
      const reference = this.#rest.lastIndexOf('&');
      // A reference may be cut in two; no reference is so long.
      if (reference >= 0 && !this.#rest.includes(';', reference) && end - reference < MOST_REFERENCE) end = reference;
    }
    if (end === 0) return false;
    this.#say(this.#rest.slice(0, end), withReferences);
    this.#rest = this.#rest.slice(end);
    return true;
  }

  /** Controls by number are of XML 1.1, but dcm2xml writes them under 1.0 too. */
  #say(text: string, resolve?: (text: string) => string): void {
    if (CONTROL.test(text)) throw malformed('a control character');
    if (this.#open.length > 0) this.#handler.text(resolve === undefined ? text : resolve(text));
    else if (text.trim() !== '') throw malformed('text stands outside of the document');
  }

  #tag(): boolean {
    const end = this.#endOfTag();
    if (end === undefined) return false;
    const tag = this.#rest.slice(1, end);
    this.#rest = this.#rest.slice(end + 1);
    if (tag.startsWith('/')) this.#close(localName(tag.slice(1).trimEnd()));
    else this.#start(tag);
    return true;
  }

  #start(tag: string): void {
    const isEmpty = tag.endsWith('/');
    const [, name] = NAME.exec(tag) ?? [];
    if (name === undefined) throw malformed('a tag has no name');
    if (this.#open.length === 0) this.#length = this.#rest.length;
    this.#open.push(name);
    this.#handler.start(localName(name), attributesOf(tag.slice(name.length, isEmpty ? -1 : undefined)));
    if (isEmpty) this.#close(localName(name));
  }

  #close(name: string): void {
    const open = this.#open.pop();
    if (open === undefined || localName(open) !== name) throw malformed('an end tag ends nothing');
    this.#handler.end(name);
  }

  /** Position of the `>` that is in no quotes. */
  #endOfTag(): number | undefined {
    let at = Math.max(1, this.#looked);
    for (; at < this.#rest.length; at++) {
      const character = this.#rest[at]!;
      if (this.#quote !== '') {
        if (character === this.#quote) this.#quote = '';
      } else if (character === '"' || character === "'") this.#quote = character;
      else if (character === '>') {
        this.#looked = 0;
        return at;
      } else if (character === '<') throw malformed('a tag stands in a tag');
    }
    if (at > MOST_TAG) throw new ParseError('text-too-long', { detail: 'a tag' });
    this.#looked = at;
    return undefined;
  }
}

/** @throws ParseError always of `malformed-xml`; never shows the text, which may tell who a patient is */
export function malformed(detail: string, path = ''): ParseError {
  return new ParseError('malformed-xml', path === '' ? { detail } : { detail, path });
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  for (const found of text.matchAll(ATTRIBUTE)) {
    const [whole, name = '', double, single] = found;
    if (found.index !== at || attributes.has(name)) throw malformed('attributes of a tag');
    at += whole.length;
    const value = (double ?? single ?? '').replace(/[\t\n]/g, ' ');
    attributes.set(name, withReferences(value));
  }
  if (text.slice(at).trim() !== '') throw malformed('attributes of a tag');
  return attributes;
}

/** References to characters by number, and the five that have names (XML 1.0 §4.6). */
function withReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,9};?)/g, (_, reference: string) => {
    const named = REFERENCES.get(reference);
    if (named !== undefined) return named;
    const [, decimal, hexadecimal] = /^#(?:(\d{1,7})|x([\dA-Fa-f]{1,6}));$/.exec(reference) ?? [];
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '0', 16) : Number(decimal);
    if (code === 0 || code > 0x10_ffff || (code >= 0xd800 && code < 0xe000))
      throw malformed('a reference to what is not a character');
    return String.fromCodePoint(code);
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENDS = { comment: '-->', cdata: ']]>', instruction: '?>' } as const;
const DECLARATIONS: readonly (readonly [string, 'comment' | 'cdata'])[] = [
  ['<!--', 'comment'],
  ['<![CDATA[', 'cdata'],
];
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['amp;', '&'],
  ['lt;', '<'],
  ['gt;', '>'],
  ['quot;', '"'],
  ['apos;', "'"],
]);
const NAME = /^([A-Za-z_][\w.:-]*)(?=[\s/]|$)/;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
/** What a document may not hold as it is (XML 1.0 §2.2). */
const CONTROL = /(?![\t\n\r\x7f-\x9f])\p{Cc}/u;
const MOST_REFERENCE = 12;
/** Characters of a tag with its attributes. */
const MOST_TAG = 32 * 1024;
