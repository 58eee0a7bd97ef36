import { DataSet, type Element, type NewElement, utf8CharacterSet } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { matches } from 'hounsfield/services';

/** Of a sequence: which items are wanted, and what of them; all when absent. */
export interface WantedItems {
  /** Tags to keep. */
  readonly inItems?: ReadonlySet<number>;
  /** Keys that an item has to match (PS3.4 §C.2.2.2.6). */
  readonly itemKeys?: DataSet;
}

/**
 * Collects elements for an answer in one character set, whatever sets they come from: UTF-8, which is not named where
 * ASCII was enough (PS3.3 §C.12.1.1.2).
 */
export class AnswerBuilder {
  readonly #elements = new Map<number, NewElement>();
  #isAscii = true;

  /** Puts in a value; a text of several values has them separated by backslashes. */
  add(element: NewElement): void {
    this.#note(element.value);
    this.#elements.set(element.tag, element);
  }

  /** Copies an element of a stored header; one whose value stayed in the blob, or is none, is left out. */
  copy(element: Element, wanted: WantedItems = {}): void {
    const copied = this.#copied(element, wanted);
    if (copied !== undefined) this.#elements.set(copied.tag, copied);
  }

  has(tag: number): boolean {
    return this.#elements.has(tag);
  }

  finish(): DataSet {
    return DataSet.fromElements(this.elements(), { characterSet: utf8CharacterSet });
  }

  /** What was collected, in no particular order. */
  elements(): readonly NewElement[] {
    if (!this.#isAscii)
      this.#elements.set(SPECIFIC_CHARACTER_SET, { tag: SPECIFIC_CHARACTER_SET, vr: 'CS', value: UTF8 });
    return [...this.#elements.values()];
  }

  #copied(element: Element, { inItems, itemKeys }: WantedItems = {}): NewElement | undefined {
    const { tag, vr } = element;
    const isGroupLength = (tag & 0xffff) === 0;
    if (tag === SPECIFIC_CHARACTER_SET || isGroupLength) return undefined;
    try {
      const { items, bulk } = element;
      if (items !== undefined) {
        const kept = itemKeys === undefined ? items : items.filter(item => matches(item, itemKeys));
        return { tag, vr, value: kept.map(item => this.#item(item, inItems)) };
      }
      if (bulk !== undefined) return bulk.inline === undefined ? undefined : { tag, vr, value: bulk.inline };
      const value = element.text ?? element.values;
      this.#note(value);
      return { tag, vr, value };
    } catch (error) {
      if (error instanceof ParseError) return undefined;
      throw error;
    }
  }

  /** How deep a stored header goes was limited when it was read. */
  #item(item: DataSet, only: ReadonlySet<number> | undefined): DataSet {
    const kept: NewElement[] = [];
    for (const element of item) {
      if (only !== undefined && !only.has(element.tag)) continue;
      const copied = this.#copied(element);
      if (copied !== undefined) kept.push(copied);
    }
    return DataSet.fromElements(kept, { characterSet: utf8CharacterSet });
  }

  #note(value: unknown): void {
    if (typeof value === 'string') this.#isAscii &&= isAscii(value);
    else if (Array.isArray(value)) for (const each of value) this.#note(each);
  }
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

const SPECIFIC_CHARACTER_SET = 0x0008_0005;
const UTF8 = 'ISO_IR 192';
