import { appendFileSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Transport } from 'hounsfield/network';
import { TraceRecorder, traced, type Vantage } from 'hounsfield/network/trace';
import type { TraceFlags } from '../commands/trace-flags.ts';
import { UsageError } from '../usage-error.ts';

/** A trace that is being written. */
export interface OpenTrace {
  readonly recorder: TraceRecorder;
  readonly file: string;
}

/** Starts the trace of one association; undefined when no file can be made for it. */
export type TraceOpener = (vantage: Vantage, address: string) => OpenTrace | undefined;

/**
 * What starts a trace for each association, as the flags say; undefined when nobody asked for traces.
 * @throws UsageError; what the system says when the folder cannot be made
 */
export function traceOpener({ trace, traceKeeps }: TraceFlags): TraceOpener | undefined {
  if (trace === undefined) {
    if (traceKeeps === undefined) return undefined;
    throw new UsageError('--trace-keeps has no meaning without --trace', 'Add --trace FOLDER');
  }
  mkdirSync(trace, { recursive: true });
  return (vantage, address) => openTrace(trace, { vantage, address, keeps: traceKeeps ?? 'masked' });
}

/**
 * The option that puts a recorder between each association and its transport; nothing when nobody asked for traces.
 * @param address of the peer where it is known better than by the transport
 */
export function traceWrap(
  flags: TraceFlags,
  vantage: Vantage,
  address?: string,
): { wrap?: (transport: Transport) => Transport } {
  const open = traceOpener(flags);
  if (open === undefined) return {};
  const wrap = (transport: Transport): Transport => {
    const trace = open(vantage, address ?? transport.remoteAddress);
    return trace === undefined ? transport : traced(transport, trace.recorder);
  };
  return { wrap };
}

/**
 * Lines are written at once and in the call: nothing waits in memory however slow the disk is, and a program that
 * crashes leaves all that happened before. An association never ends because its trace cannot be written.
 */
function openTrace(
  folder: string,
  options: { readonly vantage: Vantage; readonly address: string; readonly keeps: 'masked' | 'values' | 'raw' },
): OpenTrace | undefined {
  // Nothing that came over the network is part of a name.
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  const file = join(folder, `${time}-${process.pid}-${++count}.trace.jsonl`);
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', OWNER_ONLY);
  } catch (error) {
    if (options.vantage === 'requestor') throw error;
    return undefined;
  }
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  };
  const write = (text: string): void => {
    try {
      appendFileSync(descriptor, text);
    } catch (error) {
      // The disk is full: nobody will write to this one again.
      close();
      throw error;
    }
  };
  const start = performance.timeOrigin;
  const recorder = new TraceRecorder({
    ...options,
    now: () => start + performance.now(),
    base64: bytes => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64'),
    write,
    end: close,
  });
  return { recorder, file };
}

let count = 0;
/** A trace may hold values of patients. */
const OWNER_ONLY = 0o600;
