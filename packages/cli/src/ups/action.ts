import { createUid, DataSet } from 'hounsfield/data';
import type { Association, NormalizedResult } from 'hounsfield/network';
import {
  changeWorkitemState,
  claimWorkitem,
  createWorkitem,
  requestWorkitemCancel,
  subscribe as subscribeTo,
  suspendSubscription,
  UpsPull,
  UpsPush,
  UpsWatch,
  unsubscribe as unsubscribeFrom,
  workitemFrom,
} from 'hounsfield/services';
import { startingFrom, withAssignments } from '../assigned.ts';
import { attributeTag } from '../attribute-path.ts';
import type { UpsFlags } from '../commands/ups.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { keysDataSet, parseKey } from '../find/identifier.ts';
import { parsePeer } from '../parsers.ts';
import { printDataSet, printOutcome } from '../print-data-set.ts';
import { type ProposedService, proposalsOf } from '../proposals.ts';
import { UsageError } from '../usage-error.ts';
import { accepted, answerText, withAssociation } from '../with-association.ts';
import { cancellation, completion, outputOf, wholeWorkitem } from './values.ts';

type Run = (hu: HuContext, flags: UpsFlags, ...words: string[]) => Promise<ExitCode>;

/** Puts a workitem into a worklist. */
export const create: Run = async (hu, flags, address = '', ...values) => {
  const given = withAssignments(await startingFrom(flags.from), values);
  const workitem = wholeWorkitem(given, new Date());
  return ask(hu, flags, [address, UpsPush], association =>
    createWorkitem(association, workitem, flags.uid ?? createUid()),
  );
};

/** Prints a workitem. */
export const get: Run = async (hu, flags, ...[address = '', uid = '', ...keys]) => {
  const options = keys.length === 0 ? {} : { attributes: keys.map(attributeTag) };
  return withAssociation([parsePeer(address), flags, proposalsOf(UpsPull)], async association => {
    const { dataSet } = accepted(await workitemFrom(association, uid, options));
    await printDataSet(hu, flags.json === true, dataSet ?? DataSet.of({}));
    return exitCode.done;
  });
};

/** Locks a workitem. */
export const claim: Run = async (hu, flags, address = '', sopInstanceUid = '') =>
  ask(hu, flags, [address, UpsPull], association =>
    claimWorkitem(association, sopInstanceUid, flags.transaction ?? createUid()),
  );

/** Changes values. */
export const update: Run = async (hu, flags, ...[address = '', sopInstanceUid = '', ...values]) =>
  ask(hu, flags, [address, UpsPull], async association => ({
    sopInstanceUid,
    ...(await change(association, sopInstanceUid, flags, withAssignments(DataSet.of({}), values))),
  }));

/** Gives the workitem what its final state needs, and ends it. */
export const complete: Run = async (hu, flags, ...[address = '', sopInstanceUid = '', ...values]) => {
  const transactionUid = claimedWith(flags);
  const output = outputOf(flags);
  return ask(hu, flags, [address, UpsPull], async association => {
    const { dataSet = DataSet.of({}) } = accepted(await workitemFrom(association, sopInstanceUid));
    const needed = await completion(dataSet, output, new Date());
    const changes = withAssignments(DataSet.of(needed), values);
    if ([...changes].length > 0) accepted(await change(association, sopInstanceUid, flags, changes));
    const result = await changeWorkitemState(association, { sopInstanceUid, transactionUid }, 'COMPLETED');
    return { sopInstanceUid, ...result };
  });
};

/** Gives a workitem up, or asks for that. */
export const cancel: Run = async (hu, flags, address = '', sopInstanceUid = '') => {
  const { transaction: transactionUid, reason } = flags;
  if (transactionUid === undefined) {
    const options = reason === undefined ? {} : { reason };
    return ask(hu, flags, [address, UpsWatch], async association => ({
      sopInstanceUid,
      ...(await requestWorkitemCancel(association, sopInstanceUid, options)),
    }));
  }
  const changes = DataSet.of(cancellation(reason, new Date()));
  return ask(hu, flags, [address, UpsPull], async association => {
    accepted(await change(association, sopInstanceUid, flags, changes));
    const result = await changeWorkitemState(association, { sopInstanceUid, transactionUid }, 'CANCELED');
    return { sopInstanceUid, ...result };
  });
};

/** Has events sent to an AE. */
export const subscribe: Run = async (hu, flags, address = '', ...words) => {
  const subscription = { receivingAeTitle: flags.to ?? flags.calling, deletionLock: flags.lock === true };
  return ask(hu, flags, [address, UpsWatch], association =>
    subscribeTo(association, { ...subscription, ...whatIsWatched(words) }),
  );
};

/** Ends a subscription. */
export const unsubscribe: Run = async (hu, flags, address = '', sopInstanceUid) =>
  ask(hu, flags, [address, UpsWatch], association =>
    unsubscribeFrom(association, {
      receivingAeTitle: flags.to ?? flags.calling,
      ...(sopInstanceUid === undefined ? {} : { sopInstanceUid }),
    }),
  );

/** Ends the part of a subscription that is for workitems to come. */
export const suspend: Run = async (hu, flags, address = '') =>
  ask(hu, flags, [address, UpsWatch], association => suspendSubscription(association, flags.to ?? flags.calling));

/** A workitem by its UID, those that match keys, or all. @throws UsageError */
export function whatIsWatched(words: readonly string[]): {
  readonly sopInstanceUid?: string;
  readonly filter?: object;
} {
  const [first] = words;
  if (first === undefined) return {};
  if (!first.includes('=')) return { sopInstanceUid: first };
  const keys = keysDataSet(words.map(parseKey));
  return { filter: Object.fromEntries([...keys].map(({ keyword = '', values }) => [keyword, values])) };
}

function change(
  association: Association,
  sopInstanceUid: string,
  { transaction }: UpsFlags,
  changes: DataSet,
): Promise<NormalizedResult> {
  const dataSet = transaction === undefined ? changes : changes.with({ TransactionUID: transaction });
  const [sopClassUid = ''] = UpsPush.sopClasses;
  const [abstractSyntaxUid = ''] = UpsPull.sopClasses;
  return association.nSet({ sopClassUid, abstractSyntaxUid, sopInstanceUid, statusService: 'UPS', dataSet });
}

function claimedWith({ transaction }: UpsFlags): string {
  if (transaction !== undefined) return transaction;
  throw new UsageError(
    'It is not said with what the workitem was claimed',
    'Give --transaction UID, as hu ups claim printed it',
  );
}

interface Answer extends NormalizedResult {
  readonly transactionUid?: string;
}

async function ask(
  hu: HuContext,
  flags: UpsFlags,
  [address, service]: readonly [string, ProposedService],
  request: (association: Association) => Promise<Answer>,
): Promise<ExitCode> {
  return withAssociation([parsePeer(address), flags, proposalsOf(service)], async association => {
    const result = accepted(await request(association));
    const { status, meaning, sopInstanceUid = '', transactionUid } = result;
    const transaction = transactionUid === undefined ? '' : ` Transaction UID ${transactionUid}.`;
    const sentence = `Workitem ${sopInstanceUid}: ${answerText(result)}.${transaction}`;
    await printOutcome(hu, flags.json === true, { sopInstanceUid, transactionUid, status, meaning }, sentence);
    return exitCode.done;
  });
}
