import { ParseError } from '../errors/index.ts';
import { type BlockKind, blockKind } from './block-kinds.ts';
import type { EtasBlock, EtasFile, EtasFunction, EtasNode, EtasValue } from './model.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * Reads a calibration text of ETAS, versions 1.x and 2.x: the other format with the extension `.dcm`.
 * @param source the text, or its bytes in UTF-8 or Windows-1252
 * @throws ParseError `malformed-etas` with the number of the line
 */
export function readEtas(source: string | Uint8Array): EtasFile {
  const reader = new LineReader(typeof source === 'string' ? source : decoded(source));
  const nodes: EtasNode[] = [];
  let version: string | undefined;
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    const node = nodeAt(reader, line);
    if (node.kind === 'format') version = node.version;
    const last = nodes.at(-1);
    if (node.kind === 'text' && last?.kind === 'text')
      nodes[nodes.length - 1] = { kind: 'text', source: last.source + node.source };
    else nodes.push(node);
  }
  if (version === undefined && !nodes.some(({ kind }) => kind === 'block'))
    throw new ParseError('malformed-etas', { detail: 'neither a format line nor a block' });
  return { version: version ?? '1.x', nodes };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Lines with their ends, so that what is read can be written as it was. */
class LineReader {
  readonly #lines: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
  }

  /** Number of the line that was read last, from 1. */
  get number(): number {
    return this.#at;
  }

  next(): string | undefined {
    return this.#lines[this.#at++];
  }
}

function nodeAt(reader: LineReader, line: string): EtasNode {
  const words = isComment(line) ? [] : wordsOf(line);
  const [first] = words;
  if (first === undefined) return { kind: 'text', source: line };
  if (first.text === 'KONSERVIERUNG_FORMAT') return { kind: 'format', version: words[1]?.text ?? '', source: line };
  if (first.text === 'FUNKTIONEN') return functionsAt(reader, line);
  const kind = blockKind(first.text);
  if (kind !== undefined) return blockAt(reader, line, kind);
  // MODULKOPF stands on lines of its own, VARIANTENKODIERUNG ends like a block.
  return first.text === 'VARIANTENKODIERUNG'
    ? {
        kind: 'text',
        source:
          line +
          bodyOf(reader)
            .map(each => each.line)
            .join(''),
      }
    : { kind: 'text', source: line };
}

/** A comment begins with one of three characters; *SSTX and *SSTY name the distribution of an axis. */
function isComment(line: string): boolean {
  return /^\s*[!.*]/.test(line) && !/^\s*\*SST[XY]\b/.test(line);
}

interface BodyLine {
  readonly line: string;
  readonly words: readonly Word[];
  readonly number: number;
}

/** The lines up to END, which is the last of them. */
function bodyOf(reader: LineReader): readonly BodyLine[] {
  const start = reader.number;
  const body: BodyLine[] = [];
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    const words = isComment(line) ? [] : wordsOf(line);
    body.push({ line, words, number: reader.number });
    if (words[0]?.text === 'END' && !words[0].isQuoted) return body;
  }
  throw malformed(start, 'a block has no END');
}

function functionsAt(reader: LineReader, line: string): EtasNode {
  const body = bodyOf(reader);
  const functions: EtasFunction[] = [];
  for (const { words } of body) {
    const [keyword, name, version, longName] = words;
    if (keyword?.text === 'FKT' && name !== undefined)
      functions.push({ name: name.text, version: version?.text ?? '', longName: longName?.text ?? '' });
  }
  return { kind: 'functions', functions, source: line + body.map(each => each.line).join('') };
}

function blockAt(reader: LineReader, line: string, kind: BlockKind): EtasBlock {
  const number = reader.number;
  const [, name, ...rest] = wordsOf(line);
  const size = rest.filter(({ text }) => text !== '@').map(({ text }) => Number(text));
  const [least, most] = kind.sizes;
  if (
    name === undefined ||
    size.length < least ||
    size.length > most ||
    !size.every(each => Number.isSafeInteger(each) && each > 0)
  )
    throw malformed(number, 'a block without its name and sizes');
  const body = bodyOf(reader);
  const draft: Draft = { values: [], x: [], y: [], facts: {}, comments: [] };
  for (const each of body) take(draft, each);
  check(draft, kind, size, number);
  return {
    kind: 'block',
    keyword: kind.keyword,
    name: name.text,
    size,
    values: draft.values,
    ...(kind.axes > 0 ? { x: draft.x } : {}),
    ...(kind.axes > 1 ? { y: draft.y } : {}),
    ...draft.facts,
    ...(draft.comments.length > 0 ? { comments: draft.comments } : {}),
    source: line + body.map(each => each.line).join(''),
  };
}

interface Draft {
  readonly values: EtasValue[];
  readonly x: EtasValue[];
  readonly y: EtasValue[];
  facts: Partial<Pick<EtasBlock, FactName | 'functions' | 'variants'>>;
  readonly comments: string[];
}
type FactName = (typeof FACTS)[keyof typeof FACTS];

function take(draft: Draft, { line, words, number }: BodyLine): void {
  const [keyword, ...rest] = words;
  if (keyword === undefined) {
    if (line.trim() !== '') draft.comments.push(line.trimEnd());
    return;
  }
  const list = LISTS[keyword.text];
  const fact = FACTS[keyword.text as keyof typeof FACTS];
  if (list !== undefined) draft[list].push(...rest.map(word => etasValue(word, keyword.text, number)));
  else if (fact !== undefined) draft.facts = { ...draft.facts, [fact]: rest.map(({ text }) => text).join(' ') };
  else if (keyword.text === 'FUNKTION') draft.facts = { ...draft.facts, functions: rest.map(({ text }) => text) };
  else if (keyword.text === 'VAR') draft.facts = { ...draft.facts, variants: variantsOf(line) };
  else if (keyword.text !== 'END') throw malformed(number, 'a line of a kind that there is not');
}

function etasValue({ text, isQuoted }: Word, keyword: string, line: number): EtasValue {
  if (isQuoted || TEXT_LISTS.has(keyword)) return text;
  if (text === 'true' || text === 'false') return text;
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  throw malformed(line, 'a value that is no number');
}

/** `VAR a=1, b=2` */
function variantsOf(line: string): Readonly<Record<string, string>> {
  const pairs = line.trim().slice('VAR'.length).split(',');
  return Object.fromEntries(
    pairs.filter(pair => pair.includes('=')).map(pair => pair.split('=').map(each => each.trim())),
  );
}

function check({ values, x, y }: Draft, { axes, hasValues }: BlockKind, size: readonly number[], line: number): void {
  const all = size.reduce((product, each) => product * each, 1);
  const [columns = 0, rows = 0] = size;
  const isWhole =
    (!hasValues || values.length === all) && (axes < 1 || x.length === columns) && (axes < 2 || y.length === rows);
  if (!isWhole) throw malformed(line, 'a block with more or fewer values than its sizes say');
}

function malformed(line: number, what: string): ParseError {
  return new ParseError('malformed-etas', { detail: `${what}, line ${line}` });
}

/** Lines that hold values, and the list that they belong to. */
const LISTS: Readonly<Record<string, 'values' | 'x' | 'y'>> = {
  WERT: 'values',
  TEXT: 'values',
  'ST/X': 'x',
  'ST_TX/X': 'x',
  'ST/Y': 'y',
  'ST_TX/Y': 'y',
};
const TEXT_LISTS: ReadonlySet<string> = new Set(['TEXT', 'ST_TX/X', 'ST_TX/Y']);

/** Lines that hold one text. */
const FACTS = {
  LANGNAME: 'longName',
  DISPLAYNAME: 'displayName',
  EINHEIT_X: 'unitX',
  EINHEIT_Y: 'unitY',
  EINHEIT_W: 'unitW',
  '*SSTX': 'distributionX',
  '*SSTY': 'distributionY',
} as const;
