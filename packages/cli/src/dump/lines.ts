import { type DataSet, type Element, fragmentsOf } from 'hounsfield/data';
import { formatTag } from 'hounsfield/dictionary';
import type { Style } from '../output.ts';
import { cut, padded, visible } from '../text-width.ts';
import type { ElementFilter } from './filter.ts';
import { hexText, valueText } from './value-text.ts';

export interface LineOptions {
  /** Columns of a line; undefined does not shorten any. */
  readonly width: number | undefined;
  /** Levels that are shown: 1 is the data set without the items of its sequences; undefined shows all. */
  readonly depth?: number | undefined;
  paint(style: Style, text: string): string;
  /** The name of a private element, where it is known. */
  privateName?(element: Element): string | undefined;
}

/**
 * The elements of a data set as lines, items and all, in the order of the file. Nested items are walked without recursion.
 * @param filter chooses elements and items; one that is chosen is shown with all that is in it, and with what is around it
 */
export function* dataSetLines(dataSet: DataSet, options: LineOptions, filter?: ElementFilter): Generator<string> {
  const levels: Level[] = [levelOf(dataSet[Symbol.iterator](), filter === undefined)];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const { value: element, done } = level.elements.next();
    if (done !== true) {
      const name = elementName(element, level.creators, options);
      const isChosen = level.isItemChosen || filter?.hasElement(element, name) === true;
      const items = levels.length < (options.depth ?? Number.POSITIVE_INFINITY) ? (element.items ?? []) : [];
      if (!isChosen && items.length === 0) continue;
      const line = elementLine(element, name, levels.length - 1, options);
      if (isChosen) {
        yield* [...unprinted(levels), line];
        if (options.width === undefined) yield* fragmentLines(element, levels.length - 1, options);
      }
      if (items.length > 0) levels.push({ ...levelOf(NONE, isChosen), sequence: element, items, heading: line });
      if (isChosen && items.length > 0) levels.at(-1)!.heading = undefined;
      continue;
    }
    const item = level.items[level.next];
    if (item === undefined) {
      levels.pop();
      continue;
    }
    level.itemHeading = options.paint('dim', itemLabel(levels.length - 2, level.next));
    level.isItemChosen = level.isChosen || filter?.hasItem(level.sequence!, level.next) === true;
    if (level.isItemChosen) yield* unprinted(levels);
    level.next++;
    level.creators.clear();
    level.elements = item[Symbol.iterator]();
  }
}

/** One data set that is being printed, and the items of its sequence that follow. */
interface Level {
  elements: Iterator<Element, undefined>;
  /** Names of private creators by the group and block that they reserve (PS3.5 §7.8.1). */
  readonly creators: Map<number, string>;
  readonly sequence: Element | undefined;
  readonly items: readonly DataSet[];
  next: number;
  /** Whether all of it is shown. */
  readonly isChosen: boolean;
  isItemChosen: boolean;
  /** The lines of the sequence and of the item, while nothing in them was shown. */
  heading: string | undefined;
  itemHeading: string | undefined;
}

function levelOf(elements: Iterator<Element, undefined>, isChosen: boolean): Level {
  const none = { sequence: undefined, heading: undefined, itemHeading: undefined };
  return { elements, creators: new Map(), items: [], next: 0, isChosen, isItemChosen: isChosen, ...none };
}

/** What stands around the line to come and was not shown yet. */
function* unprinted(levels: readonly Level[]): Generator<string> {
  for (const level of levels) {
    if (level.heading !== undefined) yield level.heading;
    if (level.itemHeading !== undefined) yield level.itemHeading;
    level.heading = undefined;
    level.itemHeading = undefined;
  }
}

/** The bytes of fragments that are in memory, the offset table first (PS3.5 §A.4). */
function* fragmentLines(element: Element, depth: number, { paint }: LineOptions): Generator<string> {
  const found = element.isEncapsulated ? fragmentsOf(element.dataSet) : undefined;
  if (found?.tag !== element.tag) return;
  const { offsetTable, fragments } = found;
  if (offsetTable.inline === undefined || fragments.some(({ value }) => value.inline === undefined)) return;
  yield `${paint('dim', itemLabel(depth, 'table'))} ${hexText(offsetTable.inline)}`.trimEnd();
  for (const [k, { value }] of fragments.entries())
    yield `${paint('dim', itemLabel(depth, k))} ${hexText(value.inline!)}`.trimEnd();
}

function itemLabel(depth: number, name: number | 'table'): string {
  return `${INDENT.repeat(depth)}${ITEM_INDENT}[${name}]`;
}

function elementLine(element: Element, name: string, depth: number, { width, paint }: LineOptions): string {
  const indent = INDENT.repeat(depth);
  const length = element.length < 0 ? 'undef' : String(element.length);
  const front = `${indent}${formatTag(element.tag)} ${element.vr} ${length.padStart(LENGTH_COLUMNS)} `;
  const label = padded(name, KEYWORD_COLUMNS - indent.length);
  const room =
    width === undefined ? Number.POSITIVE_INFINITY : Math.max(LEAST_VALUE, width - front.length - label.length - 1);
  const value = valueText(element, room);
  const shown = room === Number.POSITIVE_INFINITY ? value : cut(value, room);
  const tag = paint('cyan', `${indent}${formatTag(element.tag)}`);
  const line = `${tag} ${paint('magenta', element.vr)} ${paint('dim', length.padStart(LENGTH_COLUMNS))} ${paint('bold', label)} ${shown}`;
  return withoutSpaces(line);
}

/** Without the spaces at its end; other white space there belongs to the value. */
function withoutSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ') end--;
  return line.slice(0, end);
}

/** The keyword, or what is known of a private or unknown element. */
function elementName(element: Element, creators: Map<number, string>, options: LineOptions): string {
  const { tag, keyword } = element;
  if (keyword !== undefined) return keyword;
  if ((tag & 0xffff) === 0) return 'GroupLength';
  if ((tag & 0x1_0000) === 0) return '(unknown)';
  const group = tag >>> 16;
  const number = tag & 0xffff;
  if (number >= 0x10 && number <= 0xff) {
    creators.set(group * 0x100 + number, creatorName(element));
    return 'PrivateCreator';
  }
  const creator = creators.get(group * 0x100 + (number >>> 8));
  if (creator === undefined) return '(private)';
  // A bracket inside would hide where the label ends.
  return `[${(options.privateName?.(element) ?? creator).replaceAll(']', ')')}]`;
}

function creatorName(element: Element): string {
  // A name that claims to be so long that it stayed in the file is none.
  if (element.bulk !== undefined && element.bulk.inline === undefined) return 'private';
  const { text, bytes } = element;
  const name = text ?? (bytes === undefined ? '' : Buffer.from(bytes).toString('latin1'));
  return cut(visible(name.replace(/[\0 ]+$/, '').trimStart()), KEYWORD_COLUMNS);
}

const NONE: Iterator<Element, undefined> = { next: () => ({ done: true, value: undefined }) };
/** Of each level. */
export const INDENT: string = '    ';
/** Of the number of an item or fragment, beyond that of its element. */
export const ITEM_INDENT: string = '  ';
const LENGTH_COLUMNS = 7;
export const KEYWORD_COLUMNS: number = 34;
/** A value is shown in so many columns even where the terminal has fewer. */
const LEAST_VALUE = 24;
