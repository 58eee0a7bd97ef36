import { readFile, writeFile } from 'node:fs/promises';

/** Resident memory of a process in bytes: now, and the highest since its start or since `resetPeak`. */
export interface Memory {
  readonly resident: number;
  readonly peak: number;
}

/** Reads `/proc/PID/status`; undefined where there is none (not Linux, or the process has ended). */
export async function memoryOf(pid: number): Promise<Memory | undefined> {
  let status: string;
  try {
    status = await readFile(`/proc/${pid}/status`, 'utf8');
  } catch {
    return undefined;
  }
  const resident = bytesOf(status, 'VmRSS');
  const peak = bytesOf(status, 'VmHWM');
  return resident === undefined || peak === undefined ? undefined : { resident, peak };
}

/** Sets the peak of a process to what it holds now. @throws where the kernel does not allow it */
export async function resetPeak(pid: number): Promise<void> {
  await writeFile(`/proc/${pid}/clear_refs`, RESET_PEAK);
}

function bytesOf(status: string, name: string): number | undefined {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** See proc_pid_clear_refs(5). */
const RESET_PEAK = '5';
