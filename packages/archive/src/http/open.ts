import type { ServerHttp2Session } from 'node:http2';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { HttpLimitHit, HttpLimits } from './limits.ts';
import type { Incoming, Outgoing, ProtocolHooks } from './protocols.ts';

/** What is going on: connections, sessions of HTTP/2 on them, and answers that are not out. */
export class Open {
  /** By the address of the client: a connection with TLS is two sockets of Node one after the other. */
  readonly sockets: Map<string, Socket> = new Map();
  readonly answers: Set<Outgoing> = new Set();
  /** WebSockets over HTTP/2, which their sessions would wait for. */
  readonly streams: Set<Duplex> = new Set();
  /** With the key of their connection. */
  readonly #sessions = new Map<ServerHttp2Session, Connection>();
  readonly #kept = new WeakSet<Socket>();
  #becameIdle: (() => void) | undefined;

  add(socket: Socket): void {
    const key = keyOf(socket);
    this.sockets.set(key, socket);
    socket.once('close', () => {
      if (this.sockets.get(key) === socket) this.sockets.delete(key);
    });
  }

  /** Keeps account of sessions, and ends those that ask nothing for too long or do not go on. */
  sessionHook(limits: HttpLimits, limited: (limit: HttpLimitHit) => void): ProtocolHooks['session'] {
    return (session, socket) => {
      this.#sessions.set(session, { key: keyOf(socket), address: socket.remoteAddress });
      let streams = 0;
      const silent = setTimeout(() => {
        limited('headers');
        session.destroy();
      }, limits.headers);
      session.on('stream', stream => {
        clearTimeout(silent);
        streams++;
        stream.once('close', () => streams--);
      });
      session.setTimeout(limits.idle, () => {
        if (streams > 0) limited('idle');
        session.destroy();
      });
      session.once('close', () => {
        clearTimeout(silent);
        this.#sessions.delete(session);
      });
    };
  }

  /** Whether the last request on a connection is answered, and there is no other. */
  isKept(socket: Socket): boolean {
    return this.#kept.has(socket);
  }

  addressOf(incoming: Incoming): string | undefined {
    if (!('stream' in incoming)) return incoming.socket.remoteAddress;
    // A session of a server is one of these.
    const session = incoming.stream.session as ServerHttp2Session | undefined;
    return session === undefined ? undefined : this.#sessions.get(session)?.address;
  }

  begin(outgoing: Outgoing): void {
    const socket = 'stream' in outgoing ? null : outgoing.socket;
    this.answers.add(outgoing);
    if (socket !== null) this.#kept.delete(socket);
    outgoing.once('close', () => {
      this.answers.delete(outgoing);
      if (socket !== null) this.#kept.add(socket);
      if (this.answers.size === 0) this.#becameIdle?.();
    });
  }

  async drain(grace: number): Promise<void> {
    if (this.answers.size === 0) return;
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, grace);
      this.#becameIdle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Ends what is idle now, and the rest when its answer is out. */
  end(): void {
    const idle = new Map(this.sockets);
    for (const outgoing of this.answers) {
      if ('stream' in outgoing || outgoing.socket === null) continue;
      const { socket } = outgoing;
      idle.delete(keyOf(socket));
      if (!outgoing.headersSent) outgoing.setHeader('Connection', 'close');
      outgoing.once('close', () => socket.destroySoon());
    }
    for (const stream of this.streams) stream.destroy();
    for (const [session, { key }] of this.#sessions) {
      idle.delete(key);
      session.close();
    }
    for (const socket of idle.values()) socket.destroy();
  }

  destroy(): void {
    for (const session of this.#sessions.keys()) session.destroy();
    for (const socket of this.sockets.values()) socket.destroy();
  }
}

interface Connection {
  readonly key: string;
  readonly address: string | undefined;
}

function keyOf({ remoteAddress, remotePort }: Pick<Socket, 'remoteAddress' | 'remotePort'>): string {
  return `${remoteAddress} ${remotePort}`;
}
