import { connect, createServer, type Socket } from 'node:net';
import { listenOnLoopback } from './ports.ts';

/** What passed through the proxy on one connection, as it was on the wire. */
export interface Conversation {
  readonly toServer: readonly Uint8Array[];
  readonly toClient: readonly Uint8Array[];
  /** Settles when both sides are closed. */
  readonly ended: Promise<void>;
}

/** A proxy that records; `await using` closes it. */
export interface Capture extends AsyncDisposable {
  readonly port: number;
  /** In the order in which the connections were opened. */
  readonly conversations: readonly Conversation[];
  close(): Promise<void>;
}

/** Listens on a free loopback port and hands every connection on to the server's, recording both directions. */
export async function captureProxy(target: { readonly port: number; readonly host?: string }): Promise<Capture> {
  const conversations: Conversation[] = [];
  const sockets = new Set<Socket>();
  // Each side may end its half while the other still sends.
  const server = createServer({ allowHalfOpen: true }, client => {
    const upstream = connect({ port: target.port, host: target.host ?? '127.0.0.1', allowHalfOpen: true });
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    }
    conversations.push(relay(client, upstream));
  });
  const listening = await listenOnLoopback(server);
  const close = (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    return listening.close();
  };
  return { port: listening.port, conversations, close, [Symbol.asyncDispose]: close };
}

function relay(client: Socket, upstream: Socket): Conversation {
  const toServer: Uint8Array[] = [];
  const toClient: Uint8Array[] = [];
  record(client, upstream, toServer);
  record(upstream, client, toClient);
  const ended = Promise.all([closed(client), closed(upstream)]).then(() => {});
  return { toServer, toClient, ended };
}

/** A failure of one side ends the other, as a cut cable would. */
function record(from: Socket, to: Socket, chunks: Uint8Array[]): void {
  from.on('data', (chunk: Buffer) => chunks.push(new Uint8Array(chunk)));
  from.on('error', () => to.destroy());
  from.pipe(to);
}

function closed(socket: Socket): Promise<void> {
  return new Promise(resolve => socket.once('close', () => resolve()));
}
