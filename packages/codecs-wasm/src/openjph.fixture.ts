import { readFile } from 'node:fs/promises';
import type { Bytes } from 'hounsfield/bytes';
import type { EncodableFrame } from 'hounsfield/pixels';

/** OpenJPH, in the package whose decoder and encoder other viewers have: what it makes of a stream, and streams of it. */
export interface OpenJph {
  /** Words of the frame's kind. @throws Error what the package says of a stream that it does not decode */
  decode(bytes: Bytes, frame: EncodableFrame): Uint8Array | Uint16Array;
  encode(frame: EncodableFrame, way: Way): Bytes;
}

/** How a frame is encoded. */
export interface Way {
  /** Of blocks. */
  readonly width: number;
  readonly height: number;
  /** T.800 Table A.16. */
  readonly order: number;
  readonly levels: number;
  /** Of quantisation, relative to the whole range; absent is lossless. */
  readonly step?: number;
}

export async function loadOpenJph(): Promise<OpenJph> {
  const wasm = await readFile(new URL(import.meta.resolve('@cornerstonejs/codec-openjph/wasm')));
  // The package has no types; what is used of it is below.
  const { default: factory } = (await import('@cornerstonejs/codec-openjph' as string)) as { default: Factory };
  const module = await factory({ wasmBinary: wasm, print: () => {}, printErr: () => {} });
  return {
    decode: (bytes, frame) => decoded(module, bytes, frame),
    encode: (frame, way) => encoded(module, frame, way),
  };
}

function decoded({ HTJ2KDecoder }: Module, bytes: Bytes, { words, facts }: EncodableFrame): Uint8Array | Uint16Array {
  const decoder = new HTJ2KDecoder();
  decoder.getEncodedBuffer(bytes.length).set(bytes);
  decoder.decode();
  const message = decoder.getLastErrorMessage();
  const samples = decoder.getDecodedBuffer().slice();
  decoder.delete();
  if (message !== '') throw new Error(message);
  if (words.BYTES_PER_ELEMENT === 1) return samples;
  // It leaves what is above the range there, where there is loss.
  return new Uint16Array(samples.buffer).map(word => Math.min(word, 2 ** facts.bitsStored - 1));
}

function encoded({ HTJ2KEncoder }: Module, { words, facts }: EncodableFrame, way: Way): Bytes {
  const encoder = new HTJ2KEncoder();
  const room = encoder.getDecodedBuffer({
    width: facts.columns,
    height: facts.rows,
    bitsPerSample: facts.bitsStored,
    componentCount: facts.samplesPerPixel,
    isSigned: false,
    isUsingColorTransform: facts.samplesPerPixel === 3,
  });
  room.set(new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
  encoder.setQuality(way.step === undefined, way.step ?? 0);
  encoder.setDecompositions(way.levels);
  encoder.setProgressionOrder(way.order);
  encoder.setBlockDimensions({ width: way.width, height: way.height });
  encoder.encode();
  const bytes = encoder.getEncodedBuffer().slice();
  encoder.delete();
  return bytes;
}

type Factory = (options: object) => Promise<Module>;
interface Module {
  readonly HTJ2KDecoder: new () => Decoder;
  readonly HTJ2KEncoder: new () => Encoder;
}
/** Views of the module's memory hold until the next call. */
interface Decoder {
  getEncodedBuffer(length: number): Uint8Array<ArrayBuffer>;
  decode(): void;
  getLastErrorMessage(): string;
  getDecodedBuffer(): Uint8Array<ArrayBuffer>;
  delete(): void;
}
interface Encoder {
  getDecodedBuffer(frame: object): Uint8Array<ArrayBuffer>;
  setQuality(isLossless: boolean, step: number): void;
  setDecompositions(levels: number): void;
  setProgressionOrder(order: number): void;
  setBlockDimensions(size: { readonly width: number; readonly height: number }): void;
  encode(): void;
  getEncodedBuffer(): Uint8Array<ArrayBuffer>;
  delete(): void;
}
