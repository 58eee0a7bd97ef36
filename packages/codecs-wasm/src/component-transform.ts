import type { Bytes } from 'hounsfield/bytes';
import { mainHeader, type Segment, tileParts, viewOf } from './marker-segments.ts';
import { OF_TRANSFORM, withoutTransform } from './plain-codestream.ts';
import { readTileGrid } from './tile-grid.ts';
import {
  ARRAYS,
  type Bodies,
  type Budget,
  bad,
  COLLECTIONS,
  joined,
  over,
  refused,
  spend,
} from './transform-segments.ts';

/** The transforms between components that a codestream of part 2 declares (T.801 Annex J). */
export interface ComponentTransform {
  /** In the order in which a decoder applies them. */
  readonly stages: readonly Stage[];
  /** Of tiles that have others. */
  readonly tiles: ReadonlyMap<number, readonly Stage[]>;
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
 * @throws DecodeError `bad-jpeg-2000`, `image-too-large`, and `unsupported-layout` for what is not undone here
 */
export function readComponentTransform(bytes: Bytes): ComponentTransform | undefined {
  // JP2 files, in which some wrap part 1, begin otherwise.
  if (bytes.length < SMALLEST || viewOf(bytes).getUint32(0) !== SOC_AND_SIZ) return undefined;
  const segments = mainHeader(bytes);
  const first = segments.at(-1)?.end ?? 2;
  const coding = segments.find(({ marker }) => marker === COD);
  const isTransformed = usageOf(coding) >= 2 || segments.some(({ marker }) => marker === MCO);
  if (!isTransformed) {
    refuseInTiles(bytes, first);
    return undefined;
  }
  if (coding === undefined || (usageOf(coding) & 1) !== 0) throw refused('together with one of part 1');
  const own = segmentsOfTiles(bytes, first);
  const budget = { left: MOST_DECLARED };
  const main = declared(segments, budget);
  const stages = stagesOf(main, budget);
  const tiles = new Map(
    [...own].map(([tile, each]) => [tile, stagesOf(declared(each, budget, main), budget)] as const),
  );
  return { stages, tiles, depths: depthsOf(segments), plain: withoutTransform(bytes, segments, own.size > 0) };
}

/** The components' transform of COD (T.801 Table A.11): 1 of part 1, 2 and 4 of part 2. */
function usageOf(coding: Segment | undefined): number {
  return coding?.body[4] ?? 0;
}

/** A transform of tiles alone would leave open what the others are. */
function refuseInTiles(bytes: Bytes, first: number): void {
  for (const { segments, fault, end } of tileParts(bytes, first)) {
    // What may stand behind it is not known; at the end of the codestream nothing does.
    if (fault !== undefined && end < bytes.length) throw bad(fault);
    const isTransformed = (segment: Segment): boolean =>
      OF_TRANSFORM.has(segment.marker) || (segment.marker === COD && usageOf(segment) >= 2);
    if (segments.some(isTransformed)) throw refused('of a single tile, without one of the codestream');
  }
}

/** What headers of tile-parts declare for their tiles. */
function segmentsOfTiles(bytes: Bytes, first: number): ReadonlyMap<number, readonly Segment[]> {
  const { count } = readTileGrid(bytes);
  const found = new Map<number, Segment[]>();
  for (const { tile, segments, fault } of tileParts(bytes, first)) {
    if (fault !== undefined) throw bad(fault);
    if (tile >= count) throw bad(`tile ${tile} of ${count}`);
    for (const segment of segments) {
      if (segment.marker === CBD) throw refused('of a single tile, with depths of its own');
      if (segment.marker === COD || segment.marker === COC) throw refused('and a tile that is coded otherwise');
      if (!OF_TRANSFORM.has(segment.marker)) continue;
      const before = found.get(tile);
      if (before === undefined) found.set(tile, [segment]);
      else before.push(segment);
    }
  }
  return found;
}

/** Arrays, collections and the order of stages that hold for a codestream or a tile. */
interface Declared {
  readonly arrays: Bodies;
  readonly collections: Bodies;
  readonly order: Bytes;
  /** One may be done more than once, and in more than one tile. */
  readonly known: Map<Bytes, Stage>;
}

/** @param main what holds where a tile says nothing else (T.801 §A.3.7 to §A.3.9) */
function declared(segments: readonly Segment[], budget: Budget, main?: Declared): Declared {
  const arrays = joined(segments, ARRAYS, budget);
  const collections = joined(segments, COLLECTIONS, budget);
  const order = segments.find(({ marker }) => marker === MCO)?.body;
  const chosen = order?.subarray(1, 1 + (order[0] ?? 0));
  return {
    arrays: over(main?.arrays, arrays, budget),
    collections: over(main?.collections, collections, budget),
    order: chosen ?? main?.order ?? new Uint8Array(),
    known: arrays.size === 0 && main !== undefined ? main.known : new Map(),
  };
}

function stagesOf({ arrays, collections, order, known }: Declared, budget: Budget): readonly Stage[] {
  return [...order].map(index => {
    const body = collections.get(index)?.body;
    if (body === undefined) throw bad(`no MCC segment ${index}`);
    let stage = known.get(body);
    if (stage === undefined) {
      spend(budget, body.length);
      stage = stageOf(body, arrays);
      known.set(body, stage);
    }
    return stage;
  });
}

/** The number and the bodies of collections (T.801 Table A.35). */
function stageOf(body: Bytes, arrays: Bodies): Stage {
  const reader = new Reader(body);
  const stage: Collection[] = [];
  const count = reader.number(2);
  // Each takes eight bytes at least.
  if (count * 8 > body.length) throw bad('more collections than there is room for');
  for (let at = 0; at < count; at++) stage.push(collectionOf(reader, arrays));
  return stage;
}

function collectionOf(reader: Reader, arrays: Bodies): Collection {
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

function arrayOf(arrays: Bodies, type: number, index: number): readonly number[] | undefined {
  if (index === 0) return undefined;
  const array = arrays.get(index | (type << 8));
  if (array === undefined) throw bad(`no MCT segment ${index}`);
  const { body } = array;
  const before = numbersOf.get(body);
  if (before !== undefined) return before;
  const { size, read } = ELEMENTS[(array.index >> 10) & 3]!;
  const view = viewOf(body);
  const numbers = Array.from({ length: Math.floor(body.length / size) }, (_each, at) => read(view, at * size));
  if (!numbers.every(Number.isFinite)) throw bad('an array of other than numbers');
  numbersOf.set(body, numbers);
  return numbers;
}

/** Many collections may name one array. */
const numbersOf = new WeakMap<Bytes, readonly number[]>();

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

const SOC_AND_SIZ = 0xff4f_ff51;
/** SOC and the fixed part of SIZ. */
const SMALLEST = 42;
const COD = 0xff52;
const COC = 0xff53;
const MCO = 0xff77;
const CBD = 0xff78;
/** Bytes of headers that are read, over and over or not. */
const MOST_DECLARED = 2 ** 26;
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
