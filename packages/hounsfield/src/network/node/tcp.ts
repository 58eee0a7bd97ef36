import { Socket, type SocketConstructorOpts } from 'node:net';
import { AssociationError } from '../../errors/index.ts';
import type { Transport, TransportSink } from '../index.ts';

/**
 * A TCP connection as a transport. Nagle's algorithm is off: with it each message waits up to 40 ms for the
 * acknowledgement of the one before.
 */
export class TcpTransport implements Transport {
  readonly remoteAddress: string;
  readonly #socket: Socket;
  readonly #connect: (() => void) | undefined;
  #sink: TransportSink | undefined;
  /** Bytes written since the loop last turned. */
  #burst = 0;
  #lingering: NodeJS.Timeout | undefined;
  #isConnected: boolean;

  /** @param connect starts to connect a socket that is not connected yet */
  constructor(socket: Socket, remoteAddress: string, connect?: () => void) {
    this.#socket = socket;
    this.remoteAddress = remoteAddress;
    this.#connect = connect;
    this.#isConnected = connect === undefined;
  }

  open(sink: TransportSink): void {
    const socket = this.#socket;
    this.#sink = sink;
    socket.setNoDelay(true);
    socket.setKeepAlive(true, KEEP_ALIVE);
    socket.on('data', (chunk: Buffer) => this.#sink?.data(chunk));
    socket.on('drain', () => this.#sink?.drained());
    socket.on('error', error => this.#gone(error));
    socket.on('end', () => this.#gone());
    socket.on('close', () => this.#closed());
    if (this.#connect === undefined) return;
    socket.once('connect', () => {
      this.#isConnected = true;
      this.#sink?.opened();
    });
    this.#connect();
  }

  write(chunks: readonly Uint8Array[]): boolean {
    const socket = this.#socket;
    if (socket.destroyed || socket.writableEnded) return true;
    let bytes = 0;
    for (const chunk of chunks) bytes += chunk.length;
    let hasRoom = true;
    if (chunks.length === 1) hasRoom = socket.write(chunks[0]!);
    else if (bytes <= SMALL) hasRoom = socket.write(Buffer.concat(chunks, bytes));
    else {
      socket.cork();
      for (const chunk of chunks) hasRoom = socket.write(chunk);
      socket.uncork();
    }
    return hasRoom && this.#mayGoOn(bytes);
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(): void {
    this.#sink = undefined;
    const socket = this.#socket;
    if (socket.destroyed) return;
    // What the peer still sends is read and dropped: closing over unread bytes would reset the connection, and a reset
    // may overtake the last PDU.
    socket.resume();
    socket.end();
    this.#lingering ??= setTimeout(() => socket.destroy(), LINGER);
  }

  destroy(): void {
    this.#sink = undefined;
    this.#socket.destroy();
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
    const sink = this.#sink;
    this.close();
    if (error === undefined || this.#isConnected) sink?.closed(error);
    else sink?.closed(connectError(error));
  }

  #closed(): void {
    clearTimeout(this.#lingering);
    this.#gone();
  }
}

/** A transport that connects when it is opened. */
export function tcpTransport(host: string, port: number): TcpTransport {
  const socket = new Socket(SOCKET_OPTIONS);
  return new TcpTransport(socket, host, () => socket.connect({ host, port }));
}

function connectError(error: NodeJS.ErrnoException): AssociationError {
  const code = error.code === 'ECONNREFUSED' ? 'connection-refused' : 'connection-failed';
  return new AssociationError(code, { detail: error.code ?? error.message, cause: error });
}

/** Milliseconds of silence after which TCP asks whether the peer is still there. */
const KEEP_ALIVE = 60_000;
/** Milliseconds that a peer has to close its side after we closed ours. */
const LINGER = 1_000;
/** Up to here a copy is cheaper than a list of buffers for the kernel. */
const SMALL = 4_096;
const LONG_BURST = 0x8_0000;
/** A socket takes the options of its streams too; the mark counts bytes that the kernel has not taken yet. */
const SOCKET_OPTIONS: SocketConstructorOpts & { readonly writableHighWaterMark: number } = {
  allowHalfOpen: true,
  writableHighWaterMark: 0x10_0000,
};
