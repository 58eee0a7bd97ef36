import { type Server, Socket, type SocketConstructorOpts } from 'node:net';

/** A connected socket whose bytes all come in one buffer that is used again. */
export interface LendingSocket {
  readonly lent: Socket;
  /** Says who gets the bytes; they are overwritten when it returns. */
  take(data: (chunk: Uint8Array) => void): void;
}

/** What a server that listens has inside: no part of the documented interface, so nothing is taken for granted. */
interface ListeningHandle {
  onconnection?: (this: ListeningHandle, status: number, handle?: object) => void;
  setNoDelay?: (isOn: boolean) => number;
  setKeepAlive?: (isOn: boolean, seconds: number) => number;
}

/**
 * Lets all connections of a server read into a buffer of ours. Fresh memory for each chunk, which is what Node gives
 * otherwise, costs a fast receiver more than all its own work. Node has an option for it (`onread`), but only for sockets
 * that one makes oneself: so the connections are taken before the server makes sockets of them.
 * @param server it listens; it does not count these connections
 * @returns false where Node does not let them be taken; the server then is as it was
 */
export function lendConnections(
  server: Server,
  { buffer, highWater }: { readonly buffer: Uint8Array; readonly highWater: number },
  connected: (source: LendingSocket) => void,
): boolean {
  const listening = handleOf(server);
  const given = listening?.onconnection;
  if (listening === undefined || typeof given !== 'function') return false;
  listening.onconnection = function (status, handle) {
    if (status === 0 && typeof handle === 'object') connected(lendingSocket(handle, buffer, highWater));
    else given.call(this, status, handle);
  };
  return true;
}

/**
 * Turns Nagle's algorithm off and TCP keep-alive on for all connections to come, where they have it from the socket that
 * listens: four calls of the system less for each.
 * @param seconds of silence before TCP asks
 * @returns false where each connection has to be told
 */
export function tuneConnections(server: Server, seconds: number): boolean {
  // tcp(7) of Linux: an accepted socket has the options of the one that listens. Of others we do not know.
  const listening = process.platform === 'linux' ? handleOf(server) : undefined;
  return listening?.setNoDelay?.(true) === 0 && listening.setKeepAlive?.(true, seconds) === 0;
}

function handleOf(server: Server): ListeningHandle | undefined {
  const { _handle: handle } = server as unknown as { readonly _handle?: ListeningHandle | null };
  return handle ?? undefined;
}

function lendingSocket(handle: object, buffer: Uint8Array, highWater: number): LendingSocket {
  let take: (chunk: Uint8Array) => void = () => {};
  const onread = {
    buffer,
    callback: (count: number): boolean => {
      take(buffer.subarray(0, count));
      return true;
    },
  };
  const options = { handle, allowHalfOpen: true, writableHighWaterMark: highWater, onread };
  return {
    lent: new Socket(options as unknown as SocketConstructorOpts),
    take: data => {
      take = data;
    },
  };
}
