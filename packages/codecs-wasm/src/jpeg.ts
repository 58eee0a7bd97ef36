import type { Codec, ImageFacts } from 'hounsfield/pixels';
import { type JpegDecoder, type JpegEncoder, type JpegImage, jpeg as ownJpeg } from 'hounsfield/pixels/jpeg';
import { door } from './codec.ts';
import { compile, Engine, type Exports, put, room } from './engine.ts';

/**
 * JPEG (PS3.5 §8.2.1), decoded in WebAssembly where it is of DCT, Huffman coding and one scan: grey of 8 and 12 bits, and
 * three components of 8. The library's own codec does the rest, encodes, and says what is wrong with damaged frames.
 */
export const jpeg: () => Promise<Codec> = door(async () => ownJpeg({}, await jpegDecoder()));

/** The same, and what is of 8 bits is encoded in WebAssembly, too, by the module that writes rendered pictures. */
export const jpegEncoder: () => Promise<Codec> = door(async () => {
  const [decoder, encoder] = await Promise.all([jpegDecoder(), quickEncoder()]);
  return ownJpeg({}, decoder, encoder);
});

async function quickEncoder(): Promise<JpegEncoder | undefined> {
  const { pictureEncoder } = await import('./pictures.ts');
  const encoder = await pictureEncoder();
  return (
    encoder &&
    (({ samples, columns: width, rows: height, channels }, quality) => {
      const isKnown = samples instanceof Uint8Array && (channels === 1 || channels === 3) && Number.isInteger(quality);
      if (!isKnown || samples.length > MOST_SAMPLES) return undefined;
      return encoder.jpeg({ data: samples, width, height, samples: channels }, quality);
    })
  );
}

/** What decodes them, for `jpeg` of the library; undefined where no WebAssembly may be compiled. */
export async function jpegDecoder(): Promise<JpegDecoder | undefined> {
  const { jpeg: module } = await import('./wasm/jpeg.generated.ts');
  // A page whose policy lets none be compiled is no worse off than without this package.
  const engine = await compile(module).then(
    compiled => new Engine(compiled, 'bad-jpeg'),
    () => undefined,
  );
  return engine && ((bytes, facts) => decodeFrame(engine, bytes, facts));
}

/** What the module exports beside the rest (build/glue/jpeg.c). */
interface JpegExports extends Exports {
  decodeJpeg(source: number, length: number, target: number, ...size: readonly number[]): number;
}

function decodeFrame(engine: Engine, bytes: Uint8Array, facts: ImageFacts): JpegImage | undefined {
  const { numbers, bitsAllocated, samplesPerPixel, rows, columns } = facts;
  const isKnown = numbers === 'integer' && LAYOUTS.has(`${bitsAllocated} ${samplesPerPixel}`);
  const samples = rows * columns * samplesPerPixel;
  // A block takes a bit at least: what cannot suffice takes no memory. What is very large is not held twice.
  if (!isKnown || bytes.length * 8 * 64 < rows * columns || samples + bytes.length > MOST_SAMPLES) return undefined;
  if (!isSequential(bytes)) return undefined;
  return engine.run(exports => {
    const source = put(exports, bytes);
    const target = room(exports, samples * (bitsAllocated / 8) + SLACK);
    // The module exports what its glue makes it export.
    const { decodeJpeg } = exports as JpegExports;
    const status = decodeJpeg(source, bytes.length, target, columns, rows, samplesPerPixel, bitsAllocated / 8);
    const { buffer } = exports.memory;
    const words = status < 0 ? undefined : wordsAt(buffer, target, samples, bitsAllocated);
    exports.release(target);
    exports.release(source);
    return words && { samples: words, ...coloursOf(status) };
  });
}

/** Whether the first frame header is of sequential DCT and Huffman coding (T.81 Table B.1): no other stream is copied. */
function isSequential(bytes: Uint8Array): boolean {
  for (let at = 2; bytes[at] === 0xff; at += 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!)) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && marker !== HUFFMAN_TABLES) return marker <= 0xc1;
  }
  return false;
}

function wordsAt(buffer: ArrayBuffer, address: number, count: number, bits: number): JpegImage['samples'] {
  return bits === 16 ? new Uint16Array(buffer, address, count).slice() : new Uint8Array(buffer, address, count).slice();
}

/** As `decodeJpeg` in build/glue/jpeg.c says it. */
function coloursOf(status: number): Omit<JpegImage, 'samples'> {
  return {
    isJfif: (status & 1) !== 0,
    isSubsampled: (status & 2) !== 0,
    isNamedRgb: (status & 4) !== 0,
    adobeTransform: status >> 8 === 0 ? undefined : (status >> 8) - 1,
  };
}

const HUFFMAN_TABLES = 0xc4;
/** Bits allocated and samples of what the module knows. */
const LAYOUTS: ReadonlySet<string> = new Set(['8 1', '16 1', '8 3']);
/** As in build/glue/jpeg-spread.h. */
const SLACK = 64;
/** So many need half a gigabyte at most, with their planes and as much again for what is handed out. */
const MOST_SAMPLES = 2 ** 27;
