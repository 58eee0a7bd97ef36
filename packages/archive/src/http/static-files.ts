import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { StorageError } from 'hounsfield/errors';

/**
 * The files of a built page. Which there are is read once; a request is looked up among them by its exact path, so that
 * no path of a request ever reaches the file system.
 */
export class StaticFiles {
  readonly #files: ReadonlyMap<string, StaticFile>;

  private constructor(files: ReadonlyMap<string, StaticFile>) {
    this.#files = files;
  }

  /**
   * Reads the list of files below `folder`; links are left out.
   * @throws StorageError `bad-config` when it holds no index.html
   */
  static async open(folder: string): Promise<StaticFiles> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(cause => {
      throw new StorageError('bad-config', { path: 'web', detail: 'the folder cannot be read', cause });
    });
    const files = new Map<string, StaticFile>();
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      files.set(address, {
        path,
        type: mediaTypes[extname(entry.name)] ?? 'application/octet-stream',
        isHashed: HASHED.test(address),
      });
    }
    if (!files.has(INDEX))
      throw new StorageError('bad-config', { path: 'web', detail: 'the folder holds no index.html' });
    return new StaticFiles(files);
  }

  /** Answers GET and HEAD; every address that a browser opens and that is no file is one of the page's own. */
  async answer(request: Request, pathname: string): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return failure(405, 'method-not-allowed', 'The page does not take this method.', { Allow: 'GET, HEAD' });
    }
    const opensPage = request.headers.get('Accept')?.includes('text/html') === true;
    const file =
      this.#files.get(pathname === '/' ? INDEX : pathname) ?? (opensPage ? this.#files.get(INDEX) : undefined);
    const bytes = file && (await readFile(file.path).catch(() => undefined));
    if (file === undefined || bytes === undefined)
      return failure(404, 'no-such-resource', 'There is no page at this address.');
    const tag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
    const headers = {
      ...pageHeaders,
      'Content-Type': file.type,
      'Cache-Control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: tag,
    };
    if (request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers });
    const body = request.method === 'HEAD' ? null : new Uint8Array(bytes);
    return new Response(body, { headers: { ...headers, 'Content-Length': String(bytes.length) } });
  }
}

interface StaticFile {
  readonly path: string;
  readonly type: string;
  /** The name changes with the content, so that it may be kept for ever. */
  readonly isHashed: boolean;
}

/** An answer in the form that DICOMweb errors have. */
export function failure(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const remedy = 'Open / for the page, or /dicom-web/studies for DICOMweb.';
  return jsonAnswer(status, { error: { code, message, remedy } }, headers);
}

/** An answer in JSON that nobody keeps. */
export function jsonAnswer(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...pageHeaders, 'Cache-Control': 'private, no-store', 'Content-Type': 'application/json', ...headers },
  });
}

/**
 * The page runs and loads only what comes from its own origin; nothing inline, no frames, no forms, no plug-ins. Codecs
 * of WebAssembly come in its own scripts and must be allowed to be compiled, which lets no text become a script.
 */
const policy: string = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const mediaTypes: Readonly<Record<string, string | undefined>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const INDEX = '/index.html';
/** As the bundler names them: `assets/index-Cl60d3If.js`. */
const HASHED = /^\/assets\/[^/]+-[\w-]{8}\.\w+(?:\.map)?$/;
