import { type DataSet, type Element, parse } from '../../data/index.ts';
import { formatTag } from '../../dictionary/look-ups.ts';
import { HounsfieldError } from '../../errors/index.ts';
import { transferSyntax } from '../../syntax/index.ts';
import { isShown } from './shown-elements.ts';
import type { DataSetFacts, ElementFacts } from './trace-event.ts';

/** The data set of a message; `bytes` is undefined when it was too long to be kept. */
export interface TracedDataSet {
  readonly length: number;
  readonly bytes: Uint8Array | undefined;
  /** Of its presentation context. */
  readonly transferSyntaxUid: string | undefined;
}

/** What a trace tells of a data set. */
export function dataSetFacts({ length, bytes, transferSyntaxUid }: TracedDataSet, values: boolean): DataSetFacts {
  if (bytes === undefined) return { bytes: length, why: 'It is longer than a trace keeps' };
  const encoding = transferSyntax(transferSyntaxUid ?? '');
  if (encoding === undefined || !encoding.binary) return { bytes: length, why: 'Its transfer syntax is not known' };
  if (encoding.deflated) return { bytes: length, why: 'It is deflated' };
  try {
    return { bytes: length, elements: elementFacts(parse(bytes, { encoding }), values) };
  } catch (error) {
    // A message of a parser holds offsets and tags, never a value.
    const why = error instanceof HounsfieldError ? `It cannot be read (${error.code})` : 'It cannot be read';
    return { bytes: length, why };
  }
}

/** One sequence that is being walked. */
interface Level {
  elements: Iterator<Element, undefined>;
  readonly items: readonly DataSet[];
  next: number;
}

/** Walks without recursion: how deep items lie is up to the peer. */
function elementFacts(dataSet: DataSet, values: boolean): readonly ElementFacts[] {
  const facts: ElementFacts[] = [];
  const levels: Level[] = [{ elements: dataSet[Symbol.iterator](), items: [], next: 0 }];
  for (let level = levels.at(-1); level !== undefined && facts.length < MOST_ELEMENTS; level = levels.at(-1)) {
    const { value: element, done } = level.elements.next();
    if (done !== true) {
      facts.push(factsOf(element, levels.length - 1, values));
      const { items } = element;
      if (items !== undefined && items.length > 0) levels.push({ elements: NONE, items, next: 0 });
      continue;
    }
    const item = level.items[level.next];
    if (item === undefined) levels.pop();
    else {
      facts.push(itemFacts(levels.length - 1, level.next));
      level.next++;
      level.elements = item[Symbol.iterator]();
    }
  }
  return facts;
}

function itemFacts(level: number, number: number): ElementFacts {
  return { level, tag: ITEM, keyword: `Item ${number + 1}`, vr: '', length: -1 };
}

function factsOf(element: Element, level: number, values: boolean): ElementFacts {
  const { tag, vr, length } = element;
  const facts = { level, tag: formatTag(tag), keyword: element.keyword ?? '', vr, length };
  const { items } = element;
  if (items !== undefined) return { ...facts, items: items.length };
  if (length === 0) return facts;
  if (!values && !isShown(tag, vr)) return { ...facts, masked: true };
  const value = valueText(element);
  if (!values && vr === 'UI' && value !== undefined && !UIDS.test(value)) return { ...facts, masked: true };
  return value === undefined ? facts : { ...facts, value };
}

/** Undefined for bytes, and for what is long. */
function valueText(element: Element): string | undefined {
  if (element.length > LONGEST_VALUE || element.bulk !== undefined) return undefined;
  const { text } = element;
  if (text !== undefined) return text;
  const isTags = element.vr === 'AT';
  return element.values
    .map(value => (isTags && typeof value === 'number' ? formatTag(value) : String(value)))
    .join('\\');
}

/** A UID that is none may be anything. */
const UIDS = /^[\d.\\ \0]*$/;
const NONE: Iterator<Element, undefined> = { next: () => ({ done: true, value: undefined }) };
const ITEM = '(FFFE,E000)';
const LONGEST_VALUE = 1024;
/** A small data set may still hold thousands of empty elements. */
const MOST_ELEMENTS = 2000;
