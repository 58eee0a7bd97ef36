import { DecodeError, type DecodeErrorCode } from 'hounsfield/errors';
import { KEPT_MEMORY } from './engine.ts';

/** What the package exports, as far as it is used. An object of it holds memory until `delete`. */
export interface OpenJph {
  readonly HEAP8: Int8Array<ArrayBuffer>;
  readonly HTJ2KDecoder: new () => OpenJphDecoder;
  readonly HTJ2KEncoder: new () => OpenJphEncoder;
}

/** Views of the module's memory hold until the next call. */
export interface OpenJphDecoder {
  getEncodedBuffer(length: number): Uint8Array<ArrayBuffer>;
  decode(): void;
  /** Empty where all went well: most failures are not thrown. */
  getLastErrorMessage(): string;
  getDecodedBuffer(): Uint8Array<ArrayBuffer>;
  delete(): void;
}

export interface OpenJphEncoder {
  getDecodedBuffer(frame: OpenJphFrame): Uint8Array<ArrayBuffer>;
  setQuality(isLossless: boolean, step: number): void;
  setDecompositions(levels: number): void;
  setProgressionOrder(order: number): void;
  setTLMMarker(isWritten: boolean): void;
  setTilePartDivisionsAtResolutions(areMade: boolean): void;
  encode(): void;
  getEncodedBuffer(): Uint8Array<ArrayBuffer>;
  delete(): void;
}

export interface OpenJphFrame {
  readonly width: number;
  readonly height: number;
  readonly bitsPerSample: number;
  readonly componentCount: number;
  readonly isSigned: boolean;
  readonly isUsingColorTransform: boolean;
}

type Imports = ConstructorParameters<typeof WebAssembly.Instance>[1];
type Factory = (module: object) => unknown;

/** Like `Engine`, for the module of the package: an instance in which a call fails is dropped with all that it holds. */
export class OpenJphEngine {
  readonly #factory: Factory;
  readonly #module: WebAssembly.Module;
  readonly code: DecodeErrorCode;
  #kept: OpenJph | undefined;
  #reason = '';

  constructor(factory: Factory, module: WebAssembly.Module, code: DecodeErrorCode) {
    this.#factory = factory;
    this.#module = module;
    this.code = code;
  }

  /** @throws DecodeError what `body` throws, or `code` where the module traps or throws */
  run<T>(body: (openJph: OpenJph) => T): T {
    const openJph = this.#kept ?? this.#instantiate();
    this.#kept = undefined;
    this.#reason = '';
    let result: T;
    try {
      result = body(openJph);
    } catch (error) {
      // A C++ exception arrives as the number of its address.
      const isOfModule =
        typeof error === 'number' || error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
      if (!isOfModule) throw error;
      throw this.damaged(error);
    }
    if (openJph.HEAP8.buffer.byteLength <= KEPT_MEMORY) this.#kept = openJph;
    return result;
  }

  damaged(cause?: unknown): DecodeError {
    return new DecodeError(this.code, { detail: this.#reason || 'the stream is damaged', cause });
  }

  #instantiate(): OpenJph {
    const openJph = {
      instantiateWasm: (imports: Imports, take: (instance: WebAssembly.Instance) => void): unknown => {
        const instance = new WebAssembly.Instance(this.#module, imports);
        take(instance);
        return instance.exports;
      },
      print: () => {},
      printErr: (line: string) => {
        this.#reason = line.replace(/^ojph \w+ \w+ at \S+ |[^ -~]+/g, '').slice(0, 200);
      },
    };
    void this.#factory(openJph);
    // Synchronous, as instantiateWasm is; a test calls all of it.
    return openJph as object as OpenJph;
  }
}

/** Loads the package: Node reads its WebAssembly from the package's folder, a browser from where its bundler has put it. */
export async function loadOpenJph(code: DecodeErrorCode): Promise<OpenJphEngine> {
  const { default: factory } = await import('@cornerstonejs/codec-openjph');
  return new OpenJphEngine(factory, await WebAssembly.compile(await wasmBytes()), code);
}

async function wasmBytes(): Promise<ArrayBuffer> {
  // Only Node has it, and no bundler follows it.
  const { process } = globalThis as { readonly process?: { getBuiltinModule?(name: string): unknown } };
  const files = process?.getBuiltinModule?.('node:fs/promises') as Files | undefined;
  if (files !== undefined) {
    const { buffer, byteOffset, byteLength } = await files.readFile(new URL(import.meta.resolve(WASM)));
    return buffer.slice(byteOffset, byteOffset + byteLength);
  }
  // Bundlers know this form, with the name in it, and replace it by the address of the file.
  return (await fetch(new URL('@cornerstonejs/codec-openjph/wasm', import.meta.url).href)).arrayBuffer();
}

interface Files {
  readFile(file: URL): Promise<Uint8Array<ArrayBuffer>>;
}

const WASM = '@cornerstonejs/codec-openjph/wasm';
