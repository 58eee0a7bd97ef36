import { type RawBuilder, sql } from 'kysely';
import { computedKeys } from './computed.ts';
import { knownKey } from './conditions.ts';
import type { Flavour } from './flavour.ts';
import { inflateHeader } from './header.ts';
import type { Level, QueryKey } from './keys.ts';
import type { RowCells } from './query.ts';
import type { Cell } from './record.ts';
import type { FoundRow, Page, SearchRequest } from './search.ts';

/** What a search selects for each row beside its instance, and where the values that were asked for are in that. */
export interface Selection {
  readonly cells: readonly SelectedCell[];
  /** Of each path of the request. */
  readonly places: readonly Place[];
}

/** One key; or, as a JSON list, those that are worked out of the same rows, which are gone through once for all. */
interface SelectedCell {
  readonly source: RawBuilder<unknown> | undefined;
  readonly keys: QueryKey[];
}

interface Place {
  readonly cell: number;
  readonly inList?: number;
}

/** @throws RangeError when a path is no key */
export function selectionOf({ columns, added }: SearchRequest): Selection {
  const cells: SelectedCell[] = [];
  const places = columns.map((path): Place => {
    const key = knownKey(path, added);
    const source = key.attribute === undefined ? computedKeys[path]?.source : undefined;
    if (source === undefined) return { cell: cells.push({ source, keys: [key] }) - 1 };
    const known = cells.findIndex(cell => cell.source === source);
    if (known < 0) return { cell: cells.push({ source, keys: [key] }) - 1, inList: 0 };
    return { cell: known, inList: cells[known]!.keys.push(key) - 1 };
  });
  return { cells, places };
}

/** A cell in the words of a database, for rows of a level. */
export function selected(flavour: Flavour, { source, keys }: SelectedCell, rows: Level): RawBuilder<unknown> {
  const values = keys.map(({ path, level, column, attribute }) => {
    const own = sql.ref(`${level}.${column}`);
    if (attribute === undefined) return computedKeys[path]?.value(flavour, rows) ?? own;
    return sql`(select value from attribute_value as own
      where own.attribute = ${sql.lit(attribute)} and own.owner = ${sql.ref(`${level}.id`)})`;
  });
  return source === undefined ? sql.join(values) : sql`(select ${flavour.together(values)} from ${source})`;
}

/**
 * A page as one JSON text, which crosses threads in a fraction of the time that as many objects take: a list for each
 * row, of its instance, the cells of the selection, and where it stands in the order.
 */
export interface PackedPage {
  readonly text: string;
  /** How many there are. */
  readonly rows: number;
}

/** What a page was asked for. */
export interface PageShape extends Selection {
  readonly limit: number;
  /** How many values tell where a row stands. */
  readonly order: number;
}

/** A page of rows as lists: the instance, the cells, the place in the order, the header where that was asked for. */
export function pageOfLists(rows: readonly RowCells[], shape: PageShape): Page {
  const { places, cells, order } = shape;
  const found = rows.map((row): FoundRow => {
    const own = cells.map(({ source }, k) => {
      const cell = row[k + 1] as Cell;
      return source === undefined ? cell : (JSON.parse(String(cell)) as readonly ListedCell[]);
    });
    const packed = row[1 + cells.length + order];
    return {
      instance: Number(row[0]),
      values: places.map(place => valueAt(own, place, 0)),
      ...(packed instanceof Uint8Array ? { header: inflateHeader(packed) } : {}),
    };
  });
  const last = rows.at(-1);
  const at = 1 + cells.length;
  return withCursor(found, last?.slice(at, at + order) as readonly Cell[] | undefined, shape);
}

/** The same of a packed page. */
export function pageOfText({ text }: PackedPage, shape: PageShape): Page {
  const rows = JSON.parse(text) as readonly (readonly FoundCell[])[];
  const { places, cells } = shape;
  const found = rows.map(
    (row): FoundRow => ({
      instance: row[0] as number,
      values: places.map(place => valueAt(row, place, 1)),
    }),
  );
  return withCursor(found, rows.at(-1)?.slice(1 + cells.length) as readonly Cell[] | undefined, shape);
}

type ListedCell = Cell | readonly string[];
type FoundCell = Cell | readonly ListedCell[];

function valueAt(cells: readonly FoundCell[], { cell, inList }: Place, before: number): string | readonly string[] {
  const own = cells[cell + before];
  const value = inList === undefined ? own : (own as readonly ListedCell[])[inList];
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? (value as readonly string[]) : String(value ?? '');
}

function withCursor(rows: readonly FoundRow[], last: readonly Cell[] | undefined, { limit }: PageShape): Page {
  return last === undefined || rows.length < limit ? { rows } : { rows, cursor: last };
}
