import type { Bytes } from '../../../bytes/index.ts';
import { BitWriter } from './bit-writer.ts';
import { forwardDct } from './forward-dct.ts';
import { bestCodes, type HuffmanCodes } from './huffman-codes.ts';
import { type EncodableImage, halved, planesOf, readBlock, type SamplePlane, ybrOfRgb } from './planes.ts';
import { chrominance, luminance, type Quality, quantisationFactors } from './quantisation.ts';
import {
  frameSegment,
  huffmanSegment,
  jfifSegment,
  quantisationSegment,
  rgbSegment,
  scanSegment,
  stream,
  type WrittenComponent,
} from './segments.ts';
import { type BlockCodes, standardCodes } from './standard-codes.ts';
import { Tokens } from './tokens.ts';
import { zigZagPlace } from './zig-zag.ts';

export interface BlockOptions {
  readonly quality: Quality;
  /** Turns RGB into luma and chroma first. */
  readonly toYbr: boolean;
  /** Halves the chroma across. */
  readonly halvesChroma: boolean;
  /** Takes the codes of T.81 §K.3 instead of the best ones; they know samples of 8 bits only. */
  readonly standardCodes: boolean;
}

/** Compresses samples of 8 or 12 bits with loss (T.81 Annex F): baseline and extended. */
export function encodeBlocks(image: EncodableImage, options: BlockOptions): Bytes {
  const { rows, columns, channels, precision } = image;
  const { quality, halvesChroma, toYbr } = options;
  const isRgb = image.isRgb && !toYbr;
  const isYbr = channels === 3 && !isRgb;
  const components: readonly WrittenComponent[] = Array.from({ length: channels }, (_, at) => ({
    id: isRgb ? RGB[at]! : at + 1,
    across: halvesChroma && at === 0 ? 2 : 1,
    down: 1,
    table: isYbr && at > 0 ? 1 : 0,
  }));
  const most = precision > 8 ? 32_767 : 255;
  const factors = (isYbr ? [luminance, chrominance] : [luminance]).map(base =>
    quantisationFactors(base, quality, most),
  );
  const tokens = tokensOf(image, options, components, factors);
  const isStandard = options.standardCodes && precision === 8;
  const codes = isStandard
    ? standardCodes().slice(0, factors.length)
    : factors.map((_, table) => codesFor(tokens, table));
  const segments = [
    ...(isRgb ? [rgbSegment] : []),
    ...(isYbr && precision === 8 ? [jfifSegment] : []),
    ...factors.map((each, table) => quantisationSegment(table, each)),
    frameSegment({ marker: precision > 8 ? EXTENDED : BASELINE, precision, rows, columns, components }),
    ...codes.flatMap(({ differences, coefficients }, table) => [
      huffmanSegment(0, table, differences.specification),
      huffmanSegment(1, table, coefficients.specification),
    ]),
    scanSegment(components, [0, 63, 0]),
  ];
  return stream(segments, written(tokens, codes));
}

/** Transforms, quantises and turns into symbols all blocks, in the order of the stream (T.81 §A.2). */
function tokensOf(
  image: EncodableImage,
  options: BlockOptions,
  components: readonly WrittenComponent[],
  factors: readonly Uint16Array[],
): Tokens {
  const { rows, columns, precision } = image;
  const tokens = new Tokens(components.length);
  const divisors = factors.map(each => Int32Array.from(zigZagPlace, place => each[place]! << 3));
  const samples = new Int32Array(64);
  const coefficients = new Int32Array(64);
  const middle = 1 << (precision - 1);
  const unitsAcross = Math.ceil(columns / (8 * components[0]!.across));
  for (let top = 0; top < rows; top += 8) {
    const planes = stripPlanes(image, options, top);
    for (let unit = 0; unit < unitsAcross; unit++) {
      for (let at = 0; at < components.length; at++) {
        const { across, table } = components[at]!;
        for (let each = 0; each < across; each++) {
          let last = 0;
          // Air, of which there is much, is a level and nothing else: 64 times the sample, eight times too large.
          if (readBlock(planes[at]!, unit * across + each, samples, middle)) {
            coefficients[0] = quantised(samples[0]! << 6, divisors[table]![0]!);
          } else {
            forwardDct(samples, precision);
            last = quantise(samples, divisors[table]!, coefficients);
          }
          tokens.add(coefficients, last, at, table);
          coefficients.fill(0, 0, last + 1);
        }
      }
    }
  }
  return tokens;
}

/** The components of eight rows. */
function stripPlanes(
  image: EncodableImage,
  { toYbr, halvesChroma }: BlockOptions,
  top: number,
): readonly SamplePlane[] {
  const rows = Math.min(8, image.rows - top);
  const line = image.columns * image.channels;
  const own = image.samples.subarray(top * line, (top + rows) * line);
  const planes = planesOf({ ...image, rows, samples: toYbr ? ybrOfRgb(own) : own });
  return planes.map((plane, at) => (halvesChroma && at > 0 ? halved(plane) : plane));
}

/**
 * Divides and rounds to the nearest (T.81 §A.3.4); the transform left everything eight times too large.
 * @returns place of the last one that is not 0, or 0
 */
function quantise(block: Int32Array, divisors: Int32Array, to: Int32Array): number {
  const places = zigZagPlace;
  let last = 0;
  for (let at = 0; at < 64; at++) {
    const value = block[at]!;
    const half = divisors[at]! >> 1;
    // Most come to nothing, which is there already: no division for those.
    if (value < half && value > -half) continue;
    const place = places[at]!;
    to[place] = quantised(value, divisors[at]!);
    if (place > last) last = place;
  }
  return last;
}

function quantised(value: number, divisor: number): number {
  const half = divisor >> 1;
  return ((value < 0 ? value - half : value + half) / divisor) | 0;
}

function codesFor(tokens: Tokens, table: number): BlockCodes {
  const { differences, coefficients } = tokens.frequencies[table]!;
  return { differences: bestCodes(differences), coefficients: bestCodes(coefficients) };
}

function written(tokens: Tokens, codes: readonly BlockCodes[]): Bytes {
  const writer = new BitWriter(tokens.count);
  const table = codeTable(codes.flatMap(({ differences, coefficients }) => [differences, coefficients]));
  for (const tokensOfBlocks of tokens.chunks()) {
    writer.reserve(tokensOfBlocks.length * LONGEST_TOKEN);
    writer.putTokens(tokensOfBlocks, table);
  }
  return writer.stuffed();
}

/** The codes of all kinds in one array, at what the lower ten bits of a token are: the code above its length. */
function codeTable(kinds: readonly HuffmanCodes[]): Int32Array {
  const table = new Int32Array(1024);
  for (const [kind, { codes, lengths }] of kinds.entries()) {
    for (let symbol = 0; symbol < 256; symbol++) table[kind * 256 + symbol] = (codes[symbol]! << 5) | lengths[symbol]!;
  }
  return table;
}

const BASELINE = 0xc0;
const EXTENDED = 0xc1;
const RGB = [0x52, 0x47, 0x42];
/** Bytes of a code of 16 bits and as many additional ones. */
const LONGEST_TOKEN = 4;
