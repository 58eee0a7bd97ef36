import { type CodecTable, loadCodecs } from '../codec-table.ts';
import { nativeCodec } from './native.ts';
import { rleCodec } from './rle.ts';

export { type CodecTable, loadCodecs };

/** The codecs that need no WebAssembly, each loaded when a transfer syntax needs it. */
export const ownCodecs: CodecTable = {
  none: async () => nativeCodec,
  rle: async () => rleCodec,
  jpeg: async () => (await import('./jpeg.ts')).jpegCodec,
  deflate: async () => (await import('./deflate.ts')).deflateCodec,
};
