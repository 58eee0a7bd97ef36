import { withBodyOf } from './whole-body.ts';

/** Which pages of other sites may read answers. */
export interface CorsOptions {
  /** Origins such as `https://viewer.example`, or `*` for any page; none unless said otherwise. */
  readonly origins: readonly string[];
}

/**
 * Lets pages of the named origins use a service (Fetch Standard §3.2). Tokens go in the header Authorization, so that
 * no cookies are allowed for. Without origins the handler is given back as it is.
 */
export function withCors<Rest extends readonly unknown[]>(
  handler: (request: Request, ...rest: Rest) => Promise<Response>,
  { origins }: CorsOptions,
): (request: Request, ...rest: Rest) => Promise<Response> {
  if (origins.length === 0) return handler;
  const isAllowed = (origin: string): boolean => origins.includes('*') || origins.includes(origin);
  return async (request, ...rest) => {
    const origin = request.headers.get('Origin');
    if (origin === null || !isAllowed(origin)) return await handler(request, ...rest);
    const allowed = { 'Access-Control-Allow-Origin': origins.includes('*') ? '*' : origin, Vary: 'Origin' };
    if (request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method')) {
      return new Response(null, { status: 204, headers: { ...allowed, ...PREFLIGHT } });
    }
    const response = await handler(request, ...rest);
    const headers = new Headers(response.headers);
    headers.set('Access-Control-Allow-Origin', allowed['Access-Control-Allow-Origin']);
    headers.append('Vary', 'Origin');
    headers.set('Access-Control-Expose-Headers', EXPOSED);
    headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    return withBodyOf(response, new Response(response.body, { status: response.status, headers }));
  };
}

const EXPOSED =
  'Accept-Ranges, Content-Disposition, Content-Length, Content-Location, Content-Range, ETag, Location, Warning';
const PREFLIGHT: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
  'Access-Control-Allow-Headers':
    'Accept, Authorization, Content-Type, Content-Encoding, If-Match, If-None-Match, If-Range, Range',
  'Access-Control-Max-Age': '7200',
};
