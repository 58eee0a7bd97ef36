import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { suiteThatCannotRun } from './strict.ts';

/** One file of the corpus of real objects; empty columns of MANIFEST.tsv are empty texts here. */
export interface CorpusRow {
  /** Below the corpus folder, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** `part10`, `bare-le`, `bare-be`, `dicm@0`, `dcm-ext`, `j2c` … */
  readonly kind: string;
  /** A UID of File Meta Information, or a guess such as `?implicit-le` where it is absent. */
  readonly transferSyntax: string;
  readonly sopClass: string;
  readonly modality: string;
  /** As read from the data set; a value that is no whole number there counts as 0; undefined without an image. */
  readonly image: CorpusImage | undefined;
  readonly photometric: string;
  readonly characterSet: string;
  /** What is odd or notable about the file, e.g. `big-endian`, `undef-len-SQ`, `truncated@7fe00010`. */
  readonly shows: readonly string[];
  readonly expect: string;
  /** Verdicts of the tools: `ok`, `warn: …`, `error: …`, or empty. */
  readonly verdicts: { readonly dcmdump: string; readonly gdcminfo: string; readonly pydicom: string };
  /** Golden pixels, normalised; empty when fewer than two tools agree. */
  readonly decodedSha256: string;
  readonly nativeSha256: string;
}

/** The size of the image of a file. */
export interface CorpusImage {
  readonly rows: number;
  readonly columns: number;
  readonly frames: number;
  readonly samples: number;
}

/** The corpus that was found. */
export interface Corpus {
  readonly folder: string;
  readonly rows: readonly CorpusRow[];
  /** The absolute path of a row's file. */
  path(row: CorpusRow): string;
  read(row: CorpusRow): Uint8Array;
}

/** A suite over real files: runs where the corpus is, else is listed as skipped; fails under HOUNSFIELD_STRICT=1. */
export function describeWithCorpus(title: string, body: (corpus: Corpus) => void): void {
  const corpus = openCorpus();
  if (corpus === undefined) {
    suiteThatCannotRun(title, 'needs the corpus of real files (folder ../shared/corpus, or HOUNSFIELD_CORPUS)');
    return;
  }
  describe(title, () => body(corpus));
}

/** The corpus at HOUNSFIELD_CORPUS or at `../shared/corpus` beside the checkout; undefined where there is none. */
export function openCorpus(folder: string = corpusFolder()): Corpus | undefined {
  const manifest = join(folder, 'MANIFEST.tsv');
  if (!existsSync(manifest)) return undefined;
  const path = (row: CorpusRow): string => join(folder, ...row.path.split('/'));
  return { folder, rows: parseManifest(readFileSync(manifest, 'utf8')), path, read: row => readFileSync(path(row)) };
}

/**
 * Reads MANIFEST.tsv by the names in its first line.
 * @throws RangeError when a column that we read is absent
 */
export function parseManifest(text: string): readonly CorpusRow[] {
  const [head = '', ...lines] = text.split('\n').filter(line => line !== '');
  const columns = head.split('\t');
  const position = (name: string): number => {
    const at = columns.indexOf(name);
    if (at < 0) throw new RangeError(`MANIFEST.tsv has no column ${name}`);
    return at;
  };
  const positions = COLUMNS.map(position);
  return lines.map(line => {
    const fields = line.split('\t');
    return corpusRow(Object.fromEntries(COLUMNS.map((name, at) => [name, fields[positions[at] ?? -1] ?? ''])));
  });
}

function corpusRow(field: Readonly<Record<string, string>>): CorpusRow {
  const text = (name: (typeof COLUMNS)[number]): string => field[name] ?? '';
  return {
    path: text('path'),
    sha256: text('sha256'),
    bytes: Number(text('bytes')),
    kind: text('kind'),
    transferSyntax: text('transfer_syntax'),
    sopClass: text('sop_class'),
    modality: text('modality'),
    image: corpusImage(text('rows_cols_frames_samples')),
    photometric: text('photometric'),
    characterSet: text('charset'),
    shows: text('shows')
      .split(';')
      .filter(each => each !== ''),
    expect: text('expect'),
    verdicts: { dcmdump: text('dcmdump'), gdcminfo: text('gdcminfo'), pydicom: text('pydicom') },
    decodedSha256: text('decoded_sha256'),
    nativeSha256: text('native_sha256'),
  };
}

function corpusImage(size: string): CorpusImage | undefined {
  if (size === '') return undefined;
  const [rows = 0, columns = 0, frames = 0, samples = 0] = size
    .split('x')
    .map(text => (/^\d+$/.test(text) ? Number(text) : 0));
  return { rows, columns, frames, samples };
}

function corpusFolder(): string {
  const named = process.env['HOUNSFIELD_CORPUS'];
  return named === undefined || named === '' ? resolve(CHECKOUT, '../shared/corpus') : resolve(named);
}

/** The same depth below the checkout from `src/` and from `dist/`. */
const CHECKOUT: string = fileURLToPath(new URL('../../..', import.meta.url));

const COLUMNS = [
  'path',
  'sha256',
  'bytes',
  'kind',
  'transfer_syntax',
  'sop_class',
  'modality',
  'rows_cols_frames_samples',
  'photometric',
  'charset',
  'shows',
  'expect',
  'dcmdump',
  'gdcminfo',
  'pydicom',
  'decoded_sha256',
  'native_sha256',
] as const;
