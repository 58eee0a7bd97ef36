import { banner, constArray, type Literal, quote, raw, tagLiteral, tagNumber, unionType } from './emit.ts';
import { type Row, readTable } from './table.ts';

/** query-keys.generated.ts: C-FIND keys by information model and level, code macros written out. */
export function queryKeyTable(): string {
  const { rows } = readTable('qr-keys.tsv');
  const isMacro = (row: Row): boolean => row.cell('model') === 'macro';
  const code = rows.filter(row => isMacro(row) && row.cell('level').startsWith('Basic Code Value Keys'));
  const levels = rows.filter(row => !isMacro(row));
  const union = (column: string): readonly string[] => levels.map(row => quote(row.cell(column)));
  return [
    banner('qr-keys.tsv', 'PS3.4 2020'),
    "\nimport type { QueryKey } from './query-key.ts';\n\n",
    '/** Information models of Query/Retrieve (PS3.4 §C.6, §Y.6). */\n',
    unionType('QueryModel', union('model')),
    '\n/** Values of Query/Retrieve Level (0008,0052). */\n',
    unionType('QueryLevel', union('level')),
    '\n/** The keys that the standard names; any other attribute of the level is an optional key as well. */\n',
    constArray('queryKeys', 'readonly QueryKey[]', queryKeys(levels, code)),
  ].join('');
}

/** Walks the rows with the open sequences on a stack; an include row puts the macro into the innermost one. */
function queryKeys(rows: readonly Row[], code: readonly Row[]): readonly Literal[] {
  const keys: Literal[] = [];
  const path: string[] = [];
  for (const row of rows) {
    if (row.cell('tag') === '*') continue;
    path.length = Number(row.cell('depth'));
    if (row.cell('include') === 'code') keys.push(...code.map(inner => queryKey(row, inner, path)));
    else keys.push(queryKey(row, row, path));
    path.push(row.cell('keyword'));
  }
  return keys;
}

function queryKey(place: Row, key: Row, path: readonly string[]): Literal {
  const type = TYPES[key.cell('type')];
  if (type === undefined) throw new Error(`Key type ${key.cell('type')} is not understood`);
  const keyword = key.cell('keyword');
  return {
    model: place.cell('model'),
    level: place.cell('level'),
    tag: raw(tagLiteral(tagNumber(key.cell('tag')))),
    keyword,
    path: [...path, keyword],
    type,
    section: `PS3.4 §${place.cell('section')}`,
  };
}

const TYPES: Readonly<Record<string, string>> = {
  U: 'unique',
  R: 'required',
  O: 'optional',
  OC: 'conditional',
  condition: 'conditional',
};
