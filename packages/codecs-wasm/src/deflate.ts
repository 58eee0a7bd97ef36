import type { Bytes } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';
import { type Codec, nativeFrameBits } from 'hounsfield/pixels';
import { ownCodecs } from 'hounsfield/pixels/codecs';
import { door } from './codec.ts';
import { answersOf, compile, Engine, type Exports, put, reasonOf, room } from './engine.ts';

/**
 * Deflated Image Frame Compression (PS3.5 §8.2.16) by libdeflate. The library's own codec says what is wrong with damaged
 * frames, and does the rest: frames behind which there is more, and very large ones.
 */
export const deflate: () => Promise<Codec> = door(async () => {
  const { libdeflate } = await import('./wasm/libdeflate.generated.ts');
  const [own, native] = await Promise.all([ownCodecs['deflate']!('encode'), ownCodecs['none']!('encode')]);
  // A page whose policy lets no WebAssembly be compiled is no worse off than without this package.
  const engine = await compile(libdeflate).then(
    compiled => new Engine(compiled, 'bad-deflate'),
    () => undefined,
  );
  if (engine === undefined) return own;
  return {
    decode: (bytes, facts) => {
      const frame = inflated(engine, bytes, Math.ceil(nativeFrameBits(facts) / 8));
      return frame === undefined ? own.decode(bytes, facts) : native.decode(frame, facts);
    },
    encode: (frame, options) => {
      const { bytes } = native.encode!(frame);
      return bytes.length > MOST_BYTES ? own.encode!(frame, options) : { bytes: deflated(engine, bytes) };
    },
  };
});

/** What the module exports beside the rest (build/glue/deflate.c). */
interface DeflateExports extends Exports {
  inflateFrame(source: number, length: number, target: number, wanted: number): number;
  deflateFrame(source: number, length: number, level: number): number;
}

/** Undefined unless there are just as many bytes as are wanted. */
function inflated(engine: Engine, bytes: Bytes, wanted: number): Bytes | undefined {
  // Two bits stand for 258 bytes at most: no memory for what cannot be there.
  if (wanted > bytes.length * BEST_RATIO || wanted > MOST_BYTES || wanted === 0) return undefined;
  return engine.run(exports => {
    const source = put(exports, bytes);
    const target = room(exports, wanted);
    // The module exports what its glue makes it export.
    const status = (exports as DeflateExports).inflateFrame(source, bytes.length, target, wanted);
    const frame = status === 0 ? new Uint8Array(exports.memory.buffer, target, wanted).slice() : undefined;
    exports.release(target);
    exports.release(source);
    return frame;
  });
}

function deflated(engine: Engine, bytes: Bytes): Bytes {
  return engine.run(exports => {
    const source = put(exports, bytes);
    if ((exports as DeflateExports).deflateFrame(source, bytes.length, LEVEL) !== 0) {
      throw new DecodeError('not-encodable', { detail: reasonOf(exports) });
    }
    const { outputAt, outputSize } = answersOf(exports);
    const stream = new Uint8Array(exports.memory.buffer, outputAt, outputSize).slice();
    exports.release(outputAt);
    exports.release(source);
    return stream;
  });
}

/** RFC 1951: a length of 258 in two bits. */
const BEST_RATIO = 1032;
/** Of a frame; the module holds it, its stream, and tables. */
const MOST_BYTES = 2 ** 29;
/** Of 12: smaller than zlib's sixth of 9, and faster. */
const LEVEL = 7;
