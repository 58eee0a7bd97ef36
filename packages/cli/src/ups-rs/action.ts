import { createUid, DataSet } from 'hounsfield/data';
import type { WorkitemAnswer, WorklistClient } from 'hounsfield/web/client';
import { startingFrom, withAssignments } from '../assigned.ts';
import type { UpsRsFlags, UpsRsSearchFlags } from '../commands/ups-rs.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { parseKey, splitKeys } from '../find/identifier.ts';
import { printMatches } from '../find/print.ts';
import { printDataSet, printOutcome } from '../print-data-set.ts';
import { keyName, webSearch } from '../qido/request.ts';
import { visible } from '../text-width.ts';
import { WORKITEM_COLUMNS } from '../ups/search.ts';
import { cancellation, cancelRequest, completion, outputOf, wholeWorkitem } from '../ups/values.ts';
import { UsageError } from '../usage-error.ts';
import { worklistClientOf } from '../web-client.ts';

type Run = (hu: HuContext, flags: UpsRsFlags, ...words: string[]) => Promise<ExitCode>;

/** Puts a workitem into a worklist. */
export const create: Run = async (hu, flags, address = '', ...values) => {
  const workitem = wholeWorkitem(withAssignments(await startingFrom(flags.from), values), new Date());
  const client = await worklistClientOf(address, flags);
  const { uid } = flags;
  const { sopInstanceUid = '', warnings } = await client.create(
    workitem,
    uid === undefined ? {} : { sopInstanceUid: uid },
  );
  return told(hu, flags, { sopInstanceUid, warnings }, 'is in the worklist');
};

/** Prints a workitem. */
export const get: Run = async (hu, flags, address = '', uid = '') => {
  const client = await worklistClientOf(address, flags);
  await printDataSet(hu, flags.json === true, await client.retrieve(uid));
  return exitCode.done;
};

/** Locks a workitem. */
export const claim: Run = async (hu, flags, address = '', sopInstanceUid = '') => {
  const client = await worklistClientOf(address, flags);
  const transactionUid = flags.transaction ?? createUid();
  const { warnings } = await enter(client, sopInstanceUid, 'IN PROGRESS', transactionUid);
  return told(hu, flags, { sopInstanceUid, transactionUid, warnings }, 'is in progress');
};

/** Changes values. */
export const update: Run = async (hu, flags, ...[address = '', sopInstanceUid = '', ...values]) => {
  const client = await worklistClientOf(address, flags);
  const changes = withAssignments(DataSet.of({}), values);
  return told(
    hu,
    flags,
    { sopInstanceUid, ...(await client.update(sopInstanceUid, changes, keyOf(flags))) },
    'is changed',
  );
};

/** Gives the workitem what its final state needs, and ends it. */
export const complete: Run = async (hu, flags, ...[address = '', sopInstanceUid = '', ...values]) => {
  const transactionUid = claimedWith(flags);
  const output = outputOf(flags);
  const client = await worklistClientOf(address, flags);
  const needed = await completion(await client.retrieve(sopInstanceUid), output, new Date());
  const changes = withAssignments(DataSet.of(needed), values);
  if ([...changes].length > 0) await client.update(sopInstanceUid, changes, { transactionUid });
  const { warnings } = await enter(client, sopInstanceUid, 'COMPLETED', transactionUid);
  return told(hu, flags, { sopInstanceUid, warnings }, 'is completed');
};

/** Gives a workitem up, or asks for that. */
export const cancel: Run = async (hu, flags, address = '', sopInstanceUid = '') => {
  const { transaction: transactionUid, reason } = flags;
  const client = await worklistClientOf(address, flags);
  if (transactionUid === undefined) {
    const request = DataSet.of(cancelRequest(reason));
    const { warnings } = await client.requestCancellation(sopInstanceUid, request);
    return told(hu, flags, { sopInstanceUid, warnings }, 'is to be cancelled');
  }
  await client.update(sopInstanceUid, DataSet.of(cancellation(reason, new Date())), { transactionUid });
  const { warnings } = await enter(client, sopInstanceUid, 'CANCELED', transactionUid);
  return told(hu, flags, { sopInstanceUid, warnings }, 'is cancelled');
};

/** Searches for workitems. */
export async function search(hu: HuContext, flags: UpsRsSearchFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...texts] = words;
  const columns = [...WORKITEM_COLUMNS, ...(flags.return ?? []).flatMap(splitKeys).map(key => ({ key, heading: key }))];
  const table = columns.map(({ key, heading }) => ({ heading, path: parseKey(key).path }));
  const client = await worklistClientOf(address, flags);
  // No key of it is a part of the address.
  const { keys } = webSearch('study', texts.map(parseKey));
  const matches = client.search(keys, {
    include: table.map(({ path }) => keyName(path)),
    ...(flags.limit === undefined ? {} : { limit: flags.limit }),
  });
  await printMatches(hu, { json: flags.json, limit: flags.limit }, matches, { table });
  return exitCode.done;
}

function enter(
  client: WorklistClient,
  sopInstanceUid: string,
  state: 'IN PROGRESS' | 'COMPLETED' | 'CANCELED',
  transactionUid: string,
): Promise<WorkitemAnswer> {
  const request = DataSet.of({ ProcedureStepState: state, TransactionUID: transactionUid });
  return client.changeState(sopInstanceUid, request);
}

function keyOf({ transaction }: UpsRsFlags): { readonly transactionUid?: string } {
  return transaction === undefined ? {} : { transactionUid: transaction };
}

function claimedWith({ transaction }: UpsRsFlags): string {
  if (transaction !== undefined) return transaction;
  throw new UsageError(
    'It is not said with what the workitem was claimed',
    'Give --transaction UID, as hu ups-rs claim printed it',
  );
}

interface Facts extends WorkitemAnswer {
  readonly sopInstanceUid: string;
  readonly transactionUid?: string;
}

async function told(hu: HuContext, flags: UpsRsFlags, facts: Facts, what: string): Promise<ExitCode> {
  const { sopInstanceUid, transactionUid, warnings } = facts;
  const transaction = transactionUid === undefined ? '' : ` Transaction UID ${transactionUid}.`;
  const beside = warnings.length === 0 ? '' : ` The server says: ${visible(warnings.join(' '))}`;
  const sentence = `Workitem ${sopInstanceUid} ${what}.${transaction}${beside}`;
  await printOutcome(hu, flags.json === true, facts, sentence);
  return exitCode.done;
}
