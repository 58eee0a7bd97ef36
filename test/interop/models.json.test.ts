import { type CorpusRow, describeWithCorpus, describeWithPeers, run, runOk } from '@hounsfield/testkit';
import type { DicomObject } from 'hounsfield/file';
import { fromJson, type JsonAttribute, type JsonDataSet, toJson } from 'hounsfield/models';
import { describe, expect, it } from 'vitest';
import { type File, readable } from './models.support.ts';

// The DICOM JSON Model of PS3.18 Annex F against two other writers of it. Every difference must be one of the table.

/** One attribute that the two sides write differently. */
interface Difference {
  readonly tag: string;
  readonly ours: JsonAttribute | undefined;
  readonly theirs: JsonAttribute | undefined;
}

/** Differences that are right as they are, or known. */
const explained: Readonly<Record<string, (difference: Difference) => boolean>> = {
  'the peer keeps group lengths, which §F.2.2 forbids': ({ tag, ours }) => ours === undefined && tag.endsWith('0000'),
  'we write UTF-8 and say so in nested items too; the peer keeps the terms of the file': ({ tag }) =>
    tag === '00080005',
  'the peer has a dictionary of private attributes': ({ tag, ours }) => isPrivate(tag) && ours?.vr === 'UN',
  'the peer reads a UN value of defined length as the sequence that PS3.6 knows': ({ ours, theirs }) =>
    ours?.vr === 'UN' && theirs?.vr === 'SQ',
  'the same numbers, printed with fewer or more digits': ({ ours, theirs }) => closeNumbers(ours, theirs),
  'spaces before a text and carets at the end of a name mean nothing (PS3.5 §6.2)': ({ ours, theirs }) =>
    sameText(ours, theirs, trimmed),
  'the peer keeps the byte order of a big endian file; that of §F.2.7 is little endian': ({ ours, theirs }) =>
    ours?.vr === theirs?.vr &&
    ours?.vr === 'OW' &&
    bytesOf(ours).length % 2 === 0 &&
    bytesOf(ours).swap16().equals(bytesOf(theirs)),
  'the peer pads odd values of bytes': ({ ours, theirs }) => samePadded(ours, theirs),
  'the peer leaves out a value that is not of its VR; we write it as a string': ({ ours, theirs }) =>
    theirs === undefined && (ours?.vr === 'IS' || ours?.vr === 'DS') && typeof ours.Value?.[0] === 'string',
  'the peer stops at Pixel Data that are cut off': ({ tag, theirs }) => theirs === undefined && tag === '7FE00010',
};

describe('the DICOM JSON Model against peers', () => {
  describeWithPeers(['pydicom'], 'pydicom', peers => {
    describeWithCorpus('real files', corpus => {
      it('writes what pydicom writes, but for what is explained (PS3.18 §F.2)', async () => {
        const files = readable(corpus, 200_000);
        const input = files.map(({ row }) => corpus.path(row)).join('\n');
        const { stdout } = await runOk(peers.get('pydicom') ?? '', ['-c', PYDICOM], { input, timeout: 240_000 });
        const theirs = stdout.trim().split('\n').map(asJson);
        const compared = files.flatMap(({ row, object }, k) => compare(row, object, theirs[k]));
        expect(theirs.filter(each => each !== undefined).length).toBeGreaterThan(300);
        expect(unexplained(compared)).toEqual([]);
      });

      it('is read by pydicom as what was written (PS3.18 §F.2)', async () => {
        const files = readable(corpus, 100_000);
        const written = files.map(({ object }) => toJson(object));
        const input = written.map(json => JSON.stringify(json)).join('\n');
        const { stdout } = await runOk(peers.get('pydicom') ?? '', ['-c', PYDICOM_READS], { input, timeout: 240_000 });
        const theirs = stdout.trim().split('\n').map(asJson);
        const compared = files.flatMap(({ row }, k) => comparedJson(row, written[k] ?? {}, theirs[k]));
        expect(theirs.filter(each => each !== undefined).length).toBeGreaterThan(300);
        expect(unexplained(compared)).toEqual([]);
      });
    });
  });

  describeWithPeers(['dcm2json'], 'DCMTK', () => {
    describeWithCorpus('real files', corpus => {
      it('writes what dcm2json writes, but for what is explained (PS3.18 §F.2)', async () => {
        const files = oneOfEachKind(readable(corpus, 100_000));
        const compared: Compared[] = [];
        let read = 0;
        for (const { row, object } of files) {
          // It lacks some character sets and stops there.
          const { code, stdout } = await run('dcm2json', [corpus.path(row)]);
          if (code !== 0) continue;
          read++;
          compared.push(...compare(row, object, asJson(stdout)));
        }
        expect(read).toBeGreaterThan(80);
        expect(unexplained(compared)).toEqual([]);
      }, 240_000);
    });
  });

  describeWithPeers(['pydicom', 'dcm2json'], 'the table', () => {
    describeWithCorpus('of differences', () => {
      it('has no row without a difference', () => {
        expect(Object.keys(explained).filter(reason => !reasons.has(reason))).toEqual([]);
      });
    });
  });

  describeWithCorpus('the way back', corpus => {
    it('reads what it wrote as the same data set, for every file (PS3.18 §F.2)', () => {
      for (const { row, object } of readable(corpus, 100_000)) {
        const written = toJson(object);
        let back: JsonDataSet | undefined;
        try {
          back = toJson(fromJson(written));
        } catch (error) {
          // What is not valid in its VR cannot be written; the reader of such a file keeps its bytes.
          expect((error as { code?: unknown }).code, row.path).toBe('invalid-value');
          continue;
        }
        const changed = differences(withoutCharacterSet(written), withoutCharacterSet(back));
        // A value of odd length, which PS3.5 §7.1 forbids, is padded.
        const left = changed.filter(({ ours, theirs }) => !samePadded(ours, theirs));
        expect(
          left.map(({ tag, ours, theirs }) => `${tag} ${shown(ours)} ${shown(theirs)}`),
          row.path,
        ).toEqual([]);
      }
    });
  });
});

interface Compared extends Difference {
  readonly file: string;
}

/** Of compressed files dcm2json says that it cannot write them. */
function oneOfEachKind(files: readonly File[]): File[] {
  const seen = new Set<string>();
  return files.filter(({ row, object }) => {
    const key = `${row.transferSyntax} ${row.sopClass} ${row.characterSet} ${row.shows.join()}`;
    if (object.transferSyntax.encapsulated || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Both peers write numbers where they can. */
function compare(row: CorpusRow, object: DicomObject, theirs: JsonDataSet | undefined): Compared[] {
  return comparedJson(row, toJson(object, { numbers: 'value' }), theirs);
}

function comparedJson(row: CorpusRow, ours: JsonDataSet, theirs: JsonDataSet | undefined): Compared[] {
  return theirs === undefined ? [] : differences(ours, theirs).map(difference => ({ file: row.path, ...difference }));
}

function unexplained(compared: readonly Compared[]): readonly string[] {
  const left = compared.filter(difference => {
    const [reason] = Object.entries(explained).find(([, explains]) => explains(difference)) ?? [];
    if (reason !== undefined) reasons.add(reason);
    return reason === undefined;
  });
  return left.map(
    ({ file, tag, ours, theirs }) => `${file} ${tag} ${ours?.vr}: ${shown(ours)} / ${theirs?.vr}: ${shown(theirs)}`,
  );
}

/** Rows of the table that have explained something. */
const reasons = new Set<string>();

function shown(attribute: JsonAttribute | undefined): string {
  return JSON.stringify(attribute?.Value ?? attribute?.InlineBinary)?.slice(0, 80) ?? '';
}

/** Attributes that differ, in items too. */
function differences(ours: JsonDataSet, theirs: JsonDataSet): Difference[] {
  const tags = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...tags].flatMap(tag => {
    const [a, b] = [ours[tag], theirs[tag]];
    if (a?.vr === 'SQ' && b?.vr === 'SQ' && a.Value?.length === b.Value?.length) {
      // Items are data sets by Annex F; what else a peer wrote there would differ.
      const items = [a.Value ?? [], b.Value ?? []] as unknown as readonly (readonly (JsonDataSet | null)[])[];
      return (items[0] ?? []).flatMap((item, k) => differences(item ?? {}, items[1]?.[k] ?? {}));
    }
    return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)) ? [] : [{ tag, ours: a, theirs: b }];
  });
}

function sorted(attribute: JsonAttribute | undefined): unknown {
  return attribute && [attribute.vr, attribute.Value ?? [], attribute.InlineBinary ?? ''];
}

function withoutCharacterSet(dataSet: JsonDataSet): JsonDataSet {
  const { '00080005': _, ...others } = dataSet;
  return others;
}

function asJson(text: string): JsonDataSet | undefined {
  // Python writes numbers that JSON lacks as words.
  const valid = text.replaceAll(/(?<=[[ ,])(-?Infinity|NaN)(?=[\],])/g, '"$1"');
  const parsed = JSON.parse(valid) as JsonDataSet & { readonly error?: string };
  return parsed.error === undefined ? parsed : undefined;
}

function isPrivate(tag: string): boolean {
  return Number.parseInt(tag.slice(3, 4), 16) % 2 === 1;
}

function closeNumbers(ours: JsonAttribute | undefined, theirs: JsonAttribute | undefined): boolean {
  const [a, b] = [ours?.Value ?? [], theirs?.Value ?? []];
  if (ours?.vr !== theirs?.vr || a.length !== b.length || a.length === 0) return false;
  const precision = ours?.vr === 'FL' ? 1e-8 : 1e-15;
  return a.every((value, k) => {
    const [x, y] = [Number(value), Number(b[k])];
    return Object.is(x, y) || Math.abs(x - y) <= precision * Math.abs(x);
  });
}

function sameText(
  ours: JsonAttribute | undefined,
  theirs: JsonAttribute | undefined,
  normal: (value: unknown) => unknown,
): boolean {
  if (ours === undefined || theirs === undefined || ours.vr !== theirs.vr) return false;
  const [a, b] = [ours, theirs].map(({ Value = [] }) =>
    JSON.stringify(Value.map(normal).filter(value => value !== '')),
  );
  return a === b && ours.InlineBinary === theirs.InlineBinary;
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trimStart();
  if (typeof value !== 'object' || value === null) return value ?? '';
  const groups = Object.entries(value).map(([name, text]) => [name, String(text).replace(/[\^ ]+$/, '')] as const);
  const kept = groups.filter(([, text]) => text !== '');
  return kept.length === 0 ? '' : Object.fromEntries(kept);
}

function bytesOf(attribute: JsonAttribute | undefined): Buffer {
  return Buffer.from(attribute?.InlineBinary ?? '', 'base64');
}

function samePadded(ours: JsonAttribute | undefined, theirs: JsonAttribute | undefined): boolean {
  const [a, b] = [bytesOf(ours), bytesOf(theirs)];
  return a.length % 2 === 1 && b.length === a.length + 1 && a.equals(b.subarray(0, -1));
}

const PYDICOM = `
import sys, json, warnings
warnings.filterwarnings('ignore')
import pydicom
for path in sys.stdin.read().split('\\n'):
    try:
        dataset = pydicom.dcmread(path)
        print(json.dumps(dataset.to_json_dict(suppress_invalid_tags=True, bulk_data_threshold=1 << 40)))
    except Exception as error:
        print(json.dumps({'error': type(error).__name__}))
`;

const PYDICOM_READS = `
import sys, json, warnings
warnings.filterwarnings('ignore')
import pydicom
for line in sys.stdin.read().split('\\n'):
    try:
        dataset = pydicom.Dataset.from_json(line)
        print(json.dumps(dataset.to_json_dict(suppress_invalid_tags=True, bulk_data_threshold=1 << 40)))
    except Exception as error:
        print(json.dumps({'error': type(error).__name__}))
`;
