import { WebError } from '../errors/index.ts';

/** One query parameter; the value is still percent-encoded. */
export interface Parameter {
  readonly name: string;
  readonly encoded: string;
}

/**
 * The parameters of a query string (PS3.18 §8.3.1).
 * @param search as `URL.search` gives it, with or without the `?`.
 * @throws WebError `bad-request`
 */
export function parseQuery(search: string): readonly Parameter[] {
  const text = search.startsWith('?') ? search.slice(1) : search;
  if (text === '') return [];
  const pieces = text.split('&').filter(piece => piece !== '');
  if (pieces.length > MAX_PARAMETERS)
    throw new WebError('bad-request', { detail: `more than ${MAX_PARAMETERS} query parameters` });
  return pieces.map(piece => {
    const equals = piece.indexOf('=');
    return equals < 0
      ? { name: decodeText(piece), encoded: '' }
      : { name: decodeText(piece.slice(0, equals)), encoded: piece.slice(equals + 1) };
  });
}

/**
 * The text of a percent-encoded name or value. A plus sign is a space, as forms and URLSearchParams write it.
 * @throws WebError `bad-request` for broken encodings and control characters
 */
export function decodeText(encoded: string): string {
  let text: string;
  try {
    text = decodeURIComponent(encoded.replaceAll('+', ' '));
  } catch {
    throw new WebError('bad-request', { detail: 'a query parameter has a broken percent-encoding' });
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code === 0x7f)
      throw new WebError('bad-request', { detail: 'a query parameter has a control character' });
  }
  return text;
}

/**
 * The value of a parameter that may stand once.
 * @throws WebError `invalid-parameter` when it stands twice
 */
export function single(parameters: readonly Parameter[], name: string): string | undefined {
  const found = parameters.filter(parameter => parameter.name === name);
  if (found.length > 1) throw new WebError('invalid-parameter', { detail: `${name} stands more than once` });
  return found[0]?.encoded;
}

const MAX_PARAMETERS = 512;
