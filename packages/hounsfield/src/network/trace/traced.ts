import type { Transport, TransportPeer, TransportSink } from '../transport.ts';

/** Is told what passes through a transport, from inside the calls; it keeps no chunk and must be quick. */
export interface TransportRecorder {
  connected(): void;
  /** What this side sends. */
  sent(chunks: readonly Uint8Array[]): void;
  /** What the peer sent. */
  received(chunk: Uint8Array): void;
  /** Called once, whoever closed first. */
  closed(by: 'this side' | 'peer', cause?: unknown): void;
}

/**
 * The transport, with a recorder that sees all bytes of both directions in their order. Nothing is copied, held back or
 * put off: chunks and the answers of `write` go through as they are. A recorder that throws is asked no more.
 */
export function traced(transport: Transport, recorder: TransportRecorder): Transport {
  return new TracedTransport(transport, recorder);
}

class TracedTransport implements Transport, TransportSink {
  readonly #transport: Transport;
  #recorder: TransportRecorder | undefined;
  #sink: TransportSink | undefined;

  constructor(transport: Transport, recorder: TransportRecorder) {
    this.#transport = transport;
    this.#recorder = recorder;
  }

  get remoteAddress(): string {
    return this.#transport.remoteAddress;
  }

  get peer(): TransportPeer | undefined {
    return this.#transport.peer;
  }

  open(sink: TransportSink): void {
    this.#sink = sink;
    this.#transport.open(this);
  }

  write(chunks: readonly Uint8Array[]): boolean {
    this.#record(recorder => recorder.sent(chunks));
    return this.#transport.write(chunks);
  }

  pause(): void {
    this.#transport.pause();
  }

  resume(): void {
    this.#transport.resume();
  }

  close(): void {
    this.#over('this side');
    this.#transport.close();
  }

  destroy(): void {
    this.#over('this side');
    this.#transport.destroy();
  }

  opened(): void {
    this.#record(recorder => recorder.connected());
    this.#sink?.opened();
  }

  data(chunk: Uint8Array): void {
    this.#record(recorder => recorder.received(chunk));
    this.#sink?.data(chunk);
  }

  drained(): void {
    this.#sink?.drained();
  }

  closed(cause?: unknown): void {
    this.#over('peer', cause);
    this.#sink?.closed(cause);
  }

  #over(by: 'this side' | 'peer', cause?: unknown): void {
    this.#record(recorder => recorder.closed(by, cause));
    this.#recorder = undefined;
  }

  /** An association must not end because its trace did. */
  #record(tell: (recorder: TransportRecorder) => void): void {
    const recorder = this.#recorder;
    if (recorder === undefined) return;
    try {
      tell(recorder);
    } catch {
      this.#recorder = undefined;
    }
  }
}
