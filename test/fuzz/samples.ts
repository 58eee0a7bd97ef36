import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ParseError } from 'hounsfield/errors';
import { type DicomObject, objectParts, readBytes } from 'hounsfield/file';
import { jsonChunks, xmlChunks } from 'hounsfield/models';
import { madeFiles } from './made-files.ts';
import { pictureSamples } from './picture-samples.ts';
import { textSamples } from './text-samples.ts';

/** What kind of input a sample is, and a target takes. */
export type Kind = 'file' | 'json' | 'xml' | 'etas' | 'path' | 'value' | 'text' | 'film' | 'profile';

/** Something whole that is damaged to make inputs. */
export interface Sample {
  readonly kind: Kind;
  readonly name: string;
  /** Of a deflated file with its data set inflated. */
  readonly bytes: Uint8Array;
  /** Where the data set begins that is to be deflated again; undefined for all others. */
  readonly deflatesFrom?: number;
}

/**
 * Samples of some kinds, in an order that stays: those made here, and of the corpus, if there is one, files that are not
 * long, and what they are as texts of both models.
 */
export function samples(kinds: ReadonlySet<Kind>, corpus: string | undefined): readonly Sample[] {
  const texts = [...textSamples(), ...pictureSamples()].filter(({ kind }) => kinds.has(kind));
  if (!FROM_FILES.some(kind => kinds.has(kind))) return texts;
  const files = [...madeFiles(), ...(corpus === undefined ? [] : corpusFiles(corpus))];
  return [...files, ...modelSamples(files), ...texts].filter(({ kind }) => kinds.has(kind));
}

/** The folder HOUNSFIELD_CORPUS, or `../shared/corpus` beside the checkout; undefined where there is none. */
export function corpusFolder(): string | undefined {
  const named = process.env['HOUNSFIELD_CORPUS'];
  const folder = named === undefined || named === '' ? resolve(CHECKOUT, '../shared/corpus') : resolve(named);
  return existsSync(join(folder, 'MANIFEST.tsv')) ? folder : undefined;
}

function* corpusFiles(folder: string): Generator<Sample> {
  const [, ...lines] = readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8').split('\n');
  for (const line of lines) {
    const [path = '', , length = '', kind = ''] = line.split('\t');
    if (path === '' || Number(length) > MOST_READ || !KINDS.has(kind)) continue;
    const bytes = new Uint8Array(readFileSync(join(folder, path)));
    const short = bytes.length <= MOST_BYTES ? bytes : shortened(bytes);
    if (short !== undefined && short.length <= MOST_BYTES) yield { kind: 'file', name: path, bytes: short };
  }
}

/** The file with the beginning of its pixels only; undefined where that is not easily made. */
function shortened(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const object = readBytes(bytes);
    const pixels = object.element('PixelData');
    if (pixels === undefined || pixels.isEncapsulated || object.transferSyntax.deflated) return undefined;
    const first = pixels.bulk?.inline?.subarray(0, FIRST_PIXELS);
    return first === undefined ? undefined : fileOf(object.with({ PixelData: first }));
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

function fileOf(object: DicomObject): Uint8Array {
  return Buffer.concat([...objectParts(object)].map(part => (part instanceof Uint8Array ? part : part.inline!)));
}

/** Texts of both models of the shorter files. */
function* modelSamples(files: readonly Sample[]): Generator<Sample> {
  for (const { name, bytes, deflatesFrom } of files.filter(each => each.bytes.length < MOST_FOR_MODELS)) {
    if (deflatesFrom !== undefined) continue;
    try {
      const object = readBytes(bytes);
      yield { kind: 'json', name, bytes: utf8(jsonChunks(object)) };
      yield { kind: 'xml', name, bytes: utf8(xmlChunks(object, { pretty: true })) };
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
    }
  }
}

function utf8(pieces: Iterable<string>): Uint8Array {
  return new TextEncoder().encode([...pieces].join(''));
}

const FROM_FILES: readonly Kind[] = ['file', 'json', 'xml'];
const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));
/** Rows of the manifest that are DICOM, whole or nearly. */
const KINDS: ReadonlySet<string> = new Set(['part10', 'bare-le', 'bare-be', 'dicm@0', 'dcm-ext']);
const MOST_READ = 4 * 1024 * 1024;
const MOST_BYTES = 48 * 1024;
const MOST_FOR_MODELS = 12 * 1024;
const FIRST_PIXELS = 512;
