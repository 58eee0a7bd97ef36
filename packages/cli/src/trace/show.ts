import type { TraceLine } from 'hounsfield/network/trace';
import type { TraceShowFlags } from '../commands/trace-show.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { headerLine, type LineStyle, traceLines } from './lines.ts';
import { readTrace } from './read.ts';

/** Prints a trace. */
export async function run(hu: HuContext, flags: TraceShowFlags, file: string): Promise<ExitCode> {
  const { out } = hu;
  const isAll = flags.all === true;
  const { header, lines } = await readTrace(file);
  const style: LineStyle = {
    isAll,
    width: isAll ? undefined : out.columns,
    paint: (name, text) => out.paint(name, text),
  };
  await out.line(flags.json === true ? JSON.stringify(header) : headerLine(header, style));
  let hasEnd = false;
  for await (const line of lines) {
    hasEnd ||= line.kind === 'closed';
    if (line.kind === 'raw' && !isAll) continue;
    if (flags.json === true) await out.line(JSON.stringify(line));
    else for (const text of shown(line, style, file)) await out.line(text);
  }
  if (!hasEnd && flags.json !== true) await out.line(out.paint('yellow', 'The trace has no end: it was broken off.'));
  return exitCode.done;
}

/** @throws CommandError `not-a-trace` for a line that holds something else than its kind says */
function shown(line: TraceLine, style: LineStyle, file: string): readonly string[] {
  try {
    return traceLines(line, style);
  } catch (cause) {
    throw new CommandError('not-a-trace', { path: file, detail: `a line of kind ${line.kind}`, cause });
  }
}
