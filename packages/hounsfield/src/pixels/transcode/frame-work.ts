import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import type {
  Codec,
  Codecs,
  DecodedWords,
  EncodableFrame,
  EncodedFrame,
  EncodeOptions,
  PixelSyntax,
} from '../codec.ts';
import type { ImageFacts } from '../facts.ts';

/** Where frames are decoded and encoded: here, or in workers. */
export interface FrameWork {
  /** Frames that may be under way at once; more are not asked for. */
  readonly width: number;
  /** @throws DecodeError `no-codec`, or what the codec finds */
  decode(job: DecodeJob, signal?: AbortSignal): Promise<DecodedWords>;
  /** @throws DecodeError `no-encoder`, or what the codec finds */
  encode(job: EncodeJob, signal?: AbortSignal): Promise<EncodedFrame>;
  /** @throws DecodeError `no-encoder`, or what the codec finds */
  recode(job: RecodeJob, signal?: AbortSignal): Promise<Bytes>;
}

/** One frame to decode; plain data, so that it can be sent to a worker. */
export interface DecodeJob {
  readonly bytes: Bytes;
  readonly facts: ImageFacts;
  readonly syntax: PixelSyntax;
}

/** One frame to encode; plain data too. */
export interface EncodeJob extends EncodableFrame {
  readonly options: EncodeOptions & { readonly syntax: PixelSyntax };
}

/** One compressed frame that another transfer syntax is to hold without its being decoded; plain data as well. */
export interface RecodeJob {
  readonly bytes: Bytes;
  /** The transfer syntax whose codec does it. */
  readonly by: PixelSyntax;
  readonly to: PixelSyntax;
}

/** Frames are worked on in this thread, one after another. */
export function workHere(codecs: Codecs): FrameWork {
  return {
    width: 1,
    decode: async ({ bytes, facts, syntax }) => codecOf(codecs, syntax).decode(bytes, facts),
    encode: async ({ words, facts, options }) => {
      const codec = codecOf(codecs, options.syntax);
      if (codec.encode === undefined) throw new DecodeError('no-encoder', { detail: options.syntax.name });
      return codec.encode({ words, facts }, options);
    },
    recode: async ({ bytes, by, to }) => {
      const codec = codecOf(codecs, by);
      if (codec.recode === undefined) throw new DecodeError('no-encoder', { detail: to.name });
      return codec.recode(bytes, to.codec);
    },
  };
}

/** @throws DecodeError `no-codec` */
export function codecOf(codecs: Codecs, { codec, name, uid }: PixelSyntax): Codec {
  const found = Object.hasOwn(codecs, codec) ? codecs[codec] : undefined;
  if (found === undefined) throw new DecodeError('no-codec', { detail: `${name} (${uid})` });
  return found;
}

/**
 * The results of `count` tasks in their order, at most `width` of them under way or waiting to be taken. What is under
 * way when nobody wants more comes to nothing.
 */
export async function* inOrder<T>(
  count: number,
  width: number,
  task: (index: number) => Promise<T>,
): AsyncGenerator<T> {
  const under: Promise<T>[] = [];
  try {
    for (let next = 0; next < count || under.length > 0; ) {
      for (; next < count && under.length < width; next++) {
        const running = task(next);
        // Whoever waits for it gets the error; until then nobody may.
        running.catch(() => {});
        under.push(running);
      }
      yield await under.shift()!;
    }
  } finally {
    await Promise.allSettled(under);
  }
}
