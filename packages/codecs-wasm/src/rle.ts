import type { Codec, DecodedWords, ImageFacts } from 'hounsfield/pixels';
import { builtInCodecs } from 'hounsfield/pixels';
import { door } from './codec.ts';
import { compile, Engine, room } from './engine.ts';

/**
 * RLE Lossless (PS3.5 Annex G) in WebAssembly: grey of 8 and 16 bits and colours of 8, which is nearly all that there is.
 * The library's own codec does the rest, encodes, and says what is wrong with damaged frames.
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
  return { ...own, decode: (bytes, facts) => decodeFrame(engine, bytes, facts) ?? own.decode(bytes, facts) };
});

function decodeFrame(engine: Engine, bytes: Uint8Array, facts: ImageFacts): DecodedWords | undefined {
  const { numbers, bitsAllocated, samplesPerPixel, rows, columns, photometric } = facts;
  const planes = samplesPerPixel * (bitsAllocated / 8);
  const isKnown = numbers === 'integer' && PLANES.has(`${bitsAllocated} ${samplesPerPixel}`);
  const pixels = rows * columns;
  // A segment unpacks to 64 times its bytes at most: what cannot suffice takes no memory.
  if (!isKnown || photometric.chroma.across !== 1 || bytes.length * 64 < pixels * planes) return undefined;
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
