import { HounsfieldError } from 'hounsfield/errors';
import { type Logger, pino } from 'pino';

/** Lines of JSON about what the archive does. Values of patient attributes never get here. */
export type Log = Logger;

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export interface LogOptions {
  readonly level: (typeof logLevels)[number];
  /** File descriptor; standard error unless said otherwise. */
  readonly descriptor?: number;
}

/** A log that writes at once, so that the last line before a crash is there. */
export function createLog({ level, descriptor = 2 }: LogOptions): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }), log: printableFields },
      serializers: { err: describedError, error: describedError },
      hooks: {
        logMethod(args, method) {
          method.apply(this, args.map(each => (typeof each === 'string' ? printable(each) : each)) as typeof args);
        },
      },
    },
    pino.destination({ dest: descriptor, sync: true }),
  );
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

const MOST_FRAMES = 8;
/** C0 and C1 controls, DEL, line and paragraph separators, and marks that reverse the direction of text. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
