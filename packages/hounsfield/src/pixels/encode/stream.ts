import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';

/** Bytes in the form of RFC 1950, by the platform. */
export async function deflated(chunks: readonly Bytes[]): Promise<readonly Bytes[]> {
  return collect(streamOf(chunks).pipeThrough(new CompressionStream('deflate')), Number.POSITIVE_INFINITY);
}

/**
 * Exactly so many bytes out of RFC 1950; what comes after them is not looked at.
 * @throws DecodeError `bad-picture`
 */
export async function inflated(chunks: readonly Bytes[], length: number): Promise<Bytes> {
  let whole: Uint8Array;
  try {
    // Nothing is allocated by a claim: the chunks are there before they are joined.
    whole = joined(await collect(streamOf(chunks).pipeThrough(new DecompressionStream('deflate')), length));
  } catch (cause) {
    throw new DecodeError('bad-picture', { detail: 'its compressed data', cause });
  }
  if (whole.length < length) throw new DecodeError('bad-picture', { detail: `${whole.length} of ${length} bytes` });
  return whole.subarray(0, length);
}

function streamOf(chunks: readonly Bytes[]): ReadableStream<Bytes> {
  let next = 0;
  return new ReadableStream<Bytes>({
    pull(controller) {
      const chunk = chunks[next++];
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
  });
}

async function collect(stream: ReadableStream<Uint8Array>, enough: number): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let length = 0; length < enough; ) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    chunks.push(value);
    length += value.length;
  }
  await reader.cancel();
  return chunks;
}

export function joined(chunks: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
