import { openForWriting } from '../index/database.ts';
import { openPostgres } from '../index/postgres/database.ts';
import { PostgresReader } from '../index/postgres/reader.ts';
import { PostgresWriter } from '../index/postgres/writer.ts';
import { IndexReader } from '../index/reader.ts';
import { IndexWriter } from '../index/writer.ts';
import { durabilities } from '../storage/index.ts';

/** The two sides of an index without the threads and queues around them. */
export interface TestIndex {
  readonly reader: IndexReader | PostgresReader;
  readonly writer: IndexWriter | PostgresWriter;
  /** Runs SQL that gives rows. */
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

/** Opens an index in the database of a URL, or in a file where that is undefined. */
export async function openTestIndex(url: string | undefined, path: string): Promise<TestIndex> {
  if (url === undefined) {
    const database = await openForWriting(path);
    return {
      reader: new IndexReader(database),
      writer: new IndexWriter(database),
      rows: async sql => database.raw.prepare(sql).all(),
      close: async () => database.raw.close(),
    };
  }
  const database = await openPostgres({ url }, { durability: durabilities.object, limit: 15_000 });
  return {
    reader: new PostgresReader(database),
    writer: new PostgresWriter(database),
    rows: async sql => (await database.readers.query(sql)).rows,
    close: () => database.close(),
  };
}
