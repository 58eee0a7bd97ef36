import { DataSet, unpackTape } from 'hounsfield/data';
import { attributeByKeyword, attributeByTag, type Vr } from 'hounsfield/dictionary';
import { type FoundRow, isInSequence, type Level, levels, type QueryKey, queryKey, queryKeys } from '../index/index.ts';
import type { AnswerBuilder, WantedItems } from './answer.ts';

/** Which attributes an answer has, and where each comes from. */
export interface ReturnPlan {
  readonly level: Level;
  /** From columns of the index. */
  readonly columns: readonly QueryKey[];
  /** From the header of the instance that stands for the row, by tag. */
  readonly header: ReadonlyMap<number, Wanted>;
  /** All that the header holds, beside what is asked for. */
  readonly wholeHeader: boolean;
  /** Asked for but not of this level: never returned. */
  readonly unsupported: readonly number[];
}

/** An attribute to be returned. */
export interface Wanted extends WantedItems {
  readonly tag: number;
}

/** Sorts out where wanted attributes come from. */
export function planReturn(level: Level, wanted: Iterable<Wanted>, wholeHeader = false): ReturnPlan {
  const columns = new Set<QueryKey>();
  const header = new Map<number, Wanted>();
  const unsupported: number[] = [];
  for (const each of wanted) {
    const { tag } = each;
    const keyword = attributeByTag(tag)?.keyword;
    const key = keyword === undefined ? undefined : queryKey(keyword);
    if (key !== undefined && !isAtOrAbove(key.level, level)) unsupported.push(tag);
    else if (key === undefined) header.set(tag, each);
    else columns.add(key);
  }
  return { level, columns: [...columns], header, wholeHeader, unsupported };
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
  for (const [k, key] of plan.columns.entries()) addColumn(answer, key, row.values[k] ?? '');
  if (row.header === undefined) return;
  const header = DataSet.fromTape(unpackTape(row.header));
  for (const [tag, wanted] of plan.header) {
    const element = header.element(tag);
    if (element !== undefined) answer.copy(element, wanted);
    // An attribute that was asked for and that the object lacks is returned empty (PS3.4 §C.2.2.1.3).
    if (!answer.has(tag)) answer.add({ tag, vr: vrOf(tag), value: null });
  }
  if (plan.wholeHeader) for (const element of header) if (!answer.has(element.tag)) answer.copy(element);
}

/** Whether rows have to bring their header. */
export function needsHeader(plan: ReturnPlan): boolean {
  return plan.wholeHeader || plan.header.size > 0;
}

function addColumn(answer: AnswerBuilder, key: QueryKey, value: string | readonly string[]): void {
  const tag = tagOf(key);
  const vr = vrOf(tag);
  answer.add({ tag, vr, value: NUMBERS.has(vr) ? numbers(String(value)) : value });
}

/** Numbers of a binary VR; what is no such number is left out. */
function numbers(text: string): readonly number[] {
  return text
    .split('\\')
    .filter(part => part !== '')
    .map(Number)
    .filter(number => Number.isInteger(number) && number >= 0 && number <= 0xffff);
}

function tagOf(key: QueryKey): number {
  const tag = attributeByKeyword(key.path)?.tag;
  if (tag === undefined) throw new RangeError(`${key.path} is not a keyword`);
  return tag;
}

/** The VR of an attribute that is answered without its object saying. */
export function vrOf(tag: number): Vr {
  return attributeByTag(tag)?.vrs[0] ?? 'UN';
}

/** Binary VRs that keys have. */
const NUMBERS: ReadonlySet<Vr> = new Set<Vr>(['US']);
