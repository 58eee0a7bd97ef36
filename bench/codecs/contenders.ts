import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { transferSyntaxes } from 'hounsfield/dictionary';
import type { Codec, EncodeOptions, ImageFacts } from 'hounsfield/pixels';
import { peersFolder } from '../lib/places.ts';

/** What one program does with a frame. */
export interface Coder {
  decode?(encoded: Uint8Array): ArrayBufferView;
  encode?(native: Uint8Array): ArrayBufferView;
}

/** One way to compress, and who else knows it by what name. */
export interface Method {
  readonly title: string;
  readonly uid: string;
  readonly options: EncodeOptions;
  /** Whether what is decoded may differ from what was encoded. */
  readonly isLossy?: true;
  /** Of dcmjs-codecs: `encodeX` and `decodeX`. */
  readonly dcmjs?: { readonly name: string; readonly parameters: Readonly<Record<string, unknown>> };
  /** Of @cornerstonejs: the package, the class, and what is said to its encoder. */
  readonly cornerstone?: {
    readonly package: string;
    readonly name: string;
    readonly set?: (encoder: Encoder, facts: ImageFacts) => void;
  };
  /** Programs that decode and encode a file, and their arguments before the names of both files. */
  readonly native?: { readonly decode?: readonly string[]; readonly encode?: readonly string[] };
}

/** What the encoders of @cornerstonejs have, each some of it. */
interface Encoder {
  getDecodedBuffer(info: object): Uint8Array;
  getEncodedBuffer(): Uint8Array;
  encode(): void;
  setQuality?(...quality: readonly (number | boolean)[]): void;
  setNearLossless?(near: number): void;
  setCompressionRatio?(layer: number, ratio: number): void;
}
interface Decoder {
  getEncodedBuffer(length: number): Uint8Array;
  getDecodedBuffer(): Uint8Array;
  decode(): void;
}

/** Steps of quantisation by which the images of so many bits come to a tenth of their size. */
const stepsOfTenth: Readonly<Record<number, number>> = { 8: 0.003_9, 12: 0.000_52, 16: 0.000_052 };

export const methods = {
  rle: {
    title: 'RLE',
    uid: '1.2.840.10008.1.2.5',
    options: {},
    dcmjs: { name: 'Rle', parameters: {} },
    native: { decode: ['dcmdrle'], encode: ['dcmcrle'] },
  },
  'jpeg-lossless': {
    title: 'JPEG lossless, selection value 1',
    uid: '1.2.840.10008.1.2.4.70',
    options: {},
    dcmjs: { name: 'Jpeg', parameters: { lossy: false, predictor: 1, pointTransform: 0 } },
    native: { decode: ['dcmdjpeg', '+cn'], encode: ['dcmcjpeg', '+e1', '+cn'] },
  },
  'jpeg-baseline': {
    title: 'JPEG baseline, 4:2:2',
    uid: '1.2.840.10008.1.2.4.50',
    options: { quality: 90 },
    isLossy: true,
    dcmjs: { name: 'Jpeg', parameters: { lossy: true, quality: 90 } },
    cornerstone: { package: 'codec-libjpeg-turbo-8bit', name: 'JPEG', set: encoder => encoder.setQuality?.(90) },
    native: { decode: ['dcmdjpeg', '+cn'], encode: ['dcmcjpeg', '+eb'] },
  },
  'jpeg-extended': {
    title: 'JPEG extended, 12 bits',
    uid: '1.2.840.10008.1.2.4.51',
    options: { quality: 90 },
    isLossy: true,
    dcmjs: { name: 'Jpeg', parameters: {} },
    native: { decode: ['dcmdjpeg', '+cn'], encode: ['dcmcjpeg', '+ee'] },
  },
  deflate: { title: 'deflated by frame', uid: '1.2.840.10008.1.2.8.1', options: {} },
  'jpeg-ls': {
    title: 'JPEG-LS lossless',
    uid: '1.2.840.10008.1.2.4.80',
    options: {},
    dcmjs: { name: 'JpegLs', parameters: { lossy: false } },
    cornerstone: { package: 'codec-charls', name: 'JpegLS', set: encoder => encoder.setNearLossless?.(0) },
    native: { decode: ['dcmdjpls'], encode: ['dcmcjpls'] },
  },
  'jpeg-ls-near': {
    title: 'JPEG-LS near-lossless, NEAR 2',
    uid: '1.2.840.10008.1.2.4.81',
    options: { near: 2 },
    isLossy: true,
    dcmjs: { name: 'JpegLs', parameters: { lossy: true, allowedLossyError: 2 } },
    cornerstone: { package: 'codec-charls', name: 'JpegLS', set: encoder => encoder.setNearLossless?.(2) },
    native: { decode: ['dcmdjpls'], encode: ['dcmcjpls', '+en'] },
  },
  'jpeg-2000': {
    title: 'JPEG 2000 lossless',
    uid: '1.2.840.10008.1.2.4.90',
    options: {},
    dcmjs: { name: 'Jpeg2000', parameters: { lossy: false } },
    cornerstone: { package: 'codec-openjpeg', name: 'J2K', set: encoder => encoder.setQuality?.(true, 0) },
    native: { decode: ['gdcmconv', '--raw'], encode: ['gdcmconv', '--j2k'] },
  },
  'jpeg-2000-lossy': {
    title: 'JPEG 2000, a tenth of the size',
    uid: '1.2.840.10008.1.2.4.91',
    options: { ratio: 10 },
    isLossy: true,
    dcmjs: { name: 'Jpeg2000', parameters: { lossy: true, rate: 10 } },
    cornerstone: {
      package: 'codec-openjpeg',
      name: 'J2K',
      set: encoder => {
        encoder.setQuality?.(false, 0);
        encoder.setCompressionRatio?.(0, 10);
      },
    },
    native: { decode: ['gdcmconv', '--raw'], encode: ['gdcmconv', '--j2k', '--lossy', '-r', '10'] },
  },
  htj2k: {
    title: 'HTJ2K lossless',
    uid: '1.2.840.10008.1.2.4.201',
    options: {},
    dcmjs: { name: 'HtJpeg2000', parameters: { lossy: false } },
    cornerstone: { package: 'codec-openjph/wasmjs', name: 'HTJ2K', set: encoder => encoder.setQuality?.(true, 0) },
  },
  'htj2k-lossy': {
    title: 'HTJ2K, a tenth of the size',
    uid: '1.2.840.10008.1.2.4.203',
    options: { ratio: 10 },
    isLossy: true,
    dcmjs: { name: 'HtJpeg2000', parameters: {} },
    cornerstone: {
      package: 'codec-openjph/wasmjs',
      name: 'HTJ2K',
      set: (encoder, { bitsStored }) => encoder.setQuality?.(false, stepsOfTenth[bitsStored] ?? 2 ** -bitsStored),
    },
  },
  'jpeg-xl': {
    title: 'JPEG XL lossless',
    uid: '1.2.840.10008.1.2.4.110',
    options: {},
    dcmjs: { name: 'JpegXl', parameters: { lossy: false } },
  },
  'jpeg-xl-lossy': {
    title: 'JPEG XL, quality 90',
    uid: '1.2.840.10008.1.2.4.112',
    options: { quality: 90 },
    isLossy: true,
    dcmjs: { name: 'JpegXl', parameters: { lossy: true, quality: 90 } },
  },
} as const satisfies Readonly<Record<string, Method>>;

export type MethodName = keyof typeof methods;

export type ContenderName = 'hounsfield' | 'dcmjs-codecs' | 'cornerstonejs' | 'zlib';

/** Loads what a contender has for a method; undefined where it has nothing. */
export async function coder(name: ContenderName, method: MethodName, facts: ImageFacts): Promise<Coder | undefined> {
  const row: Method = methods[method];
  if (name === 'hounsfield') return ours(row, facts);
  if (name === 'zlib') return method === 'deflate' ? { decode: inflateRawSync, encode: deflateRawSync } : undefined;
  if (name === 'dcmjs-codecs') return row.dcmjs === undefined ? undefined : dcmjs(row.dcmjs, facts);
  return row.cornerstone === undefined ? undefined : cornerstone(row.cornerstone, facts);
}

/** Our codec of a method; undefined where the package of codecs does not have it (yet). */
export async function ourCodec(method: MethodName): Promise<Codec | undefined> {
  const syntax = transferSyntaxes.find(each => each.uid === methods[method].uid)!;
  const { codecTable } = await import('@hounsfield/codecs');
  return codecTable[syntax.codec]?.('encode');
}

async function ours({ uid, options }: Method, facts: ImageFacts): Promise<Coder | undefined> {
  const name = (Object.keys(methods) as MethodName[]).find(each => methods[each].uid === uid)!;
  const codec = await ourCodec(name);
  if (codec === undefined) return undefined;
  const syntax = transferSyntaxes.find(each => each.uid === uid)!;
  const wordsOf = (bytes: Uint8Array): Uint8Array | Uint16Array =>
    facts.bitsAllocated === 8 ? bytes : new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  return {
    decode: encoded => codec.decode(encoded, facts).words,
    ...(codec.encode === undefined
      ? {}
      : { encode: native => codec.encode!({ words: wordsOf(native), facts }, { ...options, syntax }).bytes }),
  };
}

/** What is used of the module of dcmjs-codecs. */
interface DcmjsModule {
  readonly NativeCodecs: { initializeAsync(): Promise<void> } & Record<
    string,
    (context: DcmjsContext, parameters: object) => DcmjsContext
  >;
  readonly Context: new (attributes: object) => DcmjsContext;
}
interface DcmjsContext {
  setEncodedBuffer(bytes: Uint8Array): void;
  getEncodedBuffer(): Uint8Array;
  setDecodedBuffer(bytes: Uint8Array): void;
  getDecodedBuffer(): Uint8Array;
}

async function dcmjs({ name, parameters }: NonNullable<Method['dcmjs']>, facts: ImageFacts): Promise<Coder> {
  const { NativeCodecs, Context } = peer<DcmjsModule>('dcmjs-codecs');
  await NativeCodecs.initializeAsync();
  const attributes = {
    width: facts.columns,
    height: facts.rows,
    bitsAllocated: facts.bitsAllocated,
    bitsStored: facts.bitsStored,
    samplesPerPixel: facts.samplesPerPixel,
    pixelRepresentation: 0,
    planarConfiguration: 0,
    photometricInterpretation: facts.photometric.name,
  };
  const decode = NativeCodecs[`decode${name}`];
  const encode = NativeCodecs[`encode${name}`];
  return {
    ...(decode === undefined
      ? {}
      : {
          decode: encoded => {
            const context = new Context(attributes);
            context.setEncodedBuffer(encoded);
            return kept(decode.call(NativeCodecs, context, {}).getDecodedBuffer());
          },
        }),
    ...(encode === undefined || (Object.keys(parameters).length === 0 && name !== 'Rle')
      ? {}
      : {
          encode: native => {
            const context = new Context(attributes);
            context.setDecodedBuffer(native);
            return kept(encode.call(NativeCodecs, context, parameters).getEncodedBuffer());
          },
        }),
  };
}

async function cornerstone(row: NonNullable<Method['cornerstone']>, facts: ImageFacts): Promise<Coder> {
  const build = async (kind: string): Promise<Record<string, new () => unknown>> => {
    const path = row.package.includes('/') ? row.package : `${row.package}/${kind}`;
    return peer<() => Promise<Record<string, new () => unknown>>>(`@cornerstonejs/${path}`)();
  };
  // The classes of these modules have the shapes above.
  const decoder = new (await build('decodewasmjs'))[`${row.name}Decoder`]!() as Decoder;
  const encoder = new (await build('wasmjs'))[`${row.name}Encoder`]!() as Encoder;
  const info = {
    width: facts.columns,
    height: facts.rows,
    bitsPerSample: facts.bitsStored,
    componentCount: facts.samplesPerPixel,
    isSigned: false,
    isUsingColorTransform: facts.samplesPerPixel === 3,
  };
  return {
    decode: encoded => {
      decoder.getEncodedBuffer(encoded.length).set(encoded);
      decoder.decode();
      return kept(decoder.getDecodedBuffer());
    },
    encode: native => {
      encoder.getDecodedBuffer(info).set(native);
      row.set?.(encoder, facts);
      encoder.encode();
      return kept(encoder.getEncodedBuffer());
    },
  };
}

/** What lies in the memory of a module is lost with its next call: a caller has to copy it. */
function kept(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function peer<T>(name: string): T {
  // The peers are CommonJS without types.
  return createRequire(join(peersFolder() ?? '', 'package.json'))(name) as T;
}
