import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A loopback port that nobody listens on now, for programs that cannot take port 0. Each call of one process gives
 * another port.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    server.close();
    await once(server, 'close');
    if (address === null || typeof address === 'string') throw new Error('The server has no port');
    if (!given.has(address.port)) {
      given.add(address.port);
      return address.port;
    }
  }
}

const given = new Set<number>();
