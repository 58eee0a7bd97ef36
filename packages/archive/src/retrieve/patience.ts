/** A wait that can be given up. */
export interface Pause {
  readonly over: Promise<void>;
  end(): void;
}

/** Yields whenever a pause is over and the work is not; ends as the work does. @throws what the work throws */
export async function* whileUnderWay(work: Promise<void>, pause: () => Pause): AsyncGenerator<void> {
  const done = work.then(() => true);
  // Whoever stops here has the work itself to wait for.
  done.catch(() => {});
  for (;;) {
    const { over, end } = pause();
    try {
      if (await Promise.race([done, over.then(() => false)])) return;
    } finally {
      end();
    }
    yield;
  }
}

/** So many milliseconds. */
export function pauseOf(milliseconds: number): Pause {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>(resolve => {
    timer = setTimeout(resolve, milliseconds);
  });
  return { over, end: () => clearTimeout(timer) };
}
