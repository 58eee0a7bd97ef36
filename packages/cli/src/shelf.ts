import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSet } from 'hounsfield/data';
import { jsonChunks } from 'hounsfield/models';
import { readDataSet } from './assigned.ts';
import { replaceFile } from './files/replace-file.ts';
import { safeName } from './receive/file-pattern.ts';

/** Data sets by UID, in memory and, where there is a folder, as files in the DICOM JSON Model as well. */
export class Shelf {
  readonly #dataSets = new Map<string, DataSet>();
  readonly #folder: string | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** Reads what the folder has, which is made when it is absent. Files without a SOP Instance UID are left alone. */
  static async open(folder: string | undefined): Promise<Shelf> {
    const shelf = new Shelf(folder);
    if (folder === undefined) return shelf;
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.json')) continue;
      const dataSet = await readDataSet(join(folder, name)).catch(() => undefined);
      const uid = dataSet?.get('SOPInstanceUID');
      if (dataSet !== undefined && uid !== undefined) shelf.#dataSets.set(uid, dataSet);
    }
    return shelf;
  }

  private constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  get all(): Iterable<readonly [uid: string, dataSet: DataSet]> {
    return this.#dataSets;
  }

  /** Whether it takes no more: whoever may create may not fill the memory. */
  get isFull(): boolean {
    return this.#dataSets.size >= MOST;
  }

  get(uid: string): DataSet | undefined {
    return this.#dataSets.get(uid);
  }

  /** Settles when the file is there. */
  async put(uid: string, dataSet: DataSet): Promise<void> {
    const named = dataSet.with({ SOPInstanceUID: uid });
    this.#dataSets.set(uid, named);
    if (this.#folder === undefined) return;
    const text = new TextEncoder().encode([...jsonChunks(named)].join(''));
    const path = join(this.#folder, `${safeName(uid)}.json`);
    // One after another, so that the file ends as the memory does.
    const written = this.#last.then(() => replaceFile(path, one(text)));
    this.#last = written.catch(() => undefined);
    await written;
  }
}

/** The attributes that an N-GET asks for; all but what only the shelf knows when it names none (PS3.7 §10.1.2.1.4). */
export function chosen(dataSet: DataSet, attributes: readonly number[] | undefined): DataSet {
  if (attributes === undefined || attributes.length === 0) return dataSet.without('SOPInstanceUID');
  const unwanted = [...dataSet].map(({ tag }) => tag).filter(tag => tag !== CHARACTER_SET && !attributes.includes(tag));
  return unwanted.reduce((left, tag) => left.without(tag), dataSet);
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const CHARACTER_SET = 0x0008_0005;
const MOST = 10_000;
