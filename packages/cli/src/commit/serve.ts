import type { Association, DimseContext, DimseReply, DimseRequests } from 'hounsfield/network';
import { failure, Status } from 'hounsfield/network';
import { connect } from 'hounsfield/network/node';
import {
  type CommitmentResult,
  type InstanceReference,
  readCommitmentRequest,
  reportCommitment,
  StorageCommitmentPush,
  serve,
  Verification,
} from 'hounsfield/services';
import type { CommitServeFlags } from '../commands/commit.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { candidates } from '../files/collect.ts';
import { readStoreHeader } from '../header/store-header.ts';
import type { PeerAddress } from '../parsers.ts';
import { proposalsOf } from '../proposals.ts';
import { runServer, teller } from '../small-server.ts';

/** Answers requests for storage commitment until it is told to stop. */
export async function run(hu: HuContext, flags: CommitServeFlags, folder: string): Promise<ExitCode> {
  const tell = teller(hu, flags);
  const kept = new KeptObjects(folder);
  const work = async (request: DimseRequests['N-ACTION'], context: DimseContext): Promise<void> => {
    const { transactionUid = '', instances } = readCommitmentRequest(request.dataSet!);
    const result = { transactionUid, ...(await kept.verify(instances)) };
    const calling = context.callingAeTitle;
    const peer = flags.peer?.find(({ ae }) => ae === calling);
    const told = await report(result, context.association, peer && { ...peer, calling: flags.ae });
    const [committed, failed] = [result.committed.length, result.failed.length];
    await tell(
      { commitment: { calling, transactionUid, committed, failed, told } },
      `${calling}: ${committed} kept, ${failed} not${told ? '' : '; the answer could not be given'}.`,
    );
  };
  const services = [
    serve(Verification, { 'C-ECHO': () => Status.success }),
    serve(StorageCommitmentPush, {
      'N-ACTION': (request, context): DimseReply => {
        const [problem] = request.dataSet === undefined ? [] : readCommitmentRequest(request.dataSet).problems;
        if (request.actionTypeId !== REQUEST_COMMITMENT) return failure(NO_SUCH_ACTION);
        if (request.dataSet === undefined || problem !== undefined) return failure(INVALID_ARGUMENT, problem?.path);
        // The answer to the request goes first.
        setImmediate(() => void work(request, context).catch(() => undefined));
        return Status.success;
      },
    }),
  ];
  await runServer(hu, flags, { services, title: `Objects in ${folder} are kept.`, facts: { folder } });
  return exitCode.done;
}

/** Over the association of the request while that lasts, else over one of our own (PS3.4 §J.3.3). */
async function report(
  result: CommitmentResult,
  association: Association,
  peer: (PeerAddress & { readonly calling: string }) | undefined,
): Promise<boolean> {
  const same = await reportCommitment(association, result).catch(() => undefined);
  if (same?.category === 'success') return true;
  if (peer === undefined) return false;
  try {
    const roles = { scu: false, scp: true };
    const propose = proposalsOf(StorageCommitmentPush).map(proposal => ({ ...proposal, roles }));
    await using own = await connect({ ...peer, called: peer.ae ?? '', propose });
    return (await reportCommitment(own, result)).category === 'success';
  } catch {
    return false;
  }
}

/** The objects of a folder; new files are looked at when an object is asked for that is not known. */
class KeptObjects {
  readonly #folder: string;
  readonly #classes = new Map<string, string>();
  readonly #paths = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async verify(instances: readonly InstanceReference[]): Promise<Pick<CommitmentResult, 'committed' | 'failed'>> {
    await this.#look();
    const reasons = instances.map(each => ({ ...each, reason: this.#reason(each) }));
    return {
      committed: instances.filter((_, at) => reasons[at]?.reason === undefined),
      failed: reasons.flatMap(({ reason, ...each }) => (reason === undefined ? [] : [{ ...each, reason }])),
    };
  }

  #reason({ sopClassUid, sopInstanceUid }: InstanceReference): number | undefined {
    const found = this.#classes.get(sopInstanceUid);
    if (found === undefined) return NO_SUCH_OBJECT;
    return found === sopClassUid ? undefined : CLASS_CONFLICT;
  }

  async #look(): Promise<void> {
    const known = new Map(this.#paths);
    this.#paths.clear();
    this.#classes.clear();
    for await (const candidate of candidates([this.#folder])) {
      if (!('isNamed' in candidate)) continue;
      const { path } = candidate;
      const line = known.get(path) ?? (await identity(path));
      if (line === undefined) continue;
      this.#paths.set(path, line);
      const [instance = '', sopClass = ''] = line.split(' ');
      this.#classes.set(instance, sopClass);
    }
  }
}

function identity(path: string): Promise<string | undefined> {
  return readStoreHeader(path).then(
    ({ sopInstanceUid, sopClassUid }) => `${sopInstanceUid} ${sopClassUid}`,
    () => undefined,
  );
}

const REQUEST_COMMITMENT = 1;
/** PS3.7 Annex C */
const NO_SUCH_ACTION = 0x0123;
const INVALID_ARGUMENT = 0x0115;
/** Failure Reason (PS3.3 §C.14.1.1). */
const NO_SUCH_OBJECT = 0x0112;
const CLASS_CONFLICT = 0x0119;
