import { commitmentFailures, StorageCommitmentPush } from 'hounsfield/services';
import type { CommitRequestFlags } from '../commands/commit.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import type { ExitCode } from '../exit-code.ts';
import { objectFacts } from '../files/object-facts.ts';
import { parsePeer } from '../parsers.ts';
import { proposalsOf } from '../proposals.ts';
import { accepted, withAssociation } from '../with-association.ts';
import { Answer, eventListener } from './commitment.ts';
import { printResult } from './print-result.ts';

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
  const failed = result.failed.map(each => ({
    ...each,
    meaning: commitmentFailures[each.reason] ?? `failure reason ${each.reason}`,
  }));
  return printResult(hu, flags, { ...result, failed });
}
