import { readFile as readBytes } from 'node:fs/promises';
import { DataSet, edit } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { readFile } from 'hounsfield/file/node';
import { jsonDataSets } from 'hounsfield/models';
import { assignment } from './set/assignment.ts';
import { assignedValue } from './set/value.ts';

/** A data set with values such as `PatientID=1` or `CodeSequence[0].CodeValue=1` put in. @throws UsageError, ParseError */
export function withAssignments(dataSet: DataSet, words: readonly string[]): DataSet {
  const assignments = words.map(assignment);
  const isAscii = assignments.every(({ text }) => ASCII.test(text));
  const named = isAscii || dataSet.has('SpecificCharacterSet');
  return edit(named ? dataSet : dataSet.with({ SpecificCharacterSet: ['ISO_IR 192'] }), draft => {
    for (const each of assignments) {
      const vr = each.vr === undefined ? {} : { vr: each.vr };
      draft.set(each.path, assignedValue(each, draft.finish()), { create: 'all', ...vr });
    }
  });
}

/** The data set of a DICOM file, or the first of one in the DICOM JSON Model. @throws ParseError */
export async function readDataSet(path: string): Promise<DataSet> {
  const bytes = await readBytes(path);
  const [first] = Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart();
  if (first !== '{' && first !== '[') return await readFile(path);
  for await (const dataSet of jsonDataSets(one(bytes))) return dataSet;
  throw new ParseError('not-dicom');
}

/** An empty data set, or that of the file. */
export async function startingFrom(path: string | undefined): Promise<DataSet> {
  return path === undefined ? DataSet.of({}) : readDataSet(path);
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const ASCII = /^[\x20-\x7e]*$/;
