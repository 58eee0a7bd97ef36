import { type CharacterSetRow, characterSets } from '../../dictionary/look-ups.ts';

/** Something about Specific Character Set that PS3.3 §C.12.1.1.2 does not allow, and that was read in the likeliest way. */
export interface CharacterSetWarning {
  readonly code: CharacterSetWarningCode;
  /** Number of the value of Specific Character Set, from 1. */
  readonly value: number;
  /** The term as it stands there, cut to 64 characters. */
  readonly term: string;
}

export type CharacterSetWarningCode =
  /** Read as the defined term that it resembles. */
  | 'misspelt-term'
  /** Resembles none: left out, as a first value read as the default repertoire. */
  | 'unknown-term'
  /** A term of code extensions as the only value: read as if others followed. */
  | 'single-code-extension'
  /** A set that only escape sequences may switch to stands first: the empty value before it was lost. */
  | 'missing-first-value'
  /** A term without code extensions among several values: read as that with code extensions. */
  | 'without-code-extension'
  /** UTF-8, GB18030 or GBK among several values: the first value decides. */
  | 'stands-alone'
  /** Named before. */
  | 'repeated-term';

export interface Terms {
  /** Defined terms, each once; a single one, or several with code extensions of which the first may be empty. */
  readonly defined: readonly string[];
  readonly warnings: readonly CharacterSetWarning[];
}

/** Reads the values of Specific Character Set. */
export function readTerms(values: readonly string[]): Terms {
  const warnings: CharacterSetWarning[] = [];
  const warn = (code: CharacterSetWarningCode, k: number): void => {
    if (warnings.length < MOST_WARNINGS) warnings.push({ code, value: k + 1, term: (values[k] ?? '').slice(0, 64) });
  };
  const named: Named[] = [];
  for (const [k, value] of values.entries()) {
    const written = value.trim();
    const known = k > 0 && written === '' ? undefined : definedTerm(written);
    if (known === undefined) warn('unknown-term', k);
    else if (known !== written && written !== DEFAULT) warn('misspelt-term', k);
    if (known !== undefined || k === 0) named.push({ term: known ?? '', k });
  }
  return { defined: combined(named, warn), warnings };
}

/** Rows of the dictionary for a defined term: one for each code element, the upper half first. */
export function rowsOfTerm(term: string): readonly CharacterSetRow[] {
  return table().get(term) ?? [];
}

/** Whether the term is one of a variable-length code that knows no code extensions. */
export function standsAlone(term: string): boolean {
  const [row] = rowsOfTerm(term);
  return row !== undefined && row.isoIr === undefined;
}

interface Named {
  readonly term: string;
  readonly k: number;
}

type Warn = (code: CharacterSetWarningCode, k: number) => void;

function combined(named: readonly Named[], warn: Warn): readonly string[] {
  const [first, ...others] = named;
  if (first === undefined) return [''];
  if (others.length === 0 && isPlain(first.term)) return [first.term];
  const alone = named.filter(each => standsAlone(each.term));
  if (alone.length > 0) return withAlone(named, alone, warn);
  const terms: string[] = [];
  for (const { term, k } of named) {
    const extended = k === 0 && term === '' ? '' : withExtensions(term === '' ? DEFAULT : term);
    if (k === 0 && rowsOfTerm(extended)[0]?.multiByte === true) {
      warn('missing-first-value', k);
      terms.push('');
    } else if (others.length === 0) warn('single-code-extension', k);
    else if (extended !== term) warn('without-code-extension', k);
    if (terms.includes(extended)) warn('repeated-term', k);
    else terms.push(extended);
  }
  return terms;
}

/** The default repertoire is part of every such set; else the first value decides whether it is one of them. */
function withAlone(named: readonly Named[], alone: readonly Named[], warn: Warn): readonly string[] {
  for (const { k } of alone) warn('stands-alone', k);
  const others = named.filter(each => !alone.includes(each));
  const isDefault = others.every(each => rowsOfTerm(each.term).every(row => row.isoIr === 6));
  const [first] = alone;
  return first !== undefined && (isDefault || first === named[0]) ? [first.term] : combined(others, warn);
}

/** A term that is complete as the only value. */
function isPlain(term: string): boolean {
  return rowsOfTerm(term).every(row => !row.codeExtensions);
}

function withExtensions(term: string): string {
  const extended = term.replace(/^ISO_IR /, 'ISO 2022 IR ');
  return table().has(extended) ? extended : term;
}

/** The defined term that a value is or resembles. */
function definedTerm(value: string): string | undefined {
  if (table().has(value)) return value;
  if (value.length > LONGEST) return undefined;
  const written = letters(value);
  const [, extensions, number] = /^(?:ISO)?(2022)?(?:IR)?(\d{1,3})$/.exec(written) ?? [];
  if (number === '6' && extensions === undefined) return '';
  if (number !== undefined) {
    const forms = [`ISO_IR ${number}`, `ISO 2022 IR ${number}`];
    if (extensions !== undefined) forms.reverse();
    return forms.find(form => table().has(form));
  }
  return names().get(written);
}

/** Terms by other names: those of the tables here, and IANA names such as `ISO-8859-2`, which the dictionary has. */
function names(): ReadonlyMap<string, string> {
  if (termsByName === undefined) {
    termsByName = new Map(Object.entries(aliases));
    for (const { decoder, term } of characterSets) {
      if (!termsByName.has(letters(decoder))) termsByName.set(letters(decoder), term);
    }
  }
  return termsByName;
}

/** What is left of a name when how it is spaced and written does not count. */
function letters(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

function table(): ReadonlyMap<string, readonly CharacterSetRow[]> {
  if (rowsByTerm === undefined) {
    rowsByTerm = new Map<string, CharacterSetRow[]>();
    for (const row of characterSets) rowsByTerm.set(row.term, [...(rowsByTerm.get(row.term) ?? []), row]);
  }
  return rowsByTerm;
}

let rowsByTerm: Map<string, CharacterSetRow[]> | undefined;
let termsByName: Map<string, string> | undefined;
const LONGEST = 32;
/** Named by no table of PS3.3, written by many: the repertoire that has no term. */
const DEFAULT = 'ISO_IR 6';
const MOST_WARNINGS = 16;

/** Names of sets as other programs write them, capital letters and digits only. */
const aliases: Readonly<Record<string, string>> = {
  ASCII: '',
  CP949: 'ISO 2022 IR 149',
  CP1252: 'ISO_IR 100',
  EUCKR: 'ISO 2022 IR 149',
  GB2312: 'GBK',
  ISO2022GBK: 'GBK',
  ISO2022JP: 'ISO 2022 IR 87',
  ISO2022KR: 'ISO 2022 IR 149',
  ISO2022GB18030: 'GB18030',
  ISO646: '',
  ISO885911: 'ISO_IR 166',
  KSC56011987: 'ISO 2022 IR 149',
  LATIN1: 'ISO_IR 100',
  LATIN2: 'ISO_IR 101',
  LATIN3: 'ISO_IR 109',
  LATIN4: 'ISO_IR 110',
  LATIN5: 'ISO_IR 148',
  LATIN9: 'ISO_IR 203',
  SHIFTJIS: 'ISO_IR 13',
  TIS620: 'ISO_IR 166',
  UNICODE: 'ISO_IR 192',
  WINDOWS1252: 'ISO_IR 100',
  WINDOWS874: 'ISO_IR 166',
};
