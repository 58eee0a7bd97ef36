import type { Socket } from 'node:net';

/** An IPv4 address that came in over IPv6 is the same address. */
export function plainAddress(socket: Socket): string {
  return (socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '');
}
