import { type CharacterSet, characterSet, defaultCharacterSet } from 'hounsfield/data';
import { formatTag, type Vr, vrTable } from 'hounsfield/dictionary';
import type { Escapes } from '../commands/undump.ts';
import { CommandError, type CommandErrorCode } from '../errors.ts';
import type { LongPart } from '../files/parsed-parts.ts';
import type { DumpLine, DumpValue, ElementLine, ItemLine } from './dump-line.ts';
import {
  type Content,
  type ElementNode,
  elementSize,
  evenLength,
  type ItemNode,
  itemSize,
  type LeafContent,
} from './dump-tree.ts';
import { isBytes, isText, uidBytes, type ValueContext, valueBytes } from './encode-value.ts';

export interface TreeOptions {
  readonly escapes: Escapes;
  /** Whether values that the dump does not hold whole are left empty. */
  readonly skipsMissing: boolean;
  /** The file of a value; undefined where it is not there or may not be read. */
  file(name: string): LongPart | undefined;
  readonly limits: TreeLimits;
}

export interface TreeLimits {
  /** Sequences inside sequences. */
  readonly depth: number;
  /** Elements, items and fragments. */
  readonly elements: number;
  /** Bytes of values that stand in the text. */
  readonly bytes: number;
}

/** Builds data set and File Meta Information of one dump, line by line. */
export class TreeBuilder {
  readonly #options: TreeOptions;
  readonly #meta: ItemNode = newItem(0, false, defaultCharacterSet);
  readonly #data: ItemNode = newItem(0, false, defaultCharacterSet);
  /** Items and the sequences that hold them, in turns, from the data set on. */
  readonly #open: (ItemNode | ElementNode)[] = [this.#data];
  #elements = 0;
  #bytes = 0;
  #missing = 0;
  #isByIndent = false;

  constructor(options: TreeOptions) {
    this.#options = options;
  }

  /** Values that were left empty. */
  get missing(): number {
    return this.#missing;
  }

  get isEmpty(): boolean {
    return this.#elements === 0;
  }

  /** Whether an element of the data set was there already. */
  get hasData(): boolean {
    return this.#data.elements.length > 0;
  }

  /** @throws CommandError with the line */
  add(line: DumpLine): void {
    if (line.kind === 'element') this.#addElement(line);
    else if (line.kind === 'item') this.#addItem(line);
    else this.#end(line.kind, line);
    if (++this.#elements > this.#options.limits.elements) throw tooLarge(line.line, 'elements');
  }

  /** @throws CommandError `dump-structure` for a container that is not closed; `dump-repeated` */
  finish(): { readonly fileMeta: ItemNode; readonly dataSet: ItemNode } {
    // What the indent opened the end closes; what stands between delimiters must have its own.
    while (this.#open.length > 1) {
      const top = this.#open.at(-1)!;
      if (!this.#isByIndent) throw failure('dump-structure', `nothing closes line ${top.line}`);
      this.#close();
    }
    closeItem(this.#meta);
    closeItem(this.#data);
    return { fileMeta: this.#meta, dataSet: this.#data };
  }

  #addElement(line: ElementLine): void {
    const { depth, tag } = line;
    if (depth !== undefined) this.#closeTo(depth * 2 + 1, line);
    const isMeta = tag >>> 16 === META_GROUP && this.#open.length === 1;
    const item = isMeta ? this.#meta : this.#open.at(-1)!;
    if ('tag' in item) throw misplaced(line, `line ${item.line} is a sequence, which holds items alone`);
    const element = this.#element(line, item);
    item.elements.push(element);
    if (tag === SPECIFIC_CHARACTER_SET) this.#setCharacterSet(item, element);
    const { kind } = element.content;
    if (kind === 'items' || kind === 'fragments') this.#push(element);
  }

  #element({ tag, line, vr, value }: ElementLine, item: ItemNode): ElementNode {
    const node = (content: Content, isUndefined: boolean, length: number, as: Vr = vr): ElementNode => ({
      tag,
      line,
      vr: as,
      content,
      isUndefined,
      length,
    });
    if (value.kind === 'sequence') return node({ kind: 'items', items: [] }, value.isUndefined, 0);
    if (value.kind === 'fragments') return node({ kind: 'fragments', fragments: [] }, true, 0);
    if (vr === 'SQ') {
      if (value.kind !== 'empty') throw failure('dump-value', where(line, tag));
      return node({ kind: 'items', items: [] }, false, 0);
    }
    const content = this.#leaf(value, { vr, item, line, tag });
    return node(content, false, evenLength(content));
  }

  #addItem(line: ItemLine): void {
    const { depth, value } = line;
    if (depth !== undefined) this.#closeTo(depth * 2 + 2, line);
    const sequence = this.#open.at(-1)!;
    if (!('tag' in sequence)) throw misplaced(line, 'an item stands in a sequence alone');
    const { content } = sequence;
    if (content.kind === 'fragments') {
      const item = this.#open.at(-2) as ItemNode;
      const fragment = this.#leaf(value, { vr: FRAGMENT, item, line: line.line, tag: sequence.tag });
      content.fragments.push(fragment);
      sequence.length += 8 + evenLength(fragment);
      return;
    }
    if (content.kind !== 'items') throw misplaced(line, 'an item stands in a sequence alone');
    if (value.kind !== 'empty') throw failure('dump-value', `line ${line.line}`);
    const around = this.#open.at(-2) as ItemNode;
    const item = newItem(line.line, line.isUndefined ?? sequence.isUndefined, around.characterSet);
    content.items.push(item);
    this.#push(item);
  }

  #leaf(value: DumpValue, { vr, item, line, tag }: { vr: Vr; item: ItemNode; line: number; tag: number }): LeafContent {
    const context = {
      characterSet: this.#characterSetOf(vr, item),
      escapes: this.#options.escapes,
      where: where(line, tag),
    };
    if (value.kind === 'text') item.isCharacterSetUsed ||= /[^\x20-\x7e]/.test(value.text);
    const bytes = (given: Uint8Array): LeafContent => {
      this.#bytes += given.length;
      if (this.#bytes > this.#options.limits.bytes) throw tooLarge(line, 'bytes of values');
      return { kind: 'bytes', bytes: given };
    };
    switch (value.kind) {
      case 'missing':
        this.#skipMissing(context.where);
        return bytes(new Uint8Array(0));
      case 'file':
        if (isBytes(vr) && item !== this.#meta) return { kind: 'file', file: this.#file(value.name, context.where) };
        return bytes(
          vr === 'UI'
            ? uidBytes(value.name, context)
            : valueBytes({ kind: 'word', text: `=${value.name}` }, vr, context),
        );
      case 'wrong':
      case 'sequence':
      case 'fragments':
        throw failure('dump-value', context.where);
      default:
        return bytes(this.#valueBytes(value, vr, context));
    }
  }

  #valueBytes(value: Parameters<typeof valueBytes>[0], vr: Vr, context: ValueContext): Uint8Array {
    if (value.kind === 'bytes-of-text' && !isText(vr) && !isBytes(vr)) throw failure('dump-value', context.where);
    try {
      return valueBytes(value, vr, context);
    } catch (error) {
      if (!(error instanceof CommandError) || error.code !== 'dump-shortened') throw error;
      this.#skipMissing(context.where);
      return new Uint8Array(0);
    }
  }

  #characterSetOf(vr: Vr, { characterSet: set }: ItemNode): CharacterSet {
    return vrTable[vr].repertoire === 'specific' ? set : defaultCharacterSet;
  }

  #file(name: string, detail: string): LongPart {
    const file = this.#options.file(name);
    if (file === undefined) throw new CommandError('dump-file', { detail });
    return file;
  }

  /** Terms are of the default repertoire. */
  #setCharacterSet(item: ItemNode, { content, line, tag }: ElementNode): void {
    if (content.kind !== 'bytes') return;
    const terms = Buffer.from(content.bytes).toString('latin1').split('\\');
    if (item.isCharacterSetUsed) throw failure('dump-structure', `${where(line, tag)}, it must stand before the texts`);
    item.characterSet = characterSet(terms.map(term => term.trim()));
  }

  #push(node: ItemNode | ElementNode): void {
    this.#open.push(node);
    if (this.#open.length > this.#options.limits.depth * 2 + 1) throw tooLarge(node.line, 'levels of sequences');
  }

  #closeTo(count: number, { line }: { readonly line: number }): void {
    this.#isByIndent = true;
    while (this.#open.length > count) this.#close();
    if (this.#open.length < count)
      throw failure('dump-structure', `line ${line} is indented more than what is around it`);
  }

  #end(kind: 'item-end' | 'sequence-end', { line }: { readonly line: number }): void {
    const top = this.#open.at(-1)!;
    const isRoot = this.#open.length === 1;
    if (isRoot || 'tag' in top !== (kind === 'sequence-end'))
      throw misplaced({ line }, isRoot ? 'nothing is open' : `line ${top.line} is open`);
    this.#close();
  }

  #close(): void {
    const node = this.#open.pop()!;
    if ('tag' in node) this.#closeSequence(node);
    else {
      closeItem(node);
      (this.#open.at(-1) as ElementNode).length += itemSize(node);
    }
  }

  #closeSequence(node: ElementNode): void {
    const { content, line, tag } = node;
    if (!node.isUndefined && node.length > MOST_LENGTH) throw tooLarge(line, 'bytes of a sequence');
    if (content.kind !== 'fragments' || content.fragments.length > 0) return;
    // Encapsulated pixels have an offset table at least (PS3.5 §A.4): the fragments were not printed.
    this.#skipMissing(where(line, tag));
    node.content = { kind: 'bytes', bytes: new Uint8Array(0) };
    node.isUndefined = false;
  }

  /** @throws CommandError `dump-shortened` */
  #skipMissing(detail: string): void {
    if (!this.#options.skipsMissing) throw failure('dump-shortened', detail);
    this.#missing++;
  }
}

/** Puts the elements into the order of their tags, counts group lengths and the item itself. @throws CommandError `dump-repeated` */
function closeItem(item: ItemNode): void {
  const { elements } = item;
  elements.sort((a, b) => a.tag - b.tag);
  const groups = new Map<number, number>();
  for (const [k, element] of elements.entries()) {
    const { tag, line } = element;
    const before = elements[k - 1];
    if (before?.tag === tag)
      throw failure('dump-repeated', `lines ${before.line} and ${line}, (${formatTag(tag).slice(1, -1)})`);
    const size = elementSize(element);
    item.length += size;
    if ((tag & 0xffff) !== 0) groups.set(tag >>> 16, (groups.get(tag >>> 16) ?? 0) + size);
  }
  for (const element of elements) {
    if ((element.tag & 0xffff) !== 0 || element.length !== 4) continue;
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, groups.get(element.tag >>> 16) ?? 0, true);
    element.content = { kind: 'bytes', bytes };
  }
  if (!item.isUndefined && item.line > 0 && item.length > MOST_LENGTH) throw tooLarge(item.line, 'bytes of an item');
}

function newItem(line: number, isUndefined: boolean, set: CharacterSet): ItemNode {
  return { line, isUndefined, elements: [], characterSet: set, isCharacterSetUsed: false, length: 0 };
}

function where(line: number, tag: number): string {
  return `line ${line}, ${formatTag(tag)}`;
}

function misplaced({ line }: { readonly line: number }, why: string): CommandError {
  return failure('dump-structure', `line ${line}: ${why}`);
}

function tooLarge(line: number, what: string): CommandError {
  return failure('dump-too-large', `line ${line}: ${what}`);
}

function failure(code: CommandErrorCode, detail: string): CommandError {
  return new CommandError(code, { detail });
}

const META_GROUP = 0x0002;
const SPECIFIC_CHARACTER_SET = 0x0008_0005;
const FRAGMENT: Vr = 'OB';
const MOST_LENGTH = 0xffff_fffe;
