import { type DicomObject, type WriteObjectOptions, writeObject } from 'hounsfield/file';
import type { InputFile } from '../files/each-file.ts';
import { gathered } from '../files/gathered.ts';
import { replaceFile } from '../files/replace-file.ts';
import { type Target, WrittenPaths } from '../files/target.ts';
import { UsageError } from '../usage-error.ts';
import { type OutputJob, outputPath, tell } from './output.ts';

/** An object and how it is written. */
export interface Written {
  readonly object: DicomObject;
  readonly options?: WriteObjectOptions;
}

/** Writes the DICOM files that texts become. */
export class DicomOutput {
  readonly #job: OutputJob & { readonly target: Target };
  readonly #written = new WrittenPaths();

  constructor(job: OutputJob & { readonly target: Target }) {
    this.#job = job;
  }

  /** Writes the objects of one text; several are numbered. @throws UsageError where there is no place for several */
  async writeAll<T>(
    file: InputFile,
    texts: AsyncIterable<T>,
    objectOf: (text: T) => Written | Promise<Written>,
  ): Promise<void> {
    let number = 0;
    // The first is named after the file only when it stays alone.
    let waiting: { readonly text: T } | undefined;
    for await (const text of texts) {
      if (waiting !== undefined) await this.#write(file, await objectOf(waiting.text), ++number);
      waiting = { text };
    }
    if (waiting !== undefined)
      await this.#write(file, await objectOf(waiting.text), number === 0 ? undefined : ++number);
  }

  /** @param number counts the objects of one text; undefined for a single one */
  async #write(file: InputFile, { object, options }: Written, number: number | undefined): Promise<void> {
    const { hu, target } = this.#job;
    if (target.kind !== 'folder' && number !== undefined)
      throw new UsageError('The text holds several data sets', 'Give --output FOLDER/ with the slash');
    const chunks = writeObject(object, options);
    if (target.kind === 'standard-output') {
      if (hu.out.isTerminal) throw new UsageError('DICOM is not for a terminal', 'Give --output PATH');
      for await (const chunk of gathered(chunks)) await hu.out.bytes(chunk);
      return;
    }
    const path = outputPath(target, file, number === undefined ? '.dcm' : `-${number}.dcm`);
    this.#written.add(path);
    await tell(this.#job, file, path, await replaceFile(path, chunks));
  }
}
