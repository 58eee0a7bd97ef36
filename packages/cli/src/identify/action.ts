import { type Identity, identifyStream } from 'hounsfield/file';
import { identifyFile } from 'hounsfield/file/node';
import type { IdentifyFlags } from '../commands/identify.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { eachFile, type InputFile } from '../files/each-file.ts';
import { visible } from '../text-width.ts';

/** Says what the files are. */
export async function run(hu: HuContext, flags: IdentifyFlags, ...paths: string[]): Promise<ExitCode> {
  const code = await eachFile(hu, paths, async file => {
    const identity = file.path === '-' ? await identifyStream(hu.own.stdin) : await identifyFile(file.path);
    await hu.out.line(flags.json === true ? JSON.stringify(factsOf(file, identity)) : lineOf(file, identity));
    return DICOM.has(identity.kind) ? exitCode.done : exitCode.local;
  });
  await hu.out.flush();
  return code;
}

function lineOf({ subject }: InputFile, { description }: Identity): string {
  return `${visible(subject)}: ${description}`;
}

function factsOf({ path }: InputFile, identity: Identity): object {
  const { kind, description } = identity;
  const facts: Record<string, unknown> = { file: path, kind, description };
  if ('sopClassUid' in identity) facts['sopClassUid'] = identity.sopClassUid;
  if ('transferSyntax' in identity) facts['transferSyntaxUid'] = identity.transferSyntax?.uid;
  if ('preamble' in identity) facts['preamble'] = identity.preamble.kind;
  for (const name of ['edition', 'version', 'mediaType'] as const)
    if (name in identity) facts[name] = (identity as Readonly<Record<string, unknown>>)[name];
  return facts;
}

const DICOM: ReadonlySet<Identity['kind']> = new Set(['part10', 'dicomdir', 'data-set', 'acr-nema']);
