import { existsSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOk, spawnServer, type TemporaryFolder } from '@hounsfield/testkit';
import { HU } from '../cli.hu.ts';
import type { ArchiveProcess } from './archive-process.ts';
import { kindOf, type LogRecord } from './disk-log.ts';

/** Which syncs tell success and do nothing. */
export type Lie = 'files' | 'folders';

/** Makes file operations of a program fail while it runs; reading never fails. */
export interface Control {
  /** Lets operation number `n` from now, counted from 1, fail with this number of errno; `andAll` those behind it too. */
  failAt(n: number, errno: number, how?: { readonly andAll: boolean }): Promise<void>;
  /** Lets nothing fail any more. */
  end(): Promise<Counted>;
}

/** What happened since `failAt`. */
export interface Counted {
  readonly operations: number;
  /** Kind of the last one that failed. */
  readonly failed: LogRecord['kind'] | undefined;
}

/** An archive whose file operations go through the fault layer. */
export interface WatchedArchive extends ArchiveProcess {
  /** Of `DiskLog`. */
  readonly log: string;
  readonly control: Control;
}

/** Why there is no fault layer here; undefined where there is one. */
export const noFaultLayer: string | undefined =
  process.platform !== 'linux' || !existsSync('/usr/bin/g++') ? 'needs Linux and g++ (Debian package g++)' : undefined;

/** Compiles the layer; returns the path of the library. */
export async function buildFaultLayer(folder: TemporaryFolder): Promise<string> {
  const library = folder.file('fault-layer.so');
  const source = fileURLToPath(new URL('./fault-layer.cpp', import.meta.url));
  await runOk('/usr/bin/g++', [
    '-std=c++17',
    '-O1',
    '-shared',
    '-fPIC',
    '-Wall',
    '-Werror',
    '-o',
    library,
    source,
    '-ldl',
  ]);
  return library;
}

export interface WatchOptions {
  readonly library: string;
  readonly folder: TemporaryFolder;
  readonly lies?: readonly Lie[];
  /** Whether all operations are written down; else they are only made to fail. */
  readonly isLogged?: boolean;
  /** Whether files go through the cache of the system; by default unless told. */
  readonly cachesWrites?: boolean;
  /** PostgreSQL database for the index. */
  readonly index?: string;
}

/** Starts an archive on `folder/disk/data` with the layer over `folder/disk`, which must exist. */
export async function startWatchedArchive(options: WatchOptions): Promise<WatchedArchive> {
  const { library, folder, lies = [], isLogged = true, cachesWrites = true, index } = options;
  const [log, control, disk] = [folder.file('log'), folder.file('control'), folder.file('disk')];
  await writeFile(control, new Uint8Array(CONTROL_BYTES));
  const args = [HU, 'serve', '--data', join(disk, 'data'), '--dicom-port', '0', '--http-port', '0', '--json'];
  const server = await spawnServer(process.execPath, args, {
    ready: { line: /^\{"ae".*\}$/m },
    env: {
      LD_PRELOAD: library,
      FAULT_FOLDER: disk,
      FAULT_CONTROL: control,
      FAULT_LIE: lies.join(' '),
      // Otherwise files could be written past the C library.
      UV_USE_IO_URING: '0',
      ...(isLogged ? { FAULT_LOG: log } : {}),
      HOUNSFIELD_CACHES_WRITES: String(cachesWrites),
      ...(index === undefined ? {} : { HOUNSFIELD_INDEX: index }),
    },
  });
  const told = JSON.parse(server.ready[0] ?? '') as { readonly dicom: string; readonly dicomweb: string };
  const dicomPort = Number(new URL(`tcp://${told.dicom}`).port);
  const httpPort = Number(new URL(told.dicomweb).port);
  const stop = (): Promise<number | null> => server.stop();
  const parts = { server, folder, dicomPort, httpPort, dicomWeb: told.dicomweb, stop, log };
  return { ...parts, control: controlIn(control), [Symbol.asyncDispose]: async () => void (await stop()) };
}

/** Five numbers of 64 bits, as `Control` of fault-layer.cpp has them. */
function controlIn(path: string): Control {
  const set = async (from: number, until: number, errno: number): Promise<Counted> => {
    await using file = await open(path, 'r+');
    const numbers = new BigInt64Array(CONTROL_BYTES / 8);
    await file.read(numbers, 0, CONTROL_BYTES, 0);
    await file.write(BigInt64Array.from([0, from, until, errno, NONE].map(BigInt)), 0, CONTROL_BYTES, 0);
    return { operations: Number(numbers[0]), failed: kindOf(Number(numbers[4])) };
  };
  return {
    failAt: async (n, errno, { andAll } = { andAll: false }) => {
      await set(n, andAll ? Number.MAX_SAFE_INTEGER : n, errno);
    },
    end: () => set(0, 0, 0),
  };
}

const CONTROL_BYTES = 40;
/** No kind of operation. */
const NONE = -1;
