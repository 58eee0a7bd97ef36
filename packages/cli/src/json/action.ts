import { jsonDataSets, jsonStream } from 'hounsfield/models';
import type { JsonFlags } from '../commands/json.ts';
import type { HuContext } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { type Model, runModel } from './model.ts';

/** Turns DICOM into the DICOM JSON Model, and back. */
export function run(hu: HuContext, flags: JsonFlags, ...paths: string[]): Promise<ExitCode> {
  const { array = false, numbers } = flags;
  const model: Model = {
    extension: '.json',
    firstBytes: [OPEN_BRACE, OPEN_BRACKET],
    frame: array ? { start: '[', between: ',', end: ']\n' } : { start: '', between: '', end: '' },
    behindEach: array ? '' : '\n',
    write: (dataSet, options) => jsonStream(dataSet, { ...options, numbers }),
    read: jsonDataSets,
  };
  return runModel(hu, { flags, model, paths });
}

const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
