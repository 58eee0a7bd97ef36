import { implicitVrCode, isVrCode, longForm, vrCode } from '../dictionary/look-ups.ts';
import { ParseError, type ParseErrorCode } from '../errors/index.ts';
import { DATA_SET, FRAGMENTS, OpenContainers, SEQUENCE } from './open-containers.ts';
import { KEEP_ALL, type ScannerOptions } from './scanner-options.ts';
import { ITEM, type ParseWarning, type WarningCode } from './tape.ts';
import { BULK, CONTAINER, DELIMITED, ENCAPSULATED, IMPLICIT_HEADER, TokenWriter, UNDEFINED_LENGTH } from './tokens.ts';
import { isBytesVr } from './vr/kinds.ts';

/**
 * The loop that turns bytes into tokens. It owns the tape under construction and stops wherever the bytes at hand
 * end, so that the same code serves a whole file and a stream of fragments. It calls nothing on its hot path and
 * never recurses: open containers are rows of the typed arrays below.
 */
export class Scanner {
  /** Headers and short values; `keptLength` of its bytes are filled. */
  kept: Uint8Array = NOTHING;
  keptLength = 0;
  readonly tokens: TokenWriter = new TokenWriter();
  bulk: number[] = [];
  sorted = true;
  done = false;
  warnings: ParseWarning[] = [];
  /** Bytes of a long value that are still to come and are not kept. */
  skip = 0;
  /** Bytes that must be kept before the loop can go on, at least. */
  wanted = 8;

  #at = 0;
  /** Position at the source minus offset in the kept bytes. */
  #base = 0;
  readonly #open = new OpenContainers();
  #options: ScannerOptions = KEEP_ALL;

  /** Makes ready for a data set whose kept bytes will stand in `kept`; a scanner may serve one after another. */
  start(options: ScannerOptions, kept: Uint8Array): this {
    if (!options.encoding.littleEndian)
      throw new ParseError('unsupported-encoding', { detail: 'big endian byte order' });
    this.#options = options;
    this.kept = kept;
    this.keptLength = 0;
    this.bulk = [];
    this.sorted = true;
    this.done = false;
    this.warnings = [];
    this.skip = 0;
    this.wanted = 8;
    this.#at = 0;
    this.#base = options.origin;
    this.#open.start(options.limits.depth, !options.encoding.explicitVr);
    this.tokens.start(options.limits.elements);
    return this;
  }

  /** Lets go of what the caller gave, so that a pooled scanner holds nobody's bytes. */
  release(): void {
    this.kept = NOTHING;
    this.bulk = [];
    this.warnings = [];
    this.#options = KEEP_ALL;
  }

  /** Bytes kept but not yet understood. */
  get pending(): number {
    return this.keptLength - this.#at;
  }

  /** Position at the source of the next byte to be read. */
  get position(): number {
    return this.#base + this.#at;
  }

  /** Reads as many elements as the kept bytes hold. After a long value's header the bytes behind it are given back. */
  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: the decoding inner loop; calls would cost more than its length
  run(): void {
    const b = this.kept;
    const limit = this.keptLength;
    const base = this.#base;
    const open = this.#open;
    const tokens = this.tokens;
    const { bulkAbove, valueAbove, from, until } = this.#options;
    let p = this.#at;
    // Fields that the loop reads at every element are held in locals and told back before any call that needs them.
    let end = open.end - base;
    let last = open.last;
    for (;;) {
      if (p >= end) {
        this.#closeEnded(p);
        end = open.end - base;
        last = open.last;
      }
      if (p + 8 > limit) {
        this.wanted = 8 - (limit - p);
        break;
      }
      const group = b[p]! | (b[p + 1]! << 8);
      const element = b[p + 2]! | (b[p + 3]! << 8);
      if (group === 0xfffe) {
        open.last = last;
        const read = this.#item(p, element);
        if (read < 0) {
          this.wanted = 1;
          break;
        }
        p = read;
        if (this.skip > 0) break;
        end = open.end - base;
        last = open.last;
        continue;
      }
      if (open.mode !== DATA_SET) this.#fail(open.mode === SEQUENCE ? 'not-an-item' : 'unexpected-delimiter', p);
      const tag = ((group << 16) | element) >>> 0;
      if ((tag >= until || tag < from) && open.depth === 0) {
        this.done = true;
        break;
      }
      let vr: number;
      let header = 8;
      let length: number;
      let flags = 0;
      if (open.implicit) {
        vr = implicitVrCode(tag) || UN;
        length = (b[p + 4]! | (b[p + 5]! << 8) | (b[p + 6]! << 16) | (b[p + 7]! << 24)) >>> 0;
        if (this.#options.encoding.explicitVr) flags = IMPLICIT_HEADER;
      } else {
        vr = (b[p + 4]! << 8) | b[p + 5]!;
        const form = FORMS[vr]!;
        if (form === SHORT_FORM) length = b[p + 6]! | (b[p + 7]! << 8);
        else if (form === LONG_FORM) {
          header = 12;
          if (p + 12 > limit) {
            this.wanted = 12 - (limit - p);
            break;
          }
          length = (b[p + 8]! | (b[p + 9]! << 8) | (b[p + 10]! << 16) | (b[p + 11]! << 24)) >>> 0;
        } else {
          const odd = this.#oddVr(p, vr, tag);
          if (p + odd.header > limit) {
            this.wanted = odd.header - (limit - p);
            break;
          }
          ({ header, length, flags, vr } = odd);
        }
      }
      const value = p + header;
      if (length === UNDEFINED || vr === SQ) {
        if (tag <= last) this.sorted = false;
        open.last = tag;
        this.#openValue(p, tag, (vr << 16) | flags, length);
        end = open.end - base;
        last = open.last;
        p = value;
        continue;
      }
      if (value + length > end) this.#fail('length-exceeds-container', p);
      if (length > bulkAbove && (length > valueAbove || isBytesVr[vr] === 1)) {
        if (tag <= last) this.sorted = false;
        last = tag;
        this.#leaf(tag, (vr << 16) | flags | BULK, value, this.bulk.length / 3);
        p = value;
        this.#skipValue(p, length);
        break;
      }
      if (value + length > limit) {
        this.wanted = value + length - limit;
        break;
      }
      if (tag <= last) this.sorted = false;
      last = tag;
      p = value + length;
      if (tokens.used === tokens.room) this.#grow();
      const n = tokens.used;
      const words = tokens.words;
      words[n] = tag;
      words[n + 1] = (vr << 16) | flags;
      words[n + 2] = value;
      words[n + 3] = p;
      tokens.used = n + 4;
    }
    open.last = last;
    this.#at = p;
  }

  /** Checks what is open when the data end and closes it. */
  finish(): void {
    if (this.skip === 0 && !this.done) this.run();
    const left = this.pending;
    const padding = left > 0 && !this.done && this.kept.subarray(this.#at, this.keptLength).every(byte => byte === 0);
    if (this.skip > 0 || (left > 0 && !this.done && !(padding && left < 8 && this.#open.depth === 0)))
      this.#fail('truncated', this.#at);
    if (left > 0 && !this.done) this.#warn('trailing-bytes', this.#at);
    if (this.#open.end !== Number.POSITIVE_INFINITY) this.#fail('truncated', this.#at);
    while (this.#open.depth > 0) {
      if (this.#open.end !== Number.POSITIVE_INFINITY) this.#fail('truncated', this.#at);
      this.#warn('unended-sequence', this.#at);
      this.#close();
    }
  }

  /** Closes all that is open without a check, for a look at what arrived before an error. */
  abandon(): void {
    while (this.#open.depth > 0) this.#close();
  }

  /** An item, a fragment or a delimiter at `p`; returns the offset behind it, or -1 when more bytes are wanted. */
  #item(p: number, element: number): number {
    const b = this.kept;
    const length = (b[p + 4]! | (b[p + 5]! << 8) | (b[p + 6]! << 16) | (b[p + 7]! << 24)) >>> 0;
    if (element === 0xe000 && this.#open.mode === SEQUENCE) {
      this.#openItem(p, length);
      return p + 8;
    }
    if (element === 0xe000 && this.#open.mode === FRAGMENTS) return this.#fragment(p, length);
    if (element === 0xe00d && this.#open.mode === DATA_SET && this.#open.depth > 0 && this.#open.isUndefined) {
      this.#closeDelimited();
      return p + 8;
    }
    if (element === 0xe0dd) return this.#sequenceDelimiter(p);
    return this.#stray(p);
  }

  #sequenceDelimiter(p: number): number {
    if (this.#open.mode === DATA_SET && this.#open.depth > 0 && this.#open.isUndefined) {
      this.#warn('missing-item-delimiter', p);
      this.#close();
    }
    if (this.#open.mode === DATA_SET || !this.#open.isUndefined) return this.#stray(p);
    this.#closeDelimited();
    return p + 8;
  }

  /** A delimiter that ends nothing is passed over at the outermost level, as written by some programs. */
  #stray(p: number): number {
    if (this.#open.depth > 0) this.#fail('unexpected-delimiter', p);
    this.#warn('stray-delimiter', p);
    return p + 8;
  }

  #fragment(p: number, length: number): number {
    const value = p + 8;
    if (length === UNDEFINED) this.#fail('undefined-length', p);
    if (this.#base + value + length > this.#open.end) this.#fail('length-exceeds-container', p);
    // The first item is the Basic Offset Table, which is kept where it is short (PS3.5 §A.4).
    const isFirst = this.tokens.count === this.#open.token + 1;
    const keeps =
      this.#options.bulkAbove === Number.POSITIVE_INFINITY ||
      length === 0 ||
      (isFirst && length <= this.#options.valueAbove);
    if (keeps) {
      if (value + length > this.keptLength) return -1;
      this.#leaf(ITEM, OB << 16, value, value + length);
      return value + length;
    }
    this.#leaf(ITEM, (OB << 16) | BULK, value, this.bulk.length / 3);
    this.#skipValue(value, length);
    return value;
  }

  /** A value of items or fragments; `meta` is the token's VR code and flags so far. */
  #openValue(p: number, tag: number, meta: number, length: number): void {
    const vr = meta >>> 16;
    const start = p + ((meta & IMPLICIT_HEADER) === 0 && !this.#open.implicit && FORMS[vr] !== SHORT_FORM ? 12 : 8);
    if (length !== UNDEFINED) {
      // Of stated length there are only sequences.
      const end = this.#base + start + length;
      if (end > this.#open.end) this.#fail('length-exceeds-container', p);
      this.#enter(end, SEQUENCE, p);
      this.#leaf(tag, meta | CONTAINER, start, 0);
      return;
    }
    const isFragments = isBytesVr[vr] === 1 && vr !== UN;
    if (!isFragments && vr !== SQ && vr !== UN && !this.#open.implicit) this.#fail('undefined-length', p);
    this.#enter(Number.POSITIVE_INFINITY, isFragments ? FRAGMENTS : SEQUENCE, p);
    // The items of an Explicit VR UN of undefined length are Implicit VR (PS3.5 §6.2.2 note 4).
    if (vr === UN) this.#open.implicit = true;
    this.#leaf(tag, meta | CONTAINER | UNDEFINED_LENGTH | (isFragments ? ENCAPSULATED : 0), start, 0);
  }

  #openItem(p: number, length: number): void {
    const isUndefined = length === UNDEFINED;
    const end = isUndefined ? Number.POSITIVE_INFINITY : this.#base + p + 8 + length;
    if (end > this.#open.end && !isUndefined) this.#fail('length-exceeds-container', p);
    this.#enter(end, DATA_SET, p);
    this.#leaf(ITEM, CONTAINER | (isUndefined ? UNDEFINED_LENGTH : 0), p + 8, 0);
  }

  /** Opens a container whose token is written next. */
  #enter(end: number, mode: number, p: number): void {
    if (this.#open.isFull) this.#fail('too-deep', p, `more than ${this.#options.limits.depth} levels`);
    this.#open.open(end, mode, this.tokens.count);
  }

  #close(): void {
    this.tokens.close(this.#open.token);
    this.#open.close();
  }

  #closeDelimited(): void {
    this.tokens.flag(this.#open.token, DELIMITED);
    this.#close();
  }

  /** Closes the containers of stated length that end at `p`. */
  #closeEnded(p: number): void {
    while (this.#base + p >= this.#open.end) {
      if (this.#base + p > this.#open.end) this.#fail('length-exceeds-container', p);
      this.#close();
    }
  }

  #leaf(tag: number, meta: number, start: number, end: number): void {
    const tokens = this.tokens;
    if (tokens.used === tokens.room) this.#grow();
    const n = tokens.used;
    const words = tokens.words;
    words[n] = tag;
    words[n + 1] = meta;
    words[n + 2] = start;
    words[n + 3] = end;
    tokens.used = n + 4;
  }

  #grow(): void {
    if (!this.tokens.grow()) this.#fail('too-many-elements', this.#at, `more than ${this.#options.limits.elements}`);
  }

  /** Notes the gap of a long value and gives back the bytes that were kept behind its header. */
  #skipValue(p: number, length: number): void {
    this.bulk.push(p, this.#base + p, length);
    this.skip = length;
    this.#base += length;
  }

  /** A VR that PS3.5 does not name: letters take the long form (PS3.5 §7.1.2), else the element has no VR field. */
  #oddVr(p: number, vr: number, tag: number): { header: number; length: number; flags: number; vr: number } {
    const b = this.kept;
    const isLetters = isLetter(vr >> 8) && isLetter(vr & 0xff);
    this.#warn(isLetters ? 'unknown-vr' : 'missing-vr', p);
    const at = isLetters ? p + 8 : p + 4;
    const length =
      at + 4 <= this.keptLength ? (b[at]! | (b[at + 1]! << 8) | (b[at + 2]! << 16) | (b[at + 3]! << 24)) >>> 0 : 0;
    if (isLetters) return { header: 12, length, flags: 0, vr };
    return { header: 8, length, flags: IMPLICIT_HEADER, vr: implicitVrCode(tag) || UN };
  }

  #warn(code: WarningCode, p: number): void {
    const offset = this.#base + p;
    const last = this.warnings.at(-1);
    if (this.warnings.length < MOST_WARNINGS && !(last?.code === code && last.offset === offset))
      this.warnings.push({ code, offset });
  }

  #fail(code: ParseErrorCode, p: number, detail?: string): never {
    throw new ParseError(code, { offset: this.#base + p, ...(detail === undefined ? {} : { detail }) });
  }
}

function isLetter(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

/** By VR code: how the length field is laid out (PS3.5 §7.1.2); 0 for codes that are no VR. */
const SHORT_FORM = 1;
const LONG_FORM = 2;
const FORMS: Uint8Array = isVrCode.map((known, code) =>
  known === 0 ? 0 : longForm[code] === 1 ? LONG_FORM : SHORT_FORM,
);

const UNDEFINED = 0xffff_ffff;
const MOST_WARNINGS = 100;
const NOTHING = new Uint8Array(0);
const SQ = vrCode('SQ');
const UN = vrCode('UN');
const OB = vrCode('OB');
