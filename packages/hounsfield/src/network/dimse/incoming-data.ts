import { ByteWriter } from '../../bytes/index.ts';
import { DimseError } from '../../errors/index.ts';
import { type Flow, holds } from '../flow.ts';
import { SpareMemory } from './spare-memory.ts';

/** Takes the fragments of a data set, in order. */
export interface DataTarget {
  /** A view of what was received; it stays valid. */
  push(bytes: Uint8Array): void;
  /** All fragments that came at once were pushed. */
  chunkEnds?(): void;
  end(): void;
  /** The rest will never come. */
  fail(error: Error): void;
}

/**
 * The data set of a message as it arrives, byte for byte as it was sent; it can be taken once, in one of three ways:
 * iterated, pushed into a function, or discarded. Chunks are views of what the transport received: they stay valid
 * and are never written to again, but a chunk that is kept keeps its whole buffer (64 KiB with TCP) alive. When the
 * consumer is slow the peer is made to wait: at most `highWater` bytes and one chunk of the transport lie here. Where
 * more than eight arrive at the same time, they share what eight may have.
 */
export class IncomingData implements AsyncIterable<Uint8Array>, DataTarget {
  readonly #flow: Flow;
  readonly #highWater: number;
  #isArriving = true;
  #queue: Uint8Array[] = [];
  #first = 0;
  #bytes = 0;
  #isTaken = false;
  #isDiscarded = false;
  #hasEnded = false;
  #isHolding = false;
  #error: Error | undefined;
  /** Wakes the consumer that waits for more. */
  #wake: (() => void) | undefined;
  #sink: ((chunk: Uint8Array) => Promise<void> | undefined) | undefined;
  #settle: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined;
  #isSinkBusy = false;
  /** Whether the sink takes chunks that are only lent. */
  #borrows = false;
  #flush: (() => void) | undefined;
  #received = 0;

  constructor(flow: Flow, highWater: number) {
    this.#flow = flow;
    this.#highWater = highWater;
    arriving++;
  }

  /** Bytes that have come so far. */
  get received(): number {
    return this.#received;
  }

  /** Whether the last byte has come. */
  get isComplete(): boolean {
    return this.#hasEnded;
  }

  /**
   * Reads chunk by chunk.
   * @throws DimseError `data-taken`; AssociationError when the association ends before the data
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    this.#take();
    try {
      for (;;) {
        const chunk = this.#shift();
        if (chunk !== undefined) yield chunk;
        else if (this.#isDiscarded) throw new DimseError('data-taken');
        else if (this.#error !== undefined) throw this.#error;
        else if (this.#hasEnded) return;
        else await this.#more();
      }
    } finally {
      this.#drop();
    }
  }

  /**
   * Calls `sink` for each chunk, at once where possible: no promise is made unless the sink returns one, and then the
   * next chunk waits for it. Settles when all was taken. This is the fast way.
   * @param options.borrows promises that the sink is done with a chunk when it returns, promise or not: then nothing has
   *   to be copied where the transport lends
   * @param options.flush called when all that came at once was given, and before the end: with it a sink that borrows and
   *   makes no promise may keep chunks so long, to do with several at once what it does
   * @throws as iterating does, and what the sink or `flush` throws; the rest is discarded then
   */
  consume(
    sink: (chunk: Uint8Array) => Promise<void> | undefined,
    { borrows = false, flush }: { readonly borrows?: boolean; readonly flush?: () => void } = {},
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#take();
      this.#borrows = borrows;
      this.#flush = flush;
      this.#sink = sink;
      this.#settle = { resolve, reject };
      this.#pump();
    });
  }

  /** Lets the rest go by; settles when the last byte has come. @throws AssociationError when the association ends before */
  async discard(): Promise<void> {
    this.#isTaken = true;
    // Whoever still reads must not take the silence for the end.
    if (this.#sink === undefined) this.#drop();
    else this.#finish(new DimseError('data-taken'));
    this.#wakeUp();
    while (!this.#hasEnded && this.#error === undefined) await this.#more();
    if (this.#error !== undefined) throw this.#error;
  }

  push(bytes: Uint8Array): void {
    this.#received += bytes.length;
    if (this.#isDiscarded || bytes.length === 0) return;
    const isGiven = this.#sink !== undefined && !this.#isSinkBusy;
    const chunk = this.#flow.lends && !(isGiven && this.#borrows) ? this.#copied(bytes) : bytes;
    if (isGiven) {
      this.#give(chunk);
      return;
    }
    this.#queue.push(chunk);
    this.#bytes += bytes.length + VIEW_BYTES;
    if (this.#bytes >= this.#mark) this.#hold();
    this.#wakeUp();
  }

  chunkEnds(): void {
    if (this.#flush === undefined || this.#sink === undefined) return;
    try {
      this.#flush();
    } catch (error) {
      this.#finish(error);
    }
  }

  end(): void {
    this.#hasEnded = true;
    this.#arrived();
    this.#release();
    this.#wakeUp();
    if (this.#sink !== undefined) this.#pump();
  }

  fail(error: Error): void {
    if (this.#hasEnded || this.#error !== undefined) return;
    this.#error = error;
    this.#arrived();
    this.#wakeUp();
    if (this.#sink !== undefined) this.#pump();
  }

  get #mark(): number {
    return arriving <= MOST_WHOLE ? this.#highWater : (this.#highWater * MOST_WHOLE) / arriving;
  }

  #arrived(): void {
    if (this.#isArriving) arriving--;
    this.#isArriving = false;
  }

  #take(): void {
    if (this.#isTaken) throw new DimseError('data-taken');
    this.#isTaken = true;
  }

  /** Hands on what has come until the sink is busy, and the end when it is reached. */
  #pump(): void {
    while (!this.#isSinkBusy && this.#sink !== undefined) {
      const chunk = this.#shift();
      if (chunk !== undefined) {
        this.#give(chunk);
        if (this.#isDoneAtOnce) spare.giveBack(chunk);
      } else {
        if (this.#error !== undefined) this.#finish(this.#error);
        else if (this.#hasEnded) {
          this.chunkEnds();
          this.#finish();
        }
        return;
      }
    }
  }

  /** For whoever borrows, in memory that is used again: all data goes this way where the disk is what is slow. */
  #copied(bytes: Uint8Array): Uint8Array {
    return this.#isDoneAtOnce ? spare.copied(bytes) : bytes.slice();
  }

  /** Whether the sink has no use for a chunk that it was given, not even until the next flush. */
  get #isDoneAtOnce(): boolean {
    return this.#borrows && this.#flush === undefined;
  }

  #give(chunk: Uint8Array): void {
    try {
      const pending = this.#sink?.(chunk);
      if (pending === undefined) return;
      this.#isSinkBusy = true;
      pending.then(
        () => this.#sinkIsFree(),
        error => this.#finish(error),
      );
    } catch (error) {
      this.#finish(error);
    }
  }

  #sinkIsFree(): void {
    this.#isSinkBusy = false;
    this.#pump();
  }

  #finish(error?: unknown): void {
    const settle = this.#settle;
    this.#sink = undefined;
    this.#settle = undefined;
    this.#isSinkBusy = false;
    if (error === undefined) settle?.resolve();
    else {
      this.#drop();
      settle?.reject(error);
    }
  }

  #shift(): Uint8Array | undefined {
    const chunk = this.#queue[this.#first];
    if (chunk === undefined) return undefined;
    this.#queue[this.#first++] = NOTHING;
    if (this.#first === this.#queue.length || this.#first === 512) {
      this.#queue.splice(0, this.#first);
      this.#first = 0;
    }
    this.#bytes -= chunk.length + VIEW_BYTES;
    if (this.#isHolding && this.#bytes < this.#mark / 4) this.#release();
    return chunk;
  }

  /** Nobody wants the rest. */
  #drop(): void {
    this.#isDiscarded = true;
    this.#queue = [];
    this.#first = 0;
    this.#bytes = 0;
    this.#release();
  }

  #hold(): void {
    // What has come to its end holds nobody back: the next message has its own measure.
    if (this.#isHolding || this.#hasEnded) return;
    this.#isHolding = true;
    this.#flow.hold(holds.data);
  }

  #release(): void {
    if (!this.#isHolding) return;
    this.#isHolding = false;
    this.#flow.release(holds.data);
  }

  #more(): Promise<void> {
    return new Promise(resolve => {
      const earlier = this.#wake;
      this.#wake = () => {
        earlier?.();
        resolve();
      };
    });
  }

  #wakeUp(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }
}

/** Gathers a data set that must be read as a whole, up to a limit. */
export class CollectedData implements DataTarget {
  readonly #limit: number;
  readonly #done: (bytes: Uint8Array) => void;
  readonly #tooLong: () => void;
  #bytes: ByteWriter | undefined = new ByteWriter(512);

  constructor(limit: number, done: (bytes: Uint8Array) => void, tooLong: () => void) {
    this.#limit = limit;
    this.#done = done;
    this.#tooLong = tooLong;
  }

  push(bytes: Uint8Array): void {
    if (this.#bytes === undefined) return;
    if (this.#bytes.length + bytes.length <= this.#limit) this.#bytes.bytes(bytes);
    else {
      this.fail();
      this.#tooLong();
    }
  }

  end(): void {
    if (this.#bytes !== undefined) this.#done(this.#bytes.finish());
  }

  fail(): void {
    this.#bytes = undefined;
  }
}

const spare = new SpareMemory();
/** Data sets that have neither ended nor failed, of all associations of this process. */
let arriving = 0;
/** Of these each may have all of its limit. */
const MOST_WHOLE = 8;
const NOTHING = new Uint8Array();
/** What a view costs beside its bytes: a flood of tiny fragments must not take more memory than large ones. */
const VIEW_BYTES = 128;
