import { DecodeError, ParseError } from '../../errors/index.ts';
import { Inflater } from '../../file/deflate/inflater.ts';
import type { Codec } from '../codec.ts';
import { nativeFrameBits } from '../facts.ts';
import { nativeBytes } from '../transcode/words.ts';
import { deflated } from './deflate/deflated.ts';
import { nativeCodec } from './native.ts';

/**
 * Deflated Image Frame Compression (PS3.5 §8.2.16, §A.4.13): each frame as it is in native Pixel Data, deflated by
 * itself (RFC 1951), without any wrapper.
 */
export const deflateCodec: Codec = {
  decode(bytes, facts) {
    const length = Math.ceil(nativeFrameBits(facts) / 8);
    // Two bits stand for 258 bytes at most: no memory for what cannot be there.
    if (length > bytes.length * BEST_RATIO) {
      throw new DecodeError('bad-deflate', { detail: `${bytes.length} bytes, too few for a frame of ${length}` });
    }
    const frame = new Uint8Array(length);
    let filled = 0;
    const inflater = new Inflater(
      chunk => {
        const wanted = chunk.subarray(0, length - filled);
        frame.set(wanted, filled);
        filled += wanted.length;
        return filled < length;
      },
      { inflatedBytes: Number.POSITIVE_INFINITY, inflateRatio: Number.POSITIVE_INFINITY },
    );
    try {
      inflater.push(bytes);
      inflater.finish(true);
    } catch (cause) {
      if (!(cause instanceof ParseError)) throw cause;
      throw new DecodeError('bad-deflate', { detail: cause.code, cause });
    }
    if (filled < length) throw new DecodeError('bad-deflate', { detail: `${filled} of ${length} bytes are there` });
    return nativeCodec.decode(frame, facts);
  },
  encode: frame => ({ bytes: deflated(nativeBytes(frame)) }),
};

/** RFC 1951: a length of 258 in two bits. */
const BEST_RATIO = 1032;
