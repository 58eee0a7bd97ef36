import { run } from '@hounsfield/testkit';
import type { Element } from 'hounsfield/data';
import { type Differing, fragmentValues, type PeerElement } from './header.compare.support.ts';
import { isHexadecimal, SINGLE_VRS, TEXT_VRS, withoutPadding, writtenDown } from './header.values.support.ts';

/**
 * What dcmdump prints of many files: the elements of each, in the order of the paths, or `refused`. Values above 16 kB
 * are told by their length only.
 */
export async function dumps(paths: readonly string[]): Promise<readonly (readonly PeerElement[] | string)[]> {
  const shortened = ['-q', '+F', '+L', '+uc', '-Un', '+Qn', '-M', '+R', '16'];
  // Long values that are cut off are noticed only where they are read.
  const [parts, whole] = await Promise.all([dumpParts(shortened, paths), dumpParts(['-q', '+F'], paths)]);
  return parts.map((part, k) => (whole[k]?.includes('# Dicom-Data-Set') === true ? elementsOf(part) : 'refused'));
}

/** The dump of each file, with its bytes as characters. */
async function dumpParts(options: readonly string[], paths: readonly string[]): Promise<readonly string[]> {
  // The code tells that some of the files are no DICOM.
  const { output } = await run('dcmdump', [...options, ...paths], { timeout: 120_000 });
  const parts = Buffer.from(output)
    .toString('latin1')
    .split(/^# dcmdump \(\d+\/\d+\): /m)
    .slice(1);
  if (parts.length !== paths.length) throw new Error(`dcmdump has dumped ${parts.length} of ${paths.length} files`);
  return parts;
}

/** A value as dcmdump prints it; of fragments each is one. */
export interface Printed {
  /** Undefined where the value is not shown for its length. */
  readonly text: string | undefined;
  readonly fragments?: readonly { readonly length: number; readonly text: string | undefined }[];
}

interface OpenElement {
  readonly tag: number;
  readonly vr: string;
  readonly length: number;
  readonly items?: PeerElement[][];
  readonly value: { text: string | undefined; fragments?: { length: number; text: string | undefined }[] };
}

/** Reads a dump. Lines are indented by two spaces a level: a sequence, its items, their elements. */
function elementsOf(dump: string): readonly PeerElement[] {
  const top: PeerElement[] = [];
  const lists: PeerElement[][] = [top];
  let last: OpenElement[] = [];
  for (const line of dump.split('\n')) {
    const [, indent = '', group, number, printed = '', text = '', length = ''] = LINE.exec(line) ?? [];
    if (group === undefined) continue;
    const level = indent.length / 2;
    const vr = OWN_VRS[printed] ?? printed;
    const size = length === 'u/l' ? -1 : Number(length);
    if (group === 'fffe') {
      const around = last[level - 1];
      if (vr === 'pi') around?.value.fragments?.push({ length: size, text: shownText(text) });
      else if (number === 'e000') {
        const item: PeerElement[] = [];
        around?.items?.push(item);
        lists[level + 1] = item;
      }
      continue;
    }
    const element: OpenElement = openElement(Number.parseInt(`${group}${number}`, 16), vr, text, size);
    lists[level]?.push(element);
    last = [...last.slice(0, level), element];
    last[level] = element;
  }
  return top;
}

function openElement(tag: number, vr: string, text: string, length: number): OpenElement {
  if (text.startsWith('(PixelSequence')) return { tag, vr, length, value: { text: '', fragments: [] } };
  if (text.startsWith('(Sequence')) return { tag, vr, length, items: [], value: { text: '' } };
  return { tag, vr, length, value: { text: shownText(text) } };
}

function shownText(text: string): string | undefined {
  if (text === '(not loaded)') return undefined;
  if (text === '(no value available)') return '';
  const inner = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  return inner.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? (NAMED[name] ?? '') : String.fromCharCode(Number(code)),
  );
}

/** Compares a value with what dcmdump prints. */
export function printedDifference(ours: Element, { vr, value }: PeerElement): Differing {
  // dumps() is where these values come from.
  const { text, fragments } = value as Printed;
  if (fragments !== undefined) {
    const theirs = fragments.map(each => `${each.length} ${each.text ?? ''}`);
    const own = fragmentValues(ours).map(
      (each, k) => `${each.length} ${fragments[k]?.text === undefined ? '' : writtenDown(each, 'OB', true)}`,
    );
    return different(own.join(), theirs.join());
  }
  return text === undefined ? undefined : different(ownText(ours, vr), printedText(text, vr));
}

/** Numbers as we give them; in the VR of the peer where it has another. */
function ownText(ours: Element, vr: string): string {
  if (ours.vr === vr && !TEXT_VRS.has(vr) && ours.bulk === undefined) return ours.values.map(String).join('\\');
  return writtenDown(ours.bytes ?? new Uint8Array(0), vr, ours.littleEndian);
}

function printedText(text: string, vr: string): string {
  if (TEXT_VRS.has(vr)) return withoutPadding(text);
  if (isHexadecimal(vr) || text === '') return text.toLowerCase();
  return text
    .split('\\')
    .map(each => printedNumber(each, vr))
    .join('\\');
}

function printedNumber(text: string, vr: string): string {
  if (vr === 'AT') return String(Number.parseInt(text.replace(/[(),]/g, ''), 16));
  if (/^\d{16,}$/.test(text)) return text;
  const number = Number(text.replace(/^(-?)inf$/, '$1Infinity').replace(/^-?nan$/, 'NaN'));
  return String(SINGLE_VRS.has(vr) ? Math.fround(number) : number);
}

function different(ours: string, theirs: string): Differing {
  return ours === theirs ? undefined : [ours, theirs];
}

const LINE = /^( *)\(([0-9a-f]{4}),([0-9a-f]{4})\) (\S\S) (.*?) *# *(u\/l|\d+), *\d+ [^#]*$/;
/** Names that DCMTK has for offsets of directory records, and for elements whose VR it does not know. */
const OWN_VRS: Readonly<Record<string, string>> = { up: 'UL', '??': 'UN' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
