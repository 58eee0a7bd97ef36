import type { DataSet, Element } from 'hounsfield/data';
import { formatTag, uidByValue, type Vr } from 'hounsfield/dictionary';
import type { Output } from '../output.ts';
import { columnsOf, cut, padded, visible } from '../text-width.ts';

/** A column: where its value stands in a match, and what is written above it. */
export interface TableColumn {
  readonly path: readonly number[];
  readonly heading: string;
}

/**
 * Prints matches as a table while they arrive. The first hundred decide the widths of the columns; on a terminal texts
 * are cut to them, UIDs never. Elsewhere nothing is cut, and a long text does not make its column wide.
 */
export class MatchTable {
  readonly #out: Output;
  readonly #columns: readonly TableColumn[];
  readonly #waiting: (readonly Cell[])[] = [];
  #widths: readonly number[] | undefined;

  constructor(out: Output, columns: readonly TableColumn[]) {
    this.#out = out;
    this.#columns = columns;
  }

  async add(match: DataSet): Promise<void> {
    const row = this.#columns.map(({ path }) => cellAt(match, path));
    if (this.#widths !== undefined) return this.#print(row, this.#widths);
    this.#waiting.push(row);
    if (this.#waiting.length >= MEASURED) await this.#begin();
  }

  /** Prints what still waits. */
  async end(): Promise<void> {
    if (this.#widths === undefined && this.#waiting.length > 0) await this.#begin();
    await this.#out.flush();
  }

  async #begin(): Promise<void> {
    const widths = fit(this.#columns, this.#waiting, this.#out.columns);
    this.#widths = widths;
    const heading = this.#columns.map(({ heading: text }, k) => padded(cut(text, widths[k] ?? 0), widths[k] ?? 0));
    await this.#out.line(this.#out.paint('bold', heading.join(GAP).trimEnd()));
    for (const row of this.#waiting) await this.#print(row, widths);
    this.#waiting.length = 0;
  }

  async #print(row: readonly Cell[], widths: readonly number[]): Promise<void> {
    const isTerminal = this.#out.columns !== undefined;
    const cells = row.map(({ text, isWhole }, k) => {
      const width = widths[k] ?? 0;
      return padded(isWhole || !isTerminal ? text : cut(text, width), width);
    });
    await this.#out.line(cells.join(GAP).trimEnd());
  }
}

/** `isWhole`: a value that means nothing when it is cut. */
interface Cell {
  readonly text: string;
  readonly isWhole: boolean;
}

function fit(columns: readonly TableColumn[], rows: readonly (readonly Cell[])[], room: number | undefined): number[] {
  const widths = columns.map(({ heading }, k) =>
    Math.max(columnsOf(heading), ...rows.map(row => columnsOf(row[k]?.text ?? ''))),
  );
  const isFixed = columns.map((_, k) => rows.some(row => row[k]?.isWhole));
  if (room === undefined) return widths.map((width, k) => (isFixed[k] === true ? width : Math.min(width, WIDEST)));
  for (let over = total(widths) - room; over > 0; over = total(widths) - room) {
    // The widest gives way first, down to what can still be told apart.
    let widest = -1;
    for (const [k, width] of widths.entries()) {
      if (isFixed[k] !== true && width > LEAST && width > (widths[widest] ?? 0)) widest = k;
    }
    if (widest < 0) return widths;
    const width = widths[widest] ?? 0;
    widths[widest] = Math.max(LEAST, width - Math.max(1, Math.min(over, width >> 2)));
  }
  return widths;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
}

function cellAt(match: DataSet, path: readonly number[]): Cell {
  let at: DataSet | undefined = match;
  for (const tag of path.slice(0, -1)) at = at?.element(tag)?.items?.[0];
  const element = at?.element(path.at(-1) ?? 0);
  return element === undefined ? { text: '', isWhole: false } : cellOf(element);
}

function cellOf(element: Element): Cell {
  const text = element.items === undefined ? (element.text ?? binaryText(element)) : `${element.items.length} items`;
  const name = element.vr === 'UI' ? uidByValue(text)?.name : undefined;
  if (name !== undefined) return { text: visible(name), isWhole: false };
  const shown = text.split('\\').map(part => (formats[element.vr] ?? same)(part.trim()));
  return { text: visible(shown.join(', ')), isWhole: element.vr === 'UI' };
}

function binaryText(element: Element): string {
  if (element.bulk !== undefined) return `${element.bulk.length} bytes`;
  return element.values.map(value => (element.vr === 'AT' ? formatTag(value as number) : String(value))).join('\\');
}

/** Dates and times as people read them; anything else stays as it is. */
const formats: Readonly<Partial<Record<Vr, (text: string) => string>>> = {
  DA: text => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
  TM: text =>
    text.replace(/^(\d\d)(\d\d)(?:(\d\d)(?:\.\d+)?)?$/, (_, h, m, s) =>
      s === undefined ? `${h}:${m}` : `${h}:${m}:${s}`,
    ),
};

const same = (text: string): string => text;
const GAP = '  ';
const MEASURED = 100;
const LEAST = 8;
/** A Long String (PS3.5 §6.2) is no longer. */
const WIDEST = 64;
