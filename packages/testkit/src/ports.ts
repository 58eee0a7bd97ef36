import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/**
 * A loopback port that nobody listens on now, for programs that cannot take port 0. Each call of one process gives
 * another port.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const { port, close } = await listenOnLoopback(createServer());
    await close();
    if (!given.has(port)) {
      given.add(port);
      return port;
    }
  }
}

/** A server that listens; disposing of it closes it. */
export interface ListeningServer extends AsyncDisposable {
  readonly port: number;
  close(): Promise<void>;
}

/** Lets a server listen on a loopback port that the system chooses. */
export async function listenOnLoopback(server: Server): Promise<ListeningServer> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const close = async (): Promise<void> => {
    server.close();
    await once(server, 'close');
  };
  return { port: address.port, close, [Symbol.asyncDispose]: close };
}

const given = new Set<number>();
