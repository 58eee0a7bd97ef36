import { banner, hex, literal, quote, raw } from './emit.ts';
import { readTable } from './table.ts';

/** A private element of one creator. */
interface PrivateRow {
  readonly creator: string;
  readonly group: number;
  /** The element number without the block. */
  readonly element: number;
  /** VRs joined by `|`. */
  readonly vr: string;
  readonly vm: string;
  /** Empty where nobody told. */
  readonly name: string;
  readonly isSafe: boolean;
}

const SOURCES = 'private.tsv and safe-private.tsv';
const EDITION = 'PS3.15 2026c, DCMTK 2026, dicom3tools 2024, GDCM 2026';

/** packed.generated.ts of the door for private attributes: its index says how to read it. */
export function packedPrivate(): string {
  const rows = readRows();
  const lines: string[] = [];
  let last: PrivateRow | undefined;
  for (const row of rows) {
    if (row.creator !== last?.creator) lines.push(`=${row.creator}`);
    if (row.creator !== last?.creator || row.group !== last.group) lines.push(`@${hex(row.group, 4)}`);
    const facts = `${row.vr}${row.vm === '1' ? '' : row.vm}${row.isSafe ? '*' : ''}`;
    lines.push(`${hex(row.element, 2)} ${facts}${row.name === '' ? '' : ` ${row.name}`}`);
    last = row;
  }
  return [
    banner(SOURCES, EDITION),
    `/** ${rows.length} elements of ${new Set(rows.map(row => row.creator)).size} creators: `,
    'element number, VRs, VM, whether it is safe (PS3.15 Table E.3.10-1), name. Only private-dictionary.ts reads them. */\n',
    `export const packedPrivate: string = ${block(lines)};\n`,
  ].join('');
}

/** safe.generated.ts: a constant for each creator of PS3.15 Table E.3.10-1, with its safe attributes by name. */
export function safeBlocks(): string {
  const rows = readRows().filter(row => row.isSafe && row.name !== '');
  const creators = new Map<string, typeof rows>();
  for (const row of rows) creators.set(row.creator, [...(creators.get(row.creator) ?? []), row]);
  const constants = [...creators].map(([creator, all]) => {
    const named = withKeywords(all);
    const types = named.map(([name, row]) => `  /** ${doc(row)} */\n  readonly ${name}: ${typeOf(row)};\n`);
    const members = named.map(
      ([name, { group, element, vr, vm }]) =>
        `  ${name}: privateAttribute(${literal({ creator, group: raw(`0x${hex(group, 4)}`), element: raw(`0x${hex(element, 2)}`), vr: vr.split('|')[0]!, vm: vm === '1' ? undefined : vm })}),\n`,
    );
    const name = creator.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '');
    return `/** Safe attributes of ${quote(creator)}. */\nexport const ${name}: {\n${types.join('')}} = /* @__PURE__ */ (() => ({\n${members.join('')}}))();\n`;
  });
  return [
    banner(SOURCES, EDITION),
    "import { type Many, type One, type PrivateAttribute, privateAttribute } from '../data/index.ts';\n\n",
    constants.join('\n'),
  ].join('');
}

/**
 * Rows by creator in the order of the table, then group and element. A row with a fixed block stands for its element
 * in any block, unless the creator has that one; rows that name a whole block, and no element of it, are left out.
 */
function readRows(): readonly PrivateRow[] {
  const safe = readTable('safe-private.tsv').rows;
  const safeKeys = new Set(safe.map(row => `${row.cell('creator')}\t${row.cell('tag')}`));
  const found = new Map<string, PrivateRow>();
  const fixed: PrivateRow[] = [];
  const add = (row: PrivateRow): void => {
    const key = `${row.creator}\t${row.group}\t${row.element}`;
    if (!found.has(key)) found.set(key, row);
  };
  for (const row of [...readTable('private.tsv').rows, ...safe]) {
    const [creator, tag] = [row.cell('creator'), row.cell('tag')];
    const [, group, where, element] = /^\(([0-9A-F]{4}),([0-9A-Fx]{2})([0-9A-F]{2}|xx)\)$/.exec(tag) ?? [];
    if (group === undefined || where === undefined) throw new Error(`Private tag ${tag} is not understood`);
    if (element === undefined || element === 'xx') continue;
    const facts = { vr: row.cell('vr'), vm: row.cell('vm'), name: row.cell('name') };
    const isSafe = safeKeys.has(`${creator}\t${tag}`);
    const made = {
      creator,
      group: Number.parseInt(group, 16),
      element: Number.parseInt(element, 16),
      ...facts,
      isSafe,
    };
    if (where === 'xx') add(made);
    else fixed.push(made);
  }
  for (const row of fixed) add(row);
  const creators = [...new Set([...found.values()].map(row => row.creator))];
  const order = new Map(creators.map((creator, at) => [creator, at]));
  return [...found.values()].sort(
    (a, b) => order.get(a.creator)! - order.get(b.creator)! || a.group - b.group || a.element - b.element,
  );
}

/** A name for each row that no other row of the creator has. */
function withKeywords(rows: readonly PrivateRow[]): readonly (readonly [string, PrivateRow])[] {
  const names = rows.map(row => identifier(row.name));
  return rows.map((row, k) => {
    const name = names[k]!;
    const isAlone = names.filter(other => other === name).length === 1;
    return [isAlone ? name : `${name}${hex(row.group, 4)}${hex(row.element, 2)}`, row];
  });
}

/** Words begin with a capital; all but letters and digits goes. */
function identifier(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter(word => word !== '');
  const joined = words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^\d/.test(joined) ? `N${joined}` : joined;
}

function doc({ group, element, vr, vm, name }: PrivateRow): string {
  return `(${hex(group, 4)},xx${hex(element, 2)}) ${vr.replaceAll('|', '/')} ${vm} — ${name.replaceAll('*/', '* /')}`;
}

const BYTES = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'UN']);

function typeOf({ vr, vm }: PrivateRow): string {
  const [first = ''] = vr.split('|');
  const isMany = first === 'SQ' || (vm !== '1' && !BYTES.has(first));
  return `PrivateAttribute<${isMany ? 'Many' : 'One'}<'${first}'>>`;
}

/** The lines as one template literal. */
function block(lines: readonly string[]): string {
  return `\`${lines.join('\n').replace(/[`\\]|\$\{/g, found => `\\${found}`)}\``;
}
