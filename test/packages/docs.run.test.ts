import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ctSlice,
  mrSlice,
  run,
  runOk,
  type Server,
  spawnServer,
  type TemporaryFolder,
  temporaryFolder,
} from '@hounsfield/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHECKOUT } from '../layers/import-graph.ts';
import { installPacked, lendTypes, type Packed } from './packed.ts';
import { type Block, examples, fileOf } from './pages.ts';

/** What an example needs that this test has not. */
const BEYOND: readonly (readonly [mark: RegExp, why: string])[] = [
  [/\.example\b|example\.org/, 'hosts of others'],
  [/gsps\.dcm/, 'a presentation state'],
  [/\.pem\b/, 'certificates'],
  [/startArchive\(|\.events\(/, 'somebody who ends it'],
];

const runnable = examples.filter(({ text }) => !BEYOND.some(([mark]) => mark.test(text)));

describe('the examples of the pages, typed in by a user of the package', () => {
  let user: Packed;
  let archive: Server;
  let worklist: Server;
  let addresses: Addresses;

  beforeAll(async () => {
    user = await installPacked();
    await lendTypes(user.folder, '@hounsfield/codecs');
    await runOk(process.execPath, [join(CHECKOUT, 'scripts', 'build.mjs')], { timeout: 110_000 });
    const here = await temporaryFolder();
    archive = await serve('serve', '--data', here.file('data'), '--dicom-port', '0', '--http-port', '0');
    await mkdir(here.file('items'));
    worklist = await serve('worklist', 'serve', here.file('items'), '--port', '0');
    const told = JSON.parse(archive.ready[0] ?? '') as { readonly dicom: string; readonly dicomweb: string };
    addresses = { dicom: told.dicom, web: new URL(told.dicomweb).origin, worklist: portOf(worklist) };
    await writeObjects(user.folder);
    await hu('store', `HOUNSFIELD@${told.dicom}`, user.folder.file('slice.dcm'));
    return async () => {
      for (const end of [archive, worklist, user]) await end[Symbol.asyncDispose]();
      await here.remove();
    };
  }, 240_000);

  it('are most of them', () => {
    expect(runnable.length).toBeGreaterThanOrEqual(16);
  });

  it.each(runnable)('run: $name', async block => {
    const file = user.folder.file(fileOf(block));
    await writeFile(file, placed(block, addresses));
    const { code, stdout, stderr } = await run(process.execPath, [file], { cwd: user.folder.path, timeout: 30_000 });
    expect({ code, stdout, stderr }).toMatchObject({ code: 0, stderr: expect.not.stringMatching(/^ {4}at /m) });
  });
});

interface Addresses {
  readonly dicom: string;
  readonly web: string;
  readonly worklist: string;
}

/** The example with the ports of this run: one that listens has any, one that asks has those of the servers here. */
function placed({ text }: Block, { dicom, web, worklist }: Addresses): string {
  const port = text.includes('listen(') ? '0' : dicom.slice(dicom.lastIndexOf(':') + 1);
  return text
    .replaceAll('port: 11112', `port: ${port}`)
    .replaceAll('port: 11113', `port: ${worklist}`)
    .replaceAll('http://127.0.0.1:8080', web);
}

/** The files that the examples name. Study and object have the UIDs that they ask for. */
async function writeObjects(folder: TemporaryFolder): Promise<void> {
  const slice = ctSlice(0, { patientId: 'C12', studyInstanceUid: '1.2.3' });
  await writeFile(folder.file('slice.dcm'), slice.bytes);
  await writeFile(folder.file('mr.dcm'), mrSlice(0).bytes);
  await writeFile(folder.file('notes.txt'), 'No DICOM file');
}

const HU = join(CHECKOUT, 'packages', 'cli', 'bin', 'hu.js');

function hu(...words: string[]): Promise<unknown> {
  return runOk(process.execPath, [HU, ...words]);
}

function serve(...words: string[]): Promise<Server> {
  return spawnServer(process.execPath, [HU, ...words, '--json'], { ready: { line: /^\{"ae".*\}$/m } });
}

function portOf({ ready }: Server): string {
  return /:(\d+)"/.exec(ready[0] ?? '')?.[1] ?? '';
}
