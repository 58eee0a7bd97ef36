import { Socket, type SocketConstructorOpts } from 'node:net';
import { AssociationError } from '../../errors/index.ts';
import type { Transport, TransportPeer, TransportSink } from '../index.ts';
import type { LendingSocket } from './lending-socket.ts';

/** How a connection of ours begins. */
export interface Start {
  /** Makes the socket, which connects at once. */
  begin(): Socket;
  readonly connected: 'connect' | 'secureConnect';
  /** Looks at the peer before anything is sent to it. @throws AssociationError */
  check?(socket: Socket): void;
  /** What an error means, or the end of a connection that was not there yet; undefined: nothing special. */
  explain(error: NodeJS.ErrnoException | undefined, isConnected: boolean): AssociationError | undefined;
}

/** What is known of a connection beside its address. */
export interface Known {
  readonly peer?: TransportPeer;
  /** Nagle's algorithm is off and keep-alive on already. */
  readonly isTuned?: boolean;
}

/**
 * A connection over TCP, with or without TLS, as a transport. Nagle's algorithm is off: with it each message waits up
 * to 40 ms for the acknowledgement of the one before.
 */
export class TcpTransport implements Transport {
  readonly remoteAddress: string;
  readonly peer: TransportPeer | undefined;
  readonly lends: boolean;
  readonly #start: Start | undefined;
  readonly #isTuned: boolean;
  #socket: Socket | undefined;
  #sink: TransportSink | undefined;
  /** Bytes written since the loop last turned. */
  #burst = 0;
  #lingering: NodeJS.Timeout | undefined;
  #gathers = false;
  /** Whether the buffer that was lent came back full, so that more is read at once. */
  #comesMore = false;
  /** Answers that wait for others to go with. */
  #held = 0;
  /** Whether the last message that was written was a long one. */
  #wasLong = false;
  #isConnected: boolean;
  #hasHeard = false;

  /** @param source a socket that is connected, or how to connect one */
  constructor(source: Socket | Start | LendingSocket, remoteAddress: string, known: Known = {}) {
    this.lends = 'lent' in source;
    const socket = 'lent' in source ? source.lent : source;
    this.#start = socket instanceof Socket ? undefined : socket;
    this.#socket = socket instanceof Socket ? socket : undefined;
    this.#isConnected = socket instanceof Socket;
    if ('lent' in source) source.take(chunk => this.#data(chunk));
    this.remoteAddress = remoteAddress;
    this.peer = known.peer;
    this.#isTuned = known.isTuned === true;
  }

  open(sink: TransportSink): void {
    this.#sink = sink;
    const socket = this.#socket ?? this.#start?.begin();
    if (socket === undefined) return;
    this.#socket = socket;
    if (!this.#isTuned) {
      socket.setNoDelay(true);
      socket.setKeepAlive(true, KEEP_ALIVE);
    }
    if (!this.lends) socket.on('data', (chunk: Buffer) => this.#data(chunk));
    socket.on('drain', () => this.#sink?.drained());
    socket.on('error', error => this.#gone(error));
    socket.on('end', () => this.#gone());
    socket.on('close', () => this.#closed());
    if (this.#start !== undefined) socket.once(this.#start.connected, () => this.#opened(socket));
  }

  write(chunks: readonly Uint8Array[], written?: () => void): boolean {
    const socket = this.#socket;
    if (socket === undefined || socket.destroyed || socket.writableEnded) return true;
    let bytes = 0;
    for (const chunk of chunks) bytes += chunk.length;
    let hasRoom = true;
    if (bytes <= SMALL) {
      if (this.#comesMore) this.#hold(socket);
      // The short end of a long message goes with what follows it.
      if (this.#wasLong) this.#gather(socket);
      hasRoom = socket.write(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, bytes), written);
      if (!this.#wasLong) this.#gather(socket);
      if (this.#held >= MOST_HELD) this.#letGo();
    } else if (chunks.length === 1) hasRoom = socket.write(chunks[0]!, written);
    else {
      socket.cork();
      const last = chunks.length - 1;
      for (let at = 0; at <= last; at++) hasRoom = socket.write(chunks[at]!, at === last ? written : undefined);
      socket.uncork();
    }
    this.#wasLong = bytes > SMALL;
    return hasRoom && this.#mayGoOn(bytes);
  }

  /**
   * After the first small message of a moment, which somebody waits for, the others go out together: the answers of a
   * query are two calls of the system.
   */
  #gather(socket: Socket): void {
    if (this.#gathers) return;
    this.#gathers = true;
    socket.cork();
    process.nextTick(() => {
      this.#gathers = false;
      socket.uncork();
    });
  }

  /**
   * A peer that sends on without waiting for answers gets a few of them at a time: each wakes it up, which costs both
   * sides more than the answer.
   */
  #hold(socket: Socket): void {
    if (this.#held++ > 0) return;
    socket.cork();
    setImmediate(() => this.#letGo());
  }

  #letGo(): void {
    if (this.#held === 0) return;
    this.#held = 0;
    this.#socket?.uncork();
  }

  pause(): void {
    this.#socket?.pause();
  }

  resume(): void {
    this.#socket?.resume();
  }

  close(): void {
    this.#sink = undefined;
    const socket = this.#socket;
    if (socket === undefined || socket.destroyed) return;
    // What the peer still sends is read and dropped: closing over unread bytes would reset the connection, and a reset
    // may overtake the last PDU.
    socket.resume();
    socket.end();
    this.#lingering ??= setTimeout(() => socket.destroy(), LINGER);
  }

  destroy(): void {
    this.#sink = undefined;
    this.#socket?.destroy();
  }

  #opened(socket: Socket): void {
    try {
      this.#start?.check?.(socket);
    } catch (error) {
      const sink = this.#sink;
      this.destroy();
      sink?.closed(error);
      return;
    }
    this.#isConnected = true;
    this.#sink?.opened();
  }

  #data(chunk: Uint8Array): void {
    if (!this.#hasHeard && this.#start?.connected === 'connect' && isTlsAlert(chunk)) {
      this.#end(new AssociationError('tls-expected'));
      return;
    }
    this.#hasHeard = true;
    this.#comesMore = this.lends && chunk.length === chunk.buffer.byteLength;
    this.#sink?.data(chunk);
    if (!this.#comesMore) this.#letGo();
  }

  /** A long burst lets the loop turn, so that what the peer sends meanwhile is seen, and others are served. */
  #mayGoOn(bytes: number): boolean {
    this.#burst += bytes;
    if (this.#burst < LONG_BURST) return true;
    this.#burst = 0;
    setImmediate(() => this.#sink?.drained());
    return false;
  }

  #gone(error?: NodeJS.ErrnoException): void {
    const start = this.#start;
    if (start === undefined) this.#end(error);
    else if (error === undefined && this.#isConnected && this.#hasHeard) this.#end();
    else this.#end(start.explain(error, this.#isConnected) ?? (this.#hasHeard ? error : silence(error)));
  }

  #end(cause?: unknown): void {
    const sink = this.#sink;
    const socket = this.#socket;
    // Both sides have said all: there is nothing to wait for.
    if (socket?.readableEnded === true && socket.writableLength === 0) this.destroy();
    else this.close();
    sink?.closed(cause);
  }

  #closed(): void {
    clearTimeout(this.#lingering);
    this.#gone();
  }
}

/** A transport that connects when it is opened. */
export function tcpTransport(host: string, port: number): TcpTransport {
  const start: Start = {
    begin: () => new Socket(SOCKET_OPTIONS).connect({ host, port }),
    connected: 'connect',
    explain: (error, isConnected) => (isConnected ? undefined : connectError(error)),
  };
  return new TcpTransport(start, host);
}

/** Why a connection could not be opened. */
export function connectError(error: NodeJS.ErrnoException | undefined): AssociationError {
  const code = error?.code === 'ECONNREFUSED' ? 'connection-refused' : 'connection-failed';
  return new AssociationError(code, { detail: error?.code ?? error?.message ?? 'it was closed', cause: error });
}

/** The peer took the connection and ended it before it said anything. */
function silence(error: NodeJS.ErrnoException | undefined): AssociationError {
  return new AssociationError('connection-lost', {
    detail: 'the peer ended it without a word',
    remedy: 'Look at the log of the peer; perhaps it expects TLS on this port, or refuses our certificate',
    cause: error,
  });
}

/** A record of kind alert, any version of SSL 3 and later (RFC 8446 §5.1): what a port for TLS says to plain DICOM. */
function isTlsAlert(chunk: Uint8Array): boolean {
  return chunk[0] === 0x15 && chunk[1] === 0x03;
}

/** Milliseconds of silence after which TCP asks whether the peer is still there. */
export const KEEP_ALIVE = 60_000;
/** Milliseconds that a peer has to close its side after we closed ours. */
const LINGER = 1_000;
/** Up to here a copy is cheaper than a list of buffers for the kernel. */
const SMALL = 4_096;
const LONG_BURST = 0x10_0000;
/** Answers that wait for each other at most: a peer has more than these under way if it does not wait for them. */
const MOST_HELD = 4;
/** A socket takes the options of its streams too; the mark counts bytes that the kernel has not taken yet. */
const SOCKET_OPTIONS: SocketConstructorOpts & { readonly writableHighWaterMark: number } = {
  allowHalfOpen: true,
  writableHighWaterMark: 0x10_0000,
};
