import type { Transport, TransportSink } from './transport.ts';

/**
 * Two ends of a connection inside one program: what one writes, the other reads, in order and never within the call.
 * The first end is the one that connects. For tests, and for a server in a worker.
 * @param highWater bytes that may wait at an end before its peer is told to wait
 */
export function transportPair(highWater = 0x10_0000): readonly [MemoryTransport, MemoryTransport] {
  const requestor = new MemoryTransport('memory:acceptor', highWater, true);
  const acceptor = new MemoryTransport('memory:requestor', highWater, false);
  requestor.join(acceptor);
  acceptor.join(requestor);
  return [requestor, acceptor];
}

/** One end: see `transportPair`. */
export class MemoryTransport implements Transport {
  readonly remoteAddress: string;
  readonly #highWater: number;
  readonly #connects: boolean;
  #peer: MemoryTransport | undefined;
  #sink: TransportSink | undefined;
  #queue: Uint8Array[] = [];
  #bytes = 0;
  #isPaused = false;
  #isScheduled = false;
  /** The peer will write no more. */
  #isEnded = false;
  #isClosed = false;
  /** The peer waits to hear that there is room. */
  #owesRoom = false;

  constructor(remoteAddress: string, highWater: number, connects: boolean) {
    this.remoteAddress = remoteAddress;
    this.#highWater = highWater;
    this.#connects = connects;
  }

  /** Bytes that came and wait to be read. */
  get waiting(): number {
    return this.#bytes;
  }

  /** Bytes that this end wrote and the other has not read. */
  get peerWaiting(): number {
    return this.#peer?.waiting ?? 0;
  }

  /** Whether this end was closed by its user. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Names the other end. */
  join(peer: MemoryTransport): void {
    this.#peer = peer;
  }

  open(sink: TransportSink): void {
    this.#sink = sink;
    if (this.#connects) queueMicrotask(() => this.#sink?.opened());
    this.#schedule();
  }

  write(chunks: readonly Uint8Array[]): boolean {
    if (this.#isClosed) return true;
    let hasRoom = true;
    for (const chunk of chunks) hasRoom = this.#peer?.take(chunk) ?? true;
    return hasRoom;
  }

  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.#schedule();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#sink = undefined;
    this.#peer?.end();
  }

  destroy(): void {
    this.close();
  }

  /** Bytes of the peer. @returns whether there is room for more */
  take(chunk: Uint8Array): boolean {
    if (this.#isClosed || chunk.length === 0) return true;
    this.#queue.push(chunk);
    this.#bytes += chunk.length;
    this.#schedule();
    if (this.#bytes < this.#highWater) return true;
    this.#owesRoom = true;
    return false;
  }

  /** The peer writes no more. */
  end(): void {
    this.#isEnded = true;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      this.#deliver();
    });
  }

  #deliver(): void {
    while (!this.#isPaused && this.#sink !== undefined) {
      const chunk = this.#queue.shift();
      if (chunk === undefined) break;
      this.#bytes -= chunk.length;
      this.#sink.data(chunk);
    }
    if (this.#owesRoom && (this.#bytes < this.#highWater / 2 || this.#isClosed)) {
      this.#owesRoom = false;
      this.#peer?.room();
    }
    if (!this.#isEnded || this.#queue.length > 0 || this.#isPaused) return;
    const sink = this.#sink;
    this.close();
    sink?.closed();
  }

  /** The peer has read what kept this end waiting. */
  room(): void {
    this.#sink?.drained();
  }
}
