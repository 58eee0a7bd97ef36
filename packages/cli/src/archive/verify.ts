import type { FoundFlaw, Verified, VerifyProgress } from '@hounsfield/archive';
import { archivePackage } from '../archive-package.ts';
import type { ArchiveFlags } from '../commands/archive.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { onceASecond, rate } from './pace.ts';

/** Reads all objects of an archive. */
export async function run(hu: HuContext, { data, json }: ArchiveFlags): Promise<ExitCode> {
  const { verifyObjects } = await archivePackage();
  const isJson = json === true;
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  const every = onceASecond();
  const onProgress = ({ done, total, bytes }: VerifyProgress): void => {
    if (!every.isTime()) return;
    const perSecond = rate(done, seconds());
    const megabytesPerSecond = rate(bytes / 1e6, seconds());
    if (isJson) void hu.out.line(JSON.stringify({ progress: { done, total, perSecond, megabytesPerSecond } }));
    else void hu.err.line(`${done} of ${total} files, ${perSecond} a second, ${megabytesPerSecond} MB/s`);
    void (isJson ? hu.out : hu.err).flush();
  };
  const onFlaw = (flaw: FoundFlaw): void => {
    if (isJson) void hu.out.line(JSON.stringify({ flaw }));
    else void hu.err.line(`${hu.err.paint('red', 'hu:')} ${flawOf(flaw)}`);
  };
  const verified = await verifyObjects(data, { onProgress, onFlaw });
  await hu.err.flush();
  const summary = { ...verified, seconds: Math.round(seconds() * 10) / 10 };
  await hu.out.line(isJson ? JSON.stringify({ summary }) : sentence(verified, seconds()));
  await hu.out.flush();
  return verified.damaged + verified.missing > 0 ? exitCode.partly : exitCode.done;
}

function flawOf({ why, file, sopInstanceUid }: FoundFlaw): string {
  const whose = sopInstanceUid === undefined ? '' : ` (SOP Instance UID ${sopInstanceUid})`;
  return why === 'missing'
    ? `The file ${file} is gone${whose}. Send the object again.`
    : `The file ${file} is not what was received${whose}. Send the object again.`;
}

function sentence({ whole, damaged, missing, bytes, hasIndex }: Verified, seconds: number): string {
  const speed = `${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s`;
  const gone = hasIndex ? `${missing} missing` : 'missing ones were not looked for: the index is not in the folder';
  return `${whole} objects are what was received (${speed}), ${damaged} damaged, ${gone}.`;
}
