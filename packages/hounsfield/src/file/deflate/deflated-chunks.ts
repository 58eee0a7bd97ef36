/**
 * Deflates a data set as it is streamed (PS3.5 §A.5); a NULL byte behind it makes the length even.
 * @param chunks of the data set
 */
export async function* deflatedChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = streamOf(chunks).pipeThrough(new CompressionStream('deflate-raw')).getReader();
  let length = 0;
  let isDone = false;
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) break;
      length += next.value.length;
      yield next.value;
    }
    isDone = true;
  } finally {
    if (!isDone) await reader.cancel().catch(ignoreSecondError);
  }
  if (length % 2 === 1) yield new Uint8Array(1);
}

/** As a stream of the platform; ReadableStream.from is not in every browser. */
function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await source.return?.();
    },
  });
}

/** The error that ended the stream was thrown to the reader already. */
function ignoreSecondError(): void {}
