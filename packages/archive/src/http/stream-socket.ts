import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import { Duplex } from 'node:stream';

/**
 * The stream of an extended CONNECT (RFC 8441) as the socket that a handshake of HTTP/1.1 came on, which is all that `ws`
 * knows: what is written first is an answer of HTTP/1.1, and is given as one of HTTP/2.
 */
export class StreamSocket extends Duplex {
  readonly #stream: ServerHttp2Stream;
  #isAnswered = false;
  #isRefused = false;

  constructor(stream: ServerHttp2Stream) {
    super();
    this.#stream = stream;
    stream.on('data', chunk => {
      if (!this.push(chunk)) stream.pause();
    });
    stream.on('end', () => this.push(null));
    stream.on('error', error => this.destroy(error));
    stream.on('close', () => this.destroy());
  }

  override _read(): void {
    this.#stream.resume();
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: (error?: Error | null) => void): void {
    if (this.#stream.destroyed) {
      done();
      return;
    }
    const rest = this.#isAnswered ? chunk : this.#answer(chunk);
    if (rest.length === 0) done();
    else this.#stream.write(rest, error => done(error));
  }

  override _final(done: () => void): void {
    this.#stream.end(() => {
      // Nobody reads what the client still sends.
      if (this.#isRefused) this.#stream.close();
      done();
    });
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#stream.destroy();
    done(error);
  }

  /** @returns what stands behind the header */
  #answer(chunk: Buffer): Buffer {
    this.#isAnswered = true;
    const length = chunk.indexOf('\r\n\r\n');
    const [first = '', ...lines] = chunk.toString('latin1', 0, length).split('\r\n');
    const status = Number(first.split(' ')[1]);
    this.#isRefused = status !== SWITCHING;
    const fields = lines.map(line => /^([^:]+): *(.*)$/.exec(line) ?? []);
    const headers = fields.map(([, name = '', value = '']) => [name.toLowerCase(), value] as const);
    const own = Object.fromEntries(headers.filter(([name]) => !OF_HTTP1.has(name)));
    this.#stream.respond({ ':status': this.#isRefused ? status : OK, ...own });
    return chunk.subarray(length + 4);
  }
}

/** The header of the handshake that an extended CONNECT stands for (RFC 8441 §5); undefined for a CONNECT that is none. */
export function handshakeHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders | undefined {
  if (headers[':protocol'] !== 'websocket') return undefined;
  const key = randomBytes(16).toString('base64');
  return { host: headers[':authority'], ...headers, upgrade: 'websocket', 'sec-websocket-key': key };
}

const OF_HTTP1: ReadonlySet<string> = new Set(['connection', 'upgrade', 'sec-websocket-accept', 'transfer-encoding']);
const SWITCHING = 101;
const OK = 200;
