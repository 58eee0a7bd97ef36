import { ParseError, type ParseErrorCode } from './index.ts';

/** The error that the action throws for what it was given to read; any other one goes on its way. */
export function parseErrorOf(action: () => unknown): ParseError | undefined {
  try {
    action();
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
  return undefined;
}

/** The code of that error. */
export function parseErrorCodeOf(action: () => unknown): ParseErrorCode | undefined {
  return parseErrorOf(action)?.code;
}
