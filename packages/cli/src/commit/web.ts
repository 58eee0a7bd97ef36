import { commitmentFailures } from 'hounsfield/services';
import type { CommitmentAnswer } from 'hounsfield/web/client';
import type { CommitWebFlags } from '../commands/commit-web.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import type { ExitCode } from '../exit-code.ts';
import { objectFacts } from '../files/object-facts.ts';
import { commitmentClientOf } from '../web-client.ts';
import { printResult } from './print-result.ts';

/** Asks a service of DICOMweb that objects be kept, and asks again until it says so. */
export async function run(hu: HuContext, flags: CommitWebFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...paths] = words;
  const client = await commitmentClientOf(address, flags);
  const { transaction: transactionUid } = flags;
  const answer: CommitmentAnswer =
    paths.length === 0 && transactionUid !== undefined
      ? await client.result(transactionUid)
      : await client.commit(await references(paths, flags), {
          wait: flags.wait,
          ...(transactionUid === undefined ? {} : { transactionUid }),
        });
  if (answer.kind === 'working') throw new CommandError('commitment-pending', { detail: answer.transactionUid });
  const failed = answer.failed.map(each => ({
    ...each,
    meaning: commitmentFailures[each.reason] ?? `failure reason ${each.reason}`,
  }));
  return printResult(hu, flags, { ...answer, failed });
}

async function references(paths: readonly string[], { byStudy }: CommitWebFlags) {
  if (paths.length === 0) throw new CommandError('nothing-found');
  const objects = await objectFacts(paths);
  return objects.map(({ sopClassUid, sopInstanceUid, studyInstanceUid, seriesInstanceUid }) =>
    byStudy === true && studyInstanceUid !== '' && seriesInstanceUid !== ''
      ? { sopClassUid, sopInstanceUid, studyInstanceUid, seriesInstanceUid }
      : { sopClassUid, sopInstanceUid },
  );
}
