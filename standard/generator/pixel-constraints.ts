import { banner, constArray, type Literal } from './emit.ts';
import { type Row, readTable } from './table.ts';

/** pixel-constraints.generated.ts */
export function pixelConstraintTable(): string {
  return [
    banner('pixel-constraints.tsv', 'PS3.5 2026c'),
    "\nimport type { PixelConstraint } from './pixel-constraint.ts';\n\n",
    '/** What compressed pixels may be, one row for each transfer syntax and Photometric Interpretation (PS3.5 §8.2). */\n',
    constArray('pixelConstraints', 'readonly PixelConstraint[]', readTable('pixel-constraints.tsv').rows.map(pixelRow)),
  ].join('');
}

function pixelRow(row: Row): Literal {
  const [least, most = least] = row.cell('bits-stored').split('-').map(Number);
  return {
    uid: row.cell('ts-uid'),
    photometric: row.cell('photometric'),
    samples: Number(row.cell('samples')),
    signed: row.cell('pixel-representation').split('|').includes('1'),
    allocated: row.cell('bits-allocated').split('|').map(Number),
    stored: [least, most],
    section: `PS3.5 Table ${row.cell('table')}`,
  };
}
