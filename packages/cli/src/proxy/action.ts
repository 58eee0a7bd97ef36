import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { TcpTransport, tcpTransport } from 'hounsfield/network/node';
import { AssociationDecoder, type Side, type TraceEvent } from 'hounsfield/network/trace';
import type { ProxyFlags } from '../commands/proxy.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { formatPeer, type PeerAddress } from '../parsers.ts';
import { stopRequest } from '../serve/stop-request.ts';
import { visible } from '../text-width.ts';
import { type TraceOpener, traceOpener } from '../trace/trace-folder.ts';
import type { Fault } from './fault.ts';
import { parseFault } from './fault-spec.ts';
import { Relay, type RelayObserver } from './relay.ts';

/** Stands between two peers until it is told to stop. */
export async function run(hu: HuContext, flags: ProxyFlags, port: number, peer: PeerAddress): Promise<ExitCode> {
  const faults = (flags.fault ?? []).map(parseFault);
  const opener = traceOpener(flags);
  const stop = stopRequest(hu);
  try {
    const proxy = new ProxyServer({ hu, peer, faults, opener, isJson: flags.json === true });
    const bound = await proxy.listen(port, flags.host);
    const from = formatPeer({ host: flags.host, port: bound, ae: undefined });
    const to = formatPeer(peer);
    await hu.out.line(
      flags.json === true ? JSON.stringify({ proxy: from, peer: to }) : `${from} → ${to}. Ctrl+C stops it.`,
    );
    await hu.out.flush();
    await stop.requested;
    await proxy.close();
  } finally {
    stop.end();
  }
  return exitCode.done;
}

interface ProxyOptions {
  readonly hu: HuContext;
  readonly peer: PeerAddress;
  readonly faults: readonly Fault[];
  readonly opener: TraceOpener | undefined;
  readonly isJson: boolean;
}

/** What is told of an association at its end. */
interface Summary {
  readonly association: number;
  readonly from: string;
  calling?: string;
  called?: string;
  bytes: Readonly<Record<Side, number>>;
  readonly faults: string[];
  readonly trace?: string;
}

class ProxyServer {
  readonly #options: ProxyOptions;
  readonly #server: Server;
  readonly #relays = new Set<Relay>();
  #count = 0;
  /** Lines that are being printed. */
  #printing: Promise<void> = Promise.resolve();

  constructor(options: ProxyOptions) {
    this.#options = options;
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, socket => this.#take(socket));
  }

  /** @returns the port that it listens on */
  async listen(port: number, host: string): Promise<number> {
    this.#server.listen({ port, host });
    await once(this.#server, 'listening');
    // A failed accept is no reason to stop: the next one may work.
    this.#server.on('error', () => {});
    const address = this.#server.address();
    return address !== null && typeof address === 'object' ? address.port : port;
  }

  /** Ends all associations at once. */
  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const relay of this.#relays) relay.destroy();
    await closed;
    await this.#printing;
  }

  #take(socket: Socket): void {
    const { peer, faults, opener } = this.#options;
    const association = ++this.#count;
    const from = (socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '');
    const trace = opener?.('between', formatPeer(peer));
    const summary: Summary = {
      association,
      from,
      bytes: { requestor: 0, acceptor: 0 },
      faults: [],
      ...(trace === undefined ? {} : { trace: trace.file }),
    };
    const relay = new Relay({
      near: new TcpTransport(socket, from),
      far: tcpTransport(peer.host, peer.port),
      faults: faults.filter(({ keys }) => keys.association === undefined || keys.association === association),
      observer: new Observer(summary, trace?.recorder),
    });
    this.#relays.add(relay);
    void relay.closed.then(() => {
      this.#relays.delete(relay);
      this.#print(summary);
    });
  }

  #print(summary: Summary): void {
    const { hu, isJson } = this.#options;
    const line = isJson ? JSON.stringify(facts(summary)) : summaryLine(summary);
    // The reader of our output may have gone; the proxy goes on.
    this.#printing = this.#printing
      .then(() => hu.out.line(line))
      .then(() => hu.out.flush())
      .catch(() => undefined);
  }
}

/** Gathers what is told at the end, and writes the trace. A trace that cannot be written ends nothing. */
class Observer implements RelayObserver {
  readonly #summary: Summary;
  readonly #decoder: AssociationDecoder;
  #trace: RelayObserver | undefined;

  constructor(summary: Summary, trace: RelayObserver | undefined) {
    this.#summary = summary;
    this.#trace = trace;
    this.#decoder = new AssociationDecoder(event => this.#event(event), { dataSetLimit: 0 });
  }

  connected(): void {
    this.#record(trace => trace.connected());
  }

  bytes(from: Side, chunk: Uint8Array): void {
    this.#decoder.bytes(from, chunk);
    this.#record(trace => trace.bytes(from, chunk));
  }

  fault(name: string, detail: string): void {
    this.#summary.faults.push(`${name}: ${detail}`);
    this.#record(trace => trace.fault(name, detail));
  }

  closedBy(side: Side | undefined, cause?: unknown): void {
    this.#decoder.closed(side);
    this.#record(trace => trace.closedBy(side, cause));
  }

  #event(event: TraceEvent): void {
    if (event.kind === 'closed') this.#summary.bytes = event.bytes;
    if (event.kind !== 'A-ASSOCIATE-RQ') return;
    this.#summary.calling = event.calling;
    this.#summary.called = event.called;
  }

  #record(tell: (trace: RelayObserver) => void): void {
    if (this.#trace === undefined) return;
    try {
      tell(this.#trace);
    } catch {
      this.#trace = undefined;
    }
  }
}

/** In one order, whatever came first. */
function facts({ association, from, calling, called, bytes, faults, trace }: Summary): object {
  return { association, from, calling, called, bytes, faults, trace };
}

function summaryLine({ association, from, calling, called, bytes, faults, trace }: Summary): string {
  const titles = calling === undefined ? 'no association' : `${calling} → ${called ?? ''}`;
  const flow = `${bytes.requestor} bytes there, ${bytes.acceptor} back`;
  const parts = [`${association} from ${from}: ${titles}, ${flow}`, ...faults, ...(trace === undefined ? [] : [trace])];
  return visible(parts.join('; '));
}
