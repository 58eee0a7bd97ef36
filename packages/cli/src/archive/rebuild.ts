import type { RebuildProgress, Rebuilt } from '@hounsfield/archive';
import { archivePackage } from '../archive-package.ts';
import type { ArchiveFlags } from '../commands/archive.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { onceASecond, rate } from './pace.ts';

/** Makes the index of an archive anew. */
export async function run(hu: HuContext, { data, json }: ArchiveFlags): Promise<ExitCode> {
  const { rebuildIndex } = await archivePackage();
  const isJson = json === true;
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  const every = onceASecond();
  const onProgress = ({ done, total }: RebuildProgress): void => {
    if (!every.isTime()) return;
    const perSecond = rate(done, seconds());
    if (isJson) void hu.out.line(JSON.stringify({ progress: { done, total, perSecond } }));
    else void hu.err.line(`${done} of ${total} objects, ${perSecond} a second`);
    void (isJson ? hu.out : hu.err).flush();
  };
  const onLeftOut = (blob: string, why: string): void => {
    if (isJson) void hu.out.line(JSON.stringify({ left: { blob, why } }));
    else void hu.err.line(`${hu.err.paint('yellow', 'hu:')} The stored file ${blob} is not in the index: ${why}.`);
  };
  const rebuilt = await rebuildIndex(data, { onProgress, onLeftOut });
  await hu.err.flush();
  await hu.out.line(isJson ? JSON.stringify({ summary: summaryOf(rebuilt, seconds()) }) : sentence(rebuilt, seconds()));
  await hu.out.flush();
  return rebuilt.damaged + rebuilt.duplicate > 0 ? exitCode.partly : exitCode.done;
}

function summaryOf(
  { kept = null, ...counts }: Omit<Rebuilt, 'kept'> & { readonly kept?: string | null },
  seconds: number,
): object {
  return { ...counts, seconds: Math.round(seconds * 10) / 10, perSecond: rate(counts.indexed, seconds), kept };
}

function sentence({ indexed, kept }: Rebuilt, seconds: number): string {
  const old = kept === undefined ? '' : ` The old index is ${kept}.`;
  return `The new index has ${indexed} objects, made in ${seconds.toFixed(1)} s (${rate(indexed, seconds)} a second).${old}`;
}
