import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSet } from 'hounsfield/data';
import { type DimseContext, type DimseReply, type Logger, pending, Status } from 'hounsfield/network';
import {
  ModalityWorklist,
  matches,
  matchIdentifier,
  serve,
  Verification,
  worklistItemProblems,
} from 'hounsfield/services';
import { readDataSet } from '../assigned.ts';
import type { FolderServerFlags } from '../commands/worklist.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { runServer, teller, warnings } from '../small-server.ts';

/** Answers worklist queries until it is told to stop. */
export async function run(hu: HuContext, flags: FolderServerFlags, folder: string): Promise<ExitCode> {
  await readdir(folder);
  const tell = teller(hu, flags);
  const look = inspector(warnings(hu, flags.json === true));
  const services = [
    serve(Verification, { 'C-ECHO': () => Status.success }),
    serve(ModalityWorklist, {
      'C-FIND': async function* ({ identifier }, context) {
        let items = 0;
        let found = 0;
        for await (const { name, item } of itemsOf(folder, context)) {
          items++;
          look(name, item);
          if (!matches(item, identifier)) continue;
          found++;
          yield match(item, identifier);
        }
        const { callingAeTitle: calling } = context;
        await tell({ query: { calling, items, matches: found } }, `${calling}: ${found} of ${items} items match.`);
      },
    }),
  ];
  await runServer(hu, flags, { services, title: `The worklist is ${folder}.`, facts: { folder } });
  return exitCode.done;
}

interface Entry {
  /** Of its file. */
  readonly name: string;
  readonly item: DataSet;
}

/** Says once of each entry what it lacks: modalities refuse such entries, or leave them out without a word. */
function inspector(logger: Logger): (name: string, item: DataSet) => void {
  const seen = new Set<string>();
  return (name, item) => {
    if (seen.has(name)) return;
    if (seen.size >= MOST_SEEN) seen.clear();
    seen.add(name);
    const [first, ...others] = worklistItemProblems(item);
    if (first === undefined) return;
    const more = others.length === 0 ? '' : `, and ${others.length} more`;
    const why = `${first.path} ${first.kind === 'missing' ? 'is missing' : 'has no value'}${more} (PS3.4 Table K.6-1)`;
    logger.warn?.({ why }, name);
  };
}

/** An item whose optional keys are all supported (PS3.4 Table K.4-1). */
function match(item: DataSet, identifier: DataSet): DimseReply {
  return pending(matchIdentifier(item, identifier));
}

/** One after another, so that a large folder takes no memory; what cannot be read is left out. */
async function* itemsOf(folder: string, { calledAeTitle, signal }: DimseContext): AsyncGenerator<Entry> {
  const entries = await readdir(folder, { withFileTypes: true });
  const own = entries.find(entry => entry.isDirectory() && entry.name === calledAeTitle);
  const place = own === undefined ? folder : join(folder, own.name);
  const files = own === undefined ? entries : await readdir(place, { withFileTypes: true });
  for (const { name } of files.filter(entry => !entry.isDirectory()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (signal.aborted) return;
    const item = await readDataSet(join(place, name)).catch(() => undefined);
    if (item?.has('ScheduledProcedureStepSequence') === true) yield { name, item };
  }
}

/** Names of files that are remembered. */
const MOST_SEEN = 10_000;
