import { type DataSet, formatPersonName, type PersonName, privateAttribute, ValueBytes } from 'hounsfield/data';
import { attributeByKeyword } from 'hounsfield/dictionary';
import { ParseError } from 'hounsfield/errors';
import type { AddedFacts, AddedKey } from './added/added-keys.ts';
import {
  ANY,
  columnsOf,
  isInSequence,
  type KeyKind,
  type Level,
  levels,
  MATCHED,
  type QueryKey,
  queryKeys,
} from './keys.ts';
import { dateKey, nameGroups, timeSpan, zoneKey } from './normalise.ts';
import type { AttributeCells, Cell, Cells } from './record.ts';

/** The columns of all query keys, from the header of an instance. Never fails: what cannot be read is empty. */
export function keyCells(dataSet: DataSet): Readonly<Record<Level, Cells>> {
  const upper = upperCells(dataSet);
  return { ...upper, instance: levelCells(dataSet, 'instance', { utc_offset: upper.series['utc_offset'] ?? '' }) };
}

type UpperCells = Readonly<Record<Exclude<Level, 'instance'>, Cells>>;

/** Those of the series that came last, and what they were made of: most objects of a series say the same of it. */
const lately: { readonly said: ValueBytes; readonly cells: UpperCells }[] = [];

function upperCells(dataSet: DataSet): UpperCells {
  const known = lately.find(({ said }) => said.isOf(dataSet));
  if (known !== undefined) return known.cells;
  const cells = newUpperCells(dataSet);
  const said = ValueBytes.of(dataSet, upperTags);
  if (said === undefined || said.size > MOST_KEPT_BYTES) return cells;
  lately.unshift({ said, cells });
  lately.length = Math.min(lately.length, MOST_KEPT);
  return cells;
}

function newUpperCells(dataSet: DataSet): UpperCells {
  // What its dates and times are in (PS3.3 §C.12.1.1.8).
  const [zone = ''] = valuesAt(dataSet, [TIMEZONE_OFFSET_FROM_UTC]);
  const cells = { utc_offset: zoneKey(zone) };
  return {
    patient: levelCells(dataSet, 'patient', {}),
    study: levelCells(dataSet, 'study', cells),
    series: levelCells(dataSet, 'series', cells),
  };
}

/** Values of the attributes that the configuration adds; those that are empty are left out. */
export function attributeCells(dataSet: DataSet, keys: readonly AddedKey[]): readonly AttributeCells[] {
  return keys.flatMap(key => {
    const values = addedValues(dataSet, key);
    if (values.every(text => text === '')) return [];
    const { attribute, level, kind, tags, block } = key;
    const value = block === undefined && tags.length === 1 ? written(dataSet, key, tags, values) : values.join('\\');
    const isFolded = kind === 'date' || kind === 'time' || kind === 'name';
    const value_key = isFolded ? matched(values[0] ?? '', kind) : value;
    const hasList = kind === 'name' || kind === 'names' || kind === 'texts';
    return { attribute, level, value, value_key, value_any: hasList ? jsonList(anyOf(values, kind), kind) : null };
  });
}

/** Texts of an added attribute, in a header or in what is asked. */
export function addedValues(dataSet: DataSet, { tags, block, vr }: AddedFacts): readonly string[] {
  if (block === undefined) return valuesAt(dataSet, tags);
  return readable(() =>
    privateAttribute({ ...block, vr, vm: '1-n' })
      .valuesIn(dataSet)
      .map(textOf),
  );
}

function levelCells(dataSet: DataSet, level: Level, more: Cells): Cells {
  const cells: Record<string, Cell> = { ...more };
  for (const { key, tags, columns } of sources[level]) {
    const values = valuesAt(dataSet, tags);
    for (const { name, form } of columns)
      cells[name] = form === undefined ? written(dataSet, key, tags, values) : form(values, key.kind);
  }
  return cells;
}

/** What is answered for a key: a number as it was written, `81.632700` not as 81.6327. */
function written(
  dataSet: DataSet,
  { kind }: QueryKey,
  [tag = 0]: readonly number[],
  values: readonly string[],
): string {
  const [text] = kind === 'number' && values.length > 0 ? readable(() => [dataSet.text(tag) ?? values.join('\\')]) : [];
  return text ?? values.join('\\');
}

/** Texts of an attribute, or of the same attribute in all items of a sequence: one text for each. */
function valuesAt(dataSet: DataSet, [tag = 0, inner]: readonly number[]): readonly string[] {
  if (!dataSet.has(tag)) return NONE;
  return readable(() => {
    if (inner === undefined) return dataSet.values(tag).map(textOf);
    const items = dataSet.element(tag)?.items ?? [];
    return items.slice(0, MOST_ITEMS).map(item => item.values(inner).map(textOf).join('\\'));
  });
}

function readable(read: () => readonly string[]): readonly string[] {
  try {
    return read();
  } catch (error) {
    // A text so long that it stayed in the blob cannot be a key that anybody asks for.
    if (error instanceof ParseError) return [];
    throw error;
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  return isPersonName(value) ? formatPersonName(value) : '';
}

function isPersonName(value: unknown): value is PersonName {
  return typeof value === 'object' && value !== null && 'alphabetic' in value;
}

/** Forms for matching, by the suffix of their column. */
const forms: Readonly<Record<string, Form>> = {
  [MATCHED]: ([value = ''], kind) => (value === '' ? '' : matched(value, kind)),
  [ANY]: (values, kind) => (values.length === 0 ? null : jsonList(anyOf(values, kind), kind)),
};

type Form = (values: readonly string[], kind: KeyKind) => Cell;

function matched(value: string, kind: KeyKind): string {
  if (kind === 'date') return dateKey(value);
  if (kind === 'time') return timeSpan(value)?.first ?? '';
  return nameGroups(value)[0] ?? '';
}

/** The alphabetic group of a single name has a column of its own, so only its other groups are listed. */
function anyOf(values: readonly string[], kind: KeyKind): readonly string[] {
  if (kind === 'texts') return values;
  const groups = values.map(nameGroups);
  return kind === 'name' ? (groups[0] ?? []).slice(1) : groups.flat();
}

/** Texts keep their place, since those at one place of two lists are of one item. */
function jsonList(values: readonly string[], kind: KeyKind): string | null {
  const filled = values.filter(value => value !== '');
  return filled.length === 0 ? null : JSON.stringify(kind === 'texts' ? values : filled);
}

interface Source {
  readonly key: QueryKey;
  readonly tags: readonly number[];
  /** Without a form a column has the value as it was written. */
  readonly columns: readonly { readonly name: string; readonly form: Form | undefined }[];
}

const sources = Object.fromEntries(
  levels.map(level => [level, queryKeys.filter(key => key.level === level && !key.isComputed).map(sourceOf)]),
) as unknown as Readonly<Record<Level, readonly Source[]>>;

function sourceOf(key: QueryKey): Source {
  const columns = columnsOf(key).map(name => ({ name, form: forms[name.slice(key.column.length)] }));
  return { key, tags: tagsOf(key), columns };
}

function tagsOf(key: QueryKey): readonly number[] {
  const names = isInSequence(key) ? key.path.split('.') : [key.path];
  return names.map(name => {
    const tag = attributeByKeyword(name)?.tag;
    if (tag === undefined) throw new RangeError(`${name} is not a keyword`);
    return tag;
  });
}

const SPECIFIC_CHARACTER_SET = 0x0008_0005;
const TIMEZONE_OFFSET_FROM_UTC = 0x0008_0201;

/** All that the cells of upper levels are made of. */
const upperTags: Uint32Array = Uint32Array.from([
  SPECIFIC_CHARACTER_SET,
  TIMEZONE_OFFSET_FROM_UTC,
  ...(['patient', 'study', 'series'] as const).flatMap(level => sources[level].map(({ tags: [tag = 0] }) => tag)),
]).sort();

const NONE: readonly string[] = [];
/** A header may hold a sequence of any length; a key that needs more items than this is no key. */
const MOST_ITEMS = 100;
/** As many series as may come at the same time from a busy department's modalities. */
const MOST_KEPT = 8;
const MOST_KEPT_BYTES = 16 * 1024;
