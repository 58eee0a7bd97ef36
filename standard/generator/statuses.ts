import { banner, constArray, hex, quote, raw, unionType } from './emit.ts';
import { readTable } from './table.ts';

/** statuses.generated.ts: rows that leave the code to the service are left out, they describe no code. */
export function statusTable(): string {
  const rows = readTable('dimse-status.tsv').rows.filter(row => row.cell('code') !== '(service specific)');
  const services = rows.map(row => row.cell('service'));
  return [
    banner('dimse-status.tsv', 'PS3.7 2026c, PS3.4 2020'),
    "\nimport type { DimseStatus } from './network-rows.ts';\n\n",
    '/** Services with statuses of their own; `general` holds those of PS3.7 Annex C. */\n',
    unionType('StatusService', services.map(quote)),
    '\n/** Values of Status (0000,0900), in the order of the tables. */\n',
    constArray(
      'dimseStatuses',
      'readonly DimseStatus[]',
      rows.map(row => ({
        service: row.cell('service'),
        operation: row.cell('operation') || 'any',
        from: code(row.cell('code'), '0'),
        to: code(row.cell('code'), 'F'),
        category: row.cell('category').toLowerCase(),
        meaning: row.cell('meaning'),
        section: row
          .cell('source')
          .replace(/ (?=[A-Z]+\.)/, ' §')
          .replace(/ \(\d+\)$/, ''),
      })),
    ),
  ].join('');
}

/** `A7xx` with its free digits at their least or most. */
function code(cell: string, free: string): ReturnType<typeof raw> {
  const digits = cell.replaceAll('x', free);
  if (!/^[0-9A-F]{4}$/.test(digits)) throw new Error(`Status code ${cell} is not understood`);
  return raw(`0x${hex(Number.parseInt(digits, 16), 4)}`);
}
