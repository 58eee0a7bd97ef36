import { nameOfKeyword } from '../../packages/hounsfield/src/dictionary/name-of-keyword.ts';
import { banner, constArray, lineBlock, quote, unionType } from './emit.ts';
import { readTable } from './table.ts';

const ROOT = '1.2.840.10008.';
const SOURCE = 'uids.tsv';
const EDITION = 'PS3.6 2026c';

/** uids.generated.ts: a constant for each keyword; two retired UIDs have none. */
export function uidConstants(): string {
  const rows = readTable(SOURCE).rows.filter(row => row.cell('keyword') !== '');
  const lines = rows.map(row => `export const ${row.cell('keyword')} = ${quote(row.cell('uid'))};\n`);
  return banner(SOURCE, EDITION) + lines.join('');
}

/** packed-uids.generated.ts: rows for look-ups. */
export function packedUids(): string {
  const { rows } = readTable(SOURCE);
  const types = [...new Set(rows.map(row => row.cell('type')))];
  const lines = rows.map(row => {
    const [uid, keyword, name] = [row.cell('uid'), row.cell('keyword'), row.cell('name')];
    if (!uid.startsWith(ROOT)) throw new Error(`${uid} does not begin with ${ROOT}`);
    const facts = `${types.indexOf(row.cell('type'))}${row.flag('retired') ? '!' : ''}`;
    return `${uid.slice(ROOT.length)} ${facts} ${keyword}${name === nameOfKeyword(keyword) ? '' : `=${name}`}`;
  });
  return [
    banner(SOURCE, EDITION),
    '\n/** Types of UIDs, as PS3.6 Table A-1 names them. */\n',
    unionType('UidType', types.map(quote)),
    '\n/** The number of a type in the packed rows is its place here. */\n',
    `export const uidTypes: readonly UidType[] = [${types.map(quote).join(', ')}];\n`,
    `\n/** What every UID of the standard begins with. */\nexport const uidRoot: string = ${quote(ROOT)};\n`,
    `\n/** ${rows.length} rows: the UID behind its root, type, retired, keyword, name. Only uids.ts reads them, when asked. */\n`,
    `export const packedUids = (): string => ${lineBlock(lines)};\n`,
  ].join('');
}

/** sop-classes.generated.ts: SOP and meta SOP classes with their IODs. */
export function sopClassTable(): string {
  const rows = readTable('sop-classes.tsv').rows.map(row => ({
    uid: row.cell('uid'),
    keyword: row.cell('keyword'),
    class: row.cell('class') || 'service',
    iod: row.cell('iod') || undefined,
    name: row.cell('name'),
    retired: row.flag('retired'),
  }));
  return [
    banner('sop-classes.tsv', 'PS3.6 2026c, PS3.4 2025e'),
    "\nimport type { SopClass } from './rows.ts';\n\n",
    '/** All SOP classes and meta SOP classes, in the order of their UIDs. */\n',
    constArray(
      'sopClasses',
      'readonly SopClass[]',
      rows.map(row => ({ ...row })),
    ),
  ].join('');
}
