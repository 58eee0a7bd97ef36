import type { HuContext } from '../context.ts';

/** Waits until the program is told to stop. */
export interface StopRequest {
  /** Settles at the first SIGINT or SIGTERM. */
  readonly requested: Promise<void>;
  /** Listens no more. */
  end(): void;
}

/**
 * From now on SIGTERM and SIGINT are requests to come to an end in order. Another SIGINT ends the program at once: what
 * is not durable yet was not acknowledged, so nothing is lost by that.
 */
export function stopRequest(hu: HuContext): StopRequest {
  let stop = (): void => undefined;
  const requested = new Promise<void>(resolve => {
    stop = resolve;
  });
  let isStopping = false;
  const interrupt = (): void => {
    if (isStopping) hu.own.exit(INTERRUPTED);
    terminate();
  };
  const terminate = (): void => {
    isStopping = true;
    stop();
  };
  hu.own.on('SIGINT', interrupt);
  hu.own.on('SIGTERM', terminate);
  const end = (): void => {
    hu.own.off('SIGINT', interrupt);
    hu.own.off('SIGTERM', terminate);
  };
  return { requested, end };
}

/** What shells show for a program that SIGINT ended. */
const INTERRUPTED = 130;
