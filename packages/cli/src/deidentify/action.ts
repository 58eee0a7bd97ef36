import { deidentify } from 'hounsfield/deidentify';
import type { DeidentifyFlags } from '../commands/deidentify.ts';
import type { HuContext } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { rewriteFiles } from '../files/rewrite.ts';
import { UsageError } from '../usage-error.ts';
import { deidentificationKey } from './key.ts';

/** Writes files without what tells who the patient is. */
export async function run(hu: HuContext, flags: DeidentifyFlags, ...paths: string[]): Promise<ExitCode> {
  const { keyFile, keep = [], acceptBurnedIn = false } = flags;
  if (flags.output === undefined && !paths.includes('-'))
    throw new UsageError('It is not said where the files go', 'Give --output PATH');
  const key = await deidentificationKey(keyFile);
  const options = { key, retain: keep, acceptsBurnedIn: acceptBurnedIn };
  const rewrite = { ...flags, inPlace: undefined, backup: undefined };
  return rewriteFiles(hu, { flags: rewrite, paths }, async object => {
    const made = await deidentify(object, options);
    return { object: made, name: `${made.require('SOPInstanceUID').replaceAll(/[^\d.]/g, '_')}.dcm` };
  });
}
