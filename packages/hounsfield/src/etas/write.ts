import { type BlockKind, blockKind } from './block-kinds.ts';
import type { EtasBlock, EtasFile, EtasFunction, EtasNode, EtasValue } from './model.ts';
import { asWord, quoted } from './words.ts';

/** Writes a calibration text: nodes that were read and not changed as they were, others anew. */
export function writeEtas(file: EtasFile): string {
  return file.nodes.map(textOf).join('');
}

function textOf(node: EtasNode): string {
  if (node.kind === 'text') return node.source;
  if (node.source !== undefined) return node.source;
  if (node.kind === 'format') return `KONSERVIERUNG_FORMAT ${node.version}\n\n`;
  return node.kind === 'functions' ? functionsText(node.functions) : blockText(node);
}

function functionsText(functions: readonly EtasFunction[]): string {
  const rows = functions.map(
    ({ name, version, longName }) => `  FKT ${asWord(name)} ${quoted(version)} ${quoted(longName)}`,
  );
  return lines(['FUNKTIONEN', ...rows, 'END']);
}

function blockText(block: EtasBlock): string {
  const { keyword, name, size, distributionX, distributionY } = block;
  const kind = blockKind(keyword)!;
  const sizes = keyword === 'FESTWERTEBLOCK' ? size.join(' @ ') : size.join(' ');
  return lines([
    `${keyword} ${asWord(name)}${sizes === '' ? '' : ` ${sizes}`}`,
    ...(block.comments ?? []),
    ...facts(block).map(fact => `  ${fact}`),
    ...(distributionX === undefined ? [] : [`*SSTX ${asWord(distributionX)}`]),
    ...(distributionY === undefined ? [] : [`*SSTY ${asWord(distributionY)}`]),
    ...(kind.axes > 0 ? pointLines('X', block.x ?? []) : []),
    ...valueLines(block, kind),
    'END',
  ]);
}

function facts({ longName, displayName, variants, functions, unitX, unitY, unitW }: EtasBlock): readonly string[] {
  const pairs = Object.entries(variants ?? {}).map(([name, value]) => `${name}=${value}`);
  return [
    ...(longName === undefined ? [] : [`LANGNAME ${quoted(longName)}`]),
    ...(displayName === undefined ? [] : [`DISPLAYNAME ${asWord(displayName)}`]),
    ...(pairs.length === 0 ? [] : [`VAR ${pairs.join(', ')}`]),
    ...(functions === undefined ? [] : [`FUNKTION ${functions.map(asWord).join(' ')}`]),
    ...(unitX === undefined ? [] : [`EINHEIT_X ${quoted(unitX)}`]),
    ...(unitY === undefined ? [] : [`EINHEIT_Y ${quoted(unitY)}`]),
    ...(unitW === undefined ? [] : [`EINHEIT_W ${quoted(unitW)}`]),
  ];
}

/** A map has its values row by row, each behind the point of y that it belongs to. */
function valueLines({ values, size, y = [], keyword }: EtasBlock, { axes, hasValues }: BlockKind): readonly string[] {
  if (!hasValues) return [];
  const [columns = 1] = size;
  if (axes < 2) return keyword === 'FESTWERTEBLOCK' ? rowsOf(values, columns).flatMap(wertLines) : wertLines(values);
  return rowsOf(values, columns).flatMap((row, index) => [
    ...pointLines('Y', y.slice(index, index + 1)),
    ...wertLines(row),
  ]);
}

function rowsOf(values: readonly EtasValue[], columns: number): readonly (readonly EtasValue[])[] {
  return Array.from({ length: Math.ceil(values.length / columns) }, (_, row) =>
    values.slice(row * columns, (row + 1) * columns),
  );
}

function wertLines(values: readonly EtasValue[]): readonly string[] {
  return listLines(values.some(isText) ? 'TEXT' : 'WERT', values);
}

function pointLines(axis: 'X' | 'Y', points: readonly EtasValue[]): readonly string[] {
  return listLines(points.some(isText) ? `ST_TX/${axis}` : `ST/${axis}`, points);
}

/** At most six values a line, as the tools write them. */
function listLines(keyword: string, values: readonly EtasValue[]): readonly string[] {
  return rowsOf(values, MOST_IN_A_LINE).map(
    row =>
      `  ${keyword} ${row.map(value => (typeof value === 'number' ? numberText(value) : quoted(value))).join(' ')}`,
  );
}

/** Truth values count as texts too. */
function isText(value: EtasValue): boolean {
  return typeof value === 'string';
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n\n`;
}

const MOST_IN_A_LINE = 6;

/** `String` drops the sign of zero. */
function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
