import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeElements, fileOf, findCommand, runOk, testUid } from '@hounsfield/testkit';
import { withPriority } from '../lib/command.ts';
import { type Method, type MethodName, methods } from './contenders.ts';
import { type ImageName, images, nativeFrame } from './images.ts';

/** A program of DCMTK or GDCM and what it decodes in a second of wall time. */
export interface ToolSpeed {
  readonly program: string;
  readonly speed: number;
}

/** Lets a native program decode a file of many frames; undefined where none can, or it is not installed. */
export async function nativeToolSpeed(
  method: MethodName,
  image: ImageName,
  encoded: Uint8Array,
): Promise<ToolSpeed | undefined> {
  const { native, uid }: Method = methods[method];
  if (native === undefined) return undefined;
  const [name = '', ...options] = native;
  const path = findCommand(name);
  if (path === undefined) return undefined;
  const size = nativeFrame(image).length;
  const frames = Math.max(2, Math.round(NATIVE_BYTES / size));
  const folder = mkdtempSync(join(tmpdir(), 'hounsfield-bench-'));
  try {
    const file = join(folder, 'in.dcm');
    writeFileSync(file, multiFrame({ uid, image, frames, encoded, isLossy: method === 'jpeg-baseline' }));
    const { program, args } = withPriority(path, [...options, file, join(folder, 'out.dcm')]);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      await runOk(program, args, { timeout: 300_000 });
      times.push(performance.now() - start);
    }
    return { program: name, speed: (size * frames) / 1000 / Math.min(...times) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Frames {
  readonly uid: string;
  readonly image: ImageName;
  readonly frames: number;
  readonly encoded: Uint8Array;
  readonly isLossy: boolean;
}

/** A file that holds one compressed frame many times. */
function multiFrame({ uid, image, frames, encoded, isLossy }: Frames): Uint8Array {
  const { facts } = images[image];
  const sopClassUid = '1.2.840.10008.5.1.4.1.1.7.2';
  const sopInstanceUid = testUid('bench', 'codecs', image);
  const colour = facts.samplesPerPixel === 3;
  const photometric = isLossy && colour ? 'YBR_FULL_422' : facts.photometric.name;
  const header = encodeElements([
    ['SOPClassUID', sopClassUid],
    ['SOPInstanceUID', sopInstanceUid],
    ['SamplesPerPixel', facts.samplesPerPixel],
    ['PhotometricInterpretation', photometric],
    ...(colour ? ([['PlanarConfiguration', 0]] as const) : []),
    ['NumberOfFrames', String(frames)],
    ['Rows', facts.rows],
    ['Columns', facts.columns],
    ['BitsAllocated', facts.bitsAllocated],
    ['BitsStored', facts.bitsStored],
    ['HighBit', facts.highBit],
    ['PixelRepresentation', 0],
  ]);
  const even = Buffer.concat([encoded, new Uint8Array(encoded.length % 2)]);
  const item = (bytes: Uint8Array): Uint8Array => Buffer.concat([tag(0xe000, bytes.length), bytes]);
  const pixels = Buffer.from([0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff]);
  const items = [item(new Uint8Array(0)), ...Array<Uint8Array>(frames).fill(item(even)), tag(0xe0dd, 0)];
  const dataSet = Buffer.concat([header, pixels, ...items]);
  return fileOf({ sopClassUid, sopInstanceUid, transferSyntaxUid: uid, dataSet }).bytes;
}

/** An item or the end of a sequence (PS3.5 §7.5). */
function tag(element: number, length: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt16LE(0xfffe, 0);
  bytes.writeUInt16LE(element, 2);
  bytes.writeUInt32LE(length, 4);
  return bytes;
}

/** What the frames of a file take together, native. */
const NATIVE_BYTES = 50e6;
const RUNS = 2;
