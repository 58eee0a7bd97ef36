import { type CommitmentResult, commitmentFailures, StorageCommitmentPush } from 'hounsfield/services';
import type { CommitRequestFlags } from '../commands/commit.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { type ExitCode, exitCode, exitCodeOf } from '../exit-code.ts';
import { objectFacts } from '../files/object-facts.ts';
import { parsePeer } from '../parsers.ts';
import { proposalsOf } from '../proposals.ts';
import { accepted, withAssociation } from '../with-association.ts';
import { Answer, eventListener } from './commitment.ts';

/** Asks that objects be kept, and waits for the answer. */
export async function run(hu: HuContext, flags: CommitRequestFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...paths] = words;
  const peer = parsePeer(address);
  const objects = await objectFacts(paths);
  const answer = new Answer(flags.transaction);
  await using listener = await eventListener(flags, flags.calling, answer.service);
  const result = await withAssociation(
    [peer, flags, proposalsOf(StorageCommitmentPush), { services: [answer.service] }],
    async association => {
      accepted(await answer.request(association, objects));
      return answer.within(flags.wait, listener === undefined ? association.closed : undefined);
    },
  );
  if (result === undefined) throw new CommandError('no-commitment');
  return print(hu, flags, result);
}

async function print(
  hu: HuContext,
  { json }: CommitRequestFlags,
  { transactionUid, committed, failed }: CommitmentResult,
): Promise<ExitCode> {
  for (const each of json === true ? committed : []) await hu.out.line(JSON.stringify({ ...each, committed: true }));
  for (const { reason, ...each } of failed) {
    const meaning = commitmentFailures[reason] ?? `failure reason ${reason}`;
    if (json === true) await hu.out.line(JSON.stringify({ ...each, committed: false, reason, meaning }));
    else await hu.out.line(`failed  ${each.sopInstanceUid}: ${meaning}`);
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
