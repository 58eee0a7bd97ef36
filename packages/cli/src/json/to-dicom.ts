import { createReadStream } from 'node:fs';
import type { DataSet } from 'hounsfield/data';
import { writeObject } from 'hounsfield/file';
import { modelObject, type ReadModelOptions } from 'hounsfield/models';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { InputFile } from '../files/each-file.ts';
import { replaceFile } from '../files/replace-file.ts';
import { WrittenPaths } from '../files/target.ts';
import { UsageError } from '../usage-error.ts';
import { BulkFolder } from './bulk-folder.ts';
import { gathered } from './gathered.ts';
import type { ModelJob } from './model.ts';
import { outputPath, tell, warn } from './output.ts';

/** Writes DICOM files of text. */
export class DicomWriter {
  readonly #job: ModelJob;
  readonly #written = new WrittenPaths();
  #bulkFolder: BulkFolder | undefined;

  constructor(job: ModelJob) {
    this.#job = job;
  }

  /** @param path where the text is; that of the file unless it came by standard input */
  async write(file: InputFile, path: string): Promise<ExitCode> {
    let missing = 0;
    const bulkFolder = await this.#folder();
    const bulkValue: NonNullable<ReadModelOptions['bulkValue']> = uri => {
      const value = bulkFolder?.value(uri);
      if (value === undefined) missing++;
      return value;
    };
    const dataSets = this.#job.model.read(createReadStream(path, { highWaterMark: CHUNK }), {
      bulkValue,
      limits: LIMITS,
    });
    let number = 0;
    // The first is named after the file only when it stays alone.
    let waiting: DataSet | undefined;
    for await (const dataSet of dataSets) {
      if (waiting !== undefined) await this.#writeOne(file, waiting, ++number);
      waiting = dataSet;
    }
    if (waiting !== undefined) await this.#writeOne(file, waiting, number === 0 ? undefined : ++number);
    if (missing === 0) return exitCode.done;
    const values = missing === 1 ? '1 value is' : `${missing} values are`;
    await warn(this.#job, file, `${values} elsewhere and left out; see --bulk-folder`);
    return exitCode.partly;
  }

  /** @param number counts the data sets of one file; undefined for a single one */
  async #writeOne(file: InputFile, dataSet: DataSet, number: number | undefined): Promise<void> {
    const { hu, target, syntaxUid } = this.#job;
    const object = modelObject(dataSet, syntaxUid === undefined ? {} : { transferSyntaxUid: syntaxUid });
    const chunks = gathered(writeObject(object));
    if (target.kind !== 'folder' && number !== undefined)
      throw new UsageError('The text holds several data sets', 'Give --output FOLDER/ with the slash');
    if (target.kind === 'standard-output') {
      if (hu.out.isTerminal) throw new UsageError('DICOM is not for a terminal', 'Give --output PATH');
      for await (const chunk of chunks) await hu.out.bytes(chunk);
      return;
    }
    const path = outputPath(target, file, number === undefined ? '.dcm' : `-${number}.dcm`);
    this.#written.add(path);
    await tell(this.#job, file, path, await replaceFile(path, chunks));
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
