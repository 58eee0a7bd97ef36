import { tcpTransport } from 'hounsfield/network/node';
import { replay, type TraceLine } from 'hounsfield/network/trace';
import type { TraceReplayFlags } from '../commands/trace-replay.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { formatPeer, type PeerAddress } from '../parsers.ts';
import { visible } from '../text-width.ts';
import { readTrace } from './read.ts';

/** Sends again what the requestor of a trace sent. */
export async function run(hu: HuContext, flags: TraceReplayFlags, file: string, peer: PeerAddress): Promise<ExitCode> {
  const { header, lines } = await readTrace(file);
  if (header.keeps !== 'raw') {
    await lines.return(undefined);
    throw new CommandError('trace-without-bytes', { path: file });
  }
  const transport = tcpTransport(peer.host, peer.port);
  const { sent, compared, differences } = await replay(whole(lines, file), transport, { timeout: flags.timeout });
  for (const difference of differences) {
    if (flags.json === true) await hu.out.line(JSON.stringify({ difference }));
    else {
      await hu.out.line(`${hu.out.paint('green', 'expected')}  ${visible(difference.expected)}`);
      await hu.out.line(`${hu.out.paint('red', 'got     ')}  ${visible(difference.got)}`);
    }
  }
  const summary = { sent, compared, differences: differences.length };
  if (flags.json === true) await hu.out.line(JSON.stringify({ summary }));
  else {
    const verdict = differences.length === 0 ? 'all the same' : `${differences.length} differ`;
    await hu.out.line(`${sent} bytes sent to ${formatPeer(peer)}, ${compared} answers compared: ${verdict}.`);
  }
  return differences.length === 0 ? exitCode.done : exitCode.partly;
}

/** @throws CommandError `trace-without-bytes` where the bytes end before the association did */
async function* whole(lines: AsyncGenerator<TraceLine>, file: string): AsyncGenerator<TraceLine> {
  for await (const line of lines) {
    if (line.kind === 'cut')
      throw new CommandError('trace-without-bytes', { path: file, detail: 'it has reached its limit' });
    yield line;
  }
}
