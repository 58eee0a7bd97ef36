import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ctSlice, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { explicitVrLittleEndian, parse, toBytes } from 'hounsfield/data';
import { connect } from 'hounsfield/network/node';
import { StudyRoot } from 'hounsfield/services';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from './archive.ts';
import type { ArchiveSettings } from './config.ts';
import { rebuildIndex } from './rebuild.ts';

let folder: TemporaryFolder;
let archive: Archive;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await archive.close();
  await folder.remove();
});

const ct = ctSlice(0, { rows: 16, columns: 16 });
const dataSet = parse(ct.dataSet, { encoding: explicitVrLittleEndian });
const contents = [
  ct.dataSet,
  ...['second', 'third'].map(StudyDescription => toBytes(dataSet.with({ StudyDescription }))),
];

describe('an instance that comes again with other content', () => {
  it('is refused with 0111 unless told otherwise, and the same content is success', async () => {
    archive = await start({});
    expect(await store([0, 1, 0])).toEqual([0, 0x0111, 0]);
    expect(await listed()).toHaveLength(1);
  });

  it('is kept beside the first one where `duplicates` is keep, which stays what is found and given', async () => {
    archive = await start({ duplicates: 'keep' });
    expect(await store([0, 1, 2, 1, 0])).toEqual([0, 0, 0, 0, 0]);
    const versions = await listed();
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(new Set(versions.map(({ digest }) => digest)).size).toBe(3);
    expect(versions[1]).toMatchObject({ transferSyntaxUid: ct.transferSyntaxUid, sourceAeTitle: 'TEST' });
    for (const [k, content] of contents.entries()) expect(await given(k + 1)).toEqual(content);
    expect(await described()).toEqual([dataSet.get('StudyDescription') ?? '']);
    expect((await ask('&version=4')).status).toBe(404);
    expect((await ask('', '1.2.3')).status).toBe(404);
    expect((await ask('', 'x')).status).toBe(400);
    const audit = await auditLines();
    expect(audit.filter(({ what }) => what === 'version-kept')).toHaveLength(2);
    expect(audit.find(({ what }) => what === 'version-kept')).toMatchObject({ instance: ct.sopInstanceUid });
  });

  it('stays known when the archive starts again, with another policy, and when its index is made anew', async () => {
    archive = await start({ duplicates: 'keep' });
    await store([0, 1, 2]);
    await archive.close();
    archive = await start({});
    expect(await listed()).toHaveLength(3);
    expect(await store([2])).toEqual([0]);
    await archive.close();
    expect(await rebuildIndex(folder.file('data'))).toMatchObject({ indexed: 1, version: 2, duplicate: 0, damaged: 0 });
    archive = await start({});
    for (const [k, content] of contents.entries()) expect(await given(k + 1)).toEqual(content);
    expect(await described()).toEqual([dataSet.get('StudyDescription') ?? '']);
  });

  it.each([
    ['has changed', (path: string, bytes: Uint8Array) => writeFile(path, bytes.with(700, (bytes[700] ?? 0) ^ 1))],
    [
      'has another seal',
      (path: string, bytes: Uint8Array) => writeFile(path, bytes.with(-20, (bytes.at(-20) ?? 0) ^ 1)),
    ],
    ['is gone', (path: string) => rm(path)],
  ])(
    'keeps its place where its file %s and is mended by what comes again, when the index is made anew',
    async (_, harm) => {
      archive = await start({ duplicates: 'keep' });
      await store([0, 1, 2]);
      const before = await listed();
      const blobs = folder.file('data', 'blobs');
      for (const name of await readdir(blobs, { recursive: true })) {
        const bytes = name.endsWith('.dcm') ? await readFile(join(blobs, name)) : new Uint8Array();
        if (Buffer.from(bytes).includes(Buffer.from(contents[0]!.subarray(0, 900))))
          await harm(join(blobs, name), bytes);
      }
      expect(await store([0])).toEqual([0]);
      expect((await auditLines()).filter(({ what }) => what === 'mended')).toHaveLength(1);
      expect(await rebuildIndex(folder.file('data'))).toMatchObject({
        indexed: 1,
        version: 2,
        duplicate: 0,
        damaged: 0,
      });
      archive = await start({});
      expect(await listed()).toEqual(before);
      for (const [k, content] of contents.entries()) expect(await given(k + 1)).toEqual(content);
      expect(await described()).toEqual([dataSet.get('StudyDescription') ?? '']);
    },
  );
});

function start(settings: Partial<ArchiveSettings>): Promise<Archive> {
  return startArchive({ data: folder.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent', ...settings });
}

/** Sends contents by their place, and gives the statuses of the answers. */
async function store(places: readonly number[]): Promise<readonly number[]> {
  const { sopClassUid, sopInstanceUid, transferSyntaxUid } = ct;
  const propose = [{ abstractSyntax: sopClassUid, transferSyntaxes: [transferSyntaxUid] }];
  await using association = await connect({
    ...{ ...archive.addresses.dicom, called: 'HOUNSFIELD', calling: 'TEST' },
    propose,
  });
  const statuses: number[] = [];
  for (const place of places) {
    const data = contents[place]!;
    statuses.push((await association.store({ sopClassUid, sopInstanceUid, transferSyntaxUid, data })).status);
  }
  return statuses;
}

function ask(more: string, instance = ct.sopInstanceUid): Promise<Response> {
  const { host, port } = archive.addresses.http;
  return fetch(`http://${host}:${port}/api/versions?instance=${instance}${more}`);
}

async function listed(): Promise<readonly { readonly version: number; readonly digest: string }[]> {
  const answer = (await (await ask('')).json()) as { readonly versions: Awaited<ReturnType<typeof listed>> };
  return answer.versions;
}

/** The data set at the end of the file that is given back. */
async function given(version: number): Promise<Uint8Array> {
  const response = await ask(`&version=${version}`);
  expect(response.headers.get('content-type')).toBe('application/dicom');
  const file = new Uint8Array(await response.arrayBuffer());
  return file.slice(-contents[version - 1]!.length);
}

async function described(): Promise<readonly string[]> {
  const propose = [{ abstractSyntax: StudyRoot.find, transferSyntaxes: ['1.2.840.10008.1.2'] }];
  await using association = await connect({
    ...{ ...archive.addresses.dicom, called: 'HOUNSFIELD', calling: 'TEST' },
    propose,
  });
  const found: string[] = [];
  for await (const row of association.find(StudyRoot, { QueryRetrieveLevel: 'STUDY', StudyDescription: '' })) {
    found.push(row.text('StudyDescription') ?? '');
  }
  return found;
}

async function auditLines(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  await archive.close();
  const text = await readFile(folder.file('data', 'audit', 'audit.jsonl'), 'utf8');
  const lines = text.trim().split('\n');
  return lines.map(line => JSON.parse(line) as Readonly<Record<string, unknown>>);
}
