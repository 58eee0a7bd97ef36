import { xmlDataSets, xmlStream } from 'hounsfield/models';
import type { XmlFlags } from '../commands/xml.ts';
import type { HuContext } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { type Model, runModel } from '../json/model.ts';

/** Turns DICOM into the Native DICOM Model, and back. */
export function run(hu: HuContext, flags: XmlFlags, ...paths: string[]): Promise<ExitCode> {
  const { namespace } = flags;
  const model: Model = {
    extension: '.xml',
    firstBytes: [LESS_THAN],
    frame: { start: '', between: '', end: '' },
    // A pretty document ends its last line itself.
    behindEach: flags.pretty === true ? '' : '\n',
    write: (dataSet, options) => xmlStream(dataSet, { ...options, namespace }),
    read: xmlDataSets,
  };
  return runModel(hu, { flags, model, paths });
}

const LESS_THAN = 0x3c;
