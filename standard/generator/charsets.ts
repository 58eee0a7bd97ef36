import { banner, constArray, raw } from './emit.ts';
import { readTable } from './table.ts';

/** charsets.generated.ts: one row for each code element of each defined term. */
export function charsetTable(): string {
  const rows = readTable('charsets.tsv').rows.map(row => ({
    term: row.cell('defined-term'),
    name: row.cell('name'),
    codeExtensions: row.cell('code-extensions') === 'yes',
    multiByte: row.cell('bytes') === 'multi',
    isoIr: row.cell('iso-ir') === '' ? undefined : Number(row.cell('iso-ir').replace('ISO-IR ', '')),
    codeElement: row.cell('code-element') || undefined,
    escape: escapeBytes(row.cell('escape')),
    decoder: row.cell('iana-or-table'),
  }));
  return [
    banner('charsets.tsv', 'PS3.3 2016, one row by hand'),
    "\nimport type { CharacterSetRow } from './charset-row.ts';\n\n",
    '/** Defined terms of Specific Character Set (0008,0005), the empty one first (PS3.3 §C.12.1.1.2). */\n',
    constArray('characterSets', 'readonly CharacterSetRow[]', rows),
  ].join('');
}

function escapeBytes(cell: string): readonly ReturnType<typeof raw>[] | undefined {
  return cell === '' ? undefined : cell.split(' ').map(byte => raw(`0x${byte}`));
}
