import { DecodeError } from 'hounsfield/errors';
import type { Codec } from 'hounsfield/pixels';
import { door } from './codec.ts';
import { checkTileParts, readStreamSize } from './codestream.ts';
import { compile, Engine } from './engine.ts';
import { decodePlain, encodePlain, isPlain } from './htj2k-plain.ts';
import { jpeg2000 } from './jpeg-2000.ts';
import { jpeg2000Choice } from './jpeg-2000-options.ts';

/**
 * High-Throughput JPEG 2000 (PS3.5 §8.2.14), lossless and to a ratio, by C of ours. What is written fits the lossless, the
 * RPCL and the general transfer syntax alike: resolutions first, each in tile-parts that a TLM marker lists. OpenJPEG
 * decodes what is not plain: several tiles, precincts, layers, passes; and has a look at what is damaged.
 */
export const htj2k: () => Promise<Codec> = door(async () => {
  const { htj2k: module } = await import('./wasm/htj2k.generated.ts');
  const [wasm, { decode }] = await Promise.all([compile(module), jpeg2000()]);
  const engine = new Engine(wasm, 'bad-jpeg-2000');
  return {
    decode: (bytes, facts) => {
      const size = readStreamSize(bytes);
      checkTileParts(bytes);
      return decodePlain(engine, bytes, size, facts) ?? decode(bytes, facts);
    },
    encode: (frame, options = {}) => {
      const { rows, columns, samplesPerPixel } = frame.facts;
      const choice = jpeg2000Choice(frame, options);
      if (!isPlain(frame)) {
        throw new DecodeError('not-encodable', { detail: `HTJ2K of ${columns} × ${rows}, ${samplesPerPixel} samples` });
      }
      return encodePlain(engine, frame, choice, levelsOf(rows, columns));
    },
  };
});

/** The lowest resolution shall fit into 64 × 64 (PS3.5 §8.2.14). */
function levelsOf(rows: number, columns: number): number {
  let levels = 5;
  while ((Math.max(rows, columns) - 1) >> levels >= 64) levels++;
  return levels;
}
