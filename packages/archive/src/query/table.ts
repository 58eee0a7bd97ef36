import type { ByteWriter } from 'hounsfield/bytes';
import {
  DataSet,
  type Encoding,
  type RowColumn,
  RowLayout,
  type RowValue,
  toBytes,
  utf8CharacterSet,
} from 'hounsfield/data';
import type { DimseMatches } from 'hounsfield/network';
import type { FoundRow } from '../index/index.ts';
import { type ReturnPlan, rowValue } from './row.ts';

/** An element that all answers of a query have alike. */
export interface Constant extends RowColumn {
  readonly value: string;
}

/** Answers of a query as rows of a table: of what columns of the index hold no data sets need be made. */
export class AnswerTable {
  readonly columns: readonly RowColumn[];
  readonly #plan: ReturnPlan;
  readonly #constants: readonly string[];

  /** @param plan one that needs no header */
  constructor(plan: ReturnPlan, constants: readonly Constant[]) {
    this.#plan = plan;
    this.#constants = constants.map(({ value }) => value);
    this.columns = [...plan.columns, ...constants].map(({ tag, vr }) => ({ tag, vr }));
  }

  /** In the order of `columns`. */
  valuesOf({ values }: FoundRow): readonly RowValue[] {
    const row: RowValue[] = this.#plan.columns.map((column, k) => rowValue(column, values[k] ?? ''));
    row.push(...this.#constants);
    return row;
  }
}

/** One page of a C-FIND. */
export class FoundMatches implements DimseMatches {
  readonly status: number;
  readonly #rows: readonly FoundRow[];
  readonly #writer: MatchWriter;

  constructor(status: number, rows: readonly FoundRow[], writer: MatchWriter) {
    this.status = status;
    this.#rows = rows;
    this.#writer = writer;
  }

  get count(): number {
    return this.#rows.length;
  }

  write(at: number, into: ByteWriter, encoding: Encoding): void {
    const row = this.#rows[at];
    if (row !== undefined) this.#writer.write(row, into, encoding);
  }
}

/** Writes answers of one query, whose texts name UTF-8 where ASCII is not enough (PS3.3 §C.12.1.1.2). */
export class MatchWriter {
  readonly #table: AnswerTable;
  #encoding: Encoding | undefined;
  #plain: RowLayout | undefined;
  #unicode: RowLayout | undefined;

  constructor(table: AnswerTable) {
    this.#table = table;
  }

  write(row: FoundRow, into: ByteWriter, encoding: Encoding): void {
    const { columns } = this.#table;
    if (this.#encoding !== encoding) {
      this.#encoding = encoding;
      this.#plain = new RowLayout(columns, { encoding });
      this.#unicode = undefined;
    }
    const values = this.#table.valuesOf(row);
    if (this.#plain?.write(values, into) === true) return;
    this.#unicode ??= new RowLayout([...columns, CHARACTER_SET], { encoding, unicode: true });
    const named = [...values, UTF8];
    if (this.#unicode.write(named, into)) return;
    const elements = [...columns, CHARACTER_SET].map((column, k) => ({ ...column, value: named[k] }));
    into.bytes(
      new Uint8Array(toBytes(DataSet.fromElements(elements, { characterSet: utf8CharacterSet }), { encoding })),
    );
  }
}

const CHARACTER_SET: RowColumn = { tag: 0x0008_0005, vr: 'CS' };
const UTF8 = 'ISO_IR 192';
