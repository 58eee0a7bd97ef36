import { DataSet, type RowValue, unpackTape } from 'hounsfield/data';
import { attributeByTag, type Vr } from 'hounsfield/dictionary';
import {
  type FoundRow,
  isInSequence,
  type Level,
  levels,
  type QueryKey,
  queryKeys,
  SearchKeys,
  type SearchRequest,
} from '../index/index.ts';
import type { AnswerBuilder, WantedItems } from './answer.ts';

/** Which attributes an answer has, and where each comes from. */
export interface ReturnPlan {
  readonly level: Level;
  /** From columns of the index, with the tag that each has in the answer. */
  readonly columns: readonly ReturnedColumn[];
  /** From the header of the instance that stands for the row, by tag. */
  readonly header: ReadonlyMap<number, Wanted>;
  /** All that the header holds, beside what is asked for. */
  readonly wholeHeader: boolean;
  /** Asked for but not of this level: never returned. */
  readonly unsupported: readonly number[];
}

/** An attribute that is a column of the index. */
export interface ReturnedColumn {
  readonly key: QueryKey;
  readonly tag: number;
  readonly vr: Vr;
}

/** An attribute to be returned. */
export interface Wanted extends WantedItems {
  readonly tag: number;
  /** Creator of a private attribute, as it is asked for. */
  readonly creator?: string | undefined;
  /** What is answered whatever the object says: the creator of a private attribute that was asked for. */
  readonly value?: string;
}

/** Sorts out where wanted attributes come from. */
export function planReturn(level: Level, wanted: Iterable<Wanted>, options: PlanOptions = {}): ReturnPlan {
  const { wholeHeader = false, keys = new SearchKeys() } = options;
  const columns = new Map<QueryKey, ReturnedColumn>();
  const header = new Map<number, Wanted>();
  const unsupported: number[] = [];
  for (const each of wanted) {
    const { tag } = each;
    const key = keys.find([tag], each.creator);
    if (key !== undefined && isAtOrAbove(key.level, level)) columns.set(key, { key, tag, vr: vrOfColumn(key, tag) });
    else if (key === undefined || key.attribute !== undefined) header.set(tag, each);
    else unsupported.push(tag);
  }
  return { level, columns: [...columns.values()], header, wholeHeader, unsupported };
}

export interface PlanOptions {
  readonly wholeHeader?: boolean;
  readonly keys?: SearchKeys | undefined;
}

/** What a search has to ask for, so that its rows can be answered by the plan. */
export function returnedBy(plan: ReturnPlan): Pick<SearchRequest, 'columns' | 'withHeader'> {
  return { columns: plan.columns.map(({ key }) => key.path), withHeader: needsHeader(plan) };
}

/** Whether attributes of one level are known of each row of another. */
export function isAtOrAbove(level: Level, other: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(other);
}

/** Keys of a level that can be returned by their keyword. */
export function keysOf(level: Level): readonly QueryKey[] {
  return queryKeys.filter(key => key.level === level && !isInSequence(key));
}

/** Puts a row of the index, found by a search for the plan's columns, into an answer. */
export function addRow(answer: AnswerBuilder, row: FoundRow, plan: ReturnPlan): void {
  for (let k = 0; k < plan.columns.length; k++) addColumn(answer, plan.columns[k]!, row.values[k] ?? '');
  if (row.header === undefined) return;
  const header = DataSet.fromTape(unpackTape(row.header));
  for (const [tag, wanted] of plan.header) {
    const element = header.element(tag);
    if (wanted.value !== undefined) answer.add({ tag, vr: 'LO', value: wanted.value });
    else if (element !== undefined) answer.copy(element, wanted);
    // An attribute that was asked for and that the object lacks is returned empty (PS3.4 §C.2.2.1.3).
    if (!answer.has(tag)) answer.add({ tag, vr: vrOf(tag), value: null });
  }
  if (plan.wholeHeader) for (const element of header) if (!answer.has(element.tag)) answer.copy(element);
}

/** Whether rows have to bring their header. */
export function needsHeader(plan: ReturnPlan): boolean {
  return plan.wholeHeader || plan.header.size > 0;
}

function vrOfColumn(key: QueryKey & { readonly vr?: Vr }, tag: number): Vr {
  return key.vr ?? vrOf(tag);
}

function addColumn(answer: AnswerBuilder, { tag, vr }: ReturnedColumn, value: string | readonly string[]): void {
  const range = NUMBERS[vr];
  answer.add({ tag, vr, value: range === undefined ? value : numbers(String(value), range) });
}

/** What a column of the index says, as a value of its VR. */
export function rowValue({ vr }: ReturnedColumn, value: string | readonly string[]): RowValue {
  const text = typeof value === 'string' ? value : value.join('\\');
  const range = NUMBERS[vr];
  return range === undefined ? text : numbers(text, range);
}

/** Numbers of a binary VR; what is no such number is left out. */
function numbers(text: string, { least, most, isWhole }: NumberRange): readonly number[] {
  return text
    .split('\\')
    .filter(part => part !== '')
    .map(Number)
    .filter(number => number >= least && number <= most && (!isWhole || Number.isInteger(number)));
}

/** The VR of an attribute that is answered without its object saying. */
export function vrOf(tag: number): Vr {
  return attributeByTag(tag)?.vrs[0] ?? 'UN';
}

interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

/** Binary VRs that keys have (PS3.5 Table 6.2-1). */
const NUMBERS: Readonly<Partial<Record<Vr, NumberRange>>> = {
  US: { least: 0, most: 0xffff, isWhole: true },
  SS: { least: -0x8000, most: 0x7fff, isWhole: true },
  UL: { least: 0, most: 0xffff_ffff, isWhole: true },
  SL: { least: -0x8000_0000, most: 0x7fff_ffff, isWhole: true },
  FL: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY, isWhole: false },
  FD: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY, isWhole: false },
};
