import type { StoreFlags } from '../commands/store.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { type ExitCode, exitCode, exitCodeOf } from '../exit-code.ts';
import type { StoreHeader } from '../header/store-header.ts';
import { type PeerAddress, parsePeer } from '../parsers.ts';
import { type Progress, startProgress } from '../progress.ts';
import { type Outcome, outcomeJson, Tally } from './outcome.ts';
import { type Batch, plan } from './plan.ts';
import { prepare } from './prepare.ts';
import { send } from './send.ts';
import { outcomeLine, planLines, summaryJson, summaryLines } from './summary.ts';

/** Sends files and folders. */
export async function run(hu: HuContext, flags: StoreFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...paths] = words;
  const peer = parsePeer(address);
  const tally = new Tally();
  const tell = async (outcome: Outcome): Promise<void> => {
    tally.add(outcome);
    if (flags.json !== true && flags.verbose !== true) return;
    await hu.out.line(flags.json === true ? outcomeJson(outcome) : outcomeLine(outcome));
    // Whoever reads along wants to see how far it is.
    await hu.out.flush();
  };
  const headers = await prepare(paths, tell);
  const batches = plan(headers);
  if (headers.length === 0 && tally.failures.length === 0) throw new CommandError('nothing-to-send');
  if (flags.dryRun === true) {
    for (const header of headers) await tell({ file: header.path, outcome: 'planned', header });
    await printLines(hu, flags.json === true ? [summaryJson(tally, 0)] : planLines(batches, tally));
    return exitCodeOf(headers.length, tally.failures);
  }
  const start = performance.now();
  const isStopped = headers.length > 0 && (await sendAll(hu, { flags, peer, batches, headers, tell }));
  const seconds = (performance.now() - start) / 1000;
  await printLines(hu, flags.json === true ? [summaryJson(tally, seconds)] : summaryLines(tally, seconds));
  return isStopped ? exitCode.partly : exitCodeOf(tally.stored, tally.failures);
}

interface Job {
  readonly flags: StoreFlags;
  readonly peer: PeerAddress;
  readonly batches: readonly Batch[];
  readonly headers: readonly StoreHeader[];
  tell(outcome: Outcome): Promise<void>;
}

/** Sends what was planned; true when an interrupt ended it before. */
async function sendAll(hu: HuContext, { flags, peer, batches, headers, tell }: Job): Promise<boolean> {
  const { openStoreAssociation } = await import('./association.ts');
  const stop = new AbortController();
  const interrupt = (): void => {
    // Whoever asks twice does not want to wait.
    if (stop.signal.aborted) hu.own.exit(INTERRUPTED);
    stop.abort();
  };
  const bytes = headers.reduce((sum, header) => sum + header.dataLength, 0);
  const quiet = flags.verbose === true || flags.json === true;
  const progress: Progress | undefined = quiet ? undefined : await startProgress(hu, headers.length, bytes);
  hu.own.on('SIGINT', interrupt);
  hu.own.on('SIGTERM', interrupt);
  try {
    await send(batches, {
      associations: flags.associations,
      signal: stop.signal,
      open: kinds => openStoreAssociation(peer, flags, kinds, count => progress?.bytes(count)),
      done: async outcome => {
        progress?.file();
        await tell(outcome);
      },
    });
  } finally {
    progress?.stop();
    hu.own.off('SIGINT', interrupt);
    hu.own.off('SIGTERM', interrupt);
  }
  return stop.signal.aborted;
}

async function printLines(hu: HuContext, lines: readonly string[]): Promise<void> {
  for (const line of lines) await hu.out.line(line);
  await hu.out.flush();
}

/** What shells show for a program that SIGINT ended. */
const INTERRUPTED = 130;
