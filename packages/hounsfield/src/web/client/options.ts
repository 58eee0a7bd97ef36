import { WebError } from '../../errors/index.ts';

/** The platform's `fetch`, or one that behaves like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface WebClientOptions {
  /** Address of the service without a slash at its end, such as `https://pacs.example/dicom-web`; http or https. */
  readonly baseUrl: string;
  /** The platform's `fetch` unless given. */
  readonly fetch?: Fetch;
  /** Headers of each request that say who asks. Asked once for each request, and a second time after an answer 401. */
  readonly authorise?: (cx: AuthorisationContext) => Promise<Headerlike> | Headerlike;
  /** Headers of each request. */
  readonly headers?: Headerlike;
  /** Longest silence of the server in milliseconds: until an answer begins, and between its bytes; 60,000 unless given. */
  readonly timeout?: number;
  /** How often a request that changes nothing is tried again when the server is away or busy; 3 unless given. */
  readonly retries?: number;
  /** Longest wait before a try in milliseconds. A server that asks for more is not waited for. 30,000 unless given. */
  readonly longestWait?: number;
  /**
   * Whether a body may be sent as a stream. Unless given, as the platform says: Node can, Firefox and Safari cannot, and
   * Chromium only over HTTP/2, so a page that talks HTTP/1.1 gives `false`.
   */
  readonly streamsBodies?: boolean;
  readonly limits?: Partial<ClientLimits>;
  /** Waits; a timer unless given. */
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
}

export type Headerlike = Readonly<Record<string, string>>;

export interface AuthorisationContext {
  /** True when the server answered 401 to what was given before: a token has to be made anew. */
  readonly again: boolean;
}

/** What a server may give, and what is kept in memory. */
export interface ClientLimits {
  /** Bytes of the text of one data set; 64 MiB unless given. */
  readonly dataSet: number;
  /** Rows that one search takes from all its pages; a million unless given. */
  readonly rows: number;
  /** Parts of one answer; a million unless given. */
  readonly parts: number;
  /** Bytes of what is read into memory whole: a picture, a value; 1 GiB unless given. */
  readonly inMemory: number;
  /** Bytes of a body that is not sent as a stream, and not of Blobs; 512 MiB unless given. */
  readonly body: number;
}

export const defaultClientLimits: ClientLimits = {
  dataSet: 64 * 1024 * 1024,
  rows: 1_000_000,
  parts: 1_000_000,
  inMemory: 1024 ** 3,
  body: 512 * 1024 * 1024,
};

/** What each call takes. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** Options with all that was left out. */
export interface Settings extends Required<Omit<WebClientOptions, 'limits' | 'authorise' | 'streamsBodies'>> {
  readonly origin: string;
  readonly authorise: WebClientOptions['authorise'];
  readonly streamsBodies: boolean | undefined;
  readonly limits: ClientLimits;
}

/** @throws WebError `bad-address` */
export function settingsOf(options: WebClientOptions): Settings {
  const { baseUrl, origin } = serviceAddress(options.baseUrl);
  return {
    baseUrl,
    origin,
    // A method of the global object must not lose it.
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    authorise: options.authorise,
    headers: options.headers ?? {},
    timeout: options.timeout ?? 60_000,
    retries: options.retries ?? 3,
    longestWait: options.longestWait ?? 30_000,
    streamsBodies: options.streamsBodies,
    limits: { ...defaultClientLimits, ...options.limits },
    wait: options.wait ?? waited,
  };
}

function serviceAddress(text: string): { readonly baseUrl: string; readonly origin: string } {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new WebError('bad-address', { detail: 'it is no URL' });
  }
  if (!/^https?:$/.test(url.protocol)) throw new WebError('bad-address', { detail: 'it is neither http nor https' });
  if (url.username !== '' || url.password !== '') {
    throw new WebError('bad-address', { detail: 'it holds a name or password, which addresses give away' });
  }
  if (url.search !== '') throw new WebError('bad-address', { detail: 'it has a query' });
  return { baseUrl: `${url.origin}${url.pathname.replace(/\/+$/, '')}`, origin: url.origin };
}

function waited(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
