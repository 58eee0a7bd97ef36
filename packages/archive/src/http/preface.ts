import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

export interface FirstBytes {
  readonly http1: (socket: Socket) => void;
  readonly http2: (stream: Duplex) => void;
  /** Milliseconds without a byte. */
  readonly patience: number;
  readonly silent: () => void;
}

/**
 * Tells HTTP/2 with prior knowledge from HTTP/1 by the first bytes of a connection (RFC 9113 §3.4): `PRI` is no method
 * of HTTP/1. Bytes that were looked at are given back.
 */
export function byFirstBytes(socket: Socket, take: FirstBytes): void {
  const first: Buffer[] = [];
  const look = (chunk: Buffer): void => {
    first.push(chunk);
    const seen = Buffer.concat(first);
    const isPreface = PREFACE.subarray(0, seen.length).equals(seen.subarray(0, PREFACE.length));
    if (isPreface && seen.length < PREFACE.length) return;
    socket.off('data', look);
    socket.off('error', passOver);
    socket.off('end', giveUp);
    socket.off('timeout', take.silent);
    socket.setTimeout(0);
    socket.pause();
    if (isPreface) {
      take.http2(new Replayed(socket, seen));
      return;
    }
    socket.unshift(seen);
    take.http1(socket);
    socket.resume();
  };
  const giveUp = (): void => {
    socket.end();
  };
  socket.on('error', passOver);
  socket.on('data', look);
  socket.on('end', giveUp);
  socket.setTimeout(take.patience, take.silent);
}

/** A socket whose first bytes were read already: the native session of HTTP/2 takes only what comes after them. */
class Replayed extends Duplex {
  readonly #socket: Socket;
  #first: Buffer | undefined;

  constructor(socket: Socket, first: Buffer) {
    super();
    this.#socket = socket;
    this.#first = first;
    socket.on('data', chunk => {
      if (!this.push(chunk)) socket.pause();
    });
    socket.on('end', () => this.push(null));
    socket.on('error', error => this.destroy(error));
    socket.on('close', () => this.destroy());
  }

  override _read(): void {
    const first = this.#first;
    this.#first = undefined;
    if (first !== undefined) this.push(first);
    this.#socket.resume();
  }

  override _write(chunk: Uint8Array, _: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(chunk, error => done(error));
  }

  override _final(done: () => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }
}

/** A connection that breaks before it said anything. */
function passOver(): void {}

const PREFACE = Buffer.from('PRI');
