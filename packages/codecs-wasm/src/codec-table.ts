import { type CodecTable, ownCodecs } from 'hounsfield/pixels/codecs';

/** Every codec that there is, each loaded when a transfer syntax needs it: those of the library and those of this package. */
export const codecTable: CodecTable = {
  ...ownCodecs,
  rle: async () => (await import('./rle.ts')).rle(),
  jpeg: async use => {
    const door = await import('./jpeg.ts');
    return use === 'encode' ? door.jpegEncoder() : door.jpeg();
  },
  deflate: async () => (await import('./deflate.ts')).deflate(),
  'jpeg-ls': async () => (await import('./jpeg-ls.ts')).jpegLs(),
  jpeg2000: async () => (await import('./jpeg-2000.ts')).jpeg2000(),
  // Decoded alike; there is no encoder of what part 2 adds.
  'jpeg2000-part2': async () => ({ decode: (await (await import('./jpeg-2000.ts')).jpeg2000()).decode }),
  // The encoder is twice as large as the decoder, and few need it.
  'jpeg-xl': async use =>
    use === 'encode' ? (await import('./jpeg-xl-encoder.ts')).jpegXlEncoder() : (await import('./jpeg-xl.ts')).jpegXl(),
  htj2k: async () => (await import('./htj2k.ts')).htj2k(),
};

/** The codecs among them that encode too; others only decode. */
export const encodable: ReadonlySet<string> = new Set([
  'none',
  'rle',
  'jpeg',
  'deflate',
  'jpeg-ls',
  'jpeg2000',
  'htj2k',
  'jpeg-xl',
]);
