import { banner, constArray, quote, unionType } from './emit.ts';
import { type Row, readTable } from './table.ts';

/** transfer-syntaxes.generated.ts */
export function transferSyntaxTable(): string {
  const rows = readTable('transfer-syntaxes.tsv').rows.map(transferSyntaxRow);
  return [
    banner('transfer-syntaxes.tsv', 'PS3.5 2026c'),
    "\nimport type { TransferSyntaxRow } from './rows.ts';\n\n",
    '/** What decodes the Pixel Data; `none` where nothing has to. */\n',
    unionType(
      'CodecName',
      rows.map(row => quote(row.codec)),
    ),
    '\n/** All transfer syntaxes, in the order of their UIDs. */\n',
    constArray('transferSyntaxes', 'readonly TransferSyntaxRow[]', rows),
  ].join('');
}

function transferSyntaxRow(row: Row): { readonly codec: string; readonly [key: string]: string | boolean | undefined } {
  const vr = row.cell('vr');
  const fragment = row.cell('fragment');
  const loss = row.cell('loss');
  return {
    uid: row.cell('uid'),
    keyword: row.cell('keyword'),
    name: row.cell('name'),
    binary: vr !== '-',
    explicitVr: vr === 'explicit',
    littleEndian: row.cell('byte-order') === 'LE',
    encapsulated: row.cell('encapsulated') === 'Y',
    deflated: row.cell('dataset-deflated') === 'Y',
    codec: row.cell('codec'),
    loss: loss === '-' ? 'lossless' : loss,
    fragment: fragment.startsWith('-') ? 'none' : fragment,
    section: sections(row.cell('ps3.5')),
    retired: row.flag('retired'),
  };
}

/** `A.4.1 8.2.1` is of PS3.5; other parts stand in brackets. */
function sections(cell: string): string | undefined {
  if (cell === '') return undefined;
  return cell.startsWith('(') ? cell.slice(1, -1) : `PS3.5 §${cell.replaceAll(' ', ', §')}`;
}
