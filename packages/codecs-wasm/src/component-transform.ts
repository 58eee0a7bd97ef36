import type { Bytes } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';

/** The transforms between components that a codestream of part 2 declares (T.801 Annex J). */
export interface ComponentTransform {
  /** In the order in which a decoder applies them. */
  readonly stages: readonly Stage[];
  /** Of the components that come out of the last stage (T.801 §A.3.6); empty where only SIZ tells. */
  readonly depths: readonly Depth[];
  /** The same codestream as if it had none of them: its components are those before the first stage. */
  readonly plain: Bytes;
}

/** Collections of components, transformed each by itself. */
export type Stage = readonly Collection[];

/** What is done to some components (T.801 §A.3.8). */
export interface Collection {
  readonly kind: 'dependency' | 'decorrelation' | 'wavelet';
  /** Numbers of components before and behind the inverse transform, in the order that its arrays have. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** Row by row; without one components stay. */
  readonly matrix?: readonly number[];
  /** Added to what comes out. */
  readonly offsets?: readonly number[];
  readonly isReversible: boolean;
  /** Of a wavelet: levels, and where on the reference grid the first component is. */
  readonly levels: number;
  readonly origin: number;
}

export interface Depth {
  readonly bits: number;
  readonly isSigned: boolean;
}

/**
 * Reads what a codestream says of transforms between components; undefined where there are none but those of part 1.
 * @throws DecodeError `bad-jpeg-2000`, and `unsupported-layout` for those of a single tile
 */
export function readComponentTransform(bytes: Bytes): ComponentTransform | undefined {
  // JP2 files, in which some wrap part 1, begin otherwise.
  if (bytes.length < 4 || viewOf(bytes).getUint32(0) !== SOC_AND_SIZ) return undefined;
  const segments = mainHeader(bytes);
  const coding = segments.find(({ marker }) => marker === COD);
  const order = segments.find(({ marker }) => marker === MCO);
  const usage = coding === undefined || coding.body.length < 5 ? 0 : coding.body[4]!;
  if (usage < 2 && order === undefined) return undefined;
  if (coding === undefined || (usage & 1) !== 0) throw refused('together with one of part 1');
  refuseInTiles(bytes, segments.at(-1)!.end);
  const arrays = joined(segments, MCT, 2);
  const collections = joined(segments, MCC, 1);
  // One may be done more than once.
  const known = new Map<number, Stage>();
  const stages = [...(order?.body.subarray(1, 1 + (order.body[0] ?? 0)) ?? [])].map(index => {
    const body = collections.get(index);
    if (body === undefined) throw bad(`no MCC segment ${index}`);
    const stage = known.get(index) ?? stageOf(body, arrays);
    known.set(index, stage);
    return stage;
  });
  return { stages, depths: depthsOf(segments), plain: withoutTransform(bytes, segments, coding) };
}

interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
  /** Behind the length. */
  readonly body: Bytes;
}

/** The marker segments between SOC and the first tile-part. */
function mainHeader(bytes: Bytes): readonly Segment[] {
  const view = viewOf(bytes);
  const segments: Segment[] = [];
  for (let start = 2; ; ) {
    if (start + 4 > bytes.length) throw bad('no tile-part');
    const marker = view.getUint16(start);
    if (marker === SOT) return segments;
    const end = start + 2 + view.getUint16(start + 2);
    if (end < start + 4 || end > bytes.length) throw bad('a marker segment is cut off');
    segments.push({ marker, start, end, body: bytes.subarray(start + 4, end) });
    start = end;
  }
}

/** Tile-parts may have transforms of their own, which nobody writes; their headers are looked through. */
function refuseInTiles(bytes: Bytes, first: number): void {
  const view = viewOf(bytes);
  for (let part = first; part + 12 <= bytes.length && view.getUint16(part) === SOT; ) {
    const length = view.getUint32(part + 6);
    for (let at = part + 12; at + 4 <= bytes.length && view.getUint16(at) !== SOD; ) {
      if (OF_TILES.has(view.getUint16(at))) throw refused('of a single tile');
      at += 2 + Math.max(2, view.getUint16(at + 2));
    }
    if (length < 12) return;
    part += length;
  }
}

/** Bodies of a kind of segment by their index; a series is one (T.801 §A.3.7, §A.3.8). */
function joined(segments: readonly Segment[], marker: number, indexSize: 1 | 2): ReadonlyMap<number, Bytes> {
  const found = new Map<number, Bytes>();
  for (const { body } of segments.filter(each => each.marker === marker)) {
    if (body.length < 2 + indexSize + 2) throw bad('a transform is cut off');
    const view = viewOf(body);
    const isFirst = view.getUint16(0) === 0;
    // The index of an array, its type and that of its elements are one number.
    const index = indexSize === 1 ? view.getUint8(2) : view.getUint16(2);
    const rest = body.subarray(2 + indexSize + (isFirst ? 2 : 0));
    const before = isFirst ? undefined : found.get(index);
    if (!isFirst && before === undefined) throw bad('a series of transforms without its first');
    found.set(index, before === undefined ? rest : Uint8Array.from([...before, ...rest]));
  }
  return found;
}

/** The number and the bodies of collections (T.801 Table A.35). */
function stageOf(body: Bytes, arrays: ReadonlyMap<number, Bytes>): Stage {
  const reader = new Reader(body);
  const stage: Collection[] = [];
  const count = reader.number(2);
  // Each takes eight bytes at least.
  if (count * 8 > body.length) throw bad('more collections than there is room for');
  for (let at = 0; at < count; at++) stage.push(collectionOf(reader, arrays));
  return stage;
}

function collectionOf(reader: Reader, arrays: ReadonlyMap<number, Bytes>): Collection {
  const type = reader.number(1) & 3;
  const inputs = reader.indices();
  const outputs = reader.indices();
  const chosen = reader.number(3);
  const kind = KINDS[type];
  if (kind === undefined) throw refused(`of type ${type}`);
  const offsets = arrayOf(arrays, OFFSETS, (chosen >> 8) & 255);
  const common = { kind, inputs, outputs, ...(offsets && { offsets }) };
  if (kind === 'wavelet') {
    const kernel = chosen & 255;
    if (kernel > 1) throw refused('by a wavelet of its own');
    const levels = (chosen >> 16) & 63;
    return checked({ ...common, isReversible: kernel === 1, levels, origin: reader.number(4) });
  }
  const matrix = arrayOf(arrays, kind === 'dependency' ? DEPENDENCY : DECORRELATION, chosen & 255);
  const isReversible = ((chosen >> 16) & 1) !== 0;
  // T.801 §J.2.1.2: its arrays are chains of steps that nobody here could write for a test.
  if (isReversible && matrix !== undefined) throw refused('by a reversible array');
  return checked({ ...common, ...(matrix && { matrix }), isReversible, levels: 0, origin: 0 });
}

/** Holds the sizes of arrays against the numbers of components. */
function checked(collection: Collection): Collection {
  const { kind, inputs, outputs, matrix, offsets, levels } = collection;
  const size = kind === 'dependency' ? (inputs.length * (inputs.length - 1)) / 2 : inputs.length * outputs.length;
  const mayDiffer = kind === 'decorrelation' && matrix !== undefined;
  const fits =
    inputs.length > 0 &&
    (mayDiffer || inputs.length === outputs.length) &&
    (matrix === undefined || matrix.length === size) &&
    (offsets === undefined || offsets.length === outputs.length) &&
    levels <= MOST_LEVELS;
  if (!fits) throw bad('an array of another size than its components');
  return collection;
}

function arrayOf(arrays: ReadonlyMap<number, Bytes>, type: number, index: number): readonly number[] | undefined {
  if (index === 0) return undefined;
  for (const [element, { size, read }] of ELEMENTS.entries()) {
    const body = arrays.get(index | (type << 8) | (element << 10));
    if (body === undefined) continue;
    const view = viewOf(body);
    const numbers = Array.from({ length: Math.floor(body.length / size) }, (_each, at) => read(view, at * size));
    if (numbers.every(Number.isFinite)) return numbers;
    throw bad('an array of other than numbers');
  }
  throw bad(`no MCT segment ${index}`);
}

function depthsOf(segments: readonly Segment[]): readonly Depth[] {
  const segment = segments.find(({ marker }) => marker === CBD);
  if (segment === undefined) return [];
  const reader = new Reader(segment.body);
  const count = reader.number(2);
  const depths = Array.from({ length: count >> 15 === 1 ? 1 : count }, () => {
    const depth = reader.number(1);
    return { bits: (depth & 127) + 1, isSigned: depth >> 7 === 1 };
  });
  return count >> 15 === 1 ? Array.from({ length: count & 0x7fff }, () => depths[0]!) : depths;
}

/** Without the segments of part 2, and with COD that says that components were not transformed. */
function withoutTransform(bytes: Bytes, segments: readonly Segment[], coding: Segment): Bytes {
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  const keep = (start: number, end: number): void => {
    plain.set(bytes.subarray(start, end), length);
    length += end - start;
  };
  keep(0, 2);
  for (const segment of segments) {
    if (OF_TRANSFORM.has(segment.marker)) continue;
    keep(segment.start, segment.end);
    if (segment === coding) plain[length - (coding.end - coding.start) + 8] = 0;
  }
  keep(segments.at(-1)!.end, bytes.length);
  return plain.subarray(0, length);
}

/** Numbers from the front of a segment on. */
class Reader {
  readonly #view: DataView;
  #at = 0;

  constructor(body: Bytes) {
    this.#view = viewOf(body);
  }

  number(size: number): number {
    if (this.#at + size > this.#view.byteLength) throw bad('a transform is cut off');
    let value = 0;
    for (const end = this.#at + size; this.#at < end; this.#at++) value = value * 256 + this.#view.getUint8(this.#at);
    return value;
  }

  /** Numbers of components, of one byte each or of two. */
  indices(): readonly number[] {
    const count = this.number(2);
    return Array.from({ length: count & 0x7fff }, () => this.number(count >> 15 === 1 ? 2 : 1));
  }
}

function viewOf(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bad(detail: string): DecodeError {
  return new DecodeError('bad-jpeg-2000', { detail });
}

function refused(detail: string): DecodeError {
  return new DecodeError('unsupported-layout', {
    detail: `JPEG 2000 part 2, a transform between components ${detail}`,
  });
}

const SOC_AND_SIZ = 0xff4f_ff51;
const COD = 0xff52;
const COC = 0xff53;
const SOT = 0xff90;
const SOD = 0xff93;
const MCT = 0xff74;
const MCC = 0xff75;
const MCO = 0xff77;
const CBD = 0xff78;
const OF_TRANSFORM: ReadonlySet<number> = new Set([MCT, MCC, MCO, CBD]);
/** What changes the coding of a tile. */
const OF_TILES: ReadonlySet<number> = new Set([...OF_TRANSFORM, COD, COC]);
/** Types of arrays (T.801 Table A.32). */
const DEPENDENCY = 0;
const DECORRELATION = 1;
const OFFSETS = 2;
/** Transforms of a collection (T.801 Table A.36). */
const KINDS = ['dependency', 'decorrelation', undefined, 'wavelet'] as const;
const MOST_LEVELS = 32;
/** Elements of an array (T.801 Table A.33). */
const ELEMENTS: readonly { readonly size: number; readonly read: (view: DataView, at: number) => number }[] = [
  { size: 2, read: (view, at) => view.getInt16(at) },
  { size: 4, read: (view, at) => view.getInt32(at) },
  { size: 4, read: (view, at) => view.getFloat32(at) },
  { size: 8, read: (view, at) => view.getFloat64(at) },
];
