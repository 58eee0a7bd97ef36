import { Worker } from 'node:worker_threads';
import { DecodeError } from 'hounsfield/errors';
import { errorOf } from 'hounsfield/pixels/transcode';
import type { VolumeAnswer, VolumeFacts, VolumeQuestion } from './protocol.ts';

/** Starts a thread that answers as `volume-thread.ts` does. */
export type StartVolumeThread = (facts: VolumeFacts) => Worker;

/** The thread of one volume; ending it gives its memory back. */
export class VolumeThread {
  readonly #worker: Worker;
  /** Fails when the thread ends, whatever ended it. */
  readonly ended: Promise<never>;
  #end: (reason: unknown) => void = () => {};
  #settle: ((answer: VolumeAnswer) => void) | undefined;

  constructor(facts: VolumeFacts, start: StartVolumeThread = startThread) {
    this.#worker = start(facts);
    this.ended = new Promise((_, reject) => {
      this.#end = reject;
    });
    // Whoever asks hears of it.
    this.ended.catch(() => {});
    const lost = (detail: string) => this.#end(new DecodeError('renderer-lost', { detail }));
    this.#worker.on('message', (answer: VolumeAnswer) => this.#settle?.(answer));
    this.#worker.on('messageerror', () => lost('its answer could not be read'));
    this.#worker.on('error', error => lost(error.name));
    this.#worker.on('exit', code => lost(`exit code ${code}`));
  }

  /** Must not be called again before the last call has ended. @throws DecodeError; what the thread was stopped with */
  async ask(
    question: VolumeQuestion,
    moved: readonly ArrayBuffer[] = [],
  ): Promise<Exclude<VolumeAnswer, { failure: unknown }>> {
    const answered = new Promise<VolumeAnswer>(resolve => {
      this.#settle = resolve;
    });
    this.#worker.postMessage(question, moved);
    const answer = await Promise.race([answered, this.ended]);
    if ('failure' in answer) throw errorOf(answer.failure);
    return answer;
  }

  /** What is asked fails with `reason`; settles when the thread is gone. */
  async stop(reason: unknown): Promise<void> {
    this.#end(reason);
    await this.#worker.terminate();
  }
}

/** As source in the workspace, where imports of the library lead to its sources too; as JavaScript in the package. */
function startThread(workerData: VolumeFacts): Worker {
  const options = { workerData, resourceLimits: { maxOldGenerationSizeMb: 512 } };
  return import.meta.url.endsWith('.ts')
    ? new Worker(new URL('./volume-thread.ts', import.meta.url), { ...options, execArgv: ['--conditions=source'] })
    : new Worker(new URL('./volume-thread.js', import.meta.url), options);
}
