import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ctSeries, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { StorageError } from 'hounsfield/errors';
import { readBytes } from 'hounsfield/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from '../archive.ts';
import { type Index, openIndex } from '../index/index.ts';
import { createLog } from '../log.ts';
import { testRecord } from '../testing/records.ts';
import { Remover } from './remover.ts';

const objects = ctSeries({ count: 3, rows: 16, columns: 16 });
const [study, series, instance] = (['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const).map(name =>
  readBytes(objects[0]!.bytes).text(name),
);
const one = `/studies/${study}/series/${series}/instances/${instance}`;

let folder: TemporaryFolder;
let archive: Archive;
beforeAll(async () => {
  folder = await temporaryFolder();
  archive = await start({ deletes: true });
});
afterAll(async () => {
  await archive.close();
  await folder.remove();
});

function start(more: { readonly deletes: boolean }): Promise<Archive> {
  return startArchive({ data: folder.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent', ...more });
}

async function ask(path: string, method = 'GET', body?: Uint8Array<ArrayBuffer>): Promise<number> {
  const { host, port } = archive.addresses.http;
  const headers: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/dicom' };
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  const response = await fetch(`http://${host}:${port}/dicom-web${path}`, init);
  await response.arrayBuffer();
  return response.status;
}

const store = async (): Promise<void> => {
  for (const { bytes } of objects) expect(await ask('/studies', 'POST', new Uint8Array(bytes))).toBe(200);
};

/** Files of objects, reserved empty ones left out. */
async function blobs(): Promise<number> {
  const entries = await readdir(folder.file('data/blobs'), { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter(entry => entry.isFile())
      .map(async entry => (await readFile(join(entry.parentPath, entry.name))).length),
  );
  return sizes.filter(size => size > 0).length;
}

describe('deleting from the archive', () => {
  it('takes an instance and its file away, then the study; what was deleted can be stored again', async () => {
    await store();
    expect(await blobs()).toBe(3);
    expect(await ask(one, 'DELETE')).toBe(204);
    expect([await ask(one), await ask(one, 'DELETE'), await ask(`/studies/${study}/metadata`)]).toEqual([
      404, 404, 200,
    ]);
    expect(await blobs()).toBe(2);
    await store();
    expect(await blobs()).toBe(3);
    expect(await ask(`/studies/${study}`, 'DELETE')).toBe(204);
    expect([await ask(`/studies/${study}`), await blobs()]).toEqual([404, 0]);
  });

  it('is in the audit log', async () => {
    await archive.close();
    const audit = folder.file('data/audit');
    const lines = (await Promise.all((await readdir(audit)).map(name => readFile(join(audit, name), 'utf8')))).join('');
    expect(lines.match(/"what":"deleted"/g)).toHaveLength(2);
    expect(lines).toContain(`"instances":3`);
    archive = await start({ deletes: true });
  });

  it('is ended by the next start where a crash left it in the middle, before the file is taken in again', async () => {
    await store();
    await archive.close();
    const opened = await openIndex(folder.file('data/index.db'));
    const facts = await opened.locate(instance ?? '');
    await opened.close();
    const removals = folder.file('data/removals');
    await mkdir(removals, { recursive: true });
    await writeFile(join(removals, 'x.json'), JSON.stringify({ instances: [instance], blobs: [facts?.blobKey] }));
    await writeFile(join(removals, 'y.json.new'), '{"instances":');
    archive = await start({ deletes: true });
    expect([await ask(one), await ask(`/studies/${study}`), await blobs()]).toEqual([404, 200, 2]);
  });

  it('takes along another content that comes while it is under way, so that no start finds it again', async () => {
    await using own = await temporaryFolder();
    const index = await openIndex(own.file('index.db'));
    const first = testRecord({}, { isVersion: true });
    const late = { ...first, digest: '2'.repeat(64), blobKey: `${first.blobKey}2` };
    await index.add(first);
    const { remover, gone, written } = await removerOf(own.file('removals'), index, async () => {
      expect(await index.add(late)).toEqual({ kind: 'version' });
    });
    expect(await remover.remove({ study: first.studyInstanceUid })).toBe(1);
    expect(gone).toEqual([first.blobKey, late.blobKey]);
    expect(await index.blobKeys('')).toEqual([]);
    expect((await written()).join()).toContain(`"${late.blobKey}"`);
    await index.close();
  });

  it.each([
    ['disk-full', 0],
    ['index-unreachable', 0],
    ['index-failed', 1],
  ] as const)(
    'that fails with %s leaves the next start %i lists of what is to go: none where the index is as it was',
    async (code, left) => {
      await using own = await temporaryFolder();
      const index = await openIndex(own.file('index.db'));
      const record = testRecord({});
      await index.add(record);
      const { remover, gone, written } = await removerOf(own.file('removals'), index, async () => {
        throw new StorageError(code);
      });
      await expect(remover.remove({ study: record.studyInstanceUid })).rejects.toMatchObject({ code });
      expect([gone, (await written()).length]).toEqual([[], left]);
      await index.close();
    },
  );

  it('is 405 unless the configuration says otherwise', async () => {
    await archive.close();
    archive = await start({ deletes: false });
    expect(await ask(`/studies/${study}`, 'DELETE')).toBe(405);
    expect(await ask(`/studies/${study}`)).toBe(200);
    // Nothing of the deletion was left to do at this start.
    expect((await readdir(folder.file('data/removals'))).filter(name => name === 'x.json')).toEqual([]);
  });
});

/** @param before is called before instances are taken out of the index */
async function removerOf(path: string, index: Index, before: () => Promise<void>) {
  const gone: string[] = [];
  const remover = await Remover.open({
    folder: path,
    index: {
      instances: index.instances.bind(index),
      upkeep: async work => {
        if (work.what === 'remove') await before();
        return index.upkeep(work);
      },
    },
    blobs: { remove: async key => void gone.push(key) },
    audit: { record: () => {} },
    log: createLog({ level: 'silent' }),
  });
  const written = async (): Promise<readonly string[]> =>
    Promise.all((await readdir(path)).map(name => readFile(join(path, name), 'utf8')));
  return { remover, gone, written };
}
