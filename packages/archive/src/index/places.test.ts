import { type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testRecord } from '../testing/records.ts';
import { type IndexDatabase, openForWriting } from './database.ts';
import { IndexWriter } from './writer.ts';

let folder: TemporaryFolder;
let database: IndexDatabase;
beforeAll(async () => {
  folder = await temporaryFolder();
  database = await openForWriting(folder.file('index.db'));
});
afterAll(async () => {
  database.raw.close();
  await folder.remove();
});

it('rows that a transaction made and took back are not taken for those of the next one', () => {
  const writer = new IndexWriter(database);
  const record = testRecord({});
  const bad = { ...testRecord({}), header: Symbol('none') as unknown as Uint8Array };
  expect(() => writer.add([record, bad])).toThrow();
  expect(writer.add([record])).toEqual([{ kind: 'added' }]);
  const [found] = database.raw
    .prepare(
      'select count(*) as n from instance join series on series.id = instance.series join study on study.id = study',
    )
    .all();
  expect(found?.['n']).toBe(1);
});
