import { Socket, type SocketConstructorOpts } from 'node:net';

/** A connected socket whose bytes all come in one buffer that is used again. */
export interface LendingSocket {
  readonly lent: Socket;
  /** Says who gets the bytes; they are overwritten when it returns. */
  take(data: (chunk: Uint8Array) => void): void;
}

/**
 * Lets a socket that a server accepted read into a buffer of ours. Fresh memory for each chunk, which is what Node gives
 * otherwise, costs a fast receiver more than all its own work. Node has an option for it (`onread`), but only for sockets
 * that one makes oneself: so the connection is moved to one.
 * @param accepted not read yet: from a server with `pauseOnConnect`
 * @returns undefined where Node does not let its connection be moved; the socket is then as it was
 */
export function lendingSocket(accepted: Socket, buffer: Uint8Array, highWater: number): LendingSocket | undefined {
  // The handle is no part of the documented interface.
  const outer = accepted as unknown as { _handle: object | null | undefined };
  const handle = outer._handle;
  if (handle === null || typeof handle !== 'object') return undefined;
  let take: (chunk: Uint8Array) => void = () => {};
  const onread = {
    buffer,
    callback: (count: number): boolean => {
      take(buffer.subarray(0, count));
      return true;
    },
  };
  const options = { handle, allowHalfOpen: true, writableHighWaterMark: highWater, onread };
  const lent = new Socket(options as unknown as SocketConstructorOpts);
  outer._handle = null;
  // The server counts the socket that it accepted.
  lent.once('close', () => accepted.destroy());
  return {
    lent,
    take: data => {
      take = data;
    },
  };
}
