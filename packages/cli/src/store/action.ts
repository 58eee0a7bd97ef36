import type { StoreFlags } from '../commands/store.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { type ExitCode, exitCode, exitCodeOf } from '../exit-code.ts';
import { OpenFiles } from '../files/open-files.ts';
import type { StoreHeader } from '../header/store-header.ts';
import { type PeerAddress, parsePeer } from '../parsers.ts';
import { type Progress, startProgress } from '../progress.ts';
import { type Outcome, outcomeJson, Tally } from './outcome.ts';
import { plan } from './plan.ts';
import { type FileSource, fileSource, take } from './prepare.ts';
import { send } from './send.ts';
import { outcomeLine, planLines, summaryJson, summaryLines } from './summary.ts';

/** Sends files and folders. */
export async function run(hu: HuContext, flags: StoreFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...paths] = words;
  const peer = parsePeer(address);
  const tally = new Tally();
  const print = async (outcome: Outcome): Promise<void> => {
    await hu.out.line(flags.json === true ? outcomeJson(outcome) : outcomeLine(outcome));
    // Whoever reads along wants to see how far it is.
    await hu.out.flush();
  };
  const tell = (outcome: Outcome): Promise<void> | undefined => {
    tally.add(outcome);
    return isQuiet(flags) ? print(outcome) : undefined;
  };
  const opened = new OpenFiles();
  const files = fileSource(paths, tell, opened);
  // Whoever looks on wants to know how much it is, and a plan is of all; else sending begins with the first files.
  const wantsAll = flags.dryRun === true || (hu.err.isTerminal && !isQuiet(flags));
  const headers = await take(files, wantsAll ? Number.POSITIVE_INFINITY : FIRST_LOOK);
  if (headers.length === 0 && tally.failures.length === 0) throw new CommandError('nothing-to-send');
  if (flags.dryRun === true) {
    for (const header of headers) await tell({ file: header.path, outcome: 'planned', header });
    await printLines(hu, flags.json === true ? [summaryJson(tally, 0)] : planLines(plan(headers), tally));
    return exitCodeOf(headers.length, tally.failures);
  }
  const start = performance.now();
  const rest = !wantsAll && headers.length === FIRST_LOOK ? files : undefined;
  const isStopped = headers.length > 0 && (await sendAll(hu, { flags, peer, headers, rest, opened, tell }));
  const seconds = (performance.now() - start) / 1000;
  await printLines(hu, flags.json === true ? [summaryJson(tally, seconds)] : summaryLines(tally, seconds));
  // Each association was released by then; a trace also tells how its connection was closed, and so does TLS.
  hu.mayEnd = tally.failures.length === 0 && flags.trace === undefined && flags.tls !== true;
  return isStopped ? exitCode.partly : exitCodeOf(tally.stored, tally.failures);
}

interface Job {
  readonly flags: StoreFlags;
  readonly peer: PeerAddress;
  readonly headers: readonly StoreHeader[];
  /** Files that were not looked at. */
  readonly rest: FileSource | undefined;
  readonly opened: OpenFiles;
  tell(outcome: Outcome): Promise<void> | undefined;
}

/** Sends what was planned; true when an interrupt ended it before. */
async function sendAll(hu: HuContext, { flags, peer, headers, rest, opened, tell }: Job): Promise<boolean> {
  const { openStoreAssociation } = await import('./association.ts');
  const stop = new AbortController();
  const interrupt = (): void => {
    // Whoever asks twice does not want to wait.
    if (stop.signal.aborted) hu.own.exit(INTERRUPTED);
    stop.abort();
  };
  const bytes = headers.reduce((sum, header) => sum + header.dataLength, 0);
  const progress: Progress | undefined = isQuiet(flags) ? undefined : await startProgress(hu, headers.length, bytes);
  hu.own.on('SIGINT', interrupt);
  hu.own.on('SIGTERM', interrupt);
  try {
    await send(headers, rest, {
      associations: flags.associations,
      signal: stop.signal,
      open: kinds => openStoreAssociation(peer, flags, kinds, { onBytes: count => progress?.bytes(count), opened }),
      done: outcome => {
        progress?.file();
        return tell(outcome);
      },
    });
  } finally {
    progress?.stop();
    hu.own.off('SIGINT', interrupt);
    hu.own.off('SIGTERM', interrupt);
  }
  return stop.signal.aborted;
}

/** Whether lines about files take the place of the bar. */
function isQuiet({ verbose, json }: StoreFlags): boolean {
  return verbose === true || json === true;
}

async function printLines(hu: HuContext, lines: readonly string[]): Promise<void> {
  for (const line of lines) await hu.out.line(line);
  await hu.out.flush();
}

/** What shells show for a program that SIGINT ended. */
const INTERRUPTED = 130;
/** Files whose kinds are proposed first, mostly all there are: another kind takes one more association. */
const FIRST_LOOK = 16;
