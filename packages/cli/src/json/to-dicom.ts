import { createReadStream } from 'node:fs';
import { modelObject, type ReadModelOptions } from 'hounsfield/models';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { InputFile } from '../files/each-file.ts';
import { BulkFolder } from './bulk-folder.ts';
import { DicomOutput } from './dicom-output.ts';
import { withFragments } from './fragments.ts';
import type { ModelJob } from './model.ts';
import { warn } from './output.ts';

/** Writes DICOM files of text. */
export class DicomWriter {
  readonly #job: ModelJob;
  readonly #output: DicomOutput;
  #bulkFolder: BulkFolder | undefined;

  constructor(job: ModelJob) {
    this.#job = job;
    this.#output = new DicomOutput(job);
  }

  /** @param path where the text is; that of the file unless it came by standard input */
  async write(file: InputFile, path: string): Promise<ExitCode> {
    const { model, syntaxUid } = this.#job;
    let missing = 0;
    const bulkFolder = await this.#folder();
    const bulkValue: NonNullable<ReadModelOptions['bulkValue']> = uri => {
      const value = bulkFolder?.value(uri);
      if (value === undefined) missing++;
      return value;
    };
    const chunks = createReadStream(path, { highWaterMark: CHUNK });
    const syntax = syntaxUid === undefined ? {} : { transferSyntaxUid: syntaxUid };
    await this.#output.writeAll(file, model.read(chunks, { bulkValue, limits: LIMITS }), async dataSet => ({
      object: modelObject(await withFragments(dataSet, syntaxUid), syntax),
    }));
    if (missing === 0) return exitCode.done;
    const values = missing === 1 ? '1 value is' : `${missing} values are`;
    await warn(this.#job, file, `${values} elsewhere and left out; see --bulk-folder`);
    return exitCode.partly;
  }

  async #folder(): Promise<BulkFolder | undefined> {
    const { bulkFolder } = this.#job.flags;
    if (bulkFolder !== undefined) this.#bulkFolder ??= await BulkFolder.open(bulkFolder);
    return this.#bulkFolder;
  }
}

/** JavaScript has no longer texts. */
const LIMITS = { length: 512 * 1024 * 1024 - 1024, elements: 10_000_000 };
const CHUNK = 256 * 1024;
