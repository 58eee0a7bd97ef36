import { DataSet, type NewElement, utf8CharacterSet } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';
import { nameOf, SPECIFIC_CHARACTER_SET } from './names.ts';
import { defaultModelLimits, type ModelLimits } from './options.ts';
import { type PrivateElement, placePrivate } from './private-blocks.ts';

/** Builds a data set from the events of a reader, in Explicit VR Little Endian and UTF-8; its depth is no recursion. */
export class DataSetBuilder {
  readonly #limits: ModelLimits;
  readonly #open: Item[] = [emptyItem()];
  #elements = 0;
  #hasUnicode = false;

  constructor(limits: Partial<ModelLimits> = {}) {
    this.#limits = { ...defaultModelLimits, ...limits };
  }

  /** Where the reader is, such as `RequestAttributesSequence[0]`; empty in the data set itself. */
  get path(): string {
    const steps = this.#open.slice(0, -1).map(({ sequence }) => {
      return sequence === undefined ? '' : `${nameOf(sequence.tag)}[${sequence.items.length}]`;
    });
    return steps.join('.');
  }

  /** The path of an element in what is being read. */
  pathTo(tag: number): string {
    const { path } = this;
    return path === '' ? nameOf(tag) : `${path}.${nameOf(tag)}`;
  }

  /** @throws ParseError `too-many-elements` */
  add(element: NewElement): void {
    this.#count();
    if ((element.tag & 0xffff) === 0) return;
    this.#noteUnicode(element.value);
    this.#top.elements.push(element.tag === SPECIFIC_CHARACTER_SET ? UTF8 : element);
  }

  /** Adds a private element of which only creator and last two digits are known to count. @throws ParseError */
  addPrivate(element: PrivateElement): void {
    this.#count();
    this.#noteUnicode(element.value);
    this.#top.privates.push(element);
  }

  /** @throws ParseError `too-deep`, `too-many-elements` */
  openSequence(tag: number, creator?: string): void {
    if (this.#open.length > this.#limits.depth) throw new ParseError('too-deep', { path: this.path });
    this.#count();
    this.#top.sequence = { tag, creator, items: [] };
  }

  openItem(): void {
    this.#open.push(emptyItem());
  }

  closeItem(): void {
    const item = this.#open.pop()!;
    this.#top.sequence!.items.push(this.#dataSetOf(item.elements, item.privates));
  }

  closeSequence(): void {
    const { sequence } = this.#top;
    this.#top.sequence = undefined;
    if (sequence === undefined) return;
    const { tag, creator, items } = sequence;
    if (creator === undefined) this.#top.elements.push({ tag, vr: 'SQ', value: items });
    else this.#top.privates.push({ tag, vr: 'SQ', value: items, creator });
  }

  /** The whole; Specific Character Set is added where a text needs it. */
  finish(): DataSet {
    const { elements, privates } = this.#top;
    const isNamed = elements.some(({ tag }) => tag === SPECIFIC_CHARACTER_SET);
    return this.#dataSetOf(this.#hasUnicode && !isNamed ? [...elements, UTF8] : elements, privates);
  }

  get #top(): Item {
    return this.#open.at(-1)!;
  }

  #dataSetOf(elements: readonly NewElement[], privates: readonly PrivateElement[]): DataSet {
    const all = privates.length === 0 ? elements : [...elements, ...placePrivate(elements, privates, this.path)];
    return DataSet.fromElements(all, { characterSet: utf8CharacterSet });
  }

  #count(): void {
    if (++this.#elements > this.#limits.elements) throw new ParseError('too-many-elements');
  }

  #noteUnicode(value: unknown): void {
    if (this.#hasUnicode || !Array.isArray(value)) return;
    this.#hasUnicode = value.some(text => typeof text === 'string' && !isAscii(text));
  }
}

/** A data set whose end has not been read. */
interface Item {
  readonly elements: NewElement[];
  readonly privates: PrivateElement[];
  sequence: { readonly tag: number; readonly creator: string | undefined; readonly items: DataSet[] } | undefined;
}

function emptyItem(): Item {
  return { elements: [], privates: [], sequence: undefined };
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

const UTF8: NewElement = { tag: SPECIFIC_CHARACTER_SET, vr: 'CS', value: ['ISO_IR 192'] };
