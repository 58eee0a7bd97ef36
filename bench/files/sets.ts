import { existsSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ctSlice, mrSlice, nestedObject } from '@hounsfield/testkit';
import { dataSetFolder } from '../lib/data-sets.ts';
import { scratch } from '../lib/places.ts';

/** The files of the benchmarks of files. Sizes are those of the shared methods, so that BASELINES.md can be compared. */
export type SetName = 'ct' | 'small' | 'big' | 'deep-5000' | 'deep-50000';

/** The folder of a set, which is made when it is not there. */
export function setFolder(name: SetName): string {
  if (name === 'ct') return dataSetFolder('ct');
  const folder = join(scratch, 'data', `files-${name}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  makers[name](making);
  renameSync(making, folder);
  return folder;
}

const makers: Readonly<Record<Exclude<SetName, 'ct'>, (folder: string) => void>> = {
  small: folder => {
    for (let number = 0; number < SMALL_FILES; number++) {
      const make = number % 2 === 0 ? ctSlice : mrSlice;
      const options = { rows: 1, columns: 2, privateBytes: 64, implicitVr: number % 4 > 1, seed: `study ${number}` };
      writeFileSync(join(folder, `${String(number).padStart(5, '0')}.dcm`), make(0, options).bytes);
    }
  },
  big: folder => {
    const path = join(folder, 'enhanced.dcm');
    const header = concat([nestedObject({ frames: BIG_FRAMES }).bytes, pixelHeader(BIG_PIXELS)]);
    writeFileSync(path, header);
    // Zeros that take no room on most disks; whoever reads them has the same work as with others.
    truncateSync(path, header.length + BIG_PIXELS);
  },
  'deep-5000': folder => writeFileSync(join(folder, 'deep.dcm'), deep(5000)),
  'deep-50000': folder => writeFileSync(join(folder, 'deep.dcm'), deep(50_000)),
};

/** A sequence in a sequence in a sequence, of undefined lengths. */
function deep(levels: number): Uint8Array {
  const front = nestedObject({ frames: 0 }).bytes;
  const level = Buffer.concat([header(0x3006_0039, 'SQ', 0xffff_ffff), item(0xfffe_e000, 0xffff_ffff)]);
  const end = Buffer.concat([item(0xfffe_e00d, 0), item(0xfffe_e0dd, 0)]);
  return concat([front, ...Array(levels).fill(level), ...Array(levels).fill(end)]);
}

function pixelHeader(length: number): Buffer {
  return header(0x7fe0_0010, 'OW', length);
}

/** The header of an element with a 32-bit length in Explicit VR Little Endian (PS3.5 §7.1.2). */
function header(tag: number, vr: string, length: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16LE(tag >>> 16, 0);
  bytes.writeUInt16LE(tag & 0xffff, 2);
  bytes.write(vr, 4, 'latin1');
  bytes.writeUInt32LE(length, 8);
  return bytes;
}

function item(tag: number, length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt16LE(tag >>> 16, 0);
  bytes.writeUInt16LE(tag & 0xffff, 2);
  bytes.writeUInt32LE(length, 4);
  return bytes;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

const SMALL_FILES = 20_000;
const BIG_FRAMES = 500;
const BIG_PIXELS = BIG_FRAMES * 512 * 512 * 2;
