import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bigObject } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { dataSetFolder } from '../lib/data-sets.ts';
import { scratch } from '../lib/places.ts';

/** Addresses behind that of the service. */
export interface Addresses {
  readonly series: string;
  readonly instances: readonly string[];
}

/** The one series of the CT files. */
export function ctAddresses(): Addresses {
  const folder = dataSetFolder('ct');
  const all = readdirSync(folder).map(name => addressOf(readFileSync(join(folder, name))));
  return { series: dirname(dirname(all[0] ?? '')), instances: all };
}

/** A multi-frame object of 262 MB in a folder of its own, made once. */
export async function bigFolder(): Promise<string> {
  const folder = join(scratch, 'data', 'multi-frame');
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  mkdirSync(making, { recursive: true });
  await big.writeSparse(join(making, 'frames.dcm'));
  renameSync(making, folder);
  return folder;
}

/** Each seventh frame of it. */
export function bigFrames(): readonly string[] {
  const address = addressOf(big.header);
  return Array.from({ length: Math.floor(BIG / FRAME / 7) }, (_, k) => `${address}/frames/${7 * k + 1}`);
}

/** Writes addresses for the load generator, which asks for one of them at random each time. */
export function urlFile(path: string, base: string, addresses: readonly string[]): string {
  writeFileSync(path, addresses.map(each => `${base}${each}\n`).join(''));
  return path;
}

function addressOf(file: Uint8Array): string {
  const object = readBytes(new Uint8Array(file), { until: 0x7fe0_0010 });
  const [study, series, instance] = (['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const).map(
    keyword => object.text(keyword) ?? '',
  );
  return `/studies/${study}/series/${series}/instances/${instance}`;
}

const BIG = 262_000_000;
const FRAME = 2 * 1024 * 1024;
const big = bigObject(BIG);
