/** A stream that reads from `source` when it is read, one chunk at a time, and ends `source` when it is cancelled. */
export function streamOf<T>(source: AsyncIterable<T>, onError: (error: unknown) => void = () => {}): ReadableStream<T> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<T>(
    {
      async pull(controller) {
        try {
          const next = await iterator.next();
          if (next.done === true) controller.close();
          else controller.enqueue(next.value);
        } catch (error) {
          onError(error);
          controller.error(error);
        }
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
