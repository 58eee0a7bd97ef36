import { attributeByTag, type Vr, vrTable } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import type { CharacterSet } from './charset/character-set.ts';
import { type Changes, DataSet, type NewElement } from './data-set.ts';
import type { Element } from './element.ts';
import { isSingleTerm, type PathTerm, pathText } from './path.ts';
import { tagsOf } from './path-select.ts';
import { blocksOf, freeBlock, tagInBlock } from './private-block.ts';

/** What is to be done at the end of a path. */
export type Change =
  | { readonly kind: 'set'; readonly value: unknown; readonly vr: Vr | undefined }
  | { readonly kind: 'delete' }
  | { readonly kind: 'insert'; readonly item: DataSet | Changes }
  | { readonly kind: 'move'; readonly to: number };

/** A data set of a draft: what it was, what is to be changed, and the sequences whose items were looked into. */
export class DraftNode {
  #dataSet: DataSet;
  readonly #pending = new Map<number, NewElement | undefined>();
  readonly #sequences = new Map<number, DraftSequence>();

  constructor(dataSet: DataSet) {
    this.#dataSet = dataSet;
  }

  /** The items that a step leads into; made where they are not there and may be. */
  itemsAt(term: PathTerm, creates: boolean): readonly DraftNode[] {
    const tags = this.#tags(term, creates, 'SQ');
    const sequences = isSingleTerm({ ...term, item: 0 }) ? tags : tags.filter(tag => this.#isSequence(tag));
    return sequences.flatMap(tag => {
      const sequence = this.#sequence(tag);
      return sequence.numbers(term.item ?? 0).flatMap(k => sequence.node(k, creates) ?? []);
    });
  }

  /** Carries out a change at the last step; the number of places. */
  change(term: PathTerm, change: Change, creates: boolean): number {
    const vr = change.kind === 'set' ? undefined : 'SQ';
    const tags = this.#tags(term, creates, vr);
    return tags.reduce((count, tag) => count + this.#changeAt(tag, term, change), 0);
  }

  /** The data set with all changes. Walks the nodes below without recursion: their depth is that of a path. */
  finish(): DataSet {
    const order: DraftNode[] = [this];
    for (let k = 0; k < order.length; k++) {
      for (const sequence of order[k]!.#sequences.values()) for (const node of sequence.nodes()) order.push(node);
    }
    // Those below come behind those above them.
    for (const node of order.reverse()) node.#settle();
    return this.#dataSet;
  }

  #changeAt(tag: number, term: PathTerm, change: Change): number {
    const { item } = term;
    if (item === undefined && !isItems(change)) {
      this.#sequences.delete(tag);
      this.#pending.set(tag, change.kind === 'set' ? { tag, value: change.value, vr: change.vr } : undefined);
      return 1;
    }
    if (isItems(change) || this.#isSequence(tag)) return this.#sequence(tag).change(item, change);
    return this.#changeValues(tag, term, change);
  }

  /** One or all of the values of an element, the others as they are. */
  #changeValues(tag: number, { item }: PathTerm, change: Change): number {
    const element = this.#current().element(tag);
    if (change.kind === 'delete' && element === undefined) return 0;
    const values = element === undefined ? [] : [...exactValues(element)];
    const isBehind = item === values.length && change.kind === 'set';
    const numbers = item === '*' ? [...values.keys()] : values.length > item! || isBehind ? [item!] : [];
    for (const k of numbers.reverse()) values.splice(k, 1, ...(change.kind === 'set' ? [change.value] : []));
    if (numbers.length > 0)
      this.#pending.set(tag, { tag, value: values, vr: change.kind === 'set' ? change.vr : undefined });
    return numbers.length;
  }

  /** The tags that a step names; those of a single name also where they are not there and are to be made. */
  #tags({ name }: PathTerm, creates: boolean, vr: Vr | undefined): readonly number[] {
    const dataSet = this.#current();
    const found = tagsOf(dataSet, name);
    if (found.length > 0 || !creates || name.kind === 'pattern') return found;
    if (name.kind === 'private' && name.element === undefined) return found;
    const tag = name.kind === 'tag' ? name.tag : this.#reserved(dataSet, name.group, name.creator) + name.element!;
    if (vr === 'SQ' && name.kind === 'tag' && !mayBeSequence(tag)) throw notSequence(tag);
    if (vr !== undefined) this.#pending.set(tag, { tag, vr, value: [] });
    return [tag];
  }

  /** The first tag of the creator's block, reserved where it has none (PS3.5 §7.8.1). */
  #reserved(dataSet: DataSet, group: number, creator: string): number {
    const [own] = blocksOf(dataSet, group, creator);
    const block = own ?? freeBlock(dataSet, group);
    const tag = group * 0x1_0000 + block;
    if (own === undefined) this.#pending.set(tag, { tag, vr: 'LO', value: creator });
    return tagInBlock(group, block, 0);
  }

  #sequence(tag: number): DraftSequence {
    const known = this.#sequences.get(tag);
    if (known !== undefined) return known;
    const items = this.#current().element(tag)?.items;
    if (items === undefined) throw notSequence(tag);
    const sequence = new DraftSequence(items, this.#dataSet.characterSet);
    this.#sequences.set(tag, sequence);
    return sequence;
  }

  #isSequence(tag: number): boolean {
    return this.#sequences.has(tag) || this.#current().element(tag)?.isSequence === true;
  }

  /** The data set with the changes of its own elements. */
  #current(): DataSet {
    if (this.#pending.size === 0) return this.#dataSet;
    const gone: number[] = [];
    const made: NewElement[] = [];
    for (const [tag, element] of this.#pending) {
      if (element === undefined) gone.push(tag);
      else made.push(element);
    }
    this.#pending.clear();
    if (made.length > 0) this.#dataSet = this.#dataSet.withElements(made);
    if (gone.length > 0) this.#dataSet = this.#dataSet.without(...gone);
    return this.#dataSet;
  }

  /** Takes the items of the nodes below, which are settled. */
  #settle(): void {
    for (const [tag, sequence] of this.#sequences) {
      if (sequence.isChanged) this.#pending.set(tag, { tag, vr: 'SQ', value: sequence.dataSets() });
    }
    this.#sequences.clear();
    this.#current();
  }

  /** The data set after `finish`. */
  get settled(): DataSet {
    return this.#dataSet;
  }
}

/** The items of a sequence of a draft; those that were looked into are nodes. */
class DraftSequence {
  /** Of the texts in new items. */
  readonly #characterSet: CharacterSet;
  readonly #before: readonly DataSet[];
  readonly #items: (DataSet | DraftNode)[];

  constructor(items: readonly DataSet[], characterSet: CharacterSet) {
    this.#characterSet = characterSet;
    this.#before = items;
    this.#items = [...items];
  }

  nodes(): DraftNode[] {
    return this.#items.filter(item => item instanceof DraftNode);
  }

  dataSets(): DataSet[] {
    return this.#items.map(item => (item instanceof DraftNode ? item.settled : item));
  }

  /** Whether an item is another one than before, once the nodes are settled. */
  get isChanged(): boolean {
    const now = this.dataSets();
    return now.length !== this.#before.length || now.some((item, k) => item !== this.#before[k]);
  }

  /** Numbers of items, whether they are there or not. */
  numbers(item: number | '*'): number[] {
    return item === '*' ? [...this.#items.keys()] : [item];
  }

  /** An item to be changed; empty ones up to it are made if they may be. */
  node(k: number, creates: boolean): DraftNode | undefined {
    if (k >= this.#items.length && !creates) return undefined;
    if (k >= this.#items.length + MOST_NEW_ITEMS)
      throw new ParseError('too-many-elements', { detail: `${MOST_NEW_ITEMS} new items at once` });
    while (this.#items.length <= k) this.#items.push(DataSet.of({}, { characterSet: this.#characterSet }));
    const item = this.#items[k]!;
    const node = item instanceof DraftNode ? item : new DraftNode(item);
    this.#items[k] = node;
    return node;
  }

  /** Changes of whole items; the number of those that were. */
  change(item: number | '*' | undefined, change: Change): number {
    if (change.kind === 'insert') return this.#insert(item ?? this.#items.length, change.item);
    const numbers = this.numbers(item ?? 0).filter(k => k < this.#items.length || this.#isNext(k, change));
    if (change.kind === 'move') return numbers.length === 1 ? this.#move(numbers[0]!, change.to) : 0;
    for (const k of numbers.reverse())
      this.#items.splice(k, 1, ...(change.kind === 'set' ? [asItem(change.value, this.#characterSet)] : []));
    return numbers.length;
  }

  #isNext(k: number, change: Change): boolean {
    return change.kind === 'set' && k === this.#items.length;
  }

  #insert(at: number | '*', item: DataSet | Changes): number {
    if (at === '*' || at > this.#items.length) return 0;
    this.#items.splice(at, 0, asItem(item, this.#characterSet));
    return 1;
  }

  #move(from: number, to: number): number {
    if (!(to >= 0 && to < this.#items.length)) return 0;
    const [item] = this.#items.splice(from, 1);
    this.#items.splice(to, 0, item!);
    return 1;
  }
}

function isItems({ kind }: Change): boolean {
  return kind === 'insert' || kind === 'move';
}

/** Whether an element may be made a sequence: PS3.6 says so, or nothing. */
function mayBeSequence(tag: number): boolean {
  return attributeByTag(tag)?.vrs.includes('SQ') ?? true;
}

/** The values as they can be written again: of text VRs, DS and IS among them, the exact texts. */
function exactValues({ text, values, vr }: Element): readonly unknown[] {
  if (text === undefined || vrTable[vr].separator !== 'backslash') return values;
  return text === '' ? [] : text.split('\\');
}

/** Values by keyword become an item; a word that is no keyword is refused. */
function asItem(value: unknown, characterSet: CharacterSet): DataSet {
  if (value instanceof DataSet) return value;
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
  if (isPlain) return DataSet.of(value, { characterSet });
  throw new ParseError('invalid-value', { detail: 'a data set or values by keyword are expected for an item' });
}

function notSequence(tag: number): ParseError {
  return new ParseError('not-a-sequence', { path: pathText([{ tag, item: undefined }]) });
}

/** A path may name any number, but nobody means a million empty items. */
const MOST_NEW_ITEMS = 10_000;
