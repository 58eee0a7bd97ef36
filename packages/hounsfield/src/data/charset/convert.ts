import { attributeByTag, formatTag, vrCode } from '../../dictionary/look-ups.ts';
import { ParseError } from '../../errors/index.ts';
import { type Change, REMOVED } from '../change.ts';
import { DataSet } from '../data-set.ts';
import type { Element } from '../element.ts';
import { padded, SPACE } from '../vr/codec.ts';
import { codecOf } from '../vr/kinds.ts';
import { asTextCodec } from '../vr/text.ts';
import { type CharacterSet, characterSet } from './character-set.ts';
import { type Loss, recoded } from './recode.ts';

export interface ConvertOptions {
  /**
   * What becomes of a character that the new set lacks, and of bytes that the old set does not know: `refuse` throws,
   * `replace` writes a question mark, `escape` the number of the character as `<U+5C71>`. Refuses unless said otherwise.
   */
  readonly loss?: Loss;
  /** Terms of the set that the texts are in, where the data set names none or a wrong one. */
  readonly assume?: readonly string[];
  /** Called with the path of each element that lost something. */
  readonly onLoss?: (path: string) => void;
}

/**
 * The data set with its texts, those of nested items too, in another character set; Specific Character Set says so in
 * the data set and in the items that had their own. Elements whose bytes are the same in both sets stay as they are.
 * @param terms values of Specific Character Set; none for the default repertoire
 * @throws ParseError `not-representable` with the path, unless the options allow a loss; `bulk-not-in-memory` for a
 * text that was left at its source; `invalid-value` for terms that PS3.3 §C.12.1.1.2 does not define
 */
export function convertCharacterSet<T extends DataSet>(
  dataSet: T,
  terms: readonly string[],
  options: ConvertOptions = {},
): T {
  const to = characterSet(terms);
  if (to.warnings.length > 0) {
    throw new ParseError('invalid-value', { path: 'SpecificCharacterSet', detail: 'defined terms are expected' });
  }
  const from = options.assume === undefined ? dataSet.characterSet : characterSet(options.assume);
  const root = new Level(dataSet, from, '');
  const open = [root];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const inner = level.advance(to, options);
    if (inner === undefined) open.pop();
    else open.push(inner);
  }
  if (terms.length > 0) root.change(SPECIFIC_CHARACTER_SET, named(to));
  // Of the class of the data set: a DICOM object stays one, and only the class knows how.
  return dataSet.withOverlay(root.changes) as T;
}

/** One data set on the way through the nested ones. */
class Level {
  readonly changes: Map<number, Change | typeof REMOVED>;
  readonly #dataSet: DataSet;
  readonly #from: CharacterSet;
  readonly #path: string;
  readonly #elements: Iterator<Element>;
  /** The sequence that is being gone through. */
  #sequence: { readonly tag: number; readonly items: readonly DataSet[]; readonly levels: Level[] } | undefined;
  #isChanged = false;

  constructor(dataSet: DataSet, from: CharacterSet, path: string) {
    this.changes = new Map(dataSet.changes);
    this.#dataSet = dataSet;
    this.#from = from;
    this.#path = path;
    this.#elements = dataSet[Symbol.iterator]();
  }

  change(tag: number, change: Change | typeof REMOVED): void {
    this.changes.set(tag, change);
    this.#isChanged = true;
  }

  /** Works until an item has to be gone into; undefined at the end. */
  advance(to: CharacterSet, options: ConvertOptions): Level | undefined {
    for (;;) {
      const inner = this.#nextItem(to);
      if (inner !== undefined) return inner;
      const next = this.#elements.next();
      if (next.done === true) return undefined;
      const { tag, items } = next.value;
      if (items !== undefined) this.#sequence = { tag, items, levels: [] };
      else if (tag === SPECIFIC_CHARACTER_SET) this.change(tag, named(to));
      else this.#convert(next.value, to, options);
    }
  }

  #nextItem(to: CharacterSet): Level | undefined {
    if (this.#sequence === undefined) return undefined;
    const { tag, items, levels } = this.#sequence;
    const item = items[levels.length];
    if (item !== undefined) {
      const from = item.has(SPECIFIC_CHARACTER_SET) ? item.characterSet : this.#from;
      const level = new Level(item, from, `${this.#path}${nameOf(tag)}[${levels.length}].`);
      levels.push(level);
      return level;
    }
    this.#sequence = undefined;
    if (levels.some(level => level.#isChanged)) {
      this.change(tag, { vr: 'SQ', items: levels.map(level => new DataSet(level.#dataSet.window, level.changes, to)) });
    }
    return undefined;
  }

  #convert(element: Element, to: CharacterSet, { loss = 'refuse', onLoss }: ConvertOptions): void {
    const codec = asTextCodec(codecOf(vrCode(element.vr)));
    // In the same set even bytes that it does not know stay what they are.
    if (codec?.hasCharacterSet !== true || isSame(this.#from, to)) return;
    const path = `${this.#path}${nameOf(element.tag)}`;
    const { bytes } = element;
    if (bytes === undefined) throw new ParseError('bulk-not-in-memory', { path });
    const result = recoded(bytes, { from: this.#from, to, delimiters: codec.delimiters, loss });
    if (result === undefined) throw new ParseError('not-representable', { path });
    if (result.isLossy) onLoss?.(path);
    if (result.bytes !== bytes) this.change(element.tag, { vr: element.vr, bytes: result.bytes });
  }
}

function isSame(a: CharacterSet, b: CharacterSet): boolean {
  return a.definedTerms.join('\\') === b.definedTerms.join('\\');
}

function named({ terms }: CharacterSet): Change | typeof REMOVED {
  if (terms.length === 0) return REMOVED;
  const bytes = new TextEncoder().encode(terms.join('\\'));
  return { vr: 'CS', bytes: padded(bytes, SPACE) };
}

function nameOf(tag: number): string {
  return attributeByTag(tag)?.keyword ?? formatTag(tag);
}

const SPECIFIC_CHARACTER_SET = 0x0008_0005;
