import {
  characterSet,
  DataSet,
  diff,
  isUid,
  parseAge,
  parseDate,
  parseDateRange,
  parseDateTime,
  parseDateTimeRange,
  parseOffset,
  parsePath,
  parsePersonName,
  parseTime,
  parseTimeRange,
  select,
  uuidOfUid,
} from 'hounsfield/data';
import { changedBlock, readEtas, writeEtas } from 'hounsfield/etas';
import { jsonDataSets, toJson, xmlDataSets } from 'hounsfield/models';
import type { Random } from './random.ts';
import type { Target } from './targets.ts';
import { attempt, LIMITS, Violation, walk } from './walk.ts';

/** What takes texts. */
export const textTargets: readonly Target[] = [
  { name: 'json', kind: 'json', weight: 3, run: json },
  { name: 'xml', kind: 'xml', weight: 3, run: xml },
  { name: 'etas', kind: 'etas', weight: 2, run: etas },
  { name: 'paths', kind: 'path', weight: 1, run: paths },
  { name: 'values', kind: 'value', weight: 1, run: values },
  { name: 'texts', kind: 'text', weight: 3, run: texts },
];

async function json(bytes: Uint8Array, random: Random): Promise<void> {
  for await (const dataSet of jsonDataSets(chunks(bytes, random), { limits: LIMITS })) {
    walk(dataSet);
    attempt(() => toJson(dataSet));
  }
}

async function xml(bytes: Uint8Array, random: Random): Promise<void> {
  for await (const dataSet of xmlDataSets(chunks(bytes, random), { limits: LIMITS })) walk(dataSet);
}

/** Written as it was read, and anew so that it reads the same. */
function etas(bytes: Uint8Array, random: Random): void {
  const file = readEtas(random.once(2) ? bytes : latin1(bytes));
  const text = writeEtas(file);
  if (attempt(() => readEtas(text)) === undefined) throw new Violation('a calibration text cannot be read again');
  const nodes = file.nodes.map(node => (node.kind === 'block' ? changedBlock(node, {}) : node));
  const again = attempt(() => readEtas(writeEtas({ ...file, nodes })));
  const count = file.nodes.filter(({ kind }) => kind === 'block').length;
  if (again?.nodes.filter(({ kind }) => kind === 'block').length !== count)
    throw new Violation('a calibration text that is written anew has other blocks');
}

function paths(bytes: Uint8Array): void {
  const path = parsePath(latin1(bytes));
  for (const { element } of select(OBJECT, path)) attempt(() => element.values);
  for (const _ of diff(OBJECT, OBJECT, { ignore: [path] })) throw new Violation('an object differs from itself');
}

function values(bytes: Uint8Array): void {
  const text = latin1(bytes);
  for (const parse of PARSERS) attempt(() => parse(text));
}

/** The first line has the terms, the rest is the text. */
function texts(bytes: Uint8Array): void {
  const end = Math.max(0, bytes.indexOf(0x0a));
  const set = characterSet(latin1(bytes.subarray(0, Math.min(end, 1000))).split('\\'));
  for (const delimiters of ['none', 'values', 'names'] as const) {
    const text = set.decode(bytes, end, bytes.length, delimiters);
    const encoded = attempt(() => set.encode(text, delimiters));
    if (encoded !== undefined && set.decode(encoded, 0, encoded.length, delimiters) !== text)
      throw new Violation('a text that is written and read is another one');
  }
}

function* chunks(bytes: Uint8Array, random: Random): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; ) {
    const size = random.pick([1, 5, 100, 10_000]);
    yield new Uint8Array(bytes.subarray(at, at + size));
    at += size;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

const OBJECT = DataSet.of({
  PatientID: 'ID12',
  ImageType: ['A', 'B', 'C'],
  RequestAttributesSequence: [{ ScheduledProcedureStepID: 'S1', ScheduledProtocolCodeSequence: [{ CodeValue: 'A' }] }],
});
const PARSERS: readonly ((text: string) => unknown)[] = [
  parseAge,
  parseDate,
  parseDateRange,
  parseDateTime,
  parseDateTimeRange,
  parseOffset,
  parsePersonName,
  parseTime,
  parseTimeRange,
  isUid,
  uuidOfUid,
];
