import { attributeByTag, formatTag, parseTag, tagOf } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import type { Attributes } from './attributes.generated.ts';
import type { Keyword } from './keyword.ts';

/** One step of a path in one data set: an element, and for a sequence the item to go on in. */
export interface PathStep {
  readonly tag: number;
  readonly item: number | undefined;
}

/** What one step of a path names: a tag, all tags of a pattern, or an element of a private creator (PS3.5 §7.8.1). */
export type PathName =
  | { readonly kind: 'tag'; readonly tag: number }
  /** The tags whose bits under `fixed` are `bits`. */
  | { readonly kind: 'pattern'; readonly bits: number; readonly fixed: number }
  /** `element` is the number without the block, 00 to FF; undefined names the whole block. */
  | PrivateName;

export interface PrivateName {
  readonly kind: 'private';
  readonly group: number;
  readonly creator: string;
  readonly element: number | undefined;
}

/** One step of a path as it was written. */
export interface PathTerm {
  readonly name: PathName;
  /** An item of the sequence, or at the end of the path also one of several values, counted from 0; `*` is all. */
  readonly item: number | '*' | undefined;
  /** The step as written, for errors. */
  readonly text: string;
}

/**
 * A way to elements of a data set, read once. Steps are joined by dots, as PS3 writes them and dcmodify reads them:
 *
 * - `PatientID`, `(0010,0020)`, `0010,0020` or `00100020`: a keyword of PS3.6 or a tag;
 * - `RequestAttributesSequence[0].ScheduledProcedureStepID`: items are counted from 0, and without a number the first
 *   is meant; `[*]` is all of them;
 * - `ImageType[2]`: at the end, one of several values;
 * - `(0009,"GEMS_IDEN_01",01)`: a private element by group, creator and number within its block, wherever the block
 *   is; `(0009,"GEMS_IDEN_01",xx)` is the whole block;
 * - `(60xx,3000)`, `(0009,xxxx)`: any digit where an `x` stands;
 * - `**.PatientID`: at any depth.
 */
export class Path<T = unknown> {
  readonly terms: readonly PathTerm[];
  /** Whether the first step may be at any depth. */
  readonly anywhere: boolean;
  readonly #text: string;
  /** Never there: carries the type of the value only. */
  readonly value?: T;

  constructor(terms: readonly PathTerm[], anywhere: boolean, text: string) {
    this.terms = terms;
    this.anywhere = anywhere;
    this.#text = text;
  }

  /** Whether it leads to one place at most: no `*`, no pattern, no block. */
  get isSingle(): boolean {
    return !this.anywhere && this.terms.every(isSingleTerm);
  }

  toString(): string {
    return this.#text;
  }
}

/** The type of the value that a literal path of keywords leads to; unknown for tags, private elements and other texts. */
export type ValueAt<P extends string> = string extends P ? unknown : LeafValue<LastTerm<P>>;

/**
 * Reads a path.
 * @throws ParseError `invalid-path` with the character where it cannot be read, `unknown-attribute` with the name
 */
export function parsePath<const P extends string>(text: P): Path<ValueAt<P>> {
  const anywhere = text.startsWith(ANYWHERE);
  const terms: PathTerm[] = [];
  let at = anywhere ? ANYWHERE.length : 0;
  do {
    TERM.lastIndex = at;
    const found = TERM.exec(text);
    if (found === null) throw unreadable(text, at);
    at = TERM.lastIndex;
    terms.push(termOf(found, text));
    if (terms.length > MOST_STEPS) throw new ParseError('too-deep', { detail: `a path of over ${MOST_STEPS} steps` });
    if (at < text.length && text[at] !== '.') throw unreadable(text, at);
  } while (at++ < text.length);
  return new Path(terms, anywhere, text);
}

/** The path of steps as text: keywords where a tag has one of its own, else the tag. */
export function pathText(steps: readonly PathStep[]): string {
  return steps.map(({ tag, item }) => `${tagText(tag)}${item === undefined ? '' : `[${item}]`}`).join('.');
}

/** The path, read if it is a text. */
export function pathOf(path: Path | string): Path {
  return typeof path === 'string' ? parsePath(path) : path;
}

/** Whether a step leads to one place at most. */
export function isSingleTerm({ name, item }: PathTerm): boolean {
  return item !== '*' && (name.kind === 'tag' || (name.kind === 'private' && name.element !== undefined));
}

type LastTerm<P extends string> = P extends `${string}.${infer Rest}` ? LastTerm<Rest> : P;
type LeafValue<T extends string> = T extends Keyword
  ? Attributes[T]
  : T extends `${infer K}[${string}]`
    ? K extends Keyword
      ? Attributes[K] extends readonly (infer V)[]
        ? V
        : Attributes[K]
      : unknown
    : unknown;

function termOf(found: RegExpExecArray, path: string): PathTerm {
  const [text] = found;
  const item = found.groups?.['item'];
  const number = item === undefined || item === '*' ? item : Number(item);
  if (typeof number === 'number' && number > MOST_ITEM)
    throw new ParseError('invalid-path', { path, detail: `the item number of \`${text}\` is too large` });
  return { name: nameOf(found, path), item: number, text };
}

function nameOf({ groups = {} }: RegExpExecArray, path: string): PathName {
  const { word, tag, group, creator, element } = groups;
  if (creator !== undefined && group !== undefined) return privateName({ group, creator, element }, path);
  const digits = tag ?? word ?? '';
  const known = (word === undefined ? undefined : tagOf(word)) ?? parseTag(digits);
  if (known !== undefined) return { kind: 'tag', tag: known };
  if (tag === undefined) throw new ParseError('unknown-attribute', { path: digits });
  return patternName(digits);
}

function privateName(
  { group, creator, element }: { group: string; creator: string; element: string | undefined },
  path: string,
): PathName {
  const number = Number.parseInt(group, 16);
  const isOdd = number % 2 === 1;
  if (!isOdd)
    throw new ParseError('invalid-path', { path, detail: `the group ${group} is even, so it is not private` });
  const isBlock = element === undefined || /^xx$/i.test(element);
  return {
    kind: 'private',
    group: number,
    creator: creator.replace(/\\(.)/g, '$1').trim(),
    element: isBlock ? undefined : Number.parseInt(element, 16),
  };
}

function patternName(tag: string): PathName {
  const digits = tag.replace(/[(),]/g, '').toLowerCase();
  const fixed = Number.parseInt(digits.replace(/[^x]/g, 'f').replaceAll('x', '0'), 16);
  return { kind: 'pattern', bits: Number.parseInt(digits.replaceAll('x', '0'), 16), fixed };
}

function unreadable(text: string, at: number): ParseError {
  const what = at >= text.length ? 'a name is missing at its end' : `a name is expected at character ${at + 1}`;
  const isBehindName = at > 0 && at < text.length && text[at - 1] !== '.';
  const detail = isBehindName ? `\`.\`, \`[\` and a number or the end is expected at character ${at + 1}` : what;
  return new ParseError('invalid-path', { path: text, detail });
}

function tagText(tag: number): string {
  const keyword = attributeByTag(tag)?.keyword;
  // Of a repeating attribute the keyword stands for one group only.
  return keyword !== undefined && tagOf(keyword) === tag ? keyword : formatTag(tag);
}

const ANYWHERE = '**.';
const WORD = /(?<word>[\dA-Za-z]+(?![\dA-Za-z,]))/;
const TAG = /(?<tag>\([\dA-Fx]{4},[\dA-Fx]{4}\)|[\dA-F]{4},[\dA-F]{4})/;
const PRIVATE = /\((?<group>[\dA-F]{4}),"(?<creator>(?:[^"\\]|\\.)+)",(?<element>[\dA-F]{2}|xx)\)/;
/** One step: what it names, and a number in brackets. */
const TERM: RegExp = new RegExp(`(?:${WORD.source}|${TAG.source}|${PRIVATE.source})(?:\\[(?<item>\\d+|\\*)\\])?`, 'iy');
const MOST_STEPS = 1024;
const MOST_ITEM = 0xffff_fffe;
