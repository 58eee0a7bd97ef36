import type { HuContext } from '../context.ts';
import type { CommonFlags } from '../declare.ts';
import type { InputFile } from '../files/each-file.ts';
import { pathIn, type Target } from '../files/target.ts';
import { isGiven } from '../report.ts';
import { visible } from '../text-width.ts';

/** What telling of an output needs to know of a run. */
export interface OutputJob {
  readonly hu: HuContext;
  readonly flags: CommonFlags & { readonly verbose: boolean | undefined };
}

/** The path that a file is written to, with another ending; a name that ends in numbers has none. */
export function outputPath(
  target: Exclude<Target, { readonly kind: 'standard-output' }>,
  file: InputFile,
  extension: string,
): string {
  const path = pathIn(target, file);
  return target.kind === 'file' ? path : path.replace(EXTENSION, '') + extension;
}

/** Tells of a file that was written, where that was asked for. */
export async function tell({ hu, flags }: OutputJob, file: InputFile, output: string, bytes: number): Promise<void> {
  if (flags.json === true) await hu.out.line(JSON.stringify({ file: file.path, output, bytes }));
  else if (flags.verbose === true) await hu.out.line(visible(`${file.path} -> ${output}`));
}

/** Says what is not as it was, on standard error; the work goes on. */
export async function warn({ hu }: Pick<OutputJob, 'hu'>, file: InputFile, message: string): Promise<void> {
  const { subject } = file;
  await hu.out.flush();
  await hu.err.line(
    isGiven(hu, '--json')
      ? JSON.stringify({ warning: { file: subject, message: `${message}.` } })
      : visible(`hu: ${subject}: ${message}.`),
  );
  await hu.err.flush();
}

const EXTENSION = /\.(dcm|dicom|dic|ima|json|xml|txt|dump)$/i;
