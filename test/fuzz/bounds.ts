/**
 * Counts the bytes that arrays of numbers are made with, by length or by content, from now on. What is asked for counts,
 * whether or not it is ever touched, so that memory taken by a length that the data claim shows at once.
 */
export class AllocationCount {
  #bytes = 0;
  #most = Number.POSITIVE_INFINITY;

  constructor() {
    for (const name of NAMES) {
      const plain = globalThis[name] as unknown as Plain;
      const counted: Plain = new Proxy(plain, {
        construct: (target, args, made): object => {
          this.#count(args[0], target.BYTES_PER_ELEMENT ?? 1);
          return Reflect.construct(target, args, made === counted ? target : made) as object;
        },
      });
      Object.defineProperty(globalThis, name, { value: counted, writable: true, configurable: true });
    }
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** @param most bytes until the next call; more throws `TooMuchMemory` before the memory is taken */
  restart(most: number): void {
    this.#bytes = 0;
    this.#most = most;
  }

  #count(first: unknown, unit: number): void {
    const length = typeof first === 'number' ? first : ((first as ArrayLike<unknown> | undefined)?.length ?? 0);
    this.#bytes += length * unit;
    if (this.#bytes > this.#most) throw new TooMuchMemory(this.#bytes);
  }
}

/** More memory was asked for than an input of its length may cost. */
export class TooMuchMemory extends Error {
  override readonly name = 'TooMuchMemory';

  constructor(bytes: number) {
    super(`${bytes} bytes of arrays`);
  }
}

type Plain = (new (...args: readonly unknown[]) => object) & { readonly BYTES_PER_ELEMENT?: number };

const NAMES = [
  ...(['Uint8Array', 'Uint8ClampedArray', 'Int8Array', 'Uint16Array', 'Int16Array', 'Uint32Array'] as const),
  ...(['Int32Array', 'Float32Array', 'Float64Array', 'ArrayBuffer'] as const),
] as const;
