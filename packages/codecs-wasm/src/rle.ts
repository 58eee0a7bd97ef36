import { DecodeError } from 'hounsfield/errors';
import type { Codec, DecodedWords, EncodableFrame, EncodedFrame, ImageFacts } from 'hounsfield/pixels';
import { builtInCodecs } from 'hounsfield/pixels';
import { door } from './codec.ts';
import { answersOf, compile, Engine, type Exports, put, reasonOf, room } from './engine.ts';

/**
 * RLE Lossless (PS3.5 Annex G) in WebAssembly: grey of 8 and 16 bits and colours of 8, which is nearly all that there is.
 * The library's own codec does the rest, and says what is wrong with damaged frames.
 */
export const rle: () => Promise<Codec> = door(async () => {
  const { rle: module } = await import('./wasm/rle.generated.ts');
  const own = builtInCodecs['rle']!;
  // A page whose policy lets no WebAssembly be compiled is no worse off than without this package.
  const engine = await compile(module).then(
    compiled => new Engine(compiled, 'bad-rle'),
    () => undefined,
  );
  if (engine === undefined) return own;
  return {
    decode: (bytes, facts) => decodeFrame(engine, bytes, facts) ?? own.decode(bytes, facts),
    encode: (frame, options) => encodeFrame(engine, frame) ?? own.encode!(frame, options),
  };
});

/** What the module exports beside the rest (build/glue/rle-encode.h). */
interface RleExports extends Exports {
  encodeRle(source: number, columns: number, rows: number, planes: number): number;
}

function encodeFrame(engine: Engine, { words, facts }: EncodableFrame): EncodedFrame | undefined {
  const { rows, columns } = facts;
  const planes = planesOf(facts);
  const isWhole = words.byteLength === rows * columns * (planes ?? 0);
  if (planes === undefined || !isWhole || words.byteLength === 0 || words.byteLength > MOST_BYTES) return undefined;
  return engine.run(exports => {
    const source = put(exports, new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
    // The module exports what its glue makes it export.
    const status = (exports as RleExports).encodeRle(source, columns, rows, planes);
    if (status !== 0) throw new DecodeError('not-encodable', { detail: reasonOf(exports) });
    const { outputAt, outputSize } = answersOf(exports);
    const bytes = new Uint8Array(exports.memory.buffer, outputAt, outputSize).slice();
    exports.release(outputAt);
    exports.release(source);
    return { bytes };
  });
}

/** Bytes of a pixel, each of which is a segment; undefined where the module does not know them. */
function planesOf({ numbers, bitsAllocated, samplesPerPixel, photometric }: ImageFacts): number | undefined {
  const isKnown = numbers === 'integer' && PLANES.has(`${bitsAllocated} ${samplesPerPixel}`);
  return isKnown && photometric.chroma.across === 1 ? samplesPerPixel * (bitsAllocated / 8) : undefined;
}

function decodeFrame(engine: Engine, bytes: Uint8Array, facts: ImageFacts): DecodedWords | undefined {
  const { bitsAllocated, samplesPerPixel, rows, columns } = facts;
  const planes = planesOf(facts);
  const pixels = rows * columns;
  // A segment unpacks to 64 times its bytes at most: what cannot suffice takes no memory.
  if (planes === undefined || bytes.length * 64 < pixels * planes) return undefined;
  return engine.run(exports => {
    const source = room(exports, bytes.length + SLACK);
    new Uint8Array(exports.memory.buffer, source, bytes.length).set(bytes);
    const target = room(exports, (pixels + SLACK) * planes);
    const status = exports.decodeRle(source, bytes.length, target, pixels, planes);
    const { buffer } = exports.memory;
    const words =
      bitsAllocated === 16
        ? new Uint16Array(buffer, target, pixels * samplesPerPixel).slice()
        : new Uint8Array(buffer, target, pixels * samplesPerPixel).slice();
    exports.release(target);
    exports.release(source);
    return status === 0 ? { words } : undefined;
  });
}

/** Bits allocated and samples of what the module knows. */
const PLANES: ReadonlySet<string> = new Set(['8 1', '16 1', '8 3']);
/** As in build/glue/rle.c. */
const SLACK = 144;
/** Of a frame that is encoded: the module holds it and the worst that may become of it. */
const MOST_BYTES = 2 ** 29;
