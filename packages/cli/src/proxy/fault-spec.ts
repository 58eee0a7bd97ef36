import { pduTable } from 'hounsfield/network';
import { quoted } from '../parsers.ts';
import { UsageError } from '../usage-error.ts';
import { type Fault, type FaultKeys, type FaultRow, pduPlaces } from './fault.ts';
import { faultTable } from './fault-table.ts';

/** Reads `NAME` or `NAME:KEY=VALUE,KEY=VALUE`. @throws UsageError */
export function parseFault(text: string): Fault {
  const [name = '', ...rest] = text.split(':');
  const row = Object.hasOwn(faultTable, name) ? faultTable[name] : undefined;
  if (row === undefined) {
    throw new UsageError(`There is no fault ${quoted(name)}`, `Choose among ${Object.keys(faultTable).join(', ')}`);
  }
  const keys: Record<string, unknown> = {};
  for (const pair of rest.join(':').split(',')) {
    if (pair === '') continue;
    const [word = '', value = ''] = pair.split('=', 2);
    const key = keyOf(name, row, word);
    keys[key.member] = key.read(value, word);
  }
  checkNeeds(name, row, keys);
  // Each member was read by the row of its key.
  return { name, row, keys: keys as FaultKeys };
}

function keyOf(name: string, row: FaultRow, word: string): KeyRow {
  const key = KEYS.find(each => each.word === word);
  const taken = [...COMMON, ...row.takes, ...row.needs.flat()];
  if (key !== undefined && taken.includes(key.member)) return key;
  const words = KEYS.filter(({ member }) => taken.includes(member)).map(each => each.word);
  throw new UsageError(`The fault ${name} has no key ${quoted(word)}`, `Choose among ${words.join(', ')}`);
}

function checkNeeds(name: string, row: FaultRow, keys: Readonly<Record<string, unknown>>): void {
  for (const choice of row.needs) {
    if (choice.some(member => keys[member] !== undefined)) continue;
    const words = choice.map(member => KEYS.find(key => key.member === member)?.word ?? member);
    throw new UsageError(`The fault ${name} needs ${words.join(' or ')}`, `Write ${name}:${words[0] ?? ''}=…`);
  }
}

interface KeyRow {
  readonly word: string;
  readonly member: keyof FaultKeys;
  readonly read: (value: string, word: string) => unknown;
}

const count = (least: number) => (value: string, word: string) => {
  const number = Number(value);
  if (/^\d{1,12}$/.test(value) && number >= least) return number;
  throw new UsageError(`${word}=${value} is not a whole number from ${least} on`, `Write ${word}=10 or the like`);
};
const oneOf = (words: readonly string[]) => (value: string, word: string) => {
  if (words.includes(value)) return value;
  throw new UsageError(`${word}=${value} is not known`, `Choose among ${words.join(', ')}`);
};
function status(value: string): number {
  if (/^[\dA-Fa-f]{4}$/.test(value)) return Number.parseInt(value, 16);
  throw new UsageError(`value=${value} is no status`, 'Write four hexadecimal digits such as A700');
}

const COMMON: readonly (keyof FaultKeys)[] = ['from', 'association'];
const KEYS: readonly KeyRow[] = [
  { word: 'ms', member: 'milliseconds', read: count(1) },
  { word: 'rate', member: 'rate', read: count(1) },
  { word: 'bytes', member: 'bytes', read: count(0) },
  { word: 'byte', member: 'byte', read: count(0) },
  { word: 'pdu', member: 'pdu', read: oneOf(Object.keys(pduTable)) },
  { word: 'n', member: 'n', read: count(1) },
  { word: 'at', member: 'at', read: oneOf(pduPlaces) },
  { word: 'seed', member: 'seed', read: count(0) },
  { word: 'every', member: 'every', read: count(1) },
  { word: 'value', member: 'status', read: status },
  { word: 'result', member: 'result', read: count(0) },
  { word: 'source', member: 'source', read: count(0) },
  { word: 'reason', member: 'reason', read: count(0) },
  { word: 'messages', member: 'messages', read: count(1) },
  { word: 'from', member: 'from', read: oneOf(['requestor', 'acceptor', 'both']) },
  { word: 'association', member: 'association', read: count(1) },
];
