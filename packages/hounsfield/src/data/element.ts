import { attributeByTag, implicitVrCode, type Vr, vrCode, vrOfCode } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import { InlineBulk, SourceBulk } from './bulk-value.ts';
import { SwappedBulk, swapUnit } from './byte-order.ts';
import type { Change } from './change.ts';
import type { DataSet } from './data-set.ts';
import { BULK_STRIDE, sourcePosition } from './tape.ts';
import { BULK, CONTAINER, ENCAPSULATED, IMPLICIT_HEADER, UNDEFINED_LENGTH } from './tokens.ts';
import type { BulkValue } from './value-types.ts';
import type { ValueBytes } from './vr/codec.ts';
import { codecOf, isBytesVr } from './vr/kinds.ts';
import { fieldText } from './vr/text.ts';
import { descriptorValues, vrInContext } from './vr-rules.ts';
import { contentEnd, isLittleEndian, valueBytes } from './window.ts';

/** One data element of a data set, decoded when asked. */
export class Element {
  readonly dataSet: DataSet;
  readonly tag: number;
  /** Token on the tape, or -1 when the value is a change. */
  readonly index: number;
  readonly #change: Change | undefined;
  /** Of the token: code of the VR and flags; 0 for a change. */
  readonly #meta: number;
  /** Kept once it was asked for. */
  #vr: Vr | undefined;

  constructor(dataSet: DataSet, tag: number, index: number, change: Change | undefined) {
    this.dataSet = dataSet;
    this.tag = tag;
    this.index = index;
    this.#change = change;
    this.#meta = index < 0 ? 0 : dataSet.window.tape.tokens.meta(index);
  }

  /** Keyword of PS3.6, if it is a standard element. */
  get keyword(): string | undefined {
    return attributeByTag(this.tag)?.keyword;
  }

  /**
   * The VR as written, or as PS3.6 gives it where the encoding has none or says UN; of several that are allowed the one
   * that fits the data set (PS3.5 §A.1).
   */
  get vr(): Vr {
    this.#vr ??= this.#foundVr();
    return this.#vr;
  }

  /** Byte order of the numbers in `bytes`; those of `bulk` and of all else that is changed are little endian. */
  get littleEndian(): boolean {
    return this.#change !== undefined || isLittleEndian(this.dataSet.window.tape, this.index);
  }

  /** Length of the value in bytes as written; -1 for undefined length or when new items have not been written yet. */
  get length(): number {
    if (this.#change !== undefined) return this.#change.bytes?.length ?? this.#change.bulk?.length ?? -1;
    if ((this.#meta & UNDEFINED_LENGTH) !== 0) return -1;
    if ((this.#meta & BULK) !== 0) return this.#bulkRow.length;
    if (!this.#isContainer) return this.#end - this.#start;
    const end = sourcePosition(this.dataSet.window.tape, contentEnd(this.dataSet.window, this.index));
    return end - sourcePosition(this.dataSet.window.tape, this.#start);
  }

  /** Whether the value is in memory, and neither a sequence nor fragments. */
  get isPlain(): boolean {
    const change = this.#change;
    if (change === undefined) return (this.#meta & (CONTAINER | ENCAPSULATED | BULK)) === 0;
    return change.vr !== 'SQ' && !this.isAtSource;
  }

  get isSequence(): boolean {
    if (this.#change !== undefined) return this.#change.vr === 'SQ';
    return (this.#meta & (CONTAINER | ENCAPSULATED)) === CONTAINER;
  }

  /** Whether the value is a sequence of fragments (PS3.5 §A.4). */
  get isEncapsulated(): boolean {
    return this.#change === undefined && (this.#meta & ENCAPSULATED) !== 0;
  }

  /** Whether the value was left where the data set was read from, so that only `bulk` gives it. */
  get isAtSource(): boolean {
    const change = this.#change;
    if (change !== undefined) return change.bulk !== undefined && change.bulk.inline === undefined;
    if (this.isEncapsulated) return this.dataSet.window.tape.bulk.length > 0;
    return (this.#meta & BULK) !== 0;
  }

  /** All values, in the types that `Attributes` gives. */
  get values(): readonly unknown[] {
    const change = this.#change;
    if (change?.items !== undefined) return change.items;
    if (change?.bulk !== undefined) return [change.bulk];
    if (change === undefined && this.isSequence) return this.dataSet.itemsAt(this.index);
    const { vr } = this;
    if (isBytesVr[vrCode(vr)] === 1 || this.isAtSource) {
      const { bulk } = this;
      return bulk === undefined || bulk.length === 0 ? [] : [bulk];
    }
    const { from, start, end } = this.#field();
    const decoded = codecOf(vrCode(vr)).decode(from, start, end, this.dataSet.characterSet);
    return vr === 'SS' ? descriptorValues(this.tag, decoded) : decoded;
  }

  /** The items of a sequence. */
  get items(): readonly DataSet[] | undefined {
    if (this.#change !== undefined) return this.#change.items;
    return this.isSequence ? this.dataSet.itemsAt(this.index) : undefined;
  }

  /**
   * The value as bytes that may have stayed at the source, numbers little endian whatever the encoding; undefined for
   * texts and numbers in memory and for sequences.
   */
  get bulk(): BulkValue | undefined {
    const change = this.#change;
    if (change !== undefined) {
      return change.bulk ?? (isBytesVr[vrCode(change.vr)] === 1 ? new InlineBulk(change.bytes ?? EMPTY) : undefined);
    }
    if (this.isEncapsulated) return this.#encapsulated();
    if (this.isSequence) return undefined;
    if ((this.#meta & BULK) !== 0) {
      const { position, length } = this.#bulkRow;
      return this.#ordered(new SourceBulk(this.dataSet.window.tape.source, position, length));
    }
    return isBytesVr[vrCode(this.vr)] === 1
      ? this.#ordered(new InlineBulk(this.dataSet.window.tape.bytes.subarray(this.#start, this.#end)))
      : undefined;
  }

  /** The value field as it stands in memory, in its own byte order; undefined for containers and for values left at the source. */
  get bytes(): Uint8Array | undefined {
    if (this.#change !== undefined) return this.#change.bytes;
    if ((this.#meta & (CONTAINER | BULK)) !== 0) return undefined;
    return this.dataSet.window.tape.bytes.subarray(this.#start, this.#end);
  }

  /** The whole value as one text without its padding; undefined for VRs that are neither text nor number text. */
  get text(): string | undefined {
    if (this.isSequence || this.isEncapsulated || !TEXT_VRS.has(this.vr)) return undefined;
    const { from, start, end } = this.#field();
    return fieldText(codecOf(vrCode(this.vr)), from, [start, end], this.dataSet.characterSet);
  }

  #foundVr(): Vr {
    if (this.#change !== undefined) return this.#change.vr;
    if (this.isSequence) return 'SQ';
    const meta = this.#meta;
    const code = meta >>> 16;
    const hasField = this.dataSet.encoding.explicitVr && (meta & IMPLICIT_HEADER) === 0;
    if (hasField && code !== UN) {
      const written = vrOfCode(code);
      if (written !== undefined) return written;
    }
    // Fragments are OB (PS3.5 §A.4).
    if ((meta & ENCAPSULATED) !== 0) return 'OB';
    const known = hasField ? implicitVrCode(this.tag) : code;
    if (known === 0 || known === SQ) return 'UN';
    return vrOfCode(vrInContext(this.tag, known, this.dataSet.window, this.dataSet.changes)) ?? 'UN';
  }

  get #isContainer(): boolean {
    return (this.#meta & CONTAINER) !== 0;
  }

  get #start(): number {
    return this.dataSet.window.tape.tokens.start(this.index);
  }

  get #end(): number {
    return this.dataSet.window.tape.tokens.end(this.index);
  }

  get #bulkRow(): { readonly position: number; readonly length: number } {
    const row = this.#end * BULK_STRIDE;
    const { bulk } = this.dataSet.window.tape;
    return { position: bulk[row + 1]!, length: bulk[row + 2]! };
  }

  #ordered(bulk: BulkValue): BulkValue {
    if (this.littleEndian) return bulk;
    const unit = swapUnit(this.#meta >>> 16);
    return unit === 1 ? bulk : new SwappedBulk(bulk, unit);
  }

  /** Where the value field lies in memory. */
  #field(): { readonly from: ValueBytes; readonly start: number; readonly end: number } {
    const bytes = this.#change?.bytes;
    if (bytes !== undefined) {
      return {
        from: { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), littleEndian: true },
        start: 0,
        end: bytes.length,
      };
    }
    if (this.#change !== undefined || (this.#meta & BULK) !== 0) {
      throw new ParseError('bulk-not-in-memory', this.keyword === undefined ? {} : { path: this.keyword });
    }
    return { from: valueBytes(this.dataSet.window.tape, this.index), start: this.#start, end: this.#end };
  }

  /** All fragments with their item headers as one value. */
  #encapsulated(): BulkValue {
    const { tape } = this.dataSet.window;
    const { tokens } = tape;
    const last = tokens.end(this.index) - 1;
    const isBulk = (tokens.meta(last) & BULK) !== 0;
    const end = last === this.index ? this.#start : isBulk ? tokens.start(last) : tokens.end(last);
    if (tape.bulk.length === 0) return new InlineBulk(tape.bytes.subarray(this.#start, end));
    const position = sourcePosition(tape, this.#start);
    const behind = isBulk ? tape.bulk[tokens.end(last) * BULK_STRIDE + 2]! : 0;
    return new SourceBulk(tape.source, position, sourcePosition(tape, end) + behind - position);
  }
}

const EMPTY = new Uint8Array(0);
const SQ = vrCode('SQ');
const UN = vrCode('UN');

/** VRs whose value field is text (PS3.5 Table 6.2-1). */
const TEXT_VRS: ReadonlySet<Vr> = new Set<Vr>([
  'AE',
  'AS',
  'CS',
  'DA',
  'DS',
  'DT',
  'IS',
  'LO',
  'LT',
  'PN',
  'SH',
  'ST',
  'TM',
  'UC',
  'UI',
  'UR',
  'UT',
]);
