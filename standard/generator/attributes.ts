import { nameOfKeyword } from '../../packages/hounsfield/src/dictionary/name-of-keyword.ts';
import { firstTag, tagPattern } from '../../packages/hounsfield/src/dictionary/repeating.ts';
import { banner, lineBlock, tagLiteral } from './emit.ts';
import { readTable } from './table.ts';

/** A row of attributes.tsv. */
export interface Attribute {
  /** Eight hexadecimal digits, `x` for a free one. */
  readonly digits: string;
  /** The tag with every free digit 0, for the order of rows. */
  readonly base: number;
  /** The tag that stands for the attribute; of a repeating one the lowest that is its own. */
  readonly tag: number;
  readonly keyword: string;
  /** VRs joined by `|`; empty for delimiters. */
  readonly vr: string;
  readonly vm: string;
  readonly name: string;
  readonly isRetired: boolean;
}

const SOURCE = 'attributes.tsv';
const EDITION = 'PS3.6 and PS3.7 2026c';

/** All rows in the order of their tags. */
export function readAttributes(): readonly Attribute[] {
  const rows = readTable(SOURCE).rows.map(row => {
    const digits = row.cell('tag').replace(/[(),]/g, '');
    checkKind(digits, row.cell('kind'));
    return {
      digits,
      base: tagPattern(digits).base,
      keyword: row.cell('keyword'),
      vr: row.cell('vr').replace('-', ''),
      vm: row.cell('vm'),
      name: row.cell('name'),
      isRetired: row.flag('retired'),
    };
  });
  const own = new Set(rows.filter(row => !row.digits.includes('x')).map(row => row.base));
  const hasOwnRow = (tag: number): boolean => own.has(tag);
  const attributes = rows.map(row => ({
    ...row,
    tag: row.digits.includes('x') ? firstTag(tagPattern(row.digits), hasOwnRow) : row.base,
  }));
  return attributes.sort((a, b) => a.base - b.base || a.tag - b.tag);
}

/** attributes.generated.ts: one line for each row; packed-index.ts says how to read it. */
export function packedAttributes(attributes: readonly Attribute[]): string {
  let last = 0;
  const lines = attributes.map(({ digits, base, keyword, vr, vm, name, isRetired }) => {
    const place = digits.includes('x') ? digits : base - last === 1 ? '' : (base - last).toString(16);
    last = base;
    const facts = `${vr}${vm === '1' ? '' : vm}${isRetired ? '!' : ''}`;
    return `${place} ${facts} ${keyword}${name === nameOfKeyword(keyword) ? '' : `=${name}`}`;
  });
  return [
    banner(SOURCE, EDITION),
    `/** ${attributes.length} rows: place of the tag, VRs, VM, retired, keyword, name. Only packed-index.ts reads them, when asked. */\n`,
    `export const packedAttributes = (): string => ${lineBlock(lines)};\n`,
  ].join('');
}

/** tags.generated.ts: a constant for each keyword. */
export function tagConstants(attributes: readonly Attribute[]): string {
  const lines = attributes.map(({ keyword, tag }) => `export const ${keyword} = ${tagLiteral(tag)};\n`);
  return banner(SOURCE, EDITION) + lines.join('');
}

/** own-tags.generated.ts: the constants that the library itself needs, as all 5,300 take a program's start some time. */
export function ownTagConstants(attributes: readonly Attribute[]): string {
  return tagConstants(attributes.filter(({ keyword }) => OWN.has(keyword)));
}

const OWN: ReadonlySet<string> = new Set([
  'TransferSyntaxUID',
  'SOPClassUID',
  'SOPInstanceUID',
  'ICCProfile',
  'PixelData',
  'DataSetTrailingPadding',
]);

/** data/attributes.generated.ts: the interface that types every keyword. */
export function attributesInterface(attributes: readonly Attribute[]): string {
  const members = attributes.map(({ digits, keyword, vr, vm, name, isRetired }) => {
    const facts = [`(${digits.slice(0, 4)},${digits.slice(4)})`, vr.replaceAll('|', '/'), vm].filter(
      fact => fact !== '',
    );
    const doc = `${facts.join(' ')} — ${name}${isRetired ? ' (retired)' : ''}`;
    return `  /** ${doc} */\n  ${keyword}: ${memberType(vr, vm)};\n`;
  });
  return [
    banner(SOURCE, EDITION),
    "import type { Many, One } from './value-types.ts';\n\n",
    '/** What a value of each attribute is in TypeScript, by keyword (PS3.6). */\n',
    `export interface Attributes {\n${members.join('')}}\n`,
  ].join('');
}

/** VRs whose value is one run of bytes whatever the VM (PS3.5 §6.4). */
const BYTES = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'UN']);

function memberType(vr: string, vm: string): string {
  if (vr === '') return 'never';
  const vrs = vr.split('|');
  const isMany = (one: string): boolean => one === 'SQ' || (vm !== '1' && !BYTES.has(one));
  const many = vrs.filter(isMany);
  const one = vrs.filter(some => !isMany(some));
  return [...wrapped('Many', many), ...wrapped('One', one)].join(' | ');
}

function wrapped(wrapper: string, vrs: readonly string[]): readonly string[] {
  return vrs.length === 0 ? [] : [`${wrapper}<${vrs.map(vr => `'${vr}'`).join(' | ')}>`];
}

/** The kind follows from the tag, so it is not stored. */
function checkKind(digits: string, kind: string): void {
  const kinds: Readonly<Record<string, string>> = {
    '0000': 'command',
    '0002': 'file-meta',
    '0004': 'directory',
    FFFE: 'delimiter',
  };
  const expected = digits.includes('x') ? 'repeating' : (kinds[digits.slice(0, 4)] ?? 'element');
  if (kind !== expected) throw new Error(`${digits} is of kind ${kind}, not ${expected}`);
}
