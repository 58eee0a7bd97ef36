import { concat, latin1 } from '../../bytes/index.ts';
import { AssociationDecoder } from './association-decoder.ts';
import { RawCutter } from './raw-cutter.ts';
import type { Side, TraceEvent, TraceHeader, TraceKeeping, TraceLine, Vantage } from './trace-event.ts';
import type { TransportRecorder } from './traced.ts';

export interface TraceRecorderOptions {
  readonly vantage: Vantage;
  /** The address of the peer. */
  readonly address: string;
  /** What is kept of values; nothing that may tell who a patient is unless said otherwise. */
  readonly keeps?: TraceKeeping;
  /** Milliseconds since 1970; fractions are kept. */
  readonly now?: () => number;
  /** Characters of the whole trace, after which only its end is told; 64 Mi unless said otherwise, 4 Gi with raw bytes. */
  readonly limit?: number;
  /** Bytes of a data set up to which its elements are told; 16 KiB unless said otherwise. */
  readonly dataSetLimit?: number;
  /** How raw bytes become base64; the platform's own way is slow where there is a better one. */
  readonly base64?: (bytes: Uint8Array) => string;
  /** Takes whole lines with their line ends. */
  readonly write: (text: string) => void;
  /** Nothing more will be written. */
  readonly end?: () => void;
}

/**
 * Writes the trace of one association as JSON Lines (docs/guide/traces.md). The first line names the AE titles, so it
 * waits for the request; all else is written as it happens.
 */
export class TraceRecorder implements TransportRecorder {
  readonly #options: TraceRecorderOptions;
  readonly #decoder: AssociationDecoder;
  readonly #cutters: Readonly<Record<Side, RawCutter>> | undefined;
  readonly #time: string;
  readonly #limit: number;
  /** Lines before the first one; undefined when it is written. */
  #early: string[] | undefined = [];
  #waiting = 0;
  #written = 0;
  #isCut = false;
  #hasEnded = false;
  #passed: Uint8Array[] = [];

  constructor(options: TraceRecorderOptions) {
    const { now = Date.now, keeps = 'masked', dataSetLimit } = options;
    const isRaw = keeps === 'raw';
    this.#options = options;
    this.#limit = options.limit ?? (isRaw ? 0x1_0000_0000 : 0x400_0000);
    this.#time = new Date(now()).toISOString();
    const decoding = { now, values: keeps !== 'masked', ...(dataSetLimit === undefined ? {} : { dataSetLimit }) };
    this.#decoder = new AssociationDecoder(event => this.#event(event), decoding);
    const cutter = () => new RawCutter(bytes => void this.#passed.push(bytes));
    this.#cutters = isRaw ? { requestor: cutter(), acceptor: cutter() } : undefined;
    // A connection that came in is there already.
    if (options.vantage === 'acceptor') this.#decoder.connected();
  }

  connected(): void {
    this.#decoder.connected();
  }

  sent(chunks: readonly Uint8Array[]): void {
    for (const chunk of chunks) this.bytes(this.#self, chunk);
  }

  received(chunk: Uint8Array): void {
    this.bytes(other(this.#self), chunk);
  }

  /** Bytes of one side. */
  bytes(from: Side, chunk: Uint8Array): void {
    if (this.#hasEnded) return;
    const cutter = this.#cutters?.[from];
    if (cutter !== undefined && !this.#isCut) {
      cutter.push(chunk);
      this.#raw(from);
    }
    this.#decoder.bytes(from, chunk);
  }

  /** What was done to the association on purpose. */
  fault(name: string, detail: string): void {
    if (!this.#hasEnded) this.#event({ kind: 'fault', at: this.#decoder.time, name, detail });
  }

  closed(by: 'this side' | 'peer', cause?: unknown): void {
    this.closedBy(by === 'peer' ? other(this.#self) : this.#self, cause);
  }

  /** The connection is over; undefined where nobody knows who closed. */
  closedBy(side: Side | undefined, cause?: unknown): void {
    if (this.#hasEnded) return;
    this.#decoder.closed(side, causeText(cause));
    this.#hasEnded = true;
    this.#options.end?.();
  }

  /** Between two sides nothing is sent by us. */
  get #self(): Side {
    return this.#options.vantage === 'acceptor' ? 'acceptor' : 'requestor';
  }

  #raw(from: Side): void {
    if (this.#passed.length === 0) return;
    const bytes = concat(this.#passed);
    const { base64 = platformBase64 } = this.#options;
    this.#passed = [];
    for (let at = 0; at < bytes.length; at += RAW_BYTES) {
      const text = base64(bytes.subarray(at, at + RAW_BYTES));
      this.#line({ kind: 'raw', at: this.#decoder.time, from, base64: text });
    }
  }

  #event(event: TraceEvent): void {
    if (this.#early !== undefined && event.kind !== 'connected') this.#begin(event);
    this.#line(event);
  }

  /** @param first what happened first; undefined when that takes long to come to its end */
  #begin(first: TraceEvent | undefined): void {
    const { vantage, address, keeps = 'masked' } = this.#options;
    const titles = first?.kind === 'A-ASSOCIATE-RQ' ? { calling: first.calling, called: first.called } : {};
    const header: TraceHeader = { kind: 'trace', version: 1, time: this.#time, vantage, address, ...titles, keeps };
    const early = this.#early ?? [];
    this.#early = undefined;
    this.#write(`${JSON.stringify(header)}\n`);
    for (const line of early) this.#write(line);
  }

  #line(line: TraceLine): void {
    if (this.#isCut && line.kind !== 'closed') return;
    const text = `${JSON.stringify(line)}\n`;
    if (this.#early !== undefined) {
      this.#early.push(text);
      this.#waiting += text.length;
      if (this.#waiting > MOST_WAITING) this.#begin(undefined);
      return;
    }
    if (!this.#isCut && this.#written + text.length > this.#limit && line.kind !== 'closed') {
      this.#isCut = true;
      this.#write(`${JSON.stringify({ kind: 'cut', at: this.#decoder.time })}\n`);
      return;
    }
    this.#write(text);
  }

  #write(text: string): void {
    this.#written += text.length;
    this.#options.write(text);
  }
}

function platformBase64(bytes: Uint8Array): string {
  return btoa(latin1(bytes, 0, bytes.length));
}

function other(side: Side): Side {
  return side === 'requestor' ? 'acceptor' : 'requestor';
}

/** The code of an error; its text may name what this file should not hold. */
function causeText(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}

/** Characters before the first line: the raw bytes of the longest request fit in. */
const MOST_WAITING = 0x20_0000;
/** Of one line. */
const RAW_BYTES = 0xc000;
