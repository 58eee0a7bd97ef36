/** What transcoding needs to know of a codec, by the `codec` property of the transfer syntax row. */
export interface CodecFacts {
  /** All allocated bits of a word come out as they went in, also those that hold no sample. */
  readonly keepsWords: boolean;
  /** Defined term of Lossy Image Compression Method (PS3.3 §C.7.6.1.1.5.1), where the codec can lose something. */
  readonly method?: string;
}

/** The facts of a codec; one that is not known keeps only samples. */
export function codecFacts(codec: string): CodecFacts {
  return Object.hasOwn(rows, codec) ? rows[codec]! : { keepsWords: false };
}

const rows: Readonly<Record<string, CodecFacts>> = {
  none: { keepsWords: true },
  rle: { keepsWords: true },
  deflate: { keepsWords: true },
  jpeg: { keepsWords: false, method: 'ISO_10918_1' },
  'jpeg-ls': { keepsWords: false, method: 'ISO_14495_1' },
  jpeg2000: { keepsWords: false, method: 'ISO_15444_1' },
  'jpeg2000-part2': { keepsWords: false, method: 'ISO_15444_1' },
  htj2k: { keepsWords: false, method: 'ISO_15444_15' },
  'jpeg-xl': { keepsWords: false, method: 'ISO_18181_1' },
  mpeg2: { keepsWords: false, method: 'ISO_13818_2' },
  h264: { keepsWords: false, method: 'ISO_14496_10' },
  h265: { keepsWords: false, method: 'ISO_23008_2' },
};
