import type { Corpus, CorpusRow } from '@hounsfield/testkit';
import {
  type CharacterSet,
  characterSet,
  type DataSet,
  type Delimiters,
  type Element,
  formatPersonName,
  type PersonName,
} from 'hounsfield/data';
import { characterSets } from 'hounsfield/dictionary';
import { type DicomObject, readBytes } from 'hounsfield/file';

/** A text element: the tags on the way to it, and its values. */
export type Text = readonly [path: string, values: readonly string[]];

/** A file of the corpus as it was read. */
export interface ReadFile {
  readonly row: CorpusRow;
  readonly object: DicomObject;
}

/** The Part 10 files of at most `most` bytes that can be read. */
export function readableFiles(corpus: Corpus, most: number): readonly ReadFile[] {
  return corpus.rows.flatMap(row => {
    if (row.kind !== 'part10' || row.bytes > most || row.path.startsWith('pwn-fuzz/')) return [];
    try {
      return [{ row, object: readBytes(corpus.read(row)) }];
    } catch {
      // Files that cannot be read are the matter of test/conformance/data.corpus.test.ts.
      return [];
    }
  });
}

/** All texts that Specific Character Set applies to, in nested items too. */
export function textsOf(object: DataSet): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  const open: { dataSet: DataSet; path: string }[] = [{ dataSet: object, path: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const element of next.dataSet) {
      const path = `${next.path}${element.tag.toString(16).padStart(8, '0')}`;
      for (const [k, item] of (element.items ?? []).entries()) open.push({ dataSet: item, path: `${path}[${k}].` });
      if (TEXT_VRS.has(element.vr)) texts.set(path, valuesOf(element));
    }
  }
  return texts;
}

/** A value without what means nothing: spaces around it, empty component groups at its end (PS3.5 §6.2). */
export function plain(text: string): string {
  return text.replace(/[ =\0]+$/, '').replace(/^ +/, '');
}

/** A text that has the whole repertoire of a term. */
export interface Sample {
  readonly values: readonly string[];
  readonly delimiters: Delimiters;
  readonly text: string;
}

/** The whole repertoire of each term in lines of a text, and in components of names as far as a name may be long. */
export function samples(): readonly Sample[] {
  const terms = [...new Set(characterSets.map(row => row.term))].filter(term => term !== '');
  return terms.flatMap(term => {
    const values = characterSets.some(row => row.term === term && row.codeExtensions) ? ['', term] : [term];
    const characters = repertoire(values);
    const lines = characters.map((character, k) => `${character}${k % 20 === 19 ? '\r\n' : ''}`);
    const few = characters.length > 20_000 ? characters.filter((_, k) => k % 5 === 0) : characters;
    const names = few.filter(each => !'\\^=¥'.includes(each)).map((each, k) => (k % 9 === 8 ? `${each}^` : each));
    return [
      { values, delimiters: 'none', text: lines.join('').trimEnd() },
      { values, delimiters: 'names', text: names.join('') },
    ];
  });
}

function valuesOf(element: Element): readonly string[] {
  return element.values.map(value => (typeof value === 'string' ? value : formatPersonName(value as PersonName)));
}

const TEXT_VRS: ReadonlySet<string> = new Set(['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT']);

/** Every character that the codes of a term stand for and that may be written, found by reading them. */
function repertoire(values: readonly string[]): readonly string[] {
  const set = characterSet(values);
  const characters = new Set<string>();
  for (const code of codesOf(values.at(-1) ?? '')) {
    const text = set.decode(Uint8Array.from(code), 0, code.length, 'none');
    if (text.length === 1 && text !== '\ufffd' && !isMoved(text.charCodeAt(0))) characters.add(text);
  }
  return [...characters].filter(character => isWritten(set, character));
}

/** One and two bytes behind the escape sequences of the term; of UTF-8 and GB 18030 all that is not for private use. */
function* codesOf(term: string): Generator<readonly number[]> {
  for (const { term: other, escape: sequence = [], codeElement, multiByte } of characterSets) {
    if (other !== term) continue;
    if (term === 'ISO_IR 192' || term === 'GB18030') {
      for (let unit = 0x21; unit < 0xfffd; unit++) {
        if (unit < 0xd800 || unit > 0xf8ff) yield [...characterSet([term]).encode(String.fromCharCode(unit))];
      }
      return;
    }
    const [first, last] = codeElement === 'G0' ? [0x21, 0x7e] : codeElement === 'G1' ? [0xa0, 0xff] : [0x40, 0xfe];
    for (let byte = codeElement === undefined ? 0x81 : first; byte <= last; byte++) {
      if (!multiByte) yield [...sequence, byte];
      else for (let second = first; second <= last; second++) yield [...sequence, byte, second];
    }
  }
}

function isWritten(set: CharacterSet, character: string): boolean {
  try {
    return set.encode(character, 'none').length > 0;
  } catch {
    return false;
  }
}

/**
 * Private use and what left it, for Python's GB 18030 is older than the standard of 2022; and the space of Thai and the
 * filler of Korean, which Python leaves out.
 */
function isMoved(unit: number): boolean {
  return (unit >= 0xe000 && unit <= 0xf8ff) || MOVED.has(unit);
}

const MOVED: ReadonlySet<number> = new Set([
  ...[0x00a0, 0x3164],
  ...[0x1e3f, 0xfe10, 0xfe11, 0xfe12, 0xfe13, 0xfe14, 0xfe15, 0xfe16, 0xfe17, 0xfe18, 0xfe19],
  ...[0x9fb4, 0x9fb5, 0x9fb6, 0x9fb7, 0x9fb8, 0x9fb9, 0x9fba, 0x9fbb],
]);
