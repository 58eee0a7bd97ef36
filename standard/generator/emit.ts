/** A file that the generator writes. */
export interface Output {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** The comment that every generated file begins with. */
export function banner(source: string, edition: string): string {
  return `// Generated from standard/tables/${source} (${edition}). Do not edit: run \`node standard/generate.ts\`.\n`;
}

/** A string literal with single quotes. */
export function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A list of lines as one template literal; refuses what would need an escape. */
export function lineBlock(lines: readonly string[]): string {
  const text = lines.join('\n');
  if (/[`\\]|\$\{/.test(text))
    throw new Error('A packed row holds a character that a template literal reads otherwise');
  return `\`${text}\``;
}

/** A 32-bit literal in the form of the standard: 0x0010_0010. */
export function tagLiteral(tag: number): string {
  const digits = hex(tag, 8);
  return `0x${digits.slice(0, 4)}_${digits.slice(4)}`;
}

/** `(0010,0010)` as a number. */
export function tagNumber(cell: string): number {
  const digits = cell.replace(/[(),]/g, '');
  if (!/^[0-9A-F]{8}$/.test(digits)) throw new Error(`Tag ${cell} is not understood`);
  return Number.parseInt(digits, 16);
}

/** Upper-case hexadecimal with leading zeros. */
export function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

/**
 * A value as source text: strings in single quotes, properties in the order given, those that are undefined left out.
 * Numbers come as they are; wrap a `raw` text to print it unquoted.
 */
export function literal(value: Literal): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${propertyName(key)}: ${literal(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** What `literal` can print. */
export type Literal =
  | string
  | number
  | boolean
  | undefined
  | null
  | Raw
  | readonly Literal[]
  | { readonly [key: string]: Literal };

/** Source text that `literal` prints unquoted, e.g. a hexadecimal number. */
export class Raw {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export function raw(text: string): Raw {
  return new Raw(text);
}

/** `export const name: type = [ ...one row a line... ];` */
export function constArray(name: string, type: string, rows: readonly Literal[]): string {
  return `export const ${name}: ${type} = [\n${rows.map(row => `  ${literal(row)},\n`).join('')}];\n`;
}

/** `export const name: type = { key: row, ...one a line... };` */
export function constRecord(name: string, type: string, rows: readonly (readonly [string, Literal])[]): string {
  const lines = rows.map(([key, row]) => `  ${propertyName(key)}: ${literal(row)},\n`);
  return `export const ${name}: ${type} = {\n${lines.join('')}};\n`;
}

/** `export type Name = | 'a' | 'b';` */
export function unionType(name: string, members: readonly string[]): string {
  return `export type ${name} =\n${[...new Set(members)].map(member => `  | ${member}`).join('\n')};\n`;
}

export function propertyName(key: string): string {
  return /^(?:[A-Za-z_$][\w$]*|[1-9]\d*|0)$/.test(key) ? key : quote(key);
}
