import { Worker } from 'node:worker_threads';
import type { JsonPlace, JsonRun } from 'hounsfield/web';
import type { InstanceFacts } from '../../index/index.ts';
import type { JsonAnswer, JsonQuestion, JsonThreadData } from './protocol.ts';

/**
 * DICOM JSON of many instances, made in a thread of its own from what the embedded index has of them. It starts when it is
 * needed first. Who asks for what is being made for another gets the same.
 */
export class JsonTexts {
  readonly #path: string;
  readonly #underWay = new Map<string, Promise<JsonRun>>();
  readonly #waiting = new Map<number, (run: JsonRun) => void>();
  #thread: Worker | undefined;
  #asked = 0;
  #isClosed = false;

  /** @param path of the file of the index */
  constructor(path: string) {
    this.#path = path;
  }

  /** Texts of the first of these; none where the thread is lost, or cannot make that of the first. */
  run(facts: readonly InstanceFacts[], place: JsonPlace): Promise<JsonRun> {
    const key = `${place.bulkAbove} ${place.serviceUrl} ${facts.map(({ id }) => id).join()}`;
    const known = this.#underWay.get(key);
    if (known !== undefined) return known;
    const made = this.#ask(facts, place).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, made);
    return made;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread?.terminate();
    this.#lose();
  }

  #ask(facts: readonly InstanceFacts[], place: JsonPlace): Promise<JsonRun> {
    if (this.#isClosed) return Promise.resolve(NOTHING);
    const id = ++this.#asked;
    const instances = facts.map(({ id, studyInstanceUid, seriesInstanceUid, sopInstanceUid }) => ({
      ...{ id, studyInstanceUid, seriesInstanceUid, sopInstanceUid },
    }));
    this.#thread ??= this.#start();
    this.#thread.ref();
    this.#thread.postMessage({ id, place, instances } satisfies JsonQuestion);
    return new Promise(resolve => this.#waiting.set(id, resolve));
  }

  #start(): Worker {
    const thread = startThread({ path: this.#path });
    thread.on('message', ({ id, bytes, ends }: JsonAnswer) => {
      this.#waiting.get(id)?.({ bytes, ends });
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) thread.unref();
    });
    thread.on('error', () => {});
    thread.on('exit', () => {
      if (this.#thread === thread) this.#lose();
    });
    thread.unref();
    return thread;
  }

  /** Whoever waits makes its texts by itself. */
  #lose(): void {
    this.#thread = undefined;
    for (const resolve of this.#waiting.values()) resolve(NOTHING);
    this.#waiting.clear();
  }
}

/** As source in the workspace, where imports of the library lead to its sources too; as JavaScript in the package. */
function startThread(workerData: JsonThreadData): Worker {
  return import.meta.url.endsWith('.ts')
    ? new Worker(new URL('./json-thread.ts', import.meta.url), { workerData, execArgv: ['--conditions=source'] })
    : new Worker(new URL('./json-thread.js', import.meta.url), { workerData });
}

const NOTHING: JsonRun = { bytes: new Uint8Array(0), ends: [] };
