import type { Bytes } from '../bytes/index.ts';
import { fragmentsOf } from '../data/index.ts';
import { transferSyntaxByUid } from '../dictionary/index.ts';
import { WebError } from '../errors/index.ts';
import { type FilmSource, filmContainer, mp4Of } from '../pixels/video/index.ts';
import { entityTag, revalidated, streamed } from './answers.ts';
import type { StoredInstance } from './backend.ts';
import type { Call } from './call.ts';
import { select } from './media-types.ts';

/**
 * A video object as a film (PS3.18 Table 8.7.4-1, Video): what browsers play as MP4, which is taken out of a Transport Stream
 * where it lies in one; MPEG-2 as it is. No picture is decoded.
 * @throws WebError `not-acceptable`
 */
export async function renderedFilm(call: Call, instance: StoredInstance): Promise<Response> {
  if (call.parameters.frames !== undefined) {
    throw new WebError('not-acceptable', {
      detail: 'the frames of a video are not drawn; retrieve …/rendered of the object',
    });
  }
  const { codec } = transferSyntaxByUid(instance.transferSyntaxUid) ?? {};
  const type = codec === 'mpeg2' ? 'video/mpeg' : 'video/mp4';
  const offer = select(call.accepted, [{ type, multipart: false }]);
  const { headers, unchanged } = revalidated(call, entityTag(instance, offer));
  if (unchanged !== undefined) return unchanged;
  const { signal } = call.cx;
  const header = await instance.header(signal);
  const fragments = (fragmentsOf(header)?.fragments ?? []).map(({ value }) => value);
  const source = new Sequence(
    fragments.reduce((sum, { length }) => sum + length, 0),
    async function* () {
      for (const value of fragments) yield* value.stream(signal);
    },
  );
  const isStored = codec === 'mpeg2' || filmContainer(await source.read(0, BEGINNING)) === 'mp4';
  const body = isStored ? source.all() : mp4Of(source);
  const own = { Vary: 'Accept', 'Content-Type': type, 'Content-Security-Policy': PLAYED };
  return streamed(call, ended(body, source), { ...headers, ...own });
}

async function* ended(body: AsyncIterable<Bytes>, source: Sequence): AsyncGenerator<Bytes> {
  try {
    yield* body;
  } finally {
    await source.end();
  }
}

/** What is read from its beginning on, some times one after the other; a step back begins anew. */
class Sequence implements FilmSource {
  readonly length: number;
  readonly #open: () => AsyncGenerator<Uint8Array>;
  #stream: AsyncGenerator<Uint8Array> | undefined;
  /** Position of the first byte of `#rest`. */
  #at = 0;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(length: number, open: () => AsyncGenerator<Uint8Array>) {
    this.length = length;
    this.#open = open;
  }

  async read(position: number, length: number): Promise<Bytes> {
    if (position < this.#at || this.#stream === undefined) {
      await this.end();
      this.#stream = this.#open();
    }
    const out = new Uint8Array(Math.max(0, Math.min(length, this.length - position)));
    for (let filled = 0; filled < out.length; ) {
      const from = position + filled - this.#at;
      if (from < this.#rest.length) {
        const part = this.#rest.subarray(from, from + out.length - filled);
        out.set(part, filled);
        filled += part.length;
      } else {
        this.#at += this.#rest.length;
        const { value } = await this.#stream.next();
        if (value === undefined) return out.subarray(0, filled);
        this.#rest = value;
      }
    }
    return out;
  }

  async *all(): AsyncGenerator<Bytes> {
    for (let at = 0; at < this.length; at += PIECE) yield await this.read(at, PIECE);
  }

  async end(): Promise<void> {
    await this.#stream?.return(undefined);
    this.#stream = undefined;
    this.#at = 0;
    this.#rest = new Uint8Array(0);
  }
}

/** As all answers, but that a browser may play the film that it was led to; there is still nothing that could run. */
const PLAYED = "default-src 'none'; media-src 'self'; frame-ancestors 'none'; sandbox allow-same-origin";
/** Bytes by which containers are told apart. */
const BEGINNING = 512;
const PIECE = 256 * 1024;
