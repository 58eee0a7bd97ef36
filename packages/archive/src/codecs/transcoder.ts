import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DataSet } from 'hounsfield/data';
import { DecodeError } from 'hounsfield/errors';
import type { Frames } from 'hounsfield/pixels';
import {
  encodedFrame,
  FramePool,
  nativeFrame,
  nodePort,
  type Transcoded,
  transcode,
} from 'hounsfield/pixels/transcode';
import { transferSyntax } from 'hounsfield/syntax';

/** Transfer syntaxes of an object. */
export interface Syntaxes {
  readonly kept: string;
  readonly to: string;
}

/** Decodes and compresses pixels of stored objects in threads of its own, which start when they are needed. */
export class Transcoder implements Disposable {
  readonly #pool = new FramePool({
    spawn: () => nodePort(startThread()),
    workers: Math.max(1, Math.min(MOST_WORKERS, availableParallelism() - 1)),
  });

  /**
   * The object in another transfer syntax, without loss where that can be; its first frame has been made.
   * @param kept the transfer syntax in which it is kept
   * @throws DecodeError as `transcode` of the library
   */
  async transcode(header: DataSet, kept: string, to: string, signal?: AbortSignal): Promise<Transcoded> {
    const [from, target] = [transferSyntax(kept), transferSyntax(to)];
    if (from === undefined || target === undefined) throw new DecodeError('no-codec', { detail: kept });
    const abort = signal === undefined ? {} : { signal };
    return transcode(header, { from, to: target, work: this.#pool, ...abort });
  }

  /** A frame compressed as another transfer syntax has it. @throws DecodeError as `encodedFrame` of the library */
  async encoded(header: DataSet, index: number, syntaxes: Syntaxes, signal?: AbortSignal): Promise<Uint8Array> {
    const [from, to] = [transferSyntax(syntaxes.kept), transferSyntax(syntaxes.to)];
    if (from === undefined || to === undefined) throw new DecodeError('no-codec', { detail: syntaxes.kept });
    return encodedFrame(header, index, { from, to, work: this.#pool, ...(signal === undefined ? {} : { signal }) });
  }

  /** A frame as native pixels, little endian, colour by pixel. @throws DecodeError */
  frame(frames: Frames, index: number, signal?: AbortSignal): Promise<Uint8Array> {
    return nativeFrame({ frames, index, work: this.#pool }, signal);
  }

  [Symbol.dispose](): void {
    this.#pool[Symbol.dispose]();
  }
}

/** As source in the workspace, where imports of the library lead to its sources too; as JavaScript in the package. */
function startThread(): Worker {
  return import.meta.url.endsWith('.ts')
    ? new Worker(new URL('./frame-thread.ts', import.meta.url), { execArgv: ['--conditions=source'] })
    : new Worker(new URL('./frame-thread.js', import.meta.url));
}

const MOST_WORKERS = 4;
