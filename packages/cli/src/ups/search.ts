import type { DataSet } from 'hounsfield/data';
import { UpsPull, UpsQuery, UpsWatch } from 'hounsfield/services';
import type { UpsSearchFlags } from '../commands/ups.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { keysDataSet, parseKey, splitKeys } from '../find/identifier.ts';
import { printMatches } from '../find/print.ts';
import { parsePeer } from '../parsers.ts';
import { proposalsOf } from '../proposals.ts';
import { withAssociation } from '../with-association.ts';
import { returnKeys } from '../worklist/keys.ts';

/** Searches for workitems, by whichever of the three SOP Classes the peer has. */
export async function run(hu: HuContext, flags: UpsSearchFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...texts] = words;
  const columns = [...WORKITEM_COLUMNS, ...(flags.return ?? []).flatMap(splitKeys).map(key => ({ key, heading: key }))];
  const table = columns.map(({ key, heading }) => ({ heading, path: parseKey(key).path }));
  const returned = [...table.map(({ path }) => ({ path, value: undefined })), ...returnKeys('ups')];
  const identifier = keysDataSet([...returned, ...texts.map(parseKey)]);
  const propose = proposalsOf(UpsPull, UpsWatch, UpsQuery);
  return withAssociation([parsePeer(address), flags, propose], async association => {
    const context = association.contexts.find(({ transferSyntax }) => transferSyntax !== undefined);
    const matches = association.query(context?.abstractSyntax ?? '', identifier, { statusService: 'UPS' });
    await printMatches(hu, flags, dataSets(matches), { table });
    return exitCode.done;
  });
}

async function* dataSets(matches: AsyncIterable<{ readonly dataSet: DataSet }>): AsyncGenerator<DataSet> {
  for await (const { dataSet } of matches) yield dataSet;
}

/** What is shown of a workitem unless told. */
export const WORKITEM_COLUMNS: readonly { readonly key: string; readonly heading: string }[] = [
  { key: 'ScheduledProcedureStepStartDateTime', heading: 'Start' },
  { key: 'ProcedureStepState', heading: 'State' },
  { key: 'ScheduledProcedureStepPriority', heading: 'Priority' },
  { key: 'ProcedureStepLabel', heading: 'Label' },
  { key: 'PatientName', heading: 'Patient' },
  { key: 'PatientID', heading: 'Patient ID' },
  { key: 'SOPInstanceUID', heading: 'UID' },
];
