import { pathToFileURL } from 'node:url';
import { type Element, SourceBulk } from 'hounsfield/data';
import { formatTag } from 'hounsfield/dictionary';
import { type DicomObject, type ReadOptions, readBytes } from 'hounsfield/file';
import { readFile } from 'hounsfield/file/node';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { InputFile } from '../files/each-file.ts';
import { replaceFile } from '../files/replace-file.ts';
import { WrittenPaths } from '../files/target.ts';
import type { Input } from './input.ts';
import type { ModelJob, WriteOptions } from './model.ts';
import { outputPath, tell, warn } from './output.ts';

/** Writes DICOM files as text. */
export class TextWriter {
  readonly #job: ModelJob;
  readonly #written = new WrittenPaths();
  /** Data sets in standard output so far. */
  #count = 0;

  constructor(job: ModelJob) {
    this.#job = job;
  }

  async write(file: InputFile, input: Input): Promise<ExitCode> {
    const { hu, model, target } = this.#job;
    const lost = new Set<number>();
    const object = await this.#read(file, input);
    const options = this.#options(file, object, lost);
    if (target.kind === 'standard-output') {
      await hu.out.text(this.#count++ === 0 ? model.frame.start : model.frame.between);
      for await (const piece of model.write(object, options)) await hu.out.text(piece);
      await hu.out.text(model.behindEach);
    } else {
      const path = outputPath(target, file, model.extension);
      this.#written.add(path);
      const { start, end } = model.frame;
      const bytes = await replaceFile(
        path,
        encoded(framed(model.write(object, options), start, end || model.behindEach)),
      );
      await tell(this.#job, file, path, bytes);
    }
    if (lost.size > 0) await warn(this.#job, file, `${LOSS} ${Array.from(lost, formatTag).join(' ')}`);
    return exitCode.done;
  }

  /** Ends what stands around all data sets. */
  async end(): Promise<void> {
    const { hu, model } = this.#job;
    if (this.#count > 0) await hu.out.text(model.frame.end);
  }

  /** A small file is in memory already; of a larger one the long values stay where they are. */
  #read(file: InputFile, { path, bytes }: Input): Promise<DicomObject> {
    const { flags, syntaxUid } = this.#job;
    if (bytes !== undefined && flags.bulk !== 'uri')
      return withSyntax(syntaxUid, options => Promise.resolve(readBytes(bytes, options)));
    // With an address a value must be at its source.
    const above = flags.bulk === 'uri' ? { bulkAbove: BULK_ABOVE, valueAbove: VALUE_ABOVE } : {};
    return withSyntax(syntaxUid, options => readFile(file.path === '-' ? path : file.path, { ...options, ...above }));
  }

  #options(file: InputFile, object: DicomObject, lost: Set<number>): WriteOptions {
    const { flags } = this.#job;
    const common = { pretty: flags.pretty === true, onLoss: (tag: number) => void lost.add(tag) };
    if (flags.bulk === 'none') return { ...common, bulkDataUri: () => null };
    // A value has no address in a file that is deflated.
    if (flags.bulk === 'inline' || object.transferSyntax.deflated) return common;
    const address = pathToFileURL(file.path).href;
    return { ...common, bulkDataUri: (_, element) => addressOf(element, address) };
  }
}

/** Undefined for a value that is short enough to be in memory. */
function addressOf({ bulk }: Element, file: string): string | undefined {
  return bulk instanceof SourceBulk ? `${file}?offset=${bulk.position}&length=${bulk.length}` : undefined;
}

/** The transfer syntax of the command line is that of files that do not name theirs. */
async function withSyntax(
  transferSyntaxUid: string | undefined,
  read: (options: ReadOptions) => Promise<DicomObject>,
): Promise<DicomObject> {
  const object = await read({ limits: LIMITS });
  if (transferSyntaxUid === undefined || !object.isGuessed) return object;
  return read({ limits: LIMITS, transferSyntaxUid });
}

async function* framed(pieces: AsyncIterable<string>, start: string, end: string): AsyncGenerator<string> {
  yield start;
  yield* pieces;
  yield end;
}

/** In chunks that are worth a call of the system. */
async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

const LOSS = 'Characters that XML cannot hold became U+FFFD in';
const LIMITS = { headerBytes: 512 * 1024 * 1024, elements: 10_000_000 };
const BULK_ABOVE = 1024;
const VALUE_ABOVE = 64 * 1024;
const CHUNK = 64 * 1024;
