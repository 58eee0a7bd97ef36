import { parsePath } from '../parsers.ts';

/** The words of a command that are no options, as stricli wants them. */
export interface ArgumentList {
  readonly kind: 'array';
  readonly minimum: number;
  readonly parameter: {
    readonly brief: string;
    readonly placeholder: string;
    readonly parse: (text: string) => string;
  };
}

export function argumentList(placeholder: string, brief: string, minimum = 1): ArgumentList {
  return { kind: 'array', minimum, parameter: { brief, placeholder, parse: parsePath } };
}
