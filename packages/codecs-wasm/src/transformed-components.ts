import type { Bytes } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';
import type { DecodedWords, ImageFacts } from 'hounsfield/pixels';
import { checkHeader, decodedWordSize, type IntegerWords } from './codec.ts';
import { depthsOf, readStreamSize } from './codestream.ts';
import type { ComponentTransform, Depth, Stage } from './component-transform.ts';
import { type Engine, type Exports, put, reasonOf, room } from './engine.ts';
import { type CheckedStages, checkStages, inverseComponents, type Line } from './inverse-components.ts';
import { type Rectangle, readTileGrid } from './tile-grid.ts';

/**
 * Decodes a codestream of part 2: OpenJPEG gives the components as they are coded, and the transforms between them are
 * undone here, line by line. Their offsets stand for the level shift of part 1.
 * @throws DecodeError `bad-jpeg-2000`, `unsupported-layout`, `image-too-large`
 */
export function decodeTransformed(
  engine: Engine,
  bytes: Bytes,
  { stages, tiles, depths: told, plain }: ComponentTransform,
  facts: ImageFacts,
): DecodedWords {
  const bytesPerWord = decodedWordSize(facts);
  const { width, height } = readStreamSize(bytes);
  const coded = depthsOf(bytes);
  const depths = told.length === 0 ? coded : told;
  const [depth] = depths;
  if (depth === undefined) throw new DecodeError(engine.code, { detail: 'no components' });
  const isOneKind = depths.every(({ bits, isSigned }) => bits === depth.bits && isSigned === depth.isSigned);
  checkHeader(engine.code, { width, height, components: isOneKind ? depths.length : -1, bits: depth.bits }, facts);
  const areas = areasOf(bytes, stages, tiles, { left: 0, top: 0, width, height });
  checkWork(coded.length, areas, facts);
  const checked: CheckedStages = new Map();
  for (const each of [stages, ...tiles.values()]) {
    if (checkStages(coded.length, each, checked) === depths.length) continue;
    throw new DecodeError(engine.code, { detail: 'its transforms make other components than it tells' });
  }
  const fraction = Math.min(MOST_FRACTION, MOST_BITS - Math.max(...coded.map(({ bits }) => bits)));
  if (fraction < 0) throw new DecodeError('unsupported-layout', { detail: `components of above ${MOST_BITS} bits` });
  return engine.run(exports => {
    const source = put(exports, plain);
    const planes = room(exports, coded.length * width * height * FLOAT);
    if (exports.decodeComponents(source, plain.length, planes, coded.length, fraction) !== 0) {
      throw new DecodeError(engine.code, { detail: reasonOf(exports) });
    }
    const target = new (wordsOf(bytesPerWord))(width * height * depths.length);
    const layout = { ...depth, shift: shiftOf(depth, facts), wordBits: bytesPerWord * 8, step: depths.length };
    for (const { rectangle, stages: own } of areas) {
      for (let row = rectangle.top; row < rectangle.top + rectangle.height; row++) {
        const from = row * width + rectangle.left;
        const lines = coded.map((_each, at) =>
          lineAt(exports, planes + (at * height * width + from) * FLOAT, rectangle.width),
        );
        const undone = inverseComponents(lines, own);
        for (const [at, line] of undone.entries()) store(line, target, from * depths.length + at, layout);
      }
    }
    exports.release(planes);
    exports.release(source);
    return { words: target };
  });
}

/** A part of the image and what is done to its components. */
interface Area {
  readonly rectangle: Rectangle;
  readonly stages: readonly Stage[];
}

/** The whole image, or its tiles where one of them has a transform of its own. */
function areasOf(
  bytes: Bytes,
  stages: readonly Stage[],
  tiles: ComponentTransform['tiles'],
  whole: Rectangle,
): readonly Area[] {
  if (tiles.size === 0) return [{ rectangle: whole, stages }];
  const { count, rectangleOf } = readTileGrid(bytes);
  return Array.from({ length: count }, (_each, tile) => ({
    rectangle: rectangleOf(tile),
    stages: tiles.get(tile) ?? stages,
  }));
}

/** Arrays can be named over and over, so that what a stream asks for does not follow from its length. */
function checkWork(components: number, areas: readonly Area[], { rows, columns }: ImageFacts): void {
  const known = new Map<Stage, number>();
  let work = 0;
  for (const { rectangle, stages } of areas) {
    let each = components;
    for (const stage of stages) {
      const one = known.get(stage) ?? workOf(stage);
      known.set(stage, one);
      each += one;
    }
    work += each * rectangle.width * rectangle.height;
  }
  const pixels = rows * columns;
  if (work <= MOST_WORK && components * pixels * FLOAT <= MOST_MEMORY) return;
  const each = Math.ceil(work / pixels);
  throw new DecodeError('image-too-large', { detail: `${components} components and ${each} operations a pixel` });
}

/** For one pixel. */
function workOf(stage: Stage): number {
  return stage.reduce((sum, { inputs, outputs, matrix, kind }) => {
    const steps = matrix?.length ?? (kind === 'wavelet' ? 8 * inputs.length : 0);
    return sum + inputs.length + outputs.length + steps;
  }, 0);
}

function lineAt(exports: Exports, address: number, length: number): Line {
  return Float64Array.from(new Float32Array(exports.memory.buffer, address, length));
}

interface Layout extends Depth {
  readonly step: number;
  readonly shift: number;
  readonly wordBits: number;
}

/** Where the stream is of whole words, its samples are where they were; else they belong below the high bit. */
function shiftOf({ bits }: Depth, { bitsStored, highBit }: ImageFacts): number {
  return bits <= bitsStored ? highBit + 1 - bitsStored : 0;
}

/** Rounds samples, keeps them within their depth, and puts them into every `step`th word. */
function store(line: Line, target: IntegerWords, from: number, layout: Layout): void {
  const { bits, isSigned, shift, wordBits, step } = layout;
  const least = isSigned ? -(2 ** (bits - 1)) : 0;
  const most = least + 2 ** bits - 1;
  // Signed or not, the word keeps the bits of two's complement; those above are Bits Stored's business.
  const range = 2 ** (shift === 0 ? wordBits : bits);
  for (let at = 0, to = from; at < line.length; at++, to += step) {
    const value = Math.min(most, Math.max(least, Math.round(line[at]!)));
    target[to] = (value < 0 ? value + range : value) * 2 ** shift;
  }
}

function wordsOf(bytesPerWord: number): new (length: number) => IntegerWords {
  return bytesPerWord === 1 ? Uint8Array : bytesPerWord === 2 ? Uint16Array : Uint32Array;
}

const FLOAT = 4;
/** What 32-bit floating point holds exactly. */
const MOST_BITS = 24;
/** Bits behind the point of what a wavelet gave that is not reversible. */
const MOST_FRACTION = 6;
/** Multiplications and bytes that one frame may take. */
const MOST_WORK = 2 ** 33;
const MOST_MEMORY = 2 ** 30;
