import { banner, constRecord, type Literal, quote, unionType } from './emit.ts';
import { type Row, readTable } from './table.ts';

/** vrs.generated.ts */
export function vrTable(): string {
  const { rows } = readTable('vr.tsv');
  return [
    banner('vr.tsv', 'PS3.5 2026c, PS3.18 2024e'),
    "\nimport type { VrRow } from './rows.ts';\n\n",
    '/** The value representations of PS3.5 Table 6.2-1. */\n',
    unionType(
      'Vr',
      rows.map(row => quote(row.cell('vr'))),
    ),
    '\n/** PS3.5 Tables 6.2-1, 7.1-1 and 7.1-2; JSON form of PS3.18 Annex F. */\n',
    constRecord(
      'vrTable',
      'Readonly<Record<Vr, VrRow>>',
      rows.map(row => [row.cell('vr'), vrRow(row)]),
    ),
  ].join('');
}

/** An AT value is a pair of 16-bit numbers (PS3.5 §6.2): four bytes wide, swapped by two. The table gives its width. */
const SWAP: Readonly<Record<string, number>> = { AT: 2 };
const PADDING: Readonly<Record<string, number | undefined>> = { space: 0x20, 'zero byte': 0x00, none: undefined };
const REPERTOIRE: Readonly<Record<string, string>> = { specific: 'specific', '-': 'none' };
const SEPARATOR: Readonly<Record<string, string>> = { '\\': 'backslash', packed: 'packed', single: 'single' };

function vrRow(row: Row): Literal {
  const unit = Number(row.cell('unit-bytes'));
  return {
    name: row.cell('name'),
    longForm: row.cell('explicit-length-bytes') === '4',
    unit,
    swap: SWAP[row.cell('vr')] ?? unit,
    ...lengths(row.cell('max-length')),
    padding: PADDING[row.cell('padding')],
    repertoire: REPERTOIRE[row.cell('repertoire').split(' ')[0] ?? ''] ?? 'default',
    separator: SEPARATOR[row.cell('value-separator')],
    json: {
      type: jsonType(row.cell('json-type')),
      field: row.cell('json-field') === 'Value' ? 'Value' : 'InlineBinary',
    },
  };
}

/** `18 bytes fixed (54 in range match)`, `64 characters per component group`, `2^32-2 or undefined`. */
function lengths(cell: string): { readonly [key: string]: Literal } {
  const found =
    /^(2\^32-)?(\d+)( bytes| characters)?( per component group)?( fixed)?(?: \((\d+) in range match\))?( or undefined)?$/;
  const match = found.exec(cell);
  if (match === null) throw new Error(`max-length ${cell} is not understood`);
  const [, power, digits, unit, perGroup, fixed, range, orUndefined] = match;
  return {
    maxLength: power === undefined ? Number(digits) : 2 ** 32 - Number(digits),
    lengthUnit:
      unit !== ' characters' ? 'bytes' : perGroup === undefined ? 'characters' : 'characters of a component group',
    fixed: fixed !== undefined,
    rangeLength: range === undefined ? undefined : Number(range),
    undefinedLength: orUndefined !== undefined,
  };
}

function jsonType(cell: string): string {
  const types: Readonly<Record<string, string>> = {
    'string (8 hex digits)': 'tag',
    'number or string': 'number or string',
    base64: 'base64',
    'array of data sets': 'data set',
    'object {Alphabetic, Ideographic, Phonetic}': 'person name',
    number: 'number',
    string: 'string',
  };
  const type = types[cell];
  if (type === undefined) throw new Error(`json-type ${cell} is not understood`);
  return type;
}
