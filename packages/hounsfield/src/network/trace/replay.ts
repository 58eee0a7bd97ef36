import { type Clock, Deadline, systemClock } from '../clock.ts';
import type { Transport, TransportSink } from '../transport.ts';
import { AssociationDecoder } from './association-decoder.ts';
import { describeEvent } from './describe-event.ts';
import type { TraceEvent, TraceLine } from './trace-event.ts';
import { rawBytes } from './trace-line.ts';

export interface ReplayOptions {
  readonly clock?: Clock;
  /** Milliseconds that one answer may take; 30,000 unless said otherwise. */
  readonly timeout?: number;
}

/** An answer that is not the one of the trace. */
export interface ReplayDifference {
  /** What the trace has, on one line. */
  readonly expected: string;
  /** What came. */
  readonly got: string;
}

export interface ReplayResult {
  /** Bytes that were sent. */
  readonly sent: number;
  /** Answers that were compared. */
  readonly compared: number;
  readonly differences: readonly ReplayDifference[];
}

/**
 * Sends what the requestor of a trace with raw bytes sent, waits for an answer wherever the trace has one, and tells
 * which are others. Compared are kinds, accepted contexts, statuses and lengths of data sets, not times, AE titles and
 * what the peer says of itself. When an association ends before its trace does, that is the last difference.
 * @throws what the transport says when it cannot connect
 */
export async function replay(
  lines: AsyncIterable<TraceLine>,
  transport: Transport,
  options: ReplayOptions = {},
): Promise<ReplayResult> {
  const peer = new LivePeer(transport, options);
  const differences: ReplayDifference[] = [];
  let sent = 0;
  let compared = 0;
  try {
    for await (const line of lines) {
      if (line.kind === 'raw') {
        const bytes = line.from === 'requestor' ? rawBytes(line) : undefined;
        if (bytes === undefined) continue;
        sent += bytes.length;
        await peer.send(bytes);
      } else if (isAnswer(line)) {
        const expected = comparable(line);
        const answer = await peer.next();
        compared++;
        const got = typeof answer === 'string' ? answer : comparable(answer);
        if (got !== expected) differences.push({ expected, got });
        if (typeof answer === 'string') break;
      }
    }
  } finally {
    peer.close();
  }
  return { sent, compared, differences };
}

/** The side that answers, as it is now. */
class LivePeer implements TransportSink {
  readonly #transport: Transport;
  readonly #decoder: AssociationDecoder;
  readonly #deadline: Deadline;
  readonly #timeout: number;
  readonly #answers: TraceEvent[] = [];
  #isOpen = false;
  /** Why nothing more will come. */
  #over: string | undefined;
  /** Why there never was a connection. */
  #failure: Error | undefined;
  #hasRoom = true;
  #wake: () => void = () => {};

  constructor(transport: Transport, { clock = systemClock, timeout = 30_000 }: ReplayOptions) {
    this.#transport = transport;
    this.#timeout = timeout;
    this.#deadline = new Deadline(clock, () => this.#ended('no answer in time'));
    this.#decoder = new AssociationDecoder(event => this.#event(event), { now: () => clock.now() });
    transport.open(this);
  }

  /** Sends, and waits while the peer takes no more. */
  async send(bytes: Uint8Array): Promise<void> {
    await this.#until(() => this.#isOpen && this.#hasRoom);
    if (this.#over !== undefined) return;
    this.#decoder.bytes('requestor', bytes);
    this.#hasRoom = this.#transport.write([bytes]);
  }

  /** The next answer, or why there is none. */
  async next(): Promise<TraceEvent | string> {
    await this.#until(() => this.#answers.length > 0);
    return this.#answers.shift() ?? this.#over ?? 'nothing';
  }

  close(): void {
    this.#deadline.end();
    this.#transport.close();
  }

  opened(): void {
    this.#isOpen = true;
    this.#wake();
  }

  data(chunk: Uint8Array): void {
    this.#decoder.bytes('acceptor', chunk);
    this.#wake();
  }

  drained(): void {
    this.#hasRoom = true;
    this.#wake();
  }

  closed(cause?: unknown): void {
    if (!this.#isOpen && cause instanceof Error) this.#failure = cause;
    this.#ended('the connection was closed');
  }

  #event(event: TraceEvent): void {
    if (isAnswer(event)) this.#answers.push(event);
  }

  #ended(why: string): void {
    this.#over ??= why;
    this.#wake();
  }

  async #until(isReady: () => boolean): Promise<void> {
    this.#deadline.start('answer', this.#timeout);
    while (!isReady() && this.#over === undefined) {
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
    this.#deadline.stop();
    if (this.#failure !== undefined) throw this.#failure;
  }
}

function isAnswer(line: TraceLine): line is TraceEvent {
  return 'from' in line && line.from === 'acceptor' && line.kind !== 'raw';
}

/** What must be the same again. */
function comparable(event: TraceEvent): string {
  if (event.kind !== 'A-ASSOCIATE-AC') return describeEvent(event);
  const contexts = event.contexts.map(
    ({ id, result, transferSyntax }) => `${id}: ${transferSyntax ?? `refused (${result})`}`,
  );
  return `${event.kind}  ${contexts.join(', ')}`;
}
