import type { DataSet, Element } from 'hounsfield/data';
import { formatTag } from 'hounsfield/dictionary';
import type { Style } from '../output.ts';
import { cut, padded, visible } from '../text-width.ts';
import { valueText } from './value-text.ts';

export interface LineOptions {
  /** Columns of a line; undefined does not shorten any. */
  readonly width: number | undefined;
  paint(style: Style, text: string): string;
}

/** The elements of a data set as lines, items and all, in the order of the file. Nested items are walked without recursion. */
export function* dataSetLines(dataSet: DataSet, options: LineOptions): Generator<string> {
  const levels: Level[] = [{ elements: dataSet[Symbol.iterator](), creators: new Map(), items: [], next: 0 }];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const { value: element, done } = level.elements.next();
    if (done !== true) {
      yield elementLine(element, level, levels.length - 1, options);
      const items = element.items ?? [];
      if (items.length > 0) levels.push({ elements: NONE, creators: new Map(), items, next: 0 });
      continue;
    }
    const item = level.items[level.next];
    if (item === undefined) {
      levels.pop();
      continue;
    }
    yield options.paint('dim', `${INDENT.repeat(levels.length - 2)}  [${level.next}]`);
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
  readonly items: readonly DataSet[];
  next: number;
}

function elementLine(element: Element, level: Level, depth: number, { width, paint }: LineOptions): string {
  const indent = INDENT.repeat(depth);
  const length = element.length < 0 ? 'undef' : String(element.length);
  const front = `${indent}${formatTag(element.tag)} ${element.vr} ${length.padStart(LENGTH_COLUMNS)} `;
  const name = padded(elementName(element, level.creators), KEYWORD_COLUMNS - indent.length);
  const room =
    width === undefined ? Number.POSITIVE_INFINITY : Math.max(LEAST_VALUE, width - front.length - name.length - 1);
  const value = valueText(element, room);
  const shown = room === Number.POSITIVE_INFINITY ? value : cut(value, room);
  const tag = paint('cyan', `${indent}${formatTag(element.tag)}`);
  const line = `${tag} ${paint('magenta', element.vr)} ${paint('dim', length.padStart(LENGTH_COLUMNS))} ${paint('bold', name)} ${shown}`;
  return line.trimEnd();
}

/** The keyword, or what is known of a private or unknown element. */
function elementName(element: Element, creators: Map<number, string>): string {
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
  return creator === undefined ? '(private)' : `[${creator}]`;
}

function creatorName(element: Element): string {
  // A name that claims to be so long that it stayed in the file is none.
  if (element.bulk !== undefined && element.bulk.inline === undefined) return 'private';
  const { text, bytes } = element;
  const name = text ?? (bytes === undefined ? '' : Buffer.from(bytes).toString('latin1'));
  return cut(visible(name.replace(/[\0 ]+$/, '').trimStart()), KEYWORD_COLUMNS);
}

const NONE: Iterator<Element, undefined> = { next: () => ({ done: true, value: undefined }) };
const INDENT = '    ';
const LENGTH_COLUMNS = 7;
const KEYWORD_COLUMNS = 34;
/** A value is shown in so many columns even where the terminal has fewer. */
const LEAST_VALUE = 24;
