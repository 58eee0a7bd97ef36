import { type BulkValue, DataSet, Element, isPrivate, type PathStep, privateCreator } from '../data/index.ts';
import { isVr, type Vr } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import { Base64Encoder, base64Pieces } from './base64.ts';
import { nameOf } from './names.ts';
import type { ModelOptions } from './options.ts';
import { LONGEST, type Repeated } from './repeated.ts';

/** What the text of a model is made of. */
export type ModelPart = string | Base64Part | LatePart;

/** A value that stands here in base64. */
export interface Base64Part {
  readonly base64: BulkValue;
}

/** An element of text or numbers that stayed at its source; `write` makes its text when the value is in memory. */
export interface LatePart {
  readonly late: Element;
  write(element: Element): string;
}

/** Where an attribute stands in the text. */
export interface Place {
  /** Number of attributes before it in its data set. */
  readonly index: number;
  /** What a new line on this level begins with; empty without `pretty`. */
  readonly indent: string;
  /** The creator of the block of a private element; undefined for others. */
  creatorOf(tag: number): string | undefined;
}

/** A form that data sets are written in. */
export interface Form {
  readonly start: string;
  readonly end: string;
  attribute(element: Element, place: Place): string | readonly ModelPart[];
  /** An attribute whose value is to be had at an address. */
  address(element: Element, uri: string, place: Place): string;
  /** Begins a sequence that has items. */
  sequence(element: Element, place: Place): string;
  /** `number` counts from 1. */
  item(number: number, place: Place): string;
  endItem(place: Place): string;
  endSequence(place: Place): string;
  /** For forms in which an attribute is the same text wherever it stands, but for what `before` says goes before it. */
  readonly repeats?: {
    readonly texts: Repeated;
    before(place: Place): string;
  };
}

/** The data set in a form, in the order of its tags; nested items are walked without recursion (PS3.18 §F.2.2). */
export function* modelParts(dataSet: DataSet, form: Form, options: ModelOptions): Generator<ModelPart> {
  const root = new Level(dataSet, undefined, options.pretty === true ? '\n  ' : '');
  // Where shorter values go by address, texts depend on the addresses.
  const isShort = options.bulkDataUri !== undefined && (options.bulkAbove ?? BULK_ABOVE) < LONGEST;
  const repeats = isShort ? undefined : form.repeats;
  const levels: Level[] = [root];
  let text = form.start;
  for (let level: Level | undefined = root; level !== undefined; level = levels.at(-1)) {
    if (text.length >= CHUNK) {
      yield text;
      text = '';
    }
    const again = repeats === undefined ? undefined : level.again(repeats.texts, repeats.before(level));
    if (again !== undefined) {
      text += again;
      level.index++;
      continue;
    }
    const element = level.next();
    if (element === undefined) {
      text += endItem(levels, form);
      continue;
    }
    const items = element.isPlain ? undefined : element.items;
    const first = items?.[0];
    if (items !== undefined && first !== undefined) {
      const inner = new Level(first, { level, items, element, item: 0 }, deeper(level.indent));
      text += form.sequence(element, level) + form.item(1, inner);
      level.index++;
      levels.push(inner);
      continue;
    }
    const written = attributeOf(element, levels, form, options);
    if (written === undefined) continue;
    if (typeof written === 'string') {
      text += written;
      if (repeats !== undefined) level.note(repeats.texts, element, [repeats.before(level), written]);
      level.index++;
      continue;
    }
    level.index++;
    for (const part of written) {
      if (typeof part === 'string') text += part;
      else {
        yield text;
        text = '';
        yield part;
      }
    }
  }
  yield text + form.end;
}

/** @throws ParseError `bulk-not-in-memory` for a value that was left at its source */
export function* syncText(parts: Iterable<ModelPart>): Generator<string> {
  for (const part of parts) {
    if (typeof part === 'string') {
      if (part !== '') yield part;
      continue;
    }
    const bytes = 'base64' in part ? part.base64.inline : undefined;
    if (bytes === undefined)
      throw new ParseError('bulk-not-in-memory', 'late' in part ? { path: nameOf(part.late.tag) } : {});
    yield* base64Pieces(bytes);
  }
}

/** Reads what was left at its source when its turn comes. */
export async function* asyncText(parts: Iterable<ModelPart>, signal?: AbortSignal): AsyncGenerator<string> {
  for (const part of parts) {
    if (typeof part === 'string') {
      if (part !== '') yield part;
    } else if ('late' in part) yield part.write(await inMemory(part.late, signal));
    else if (part.base64.inline !== undefined) yield* base64Pieces(part.base64.inline);
    else {
      const encoder = new Base64Encoder();
      for await (const chunk of part.base64.stream(signal)) yield* encoder.push(chunk);
      yield encoder.end();
    }
  }
}

/** One data set that is being written. */
class Level implements Place {
  readonly parent: Parent | undefined;
  readonly indent: string;
  index = 0;
  readonly #dataSet: DataSet;
  /** Elements in another order than that of the tape; undefined where it is the same. */
  readonly #elements: Iterator<Element> | undefined;
  #token: number;
  #creators: Map<number, string | undefined> | undefined;

  constructor(dataSet: DataSet, parent: Parent | undefined, indent: string) {
    this.parent = parent;
    this.indent = indent;
    this.#dataSet = dataSet;
    this.#token = dataSet.window.first;
    const isAsRead = dataSet.window.tape.sorted && dataSet.changes.size === 0;
    this.#elements = isAsRead ? undefined : ordered(dataSet)[Symbol.iterator]();
  }

  /** The next element that the models have: group lengths and File Meta Information are left out (PS3.18 §F.2.2). */
  next(): Element | undefined {
    for (let element = this.#following(); element !== undefined; element = this.#following()) {
      if ((element.tag & 0xffff) !== 0 && element.tag >>> 16 !== FILE_META_GROUP) return element;
    }
    return undefined;
  }

  /** The next element as it was written in another data set, where it is the same. */
  again(texts: Repeated, before: string): string | undefined {
    const { tape, last } = this.#dataSet.window;
    if (this.#elements !== undefined || this.#token >= last) return undefined;
    const text = texts.find(tape, this.#token, this.#dataSet.characterSet, before);
    // What is remembered has nothing inside.
    if (text !== undefined) this.#token++;
    return text;
  }

  note(texts: Repeated, { index }: Element, written: readonly [before: string, whole: string]): void {
    if (this.#elements === undefined) texts.note(this.#dataSet.window.tape, index, this.#dataSet.characterSet, written);
  }

  #following(): Element | undefined {
    if (this.#elements !== undefined) {
      const next = this.#elements.next();
      return next.done === true ? undefined : next.value;
    }
    const { tape, last } = this.#dataSet.window;
    const token = this.#token;
    if (token >= last) return undefined;
    this.#token = tape.tokens.next(token);
    return new Element(this.#dataSet, tape.tokens.tag(token), token, undefined);
  }

  creatorOf(tag: number): string | undefined {
    if (!isPrivate(tag) || (tag & 0xffff) < 0x1000) return undefined;
    const block = ((tag & 0xffff_0000) | ((tag >>> 8) & 0xff)) >>> 0;
    this.#creators ??= new Map();
    if (!this.#creators.has(block)) this.#creators.set(block, creatorAt(this.#dataSet, block, tag));
    return this.#creators.get(block);
  }
}

/** Where a data set stands in its sequence. */
interface Parent {
  readonly level: Level;
  readonly element: Element;
  readonly items: readonly DataSet[];
  item: number;
}

/** Ascending by tag; of an element that stands twice the first counts. */
function ordered(dataSet: DataSet): readonly Element[] {
  const elements = [...dataSet].sort((a, b) => a.tag - b.tag);
  return elements.filter((element, k) => element.tag !== elements[k - 1]?.tag);
}

/** A creator whose name is so long that it stayed at its source is none. */
function creatorAt(dataSet: DataSet, block: number, tag: number): string | undefined {
  const element = dataSet.element(block);
  const name = element === undefined || element.isAtSource ? undefined : privateCreator(dataSet, tag);
  return name === '' ? undefined : name;
}

/** Ends an item, and begins the next one of its sequence or ends the sequence. */
function endItem(levels: Level[], form: Form): string {
  const ended = levels.pop()!;
  const { parent } = ended;
  if (parent === undefined) return '';
  const following = parent.items[++parent.item];
  if (following === undefined) return form.endItem(ended) + form.endSequence(parent.level);
  const next = new Level(following, parent, ended.indent);
  levels.push(next);
  return form.endItem(ended) + form.item(parent.item + 1, next);
}

/** Undefined where the element is left out. */
function attributeOf(
  element: Element,
  levels: readonly Level[],
  form: Form,
  options: ModelOptions,
): string | readonly ModelPart[] | undefined {
  const level = levels.at(-1)!;
  if (options.bulkDataUri !== undefined && isBulk(element, options)) {
    const uri = options.bulkDataUri([...pathOf(levels), { tag: element.tag, item: undefined }], element);
    if (uri === null) return undefined;
    if (uri !== undefined) return form.address(element, uri, level);
  }
  return form.attribute(element, level);
}

function isBulk(element: Element, options: ModelOptions): boolean {
  const { length, isPlain } = element;
  if (length === 0 || (!isPlain && element.isSequence)) return false;
  if (!isPlain || (element.tag >>> 16 === PIXEL_GROUP && PIXEL_DATA.has(element.tag))) return true;
  return length > (options.bulkAbove ?? BULK_ABOVE) && BULK_VRS.has(element.vr);
}

function pathOf(levels: readonly Level[]): PathStep[] {
  const steps: PathStep[] = [];
  for (const { parent } of levels) if (parent !== undefined) steps.push({ tag: parent.element.tag, item: parent.item });
  return steps;
}

/** The same element with its value in memory, which a bulk value gives in little endian. */
async function inMemory({ dataSet, tag, vr, bulk }: Element, signal: AbortSignal | undefined): Promise<Element> {
  const bytes = (await bulk?.bytes(signal)) ?? new Uint8Array(0);
  return new DataSet(EMPTY.window, new Map([[tag, { vr, bytes }]]), dataSet.characterSet).element(tag)!;
}

function deeper(indent: string): string {
  return indent === '' ? '' : `${indent}    `;
}

const EMPTY: DataSet = DataSet.of({});
const FILE_META_GROUP = 0x0002;
const PIXEL_GROUP = 0x7fe0;
/** Float, Double Float and plain Pixel Data always go by address where there are addresses. */
const PIXEL_DATA: ReadonlySet<number> = new Set([0x7fe0_0008, 0x7fe0_0009, 0x7fe0_0010]);
/** VRs that an address may stand for (PS3.18 §F.2.2). */
const BULK_VRS: ReadonlySet<Vr> = new Set<Vr>(
  'DS FL FD IS LT OB OD OF OL OV OW SL SS ST SV UC UL UN US UT UV'.split(' ').filter(isVr),
);
const BULK_ABOVE = 1024;
/** Characters of text that are gathered before they are handed on. */
const CHUNK = 32 * 1024;
