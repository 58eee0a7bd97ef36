import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeElements, fileOf, findCommand, runOk, testUid } from '@hounsfield/testkit';
import { onOneProcessor } from '../lib/command.ts';
import { type Method, type MethodName, methods } from './contenders.ts';
import { type ImageName, images, nativeFrame } from './images.ts';
import type { Contestant } from './together.ts';

export interface ToolJob {
  readonly method: MethodName;
  readonly image: ImageName;
  readonly work: 'decode' | 'encode';
}

/** A program of DCMTK or GDCM with a file of many frames, which it goes through in a pass, by wall time. */
export interface Tool extends Contestant<'tool'>, Disposable {
  readonly program: string;
}

/**
 * Makes the file for a native program; undefined where none can do the work, or it is not installed.
 * @param frame encoded where it is to be decoded, else native
 */
export function nativeTool({ method, image, work }: ToolJob, frame: Uint8Array): Tool | undefined {
  const { native, uid }: Method = methods[method];
  const command = native?.[work];
  if (command === undefined) return undefined;
  const [name = '', ...options] = command;
  const path = findCommand(name);
  if (path === undefined) return undefined;
  const frames = Math.max(2, Math.round(NATIVE_BYTES / nativeFrame(image).length));
  const folder = mkdtempSync(join(tmpdir(), 'hounsfield-bench-'));
  const file = join(folder, 'in.dcm');
  const content =
    work === 'encode'
      ? multiFrame({ uid: EXPLICIT_LITTLE_ENDIAN, image, frames, pixels: nativePixels(image, frame, frames) })
      : multiFrame({ uid, image, frames, pixels: items(frame, frames), isHalved: method === 'jpeg-baseline' });
  writeFileSync(file, content);
  const { program, args } = onOneProcessor(path, [...options, file, join(folder, 'out.dcm')]);
  return {
    name: 'tool',
    program: name,
    most: RUNS,
    pass: async () => {
      const start = performance.now();
      await runOk(program, args, { timeout: 300_000 });
      return (performance.now() - start) / frames;
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

interface Frames {
  readonly uid: string;
  readonly image: ImageName;
  readonly frames: number;
  /** The element Pixel Data. */
  readonly pixels: Uint8Array;
  /** Whether colours have half as many columns (4:2:2). */
  readonly isHalved?: boolean;
}

/** A file that holds one frame many times. */
function multiFrame({ uid, image, frames, pixels, isHalved = false }: Frames): Uint8Array {
  const { facts } = images[image];
  const sopClassUid = '1.2.840.10008.5.1.4.1.1.7.2';
  const sopInstanceUid = testUid('bench', 'codecs', image);
  const colour = facts.samplesPerPixel === 3;
  const photometric = isHalved && colour ? 'YBR_FULL_422' : facts.photometric.name;
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
  const dataSet = Buffer.concat([header, pixels]);
  return fileOf({ sopClassUid, sopInstanceUid, transferSyntaxUid: uid, dataSet }).bytes;
}

/** Pixel Data of encapsulated frames, one fragment each (PS3.5 §A.4). */
function items(encoded: Uint8Array, frames: number): Uint8Array {
  const even = Buffer.concat([encoded, new Uint8Array(encoded.length % 2)]);
  const item = (bytes: Uint8Array): Uint8Array => Buffer.concat([tag(0xe000, bytes.length), bytes]);
  const head = Buffer.from([0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff]);
  return Buffer.concat([head, item(new Uint8Array(0)), ...Array<Uint8Array>(frames).fill(item(even)), tag(0xe0dd, 0)]);
}

/** Pixel Data of native frames. */
function nativePixels(image: ImageName, frame: Uint8Array, frames: number): Uint8Array {
  const vr = images[image].facts.bitsAllocated > 8 ? 0x57 : 0x42;
  const head = Buffer.from([0xe0, 0x7f, 0x10, 0x00, 0x4f, vr, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32LE(frame.length * frames, 8);
  return Buffer.concat([head, ...Array<Uint8Array>(frames).fill(frame)]);
}

/** An item or the end of a sequence (PS3.5 §7.5). */
function tag(element: number, length: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt16LE(0xfffe, 0);
  bytes.writeUInt16LE(element, 2);
  bytes.writeUInt32LE(length, 4);
  return bytes;
}

const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
/** What the frames of a file take together, native. */
const NATIVE_BYTES = 50e6;
const RUNS = 2;
