import { createReadStream } from 'node:fs';
import { parseTraceLine, type TraceHeader, type TraceLine } from 'hounsfield/network/trace';
import { CommandError } from '../errors.ts';

/** A trace file that is read. */
export interface ReadTrace {
  readonly header: TraceHeader;
  /** All lines but the first. */
  readonly lines: AsyncGenerator<TraceLine>;
}

/**
 * Opens a trace file and reads its first line; the others follow as they are asked for.
 * @throws CommandError `not-a-trace`
 */
export async function readTrace(file: string): Promise<ReadTrace> {
  const lines = linesOf(file);
  const { value: header } = await lines.next();
  if (header === undefined || header.kind !== 'trace' || header.version !== 1) {
    await lines.return(undefined);
    throw new CommandError('not-a-trace', { path: file, detail: 'its first line is not that of a trace, version 1' });
  }
  return { header, lines };
}

async function* linesOf(file: string): AsyncGenerator<TraceLine> {
  let number = 0;
  for await (const text of textLines(file)) {
    number++;
    if (text === '') continue;
    const line = parseTraceLine(text);
    if (line === undefined) throw new CommandError('not-a-trace', { path: file, detail: `line ${number}` });
    yield line;
  }
}

async function* textLines(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > LONGEST_LINE) throw new CommandError('not-a-trace', { path: file, detail: 'a line without end' });
  }
  // A program that was killed may have left half a line.
  if (rest !== '' && parseTraceLine(rest) !== undefined) yield rest;
}

/** Far above the lines that we write: 2,000 elements, or 48 KiB of bytes. */
const LONGEST_LINE = 0x80_0000;
