import type { OutgoingData } from 'hounsfield/network';
import type { InstanceFacts } from '../index/index.ts';
import type { StoredObjects } from '../objects.ts';

/** An instance that is to be sent. */
export interface Ahead {
  readonly facts: InstanceFacts;
  /** Its data set as it is kept, for one attempt to send it. @throws StorageError when it cannot be read */
  data(): Promise<OutgoingData>;
  /** Nothing more will be sent of it. */
  release(): void;
}

/** Memory into which objects of usual size are read, used again and again: all associations share what there is. */
export class ReadAhead {
  readonly #objects: StoredObjects;
  readonly #free: Uint8Array[] = [];
  #lent = 0;

  constructor(objects: StoredObjects) {
    this.#objects = objects;
  }

  /** The instances in their order; each is read while the one before is sent. */
  async *of(instances: AsyncIterable<InstanceFacts>): AsyncGenerator<Ahead> {
    const source = instances[Symbol.asyncIterator]();
    const take = async (): Promise<Ahead | undefined> => {
      const { done, value } = await source.next();
      return done === true ? undefined : this.#read(value);
    };
    let next: Promise<Ahead | undefined> = take();
    try {
      for (;;) {
        const ahead = await next;
        if (ahead === undefined) return;
        // After the one that is yielded has been sent, for which the peer waits.
        next = nextTurn().then(take);
        // Whoever asks for it next gets the error.
        next.catch(() => {});
        yield ahead;
      }
    } finally {
      void next.then(ahead => ahead?.release()).catch(() => {});
      await source.return?.();
    }
  }

  #read(facts: InstanceFacts): Ahead {
    const memory = facts.length > LONGEST ? undefined : this.#lend();
    if (memory === undefined) {
      const data = async (): Promise<OutgoingData> => {
        // A message that has begun has no other end than that of its association.
        await this.#objects.ready(facts);
        return leavingNothing(this.#objects.dataSet(facts));
      };
      return { facts, data, release: () => {} };
    }
    const reading = this.#objects.dataSetIn(facts, memory);
    reading.catch(() => {});
    let attempts = 0;
    let isGone = false;
    const data = async (): Promise<OutgoingData> => {
      const bytes = await reading;
      attempts++;
      return {
        chunks: [bytes],
        sent: count => {
          isGone = count >= bytes.length;
        },
      };
    };
    // Memory that a connection may still send from is not used again: another peer would get what is not meant for it.
    const release = (): void => {
      const end = (): void => this.#end(memory, attempts === 0 || (attempts === 1 && isGone));
      reading.then(end, end);
    };
    return { facts, data, release };
  }

  #lend(): Uint8Array | undefined {
    if (this.#lent >= MOST) return undefined;
    this.#lent++;
    return this.#free.pop() ?? new Uint8Array(LONGEST);
  }

  #end(memory: Uint8Array, isFree: boolean): void {
    this.#lent--;
    if (isFree) this.#free.push(memory);
  }
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve);
  });
}

/**
 * A long object as it is sent. Memory of each piece goes back to the system when it has left: its collector would wait for
 * 64 MB of them.
 */
function leavingNothing(chunks: AsyncIterable<Uint8Array>): OutgoingData {
  const under: { readonly buffer: ArrayBufferLike; readonly end: number }[] = [];
  const noted = async function* (): AsyncGenerator<Uint8Array> {
    let end = 0;
    for await (const chunk of chunks) {
      end += chunk.length;
      under.push({ buffer: chunk.buffer, end });
      yield chunk;
    }
  };
  const sent = (bytes: number): void => {
    while (under[0] !== undefined && under[0].end <= bytes) free(under.shift()!.buffer);
  };
  return { chunks: noted(), sent };
}

/** Each piece of a blob lies in memory of its own. */
function free(buffer: ArrayBufferLike): void {
  // ECMAScript 2024, which the compiler is not told of: what is cut to nothing goes back at once.
  if (buffer instanceof ArrayBuffer) (buffer as ArrayBuffer & { transfer(length: number): ArrayBuffer }).transfer(0);
}

/** Longer objects are read as they are sent. */
const LONGEST = 1024 * 1024;
/** Two for each of sixteen retrievals at a time; more have to read as they send. */
const MOST = 32;
