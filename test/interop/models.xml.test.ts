import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import {
  type CorpusRow,
  describeWithCorpus,
  describeWithPeers,
  run,
  runOk,
  temporaryFolder,
} from '@hounsfield/testkit';
import { isVr, vrTable } from 'hounsfield/dictionary';
import { type DicomObject, readBytes } from 'hounsfield/file';
import { fromXml, type JsonAttribute, type JsonDataSet, toJson, type XmlOptions, xmlChunks } from 'hounsfield/models';
import { describe, expect, it } from 'vitest';
import { type File, readable } from './models.support.ts';

// The Native DICOM Model of PS3.19 §A.1 against two other programs for it, and against an XML parser. Every difference
// must be one of a table. What was read is compared as DICOM JSON, which another test compares with peers.

/** One attribute that the two sides have differently. */
interface Difference {
  readonly tag: string;
  readonly ours: JsonAttribute | undefined;
  readonly theirs: JsonAttribute | undefined;
}

type Explanations = Readonly<Record<string, (difference: Difference) => boolean>>;

/** What dcm2xml (DCMTK 3.6.7) writes differently. */
const dcmtk: Explanations = {
  'it leaves compressed pixels empty; the Value Field of PS3.19 Table A.1.5-1 is there': ({ tag, theirs }) =>
    tag === '7FE00010' && theirs?.InlineBinary === undefined,
  'it writes words in big endian; the rules of PS3.5, here little endian, apply (Table A.1.5-2)': ({ ours, theirs }) =>
    ours?.vr === theirs?.vr && sameBytes(swapped(ours), bytesOf(theirs)),
  'it drops carets at the end of a name, which mean nothing (PS3.5 §6.2.1)': ({ ours, theirs }) =>
    sameNames(ours, theirs),
  'without a creator it drops the block of a private element all the same, so that it is lost (PS3.5 §7.8.1)': ({
    tag,
    ours,
    theirs,
  }) => isPrivate(tag) && (ours === undefined || theirs === undefined),
  'it keeps UN where PS3.6 knows the attribute; we read it as what it is (PS3.5 §6.2.2)': ({ tag, ours, theirs }) =>
    theirs?.vr === 'UN' && ours?.vr !== 'UN' && !isPrivate(tag),
  'it prints six digits of a number; we as many as give it back': ({ ours, theirs }) =>
    closeNumbers(ours, theirs, 1e-5),
};

/** What gdcmxml (GDCM 3.0.21) makes of what we wrote. */
const gdcm: Explanations = {
  'it writes a caret behind each name, which means nothing (PS3.5 §6.2.1)': ({ ours, theirs }) =>
    sameNames(ours, theirs),
  'it reads no tags without commas': ({ theirs }) => theirs?.vr === 'AT' && theirs.Value?.[0] === '00000000',
  'it does not know that the blocks of private elements are left out (Table A.1.5-2)': ({ tag }) => isPrivate(tag),
  'it ends a text at the first odd sign': ({ ours, theirs }) => /[^\x20-\x7e]/.test(JSON.stringify([ours, theirs])),
};

/** What the model itself does not keep. */
const model: Explanations = {
  'a value of odd length, which PS3.5 §7.1 forbids, is padded': ({ ours, theirs }) =>
    sameBytes(padded(ours), bytesOf(theirs)),
  'blocks of private elements are not in the model (Table A.1.5-2): a creator that reserved two gets one': ({
    tag,
    ours,
    theirs,
  }) => isPrivate(tag) && (ours === undefined || theirs === undefined),
};

describe('the Native DICOM Model against peers', () => {
  describeWithPeers(['dcm2xml'], 'DCMTK', () => {
    describeWithCorpus('real files', corpus => {
      it('reads what dcm2xml writes, but for what is explained (PS3.19 §A.1)', async () => {
        const compared: string[] = [];
        let read = 0;
        for (const { row, object } of oneOfEachKind(readable(corpus, 100_000))) {
          // It lacks some character sets and stops there, or leaves controls in the text, which XML cannot hold.
          const { code, output } = await run('dcm2xml', ['-q', '-nat', '+Eb', '+M', corpus.path(row)]);
          if (code !== 0 || hasControls(output)) continue;
          const theirs = toJson(await fromXml([output]));
          read++;
          compared.push(...unexplained(row, differences(toJson(object), theirs), dcmtk));
        }
        expect(read).toBeGreaterThan(100);
        expect(compared).toEqual([]);
        expect(unused(dcmtk)).toEqual([]);
      }, 240_000);
    });
  });

  describeWithPeers(['gdcmxml'], 'GDCM', () => {
    describeWithCorpus('real files', corpus => {
      it('is read by gdcmxml as what was written, but for what is explained (PS3.19 §A.1)', async () => {
        await using folder = await temporaryFolder();
        const [xml, dicom] = [folder.file('ours.xml'), folder.file('theirs.dcm')];
        const compared: string[] = [];
        let read = 0;
        const files = oneOfEachKind(readable(corpus, 60_000)).filter(({ row }) => row.expect === 'accept');
        for (const { row, object } of files.filter((_, k) => k % 4 === 0)) {
          await writeFile(xml, written(object, WITHOUT_BYTES));
          // It ends by an assertion, or never, on some documents of its own too, and writes nothing for others.
          const ended = await run('gdcmxml', [xml, dicom], { timeout: 1_500 }).catch(() => undefined);
          const theirs = ended?.code === 0 ? opened(dicom) : undefined;
          if (theirs === undefined) continue;
          read++;
          const [a, b] = [object, theirs].map(each => toJson(each, { ...WITHOUT_BYTES, numbers: 'value' }));
          compared.push(...unexplained(row, differences(a ?? {}, b ?? {}), gdcm));
        }
        expect(read).toBeGreaterThan(8);
        expect(compared).toEqual([]);
        expect(unused(gdcm)).toEqual([]);
      }, 240_000);
    });
  });

  // The module is of Python itself; pydicom stands for the interpreter.
  describeWithPeers(['pydicom'], 'an XML parser', peers => {
    describeWithCorpus('real files', corpus => {
      it('finds each value that was written (XML 1.0)', async () => {
        await using folder = await temporaryFolder();
        const files = oneOfEachKind(readable(corpus, 100_000));
        const paths = await Promise.all(
          files.map(async ({ object }, k) => {
            await writeFile(folder.file(`${k}.xml`), written(object, { pretty: k % 2 === 0 }));
            return folder.file(`${k}.xml`);
          }),
        );
        const { stdout } = await runOk(peers.get('pydicom') ?? '', ['-c', PYTHON], { input: paths.join('\n') });
        const theirs = stdout
          .trim()
          .split('\n')
          .map(line => JSON.parse(line) as Record<string, string[]>);
        expect(theirs).toHaveLength(files.length);
        for (const [k, { row, object }] of files.entries()) expect(theirs[k], row.path).toEqual(textsOf(object));
      }, 240_000);
    });
  });

  describeWithCorpus('the way back', corpus => {
    it('reads what it wrote as the same data set, for every file, in lines or not (PS3.19 §A.1)', async () => {
      const changed: string[] = [];
      let read = 0;
      for (const { row, object } of readable(corpus, 100_000)) {
        const before = toJson(object);
        const document = Buffer.from(written(object, { pretty: read % 2 === 0 }));
        try {
          const after = toJson(await fromXml([document]));
          const withSet =
            '00080005' in before ? before : { ...(after['00080005'] && { '00080005': after['00080005'] }), ...before };
          changed.push(...unexplained(row, differences(withSet, after), model));
        } catch (error) {
          // What is not valid in its VR cannot be written; the reader of such a file keeps its bytes.
          expect((error as { code?: unknown }).code, row.path).toBe('invalid-value');
        }
        read++;
      }
      expect(read).toBeGreaterThan(300);
      expect(changed).toEqual([]);
      expect(unused(model)).toEqual([]);
    }, 240_000);
  });
});

function oneOfEachKind(files: readonly File[]): File[] {
  const seen = new Set<string>();
  return files.filter(({ row }) => {
    const key = `${row.transferSyntax} ${row.sopClass} ${row.characterSet} ${row.shows.join()}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function opened(path: string): DicomObject | undefined {
  try {
    return readBytes(readFileSync(path));
  } catch {
    return undefined;
  }
}

function written(object: DicomObject, options: XmlOptions): string {
  return [...xmlChunks(object, options)].join('');
}

/** Text values of the standard's elements, by the tags that lead to them. */
function textsOf(object: DicomObject): Record<string, string[]> {
  const texts: Record<string, string[]> = {};
  const walk = (dataSet: Iterable<DicomObject extends Iterable<infer E> ? E : never>, prefix: string): void => {
    for (const element of dataSet) {
      const { tag, vr, items } = element;
      const path = `${prefix}${tag.toString(16).toUpperCase().padStart(8, '0')}`;
      if (isPrivate(path.slice(-8)) || (tag & 0xffff) === 0) continue;
      for (const [k, item] of items?.entries() ?? []) walk(item, `${path}[${k}].`);
      if (tag === 0x0008_0005) texts[path] = ['ISO_IR 192'];
      else if (TEXTS.has(vr) && element.values.length > 0)
        texts[path] = element.values.map(value => xmlText(String(value)));
    }
  };
  walk(object, '');
  return texts;
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.some(byte => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}

/** XML lacks control characters. */
function xmlText(text: string): string {
  return text.replace(/(?![\t\n\r\x7f-\x9f])\p{Cc}/gu, '\ufffd');
}

function unexplained(row: CorpusRow, found: readonly Difference[], explanations: Explanations): string[] {
  const left = found.filter(difference => {
    const [reason] = Object.entries(explanations).find(([, explains]) => explains(difference)) ?? [];
    if (reason !== undefined) reasons.add(reason);
    return reason === undefined;
  });
  return left.map(({ tag, ours, theirs }) => `${row.path} ${tag} ${shown(ours)} / ${shown(theirs)}`);
}

/** Rows of a table that have explained nothing. */
function unused(explanations: Explanations): readonly string[] {
  return Object.keys(explanations).filter(reason => !reasons.has(reason));
}

const reasons = new Set<string>();

function shown(attribute: JsonAttribute | undefined): string {
  return `${attribute?.vr}: ${JSON.stringify(attribute?.Value ?? attribute?.InlineBinary)?.slice(0, 80) ?? ''}`;
}

/** Attributes that differ, in items too. */
function differences(ours: JsonDataSet, theirs: JsonDataSet): Difference[] {
  const tags = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...tags].flatMap(tag => {
    const [a, b] = [ours[tag], theirs[tag]];
    if (a?.vr === 'SQ' && b?.vr === 'SQ' && a.Value?.length === b.Value?.length) {
      // Items are data sets by PS3.18 Annex F.
      const items = [a.Value ?? [], b.Value ?? []] as unknown as readonly (readonly JsonDataSet[])[];
      return (items[0] ?? []).flatMap((item, k) => differences(item, items[1]?.[k] ?? {}));
    }
    return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ tag, ours: a, theirs: b }];
  });
}

function isPrivate(tag: string): boolean {
  return Number.parseInt(tag.slice(3, 4), 16) % 2 === 1;
}

function closeNumbers(ours: JsonAttribute | undefined, theirs: JsonAttribute | undefined, precision: number): boolean {
  const [a, b] = [ours?.Value ?? [], theirs?.Value ?? []];
  if (ours?.vr !== theirs?.vr || a.length !== b.length || a.length === 0) return false;
  return a.every((value, k) => {
    const [x, y] = [Number(value), Number(b[k])];
    return Object.is(x, y) || Math.abs(x - y) <= precision * Math.abs(x);
  });
}

function sameNames(ours: JsonAttribute | undefined, theirs: JsonAttribute | undefined): boolean {
  return ours?.vr === 'PN' && theirs?.vr === 'PN' && names(ours) === names(theirs);
}

function names({ Value = [] }: JsonAttribute): string {
  const groups = Value.map(value => Object.values(value ?? {}).map(group => String(group).replace(/[\^ ]+$/, '')));
  return JSON.stringify(groups.map(each => each.filter(group => group !== '')).filter(each => each.length > 0));
}

function bytesOf(attribute: JsonAttribute | undefined): Buffer {
  return Buffer.from(attribute?.InlineBinary ?? '', 'base64');
}

function padded(attribute: JsonAttribute | undefined): Buffer {
  const bytes = bytesOf(attribute);
  return bytes.length % 2 === 1 ? Buffer.concat([bytes, Buffer.alloc(1)]) : bytes;
}

/** The bytes of each word the other way round. */
function swapped(attribute: JsonAttribute | undefined): Buffer {
  const vr = attribute?.vr ?? '';
  const size = isVr(vr) ? vrTable[vr].swap : 1;
  const bytes = padded(attribute);
  return Buffer.from(bytes.map((_, at) => bytes[at - (at % size) + size - 1 - (at % size)] ?? 0));
}

function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length > 0 && a.equals(b);
}

const WITHOUT_BYTES: XmlOptions = {
  bulkAbove: 0,
  bulkDataUri: (_, { vr, isEncapsulated }) =>
    isEncapsulated || vrTable[vr].json.field === 'InlineBinary' ? null : undefined,
};
const TEXTS: ReadonlySet<string> = new Set(['CS', 'DA', 'LO', 'LT', 'SH', 'ST', 'TM', 'UI', 'UT']);

const PYTHON = `
import sys, json
import xml.etree.ElementTree as tree
N = '{http://dicom.nema.org/PS3.19/models/NativeDICOM}'
TEXTS = 'CS DA LO LT SH ST TM UI UT'.split()
def walk(parent, prefix, found):
    for attribute in parent.findall(N + 'DicomAttribute'):
        tag = attribute.get('tag')
        if int(tag[3], 16) % 2 == 1:
            continue
        path = prefix + tag
        for k, item in enumerate(attribute.findall(N + 'Item')):
            walk(item, '%s[%d].' % (path, k), found)
        values = [value.text or '' for value in attribute.findall(N + 'Value')]
        if attribute.get('vr') in TEXTS and values:
            found[path] = values
    return found
for path in sys.stdin.read().split('\\n'):
    print(json.dumps(walk(tree.parse(path).getroot(), '', {})))
`;
