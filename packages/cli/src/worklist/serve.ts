import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSet } from 'hounsfield/data';
import { type DimseContext, type DimseReply, pending, Status } from 'hounsfield/network';
import { ModalityWorklist, matches, matchIdentifier, serve, Verification } from 'hounsfield/services';
import { readDataSet } from '../assigned.ts';
import type { FolderServerFlags } from '../commands/worklist.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { runServer, teller } from '../small-server.ts';

/** Answers worklist queries until it is told to stop. */
export async function run(hu: HuContext, flags: FolderServerFlags, folder: string): Promise<ExitCode> {
  await readdir(folder);
  const tell = teller(hu, flags);
  const services = [
    serve(Verification, { 'C-ECHO': () => Status.success }),
    serve(ModalityWorklist, {
      'C-FIND': async function* ({ identifier }, context) {
        let items = 0;
        let found = 0;
        for await (const item of itemsOf(folder, context)) {
          items++;
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

/** An item whose optional keys are all supported (PS3.4 Table K.4-1). */
function match(item: DataSet, identifier: DataSet): DimseReply {
  return pending(matchIdentifier(item, identifier));
}

/** One after another, so that a large folder takes no memory; what cannot be read is left out. */
async function* itemsOf(folder: string, { calledAeTitle, signal }: DimseContext): AsyncGenerator<DataSet> {
  const entries = await readdir(folder, { withFileTypes: true });
  const own = entries.find(entry => entry.isDirectory() && entry.name === calledAeTitle);
  const place = own === undefined ? folder : join(folder, own.name);
  const files = own === undefined ? entries : await readdir(place, { withFileTypes: true });
  for (const { name } of files.filter(entry => !entry.isDirectory()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (signal.aborted) return;
    const item = await readDataSet(join(place, name)).catch(() => undefined);
    if (item?.has('ScheduledProcedureStepSequence') === true) yield item;
  }
}
