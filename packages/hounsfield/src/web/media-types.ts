import { WebError } from '../errors/index.ts';

/** A media type with its parameters (RFC 9110 §8.3.1): type and names in lower case, values unquoted. */
export interface MediaType {
  /** `application/dicom`, or with wildcards in an Accept header `image/*` and `*` + `/*`. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** One entry of an Accept header or `accept` parameter. */
export interface MediaRange {
  /** The type; for multipart the type of the parts (parameter `type`), or `*` + `/*` when it is not named. */
  readonly type: string;
  readonly multipart: boolean;
  /** UID, `*`, or undefined when not named (PS3.18 §8.7.3.5.2). */
  readonly transferSyntax: string | undefined;
  /** 0 to 1; 0 refuses. */
  readonly q: number;
}

/** A form in which a resource can be answered. */
export interface Representation {
  /** Of the body, or of each part. */
  readonly type: string;
  readonly multipart: boolean;
  /** Transfer Syntax UID of application/dicom and of bulk data; undefined for all other types. */
  readonly transferSyntax?: string;
  /**
   * Which ranges reach it: `wildcard` those that name its transfer syntax or `*`, `default` also those that name none.
   */
  readonly reach?: 'default' | 'wildcard';
}

/**
 * Reads a Content-Type value.
 * @returns undefined when it is malformed.
 */
export function parseMediaType(text: string): MediaType | undefined {
  const reader = new HeaderReader(text);
  const mediaType = reader.mediaType();
  return mediaType !== undefined && reader.ended ? mediaType : undefined;
}

/**
 * Reads an Accept header or `accept` parameter. Entries that are malformed are left out (PS3.18 §8.7.7); at most 64
 * are read.
 */
export function parseAccept(text: string): readonly MediaRange[] {
  const ranges: MediaRange[] = [];
  const reader = new HeaderReader(text);
  while (!reader.ended && ranges.length < MAX_RANGES) {
    const mediaType = reader.mediaType();
    const range = mediaType === undefined || !reader.atComma ? undefined : rangeOf(mediaType);
    if (range !== undefined) ranges.push(range);
    reader.skipPastComma();
  }
  return ranges;
}

/** The ranges of one request: the `accept` parameter goes before the header (PS3.18 §8.7.8.1). */
export interface Acceptable {
  readonly parameter: readonly MediaRange[];
  readonly header: readonly MediaRange[];
}

/**
 * Reads what a request accepts. A request without an Accept header accepts everything: the standard wants 406 there
 * (PS3.18 §8.7.7), RFC 9110 §12.5.1 does not, and refusing helps nobody.
 */
export function acceptable(header: string | null, parameter: string | undefined): Acceptable {
  const key = `${header}\n${parameter}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const accepted = readAcceptable(header, parameter);
  if (read.size === MOST_READ) read.clear();
  if (key.length <= LONGEST_READ) read.set(key, accepted);
  return accepted;
}

/** Clients send the same few again and again. */
const read: Map<string, Acceptable> = new Map();
const MOST_READ = 64;
const LONGEST_READ = 512;

function readAcceptable(header: string | null, parameter: string | undefined): Acceptable {
  const fromParameter = parameter === undefined ? [] : parseAccept(parameter);
  const named = fromParameter.filter(range => range.type.endsWith('/*') && !range.multipart);
  if (named.length > 0) throw new WebError('invalid-parameter', { detail: 'accept must not hold wildcards' });
  if (fromParameter.some(isDicom) && fromParameter.some(isRenderedOnly)) {
    throw new WebError('invalid-parameter', { detail: 'accept mixes DICOM media types with rendered ones' });
  }
  return { parameter: fromParameter, header: header === null || header.trim() === '' ? ANYTHING : parseAccept(header) };
}

/**
 * Chooses a representation (PS3.18 §8.7.8.1).
 * @param offers what can be made, the preferred one first.
 * @returns undefined when nothing that is offered is accepted.
 */
export function choose<T extends Representation>(accepted: Acceptable, offers: readonly T[]): T | undefined {
  return best(accepted.parameter, offers) ?? best(accepted.header, offers);
}

/** As `choose`, but throws `not-acceptable` with a sentence that lists what is offered. */
export function select<T extends Representation>(accepted: Acceptable, offers: readonly T[]): T {
  const chosen = choose(accepted, offers);
  if (chosen !== undefined) return chosen;
  const list = [...new Set(offers.map(formatRepresentation))].join(', ');
  throw new WebError('not-acceptable', { detail: `offered are ${list}` });
}

/** The media type as it stands in Content-Type or Accept, without a boundary. */
export function formatRepresentation(offer: Representation): string {
  const syntax = offer.transferSyntax === undefined ? '' : `; transfer-syntax=${offer.transferSyntax}`;
  return offer.multipart ? `multipart/related; type="${offer.type}"${syntax}` : `${offer.type}${syntax}`;
}

function best<T extends Representation>(ranges: readonly MediaRange[], offers: readonly T[]): T | undefined {
  let chosen: T | undefined;
  let chosenQ = 0;
  for (const offer of offers) {
    const q = quality(ranges, offer);
    if (q > chosenQ) [chosen, chosenQ] = [offer, q];
  }
  return chosen;
}

/** The weight that the most specific matching range gives (RFC 9110 §12.5.1). */
function quality(ranges: readonly MediaRange[], offer: Representation): number {
  let q = 0;
  let specificity = -1;
  for (const range of ranges) {
    const rank = match(range, offer);
    if (rank > specificity || (rank >= 0 && rank === specificity && range.q > q)) [q, specificity] = [range.q, rank];
  }
  return q;
}

/** How specific `range` is for `offer`; -1 when it does not match. */
function match(range: MediaRange, offer: Representation): number {
  const type = matchType(range, offer);
  return type < 0 || !matchesSyntax(range, offer) ? -1 : type * 3 + syntaxRank(range);
}

function matchType(range: MediaRange, offer: Representation): number {
  if (range.type === '*/*' && !range.multipart) return 0;
  if (range.multipart !== offer.multipart) return -1;
  if (range.type === offer.type) return 3;
  if (range.type === '*/*') return 1;
  return range.type.endsWith('/*') && offer.type.startsWith(range.type.slice(0, -1)) ? 2 : -1;
}

function matchesSyntax(range: MediaRange, offer: Representation): boolean {
  if (range.transferSyntax === undefined) return offer.reach === undefined || offer.reach === 'default';
  if (offer.transferSyntax === undefined) return true;
  return range.transferSyntax === '*' || range.transferSyntax === offer.transferSyntax;
}

function syntaxRank(range: MediaRange): number {
  if (range.transferSyntax === undefined) return 1;
  return range.transferSyntax === '*' ? 0 : 2;
}

function rangeOf(mediaType: MediaType): MediaRange | undefined {
  const q = weight(mediaType.parameters.get('q'));
  if (q === undefined) return undefined;
  const transferSyntax = mediaType.parameters.get('transfer-syntax');
  const [kind] = mediaType.type.split('/');
  if (kind !== 'multipart') return { type: mediaType.type, multipart: false, transferSyntax, q };
  const root = parseMediaType(mediaType.parameters.get('type') ?? '*/*');
  if (root === undefined) return undefined;
  // Some clients put the transfer syntax inside of the quoted type.
  return {
    type: root.type,
    multipart: true,
    transferSyntax: transferSyntax ?? root.parameters.get('transfer-syntax'),
    q,
  };
}

function weight(text: string | undefined): number | undefined {
  if (text === undefined) return 1;
  const q = /^(?:0|1|0\.\d{1,3}|1\.0{1,3}|[01]\.)$/.test(text) ? Number(text) : Number.NaN;
  return Number.isNaN(q) ? undefined : q;
}

function isDicom(range: MediaRange): boolean {
  return range.type.startsWith('application/dicom');
}

/** Rendered media types that are no bulk data media types as well (PS3.18 Table 8.7.4-1). */
function isRenderedOnly(range: MediaRange): boolean {
  return RENDERED_ONLY.has(range.type);
}

/** Reads tokens, quoted strings and lists of one header value from left to right; linear in its length. */
class HeaderReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#skipSpace();
  }

  get ended(): boolean {
    return this.#at >= this.#text.length;
  }

  get atComma(): boolean {
    return this.ended || this.#text[this.#at] === ',';
  }

  /** A media type with its parameters; undefined when malformed, the position is then anywhere. */
  mediaType(): MediaType | undefined {
    const type = this.#token();
    if (type === '' || !this.#take('/')) return undefined;
    const subtype = this.#token();
    if (subtype === '') return undefined;
    const parameters = new Map<string, string>();
    this.#skipSpace();
    while (this.#take(';')) {
      this.#skipSpace();
      if (this.ended || this.#text[this.#at] === ';' || this.atComma) continue;
      const name = this.#token().toLowerCase();
      if (name === '' || !this.#take('=')) return undefined;
      const value = this.#text[this.#at] === '"' ? this.#quoted() : this.#bare();
      if (value === undefined || parameters.has(name)) return undefined;
      parameters.set(name, value);
      this.#skipSpace();
    }
    return { type: `${type}/${subtype}`.toLowerCase(), parameters };
  }

  /** Goes behind the next comma outside of quotes. */
  skipPastComma(): void {
    let quoted = false;
    for (; !this.ended; this.#at++) {
      const character = this.#text[this.#at];
      if (quoted && character === '\\') this.#at++;
      else if (character === '"') quoted = !quoted;
      else if (character === ',' && !quoted) break;
    }
    this.#at++;
    this.#skipSpace();
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #token(): string {
    return this.#run(isTokenCharacter);
  }

  /** A value without quotes, as many clients write `type=application/dicom`: up to the next `;`, `,` or space. */
  #bare(): string | undefined {
    const value = this.#run(isBareCharacter);
    return value === '' ? undefined : value;
  }

  #quoted(): string | undefined {
    let value = '';
    for (this.#at++; !this.ended; this.#at++) {
      const character = this.#text[this.#at]!;
      if (character === '"') {
        this.#at++;
        return value;
      }
      value += character === '\\' ? (this.#text[++this.#at] ?? '') : character;
    }
    return undefined;
  }

  #run(accepts: (code: number) => boolean): string {
    const start = this.#at;
    while (!this.ended && accepts(this.#text.charCodeAt(this.#at))) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #skipSpace(): void {
    this.#run(code => code === 0x20 || code === 0x09);
  }
}

function isTokenCharacter(code: number): boolean {
  return code > 0x20 && code < 0x7f && !SEPARATORS.has(code);
}

function isBareCharacter(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x3b && code !== 0x2c && code !== 0x22;
}

/** `()<>@,;:\"/[]?={}` (RFC 9110 §5.6.2) */
const SEPARATORS: ReadonlySet<number> = new Set([...'()<>@,;:\\"/[]?={}'].map(character => character.charCodeAt(0)));
const RENDERED_ONLY: ReadonlySet<string> = new Set([
  'image/gif',
  'image/png',
  'text/html',
  'text/plain',
  'text/xml',
  'text/rtf',
  'application/pdf',
]);
const ANYTHING: readonly MediaRange[] = [{ type: '*/*', multipart: false, transferSyntax: undefined, q: 1 }];
const MAX_RANGES = 64;
