import { closeSync } from 'node:fs';

/** Files that were looked into and will be read at once: so they are opened a single time. The last few stay open. */
export class OpenFiles {
  readonly #descriptors = new Map<string, number>();

  /** Leaves a file open until it is taken, or others have come after it. */
  keep(path: string, descriptor: number): void {
    this.#close(path);
    this.#descriptors.set(path, descriptor);
    if (this.#descriptors.size <= MOST) return;
    const [oldest = ''] = this.#descriptors.keys();
    this.#close(oldest);
  }

  /** The descriptor of a file that is open still; closing it is up to the caller then. */
  take(path: string): number | undefined {
    const descriptor = this.#descriptors.get(path);
    this.#descriptors.delete(path);
    return descriptor;
  }

  #close(path: string): void {
    const descriptor = this.take(path);
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** As many as are under way on an association that is worked to its limit, and some more. */
const MOST = 32;
