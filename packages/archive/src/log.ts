import { HounsfieldError } from 'hounsfield/errors';
import { type Logger, pino } from 'pino';

/** Lines of JSON about what the archive does. Values of patient attributes never get here. */
export type Log = Logger;

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export const logFormats = ['json', 'pretty'] as const;

export interface LogOptions {
  readonly level: (typeof logLevels)[number];
  /** Lines of JSON unless told; `pretty` ones are for people. */
  readonly format?: (typeof logFormats)[number];
  /** Lines a second, and ten times as many at once; 100 unless told. */
  readonly rate?: number;
  /** Told of each line that was not written. */
  readonly onDropped?: () => void;
  /** File descriptor; standard error unless said otherwise. */
  readonly descriptor?: number;
  /** Milliseconds that only grow. */
  readonly now?: () => number;
}

/**
 * A log that writes at once, so that the last line before a crash is there. Whoever makes the archive complain does not
 * fill its disk: lines beyond the rate are counted, and the count is the next line that is written.
 */
export function createLog(options: LogOptions): Log {
  const { level, format = 'json', descriptor = 2, rate = 100, now = performance.now.bind(performance) } = options;
  const allowance = new Allowance(rate, now);
  const file = pino.destination({ dest: descriptor, sync: true });
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }), log: printableFields },
      serializers: { err: describedError, error: describedError },
      hooks: {
        logMethod(args, method) {
          const left = allowance.take();
          if (left === undefined) {
            options.onDropped?.();
            return;
          }
          if (left > 0) method.call(this, { lines: left }, 'Lines were left out, for there were too many');
          method.apply(this, args.map(each => (typeof each === 'string' ? printable(each) : each)) as typeof args);
        },
      },
    },
    format === 'json' ? file : { write: line => file.write(prettyLine(line)) },
  );
}

/** So many lines a second; what is not used is kept for up to ten seconds. */
class Allowance {
  readonly #rate: number;
  readonly #now: () => number;
  #tokens: number;
  #last: number;
  #dropped = 0;

  constructor(rate: number, now: () => number) {
    this.#rate = rate;
    this.#now = now;
    this.#tokens = rate * BURST;
    this.#last = now();
  }

  /** How many lines were left out before this one; undefined when it is left out too. */
  take(): number | undefined {
    const time = this.#now();
    this.#tokens = Math.min(this.#rate * BURST, this.#tokens + ((time - this.#last) / 1000) * this.#rate);
    this.#last = time;
    if (this.#tokens < 1) {
      this.#dropped++;
      return undefined;
    }
    this.#tokens--;
    const dropped = this.#dropped;
    this.#dropped = 0;
    return dropped;
  }
}

/** A line of JSON as people read it: time, level, message, facts. */
function prettyLine(line: string): string {
  const { time, level, msg, ...facts } = JSON.parse(line) as Readonly<Record<string, unknown>>;
  const words = Object.entries(facts).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `${[time, String(level).toUpperCase().padEnd(5), msg, ...words].join(' ')}\n`;
}

/**
 * What a log may say of an error. Our own are worded so that they hold no patient's data; of others the text is left
 * out, for it may quote what was being read.
 */
export function describedError(error: unknown): object {
  if (error instanceof HounsfieldError)
    return { type: error.name, code: error.code, message: printable(error.message) };
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as NodeJS.ErrnoException).code;
  const frames = (error.stack ?? '').split('\n').filter(line => /^ +at /.test(line));
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    at: frames.slice(0, MOST_FRAMES).map(line => line.trim()),
  };
}

/**
 * A text without control characters: what a peer sends must not end a line or steer a terminal. JSON escapes those
 * below U+0020 only.
 */
export function printable(text: string): string {
  return text.replaceAll(CONTROLS, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function printableFields(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? printable(value) : value]),
  );
}

/** Seconds of lines that may come at once. */
const BURST = 10;
const MOST_FRAMES = 8;
/** C0 and C1 controls, DEL, line and paragraph separators, and marks that reverse the direction of text. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
