import { type Right, rightRows, rights } from './rights.ts';
import { scopes } from './scopes.ts';

const list = (words: readonly string[]): string => words.join(', ');

/** By name, or by operations. */
function opened(right: Right): readonly string[] {
  const { operations, services } = rightRows[right];
  return services?.map(({ name }) => name) ?? operations;
}

/** What a conformance statement says of who may do what. */
export const accessNotes: readonly string[] = [
  'Where it listens beyond the machine itself, associations are accepted from the applications of a table alone: by AE title, address and, with TLS, certificate. Others are rejected permanently, calling AE title not recognized (PS3.8 Table 9-21).',
  `The table gives each application rights: ${list(rights.map(right => `${right} (${list(opened(right))})`))}. Presentation contexts beyond them are refused (user rejection); a C-STORE in a context that serves C-GET is answered 0124.`,
  `DICOMweb takes bearer tokens (RFC 6750) with the scopes ${list(scopes)}; without a token it answers 401, without the scope 403.`,
  'User Identity Negotiation (PS3.7 §D.3.3.7) is not asked for.',
  'An audit log of its own form is kept in the data folder; it holds UIDs and no other identifiers of patients.',
];
