import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode, exitCodeOf } from '../exit-code.ts';

interface Reference {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
}

export interface PrintedResult {
  readonly transactionUid: string;
  readonly committed: readonly Reference[];
  readonly failed: readonly (Reference & { readonly reason: number; readonly meaning: string })[];
}

/** Tells of each object that is not kept, with --json of each, and of how many are. */
export async function printResult(
  hu: HuContext,
  { json }: { readonly json?: boolean | undefined },
  { transactionUid, committed, failed }: PrintedResult,
): Promise<ExitCode> {
  for (const { sopInstanceUid, sopClassUid } of json === true ? committed : []) {
    await hu.out.line(JSON.stringify({ sopInstanceUid, sopClassUid, committed: true }));
  }
  for (const { sopInstanceUid, sopClassUid, reason, meaning } of failed) {
    const facts = { sopInstanceUid, sopClassUid, committed: false, reason, meaning };
    await hu.out.line(json === true ? JSON.stringify(facts) : `failed  ${sopInstanceUid}: ${meaning}`);
  }
  const numbers = { committed: committed.length, failed: failed.length };
  if (json === true) await hu.out.line(JSON.stringify({ transactionUid, ...numbers }));
  else await hu.out.line(`The peer keeps ${numbers.committed} of ${numbers.committed + numbers.failed} objects.`);
  await hu.out.flush();
  return exitCodeOf(
    committed.length,
    failed.map(() => exitCode.peer),
  );
}
