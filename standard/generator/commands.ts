import { banner, constRecord, hex, type Literal, quote, raw, tagLiteral, tagNumber, unionType } from './emit.ts';
import { type Row, readTable } from './table.ts';

/** commands.generated.ts: DIMSE messages and the elements of their command sets. */
export function commandTables(): string {
  const messages = new Map<string, readonly Row[]>();
  for (const row of readTable('dimse-messages.tsv').rows) {
    messages.set(row.cell('message'), [...(messages.get(row.cell('message')) ?? []), row]);
  }
  const all = [...messages];
  return [
    banner('dimse-messages.tsv', 'PS3.7 2026c'),
    "\nimport type { CommandElement, CommandUse } from './network-rows.ts';\n\n",
    '/** The DIMSE messages; C-CANCEL-RQ serves FIND, GET and MOVE (PS3.7 §9.3, §10.3). */\n',
    unionType('DimseMessage', [...messages.keys()].map(quote)),
    '\n/** Command Field (0000,0100) of each message (PS3.7 §E.1). */\n',
    constRecord(
      'commandFields',
      'Readonly<Record<DimseMessage, number>>',
      all.map(([message, rows]) => [message, commandField(rows)]),
    ),
    '\n/** Whether a data set follows the command set; messages that are not here never have one. */\n',
    constRecord(
      'commandDataSets',
      'Readonly<Partial<Record<DimseMessage, CommandUse>>>',
      all.flatMap(([message, rows]) => dataSetUse(message, rows)),
    ),
    '\n/** The elements of each command set in the order of their tags. */\n',
    'export const commandElements: Readonly<Record<DimseMessage, readonly CommandElement[]>> = {\n',
    ...all.map(([message, rows]) => `  ${quote(message)}: [\n${elementLines(rows)}  ],\n`),
    '};\n',
  ].join('');
}

function commandField(rows: readonly Row[]): Literal {
  return raw(`0x${hex(Number.parseInt(rows[0]?.cell('command-field') ?? '', 16), 4)}`);
}

function dataSetUse(message: string, rows: readonly Row[]): readonly (readonly [string, Literal])[] {
  return rows.filter(row => row.cell('tag') === 'dataset').map(row => [message, use(row)]);
}

function elementLines(rows: readonly Row[]): string {
  // The tables of PS3.7 do not always print in the order of tags, but a command set is written so (PS3.7 §6.3.1).
  const elements = rows
    .filter(row => row.cell('tag') !== 'dataset')
    .sort((a, b) => tagNumber(a.cell('tag')) - tagNumber(b.cell('tag')));
  const lines = elements.map(row => {
    const tag = tagLiteral(tagNumber(row.cell('tag')));
    const facts = [row.cell('field'), row.cell('vr'), row.cell('vm'), use(row)].map(quote);
    const echoed = row.cell('use').endsWith('(=)') ? ', echoed: true' : '';
    return `    { tag: ${tag}, keyword: ${facts[0]}, vr: ${facts[1]}, vm: ${facts[2]}, use: ${facts[3]}${echoed} },\n`;
  });
  return lines.join('');
}

/** `-` and an empty cell do not occur in the table; the generator stops if they ever do. */
function use(row: Row): string {
  const letter = row.cell('use').replace('(=)', '');
  const uses: Readonly<Record<string, string>> = { M: 'mandatory', U: 'optional', C: 'conditional' };
  const found = uses[letter];
  if (found === undefined) throw new Error(`${row.cell('message')}: use ${letter} is not understood`);
  return found;
}
