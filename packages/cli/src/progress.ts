import type { SingleBar } from 'cli-progress';
import { byteSize } from './byte-size.ts';
import type { HuContext } from './context.ts';

/** Tells a person how far the work is. */
export interface Progress {
  bytes(count: number): void;
  file(): void;
  stop(): void;
}

/** A bar on standard error where that is a terminal, else nothing. */
export async function startProgress(hu: HuContext, files: number, bytes: number): Promise<Progress> {
  if (!hu.err.isTerminal) return { bytes: () => undefined, file: () => undefined, stop: () => undefined };
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar(
    {
      format: '{bar} {percentage} % | {done}/{files} files | {speed}/s | {eta_formatted} left',
      stream: hu.own.stderr as NodeJS.WritableStream,
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 200,
    },
    progress.Presets.shades_classic,
  );
  return drive(bar, files, bytes);
}

function drive(bar: SingleBar, files: number, bytes: number): Progress {
  const start = performance.now();
  let sent = 0;
  let done = 0;
  bar.start(bytes, 0, { done, files, speed: byteSize(0) });
  const update = (): void => {
    const seconds = (performance.now() - start) / 1000;
    bar.update(sent, { done, files, speed: byteSize(seconds < 0.1 ? 0 : Math.round(sent / seconds)) });
  };
  return {
    bytes: count => {
      sent += count;
      update();
    },
    file: () => {
      done++;
      update();
    },
    stop: () => bar.stop(),
  };
}
