import type { WebClient } from 'hounsfield/web/client';
import type { StowFlags } from '../commands/stow.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { type ExitCode, exitCode, exitCodeOf } from '../exit-code.ts';
import type { StoreHeader } from '../header/store-header.ts';
import { startProgress } from '../progress.ts';
import { stopRequest } from '../serve/stop-request.ts';
import { type Outcome, outcomeJson, Tally } from '../store/outcome.ts';
import { prepare } from '../store/prepare.ts';
import { outcomeLine, planLines, summaryJson, summaryLines } from '../store/summary.ts';
import { UsageError } from '../usage-error.ts';
import { nonPatientClientOf, webClientOf } from '../web-client.ts';
import { batches } from './batches.ts';
import { stow } from './send.ts';

/** Stores files and folders over the web. */
export async function run(hu: HuContext, flags: StowFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...paths] = words;
  const client = await storeOf(address, flags);
  const tally = new Tally();
  const tell = async (outcome: Outcome): Promise<void> => {
    tally.add(outcome);
    if (flags.json !== true && flags.verbose !== true) return;
    await hu.out.line(flags.json === true ? outcomeJson(outcome) : outcomeLine(outcome));
    await hu.out.flush();
  };
  const headers = await prepare(paths, tell);
  if (headers.length === 0 && tally.failures.length === 0) throw new CommandError('nothing-to-send');
  if (flags.dryRun === true) {
    for (const header of headers) await tell({ file: header.path, outcome: 'planned', header });
    await print(hu, flags.json === true ? [summaryJson(tally, 0)] : planLines([], tally));
    return exitCodeOf(headers.length, tally.failures);
  }
  const start = performance.now();
  const isStopped = await send(hu, { flags, client, headers, tell });
  const seconds = (performance.now() - start) / 1000;
  await print(hu, flags.json === true ? [summaryJson(tally, seconds)] : summaryLines(tally, seconds));
  return isStopped ? exitCode.partly : exitCodeOf(tally.stored, tally.failures);
}

/** Where objects go: to studies, or to a category of instances that belong to no patient. @throws UsageError */
async function storeOf(address: string, flags: StowFlags): Promise<Pick<WebClient, 'store'>> {
  const { category, study } = flags;
  if (category === undefined) return webClientOf(address, flags);
  if (study !== undefined) throw new UsageError('--category has no studies', 'Leave out --study');
  const client = await nonPatientClientOf(address, flags);
  return { store: (objects, { study: _, ...options } = {}) => client.store(category, objects, options) };
}

interface Job {
  readonly flags: StowFlags;
  readonly client: Pick<WebClient, 'store'>;
  readonly headers: readonly StoreHeader[];
  tell(outcome: Outcome): Promise<void>;
}

/** Sends what was found; true when an interrupt ended it before. */
async function send(hu: HuContext, { flags, client, headers, tell }: Job): Promise<boolean> {
  const stop = stopRequest(hu);
  const cancel = new AbortController();
  void stop.requested.then(() => cancel.abort());
  const bytes = headers.reduce((sum, { dataStart, dataLength }) => sum + dataStart + dataLength, 0);
  const isQuiet = flags.verbose === true || flags.json === true;
  const progress = isQuiet ? undefined : await startProgress(hu, headers.length, bytes);
  try {
    await stow(batches(headers, flags.files), {
      client,
      study: flags.study,
      parallel: flags.parallel,
      signal: cancel.signal,
      onBytes: count => progress?.bytes(count),
      done: async outcome => {
        progress?.file();
        await tell(outcome);
      },
    });
  } finally {
    progress?.stop();
    stop.end();
  }
  return cancel.signal.aborted;
}

async function print(hu: HuContext, lines: readonly string[]): Promise<void> {
  for (const line of lines) await hu.out.line(line);
  await hu.out.flush();
}
