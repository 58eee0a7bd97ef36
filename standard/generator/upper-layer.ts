import { banner, constArray, constRecord, hex, type Literal, literal, quote, raw, unionType } from './emit.ts';
import { type Row, readJson, readTable } from './table.ts';

/** The part of upper-layer.json that is used; the file is ours, so its shape is known. */
interface UpperLayer {
  readonly states: Names;
  readonly actions: Readonly<Record<string, readonly string[]>>;
  readonly pdus: Readonly<Record<string, Layout>>;
  readonly items: Readonly<Record<string, Layout>>;
  readonly 'user-identity-types': Names;
  readonly 'presentation-context-results': Names;
  readonly 'associate-reject': {
    readonly results: Names;
    readonly sources: Names;
    readonly reasons: Readonly<Record<string, Names>>;
  };
  readonly abort: { readonly sources: Names; readonly reasons: Names };
  readonly constants: {
    readonly 'application-context': string;
    readonly 'protocol-version': number;
    readonly 'port-registered': number;
    readonly 'port-well-known': number;
    readonly 'port-tls': number;
    readonly priority: Readonly<Record<string, number>>;
    readonly 'no-data-set': string;
  };
}
type Names = Readonly<Record<string, string>>;
interface Layout {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly items?: readonly string[];
  readonly pdv?: readonly Field[];
}
type Field = readonly [name: string, bytes: number | '*', ...note: string[]];

/** upper-layer.generated.ts: the state machine and the codes of PS3.8. */
export function upperLayerTables(): string {
  const facts = readJson('upper-layer.json') as UpperLayer;
  const events = readTable('ul-state-machine.tsv').rows;
  return [
    banner('ul-state-machine.tsv and upper-layer.json', 'PS3.8 2020, PS3.7 2026c'),
    "\nimport type { FieldLayout, ItemLayout, PduLayout, UpperLayerRow } from './network-rows.ts';\n\n",
    stateMachine(facts, events),
    layouts(facts),
    codes(facts),
    constants(facts),
  ].join('');
}

function stateMachine(facts: UpperLayer, events: readonly Row[]): string {
  return [
    '/** States of PS3.8 Table 9-10: Sta1 is 1. */\n',
    unionType('UpperLayerState', Object.keys(facts.states)),
    '\n/** Events of PS3.8 Table 9-10, in its order. */\n',
    unionType(
      'UpperLayerEvent',
      events.map(row => row.cell('event')),
    ),
    '\n/** Actions of PS3.8 Tables 9-6 to 9-9. */\n',
    unionType('UpperLayerAction', Object.keys(facts.actions).map(quote)),
    '\n/** PS3.8 Tables 9-1 to 9-5 */\n',
    constRecord('upperLayerStates', 'Readonly<Record<UpperLayerState, string>>', Object.entries(facts.states)),
    '\n/** What each action does, step by step (PS3.8 Tables 9-6 to 9-9). */\n',
    constRecord(
      'upperLayerActions',
      'Readonly<Record<UpperLayerAction, readonly string[]>>',
      Object.entries(facts.actions),
    ),
    '\n/** PS3.8 Table 9-10: what to do for an event in a state; a state that is missing cannot meet the event. */\n',
    constArray('upperLayerTable', 'readonly UpperLayerRow[]', events.map(upperLayerRow)),
  ].join('');
}

function upperLayerRow(row: Row): Literal {
  const cells = Array.from({ length: 13 }, (_, at) => [String(at + 1), row.cell(`sta${at + 1}`)] as const);
  const filled = cells.filter(([, cell]) => cell !== '').map(([state, cell]) => [state, transition(cell)] as const);
  return { event: Number(row.cell('event')), name: row.cell('name'), cells: Object.fromEntries(filled) };
}

/** `AE-6>3|13`: the action decides between the states behind the arrow. */
function transition(cell: string): Literal {
  const [action = '', next = ''] = cell.split('>');
  return { action, next: next.split('|').map(Number) };
}

function layouts({ pdus, items }: UpperLayer): string {
  const layout = ([type, { name, fields, items: inner, pdv }]: [string, Layout]): Literal => ({
    type: raw(`0x${type}`),
    name,
    fields: fields.map(field),
    items: inner?.map(item => raw(`0x${item}`)),
    pdv: pdv?.map(field),
  });
  return [
    '\n/** PDUs (PS3.8 §9.3). */\n',
    constArray('pduLayouts', 'readonly PduLayout[]', Object.entries(pdus).map(layout)),
    '\n/** Items and sub-items of A-ASSOCIATE PDUs behind their header of type, reserved byte and 16-bit length. */\n',
    constArray('itemLayouts', 'readonly ItemLayout[]', Object.entries(items).map(layout)),
    '\n/** The header of every item (PS3.8 §9.3.2). */\n',
    "export const itemHeader: readonly FieldLayout[] = [{ name: 'type', bytes: 1 }, { name: 'reserved', bytes: 1 }, { name: 'length', bytes: 2 }];\n",
  ].join('');
}

/** A field without a fixed width has no `bytes`. */
function field([name, bytes]: Field): Literal {
  return { name, bytes: bytes === '*' ? undefined : bytes };
}

function codes(facts: UpperLayer): string {
  const names = (name: string, doc: string, rows: Names): string =>
    `\n/** ${doc} */\n${constRecord(name, 'Readonly<Record<number, string>>', Object.entries(rows))}`;
  const { results, sources, reasons } = facts['associate-reject'];
  return [
    names(
      'presentationContextResults',
      'Result of a presentation context (PS3.8 Table 9-18).',
      facts['presentation-context-results'],
    ),
    names('rejectResults', 'Result of A-ASSOCIATE-RJ (PS3.8 Table 9-21).', results),
    names('rejectSources', 'Source of A-ASSOCIATE-RJ (PS3.8 Table 9-21).', sources),
    '\n/** Reason of A-ASSOCIATE-RJ by its source (PS3.8 Table 9-21). */\n',
    constRecord('rejectReasons', 'Readonly<Record<number, Readonly<Record<number, string>>>>', Object.entries(reasons)),
    names('abortSources', 'Source of A-ABORT (PS3.8 Table 9-26).', facts.abort.sources),
    names(
      'abortReasons',
      'Reason of A-ABORT when its source is the service-provider (PS3.8 Table 9-26).',
      facts.abort.reasons,
    ),
    names('userIdentityTypes', 'User-Identity-Type (PS3.7 Table D.3-14).', facts['user-identity-types']),
  ].join('');
}

function constants({ constants: all }: UpperLayer): string {
  const constant = (name: string, type: string, value: Literal, doc: string): string =>
    `\n/** ${doc} */\nexport const ${name}: ${type} = ${literal(value)};\n`;
  return [
    constant(
      'applicationContext',
      'string',
      all['application-context'],
      'DICOM Application Context Name (PS3.7 §A.2.1).',
    ),
    constant('protocolVersion', 'number', all['protocol-version'], 'Bit 0 of Protocol-version (PS3.8 Table 9-11).'),
    constant(
      'registeredPorts',
      '{ readonly dicom: number; readonly wellKnown: number; readonly tls: number }',
      { dicom: all['port-registered'], wellKnown: all['port-well-known'], tls: all['port-tls'] },
      'TCP ports (PS3.8 §9.1.1, PS3.15 §B).',
    ),
    constant(
      'priorities',
      '{ readonly low: number; readonly medium: number; readonly high: number }',
      all.priority,
      'Priority (0000,0700) (PS3.7 §E.1).',
    ),
    constant(
      'noDataSet',
      'number',
      raw(`0x${hex(Number.parseInt(all['no-data-set'], 16), 4)}`),
      'Command Data Set Type (0000,0800) of a message without a data set; every other value announces one.',
    ),
  ].join('');
}
