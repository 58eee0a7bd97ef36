import { Worker } from 'node:worker_threads';
import { addressOf, type JsonPlace, type JsonRun } from 'hounsfield/web';
import type { InstanceFacts } from '../../index/index.ts';
import type { JsonAnswer, JsonQuestion, JsonThreadData } from './protocol.ts';

/**
 * DICOM JSON of many instances, made in a thread of its own from what the embedded index has of them. It starts when it is
 * needed first, and again when it was lost. Who asks for what is being made for another gets the same.
 */
export class JsonTexts {
  readonly #path: string;
  readonly #underWay = new Map<string, Promise<JsonRun>>();
  readonly #waiting = new Map<number, (run: JsonRun) => void>();
  #thread: Worker | undefined;
  #started: Promise<void> | undefined;
  #isReady = false;
  #losses = 0;
  #asked = 0;
  #isClosed = false;

  /** @param path of the file of the index */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Texts of the first of these; none where the thread cannot make that of the first, is lost, or not ready yet: nobody
   * waits for it to start.
   */
  run(facts: readonly InstanceFacts[], { serviceUrl, bulkAbove }: JsonPlace): Promise<JsonRun> {
    const isReady = this.#isReady;
    void this.start();
    if (!isReady || this.#thread === undefined) return Promise.resolve(NOTHING);
    const key = `${bulkAbove} ${serviceUrl} ${facts.map(({ id }) => id).join()}`;
    const known = this.#underWay.get(key);
    if (known !== undefined) return known;
    const made = this.#ask(this.#thread, facts, { serviceUrl, bulkAbove }).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, made);
    return made;
  }

  /** Settles when the thread is ready, or will never be. */
  start(): Promise<void> {
    if (this.#isClosed || this.#losses > MOST_LOSSES) return Promise.resolve();
    this.#started ??= new Promise(resolve => {
      this.#thread = this.#startThread(resolve);
    });
    return this.#started;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread?.terminate();
    this.#lose();
  }

  #ask(thread: Worker, facts: readonly InstanceFacts[], { serviceUrl, bulkAbove }: JsonPlace): Promise<JsonRun> {
    const id = ++this.#asked;
    const instances = facts.map(each => ({ id: each.id, address: addressOfInstance(serviceUrl, each) }));
    thread.ref();
    thread.postMessage({ id, bulkAbove, instances } satisfies JsonQuestion);
    return new Promise(resolve => this.#waiting.set(id, resolve));
  }

  #startThread(started: () => void): Worker {
    const thread = startThread({ path: this.#path });
    thread.on('message', ({ id, bytes, ends }: JsonAnswer) => {
      if (id === 0) this.#isReady = true;
      started();
      this.#waiting.get(id)?.({ bytes, ends });
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) thread.unref();
    });
    thread.on('error', () => {});
    thread.on('exit', () => {
      if (this.#thread === thread) this.#lose();
      started();
    });
    thread.unref();
    return thread;
  }

  /** Whoever waits makes its texts by itself. */
  #lose(): void {
    this.#thread = undefined;
    this.#started = undefined;
    this.#isReady = false;
    this.#losses++;
    for (const resolve of this.#waiting.values()) resolve(NOTHING);
    this.#waiting.clear();
  }
}

function addressOfInstance(
  serviceUrl: string,
  { studyInstanceUid: study, seriesInstanceUid: series, sopInstanceUid: instance }: InstanceFacts,
): string {
  return addressOf(serviceUrl, { study, series, instance });
}

/** As source in the workspace, where imports of the library lead to its sources too; as JavaScript in the package. */
function startThread(workerData: JsonThreadData): Worker {
  return import.meta.url.endsWith('.ts')
    ? new Worker(new URL('./json-thread.ts', import.meta.url), { workerData, execArgv: ['--conditions=source'] })
    : new Worker(new URL('./json-thread.js', import.meta.url), { workerData });
}

/** Of the thread, before it is started no more. */
const MOST_LOSSES = 3;
const NOTHING: JsonRun = { bytes: new Uint8Array(0), ends: [] };
