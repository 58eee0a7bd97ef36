/** The same bytes in chunks that are worth a call of the system: a data set that is made anew comes in parts of a few bytes. */
export async function* gathered(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let buffer = Buffer.allocUnsafe(LENGTH);
  let filled = 0;
  for await (const chunk of chunks) {
    if (filled + chunk.length > LENGTH && filled > 0) {
      yield buffer.subarray(0, filled);
      // Whoever took the bytes may still be writing them.
      buffer = Buffer.allocUnsafe(LENGTH);
      filled = 0;
    }
    if (chunk.length > LENGTH) yield chunk;
    else {
      buffer.set(chunk, filled);
      filled += chunk.length;
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled);
}

const LENGTH = 64 * 1024;
