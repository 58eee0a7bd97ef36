/** Where the network tells what happens; pino's loggers fit. Facts hold no value that may identify a patient. */
export interface Logger {
  debug?(facts: object, message: string): void;
  info?(facts: object, message: string): void;
  warn?(facts: object, message: string): void;
}

/** Says nothing. */
export const silentLogger: Logger = {};
