import { openWith } from '../index/database.ts';
import { openWorklist, type WorklistDatabase } from '../index/index.ts';
import { runEmbedded } from '../index/worklist/embedded.ts';
import { worklistSchema } from '../index/worklist/migrations.ts';
import type { WorklistTables } from '../index/worklist/tables.ts';
import { durabilities } from '../storage/index.ts';

/** Opens the tables of a worklist in the database of a URL; where that is undefined in a file, without the thread around it. */
export async function openTestWorklist(url: string | undefined, path: string): Promise<WorklistDatabase> {
  if (url !== undefined) return openWorklist({ index: url }, path);
  const database = await openWith<WorklistTables>(path, worklistSchema, durabilities.index);
  return { run: async work => runEmbedded(database, work), close: async () => database.raw.close() };
}
