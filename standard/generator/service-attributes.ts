import { banner, lineBlock, quote, unionType } from './emit.ts';
import { type Row, readTable } from './table.ts';

/** Attributes that one message of a service needs or may have, in the order of the standard's table. */
interface AttributeTable {
  readonly name: string;
  readonly section: string;
  readonly columns: readonly string[];
  readonly lines: string[];
}

/** service-attributes.generated.ts: what the messages of the services hold, macros included by name. */
export function serviceAttributeTables(): string {
  const tables = distinct([...steps(), ...worklist(), ...workitems(), ...print(), ...others()]);
  const rows = tables.map(
    ({ name, section, columns, lines }) =>
      `  ${quote(name)}: {\n    section: ${quote(section)},\n    columns: [${columns.map(quote).join(', ')}],\n    rows: ${lineBlock(lines)},\n  },\n`,
  );
  return [
    banner('{mpps,ups,print,service}-attributes.tsv, mwl-keys.tsv', 'PS3.4 2020'),
    "\nimport type { ServiceAttributeTable } from './network-rows.ts';\n\n",
    '/** The tables: the service, then its SOP Class, operation, and action or event type where there are several. */\n',
    unionType(
      'ServiceTableName',
      tables.map(({ name }) => quote(name)),
    ),
    '\n/**\n * A row is `>` for each sequence around it, the keyword, and a requirement for each column, `.` where the table has\n',
    ' * none; `@name` includes the rows of another table. Only services/attributes.ts reads them.\n */\n',
    `export const serviceAttributes: Readonly<Record<ServiceTableName, ServiceAttributeTable>> = {\n${rows.join('')}};\n`,
  ].join('');
}

function steps(): readonly AttributeTable[] {
  const { rows } = readTable('mpps-attributes.tsv');
  const part = (name: string): readonly Row[] => rows.filter(row => row.cell('part') === name);
  const retrieve = (row: Row): readonly string[] => [row.cell('n-create-or-n-get')];
  return [
    table('mpps', 'F.7.2', ['create', 'set', 'final'], lines(part('create-set'), cells(STEP_COLUMNS))),
    table('mpps N-GET', 'F.8.2', ['get'], lines(part('retrieve'), retrieve)),
  ];
}

function worklist(): readonly AttributeTable[] {
  const { rows } = readTable('mwl-keys.tsv');
  return ['information-model', 'identifier'].map(part =>
    table(
      part === 'identifier' ? 'modality-worklist identifier' : 'modality-worklist',
      part === 'identifier' ? 'K.4.1.1.3' : 'K.6.1.2.2',
      ['match', 'return'],
      lines(
        rows.filter(row => row.cell('part') === part),
        cells(['matching-or-request', 'return-or-response']),
      ),
    ),
  );
}

/** The macros of the workitem serve the other tables too: `code` is the Code Sequence Macro (PS3.3 §8.8). */
function workitems(): readonly AttributeTable[] {
  const { rows } = readTable('ups-attributes.tsv');
  const names = [...new Set(rows.map(row => row.cell('table')))];
  return names.map(name =>
    table(
      MACROS[name] ?? name,
      'CC.2.5',
      ['create', 'set', 'final', 'get', 'match', 'return'],
      lines(
        rows.filter(row => row.cell('table') === name),
        cells(['n-create', 'n-set', 'final-state', 'n-get', 'match', 'return']),
      ),
    ),
  );
}

function print(): readonly AttributeTable[] {
  const { rows } = readTable('print-attributes.tsv');
  return grouped(rows, row => ['print', row.cell('sop'), row.cell('operation'), row.cell('type-id')]).map(group =>
    table(group.name, group.section, columnsOf(group), lines(group.rows, cells(['usage']))),
  );
}

function others(): readonly AttributeTable[] {
  const { rows } = readTable('service-attributes.tsv');
  const key = (row: Row): readonly string[] => [
    row.cell('service'),
    row.cell('sop'),
    row.cell('operation') || 'attributes',
    row.cell('type-id'),
  ];
  return grouped(rows, key).map(group => {
    const columns = columnsOf(group);
    const requirement = (row: Row): readonly string[] => {
      const printed = row.cell('requirement').split(' ');
      return columns.map((_, at) => printed[at] ?? '');
    };
    const made = lines(group.rows, requirement);
    return table(group.name, group.section, columns, group.name.startsWith('ups ') ? withCodes(made) : made);
  });
}

/** The source lost the rows that include the code macro in the actions and events of UPS. */
function withCodes(rows: readonly string[]): string[] {
  return rows.flatMap(row => (/^[^>]\w+CodeSequence /.test(row) ? [row, '>@code'] : [row]));
}

interface Group {
  readonly name: string;
  readonly section: string;
  readonly rows: Row[];
}

/** Rows of one table stand together; numbers that begin anew begin another one. */
function grouped(rows: readonly Row[], key: (row: Row) => readonly string[]): readonly Group[] {
  const groups: Group[] = [];
  let last = 0;
  for (const row of rows) {
    const number = Number(row.cell('n'));
    const name = key(row)
      .filter(part => part !== '')
      .join(' ');
    const open = groups.at(-1);
    // The source lost the type where a macro stands in the first column: such rows go on with the type before.
    const goesOn = row.cell('type-name').startsWith('>') || open?.name === name;
    if (open !== undefined && goesOn && number > last) open.rows.push(row);
    else groups.push({ name, section: sectionOf(row), rows: [row] });
    last = number;
  }
  return groups;
}

function sectionOf(row: Row): string {
  return row.cell('section').replace(/[A-Z]{3,}$/, '');
}

/** N-CREATE and N-SET of one table have two requirements, those of a query matching and return. */
function columnsOf({ name, rows }: Group): readonly string[] {
  const operation = rows[0]?.cell('operation') ?? '';
  if (operation === 'C-FIND') return ['match', 'return'];
  if (name === 'rt-machine-verification N-CREATE') return ['create', 'set'];
  return [COLUMNS[operation] ?? 'get'];
}

function cells(columns: readonly string[]): (row: Row) => readonly string[] {
  return row => columns.map(column => row.cell(column));
}

/**
 * Rows that name no attribute are left out: all others of a module, and macros whose name the source lost. Depths are
 * mended where the standard misprints them: nothing is inside of what is no sequence, and a macro behind a sequence is
 * inside of it.
 */
function lines(rows: readonly Row[], requirements: (row: Row) => readonly string[]): string[] {
  const made: string[] = [];
  let before = { depth: 0, isSequence: false };
  for (const row of rows) {
    const include = row.cell('include');
    if (row.cell('tag') === '*' || include === '?') continue;
    const inside = before.depth + (before.isSequence ? 1 : 0);
    const printed = Math.min(Number(row.cell('depth')), inside);
    const depth = include !== '' && before.isSequence ? inside : printed;
    const cells = requirements(row).map(cell => cell || '.');
    made.push('>'.repeat(depth) + (include === '' ? `${row.cell('keyword')} ${cells.join(' ')}` : `@${include}`));
    before = { depth, isSequence: include === '' && SEQUENCES.has(row.cell('keyword')) };
  }
  return made;
}

function table(name: string, section: string, columns: readonly string[], rows: string[]): AttributeTable {
  return { name, section: `PS3.4 §${section}`, columns, lines: rows };
}

/** A name that was there already gets a number. */
function distinct(tables: readonly AttributeTable[]): readonly AttributeTable[] {
  const seen = new Map<string, number>();
  return tables.map(each => {
    const count = (seen.get(each.name) ?? 0) + 1;
    seen.set(each.name, count);
    return count === 1 ? each : { ...each, name: `${each.name} #${count}` };
  });
}

const SEQUENCES: ReadonlySet<string> = new Set(
  readTable('attributes.tsv')
    .rows.filter(row => row.cell('vr') === 'SQ')
    .map(row => row.cell('keyword')),
);
const STEP_COLUMNS = ['n-create-or-n-get', 'n-set', 'final-state'];
const MACROS: Readonly<Record<string, string>> = { main: 'ups', 'ups-code-sequence': 'code' };
const COLUMNS: Readonly<Record<string, string>> = {
  'N-CREATE': 'create',
  'N-SET': 'set',
  'N-GET': 'get',
  'N-ACTION': 'action',
  'N-EVENT-REPORT': 'event',
};
