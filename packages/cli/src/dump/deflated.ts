import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { DataSet, PushParser } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { DicomObject, type ReadOptions } from 'hounsfield/file';
import { transferSyntax } from 'hounsfield/syntax';
import { CommandError } from '../errors.ts';
import type { FileMeta } from '../header/file-meta.ts';
import type { Reading } from './read.ts';

/**
 * Reads a file whose data set is deflated (PS3.5 §A.5), to be printed: long values pass through and cannot be read
 * later. Undefined for a file of another transfer syntax. Never rejects.
 */
export async function readDeflated(
  path: string,
  { meta, dataStart }: FileMeta,
  options: Pick<ReadOptions, 'bulkAbove' | 'valueAbove' | 'limits'>,
): Promise<Reading | undefined> {
  const syntax = transferSyntax(meta.text('TransferSyntaxUID') ?? '');
  if (syntax === undefined || !syntax.deflated) return undefined;
  const { bulkAbove, valueAbove, limits } = options;
  const parser = new PushParser({
    encoding: syntax,
    ...(bulkAbove === undefined ? {} : { bulkAbove }),
    ...(valueAbove === undefined ? {} : { valueAbove }),
    ...(limits === undefined ? {} : { limits }),
  });
  const object = (tape: ReturnType<PushParser['finish']>): DicomObject =>
    new DicomObject(DataSet.fromTape(tape), { preamble: new Uint8Array(0), fileMeta: meta, transferSyntax: syntax });
  try {
    await feed(path, dataStart, parser);
    return { object: object(parser.finish()) };
  } catch (error) {
    return { object: object(parser.partial()), error };
  }
}

async function feed(path: string, start: number, parser: PushParser): Promise<void> {
  // Errors of the stream come out of the loop that reads it.
  const inflated = pipeline(createReadStream(path, { start }), createInflateRaw(), () => undefined);
  let length = 0;
  try {
    for await (const chunk of inflated as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > MOST_INFLATED)
        throw new CommandError('inflated-too-large', { detail: `more than ${MOST_INFLATED} bytes` });
      parser.push(chunk);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') !== true) throw error;
    throw new ParseError('truncated', { detail: 'the deflated data are damaged', cause: error });
  }
}

/** A bomb ends here. */
const MOST_INFLATED = 2 * 1024 ** 3;
