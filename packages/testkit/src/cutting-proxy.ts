import { connect, createServer } from 'node:net';
import { type ListeningServer, listenOnLoopback } from './ports.ts';

/** A proxy before a port that breaks each connection after so many bytes to the server, as a pulled cable would. */
export function cuttingProxy(target: number, after: number): Promise<ListeningServer> {
  const server = createServer(client => {
    const upstream = connect({ port: target, host: '127.0.0.1' });
    let left = after;
    client.on('data', chunk => {
      left -= chunk.length;
      if (left > 0) upstream.write(chunk);
      else {
        client.resetAndDestroy();
        upstream.destroy();
      }
    });
    upstream.pipe(client);
    for (const socket of [client, upstream]) socket.on('error', () => {});
  });
  return listenOnLoopback(server);
}
