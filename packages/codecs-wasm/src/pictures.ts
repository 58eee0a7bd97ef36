import { DecodeError } from 'hounsfield/errors';
import { answersOf, compile, Engine, type Exports, put, reasonOf, room } from './engine.ts';

/** Pixels of 8 bits, rows from the top: grey, or red, green and blue by pixel. */
export interface BytePicture {
  readonly width: number;
  readonly height: number;
  readonly samples: 1 | 3;
  readonly data: Uint8Array;
}

/** Samples of 16 bits, little endian, that begin at bit 0: what is above `bits` counts for nothing. */
export interface StoredWords {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly bits: number;
  readonly signed: boolean;
}

/** What samples become: entry k is the grey of the sample `low` + k, the first that of all below, the last that of all above. */
export interface GreyTable {
  readonly low: number;
  readonly entries: Uint8Array | Uint8ClampedArray;
  /** The same as a straight line over the number of the entry, by the units of greys: it is used where it gives the same. */
  readonly line: { readonly start: number; readonly slope: number };
}

/** Writes picture files of 8 bits, in WebAssembly. */
export interface PictureEncoder {
  /**
   * Baseline JPEG, the chroma of colours halved across.
   * @param quality 1 to 100
   */
  jpeg(picture: BytePicture, quality: number): Uint8Array<ArrayBuffer>;
  /** PNG, about as small as zlib makes it at its fourth level, in a sixth of the time. */
  png(picture: BytePicture): Uint8Array<ArrayBuffer>;
  /**
   * So many bytes of the encoder's own memory, 0 in length where it has none: a picture that is painted there is not
   * copied. What lay there before is still there; it is lost with the next call of any kind.
   */
  room(length: number): Uint8ClampedArray<ArrayBuffer>;
  /** Greys of samples, in `room`, of which there must be enough. */
  greys(words: StoredWords, table: GreyTable): Uint8ClampedArray<ArrayBuffer>;
}

/** Undefined where no WebAssembly may be compiled. */
export function pictureEncoder(): Promise<PictureEncoder | undefined> {
  loaded ??= load();
  return loaded;
}

let loaded: Promise<PictureEncoder | undefined> | undefined;

async function load(): Promise<PictureEncoder | undefined> {
  const { pictures } = await import('./wasm/pictures.generated.ts');
  try {
    return encoderIn(new Engine(await compile(pictures), 'not-encodable'));
  } catch {
    return undefined;
  }
}

/** What the module exports beside the rest (build/glue/pictures.c). */
interface PictureExports extends Exports {
  encodeJpeg(source: number, width: number, height: number, channels: number, quality: number): number;
  encodePng(source: number, width: number, height: number, channels: number): number;
  paintGreys(source: number, count: number, greys: number, table: number, target: number): void;
}

function encoderIn(engine: Engine): PictureEncoder {
  /** What `room` gave last, of which instance. */
  let kept: { readonly memory: WebAssembly.Memory; readonly at: number; readonly length: number } | undefined;
  const roomIn = (exports: Exports, length: number): number => {
    const { memory } = exports;
    if (kept?.memory === memory && kept.length >= length) return kept.at;
    if (kept?.memory === memory) exports.release(kept.at);
    kept = undefined;
    const at = room(exports, length);
    kept = { memory, at, length };
    return at;
  };
  const encoded = (
    { data, width, height, samples }: BytePicture,
    encode: (exports: PictureExports, source: number) => number,
  ): Uint8Array<ArrayBuffer> => {
    if (
      Math.min(width, height) < 1 ||
      Math.max(width, height) > MOST_SIDE ||
      data.length !== width * height * samples
    ) {
      throw new DecodeError('not-encodable', { detail: `${width} × ${height}, ${data.length} samples` });
    }
    return engine.run(exports => {
      const isThere = data.buffer === exports.memory.buffer;
      const source = isThere ? data.byteOffset : put(exports, data);
      // The module exports what its glue makes it export.
      if (encode(exports as PictureExports, source) !== 0) {
        throw new DecodeError('not-encodable', { detail: reasonOf(exports) });
      }
      const { outputAt, outputSize } = answersOf(exports);
      const bytes = new Uint8Array(exports.memory.buffer, outputAt, outputSize).slice();
      exports.release(outputAt);
      if (!isThere) exports.release(source);
      return bytes;
    });
  };
  return {
    jpeg: (picture, quality) => {
      const { width, height, samples } = picture;
      return encoded(picture, (exports, source) => exports.encodeJpeg(source, width, height, samples, quality));
    },
    png: picture => {
      const { width, height, samples } = picture;
      return encoded(picture, (exports, source) => exports.encodePng(source, width, height, samples));
    },
    room: length =>
      engine.run(exports => {
        const at = length > MOST_ROOM ? 0 : roomIn(exports, length);
        return new Uint8ClampedArray(exports.memory.buffer, at, length > MOST_ROOM ? 0 : length);
      }),
    greys: (words, table) => {
      if (words.count > MOST_ROOM || words.bytes.length < 2 * words.count) {
        throw new DecodeError('not-encodable', { detail: `${words.count} samples` });
      }
      return engine.run(exports => {
        const target = roomIn(exports, words.count);
        const all = [words.bytes.subarray(0, 2 * words.count), factsOf(words, table), table.entries] as const;
        const [source, greys, entries] = all.map(each =>
          put(exports, new Uint8Array(each.buffer, each.byteOffset, each.byteLength)),
        ) as [number, number, number];
        (exports as PictureExports).paintGreys(source, words.count, greys, entries, target);
        for (const address of [source, greys, entries]) exports.release(address);
        return new Uint8ClampedArray(exports.memory.buffer, target, words.count);
      });
    },
  };
}

/** As `Greys` of build/glue/picture-window.h. */
function factsOf({ bits, signed }: StoredWords, { low, entries, line }: GreyTable): Int32Array {
  const bias = signed ? 2 ** (bits - 1) : 0;
  const [times, plus] = [line.slope, line.start + 0.5].map(each => Math.round(each * 2 ** 22)) as [number, number];
  return Int32Array.of(2 ** bits - 1, bias, low + bias, entries.length, times, plus);
}

/** What a JPEG header can say. */
const MOST_SIDE = 65_535;
/** Bytes that stay taken between two pictures. */
const MOST_ROOM = 4 * 1024 * 1024;
