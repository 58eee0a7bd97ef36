import type { DataSet } from 'hounsfield/data';
import type { HuContext } from './context.ts';
import { dataSetLines } from './dump/lines.ts';

/** Prints a data set: one line of the DICOM JSON Model for programs, else a line for each element. */
export async function printDataSet(hu: HuContext, isJson: boolean, dataSet: DataSet): Promise<void> {
  if (isJson) {
    const { jsonChunks } = await import('hounsfield/models');
    await hu.out.line([...jsonChunks(dataSet)].join(''));
  } else {
    const options = {
      width: hu.out.columns,
      paint: (...[style, text]: Parameters<typeof hu.out.paint>) => hu.out.paint(style, text),
    };
    for (const line of dataSetLines(dataSet, options)) await hu.out.line(line);
  }
  await hu.out.flush();
}

/** What came of a request: an object for programs, one sentence for people. */
export async function printOutcome(hu: HuContext, isJson: boolean, facts: object, sentence: string): Promise<void> {
  await hu.out.line(isJson ? JSON.stringify(facts) : sentence);
  await hu.out.flush();
}
