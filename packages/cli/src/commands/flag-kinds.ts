import { type NamedPeer, parseNamedPeer, parseText } from '../parsers.ts';

/** A flag that is there or not, as stricli wants it. */
export interface OnOffFlag {
  readonly kind: 'boolean';
  readonly optional: true;
  readonly withNegated: false;
  readonly brief: string;
}

export function onOff(brief: string): OnOffFlag {
  return { kind: 'boolean', optional: true, withNegated: false, brief };
}

/** A flag with a text, as stricli wants it. */
export interface TextFlag {
  readonly kind: 'parsed';
  readonly parse: (text: string) => string;
  readonly optional: true;
  readonly placeholder: string;
  readonly brief: string;
}

export function textFlag(placeholder: string, brief: string, parse: (text: string) => string = parseText): TextFlag {
  return { kind: 'parsed', parse, optional: true, placeholder, brief };
}

/** The same, which may be repeated. */
export function textsFlag(
  placeholder: string,
  brief: string,
  parse?: (text: string) => string,
): TextFlag & { readonly variadic: true } {
  return { ...textFlag(placeholder, brief, parse), variadic: true };
}

/** Applications by name, each with where it listens, as stricli wants them. */
export interface NamedPeersFlag {
  readonly kind: 'parsed';
  readonly parse: (text: string) => NamedPeer;
  readonly optional: true;
  readonly variadic: true;
  readonly placeholder: string;
  readonly brief: string;
}

export function namedPeersFlag(brief: string): NamedPeersFlag {
  return { kind: 'parsed', parse: parseNamedPeer, optional: true, variadic: true, placeholder: 'AE@HOST:PORT', brief };
}
