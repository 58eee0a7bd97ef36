import { concat } from 'hounsfield/bytes';
import { DecodeError, type DecodeErrorCode } from 'hounsfield/errors';

/** What each module exports; build/glue/common.h has the other side. */
export interface Exports {
  readonly memory: WebAssembly.Memory;
  _initialize?(): void;
  /** Room of so many bytes, or 0. */
  reserve(bytes: number): number;
  release(address: number): void;
  answersAt(): number;
  reasonAt(): number;
  /** 0, or the call failed. So with the next two. */
  readHeader(source: number, length: number): number;
  decode(source: number, length: number, target: number, bytesPerWord: number, shift: number): number;
  encode(source: number, ...parameters: readonly number[]): number;
  /** JPEG 2000 alone: planes of 32-bit floating point, with so many bits behind the point where wavelets need them. */
  decodeComponents(source: number, length: number, target: number, components: number, fraction: number): number;
  /** JPEG XL alone: 1 where the stream was not made of a JPEG. */
  reconstruct(source: number, length: number): number;
  /** HTJ2K alone: 0, or the stream is for another decoder. Columns, rows, samples, bytes of a word and shift last. */
  decodeHt(source: number, length: number, target: number, ...parameters: readonly number[]): number;
  /** RLE alone. */
  decodeRle(source: number, length: number, target: number, pixels: number, planes: number): number;
  /** The encoder of JPEG XL alone. */
  recompress(source: number, length: number, effort: number): number;
  distanceOf(quality: number): number;
}

/** What a module answers beside the status, in the order of `enum` in build/glue/common.h. */
export interface Answers {
  readonly width: number;
  readonly height: number;
  /** −1 where components differ in size, bits or sign. */
  readonly components: number;
  readonly bits: number;
  readonly isSigned: boolean;
  /** The decoder makes RGB of what the stream holds. */
  readonly hasColourTransform: boolean;
  readonly near: number;
  readonly outputAt: number;
  readonly outputSize: number;
}

/**
 * Runs calls in one instance of a module. An instance in which a call fails is dropped with all that it holds, and the
 * next call gets a new one: so a damaged stream leaves nothing behind, and C++ needs neither to catch nor to unwind.
 */
export class Engine {
  readonly #module: WebAssembly.Module;
  /** What damaged input is reported as. */
  readonly code: DecodeErrorCode;
  #exports: Exports | undefined;

  constructor(module: WebAssembly.Module, code: DecodeErrorCode) {
    this.#module = module;
    this.code = code;
  }

  /**
   * @param body makes the calls; what it reserves it releases, unless it throws.
   * @throws DecodeError what `body` throws, or `code` where the module traps
   */
  run<T>(body: (exports: Exports) => T): T {
    const exports = this.#exports ?? instantiate(this.#module);
    this.#exports = undefined;
    let result: T;
    try {
      result = body(exports);
    } catch (error) {
      // Recursion that is too deep in WebAssembly is a RangeError, like memory that cannot be had.
      if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error;
      throw new DecodeError(this.code, { detail: reasonOf(exports), cause: error });
    }
    if (exports.memory.buffer.byteLength <= KEPT_MEMORY) this.#exports = exports;
    return result;
  }
}

/** Copies bytes into the module and says where they are. */
export function put(exports: Exports, bytes: Uint8Array): number {
  const address = room(exports, bytes.length);
  new Uint8Array(exports.memory.buffer, address, bytes.length).set(bytes);
  return address;
}

/** Reserves memory; there always is some, so that addresses differ. */
export function room(exports: Exports, bytes: number): number {
  const address = exports.reserve(Math.max(bytes, 16)) >>> 0;
  if (address === 0) throw new DecodeError('image-too-large', { detail: `${bytes} bytes for a codec` });
  return address;
}

export function answersOf(exports: Exports): Answers {
  const [width, height, components, bits, isSigned, colour, near, outputAt, outputSize] = new Int32Array(
    exports.memory.buffer,
    exports.answersAt(),
    9,
  );
  return {
    width: width!,
    height: height!,
    components: components!,
    bits: bits!,
    isSigned: isSigned !== 0,
    hasColourTransform: colour !== 0,
    near: near!,
    outputAt: outputAt! >>> 0,
    outputSize: outputSize! >>> 0,
  };
}

/** Why a call failed, in the words of the C library; never holds values of pixels. */
export function reasonOf(exports: Exports): string {
  const bytes = new Uint8Array(exports.memory.buffer, exports.reasonAt(), 256);
  const end = bytes.indexOf(0);
  const text = new TextDecoder().decode(bytes.subarray(0, end < 0 ? bytes.length : end));
  return text.replace(/[^ -~]+/g, ' ').trim() || 'the stream is damaged';
}

/** Compiles what build/build.mjs wrote: WebAssembly, deflated, in base64. */
export async function compile(text: string): Promise<WebAssembly.Module> {
  const characters = atob(text);
  const packed = new Uint8Array(characters.length);
  for (let at = 0; at < packed.length; at++) packed[at] = characters.charCodeAt(at);
  // No Response is made: with it Node loads its client of HTTP, which takes a thread thirty milliseconds.
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(packed);
      controller.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const pieces: Uint8Array[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) pieces.push(next.value);
  return WebAssembly.compile(new Uint8Array(concat(pieces)).buffer);
}

/** The few system calls that the C library is linked with are never meant to be made: each fails. */
function instantiate(module: WebAssembly.Module): Exports {
  const imports: Record<string, Record<string, () => number>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = () => NOT_SUPPORTED;
  }
  // What a module exports is what build/glue makes it export; a test calls each.
  const exports = new WebAssembly.Instance(module, imports).exports as Exports;
  exports._initialize?.();
  return exports;
}

/** WASI's errno `nosys`. */
const NOT_SUPPORTED = 52;

/** WebAssembly memory never shrinks: an instance that took more is not kept. */
export const KEPT_MEMORY: number = 256 * 1024 * 1024;
