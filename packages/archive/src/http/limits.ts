/** Milliseconds and counts. */
export interface HttpLimits {
  /** Until the whole header of a request must have come. */
  readonly headers: number;
  /** Without a byte in either direction before a connection is closed. */
  readonly idle: number;
  /** Between two requests on one connection. */
  readonly keepAlive: number;
  /** Connections at a time. */
  readonly connections: number;
}

export const defaultHttpLimits: HttpLimits = { headers: 20_000, idle: 120_000, keepAlive: 65_000, connections: 1024 };

/** What a server closed a connection for. */
export type HttpLimitHit = 'headers' | 'idle' | 'connections';
