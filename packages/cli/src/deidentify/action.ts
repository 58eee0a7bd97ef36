import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { deidentify } from 'hounsfield/deidentify';
import type { DeidentifyFlags } from '../commands/deidentify.ts';
import type { HuContext } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { rewriteFiles } from '../files/rewrite.ts';
import { UsageError } from '../usage-error.ts';

/** Writes files without what tells who the patient is. */
export async function run(hu: HuContext, flags: DeidentifyFlags, ...paths: string[]): Promise<ExitCode> {
  const { keyFile, keep = [], acceptBurnedIn = false } = flags;
  if (flags.output === undefined && !paths.includes('-'))
    throw new UsageError('It is not said where the files go', 'Give --output PATH');
  const key = keyFile === undefined ? randomBytes(KEY_BYTES) : await keyOf(keyFile);
  const options = { key, retain: keep, acceptsBurnedIn: acceptBurnedIn };
  const rewrite = { ...flags, inPlace: undefined, backup: undefined };
  return rewriteFiles(hu, { flags: rewrite, paths }, async object => {
    const made = await deidentify(object, options);
    return { object: made, name: `${made.require('SOPInstanceUID').replaceAll(/[^\d.]/g, '_')}.dcm` };
  });
}

/** The bytes of the file; where there is none it is made, for its owner alone. */
async function keyOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const key = randomBytes(KEY_BYTES);
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(key);
    await file.sync();
  } finally {
    await file.close();
  }
  return key;
}

const KEY_BYTES = 32;
