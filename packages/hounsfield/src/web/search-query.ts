import { attributeByTag, tagOf, type Vr } from '../dictionary/index.ts';
import { WebError } from '../errors/index.ts';
import type { AttributePath, MatchKey, SearchLevel, SearchQuery, WebBackend } from './backend.ts';
import { decodeText, type Parameter, single } from './query-string.ts';

/** A search request as read, and the warnings that its answer has to carry (PS3.18 §8.3.4). */
export interface ReadQuery {
  /** `limit` is what the request asks for, undefined when it does not say. */
  readonly query: Omit<SearchQuery, 'limit'> & { readonly limit: number | undefined };
  readonly warnings: readonly string[];
}

/** What the store can do beyond literal matching. */
export type SearchAbilities = Pick<WebBackend, 'fuzzyMatching' | 'emptyValueMatching' | 'multipleValueMatching'>;

/**
 * Reads the parameters of a search (PS3.18 §8.3.4). A name that is no parameter and looks like an attribute must be
 * one, since a mistyped key that is passed over would return everything; any other unknown name is passed over with a
 * warning.
 * @throws WebError `invalid-parameter`, `unknown-attribute`, `bad-request`
 */
export function readSearchQuery(
  level: SearchLevel,
  scope: SearchQuery['scope'],
  parameters: readonly Parameter[],
  abilities: SearchAbilities,
): ReadQuery {
  const warnings: string[] = [];
  const fuzzy = flag(parameters, 'fuzzymatching');
  for (const [name, { ability, otherwise }] of Object.entries(MATCHING)) {
    if (flag(parameters, name) && abilities[ability] !== true) warnings.push(unsupported(name, otherwise));
  }
  const needsAll = abilities.multipleValueMatching === true && flag(parameters, 'multiplevaluematching');
  const match: MatchKey[] = [];
  for (const [k, parameter] of parameters.entries()) {
    if (KNOWN.has(parameter.name)) continue;
    if (looksLikeAttribute(parameter.name)) match.push(matchKey(parameter, k, needsAll));
    else warnings.push(`Query parameter ${k + 1} is not supported and was passed over.`);
  }
  if (new Set(match.map(key => key.path.join('.'))).size < match.length) {
    throw new WebError('invalid-parameter', { detail: 'an attribute is matched twice' });
  }
  const include = included(parameters);
  return {
    query: {
      level,
      scope,
      match,
      include: include === 'all' ? [] : include,
      includeAll: include === 'all',
      limit: count(parameters, 'limit'),
      offset: count(parameters, 'offset') ?? 0,
      fuzzy,
      ...(needsAll ? { needsAll } : {}),
    },
    warnings,
  };
}

function matchKey(parameter: Parameter, k: number, isList: boolean): MatchKey {
  const path = attributePath(parameter.name, `query parameter ${k + 1}`);
  const vr = vrOf(path);
  const given = vr === 'UI' ? namesOf(parameter) : [decodeText(parameter.encoded)];
  const values = vr === 'UI' || isList ? given.flatMap(value => value.split('\\')) : given;
  if (vr === 'SQ')
    throw new WebError('invalid-parameter', {
      detail: `query parameter ${k + 1} names a sequence; name an attribute inside it`,
    });
  if (values.length > MAX_VALUES)
    throw new WebError('invalid-parameter', { detail: `a list has more than ${MAX_VALUES} UIDs` });
  if (values.some(value => value.length > MAX_LENGTH)) {
    throw new WebError('invalid-parameter', {
      detail: `the value of query parameter ${k + 1} is longer than ${MAX_LENGTH} characters`,
    });
  }
  return { path, vr, values };
}

/** `StudyDate`, `00080020`, or several with dots between. */
function attributePath(text: string, place: string): AttributePath {
  const steps = text.split('.');
  const path = steps.map(step => (TAG.test(step) ? Number.parseInt(step, 16) : tagOf(step)));
  if (path.some(tag => tag === undefined) || path.length > MAX_STEPS)
    throw new WebError('unknown-attribute', { detail: place });
  const tags = path as number[];
  for (const tag of tags.slice(0, -1)) {
    const isKnown = attributeByTag(tag) !== undefined;
    if (isKnown && vrOf([tag]) !== 'SQ')
      throw new WebError('invalid-parameter', { detail: `${place} goes into an attribute that is no sequence` });
  }
  return tags;
}

/** The first VR that PS3.6 gives; private creators are LO, other private attributes UN (PS3.5 §7.8). */
function vrOf(path: AttributePath): Vr {
  const tag = path.at(-1)!;
  const isCreator = ((tag >>> 16) & 1) === 1 && (tag & 0xffff) >= 0x10 && (tag & 0xffff) <= 0xff;
  return attributeByTag(tag)?.vrs[0] ?? (isCreator ? 'LO' : 'UN');
}

function included(parameters: readonly Parameter[]): 'all' | AttributePath[] {
  const names = parameters.filter(parameter => parameter.name === 'includefield').flatMap(namesOf);
  // The standard allows `all` only by itself; it says all there is to say beside others, too.
  if (names.includes('all')) return 'all';
  if (names.length > MAX_VALUES)
    throw new WebError('invalid-parameter', { detail: `includefield has more than ${MAX_VALUES} attributes` });
  return names.filter(name => name !== '').map((name, k) => attributePath(name, `value ${k + 1} of includefield`));
}

/** UIDs and names of attributes hold no commas, so those that came percent-encoded, as OHIF writes them, separate too. */
function namesOf({ encoded }: Parameter): readonly string[] {
  return decodeText(encoded).split(',');
}

function flag(parameters: readonly Parameter[], name: string): boolean {
  const text = single(parameters, name);
  if (text === undefined || text === 'false') return false;
  if (text === 'true') return true;
  throw new WebError('invalid-parameter', { detail: `${name} must be true or false` });
}

function count(parameters: readonly Parameter[], name: string): number | undefined {
  const text = single(parameters, name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text))
    throw new WebError('invalid-parameter', { detail: `${name} must be a number from 0 to 999999999` });
  return Number(text);
}

function unsupported(name: string, consequence: string): string {
  return `The ${name} parameter is not supported. ${consequence}`;
}

function looksLikeAttribute(name: string): boolean {
  return /^[A-Z]/.test(name) || TAG.test(name.split('.', 1)[0] ?? '');
}

/** Ways of matching that a store may offer, with the sentences of PS3.18 §8.3.4.2, §8.3.4.5 and §8.3.4.6. */
const MATCHING: Readonly<Record<string, { readonly ability: keyof SearchAbilities; readonly otherwise: string }>> = {
  fuzzymatching: { ability: 'fuzzyMatching', otherwise: 'Only literal matching has been performed.' },
  emptyvaluematching: {
    ability: 'emptyValueMatching',
    otherwise: 'Empty Value Matching has not been performed.',
  },
  multiplevaluematching: {
    ability: 'multipleValueMatching',
    otherwise: 'Multiple Value Matching has not been performed.',
  },
};
const KNOWN: ReadonlySet<string> = new Set([
  'includefield',
  'limit',
  'offset',
  'accept',
  'charset',
  ...Object.keys(MATCHING),
]);
const TAG = /^[\dA-Fa-f]{8}$/;
const MAX_VALUES = 1000;
const MAX_LENGTH = 1024;
const MAX_STEPS = 16;
