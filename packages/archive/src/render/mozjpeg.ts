import { readFile } from 'node:fs/promises';

/** What we use of the WebAssembly build of mozjpeg; the image is RGBA, its alpha is ignored. */
export type JpegEncoder = (image: RgbaImage, options: JpegOptions) => Promise<ArrayBuffer>;

export interface RgbaImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export interface JpegOptions {
  /** 1 to 100. */
  readonly quality: number;
  readonly color_space: number;
  readonly baseline: boolean;
  readonly progressive: boolean;
  readonly optimize_coding: boolean;
}

/** JPEG components that mozjpeg writes. */
export const GREY = 1;
export const COLOUR = 3;

/** The encoder, compiled from the package's own file at the first call and then kept. */
export function jpegEncoder(): Promise<JpegEncoder> {
  loaded ??= load();
  return loaded;
}

let loaded: Promise<JpegEncoder> | undefined;

async function load(): Promise<JpegEncoder> {
  // The package's types need the DOM, so its shape is stated here and its name is hidden from the compiler.
  const { default: encode, init } = (await import(PACKAGE)) as {
    readonly default: JpegEncoder;
    init(module: object): Promise<void>;
  };
  await init(await WebAssembly.compile(await readFile(new URL(import.meta.resolve(WASM)))));
  return encode;
}

const PACKAGE: string = '@jsquash/jpeg/encode.js';
const WASM = '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';

/** Node has it, its types leave it to those of the DOM. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<object> };
