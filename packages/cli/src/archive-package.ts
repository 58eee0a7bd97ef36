import { CommandError } from './errors.ts';

/** The archive, which needs more of the runtime than the other commands do. @throws CommandError `old-runtime` */
export async function archivePackage(): Promise<typeof import('@hounsfield/archive')> {
  const { node } = process.versions;
  if (Number.parseInt(node, 10) < LEAST_NODE) throw new CommandError('old-runtime', { detail: `this is Node ${node}` });
  return import('@hounsfield/archive');
}

/** As the packages say under `engines`: the index is the SQLite of Node. */
const LEAST_NODE = 24;
