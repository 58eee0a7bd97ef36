import { readFile as readBytesOf } from 'node:fs/promises';
import { readFile } from 'hounsfield/file/node';
import type { SetFlags } from '../commands/set.ts';
import type { HuContext } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { candidates } from '../files/collect.ts';
import { rewriteFiles } from '../files/rewrite.ts';
import { changed, changesOf } from './changes.ts';
import type { NewUids } from './new-uids.ts';

/** Changes attributes of files. */
export async function run(hu: HuContext, flags: SetFlags, ...paths: string[]): Promise<ExitCode> {
  const changes = await changesOf(flags, path => readBytesOf(path));
  if (changes.newUids.needsAll) await learn(changes.newUids, paths);
  return rewriteFiles(hu, { flags, paths }, object => ({ object: changed(object, changes) }));
}

/** Reads the identities of all files; what cannot be read is told when it is to be changed. */
async function learn(uids: NewUids, paths: readonly string[]): Promise<void> {
  for await (const found of candidates(paths.filter(path => path !== '-'))) {
    if (!('isNamed' in found)) continue;
    const object = await readFile(found.path, { until: BEHIND_SERIES }).catch(() => undefined);
    if (object !== undefined) uids.learn(object);
  }
}

/** The tag after Series Instance UID (0020,000E). */
const BEHIND_SERIES = 0x0020_000f;
