import { banner, lineBlock } from './emit.ts';
import { type Row, readTable } from './table.ts';

/** table.generated.ts of the door for de-identification: `table.ts` there says how to read it. */
export function confidentialityTable(): string {
  const { rows } = readTable('confidentiality.tsv');
  const lines = rows.filter(row => isTag(row)).map(line);
  return [
    banner('confidentiality.tsv', 'PS3.15 2026c'),
    `/** ${lines.length} attributes of Table E.1-1: tag, action of the Basic Profile, letters of the options that keep it. Only table.ts reads them. */\n`,
    `export const packedConfidentiality = (): string => ${lineBlock(lines)};\n`,
  ].join('');
}

/** Private attributes are a rule, no row. */
function isTag(row: Row): boolean {
  return /^\([0-9A-Fx]{4},[0-9A-Fx]{4}\)$/.test(row.cell('tag'));
}

function line(row: Row): string {
  const tag = row.cell('tag').replace(/[(),]/g, '');
  const action = row.cell('basic');
  if (!/^(?:[XZDU]|Z\/D|X\/Z|X\/D|X\/Z\/D|X\/Z\/U\*)$/.test(action))
    throw new Error(`confidentiality.tsv: ${action} is no action of the Basic Profile`);
  const kept = OPTIONS.filter(([column]) => row.cell(column) === 'K').map(([, letter]) => letter);
  return [tag, action, ...(kept.length === 0 ? [] : [kept.join('')])].join(' ');
}

/** Columns of options, and their letters in the packed rows. */
const OPTIONS = [
  ['retain-uids', 'u'],
  ['retain-device', 'd'],
  ['retain-institution', 'i'],
  ['retain-patient', 'p'],
  ['retain-full-dates', 't'],
] as const;
