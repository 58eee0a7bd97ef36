import { readFileSync } from 'node:fs';

/** One line of a fact table; asking for a column that the table lacks is an error, never an empty cell. */
export class Row {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #cells: readonly string[];
  readonly #table: string;

  constructor(table: string, columns: ReadonlyMap<string, number>, cells: readonly string[]) {
    this.#table = table;
    this.#columns = columns;
    this.#cells = cells;
  }

  cell(column: string): string {
    const at = this.#columns.get(column);
    if (at === undefined) throw new Error(`${this.#table} has no column ${column}`);
    return this.#cells[at] ?? '';
  }

  /** A cell that holds Y or nothing. */
  flag(column: string): boolean {
    const cell = this.cell(column);
    if (cell !== 'Y' && cell !== 'N' && cell !== '')
      throw new Error(`${this.#table}: ${column} is ${cell}, not Y or N`);
    return cell === 'Y';
  }
}

/** A fact table: its file name and its rows. */
export interface Table {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Reads a TSV of standard/tables. */
export function readTable(name: string): Table {
  return parseTable(name, readFileSync(tableUrl(name), 'utf8'));
}

/** Reads the text of a TSV and checks it against the number of rows that its own header promises. */
export function parseTable(name: string, text: string): Table {
  const lines = text.split('\n');
  const comments = lines.filter(line => line.startsWith('# '));
  const [header, ...body] = lines.filter(line => line !== '' && !line.startsWith('# '));
  const promised = Number(comments.find(line => line.startsWith('# rows: '))?.slice('# rows: '.length));
  if (header === undefined || body.length !== promised) {
    throw new Error(`${name} holds ${body.length} rows but promises ${promised}`);
  }
  const columns = new Map(header.split('\t').map((column, at) => [column, at]));
  return { name, rows: body.map(line => new Row(name, columns, line.split('\t'))) };
}

/** Reads a JSON file of standard/tables. */
export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(tableUrl(name), 'utf8'));
}

function tableUrl(name: string): URL {
  return new URL(`../tables/${name}`, import.meta.url);
}
