import type { Bytes } from '../../../bytes/index.ts';
import { BitWriter, shortDifferences } from './bit-writer.ts';
import { bestCodes } from './huffman-codes.ts';
import type { EncodableImage } from './planes.ts';
import { frameSegment, huffmanSegment, rgbSegment, scanSegment, stream, type WrittenComponent } from './segments.ts';

/** Compresses samples of 2 to 16 bits losslessly (T.81 Annex H) with the best Huffman table for them. */
export function encodeLossless(image: EncodableImage, predictor: number): Bytes {
  const { samples, rows, columns, channels, precision, isRgb } = image;
  const differences = differencesOf(image, predictor);
  const codes = bestCodes(categoriesOf(differences));
  const components: readonly WrittenComponent[] = Array.from({ length: channels }, (_, at) => {
    return { id: isRgb ? RGB[at]! : at + 1, across: 1, down: 1, table: 0 };
  });
  const writer = new BitWriter(samples.byteLength >> 1);
  const line = columns * channels;
  const short = shortDifferences(codes);
  for (let row = 0; row < rows; row++) {
    writer.reserve(line * 4);
    writer.putDifferences(differences.subarray(row * line, (row + 1) * line), codes, short);
  }
  const segments = [
    ...(isRgb ? [rgbSegment] : []),
    frameSegment({ marker: LOSSLESS_FRAME, precision, rows, columns, components }),
    huffmanSegment(0, 0, codes.specification),
    scanSegment(components, [predictor, 0, 0]),
  ];
  return stream(segments, writer.stuffed());
}

/** What each sample differs by from what it is predicted to be, modulo 2^16 (T.81 §H.1.2.1). */
function differencesOf({ samples, rows, columns, channels, precision }: EncodableImage, predictor: number): Int16Array {
  const differences = new Int16Array(samples.length);
  const [left, above, before] = weights[predictor - 1]!;
  const line = columns * channels;
  for (let at = 0; at < channels; at++) {
    differences[at] = samples[at]! - (1 << (precision - 1));
    for (let row = 1; row < rows; row++) {
      differences[row * line + at] = samples[row * line + at]! - samples[(row - 1) * line + at]!;
    }
  }
  for (let at = channels; at < line; at++) differences[at] = samples[at]! - samples[at - channels]!;
  for (let row = 1; row < rows; row++) {
    const end = (row + 1) * line;
    if (predictor === 1) {
      for (let at = row * line + channels; at < end; at++) differences[at] = samples[at]! - samples[at - channels]!;
      continue;
    }
    for (let at = row * line + channels; at < end; at++) {
      const up = at - line;
      const sum = left! * samples[at - channels]! + above! * samples[up]! + before! * samples[up - channels]!;
      differences[at] = samples[at]! - (sum >> 1);
    }
  }
  return differences;
}

/** How often each category of difference comes (T.81 Table H.2). */
function categoriesOf(differences: Int16Array): Uint32Array {
  const frequencies = new Uint32Array(17);
  // Two counters for each: one alone would wait for itself where neighbours are alike.
  const odd = new Uint32Array(17);
  for (let at = 0; at + 1 < differences.length; at += 2) {
    frequencies[32 - Math.clz32(Math.abs(differences[at]!))]!++;
    odd[32 - Math.clz32(Math.abs(differences[at + 1]!))]!++;
  }
  if (differences.length % 2 === 1) odd[32 - Math.clz32(Math.abs(differences.at(-1)!))]!++;
  return frequencies.map((count, category) => count + odd[category]!);
}

/** Twice the parts that left, above and before have in each prediction (T.81 Table H.1). */
const weights: readonly (readonly [number, number, number])[] = [
  [2, 0, 0],
  [0, 2, 0],
  [0, 0, 2],
  [2, 2, -2],
  [2, 1, -1],
  [1, 2, -1],
  [1, 1, 0],
];

const LOSSLESS_FRAME = 0xc3;
const RGB = [0x52, 0x47, 0x42];
