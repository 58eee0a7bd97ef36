import { createHash } from 'node:crypto';
import { runOk } from '@hounsfield/testkit';
import { type Element, formatPersonName, type PersonName } from 'hounsfield/data';
import type { Differing, PeerElement } from './header.compare.support.ts';
import { TEXT_VRS, withoutPadding, writtenDown } from './header.values.support.ts';

/** A file for pydicom; `isBare` where it has neither preamble nor prefix, so that pydicom must be told to read it. */
export interface PydicomFile {
  readonly path: string;
  readonly isBare: boolean;
}

/** What pydicom reads of many files, in their order; a text, the name of its error, where it refuses one. */
export async function readings(
  python: string,
  files: readonly PydicomFile[],
): Promise<readonly (readonly PeerElement[] | string)[]> {
  const halves = [files.slice(0, files.length / 2), files.slice(files.length / 2)];
  const answers = await Promise.all(
    halves.map(half => {
      const input = half.map(({ path, isBare }) => `${isBare ? 'bare' : 'file'} ${path}`).join('\n');
      return runOk(python, ['-c', READS], { input, timeout: 120_000 });
    }),
  );
  return answers.flatMap(({ stdout }) =>
    stdout
      .trimEnd()
      .split('\n')
      .map(line => readingOf(JSON.parse(line) as Answer)),
  );
}

/** A value as the script below writes it. */
type Value =
  | { readonly texts: readonly string[] }
  | { readonly numbers: readonly string[] }
  | { readonly bytes: readonly [length: number, md5: string] }
  | { readonly error: string };

type Answer = readonly Row[] | string;
type Row = readonly [tag: number, vr: string, value: Value | { readonly items: readonly (readonly Row[])[] }];

function readingOf(answer: Answer): readonly PeerElement[] | string {
  return typeof answer === 'string' ? answer : answer.map(elementOf);
}

/** Python's own limit on nesting bounds the depth. */
function elementOf([tag, vr, value]: Row): PeerElement {
  const isSequence = 'items' in value;
  return { tag, vr, value, items: isSequence ? value.items.map(item => item.map(elementOf)) : undefined };
}

/** Compares a value with what pydicom gives. */
export function readDifference(ours: Element, theirs: PeerElement): Differing {
  // readings() is where these values come from.
  const value = theirs.value as Value;
  if ('error' in value) return [shown(ours), value.error];
  if ('bytes' in value) {
    const bytes = (ours.isEncapsulated ? ours.bulk?.inline : ours.bytes) ?? new Uint8Array(0);
    const md5 = createHash('md5').update(bytes).digest('hex');
    return different(`${bytes.length} ${md5}`, value.bytes.join(' '));
  }
  if ('texts' in value)
    return different(
      textsOf(ours, theirs.vr).map(withoutPadding).join('\\'),
      value.texts.map(withoutPadding).join('\\'),
    );
  return different(numbersOf(ours, theirs.vr), value.numbers.map(plainNumber).join('\\'));
}

function textsOf(ours: Element, vr: string): readonly string[] {
  if (ours.vr === vr && TEXT_VRS.has(vr))
    return ours.values.map(value =>
      typeof value === 'object' ? formatPersonName(value as PersonName) : String(value),
    );
  const bytes = ours.bytes ?? new Uint8Array(0);
  const set = DECODED.has(vr) ? ours.dataSet.characterSet : undefined;
  const delimiters = vr === 'PN' ? 'names' : WHOLE.has(vr) ? 'none' : 'values';
  const text =
    set === undefined ? Buffer.from(bytes).toString('latin1') : set.decode(bytes, 0, bytes.length, delimiters);
  const stripped = withoutPadding(text);
  return stripped === '' ? [] : WHOLE.has(vr) ? [stripped] : stripped.split('\\');
}

function numbersOf(ours: Element, vr: string): string {
  if (ours.vr === vr && ours.bulk === undefined) return ours.values.map(String).join('\\');
  const text = writtenDown(ours.bytes ?? new Uint8Array(0), vr, ours.littleEndian);
  return TEXT_VRS.has(vr) && text !== '' ? text.split('\\').map(plainNumber).join('\\') : text;
}

/** As our numbers are written; integers beyond those of JavaScript stay as they are. */
function plainNumber(text: string): string {
  return /^-?\d{16,}$/.test(text) ? text : String(Number(text));
}

function shown(ours: Element): string {
  return ours.vr === 'SQ' || ours.bulk !== undefined
    ? ours.vr
    : withoutPadding(Buffer.from(ours.bytes ?? []).toString('latin1'));
}

function different(ours: string, theirs: string): Differing {
  return ours === theirs ? undefined : [ours, theirs];
}

/** VRs that Specific Character Set applies to, and those of one value (PS3.5 §6.1.2.2, Table 6.2-1). */
const DECODED: ReadonlySet<string> = new Set(['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT']);
const WHOLE: ReadonlySet<string> = new Set(['LT', 'ST', 'UT', 'UR']);

const READS = `
import sys, json, warnings, hashlib
warnings.filterwarnings('ignore')
import logging
logging.disable(logging.CRITICAL)
import pydicom
from pydicom.multival import MultiValue
TEXTS = set('AE AS CS DA DT LO LT PN SH ST TM UC UI UR UT'.split())
def number(value):
    return str(int(value)) if isinstance(value, int) else repr(float(value))
def value_of(element):
    value = element.value
    if element.VR == 'SQ':
        return {'items': [elements_of(item) for item in value]}
    if isinstance(value, (bytes, bytearray)):
        return {'bytes': [len(value), hashlib.md5(value).hexdigest()]}
    values = list(value) if isinstance(value, (MultiValue, list)) else [] if value is None else [value]
    if element.VR in TEXTS:
        return {'texts': [str(each) for each in values]}
    if all(isinstance(each, str) for each in values):
        return {'texts': values}
    return {'numbers': [number(each) for each in values]}
def elements_of(dataset):
    rows = []
    for tag in sorted(dataset.keys()):
        try:
            element = dataset[tag]
            rows.append([int(tag), element.VR, value_of(element)])
        except Exception as error:
            rows.append([int(tag), str(dataset.get_item(tag).VR), {'error': type(error).__name__}])
    return rows
for line in sys.stdin.read().split('\\n'):
    kind, path = line.split(' ', 1)
    try:
        dataset = pydicom.dcmread(path, force=kind == 'bare')
        print(json.dumps(elements_of(dataset.file_meta) + elements_of(dataset)))
    except Exception as error:
        print(json.dumps(type(error).__name__))
`;
