import { createHash, timingSafeEqual } from 'node:crypto';
import { UsageError } from '../usage-error.ts';

/** What the flags say of who may use a server of the web. */
export interface GuardFlags {
  readonly httpHost: string;
  readonly hostName?: readonly string[] | undefined;
  readonly token: string | undefined;
  readonly open: boolean | undefined;
}

/** Others than this machine come in with a token, or where it is said that everybody may. @throws UsageError */
export function mustBeGuarded({ httpHost, hostName, token, open }: GuardFlags, what: string): void {
  const isLoopback = httpHost === 'localhost' || httpHost === '::1' || /^127\.\d+\.\d+\.\d+$/.test(httpHost);
  if ((isLoopback && hostName === undefined) || token !== undefined || open === true) return;
  throw new UsageError(what, 'Give --token, or --open to let everybody in who can reach it');
}

type Handler = (request: Request) => Promise<Response>;

/** Lets in only who has the token, if there is one. What was compared tells nothing by the time that it takes. */
export function gated(handler: Handler, token: string | undefined): Handler {
  if (token === undefined) return handler;
  const wanted = digest(token);
  return async request => {
    const [, given = ''] = /^Bearer +(\S{1,4096})$/i.exec(request.headers.get('Authorization') ?? '') ?? [];
    if (request.method === 'OPTIONS' || timingSafeEqual(digest(given), wanted)) return handler(request);
    await request.body?.cancel().catch(() => undefined);
    const error = {
      code: 'unauthorised',
      message: 'The gateway wants a token.',
      remedy: 'Send Authorization: Bearer.',
    };
    return Response.json(
      { error },
      { status: 401, headers: { 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' } },
    );
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
