// One object of more than 4 GiB into the archive and out again, with the peak of resident memory of every process:
//   node bench/big/big-object.ts [--bytes 4400000000]
// hu store → hu serve → hu get and WADO-RS. Takes minutes and three times its bytes on the disk; not a part of CI.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bigObject, memoryOf, spawnServer } from '@hounsfield/testkit';
import { checkout, scratch } from '../lib/places.ts';

/** Preamble, prefix, and the element (0002,0000). */
const META_ELEMENT = 128 + 4 + 12;
const { values } = parseArgs({ options: { bytes: { type: 'string', default: '4400000000' } } });
const [study, series] = ['2.25.5100', '2.25.5101'];
const hu = join(checkout, 'packages', 'cli', 'bin', 'hu.js');
const root = mkdtempSync(join(scratch, 'big-'));

try {
  const source = join(root, 'source.dcm');
  const object = await writeSource(source, Number(values.bytes));
  const expected = await digestOf(source, object.dataSetStart);
  const args = [hu, 'serve', '--data', join(root, 'archive'), '--dicom-port', '0', '--http-port', '0', '--json'];
  await using archive = await spawnServer(process.execPath, args, {
    ready: { line: /(\{"ae".*\})/ },
    cwd: checkout,
    timeout: 300_000,
  });
  // The first line of `hu serve --json`.
  const { dicom, dicomweb } = JSON.parse(archive.ready[1] ?? '') as { dicom: string; dicomweb: string };

  const { peak = 0 } = (await memoryOf(archive.pid)) ?? {};
  console.log(`hu serve: ${(peak / 1e6).toFixed(0)} MB at its start`);
  await step('hu store', archive.pid, () => runHu('store', dicom, source));
  const keys = [`StudyInstanceUID=${study}`, `SeriesInstanceUID=${series}`, `SOPInstanceUID=${object.sopInstanceUid}`];
  await step('hu get', archive.pid, () => runHu('get', dicom, ...keys, '--folder', join(root, 'got')));
  const [name = ''] = readdirSync(join(root, 'got'));
  await check('what hu get wrote', digestOf(join(root, 'got', name)), expected);
  const url = `${dicomweb}/studies/${study}/series/${series}/instances/${object.sopInstanceUid}`;
  await step('WADO-RS', archive.pid, () => check('what WADO-RS gave', digestOverHttp(url), expected));
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** A sparse file with a stamp every 64 MiB, made longer than 4 GiB by its trailing padding (PS3.10 §7.2). */
async function writeSource(path: string, bytes: number) {
  const object = bigObject(Math.min(bytes, 2046 * 0x20_0000), { studyInstanceUid: study, seriesInstanceUid: series });
  await object.writeSparse(path);
  await using file = await open(path, 'r+');
  const padding = Math.max(0, bytes - object.length - 12) & ~1;
  if (padding > 0) {
    // (FFFC,FFFC) OB, with its length.
    const header = Buffer.from('fcfffcff4f42000000000000', 'hex');
    header.writeUInt32LE(padding, 8);
    await file.write(header, 0, header.length, object.length);
    await file.truncate(object.length + header.length + padding);
  }
  for (let at = 0x400_0000; at < object.length - 8; at += 0x400_0000) {
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64LE(BigInt(at));
    await file.write(stamp, 0, 8, at);
  }
  return object;
}

async function step(title: string, server: number, work: () => Promise<string>): Promise<void> {
  const begin = performance.now();
  const told = await work();
  const seconds = (performance.now() - begin) / 1000;
  const { peak = 0 } = (await memoryOf(server)) ?? {};
  console.log(`${title}: ${seconds.toFixed(1)} s, ${told}; hu serve ${(peak / 1e6).toFixed(0)} MB at most so far`);
}

/** Runs a command to its end. @returns its peak of resident memory in words */
async function runHu(...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [hu, ...args, '--timeout', '600'], { stdio: ['ignore', 'ignore', 'inherit'] });
  let highest = 0;
  const watch = setInterval(async () => {
    highest = Math.max(highest, (await memoryOf(child.pid ?? 0))?.peak ?? 0);
  }, 50);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  if (code !== 0) throw new Error(`hu ${args[0]} ended with ${code}`);
  return `the command ${(highest / 1e6).toFixed(0)} MB`;
}

async function check(what: string, digest: Promise<string>, expected: string): Promise<string> {
  if ((await digest) !== expected) throw new Error(`${what} is another data set`);
  return 'the same data set';
}

/** The digest of the data set in a file, behind its File Meta Information. */
async function digestOf(path: string, start?: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, {
    start: start ?? (await dataSetStart(path)),
    highWaterMark: 0x10_0000,
  }))
    hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function dataSetStart(path: string): Promise<number> {
  await using file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(META_ELEMENT), 0, META_ELEMENT, 0);
  return metaEnd(buffer);
}

/** The group length of File Meta Information says where the data set starts (PS3.10 §7.1). */
function metaEnd(front: Buffer): number {
  return META_ELEMENT + front.readUInt32LE(META_ELEMENT - 4);
}

/** The digest of the data set in the one part of an answer, whose headers end with an empty line. */
async function digestOverHttp(url: string): Promise<string> {
  const accept = 'multipart/related; type="application/dicom"; transfer-syntax=*';
  const response = await fetch(url, { headers: { accept } });
  const boundary = /boundary="?([^";]+)/.exec(response.headers.get('content-type') ?? '')?.[1];
  if (!response.ok || boundary === undefined || response.body === null) throw new Error(`${response.status} of ${url}`);
  const tail = Buffer.byteLength(`\r\n--${boundary}--\r\n`);
  const hash = createHash('sha256');
  let skipped = false;
  let held = Buffer.alloc(0);
  for await (const chunk of response.body) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    if (!skipped) {
      const part = held.indexOf('\r\n\r\n') + 4;
      if (part < 4 || held.length < part + META_ELEMENT) continue;
      const data = part + metaEnd(held.subarray(part));
      if (held.length < data) continue;
      held = held.subarray(data);
      skipped = true;
    }
    const sure = held.length - tail;
    if (sure <= 0) continue;
    hash.update(held.subarray(0, sure));
    held = Buffer.from(held.subarray(sure));
  }
  const end = held.lastIndexOf(`\r\n--${boundary}--`);
  if (end < 0) throw new Error('The answer has no end');
  return hash.update(held.subarray(0, end)).digest('hex');
}
