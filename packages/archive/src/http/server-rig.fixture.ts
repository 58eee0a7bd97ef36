import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { afterEach } from 'vitest';
import type { RequestHandler } from './node-listener.ts';
import { type HttpOptions, type HttpServer, startHttp } from './server.ts';

/** Servers of one file of tests; the last that was started is closed after each test. */
export interface ServerRig {
  start(handler: RequestHandler, options?: Partial<HttpOptions>): Promise<HttpServer>;
  /** The one that was started last. */
  server(): HttpServer;
  ask(path: string, options?: RequestOptions): ClientRequest;
  readonly logger: HttpOptions['logger'];
  /** What servers have told their log since the test began. */
  readonly logged: readonly object[];
}

export function serverRig(): ServerRig {
  const logged: object[] = [];
  const logger = { warn: (fields: object) => logged.push(fields), error: (fields: object) => logged.push(fields) };
  let server: HttpServer | undefined;
  afterEach(async () => {
    await server?.close({ grace: 0 });
    server = undefined;
    logged.length = 0;
  });
  return {
    start: async (handler, options = {}) => {
      server = await startHttp({ port: 0, handler, logger, ...options });
      return server;
    },
    server: () => server!,
    ask: (path, options = {}) => {
      const { host, port } = server!.address;
      return request({ host, port, path, agent: false, ...options });
    },
    logger,
    logged,
  };
}

/** Answers each request with a text. */
export const answers =
  (text: string): RequestHandler =>
  () =>
    Promise.resolve(new Response(text));

/** Ends a request, and reads what is answered. */
export async function answerOf(
  asked: ClientRequest,
): Promise<{ status: number; headers: IncomingMessage['headers']; text: string }> {
  asked.end();
  const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of incoming) text += String(chunk);
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, text };
}

/** Lets everything that can happen without us happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3000; turn++) await new Promise(resolve => setImmediate(resolve));
}
