/** One end of what connects a pool and a worker. */
export interface FramePort {
  post(message: unknown, transfer: readonly ArrayBuffer[]): void;
  /**
   * @param onMessage is told of each message
   * @param onEnd is told when the other end is gone, with what is known of why
   */
  listen(onMessage: (message: unknown) => void, onEnd: (why: string) => void): void;
  /** Ends the worker, whatever it does. */
  terminate(): void;
  /** Whether the worker keeps its process alive; where that is no matter, nothing. */
  hold?(isHeld: boolean): void;
}

/** A Worker of node:worker_threads, or its parentPort. */
export interface NodeEnd {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  on(event: 'message' | 'messageerror' | 'error' | 'exit', listener: (value: unknown) => void): unknown;
  terminate?(): unknown;
  ref?(): void;
  unref?(): void;
}

/** A Worker of a browser, or the global object inside. */
export interface BrowserEnd {
  postMessage(message: unknown, options: { readonly transfer: ArrayBuffer[] }): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate?(): void;
}

/** A port of Node. */
export function nodePort(end: NodeEnd): FramePort {
  return {
    post: (message, transfer) => end.postMessage(message, transfer),
    listen(onMessage, onEnd) {
      end.on('message', onMessage);
      end.on('messageerror', () => onEnd('its answer could not be read'));
      end.on('error', error => onEnd(error instanceof Error ? error.name : 'an error'));
      end.on('exit', () => onEnd('it ended'));
    },
    terminate: () => void end.terminate?.(),
    hold: isHeld => (isHeld ? end.ref?.() : end.unref?.()),
  };
}

/** A port of a browser. */
export function browserPort(end: BrowserEnd): FramePort {
  return {
    post: (message, transfer) => end.postMessage(message, { transfer: [...transfer] }),
    listen(onMessage, onEnd) {
      end.addEventListener('message', ({ data }) => onMessage(data));
      end.addEventListener('error', () => onEnd('an error'));
      end.addEventListener('messageerror', () => onEnd('its answer could not be read'));
    },
    terminate: () => end.terminate?.(),
  };
}
