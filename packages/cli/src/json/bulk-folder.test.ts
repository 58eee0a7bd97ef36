import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { collect } from 'hounsfield/bytes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BulkFolder, FileBulk } from './bulk-folder.ts';

let folder: TemporaryFolder;
let bulk: BulkFolder;

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(folder.file('inside'));
  await writeFile(
    folder.file('inside/a.dcm'),
    Uint8Array.from({ length: 100 }, (_, k) => k),
  );
  await writeFile(folder.file('inside/e21b-7'), 'by uuid');
  await writeFile(folder.file('secret'), 'secret');
  await symlink(folder.file('secret'), folder.file('inside/link'));
  bulk = await BulkFolder.open(folder.file('inside'));
  return () => folder.remove();
});
afterAll(() => folder.remove());

const address = (name: string, query = ''): string => pathToFileURL(folder.file(name)).href + query;

describe('BulkFolder', () => {
  it('gives a place in a file, the whole file, and a file that is named by a UUID', async () => {
    const place = bulk.value(address('inside/a.dcm', '?offset=10&length=5'));
    expect(place?.length).toBe(5);
    expect([...((await place?.bytes()) ?? [])]).toEqual([10, 11, 12, 13, 14]);
    expect(bulk.value(address('inside/a.dcm'))?.length).toBe(100);
    expect(Buffer.from((await bulk.value('urn:uuid:e21b-7')?.bytes()) ?? []).toString()).toBe('by uuid');
  });

  it('leaves values in their files, whatever they are, and reads any part of them', async () => {
    const value = bulk.value(address('inside/a.dcm', '?offset=10&length=50'));
    expect(value?.inline).toBeUndefined();
    expect(value).toBeInstanceOf(FileBulk);
    const part = await collect((value as FileBulk).read(5, 3), 3);
    expect([...part]).toEqual([15, 16, 17]);
  });

  it('gives files by their names too', () => {
    expect(bulk.file('a.dcm')).toEqual({ path: expect.stringMatching(/a\.dcm$/), size: 100 });
    for (const name of ['../secret', 'link', '.', '', 'nothing', folder.file('secret'), 'a\0b'])
      expect(bulk.file(name)).toBeUndefined();
  });

  it.each(['secret', 'inside/../secret', 'inside/link', 'inside', 'nothing'])('does not touch %s', name => {
    expect(bulk.value(`${pathToFileURL(folder.path).href}/${name}`)).toBeUndefined();
  });

  it.each(['http://127.0.0.1/a', 'urn:uuid:..', 'urn:uuid:../secret', 'file://other/a', 'file:%2F', 'a.dcm', ''])(
    'does not take %s for an address of its own',
    uri => expect(bulk.value(uri)).toBeUndefined(),
  );

  it.each(['?offset=90&length=20', '?offset=-1', '?offset=1e1', '?length=x', '?offset=101'])(
    'says that a file is shorter than %s',
    query => {
      expect(() => bulk.value(address('inside/a.dcm', query))).toThrow(expect.objectContaining({ code: 'truncated' }));
    },
  );
});
